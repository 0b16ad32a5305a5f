"""Rehearsing an evening: the made-up group answers the question on the screen, on one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.result import CommandResult, attempt
from wijkwizard.conversation.view import pace_of
from wijkwizard.session.rehearsal import OBJECTED
from wijkwizard.tui.screens.action_target import say_result
from wijkwizard.tui.screens.answer_handler import AnswerHandler
from wijkwizard.tui.screens.talk import Talk

if TYPE_CHECKING:
    from wijkwizard.session import Session

OVERRUN = 12
"""Minutes that the evening is late after the group talked on at its count of problems, however fast one went."""

_DAY = 24 * 60
"""No evening is put back by more minutes than this."""

_OVERRUNS = "problemen-stemmen"
_ONLY_THERE = "Een groep die antwoordt, is er alleen bij het droogoefenen in de zaal."
_NOTHING = "De groep heeft hier niets meer te zeggen. F8 gaat verder."
_ANSWERED = "De groep antwoordde. F8 gaat verder."
_COUNTED = "De groep gaf de kaarten. F5 toont de uitslag."
_SHUT = "De kaarten liggen er al. F5 toont de uitslag, daarna praat de groep verder."
_LATE = f"Het gesprek liep uit: u loopt nu {OVERRUN} minuten achter. {_COUNTED}"
_OBJECTION = "Iemand heeft bezwaar. Vraag wat er anders moet. F8 gaat verder."


def let_group_answer(talk: Talk, answering: AnswerHandler) -> None:
    """Let the group answer what is open in this turn; elsewhere than in the room of a rehearsal it says why not."""
    wijk, turn, session = talk.wijk, talk.state.turn(), talk.wijk.dossier.need()
    group = wijk.dossier.group
    if group is None or turn is None or turn.moment != "zaal":
        talk.say(_ONLY_THERE)
        return
    answering.settle()
    result = attempt(lambda: CommandResult(done=group.answer(session, turn)))
    spoke = result.done
    say_result(talk, result)
    if result.messages:
        return
    asked = {question.id for question in turn.questions}
    shut = _is_shut(session, asked)
    if spoke and shut and _OVERRUNS in asked:
        # The minutes of the question itself are neither early nor late, so the lateness is no plain sum.
        for _ in range(_DAY):
            if (now := pace_of(talk.state)) is None or now.late >= OVERRUN:
                break
            wijk.audience.run_over(minutes=1)
    answering.stepped()
    talk.renew()
    talk.say(_said(asked, spoke=spoke, shut=shut))


def _is_shut(session: Session, asked: set[str]) -> bool:
    """Return whether there is a count that nobody has seen yet."""
    rounds = session.reader.answers.rounds.items()
    return any(slot.question in asked and not counted.revealed for slot, counted in rounds)


def _said(asked: set[str], *, spoke: bool, shut: bool) -> str:
    if not spoke:
        return _SHUT if shut else _NOTHING
    if shut:
        return _LATE if _OVERRUNS in asked else _COUNTED
    return _OBJECTION if OBJECTED.question in asked else _ANSWERED
