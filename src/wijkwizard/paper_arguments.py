"""Options about paper: for whom it is, in which form, and what it holds."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Literal, cast

from wijkwizard.dutch_arguments import Parser
from wijkwizard.errors import WijkError
from wijkwizard.files.addresses import local_path

if TYPE_CHECKING:
    from wijkwizard.document.own_picture import OwnPicture
    from wijkwizard.session.printing.paper import Readership

PaperFormat = Literal["pdf", "html", "docx"]

_WITHOUT_ANNEX = frozenset({"bewoners", "muur", "collegestuk"})


def edition_of(args: argparse.Namespace) -> str:
    """Return the edition that was asked for; without it the public one, but for advice, which is for the makers."""
    usual = "working" if getattr(args, "box", "") == "advice" else "public"
    return str(args.edition or usual)


def audience_of(args: argparse.Namespace) -> Readership:
    """Return for whom the paper is; the edition ``working``, as it was asked for before, is for the makers."""
    return cast("Readership", args.audience or ("onszelf" if args.edition == "working" else "college"))


def format_of(args: argparse.Namespace) -> PaperFormat:
    """Return in which form the paper comes; with a template it is for Word.

    Raises:
        WijkError: ``template-format`` when it is asked for in another form, ``wall-format`` when a page for the wall
            is not asked for as a PDF.
    """
    if args.audience == "muur" and (args.template or args.format not in {None, "pdf"}):
        raise WijkError("wall-format")
    if args.template and args.format not in {None, "docx"}:
        raise WijkError("template-format", format=args.format)
    return cast("PaperFormat", args.format or ("docx" if args.template else "pdf"))


def check_together(args: argparse.Namespace) -> None:
    """Raise an error for options of which one would be passed over without a word.

    Raises:
        WijkError: ``image-none``, ``annex-alone`` or ``edition-audience``.
    """
    if args.image_text and args.image is None:
        raise WijkError("image-none")
    if args.annex and args.audience in _WITHOUT_ANNEX:
        raise WijkError("annex-alone")
    if args.edition and args.audience and (args.edition == "working") != (args.audience == "onszelf"):
        raise WijkError("edition-audience", edition=args.edition, audience=args.audience)


def image_of(args: argparse.Namespace) -> OwnPicture | None:
    """Return the picture that was given for the paper; None without one.

    Raises:
        WijkError: those of ``read_own_picture``.
    """
    if args.image is None:
        return None
    from wijkwizard.document.own_picture import read_own_picture

    return read_own_picture(args.image, args.image_text)


def edition_option(verb: Parser, otherwise: str = "") -> None:
    """Add the option for the edition of a stage that is shown."""
    verb.add_argument(
        "--edition",
        choices=("public", "working"),
        help=f"public (gewoonlijk) laat weg wat intern is; working toont alles{otherwise}",
    )


def paper_options(verb: Parser) -> None:
    """Add what a plan is made of and the options for it."""
    verb.add_argument("dossiers", type=local_path, nargs="+", metavar="DOSSIER.wijk", help="het dossier")
    verb.add_argument(
        "-o",
        "--output",
        type=local_path,
        metavar="BESTAND",
        help="waar het plan komt; van meer dossiers de map voor alle plannen",
    )
    verb.add_argument(
        "--for",
        dest="audience",
        choices=("bewoners", "muur", "college", "collegestuk", "onszelf"),
        help="bewoners: één bladzijde; muur: die bladzijde op A3, als PDF; college (gewoonlijk): het plan; "
        "collegestuk: het voorstel bij het plan, hoogstens twee bladzijden; onszelf: de werkversie met alles. Past "
        "het niet op zo veel bladzijden, dan zegt de wizard hoeveel het er zijn. "
        "Telt het plan meer dan 4.500 woorden, dan gaan eerst deze blokken helemaal naar de bijlage, in deze "
        "volgorde en tot het past: waar cijfer en gevoel uiteenlopen, het geld in beeld, de signalenkaart, "
        "wat hier sterk is. Bladzijde 2 zegt welke",
    )
    verb.add_argument(
        "--annex",
        action="store_true",
        help="de bijlage erachter, in hetzelfde bestand",
    )
    verb.add_argument(
        "--format",
        choices=("pdf", "html", "docx"),
        help="pdf (gewoonlijk), html, of docx voor Word",
    )
    verb.add_argument(
        "--template",
        type=local_path,
        metavar="SJABLOON",
        help="een Word-bestand van uw gemeente, waarvan de opmaak wordt overgenomen; het papier is dan voor Word",
    )
    verb.add_argument(
        "--image",
        type=local_path,
        metavar="BEELD",
        help="een kaart of foto van de groep zelf (PNG of JPEG), in het plan; plaats en toestel gaan eruit, en het "
        "beeld komt niet in het dossier",
    )
    verb.add_argument(
        "--image-text",
        default="",
        metavar="TEKST",
        help="bij --image: wat het beeld toont, voor wie het niet ziet",
    )
    verb.add_argument(
        "--style",
        type=local_path,
        metavar="MAP",
        help="een map met uw huisstijl (huisstijl.yaml); gewoonlijk die van het dossier",
    )
    verb.add_argument("--edition", choices=("public", "working"), help=argparse.SUPPRESS)


def sheet_options(verb: Parser) -> None:
    """Add what the papers for the tables are made of and the options for them."""
    which = "het voorbereide dossier; laat u het weg, dan komen de bladen van de vragenlijst alleen"
    verb.add_argument("dossier", type=local_path, nargs="?", metavar="DOSSIER.wijk", help=which)
    verb.add_argument(
        "-o", "--output", type=local_path, required=True, metavar="MAP", help="de map waar de papieren komen"
    )
    verb.add_argument(
        "--start",
        default="",
        metavar="TIJD",
        help="hoe laat de avond begint, zoals 19:30; zonder dit telt het draaiboek vanaf het begin",
    )
    verb.add_argument(
        "--length",
        default="",
        metavar="LENGTE",
        help="twee-avonden, een-avond, een-uur of lang; zonder dit de lengte die in het dossier is gekozen",
    )
