"""The command line: maps arguments to use cases, and is the only module that ends the program.

Heavy packages are imported inside the functions, so that ``--help`` is fast.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NoReturn

from wijkwizard.arguments import parser
from wijkwizard.bare_name import with_verb
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.files.temporary import sweep
from wijkwizard.fill_verb import fill_dossier
from wijkwizard.open_verb import open_wizard, show_room
from wijkwizard.output import CALLED, finish, hold_streams, print_result, say
from wijkwizard.paper_arguments import edition_of
from wijkwizard.paper_verbs import make_demo, make_plan, make_worksheets
from wijkwizard.rights import keep_to_ourselves
from wijkwizard.unlock import PASSWORD, given, session_to_read, session_to_write, unlocked
from wijkwizard.waiting import Later, Waiting, on_a_thread
from wijkwizard.wipe_verb import wipe

if TYPE_CHECKING:
    from wijkwizard.session import Password


def _show(args: argparse.Namespace) -> int:
    with session_to_read(args, args.dossier) as session:
        print_result(args, session.plan.box(args.box, edition=edition_of(args)))
    return ExitCode.OK


def _changes(args: argparse.Namespace) -> int:
    from wijkwizard.session import dossier_changes
    from wijkwizard.session.merge import merged_differences

    if args.tables and args.since:
        raise WijkError("since-tables")
    with session_to_read(args, args.dossier) as session:
        lines = (
            merged_differences.difference_lines(session.reader, session.file.merged_from)
            if args.tables
            else dossier_changes.changes_since(session.reader, args.since)
        )
        print_result(args, *lines)
    return ExitCode.OK


def _merge(args: argparse.Namespace) -> int:
    from wijkwizard.session import system_environment
    from wijkwizard.session.merge import merging

    def merged(password: Password | None) -> merging.MergedDossier:
        return merging.merge_dossiers(
            args.dossiers,
            args.output,
            today=system_environment().now().date(),
            questions=args.questions,
            password=password,
        )

    made = unlocked(args, merged)
    text = f"Het samengevoegde dossier staat in {args.output}"
    print_result(args, *made.notes, *made.differences, text, done=f"{text}.")
    return ExitCode.OK


def _budget(args: argparse.Namespace) -> int:
    from wijkwizard.session import budget_files

    asked = budget_files.BudgetRequest(
        args.ballots, args.money, args.must, tuple(args.apart), keep=args.keep, kept=args.kept
    )
    opened = session_to_write if asked.writes else session_to_read
    with opened(args, args.dossier) as session:
        print_result(args, *budget_files.budget_texts(session, asked))
    return ExitCode.OK


def _figures(args: argparse.Namespace) -> int:
    from wijkwizard.session import system_environment
    from wijkwizard.session.statistics import figure_files

    if args.into and not args.area:
        raise WijkError("area-needed", dossier=args.into)
    asked = figure_files.asked(args.files, args.year, args.gemeente, latest=system_environment().now().year)
    if args.into:
        figure_files.check_into(args.into, asked.paths)
    if not args.area:
        descriptions, faults = figure_files.recognised(asked, args.waiting.say)
        try:
            if descriptions:
                print_result(args, "\n\n".join(descriptions))
        finally:  # what is wrong is reported, also when the rest cannot be shown
            code = _say_faults(faults)
        return code
    reading, faults = figure_files.readable(asked, args.waiting.say)
    code = _say_faults(faults)
    if not reading.datasets:
        return code
    found = figure_files.of_area(reading, args.area, args.name)
    lines: tuple[str, ...] = ()
    if args.into:  # before anything is printed, because the reader of a pipe may leave

        def into(password: Password | None) -> tuple[str, ...]:
            return figure_files.into(
                args.into,
                found,
                environment=system_environment(),
                questions=args.questions,
                password=password,
            )

        lines = unlocked(args, into)
    done = lines[-1] if lines else ""
    print_result(args, *(lines or figure_files.in_words(found)), done=done)
    return code


def _say_faults(faults: Iterable[WijkError]) -> ExitCode:
    """Say what is wrong with some of the files, and return how the command ends when the rest is right."""
    code = ExitCode.OK
    for fault in faults:
        say(f"{fault.sentence}\n{fault.remedy}")
        code = ExitCode.USER
    return code


def _check(args: argparse.Namespace) -> int:
    from wijkwizard.session import check_paper, check_questions, is_pdf

    if args.asked is not None and is_pdf(args.asked):
        report, faults = check_paper(args.asked)
        print_result(args, report)
        return ExitCode.PAPER if faults else ExitCode.OK
    report, errors = check_questions(args.asked)
    print_result(args, report)
    return ExitCode.QUESTIONNAIRE if errors else ExitCode.OK


def _rescue(args: argparse.Namespace) -> int:
    from wijkwizard.session import rescue

    lines = unlocked(args, lambda password: rescue(args.dossier, args.output, password))
    text = f"Alles wat heel is, staat in {args.output}"
    print_result(args, *lines, text, done=f"{text}.")
    return ExitCode.OK


def _extract(args: argparse.Namespace) -> int:
    from wijkwizard.session import extract, system_environment

    lines = extract(
        args.paper,
        args.output,
        environment=system_environment(),
        questions=args.questions,
        password=given(args),
    )
    text = f"Het dossier staat in {args.output}"
    print_result(args, *lines, text, done=f"{text}.")
    return ExitCode.OK


_COPIES_COME = {
    "beside": "De reservekopieën komen voortaan naast het dossier.",
    "data": "De reservekopieën komen voortaan in de map van de wijkwizard.",
}


def _copies(args: argparse.Namespace) -> int:
    from wijkwizard.session import choose_copies, copies_listed

    chosen = _COPIES_COME.get(args.keep, "")
    if chosen:
        choose_copies(args.keep)
    called = os.environ.get(CALLED, "wijkwizard")
    how = f"Terug naar een kopie: {called} rescue KOPIE -o NIEUW.wijk"
    print_result(args, *copies_listed(args.dossier), how, *filter(None, [chosen]), done=chosen)
    return ExitCode.OK


_RUNS = {
    "": open_wizard,
    "open": open_wizard,
    "beamer": show_room,
    "demo": make_demo,
    "fill": fill_dossier,
    "figures": _figures,
    "plan": make_plan,
    "worksheets": make_worksheets,
    "show": _show,
    "copies": _copies,
    "rescue": _rescue,
    "extract": _extract,
    "wipe": wipe,
    "budget": _budget,
    "changes": _changes,
    "merge": _merge,
    "check": _check,
}


_WINDOWS = frozenset({open_wizard, show_room})
"""What keeps people waiting while garbage is looked for; it is looked for often, and so each time in little."""

_SELDOM = (100_000, 50, 1000)
"""How often garbage is looked for in a command: a questionnaire and a plan are very many objects that stay."""


def _render(_words: Sequence[str]) -> int:
    """Run the hidden verb that makes paper in a process of its own."""
    from wijkwizard.document.pdf_child import render_in_this_process

    return render_in_this_process(sys.stdin.read)


def _read(_words: Sequence[str]) -> int:
    """Run the hidden verb that reads files with figures in a process of its own."""
    from wijkwizard.figures.files.child import read_here

    return read_here(sys.stdin.read())


_HIDDEN = {"_render": _render, "_read": _read}
"""The hidden verbs of child processes."""


def _unexpected(error: Exception) -> int:
    """Report an unexpected failure in one sentence; the log holds places in the code, no answers."""
    from wijkwizard.logbook import log_failure

    number, log = log_failure(error)
    bug = WijkError("bug", number=number, log=log)
    say(f"{bug.sentence}\n{bug.remedy}")
    return bug.exit_code


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _run(words: Sequence[str], later: Later) -> int:
    try:
        args = parser(_RUNS).parse_args(with_verb(words, _RUNS))
    except SystemExit as stop:  # the help, the version, or a command that cannot be
        return stop.code if isinstance(stop.code, int) else ExitCode.OK
    sweep()
    args.environment_password = os.environ.pop(PASSWORD, None)  # so that no child of ours gets it
    if args.run not in _WINDOWS and gc.get_threshold()[0] < _SELDOM[0]:
        gc.set_threshold(*_SELDOM)
    with Waiting(args.waiting_words, say, later) as args.waiting:
        return int(args.run(args))


def run(words: Sequence[str], later: Later = on_a_thread) -> int:
    """Do what the words ask and return the exit code; prints results on stdout and the rest on stderr.

    Args:
        words: the command line without the name of the program.
        later: the clock that says when a line about waiting is due.
    """
    if words and words[0] in _HIDDEN:
        return _HIDDEN[words[0]](words[1:])
    try:
        code = _run(words, later)
        finish()
    except WijkError as error:
        say(f"{error.sentence}\n{error.remedy}")
        code = error.exit_code
    except KeyboardInterrupt:
        say("Gestopt. Alles tot en met het vorige antwoord is bewaard.")
        code = ExitCode.USER
    except Exception as error:  # noqa: BLE001 - the last net: no traceback with answers reaches a terminal
        code = _unexpected(error)
    return code


def main() -> NoReturn:
    """Run the command with the words it was called with."""
    hold_streams()
    keep_to_ourselves()
    _speak_utf8()
    sys.exit(run(sys.argv[1:]))
