"""Defines the command line arguments of ``wijkwizard``: verbs, options, and their help in Dutch.

Verbs are English, so that scripts are the same in every country; the help is Dutch, for the people who type them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

import wijkwizard
from wijkwizard.budget_arguments import budget_options
from wijkwizard.dutch_arguments import Parser, listed
from wijkwizard.figure_arguments import figure_options
from wijkwizard.files.addresses import local_path
from wijkwizard.fill_arguments import fill_options
from wijkwizard.paper_arguments import edition_option, paper_options, sheet_options
from wijkwizard.waiting import WAITING_FOR
from wijkwizard.wipe_arguments import wipe_options

VerbFunction = Callable[[argparse.Namespace], int]
"""A function that executes a verb and returns the exit code."""

BOXES = ("questionnaire", "route", "answers", "figures", "iwap", "advice", "document")
"""The stages that the verb ``show`` prints."""


def parser(runs: Mapping[str, VerbFunction]) -> argparse.ArgumentParser:
    """Return the parser.

    Args:
        runs: what each verb does, by its name; the empty name is the command without a verb.
    """
    made = Parser(
        prog="wijkwizard",
        usage="wijkwizard [NAAM.wijk | OPDRACHT ...]",
        description="Neemt een groep in de buurt mee door vier vragen, en maakt er een conceptplan van.\n"
        "Zonder woorden opent het beginscherm, met een dossier dat dossier. Meer is voor een avond niet nodig.",
        add_help=False,
    )
    _help(made)
    made.add_argument("--version", action="version", version=wijkwizard.__version__, help="toont de versie")
    made.set_defaults(
        run=runs[""],
        waiting_words="",
        dossier=None,
        questions=None,
        read_only=False,
        no_mouse=False,
        plain=False,
        password_file=None,
    )
    verbs = made.add_subparsers(
        metavar="OPDRACHT", help=argparse.SUPPRESS, parser_class=Parser, prog="wijkwizard"
    )
    sections: dict[str, list[tuple[str, str]]] = {}
    for title, adds in _VERBS.items():
        for add in adds:
            verb = add(verbs)
            name = verb.prog.rpartition(" ")[2]
            verb.set_defaults(run=runs[name], waiting_words=WAITING_FOR.get(name, ""))
            sections.setdefault(title, []).append((name, verb.description or ""))
    made.epilog = listed(sections)
    made._optionals.title = "opties"  # noqa: SLF001 - argparse offers no other way to say it in Dutch
    return made


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="toont deze uitleg")


def _verb(verbs: argparse._SubParsersAction[Parser], name: str, text: str) -> Parser:
    verb = verbs.add_parser(name, description=text, add_help=False)
    verb._optionals.title = "opties"  # noqa: SLF001 - the same
    verb._positionals.title = "gegevens"  # noqa: SLF001 - the same
    _help(verb)
    return verb


def _questions(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--questions",
        type=local_path,
        metavar="MAP",
        help="een eigen vragenlijst in plaats van de meegeleverde",
    )


def _dossier(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("dossier", type=local_path, metavar="DOSSIER.wijk", help="het dossier")


def _password(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--password-file",
        type=local_path,
        metavar="BESTAND",
        help="waarin het wachtwoord van het dossier staat; zonder dit vraagt de opdracht erom",
    )


def _open_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Opent de wizard met een dossier, of kijkt in het dossier dat in een PDF zit."
    verb = _verb(verbs, "open", text)
    verb.add_argument(
        "dossier",
        type=local_path,
        nargs="?",
        metavar="DOSSIER.wijk",
        help="het dossier, of een plan als PDF om alleen te bekijken; laat u het weg, dan kiest u daarna",
    )
    verb.add_argument("--read-only", action="store_true", help="alleen bekijken")
    verb.add_argument(
        "--plain", action="store_true", help="in gewone regels, voor een schermlezer of een eenvoudig venster"
    )
    verb.add_argument("--no-mouse", action="store_true", help="laat de muis aan het terminalvenster")
    _questions(verb)
    _password(verb)
    return verb


def _beamer_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Opent een venster voor de zaal, dat het gesprek in de wizard volgt. Het leest alleen."
    verb = _verb(verbs, "beamer", text)
    which = "het dossier dat in de wizard open is; laat u het weg, dan dat van het laatst"
    verb.add_argument("dossier", type=local_path, nargs="?", metavar="DOSSIER.wijk", help=which)
    return verb


def _demo_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "demo", "Maakt het voorbeeldplan, om te zien wat eruit komt.")
    verb.add_argument("-o", "--output", type=local_path, metavar="PDF", help="waar de PDF komt")
    verb.add_argument("--dossier", type=local_path, metavar="DOSSIER.wijk", help="maakt ook het oefendossier")
    return verb


def _new_dossier(verb: Parser, metavar: str) -> None:
    verb.add_argument("-o", "--output", type=local_path, required=True, metavar=metavar, help="het dossier")


def _fill_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Zet antwoorden uit een YAML-bestand, of uit formulieren die thuis zijn ingevuld, in een dossier."
    verb = _verb(verbs, "fill", text)
    fill_options(verb)
    _questions(verb)
    _password(verb)
    return verb


def _figures_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(
        verbs,
        "figures",
        "Zegt wat er in cijferbestanden staat, en zet cijfers van een gebied in een dossier.",
    )
    figure_options(verb)
    _questions(verb)
    _password(verb)
    return verb


def _plan_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "plan", "Maakt het plan van een dossier, of van meer dossiers tegelijk.")
    paper_options(verb)
    _questions(verb)
    _password(verb)
    return verb


def _worksheets_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Maakt de papieren voor op tafel: het draaiboek van de avond, en bladen om op te schrijven."
    verb = _verb(verbs, "worksheets", text)
    sheet_options(verb)
    _questions(verb)
    _password(verb)
    return verb


def _show_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "show", "Toont één doos van de stroom als JSON, om een fout te vinden.")
    verb.add_argument("box", choices=BOXES, metavar="DOOS", help=", ".join(BOXES))
    _dossier(verb)
    edition_option(verb, "; advice toont gewoonlijk alles, want wat opvalt is voor de makers")
    _questions(verb)
    _password(verb)
    return verb


def _budget_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Legt twee rekenregels naast elkaar: wat gaat door voor het geld dat er is?"
    verb = _verb(verbs, "budget", text)
    _dossier(verb)
    budget_options(verb)
    _questions(verb)
    _password(verb)
    return verb


def _changes_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "changes", "Zegt wat er in een dossier veranderde, voor wie ermee verdergaat.")
    _dossier(verb)
    verb.add_argument(
        "--since",
        default="",
        metavar="DAG",
        help="sinds wanneer, zoals 19-11-2026 of 'gisteren'; gewoonlijk de laatste keer dat iemand hierin schreef",
    )
    verb.add_argument(
        "--tables",
        action="store_true",
        help="in plaats daarvan: waar tafels iets anders zeiden, in een dossier dat is samengevoegd",
    )
    _questions(verb)
    _password(verb)
    return verb


def _copies_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "copies", "Noemt de reservekopieën van een dossier, de laatste eerst.")
    _dossier(verb)
    verb.add_argument(
        "--keep",
        choices=("beside", "data"),
        help="waar kopieën voortaan komen: beside (gewoonlijk) naast het dossier, data op deze computer",
    )
    return verb


def _merge_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Voegt dossiers samen waarin tafels apart schreven, en zegt waar zij iets anders zeiden."
    verb = _verb(verbs, "merge", text)
    verb.add_argument(
        "dossiers",
        type=local_path,
        nargs="+",
        metavar="DOSSIER.wijk",
        help="twee of meer kopieën van één voorbereid dossier; zij veranderen niet",
    )
    _new_dossier(verb, "SAMEN.wijk")
    _questions(verb)
    _password(verb)
    return verb


def _rescue_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "rescue", "Haalt uit een beschadigd dossier of een reservekopie alles wat heel is.")
    verb.add_argument("dossier", type=local_path, metavar="BESTAND", help="het beschadigde bestand")
    _new_dossier(verb, "NIEUW.wijk")
    _password(verb)
    return verb


def _extract_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "extract", "Haalt uit een PDF van de wijkwizard het dossier dat erin zit.")
    verb.add_argument("paper", type=local_path, metavar="PLAN.pdf", help="het plan of de werkversie")
    _new_dossier(verb, "NIEUW.wijk")
    _questions(verb)
    _password(verb)
    return verb


def _wipe_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    text = "Wist een dossier, één antwoord, of alles behalve het papier. Vraagt het eerst."
    verb = _verb(verbs, "wipe", text)
    wipe_options(verb)
    _questions(verb)
    _password(verb)
    return verb


def _check_verb(verbs: argparse._SubParsersAction[Parser]) -> Parser:
    verb = _verb(verbs, "check", "Kijkt een vragenlijst na, of een PDF.")
    verb.add_argument(
        "asked",
        type=local_path,
        nargs="?",
        metavar="MAP of PDF",
        help="de map met de vragenlijst, of een PDF: kan iedereen haar lezen, en een archief haar bewaren?",
    )
    return verb


_VERBS = {
    "opdrachten": (_open_verb, _beamer_verb, _demo_verb, _plan_verb),
    "voor makers": (
        _figures_verb,
        _worksheets_verb,
        _fill_verb,
        _show_verb,
        _budget_verb,
        _changes_verb,
        _merge_verb,
        _copies_verb,
        _rescue_verb,
        _extract_verb,
        _wipe_verb,
        _check_verb,
    ),
}
"""The order of verbs in the help: those for an evening first, which the start screen offers too."""
