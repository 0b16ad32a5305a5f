"""What tables said differently in a merged dossier, as a list to choose from, and what comes of each choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.result import DONE, CommandResult, Message, attempt
from wijkwizard.dossier.log.differing import DifferenceKind
from wijkwizard.session.merge.merged_differences import differences_counted
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms.dutch import about, sentence
from wijkwizard.terms.named_action import NamedAction
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.session.merge.merged_differences import WordedDifference
    from wijkwizard.session.merge.settling import DifferenceSettler

PLACE = "tafels"
"""The name of this list among the places."""

JOIN_ALL = "alles"
"""The id of the line that makes one row of all rows that say the same."""

_NOTED = CommandResult(messages=(Message("Genoteerd."),))

TITLE = "Waar tafels iets anders zeiden"
_SETTLED = "Alles waar tafels iets anders zeiden, is nu gekozen."
LATER = (
    f"Wat de zaal niet mag zien, kiest u als niemand meekijkt. {NamedAction.AUDIENCE} wisselt het zaalbeeld."
)
ALONE = "Kijkt of luistert er nu niemand mee?"
"""What is asked before the room may have to leave what differs."""

_FOR_NOBODY = "De tafels zeiden iets anders dat de zaal niet mag zien, zoals hoeveel mensen er waren."
_HOW = "Alles is bewaard. Kies een punt en zeg wat geldt; ongedaan maken kan altijd."


def all_chosen(settler: DifferenceSettler) -> str:
    """Return in Dutch that all was chosen that may be shown now."""
    return LATER if settler.found(ALL) else _SETTLED


def list_text(found: Sequence[WordedDifference]) -> str:
    """Return what stands above the list."""
    return f"{differences_counted(found)} {_HOW}"


def place_line(settler: DifferenceSettler, showing: Visibility) -> ListLine | None:
    """Return the line among the places that leads to the list; ``None`` when nothing differs."""
    found = settler.found(showing)
    if not (found or settler.found(ALL)):
        return None
    return ListLine(PLACE, TITLE, "!", right=many(len(found), "punt", "punten") if found else "niet in beeld")


def only_out_of_view(settler: DifferenceSettler, showing: Visibility) -> str:
    """Return in Dutch that all that differs is out of view now; empty where some is in view, or nothing differs."""
    return _FOR_NOBODY if not settler.found(showing) and settler.found(ALL) else ""


def difference_list(found: Sequence[WordedDifference]) -> list[ListLine]:
    """Return a line for each difference, and one that makes one row of all that say the same, when there are more."""
    lines = [
        ListLine(str(number), each.name, behind=" / ".join(said.words for said in each.said), cut=True)
        for number, each in enumerate(found)
    ]
    twins = sum(1 for each in found if each.twins)
    if twins > 1:
        lines.append(ListLine(JOIN_ALL, f"Voeg alle gelijke regels samen ({twins})"))
    return lines


def spoken_list(found: Sequence[WordedDifference]) -> list[tuple[str, str]]:
    """Return the same lines to listen to, each with what every table said."""
    said = {str(number): _said(each) for number, each in enumerate(found)}
    return [
        (line.id, " ".join(map(sentence, (line.text, *said.get(line.id, ())))))
        for line in difference_list(found)
    ]


def join_all(settler: DifferenceSettler, found: Sequence[WordedDifference]) -> CommandResult:
    """Make one row of all rows that say the same, as one undo step."""

    def work() -> CommandResult:
        settler.join_all(found)
        return _NOTED

    return attempt(work)


def difference_text(difference: WordedDifference) -> str:
    """Return what each table said, a line each, where the ways to settle it do not say that."""
    found = difference.found
    told = found is not None and found.kind is not DifferenceKind.ROW
    return "" if told else "\n".join(_said(difference))


def ways_list(settler: DifferenceSettler, difference: WordedDifference) -> list[ListLine]:
    """Return a line for each way to settle a difference."""
    return [ListLine(str(number), words) for number, words in enumerate(settler.ways(difference))]


def settle(settler: DifferenceSettler, difference: WordedDifference, way: int) -> CommandResult:
    """Settle a difference in one of these ways; the last leaves everything as it is."""
    left = way == len(settler.ways(difference)) - 1

    def work() -> CommandResult:
        settler.settle(difference, way)
        return DONE if left else _NOTED

    return attempt(work)


def _said(difference: WordedDifference) -> list[str]:
    return [about(said.who, said.words) for said in difference.said]
