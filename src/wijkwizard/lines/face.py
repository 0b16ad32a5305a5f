"""The plain face of an open dossier: its output, its state, and how it asks and executes a command."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from wijkwizard import session as core
from wijkwizard.conversation.commands import Command, Enter, GoTo, Reveal, Sure, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.evening.attendance import Attendance
from wijkwizard.conversation.evening.evening_clock import Began, EveningTime, entered, first_of_evening
from wijkwizard.conversation.evening.time_keeper import TimeKeeper
from wijkwizard.conversation.result import CommandResult
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.unsaved_work import mended_words, trouble_words
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import NO, YES, Asker
from wijkwizard.lines.spoken_text import heard
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.session.session import Session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import sentence
from wijkwizard.terms.text_lines import one_line

_LOOKS = (
    "Kijkt of luistert de zaal mee? Dan wordt niets genoemd wat intern is, en geen aanwijzing voor u. "
    "Typ ja of nee. Is er nu geen zaal? Typ dan bureau (u werkt dit bij) of papier (u typt haar papier over): "
)
_GROUP = (
    "Bent u nu samen met de groep? Typ ja of nee, of papier als u het papier van de groep overtypt. "
    "Bij nee heet wat u bijwerkt aangevuld na de avond: "
)
_SAID: Mapping[str, Attendance] = {
    **dict.fromkeys(YES, Attendance.GROUP),
    **dict.fromkeys((*NO, "bureau"), Attendance.DESK),
    "papier": Attendance.PAPER,
}
_LOOKING: Mapping[str, tuple[bool, Attendance]] = {
    **dict.fromkeys(YES, (True, Attendance.GROUP)),
    **dict.fromkeys(NO, (False, Attendance.UNSAID)),
    "bureau": (False, Attendance.DESK),
    "papier": (False, Attendance.PAPER),
}
"""Whether the audience sees or hears the output, and who is there as far as that says it."""

_ALL_COUNTED, _GO_ON = "Is alles geteld?", "Doorgaan?"


@dataclass(slots=True)
class Face:
    """The state of the plain face.

    Attributes:
        asking: prints and reads.
        session: the open dossier.
        now: returns the current time.
        state: the conversation.
        room_looks: whether the audience sees or hears the output.
        attendance: who is at the questions of the room, also when nobody sees or hears the output.
        counting: the grid and the row of it that is asked now; it stays when another place is asked for.
        room_asked: whether that was asked in this run.
        began: when the room was entered and at which turn.
        keeper: holds what was agreed about the time of that evening.
        reported_trouble: the trouble with the file that was reported last.
        place: the turn that was announced last, and its step.
        new_folder: where new dossiers are proposed.
        paper_folder: where the paper comes when that is not next to the dossier.
        taught: whether the help of tables was printed.
        placed: whether the moments were printed with their progress.
    """

    asking: Asker
    session: Session
    now: Callable[[], datetime]
    state: ConversationState
    room_looks: bool = False
    attendance: Attendance = Attendance.UNSAID
    counting: tuple[Slot, str] | None = None
    room_asked: bool = False
    began: Began | None = None
    keeper: TimeKeeper = field(default_factory=TimeKeeper)
    reported_trouble: str = field(default="")
    place: tuple[str, str] = ("", "")
    taught: bool = False
    placed: bool = False
    new_folder: Path = field(default_factory=Path)
    paper_folder: Path | None = None

    def showing(self) -> Visibility:
        """Return the visibility of the output."""
        return Visibility(room_looks=self.room_looks, at_desk=self.attendance.at_desk)

    def is_group(self) -> bool | None:
        """Return whether input is typed with the group, whether or not it listens; ``None`` when nobody said so."""
        return self.attendance.is_group(self.began, self.now())

    def enter_room(self, turn_id: str) -> None:
        """Start the evening at a turn of the room, unless it goes on; asks once whether the audience listens."""
        if self.attendance is Attendance.MENDING:
            return
        who = Attendance.UNSAID
        if not self.room_asked:
            self.room_looks = self.room_looks or self.began is None
            # Where nobody says that it does not, nothing internal is read aloud.
            said = self.asking.word(_LOOKS, _LOOKING)
            self.room_looks, who = said or (True, Attendance.GROUP)
            self.room_asked = said is not None
        self.attendance = self._who_is_there() if who is Attendance.UNSAID else who
        if self.attendance.at_desk:
            return
        first = first_of_evening(self.session.reader, turn_id)
        self.began = entered(self.session.reader, self.began, self.now(), first)
        self.keeper.change(self.keeper.agreed.since(self.began[0]))
        core.note_room(self.session.file.path, self.now())

    def _who_is_there(self) -> Attendance:
        """Return who is there, asked where the group said something that can be changed; else it is the group."""
        if not self.attendance.is_asked(self.session.reader, self.began, self.now()):
            return self.attendance if self.attendance.at_desk else Attendance.GROUP
        return self.asking.word(_GROUP, _SAID) or Attendance.GROUP

    def time(self) -> EveningTime:
        """Return what is known of the clock, and go by it from now on; at a desk no evening goes on."""
        if self.attendance.at_desk:
            return EveningTime(None, self.now())
        known = self.keeper.time(self.began, self.now())
        self.began = known.began
        return known

    def say(self, *lines: str) -> None:
        """Print lines unchanged, each as one line: they may contain what people typed."""
        self.asking.say(*map(one_line, lines))

    def tell(self, *texts: str) -> None:
        """Print texts that were written for a screen, rewritten for listening."""
        self.say(*(line for text in texts for line in heard(text)))

    def refuse(self, error: WijkError) -> None:
        """Print why something cannot be done, and what to do."""
        self.tell(error.sentence, error.remedy)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something that the dossier may refuse, print why when it does, and return success."""
        try:
            work()
        except WijkError as error:
            self.refuse(error)
            return False
        finally:
            self.tell_trouble()
        return True

    def command(self, command: Command) -> CommandResult:
        """Execute a command of the conversation and print its result; asks for confirmation where needed."""
        reply = do(self.state, command)
        self.state.drafts.flush()
        self.say_result(reply)
        if reply.confirm and isinstance(command, Sure | Reveal):
            ask = _ALL_COUNTED if isinstance(command, Reveal) else _GO_ON
            if self.asking.confirm(*heard(reply.confirm), ask):
                return self.command(replace(command, sure=True))
            self.say("Er is niets veranderd.")
            _let_go(self.state, command)
        return reply

    def say_result(self, result: CommandResult) -> None:
        """Print the messages that came of a command, and whether it is on disk."""
        for message in result.messages:
            self.tell(sentence(message.title), message.text)
        self.tell_trouble()

    def tell_trouble(self) -> None:
        """Print once that work is not on disk, and once that it is again."""
        self.session.file.look()
        trouble = self.session.file.trouble
        code = trouble.code if trouble else ""
        before, self.reported_trouble = self.reported_trouble, code
        if code == before:
            return
        if trouble is not None:
            self.tell(f"Let op, niet bewaard. {trouble_words(trouble)}")
        else:
            self.say(mended_words(self.session.file))

    def choose(self, title: str, options: Sequence[tuple[str, str]], *lines: str) -> str | None:
        """Ask to choose from a few options by number; an empty line chooses nothing."""
        return self.asking.choose(title, options, *lines)

    def confirm(self, *question: str) -> bool:
        """Ask yes or no; an empty line is no."""
        return self.asking.confirm(*question)


def go_to(face: Face, command: GoTo, *, mends: bool = False) -> None:
    """Go to a question; before one of the room it is noted whether somebody comes for what stands out there."""
    turn = face.session.reader.turn(command.turn_id)
    if turn is not None and turn.moment == "zaal":
        asked = face.attendance.is_asked(face.session.reader, face.began, face.now())
        face.attendance = face.attendance.coming(mends=mends and not face.room_looks and not asked)
    face.command(command)


def _let_go(state: ConversationState, command: Command) -> None:
    """Forget a short answer that was taken back at the question about it; a text that was written waits."""
    if isinstance(command, Enter):
        question = state.session.reader.index.question(command.slot.question)
        if kind_of(question).entry != "text":
            do(state, Typed(command.slot, "", as_it_was=True))
