"""The verbs ``demo``, ``plan`` and ``worksheets``, which make paper."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.output import CALLED, print_result, say
from wijkwizard.paper_arguments import audience_of, check_together, format_of, image_of
from wijkwizard.unlock import session_to_read

if TYPE_CHECKING:
    from wijkwizard.session import Session


def make_demo(args: argparse.Namespace) -> int:
    """Make the plan of the example, and its dossier where that was asked for."""
    from wijkwizard.document.pdf import started_early
    from wijkwizard.session import check_example_place, make_example, system_environment

    out = args.output or Path("voorbeeldplan.pdf")
    if args.output:
        check_example_place(out, (args.dossier,) if args.dossier else ())
    with started_early() as started, make_example(args.dossier, environment=system_environment()) as session:
        named = args.output is not None
        made = session.plan.make(out, named=named, progress=args.waiting.say, started=started)
    lines = [f"Het voorbeeldplan staat in {made}"]
    if args.dossier:
        called = os.environ.get(CALLED, "wijkwizard")
        lines += [
            f"Het oefendossier staat in {args.dossier}",
            f"Open de wizard ermee: {called} open {as_typed(args.dossier)}",
        ]
    print_result(args, *lines, done=f"{'. '.join(lines[:2])}.")
    return ExitCode.OK


def make_plan(args: argparse.Namespace) -> int:
    """Make the plan of each dossier; of several as many at a time as there are processors."""
    check_together(args)
    dossiers = _found(args.dossiers)
    # Of several that turn out to be one the folder for all of them is still a folder.
    several = tuple(args.dossiers) != dossiers and args.output is not None and args.output.is_dir()
    if len(dossiers) == 1 and not several:
        return _one(args, dossiers[0])
    if args.output:
        _check_folder(args.output)
    codes = [ExitCode.OK]
    with ExitStack() as sessions, ThreadPoolExecutor(os.cpu_count()) as pool:
        asked: dict[Path, Future[Path]] = {}
        for dossier in dossiers:
            try:
                # Opened here, one after the other, for a password is asked for one at a time.
                session = sessions.enter_context(session_to_read(args, dossier))
            except WijkError as error:
                codes.append(_refused(dossier, error))
            else:
                asked[dossier] = pool.submit(_made, args, session, dossier)
        for dossier, path in asked.items():
            try:
                print_result(args, str(path.result()))
            except WijkError as error:
                codes.append(_refused(dossier, error))
    return next((code for code in codes if code), ExitCode.OK)


def _found(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the dossiers that were named, each once; where the shell passes on ``*.wijk`` as it is, its files."""
    found: dict[Path, None] = {}
    for path in named:
        starred = "*" in path.name and not path.exists()
        found |= dict.fromkeys((sorted(path.parent.glob(path.name)) or [path]) if starred else [path])
    return tuple(found)


def _check_folder(folder: Path) -> None:
    """Raise an error when several papers cannot come in a folder.

    Raises:
        WijkError: ``folder-missing`` or ``folder-is-file``.
    """
    if not folder.is_dir():
        raise WijkError("folder-is-file" if folder.exists() else "folder-missing", path=folder)


def _refused(dossier: Path, error: WijkError) -> ExitCode:
    say(f"{dossier.name}: {error.sentence}\n{error.remedy}")
    return error.exit_code


def _made(args: argparse.Namespace, session: Session, dossier: Path) -> Path:
    """Make the plan of one of several dossiers; of what is told on the way only sentences, after its name."""

    def progress(text: str) -> None:
        if text.endswith("."):
            args.waiting.say(f"{dossier.name}: {text}")

    form = format_of(args)
    name = f"{dossier.stem}.{form}"
    made = session.plan.make(
        (args.output or dossier.parent) / name,
        audience=audience_of(args),
        fmt=form,
        annexed=args.annex,
        progress=progress,
        template=args.template,
        house=args.style,
        image=image_of(args),
    )
    if session.secrecy.paper_remark:
        progress(session.secrecy.paper_remark)
    return made


def _one(args: argparse.Namespace, dossier: Path) -> int:
    from wijkwizard.document.pdf import started_early

    # The child that draws loads while the dossier is opened and the plan is composed.
    form = format_of(args)
    ahead = started_early() if form == "pdf" else nullcontext()
    with ahead as started, session_to_read(args, dossier) as session:
        # Only now, for what is no file may have no name to call the paper by.
        out = args.output or dossier.with_suffix(f".{form}")
        made = session.plan.make(
            out,
            audience=audience_of(args),
            fmt=form,
            named=args.output is not None,
            annexed=args.annex,
            progress=args.waiting.say,
            started=started,
            template=args.template,
            house=args.style,
            image=image_of(args),
        )
        if session.secrecy.paper_remark:
            say(session.secrecy.paper_remark)
    print_result(args, str(made), done=f"Het plan is gemaakt en staat in {made}.")
    return ExitCode.OK


def make_worksheets(args: argparse.Namespace) -> int:
    """Make the papers for the tables of an evening, of a dossier or of the questionnaire alone."""
    from wijkwizard.session.printing import sheet_files

    asked = sheet_files.SheetRequest(sheet_files.start_of(args.start), args.length)
    _check_folder(args.output)
    say_step = args.waiting.say

    def place(form: str) -> Path:
        return Path(args.output, f"{form}.pdf")

    if args.dossier is None:
        made = sheet_files.make_sheets(sheet_files.of_questions(args.questions), place, (), say_step, asked)
    else:
        with session_to_read(args, args.dossier) as session:
            made = session.plan.make_sheets(place, say_step, asked)
            if session.secrecy.paper_remark:
                say(session.secrecy.paper_remark)
    done = f"De papieren voor op tafel staan in {args.output}."
    print_result(args, *map(str, made), done=done)
    return ExitCode.OK
