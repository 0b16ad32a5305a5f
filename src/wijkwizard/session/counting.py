"""What a face may know of a count: which cells have a number, of how many people, and whether colours stand apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.questionnaire.model import GridQuestion, Question
from wijkwizard.session.ballots import crowded
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import NO_COLOURS, Colours, OptionView
from wijkwizard.terms import GridValue, Slot, Value, YesNoValue, is_sealed
from wijkwizard.terms.count_cells import COLOURS, by_row, in_colours, of_side

_COLUMNS = tuple(OptionView(side, label) for side, label in COLOURS.items())

_TOGETHER = "Geteld in twee kleuren. "
_FEW = f"{_TOGETHER}Die staan hier samen: van een groep van minder dan drie mensen zou u zien wie wat koos."
_NOT_COUNTED = (
    f"{_TOGETHER}Die staan hier samen, tot u weet hoeveel bewoners en hoeveel professionals er zijn. "
    "Vul dat in bij wie er is."
)


@dataclass(frozen=True, slots=True)
class Counting:
    """The part of a field that is about a count in silence; empty for all else.

    Attributes:
        counted: the cells that have a number, shown or not.
        crowded: the rows with more ballots than people, where each person has at most one ballot per row.
        people: how many people are in the room; ``None`` while nobody counted them.
        colours: the columns of a count in two colours, as far as these may stand apart now.
    """

    counted: frozenset[str] = frozenset()
    crowded: frozenset[str] = frozenset()
    people: int | None = None
    colours: Colours = NO_COLOURS


def counting(known: ScreenContext, slot: Slot, question: Question, shown: Value | None) -> Counting:
    """Return what may be known of a count.

    Args:
        known: the current state.
        slot: its slot.
        question: what is asked there.
        shown: the result as it stands, once it is shown.
    """
    if not (question.blind or slot in known.answers.rounds):
        return Counting()
    counts, people = known.counted(slot), known.people()
    sides: tuple[OptionView, ...] = ()
    note = ""
    if isinstance(question, GridQuestion) and question.scale.count:
        if is_sealed(known.answers.rounds.get(slot), blind=question.blind):
            sides = _COLUMNS if _by_colour(known, counts) else ()
        elif isinstance(shown, GridValue) and in_colours(shown.v):
            note = _why_together(_sizes(known), question, shown)
            sides = () if note else _COLUMNS
    counted = frozenset(counts if sides else by_row(counts))
    return Counting(counted, crowded(question, shown, counts, people), people, Colours(sides, note))


def _by_colour(known: ScreenContext, counts: Mapping[str, int]) -> bool:
    """Return whether cards are counted by colour: as was begun, or as was prepared where both groups are large."""
    if counts:
        return in_colours(counts)
    prepared = known.answers.get(Slot(known.index.questionnaire.colours_question))
    if prepared is None or prepared.value != YesNoValue(v=True):
        return False
    return all(size is None or size >= SMALLEST for size in _sizes(known))


def _sizes(known: ScreenContext) -> Sequence[int | None]:
    """Return how many people of each side there are; ``None`` where that is not known."""
    return [known.side(side) for side in COLOURS]


def _why_together(sizes: Sequence[int | None], question: GridQuestion, shown: GridValue) -> str:
    """Return why the colours of a result may not stand apart; empty when they may."""
    if any(size is not None and size < SMALLEST for size in sizes):
        return _FEW
    if None in sizes:
        return _NOT_COUNTED
    voted = [sum(of_side(shown.v, side).values()) for side in COLOURS]
    return _FEW if question.each == 1 and any(0 < votes < SMALLEST for votes in voted) else ""
