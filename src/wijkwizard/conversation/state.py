"""The state of the conversation: the open dossier, the position, half-typed text and the visibility."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from wijkwizard.conversation.back_stack import BackStack
from wijkwizard.conversation.dossier_access import DossierAccess
from wijkwizard.conversation.drafts import Drafts
from wijkwizard.conversation.evening.evening_clock import EveningTime
from wijkwizard.conversation.evening.time_keeper import TimeKeeper
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.tonight import short_preparation
from wijkwizard.questionnaire.route import Turn
from wijkwizard.session.reader import Reader
from wijkwizard.session.views import ScreenView
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Moment, Slot
from wijkwizard.terms.named_action import ActionWords


def _everything() -> Visibility:
    return ALL


@dataclass(frozen=True, slots=True)
class Position:
    """The position in the conversation.

    Attributes:
        moment: vooraf, zaal or uitwerken.
        turn: the turn that was shown last; ``None`` when nothing is asked.
        at: the focused slot; ``None`` until a face sets it.
        back: the back stack.
        entered: tables of this turn that 'next' went into, so that it passes them the next time.
        noticed: for who leads the evening, what contradicts itself in the turn that was left; or what stands out at
            the answer that a list led to.
        sought: the slot that a list of findings led to, in the turn that is shown; ``None`` for none.
        tonight: whether only what is enough to begin the evening is asked, and then the room.
        noticed_here: whether that is about the turn that is shown, to which somebody came back.
    """

    moment: Moment
    turn: Turn | None = None
    at: Slot | None = None
    back: BackStack = field(default_factory=BackStack)
    entered: frozenset[str] = frozenset()
    noticed: str = ""
    sought: Slot | None = None
    noticed_here: bool = False
    tonight: bool = False


@dataclass(slots=True)
class ConversationState:
    """The mutable state of the conversation about an open dossier.

    Attributes:
        session: the dossier, as far as the conversation uses it; the only part that writes.
        half_typed: text that is no answer yet, with why.
        drafts: the same on its way to disk.
        position: the current position.
        showing: tells what may be shown now.
        words: how the user of this face does each action.
        clock: tells when this evening began, and the time.
        keeper: holds what was agreed about the time.
    """

    session: DossierAccess
    half_typed: HalfTyped
    drafts: Drafts
    position: Position
    showing: Callable[[], Visibility] = _everything
    words: ActionWords = field(default_factory=dict)
    clock: Callable[[], EveningTime] = EveningTime
    keeper: TimeKeeper = field(default_factory=TimeKeeper)

    @property
    def seen(self) -> Reader:
        """The dossier as it may be shown now."""
        sought = "" if self.position.sought is None else str(self.position.sought)
        return self.session.reader.seen(replace(self.showing(), sought=sought))

    def turns(self) -> tuple[Turn, ...]:
        """Return the turns of this moment that may be shown now; of a short preparation only its own."""
        seen = self.seen
        return short_preparation(seen) if self.position.tonight else seen.turns(self.position.moment)

    def turn(self) -> Turn | None:
        """Return the current turn, or the nearest that is still asked; ``None`` when there is none."""
        asked = {question.id: turn for turn in self.turns() for question in turn.questions}
        before = self.position.turn
        for question in before.questions if before else ():
            if question.id in asked:
                return asked[question.id]
        return self.seen.resume_turn(self.position.moment)

    def screen(self) -> ScreenView | None:
        """Return the view of the current turn; ``None`` when nothing is asked."""
        turn = self.turn()
        return self.seen.screen(turn.id) if turn is not None else None

    def move(self, **where: Any) -> None:
        """Change where we are."""
        self.position = replace(self.position, **where)
