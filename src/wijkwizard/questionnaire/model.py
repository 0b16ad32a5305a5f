"""The typed questionnaire: all that may stand in its YAML. Keys are English; ids are Dutch, kebab-case, for ever."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.days import Expected
from wijkwizard.questionnaire.lengths import Evening, Length
from wijkwizard.terms import Frozen, Moment


class Script(Frozen):
    """Stage directions for the facilitator; never shown to the room."""

    say: str = ""
    ask_on: str = ""
    watch: str = ""


class Option(Frozen):
    """One thing to choose; ``because`` says why it is closed, ``shows`` what is read back, ``note`` goes to F1."""

    id: str
    label: str
    help: str = ""
    note: str = ""
    shows: tuple[str, ...] = ()
    disable_if: Condition | None = None
    because: str = ""


class KnowledgeOptions(Frozen):
    """Options taken from a knowledge table, optionally only these ids."""

    knowledge: str
    only: tuple[str, ...] = ()


class RowOptions(Frozen):
    """Options taken from the rows of a table; ``label`` is the column that names a row."""

    rows: str
    label: str


def _which_options(data: Any) -> str:
    if isinstance(data, list | tuple):
        return "#list"
    if isinstance(data, RowOptions) or (isinstance(data, dict) and "rows" in data):
        return "#rows"
    return "#knowledge"


Options = Annotated[
    Annotated[tuple[Option, ...], Tag("#list")]
    | Annotated[KnowledgeOptions, Tag("#knowledge")]
    | Annotated[RowOptions, Tag("#rows")],
    Discriminator(_which_options),
]
"""A list of options, or where they come from; the '#' tells a tag from a key in the place of a fault."""


class Soft(Frozen):
    """A remark, never a refusal; bounds count letters, choices and rows, or are values (of a date the year)."""

    at_least: float | None = None
    at_most: float | None = None
    avoid: tuple[str, ...] = Field(default=(), description="words that make the answer vague")
    remark: str


class Base(Frozen):
    """What every question can carry.

    Attributes:
        id: stable id; inside a table it is relative and becomes ``table.column``.
        moment: vooraf, zaal or uitwerken; a column follows its table.
        minutes: time in the room for this question and those that join it, at most a whole evening.
        route: the shortest route on which it is asked: kort (always), avond, twee (two evenings) or lang.
        joins: shown on the same screen as the question before it.
        may_drop: first to drop when time runs short.
        blind: slips are counted in silence, sealed until shown.
        why: why it is asked, in a sentence or two.
        items: numbers of the items of the working list that this question covers.
        binds: path in the Iwap that this question means; empty prints it under its own heading.
        formerly: earlier ids whose answers carry over.
    """

    id: str
    text: str
    short: str = ""
    moment: Moment = "zaal"
    minutes: int = Field(default=0, ge=0, le=240)
    route: Length = "kort"
    joins: bool = False
    may_drop: bool = False
    blind: bool = False
    internal: bool = Field(default=False, description="answers start as not for the public paper")
    help: str = ""
    read_aloud: str = ""
    script: Script = Script()
    example: str = ""
    source: str = ""
    items: tuple[int, ...] = ()
    why: str = ""
    binds: str = ""
    show_if: Condition | None = None
    stays: bool = Field(default=False, description="what was answered stays when the condition closes it")
    soft: tuple[Soft, ...] = ()
    formerly: tuple[str, ...] = ()


class TextQuestion(Base):
    """One line of free text."""

    kind: Literal["text"]


class LongTextQuestion(Base):
    """Free text of several lines."""

    kind: Literal["long_text"]


class ChoiceQuestion(Base):
    """One of the options."""

    kind: Literal["choice"]
    options: Options


class ChoicesQuestion(Base):
    """Several of the options; ``at_most`` is the number that the wizard lets a group choose."""

    kind: Literal["choices"]
    options: Options
    at_most: int | None = Field(default=None, ge=1)


class YesNoQuestion(Base):
    """Yes or no."""

    kind: Literal["yes_no"]


class Scale(Frozen):
    """The steps of a scale or grid; ``labels`` name steps by number; ``count`` means free counts, not steps."""

    min: int = 1
    max: int = 5
    labels: Mapping[int, str] = Field(default={})
    count: bool = False


class ScaleQuestion(Base):
    """A step on a scale."""

    kind: Literal["scale"]
    scale: Scale


class GridQuestion(Base):
    """A step or a count for each row; ``rows`` are options."""

    kind: Literal["grid"]
    rows: Options
    scale: Scale
    each: int = Field(default=1, ge=1, description="in a count: how many slips each person has")
    distinct: bool = Field(default=False, description="in a count: nobody puts two slips in one row")


class RankingQuestion(Base):
    """Options in order of importance, ``at_most`` places."""

    kind: Literal["ranking"]
    options: Options
    at_most: int | None = Field(default=None, ge=1)


class NumberQuestion(Base):
    """A number with its unit."""

    kind: Literal["number"]
    unit: str = ""
    whole: bool = Field(default=False, description="a count: nothing behind the comma")
    year: bool = Field(default=False, description="a year of the calendar, which takes no thousands mark")


class MoneyQuestion(Base):
    """An amount in euros."""

    kind: Literal["money"]


class DateQuestion(Base):
    """A day, a month or a year; where it is expected settles the year of a day without one, and the remark."""

    kind: Literal["date"]
    expected: Expected = ""


class NoticeQuestion(Base):
    """Something to read or read aloud; it takes no answer and binds nothing."""

    kind: Literal["notice"]


_Plain = (
    TextQuestion
    | LongTextQuestion
    | ChoiceQuestion
    | ChoicesQuestion
    | YesNoQuestion
    | ScaleQuestion
    | GridQuestion
    | RankingQuestion
    | NumberQuestion
    | MoneyQuestion
    | DateQuestion
)

Column = Annotated[_Plain, Field(discriminator="kind")]
"""Any question that fits in a table."""


class Seed(Frozen):
    """Rows that the wizard offers to make: the ``top`` options of a question, put in ``column``."""

    question: str
    top: int = Field(default=3, ge=1)
    column: str


class TableQuestion(Base):
    """Rows of sub-questions: add, remove, reorder. No table in a table.

    Attributes:
        columns: the sub-questions; their ``binds`` are relative to the collection that the table binds.
        row_name: what one row is called, as in 'een probleem'.
        label: the column that names a row in lists; the first when empty.
        rows_of: asks more about the rows of this other table, with the same ids; ``first`` limits how many.
        grows: rows may be added from here too, by filling in the column that names them.
        seed: rows to offer.
    """

    kind: Literal["table"]
    columns: tuple[Column, ...]
    row_name: str = "regel"
    label: str = ""
    rows_of: str = ""
    grows: bool = False
    first: int | None = None
    seed: Seed | None = None


Question = Annotated[_Plain | NoticeQuestion | TableQuestion, Field(discriminator="kind")]
"""Any question, told apart by its kind."""


class Section(Frozen):
    """Questions that belong together, in the order in which they are asked."""

    id: str
    title: str
    short: str = ""
    show_if: Condition | None = None
    stays: bool = Field(default=False, description="what was answered stays when the condition closes it")
    questions: tuple[Question, ...]


class Step(Frozen):
    """One of the stops: the start, or one of the four questions of the leeswijzer."""

    id: str
    number: int
    title: str
    short: str
    sections: tuple[Section, ...]


class Questionnaire(Frozen):
    """All that can be asked.

    Attributes:
        length_question: id of the choice question that sets the route; see ``lengths``.
        verdict_question: id of the go or no-go question.
    """

    id: str
    title: str
    version: int
    length_question: str = ""
    long_options: tuple[str, ...] = ()
    routes: tuple[Evening, ...] = ()
    verdict_question: str = ""
    steps: tuple[Step, ...]
