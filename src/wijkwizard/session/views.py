"""The view models of a face: screens, fields, rows, and lines of the overview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from wijkwizard.advice.plan.replied import RepliedFinding
from wijkwizard.errors import WijkError
from wijkwizard.iwap.labels import FollowedAnswer
from wijkwizard.questionnaire.kinds.grid import ballots_of_each
from wijkwizard.questionnaire.model import GridQuestion, Question, TableQuestion
from wijkwizard.questionnaire.route import Turn
from wijkwizard.terms import Answer, Moment, Round, Slot, is_sealed
from wijkwizard.terms.named_action import NamedAction

ANSWERED = "beantwoord"
OPEN = "open"
ASIDE = "bewaard, telt niet mee"
NOT_IN_VIEW = "intern, niet in beeld"
WITHHELD = "ingevuld, niet in beeld"
NOT_ASKED = "nu niet gevraagd"
OFFERED = "mag leeg blijven"
"""How an answer, a row or a table stands."""

_WHY_MISSING = {
    NOT_IN_VIEW: (
        f"Deze regel is intern en staat nu niet in beeld. Met {NamedAction.AUDIENCE} zet u het zaalbeeld uit."
    ),
    WITHHELD: (
        "Deze regel gaat over minder dan drie mensen en staat nu niet in beeld. "
        f"Met {NamedAction.AUDIENCE} zet u het zaalbeeld uit."
    ),
    NOT_ASKED: "Over deze regel wordt nu niets gevraagd.",
}


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option as it is shown.

    Attributes:
        help: explains it.
        note: what is to be minded, for the facilitator.
        closed: it cannot be chosen; ``because`` says why.
        mark: a few words behind it, such as how well it is known to work.
        also: other words that people use for it.
    """

    id: str
    label: str
    help: str = ""
    note: str = ""
    closed: bool = False
    because: str = ""
    mark: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Colours:
    """The columns of a count in two colours, why there are none, and how it stands with its first and second round."""

    sides: tuple[OptionView, ...] = ()
    note: str = ""
    first: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """An input for one answer.

    Attributes:
        slot: the slot of the answer.
        question: what is asked; for a column its id is ``table.column``.
        options: what can be chosen, or the rows of a grid.
        first: how many of them are shown before the others are asked for; 0 for all.
        head: the heading of the options; empty for none.
        rest: the heading of those others.
        findings: what stands out about the plan here, for who makes it.
        answer: the stored answer.
        alternatives: differing answers.
        remarks: soft remarks on the answer.
        round: the blind round, for a blind question.
        text: the answer in Dutch, empty when there is none.
        spoken: the same in words that differ from what was typed, for a number, an amount or a date.
        follows: what follows from another answer, until it is answered; ``None`` for nothing.
        in_file: what a file says here next to what the group typed in its row.
        counted: cells of a blind round that have a number, shown or not.
        crowded: rows with more ballots than there are people, where nobody can put two in one row.
        people: how many people are in the room, for a blind round; ``None`` while nobody counted them.
        colours: the columns of a count in two colours.
        side_too_full: why votes of one side cannot be right.
        moment: when the answer was said, or when the question is asked.
        born_here: the answer is a count of the room, a target or a wish, and has no source.
        voices: who said it, as the audience may read it.
        room: the words of the room, where a desk replaced them.
        withheld: there is an answer that may not be shown now; another can take its place.
        hushed: the room looks along, so that no total may let the count of a row be worked out.
    """

    slot: Slot
    question: Question
    options: tuple[OptionView, ...]
    answer: Answer | None
    alternatives: tuple[Answer, ...]
    remarks: tuple[str, ...]
    round: Round | None
    text: str
    spoken: str = ""
    follows: FollowedAnswer | None = None
    in_file: str = ""
    counted: frozenset[str] = frozenset()
    crowded: frozenset[str] = frozenset()
    people: int | None = None
    colours: Colours = field(default_factory=Colours)
    side_too_full: WijkError | None = None
    moment: Moment = "zaal"
    born_here: bool = False
    voices: tuple[str, ...] = ()
    room: str = ""
    first: int = 0
    head: str = ""
    rest: str = ""
    findings: tuple[RepliedFinding, ...] = ()
    withheld: bool = False
    hushed: bool = False

    @property
    def open(self) -> bool:
        """Whether nothing was answered here yet."""
        return self.answer is None and not self.withheld

    @property
    def sealed(self) -> bool:
        """Whether counts are hidden here: the round decides, also when its question is no longer asked blind."""
        return is_sealed(self.round, blind=self.question.blind)

    @property
    def each(self) -> int:
        """How many ballots each person has in a blind round."""
        question = self.question
        return ballots_of_each(question, len(self.options)) if isinstance(question, GridQuestion) else 1

    @property
    def ballots(self) -> int | None:
        """The maximum number of ballots in a blind round; ``None`` without a head count."""
        return None if self.people is None else self.people * self.each


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table with its fields; ``missing`` says why it has none."""

    id: str
    label: str
    fields: tuple[Field, ...]
    missing: str = ""

    @property
    def why_missing(self) -> str:
        """The same in a sentence; empty when there is something to fill in."""
        return _WHY_MISSING.get(self.missing, "")


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its rows.

    Attributes:
        offers: rows that can be made with one key, the highest first.
        equal: ids of the offers that stand equal where not all of them fit; taking over all leaves these alone.
        tie: what to read aloud when some stand equal; empty when nothing is to be chosen.
        steady: how many people had to choose otherwise for the first ones of a count to change; empty as ``tie``.
        remarks: soft remarks on the number of rows.
        grows: a row can grow into something larger.
        joins: a row can join the one above it.
    """

    question: TableQuestion
    rows: tuple[RowView, ...]
    can_add: bool
    offers: tuple[OptionView, ...]
    equal: frozenset[str] = frozenset()
    tie: str = ""
    steady: str = ""
    remarks: tuple[str, ...] = ()
    grows: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question on a screen: with a field, with a table, or with neither (a notice)."""

    question: Question
    field: Field | None = None
    table: TableView | None = None


@dataclass(frozen=True, slots=True)
class ScreenView:
    """The view of one turn."""

    turn: Turn
    why: str
    blocks: tuple[QuestionView, ...]

    def fields(self) -> Iterator[Field]:
        """Yield every field, those of the rows of tables included."""
        for block in self.blocks:
            if block.field is not None:
                yield block.field
            for row in block.table.rows if block.table is not None else ():
                yield from row.fields


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """One line of the overview; an answer that is kept aside has no ``turn_id``.

    Attributes:
        turn_id: its turn.
        slot: the question, or for a cell of what is kept aside also the row.
        step_number: the step, 0 to 4.
        title: a few words for the question.
        text: the answer in Dutch.
        state: its status, in Dutch.
        moment: vooraf, zaal or uitwerken; empty when the question is no longer in the questionnaire.
        finding: the key of what stands out about the plan, when it is that and no question.
        half_typed: whether text in it is no answer yet.
    """

    turn_id: str
    slot: Slot
    step_number: int
    title: str
    text: str
    state: str
    moment: str
    finding: str = ""
    half_typed: bool = False


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """A part of the plan: how much of it was answered, what is missing, and what contradicts itself."""

    part: int
    title: str
    done: int
    total: int
    missing: tuple[str, ...]
    contradicted: tuple[str, ...] = ()

    @property
    def discussed(self) -> bool:
        """Whether all of it was answered and nothing in it contradicts itself."""
        return self.done >= self.total and not self.contradicted

    @property
    def stands(self) -> str:
        """How it stands, in Dutch."""
        if self.contradicted:
            return "klopt niet"
        if self.done >= self.total:
            return "besproken"
        return f"{self.done} van {self.total}" if self.done else "nog niet besproken"


@dataclass(frozen=True, slots=True)
class DraftText:
    """Half-typed text, outside the log.

    Attributes:
        slot: where it was typed.
        text: what was typed; of a window its fields as JSON.
        at: when.
        kind: empty for the field of an answer; ``account``, ``park`` or ``reply`` for a window next to it.
        why: why it could not become the answer; empty when nobody tried.
    """

    slot: Slot
    text: str
    at: datetime
    kind: str = ""
    why: str = ""
