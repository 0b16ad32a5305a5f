"""The three moments of the work as places to go to, with the progress of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wijkwizard.conversation.unfinished import unfinished, unfinished_words
from wijkwizard.session.draft_store import DraftStore
from wijkwizard.session.evening_start import minutes_in_words
from wijkwizard.session.reader import Reader
from wijkwizard.session.visibility import Visibility

PLACES: Mapping[str, str] = MappingProxyType(
    {"vooraf": "voorbereiden", "zaal": "in de zaal", "uitwerken": "uitwerken"}
)
"""The names of the moments in the menu."""

_WHAT: Mapping[str, str] = MappingProxyType(
    {
        "vooraf": "Vooraf en alleen: gebied, cijfers, spelregels.",
        "zaal": "Samen met de groep, vraag voor vraag.",
        "uitwerken": "Achteraf aan het bureau: aanvullen.",
    }
)


@dataclass(frozen=True, slots=True)
class MomentPlace:
    """A moment as it is offered in the menu.

    Attributes:
        moment: vooraf, zaal or uitwerken.
        title: its name.
        what: what is done there, in a sentence, and what was left half-typed.
        far: how far it is, in words; in the room also how long it takes.
        sign: done, begun or neither.
    """

    moment: str
    title: str
    what: str
    far: str
    sign: str


def places(reader: Reader, drafts: DraftStore, showing: Visibility) -> Iterator[MomentPlace]:
    """Yield the three moments; the duration in the room is for the facilitator only."""
    for moment, title in PLACES.items():
        turns = reader.turns(moment)
        done, total = _far(reader, moment)
        far = f"{done} van {total} klaar"
        if moment == "zaal" and turns and showing.directions:
            far = f"{minutes_in_words(turns, reader.index, reader.answers)} · {far}"
        sign = "✓" if total and done == total else "▸" if done else " "
        half = unfinished_words(unfinished(reader, drafts, showing, moment))
        yield MomentPlace(moment, title, f"{_WHAT[moment]} {half}".strip(), far, sign)


def _far(reader: Reader, moment: str) -> tuple[int, int]:
    """Return how many screens with something to answer are done, and how many there are."""
    each = [reader.progress(step.id, moment) for step in reader.questions.questionnaire.steps]
    return sum(done for done, _ in each), sum(total for _, total in each)


def next_place(reader: Reader) -> str:
    """Return the first moment with something open, or the last one when all is done."""
    open_ones = (
        moment for moment in PLACES if any(not reader.is_done(turn) for turn in reader.turns(moment))
    )
    return next(open_ones, "uitwerken")


def files_in_words(reader: Reader) -> str:
    """Return how many files gave figures."""
    figures = reader.figures()
    if figures is None:
        return "nog geen bestand"
    files = len({source.sha256 for source in figures.sources})
    return "uit 1 bestand" if files == 1 else f"uit {files} bestanden"
