"""Options about money and ballots: a file or what is kept, and what is said beside them."""

from __future__ import annotations

from wijkwizard.dutch_arguments import Parser
from wijkwizard.files.addresses import local_path


def budget_options(verb: Parser) -> None:
    """Add the options of the two budget rules; ballots come from a file or from the dossier."""
    which = verb.add_mutually_exclusive_group()
    which.add_argument(
        "--ballots",
        type=local_path,
        metavar="BESTAND",
        help="tekst met een stembiljet per regel, als nummers (1 4 5); zonder dit komt er een lijst met nummers",
    )
    verb.add_argument("--money", metavar="EURO", help="met welk bedrag; anders dat van het plan")
    verb.add_argument("--must", default="", metavar="NUMMERS", help="wat in elk geval doorgaat: '2,5'")
    apart = "waarvan er hoogstens één doorgaat: '3,4'; mag vaker"
    verb.add_argument("--apart", action="append", default=[], metavar="NUMMERS", help=apart)
    verb.add_argument(
        "--keep",
        action="store_true",
        help="bewaart de stembiljetten in het dossier, zonder volgorde, tot het plan is vastgesteld",
    )
    which.add_argument(
        "--kept",
        choices=("use", "wipe"),
        help="met wat bewaard is: use rekent ermee, wipe wist het voorgoed",
    )
