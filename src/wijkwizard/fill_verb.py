"""The verb ``fill``: answers of a file, or forms that were filled in at home, become answers of a dossier."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.output import print_result
from wijkwizard.unlock import given, unlocked

if TYPE_CHECKING:
    from wijkwizard.session import Password


def fill_dossier(args: argparse.Namespace) -> int:
    """Make a dossier of an answers file or of forms, or put forms into a dossier."""
    from wijkwizard.session import is_pdf

    forms = [path for path in args.answers if is_pdf(path)]
    if len(args.answers) > 1 and len(forms) != len(args.answers):
        raise WijkError("fill-mixed", count=len(args.answers))
    if args.into is not None and not forms:
        raise WijkError("fill-into", path=args.answers[0])
    count = _of_forms(args) if forms else _of_file(args)
    text = f"{_answers(count)} bewaard in {args.output or args.into}"
    print_result(args, text, done=f"{text}.")
    return ExitCode.OK


def _answers(count: int) -> str:
    from wijkwizard.terms.units import many

    return many(count, "antwoord", "antwoorden")


def _of_file(args: argparse.Namespace) -> int:
    from wijkwizard.session import fill_session, system_environment

    return fill_session(
        args.answers[0],
        args.output,
        environment=system_environment(),
        questions=args.questions,
        password=given(args),
        say=args.waiting.say,
    )


def _of_forms(args: argparse.Namespace) -> int:
    from wijkwizard.session import system_environment
    from wijkwizard.session.storage import forms

    def taken(password: Password | None) -> int:
        target = forms.FormTarget(args.output or args.into, args.output is not None, args.questions, password)
        return forms.take_forms(args.answers, target, environment=system_environment(), say=args.waiting.say)

    return unlocked(args, taken)
