"""The three moments of the work as places to go to, with the progress of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wijkwizard.conversation.tonight import TONIGHT, prepares_more, short_preparation, still_asked
from wijkwizard.conversation.unfinished import unfinished, unfinished_words
from wijkwizard.session.evening_start import minutes_in_words
from wijkwizard.session.reader import Reader
from wijkwizard.session.storage.draft_store import DraftStore
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import spelled, upper_first

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
        moment: vooraf, zaal or uitwerken; or ``TONIGHT``.
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
    """Yield the three moments; the duration in the room is for the facilitator only.

    Before an evening without preparation the short one comes first.
    """
    waiting = still_asked(reader)
    if waiting:
        asked = len(short_preparation(reader))
        yield MomentPlace(
            TONIGHT,
            "vanavond al",
            f"{upper_first(_questions(asked))}, en dan de zaal in. De rest kan later.",
            f"{asked - len(waiting)} van {asked} klaar",
            "▸" if asked > len(waiting) else " ",
        )
    for moment, title in PLACES.items():
        turns = reader.turns(moment)
        done, total = _far(reader, moment)
        far = f"{done} van {total} klaar"
        if moment == "zaal" and turns and showing.directions:
            far = f"{minutes_in_words(turns, reader.index, reader.answers)} · {far}"
        sign = "✓" if total and done == total else "▸" if done else " "
        half = unfinished_words(unfinished(reader, drafts, showing, moment))
        yield MomentPlace(moment, title, f"{_WHAT[moment]} {half}".strip(), far, sign)


def _questions(count: int) -> str:
    return "één vraag" if count == 1 else f"{spelled(count)} vragen"


def _far(reader: Reader, moment: str) -> tuple[int, int]:
    """Return how many screens with something to answer are done, and how many there are."""
    each = [reader.progress(step.id, moment) for step in reader.questions.questionnaire.steps]
    return sum(done for done, _ in each), sum(total for _, total in each)


def next_place(reader: Reader) -> str:
    """Return the first moment with something open, or the last one when all is done.

    Who prepared no more than the short preparation asks goes on with that, and then in the room.
    """
    short = bool(short_preparation(reader)) and not prepares_more(reader)
    if short and still_asked(reader):
        return TONIGHT
    open_ones = (
        moment
        for moment in PLACES
        if not (short and moment == "vooraf")
        and any(not reader.is_done(turn) for turn in reader.turns(moment))
    )
    return next(open_ones, "uitwerken")


def read_back(reader: Reader) -> bool:
    """Return whether the room heard what was written down, so that people can be given the page to take home."""
    turns = reader.turns("zaal")
    return bool(turns) and any(
        reader.answers.get(Slot(asked.id)) is not None for asked in turns[-1].questions
    )


def files_in_words(reader: Reader) -> str:
    """Return how many files gave figures."""
    figures = reader.figures()
    if figures is None:
        return "nog geen bestand"
    files = len({source.sha256 for source in figures.sources})
    return "uit 1 bestand" if files == 1 else f"uit {files} bestanden"
