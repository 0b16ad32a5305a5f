"""The result of a command: whether it was done, and what a face should say or ask next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.misfit import Interpretation
from wijkwizard.terms import Slot
from wijkwizard.terms.units import many

Tone: TypeAlias = Literal["information", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user.

    Attributes:
        text: Dutch.
        tone: how it is meant: plain, soft advice, or that something was refused.
        title: of the window in which it is read; empty when it may pass by.
        at_field: whether it stands under its field too, until something else is typed there.
    """

    text: str
    tone: Tone = "information"
    title: str = ""
    at_field: bool = False


@dataclass(frozen=True, slots=True)
class CommandResult:
    """The result of a command.

    Attributes:
        done: whether it was done; otherwise nothing changed but what is half-typed.
        messages: messages to show, in order.
        readings: interpretations of the text to choose from; empty when it is unambiguous.
        confirm: a question to be answered with yes before the command is given again, surely.
        accepted: the slot whose text became the answer.
        made: id of the new row.
        goes: name of the place or list outside the conversation to go to; empty when we stay.
        ended: nothing of this moment is asked any more, or 'back' left it.
    """

    done: bool = True
    messages: tuple[Message, ...] = ()
    readings: tuple[Interpretation, ...] = ()
    confirm: str = ""
    accepted: Slot | None = None
    made: str = ""
    goes: str = ""
    ended: bool = False


DONE = CommandResult()

READ_ONLY = Message("Dit dossier is alleen te lezen. Wat u hier typt, wordt niet bewaard.", "error")
"""What is said of text in a dossier that nothing is written in: nothing of it waits either."""


def rows_made(count: int) -> str:
    """Return in Dutch that pasted lines each became a row."""
    return f"Er staan nu {many(count, 'regel', 'regels')} uit wat u plakte."


def refused(error: WijkError) -> CommandResult:
    """Return a refusal of the dossier as its sentence with what to do."""
    return CommandResult(done=False, messages=(Message(f"{error.sentence} {error.remedy}", "error"),))


def attempt(work: Callable[[], CommandResult]) -> CommandResult:
    """Do something that the dossier may refuse, and return what came of it."""
    try:
        return work()
    except WijkError as error:
        return refused(error)
