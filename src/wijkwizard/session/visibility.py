"""The visibility: whether everything may be shown now, or only what may be published.

``Visibility`` is passed to each screen, so that a list, a panel, a message or a second window cannot forget it;
whether the audience sees the screen is stored nowhere else. An audience may see what the public edition prints: the
same answers are internal, and so are the rows that would reveal one; ``redaction`` removes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Question
    from wijkwizard.terms import Moment


@dataclass(frozen=True, slots=True)
class Visibility:
    """What may be shown on a screen.

    Attributes:
        room_looks: whether people see the screen who may not see everything.
        at_desk: whether somebody at a desk works on the questions of the room.
        sought: the slot that a list of findings led to, where what is missing is said too; empty for none.
    """

    room_looks: bool = False
    at_desk: bool = False
    sought: str = ""

    @property
    def internal(self) -> bool:
        """Whether internal answers and questions may be shown."""
        return not self.room_looks

    def asks(self, question: Question) -> bool:
        """Return whether a question may be shown at all: the wording of an internal one reveals its subject."""
        return self.internal or not question.internal

    @property
    def directions(self) -> bool:
        """Whether stage directions may be shown: hints, what to listen for, minutes planned, and how late it is."""
        return not self.room_looks

    def works_in(self, moment: Moment) -> Moment:
        """Return when a question of a moment is worked on: at a desk one of the room is worked out like the others."""
        return "uitwerken" if self.at_desk and moment == "zaal" else moment


ROOM = Visibility(room_looks=True)
"""People look along who may not see everything."""

ALL = Visibility()
"""Nobody sees the screen who may not see everything."""
