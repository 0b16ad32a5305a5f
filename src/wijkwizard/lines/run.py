"""Runs the plain face, from opening a dossier to closing it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from wijkwizard import session as core
from wijkwizard.conversation.drafts import Drafts
from wijkwizard.conversation.evening.attendance import at_opening
from wijkwizard.conversation.evening.evening_clock import going_on, stopped_in_room
from wijkwizard.conversation.evening.time_keeper import TimeKeeper
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.lines.ask import Asker, GoElsewhere
from wijkwizard.lines.ending import close_asked, close_unasked
from wijkwizard.lines.face import Face
from wijkwizard.lines.line_io import EndOfInput, LineIO, NobodyReads
from wijkwizard.lines.outcome import BEGIN, STOP, Outcome
from wijkwizard.lines.places import go_on, left_lines, places_loop
from wijkwizard.lines.room_feed import PlainRoomFeed
from wijkwizard.lines.spoken_text import LINE_WORDS
from wijkwizard.lines.start import START_WORDS, PlainStart, begin, mend, open_known
from wijkwizard.lines.stopping import StopRequested
from wijkwizard.output import say
from wijkwizard.session.environment import Environment
from wijkwizard.session.session import Session
from wijkwizard.session.storage.fallback_save import save_beside
from wijkwizard.session.storage.file import DossierFile
from wijkwizard.session.storage.filling import make_example
from wijkwizard.terms import DraftKey
from wijkwizard.terms.dutch import moment

_WELCOME = "De wijkwizard in gewone regels. Een lege regel gaat verder. /help noemt alle woorden."
_UNHEARD = "Niemand leest meer mee met de uitvoer. De rest van de invoer is niet gelezen."
_NOT_BEGUN = "Er komt geen invoer meer. Er is geen dossier open; de wijkwizard sluit."


@dataclass(frozen=True, slots=True)
class _NoTimer:
    """A scheduled call that already ran: half-typed text is saved at once, so there is nothing to cancel."""

    def stop(self) -> None:
        """Do nothing."""


def _at_once(_seconds: float, _act: object) -> _NoTimer:
    return _NoTimer()


def run_plain(
    io: LineIO, start: PlainStart, environment: Environment, first: Callable[[], Session | None], folder: Path
) -> int:
    """Run the plain face until the user stops; return the exit code.

    Args:
        io: prints and reads.
        start: the questionnaire to use, and whether dossiers are opened read-only.
        environment: the clock and random source.
        first: opens the dossier that was named; ``None`` when it was declined.
        folder: where a new dossier is proposed.

    Raises:
        WijkError: those of opening the dossier that was named.
    """
    asking = Asker(io, START_WORDS)
    try:
        session = first() if start.path is not None else None
        if session is None and start.path is not None:
            return ExitCode.OK
        outcome = BEGIN if session is None else _converse(session, io, environment, folder)
        while outcome.to != "stop":
            outcome = _next(outcome, asking, start, environment, folder)
    except EndOfInput:
        say(_NOT_BEGUN)
        return ExitCode.OK
    except NobodyReads:
        return io.pending_code or ExitCode.OK
    except GoElsewhere:
        return ExitCode.OK
    except StopRequested as stopped:
        return stopped.code
    return outcome.code


def _next(
    outcome: Outcome, asking: Asker, start: PlainStart, environment: Environment, folder: Path
) -> Outcome:
    """Go on after a dossier, or before the first."""
    io = asking.io
    if outcome.to == "example":
        asking.say("Dit is een oefening. Wat u hier typt, is weg als u haar sluit.")
        return _converse(make_example(None, environment=environment), io, environment, folder, example=True)
    if outcome.to == "open" and outcome.path is not None:
        try:
            session = open_known(
                asking, PlainStart(outcome.path, start.questions), environment, outcome.password
            )
        except WijkError as error:
            asking.say(error.sentence, error.remedy)
            return BEGIN
        return BEGIN if session is None else _converse(session, io, environment, folder)
    begun = begin(asking, start, environment, folder)
    return begun if isinstance(begun, Outcome) else _converse(begun, io, environment, folder)


def converse(session: Session, io: LineIO, environment: Environment) -> int:
    """Run one dossier in lines until the user stops or the input ends; return the exit code.

    Args:
        session: the open dossier; it is closed here.
        io: prints and reads.
        environment: the clock.
    """
    return _converse(session, io, environment, session.file.path.parent).code


def _converse(
    session: Session, io: LineIO, environment: Environment, folder: Path, *, example: bool = False
) -> Outcome:
    """Run one dossier; the example is not kept, and its paper is saved in ``folder``.

    However it ends, everything is saved: without asking where nobody can be asked any more.
    """
    room = PlainRoomFeed(session.file.path)
    face = _face(session, room.before_reading(io), environment)
    room.serve(face)
    try:
        return _to_the_end(face, folder, example=example)
    finally:
        room.end()


def _to_the_end(face: Face, folder: Path, *, example: bool) -> Outcome:
    """Run one dossier until it is closed, with everything saved."""
    session, io = face.session, face.asking.io
    face.new_folder, face.paper_folder = folder, folder if example else None
    if io.stops is not None:
        io.stops.beside = lambda: save_beside(session, {}, folder)
    code = int(ExitCode.OK)
    try:
        outcome = _gone_through(face)
        if not outcome.closed:
            code = close_asked(face, folder)
        return replace(outcome, code=code)
    except (EndOfInput, GoElsewhere):
        pass
    except (NobodyReads, WijkError) as error:
        code = io.pending_code or (ExitCode.OK if isinstance(error, NobodyReads) else error.exit_code)
        say(_UNHEARD if isinstance(error, NobodyReads) else f"{error.sentence} {error.remedy}")
    except StopRequested as stopped:
        code = stopped.code
    except BaseException:
        with io.held():
            close_unasked(face, folder)
        raise
    with io.held():
        lost = close_unasked(face, folder)
    return replace(STOP, code=code or lost)


def _gone_through(face: Face) -> Outcome:
    """Run one dossier until the user leaves it or the input ends."""
    session = face.session
    try:
        face.say(_WELCOME)
        face.tell(*(f"Let op: {notice}" for notice in session.file.notices))
        mending = (
            mend(face.asking, session.file.path, session.file.damage, None) if session.file.partly else None
        )
        if mending is not None:
            return mending
        face.say(_stands(session.file), *left_lines(face))
        return places_loop(face, go_on(face))
    except EndOfInput:
        face.say("Er komt geen invoer meer. De wijkwizard sluit.")
        return STOP


def _face(session: Session, io: LineIO, environment: Environment) -> Face:
    def keep(key: DraftKey, text: str) -> None:
        with suppress(WijkError):  # the trouble with the file is reported after each line
            session.drafts.keep(key.slot, text, kind=key.kind)

    session.file.work_on_in_memory()
    state = ConversationState(
        session, HalfTyped.of(session.drafts.all()), Drafts(keep, _at_once, 0), Position("vooraf")
    )
    face = Face(Asker(io), session, environment.now, state)
    state.showing, state.words = face.showing, LINE_WORDS
    state.clock = face.time
    session.writer.in_room = face.is_group
    face.began = going_on(session.reader, environment.now())
    path = session.file.path
    face.keeper = state.keeper = TimeKeeper(lambda lines: core.note_evening(path, lines))
    face.keeper.restore(core.evening_noted(path), face.began[0] if face.began is not None else None)
    # Wherever an evening in the room stopped: who listened then still does.
    noted = core.room_entered(session.file.path)
    face.room_looks = stopped_in_room(face.began, noted, environment.now())
    face.attendance = at_opening(face.began, noted, environment.now())
    return face


def _stands(file: DossierFile) -> str:
    if file.read_only:
        return "U bekijkt dit dossier. Er kan niets veranderen."
    return f"Bewaard om {moment(file.saved_at.astimezone())}." if file.saved_at else "Een nieuw dossier."
