"""The verbs that open a window: ``open`` a dossier in the face that fits the terminal, ``beamer`` that of the room."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.output import say
from wijkwizard.unlock import given, unlocked


def open_wizard(args: argparse.Namespace) -> int:
    """Open the wizard, or the plain face where that was asked for or nothing else can be shown.

    Of a PDF the dossier inside is shown, to read only: it is gone afterwards, and nothing comes on the disk unasked.
    """
    from wijkwizard.session import is_pdf

    if args.dossier is None or not is_pdf(args.dossier):
        return _open(args)
    from wijkwizard.session import looked_into

    paper = args.dossier
    with looked_into(paper, args.questions) as (dossier, lines):
        say(
            "\n".join(
                (*lines, f"U kijkt alleen. Verder werken: wijkwizard extract {as_typed(paper)} -o NIEUW.wijk")
            )
        )
        args.dossier, args.read_only = dossier, True
        return _open(args)


def show_room(args: argparse.Namespace) -> int:
    """Open the window of the room, which shows what the wizard leaves for it until it is closed.

    Raises:
        WijkError: ``file-missing`` when no dossier has this name, ``dossier-needed`` when none was named and none was
            open before, and those of the window.
    """
    from wijkwizard.files.look import FileType, file_type
    from wijkwizard.session.second_window import room_shown_first

    named = args.dossier or room_shown_first()
    if named is None:
        raise WijkError("dossier-needed")
    if file_type(named) is not FileType.FILE:
        raise WijkError("file-missing", path=named)
    from wijkwizard.tui import run_beamer

    return run_beamer(named)


def _open(args: argparse.Namespace) -> int:
    from wijkwizard.tui.terminal import asks_plain, this_terminal

    if args.plain or asks_plain(this_terminal()):
        return _open_plain(args)
    from wijkwizard.tui import StartOptions, run_wizard

    return run_wizard(
        StartOptions(
            path=args.dossier,
            questions=args.questions,
            read_only=args.read_only,
            mouse=not args.no_mouse,
            password=given(args) if args.dossier else None,
        ),
        say,
    )


def _open_plain(args: argparse.Namespace) -> int:
    """Open the dossier in lines; a name that is not there is offered as a new dossier."""
    from wijkwizard.lines.ask import Asker
    from wijkwizard.lines.line_io import real_io
    from wijkwizard.lines.run import run_plain
    from wijkwizard.lines.start import START_WORDS, PlainStart, opened
    from wijkwizard.lines.stopping import Stops, heeding
    from wijkwizard.session import system_environment

    args.waiting.over()
    stops = Stops()
    io, environment = real_io(stops), system_environment()
    start = PlainStart(args.dossier, args.questions, args.read_only)
    asking = Asker(io, START_WORDS)
    with heeding(stops):
        return run_plain(
            io,
            start,
            environment,
            lambda: unlocked(args, lambda password: opened(asking, start, environment, password)),
            args.dossier.absolute().parent if args.dossier else Path.home(),
        )
