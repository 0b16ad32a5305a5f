"""Arguments to use cases: the command line, and the only place that ends the program.

Heavy rooms are imported inside the call, so that asking for help costs nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import wijkwizard
from wijkwizard.errors import ExitCode, WijkError

if TYPE_CHECKING:
    from wijkwizard.session import Session

BOXES = ("questionnaire", "route", "answers", "iwap", "document")
"""The boxes of the flow that 'show' prints."""


class _Formatter(argparse.HelpFormatter):
    """Help that begins with 'gebruik'."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Say in Dutch how the command is used."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch and ends with our exit code."""

    def __init__(self, **words: Any) -> None:
        # Half a word is refused: what a script says today must mean the same when there are more options.
        defaults: dict[str, Any] = {"formatter_class": _Formatter, "allow_abbrev": False}
        super().__init__(**defaults | words)

    def error(self, message: str) -> NoReturn:
        """Say what was wrong with the command, and where to find help."""
        _say(f"{self.prog}: {_dutch(message)}\nTyp '{self.prog} --help' voor uitleg.")
        raise SystemExit(ExitCode.USAGE)


_WORDS = {
    "the following arguments are required": "dit ontbreekt nog",
    "unrecognized arguments": "dit ken ik niet",
    "invalid choice": "deze keuze ken ik niet",
    "choose from": "kies uit",
    "ignored explicit argument": "hier hoort geen waarde bij:",
    "not allowed with": "kan niet samen met",
    "expected one argument": "hier hoort één waarde bij",
    "expected at least one argument": "hier hoort minstens één waarde bij",
    "argument": "bij",
}


def _dutch(message: str) -> str:
    for english, dutch in _WORDS.items():
        message = message.replace(english, dutch)
    return message


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="wijkwizard",
        description="Neemt een groep in de buurt mee door vier vragen, en maakt er een conceptplan van.",
        add_help=False,
    )
    _help(parser)
    parser.add_argument("--version", action="version", version=wijkwizard.__version__, help="toont de versie")
    parser.set_defaults(run=_wizard, dossier=None, questions=None, read_only=False, no_mouse=False)
    verbs = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", parser_class=_Parser)
    _open_verb(verbs)
    _demo_verb(verbs)
    _fill_verb(verbs)
    _plan_verb(verbs)
    _show_verb(verbs)
    _check_verb(verbs)
    parser._optionals.title = "opties"  # noqa: SLF001 - argparse offers no other way to say it in Dutch
    return parser


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="toont deze uitleg")


def _verb(
    verbs: argparse._SubParsersAction[_Parser], name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> _Parser:
    verb = verbs.add_parser(name, help=text, description=text, add_help=False)
    verb._optionals.title = "opties"  # noqa: SLF001 - the same
    verb._positionals.title = "gegevens"  # noqa: SLF001 - the same
    _help(verb)
    verb.set_defaults(run=run)
    return verb


def _questions(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--questions", type=Path, metavar="MAP", help="een eigen vragenlijst in plaats van de meegeleverde"
    )


def _open_verb(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verb = _verb(verbs, "open", "Opent de wizard met een dossier.", _wizard)
    verb.add_argument("dossier", type=Path, metavar="DOSSIER.wijk", help="het dossier")
    verb.add_argument("--read-only", action="store_true", help="alleen bekijken")
    verb.add_argument("--no-mouse", action="store_true", help="laat de muis aan het terminalvenster")
    _questions(verb)


def _demo_verb(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verb = _verb(verbs, "demo", "Maakt het voorbeeldplan, om te zien wat eruit komt.", _demo)
    verb.add_argument("-o", "--output", type=Path, metavar="PDF", help="waar de PDF komt")
    verb.add_argument("--dossier", type=Path, metavar="DOSSIER.wijk", help="maakt ook het oefendossier")


def _fill_verb(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verb = _verb(verbs, "fill", "Maakt een dossier van antwoorden in een YAML-bestand.", _fill)
    verb.add_argument("answers", type=Path, metavar="ANTWOORDEN.yaml", help="antwoorden per vraag")
    verb.add_argument("-o", "--output", type=Path, required=True, metavar="DOSSIER.wijk", help="het dossier")
    _questions(verb)


def _plan_verb(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verb = _verb(verbs, "plan", "Maakt het plan van een dossier.", _plan)
    verb.add_argument("dossier", type=Path, metavar="DOSSIER.wijk", help="het dossier")
    verb.add_argument("-o", "--output", type=Path, metavar="BESTAND", help="waar het plan komt")
    verb.add_argument("--format", choices=("pdf", "html"), default="pdf", help="pdf (gewoonlijk) of html")
    verb.add_argument(
        "--edition",
        choices=("public", "working"),
        default="public",
        help="public (gewoonlijk) laat weg wat intern is; working toont alles",
    )
    _questions(verb)


def _show_verb(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verb = _verb(verbs, "show", "Toont één doos van de stroom als JSON, om een fout te vinden.", _show)
    verb.add_argument("box", choices=BOXES, metavar="DOOS", help=", ".join(BOXES))
    verb.add_argument("dossier", type=Path, metavar="DOSSIER.wijk", help="het dossier")
    verb.add_argument("--edition", choices=("public", "working"), default="public", help="bij 'document'")
    _questions(verb)


def _check_verb(verbs: argparse._SubParsersAction[_Parser]) -> None:
    verb = _verb(verbs, "check", "Kijkt een vragenlijst na.", _check)
    verb.add_argument("folder", type=Path, nargs="?", metavar="MAP", help="de map met de vragenlijst")


def _wizard(args: argparse.Namespace) -> int:
    from wijkwizard.tui import StartOptions, run_wizard

    return run_wizard(
        StartOptions(
            path=args.dossier, questions=args.questions, read_only=args.read_only, mouse=not args.no_mouse
        )
    )


def _session(args: argparse.Namespace) -> Session:
    from wijkwizard.session import open_session, system_rim

    return open_session(args.dossier, rim=system_rim(), questions=args.questions, read_only=True)


def _demo(args: argparse.Namespace) -> int:
    from wijkwizard.session import make_example, system_rim

    out = args.output or Path("voorbeeldplan.pdf")
    with make_example(args.dossier, rim=system_rim()) as session:
        made = session.make_plan(out, progress=_say)
    print(f"Het voorbeeldplan staat in {made}")
    if args.dossier:
        print(f"Het oefendossier staat in {args.dossier}")
        print(f"Open de wizard ermee: wijkwizard open {args.dossier}")
    return ExitCode.OK


def _fill(args: argparse.Namespace) -> int:
    from wijkwizard.session import fill_session, system_rim

    count = fill_session(args.answers, args.output, rim=system_rim(), questions=args.questions)
    print(f"{count} {'antwoord' if count == 1 else 'antwoorden'} bewaard in {args.output}")
    return ExitCode.OK


def _plan(args: argparse.Namespace) -> int:
    out = args.output or args.dossier.with_suffix(f".{args.format}")
    with _session(args) as session:
        made = session.make_plan(out, edition=args.edition, fmt=args.format, progress=_say)
    print(made)
    return ExitCode.OK


def _show(args: argparse.Namespace) -> int:
    with _session(args) as session:
        print(session.box(args.box, edition=args.edition))
    return ExitCode.OK


def _check(args: argparse.Namespace) -> int:
    from wijkwizard.session import check_questions

    report, errors = check_questions(args.folder)
    print(report)
    return ExitCode.QUESTIONNAIRE if errors else ExitCode.OK


def _render(words: Sequence[str]) -> int:
    """Run the hidden verb that makes paper in a process of its own."""
    from wijkwizard.document.pdf import render_here

    return render_here(words)


def _unexpected(error: Exception) -> int:
    """Tell of a failure that nobody foresaw, in one sentence; the log holds places in the code, no answers."""
    from wijkwizard.logbook import log_failure

    number, log = log_failure(error)
    told = WijkError("bug", number=number, log=log)
    _say(f"{told.sentence}\n{told.remedy}")
    return told.exit_code


def _reader_left() -> int:
    """End quietly when who reads our output has seen enough, as in ``wijkwizard show ... | head``."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.OK


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def run(words: Sequence[str]) -> int:
    """Do what the words ask and return the exit code; prints results on stdout and the rest on stderr."""
    if words and words[0] == "_render":
        return _render(words[1:])
    try:
        args = _parser().parse_args(words)
        code = int(args.run(args))
        sys.stdout.flush()
    except WijkError as error:
        _say(f"{error.sentence}\n{error.remedy}")
        code = error.exit_code
    except BrokenPipeError:
        code = _reader_left()
    except KeyboardInterrupt:
        _say("Gestopt. Alles tot en met het vorige antwoord is bewaard.")
        code = ExitCode.USER
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else ExitCode.OK
    except Exception as error:  # noqa: BLE001 - the last net: no traceback with answers reaches a terminal
        code = _unexpected(error)
    return code


def main() -> NoReturn:
    """Run the command with the words it was called with."""
    _speak_utf8()
    sys.exit(run(sys.argv[1:]))
