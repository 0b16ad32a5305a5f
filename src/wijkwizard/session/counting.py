"""What a face may know of a count: which cells have a number, of how many people, and whether colours stand apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from wijkwizard.errors import WijkError
from wijkwizard.iwap.colour_votes import few_of_a_colour
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.questionnaire.last_rounds import round_after, round_before
from wijkwizard.questionnaire.model import GridQuestion, Question
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.session.ballots import crowded
from wijkwizard.session.people_asked import people_asked
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import Colours, OptionView
from wijkwizard.terms import GridValue, Slot, Value, YesNoValue, is_sealed
from wijkwizard.terms.count_cells import COLOURS, by_row, in_colours, of_side, side_of

_COLUMNS = tuple(OptionView(side, label) for side, label in COLOURS.items())

_OVER = "Van de kaarten van {} is meer ingevoerd dan er kunnen zijn."
_FIRST = "In de eerste ronde"
_TOGETHER = "Geteld in twee kleuren. "
_FEW = f"{_TOGETHER}Die staan hier samen: van een groep van minder dan drie mensen zou u zien wie wat koos."
_PARTLY = "Een deel is in twee kleuren geteld, een deel niet. Alles staat hier samen."
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
        people: how many people it is asked of; ``None`` while nobody counted them.
        over: what people are called of whose colour more was counted than they can have handed in; empty for none.
        colours: the columns of a count in two colours, as far as these may stand apart now.
    """

    counted: frozenset[str] = frozenset()
    crowded: frozenset[str] = frozenset()
    people: int | None = None
    over: str = ""
    colours: Colours = field(default_factory=Colours)


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
    counts, people = known.counted(slot), people_asked(known, slot)
    colours, in_columns = Colours(), False
    if isinstance(question, GridQuestion) and question.scale.count:
        colours = _colours(known, slot, question, counts, shown)
        in_columns = bool(colours.sides) or question.scale.steps is not None
    return Counting(
        frozenset(counts if in_columns else by_row(counts)),
        crowded(question, shown, counts, people),
        people,
        _over(known, question, shown, counts),
        replace(colours, again=round_after(known.index, slot) in known.answers.rounds),
    )


def _colours(
    known: ScreenContext,
    slot: Slot,
    question: GridQuestion,
    counts: Mapping[str, int],
    shown: Value | None,
) -> Colours:
    """Return whose cards stand apart in a count, or why they do not; where each chooses a step they never do."""
    first = "" if shown is None else _first_round(known, slot, question)
    if question.scale.steps is not None:
        return Colours(first=first)
    if is_sealed(known.answers.rounds.get(slot), blind=question.blind):
        return Colours(_COLUMNS if _by_colour(known, counts) else ())
    if isinstance(shown, GridValue) and any(map(side_of, shown.v)):
        note = _why_together(_sizes(known), shown)
        return Colours(() if note else _COLUMNS, note, first)
    return Colours(first=first)


def _over(known: ScreenContext, question: Question, shown: Value | None, counts: Mapping[str, int]) -> str:
    """Return of whose colour more was counted than these people have, in a row or in all; empty for none."""
    if not isinstance(question, GridQuestion):
        return ""
    cells = shown.v if isinstance(shown, GridValue) else counts
    in_row = 1 if question.distinct else question.each
    for side, named in COLOURS.items():
        votes, people = of_side(cells, side), known.side(side)
        if people is None or not votes:
            continue
        if sum(votes.values()) > people * question.each or max(votes.values()) > people * in_row:
            return named
    return ""


def _first_round(known: ScreenContext, slot: Slot, question: GridQuestion) -> str:
    """Return what the first round was, beside a second one that is shown; empty for any other count."""
    before = round_before(known.index, slot)
    answer = known.answers.get(before) if before is not None else None
    if answer is None or not isinstance(answer.value, GridValue):
        return ""
    return f"{_FIRST}: {show_value(question, known.index.options(question, known.answers), answer.value)}"


def colour_too_full(count: Counting) -> WijkError | None:
    """Return an error when more was counted of a colour than can be, without any number: the count may lie sealed."""
    return WijkError("side-too-full", reason=_OVER.format(count.over)) if count.over else None


def _by_colour(known: ScreenContext, counts: Mapping[str, int]) -> bool:
    """Return whether cards are counted by colour: as was begun, or as was prepared where both groups are large."""
    if counts:
        return in_colours(counts)
    return two_colours(known) and all(size is None or size >= SMALLEST for size in _sizes(known))


def two_colours(known: ScreenContext) -> bool:
    """Return whether the preparation says that residents and professionals have cards in a colour of their own."""
    prepared = known.answers.get(Slot(known.index.questionnaire.colours_question))
    return prepared is not None and prepared.value == YesNoValue(v=True)


def _sizes(known: ScreenContext) -> Sequence[int | None]:
    """Return how many people of each side there are; ``None`` where that is not known."""
    return [known.side(side) for side in COLOURS]


def _why_together(sizes: Sequence[int | None], shown: GridValue) -> str:
    """Return why the colours of a result may not stand apart; empty when they may."""
    if not in_colours(shown.v):
        return _PARTLY
    if any(size is not None and size < SMALLEST for size in sizes):
        return _FEW
    if None in sizes:
        return _NOT_COUNTED
    return _FEW if few_of_a_colour(shown) else ""
