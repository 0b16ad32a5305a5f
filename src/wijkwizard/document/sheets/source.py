"""What the papers for the tables are made of: the questions of the room, and what the room may know of the dossier.

Whoever makes it leaves out what is internal; what composes a paper of it has no way to find that.
"""

from __future__ import annotations

from wijkwizard.document.house_style import HouseStyle
from wijkwizard.questionnaire.kinds.registry import KindName
from wijkwizard.terms import Frozen


class SheetCode(Frozen):
    """What is typed in the wizard for an answer, and the answer; ``id`` is what is stored of it."""

    code: str
    label: str
    id: str = ""


class SheetQuestion(Frozen):
    """A question of the room as it lies on a table.

    Attributes:
        number: by which its answer is typed in from paper; 0 for none.
        short: a few words for it.
        aloud: the sentence that is read aloud.
        says: what else is said aloud by who leads the talk, each with a word for what it is.
        skip: when it is passed over, in words; empty when it never is.
        codes: the choices, or the steps of a scale or grid.
        rows: the rows of a grid or table, of a table as far as they are there.
        row_ids: what is stored of each row of a grid.
        columns: the questions about each row of a table.
        row_name: what a row of a table is called.
        goes_on: the rows of a table are those of an earlier question.
        most: how many choices may be made, 0 for any number.
        each: how many votes each person has in a count.
        distinct: nobody puts two votes on one row.
        blind: votes are given in silence.
        colours: whose votes are counted apart, each in a column; none when all are one.
    """

    id: str
    kind: KindName
    text: str
    short: str
    aloud: str = ""
    says: tuple[tuple[str, str], ...] = ()
    skip: str = ""
    codes: tuple[SheetCode, ...] = ()
    rows: tuple[str, ...] = ()
    row_ids: tuple[str, ...] = ()
    columns: tuple[SheetQuestion, ...] = ()
    row_name: str = ""
    goes_on: bool = False
    most: int = 0
    each: int = 1
    distinct: bool = False
    blind: bool = False
    number: int = 0
    colours: tuple[str, ...] = ()


class SheetTurn(Frozen):
    """What is asked together.

    Attributes:
        step: the number of its step, with ``title``.
        minutes: what it takes in the room.
        may_drop: it can be left out when time runs short.
    """

    step: int
    title: str
    minutes: int
    questions: tuple[SheetQuestion, ...]
    may_drop: bool = False

    @property
    def heading(self) -> str:
        """The step as a heading; what comes before the four questions has no number."""
        return f"{self.step}. {self.title}" if self.step else self.title


class SheetEvening(Frozen):
    """One evening: its turns, after ``welcome`` minutes to welcome people back and to tell what was said."""

    turns: tuple[SheetTurn, ...]
    welcome: int = 0

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.welcome + sum(turn.minutes for turn in self.turns)


class SheetSource(Frozen):
    """All that the papers for the tables say; a text is empty where nobody said it yet.

    Attributes:
        day, place: when and where the evening is.
        length: the chosen route in words; empty while nobody chose one.
        sides: what somebody of each side is called whose votes are counted apart; none when all votes are one.
        groups: the groups that were invited, without how many people they are.
        may, fixed, afterwards, carried_by: what the group may decide, what is settled already, what happens with the
            draft, and who takes it on.
        homework: what can be answered at home, per step; it takes no minutes of the room.
        voices: on behalf of whom that can be: what is stored, and the words.
        stamp: of which questionnaire, and which edition of it, these are the questions.
        exercise: whether this is the example.
        made_on: the day of the last event, ISO.
        foreign: phrases with their language.
    """

    area: str = ""
    gemeente: str = ""
    day: str = ""
    place: str = ""
    length: str = ""
    sides: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    may: str = ""
    fixed: str = ""
    afterwards: str = ""
    carried_by: str = ""
    evenings: tuple[SheetEvening, ...] = ()
    homework: tuple[SheetTurn, ...] = ()
    voices: tuple[SheetCode, ...] = ()
    stamp: str = ""
    exercise: bool = False
    made_on: str = ""
    house: HouseStyle | None = None
    foreign: tuple[tuple[str, str], ...] = ()

    @property
    def turns(self) -> tuple[SheetTurn, ...]:
        """The turns of all evenings."""
        return tuple(turn for evening in self.evenings for turn in evening.turns)

    @property
    def counts(self) -> tuple[SheetQuestion, ...]:
        """The questions that are answered in silence, each with a slip or cards."""
        return tuple(question for turn in self.turns for question in turn.questions if question.blind)
