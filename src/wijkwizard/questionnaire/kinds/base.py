"""The base class of questions: the fields that all kinds share."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.lengths import Length
from wijkwizard.terms import Flag, Frozen, Moment


class Script(Frozen):
    """Notes for the facilitator; of these the room sees no more than the first thing that was prepared.

    Attributes:
        shows: paths in the Iwap of what was prepared and is told here, such as ``table.say``.
    """

    say: str = ""
    ask_on: str = ""
    watch: str = ""
    shows: tuple[str, ...] = ()


WordList = Literal["vaag", "doen"]
"""A list of words in the knowledge: what can mean anything, and what counts doing."""


class Soft(Frozen):
    """A soft remark; bounds apply to letters, choices or rows, or to the value (of a date the year)."""

    at_least: float | None = None
    at_most: float | None = None
    avoid: tuple[str, ...] = Field(default=(), description="words that make the answer vague")
    lists: tuple[WordList, ...] = Field(default=(), description="lists of words in the knowledge to avoid")
    remark: str


class Base(Frozen):
    """The fields that all questions share.

    Attributes:
        id: stable id; inside a table it is relative and becomes ``table.column``.
        moment: vooraf, zaal or uitwerken; a column follows its table.
        minutes: time in the room for this question and those that join it, at most a whole evening.
        route: the shortest route on which it is asked: kort (always), avond, twee (two evenings) or lang.
        joins: shown on the same screen as the question before it.
        may_drop: may be dropped when time runs short.
        blind: ballots are counted silently, sealed until shown.
        offered: it may stay empty; an empty one is nowhere counted as open.
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
    joins: Flag = False
    may_drop: Flag = False
    blind: Flag = False
    offered: Flag = False
    internal: Flag = Field(default=False, description="answers start as not for the public paper")
    help: str = ""
    read_aloud: str = ""
    script: Script = Script()
    example: str = ""
    source: str = ""
    items: tuple[int, ...] = ()
    why: str = ""
    binds: str = ""
    show_if: Condition | None = None
    stays: Flag = Field(default=False, description="what was answered stays when the condition closes it")
    soft: tuple[Soft, ...] = ()
    formerly: tuple[str, ...] = ()
