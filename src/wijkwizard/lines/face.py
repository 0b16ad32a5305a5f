"""The plain face of an open dossier: what it prints with, what it holds, and how it does a command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from wijkwizard.conversation.commands import Command, Sure
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.reply import Reply
from wijkwizard.conversation.state import ConversationState
from wijkwizard.lines.line_io import LineIO
from wijkwizard.session.session import Session
from wijkwizard.session.showing import Showing

_SILENT = timedelta(hours=2)
"""How long a room that was entered can be silent and still be the same evening."""


@dataclass(slots=True)
class Face:
    """What the plain face works with.

    Attributes:
        io: prints and reads.
        session: the open dossier.
        now: the moment.
        state: the conversation.
        room_looks: the room looks or listens along.
        began: when the room was entered and at which turn.
        told: the trouble with the file that was told last.
    """

    io: LineIO
    session: Session
    now: Callable[[], datetime]
    state: ConversationState
    room_looks: bool = False
    began: tuple[datetime, str] | None = None
    told: str = field(default="")

    def showing(self) -> Showing:
        """Return what may be said aloud now."""
        return Showing(room_looks=self.room_looks and self.began is not None)

    def before_room(self) -> bool:
        """Tell whether what is typed now is typed before a room."""
        return self.showing().room_looks and self.began is not None and self.now() - self.began[0] <= _SILENT

    def say(self, *lines: str) -> None:
        """Print lines."""
        self.io.say(*lines)

    def command(self, command: Command) -> Reply:
        """Do a command of the conversation and say what came of it."""
        reply = do(self.state, command)
        self.state.drafts.flush()
        for message in reply.messages:
            if message.title:
                self.say(f"{message.title}.")
            self.say(*(line for line in message.text.split("\n") if line))
        self.tell_trouble()
        if reply.confirm and isinstance(command, Sure) and self.confirm(f"{reply.confirm} Doorgaan?"):
            return self.command(replace(command, sure=True))
        return reply

    def tell_trouble(self) -> None:
        """Say once that work is not on disk, and once that it is again."""
        self.session.look_at_file()
        trouble = self.session.trouble
        code = trouble.code if trouble else ""
        before, self.told = self.told, code
        if code == before:
            return
        if trouble is not None:
            self.say(f"{trouble.sentence} Wat u nu typt, staat alleen in het geheugen. {trouble.remedy}")
        else:
            self.say(f"Alles staat weer op schijf, in {self.session.path.name}.")

    def choose(self, title: str, options: tuple[tuple[str, str], ...], *lines: str) -> str | None:
        """Ask one of a few things by its number; an empty line chooses none."""
        self.say(title, *lines, *(f"{number}. {words}" for number, (_, words) in enumerate(options, start=1)))
        while True:
            typed = self.io.ask("Nummer, of een lege regel voor geen: ").strip()
            if not typed:
                return None
            if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(options):
                return options[int(typed) - 1][0]
            self.say(f"Typ een nummer van 1 tot en met {len(options)}.")

    def confirm(self, question: str) -> bool:
        """Ask yes or no; anything but yes is no."""
        return self.io.ask(f"{question} Typ ja of nee: ").strip().casefold() in {"ja", "j"}


def at_turn(state: ConversationState, turn_id: str) -> None:
    """Begin the conversation of the moment of a turn, there."""
    turn = state.session.turn(turn_id)
    if turn is not None:
        state.position = replace(state.position, moment=turn.moment, turn=turn, at=None)
