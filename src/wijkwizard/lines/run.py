"""The plain face from opening a dossier to closing it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wijkwizard.conversation.drafts import Drafts
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.paths import typed_path
from wijkwizard.conversation.places import places
from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.dossier.cipher import Password
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.files.look import FileType, file_type
from wijkwizard.lines import lists
from wijkwizard.lines.face import Face, at_turn
from wijkwizard.lines.figures import figures
from wijkwizard.lines.line_io import EndOfInput, LineIO
from wijkwizard.lines.paper import paper
from wijkwizard.lines.talk import talk
from wijkwizard.lines.words import Asked, help_lines, read_word
from wijkwizard.session.opening import new_session, open_session
from wijkwizard.session.rim import Rim
from wijkwizard.session.session import Session
from wijkwizard.terms import DraftKey
from wijkwizard.terms.dutch import moment

_LISTS = (
    ("overzicht", "Overzicht van alle vragen"),
    ("lijst", "Wat de zaal open liet"),
    ("plan", "Het plan maken"),
    ("cijfers", "Cijfers uit bestanden"),
    ("stop", "Stoppen"),
)
"""What can be chosen between two conversations, behind the three places."""

_WELCOME = "De wijkwizard in gewone regels. Typ /help voor alle woorden."
_LOOKS = "Kijkt of luistert de zaal mee met dit scherm? Dan wordt niets genoemd wat intern is."


@dataclass(frozen=True, slots=True)
class _NoTimer:
    """What is half-typed goes to disk at once, so there is nothing to call off."""

    def stop(self) -> None:
        """Do nothing."""


def _at_once(_seconds: float, _act: object) -> _NoTimer:
    return _NoTimer()


@dataclass(frozen=True, slots=True)
class PlainStart:
    """What the plain face starts with.

    Attributes:
        path: the dossier.
        questions: folder with another questionnaire than the one that comes along.
        read_only: look, but change nothing.
    """

    path: Path
    questions: Path | None = None
    read_only: bool = False


def opened(io: LineIO, start: PlainStart, rim: Rim, password: Password | None) -> Session | None:
    """Open a dossier; a name that is not there is offered as a new one, and ``None`` says that nobody wants that.

    Raises:
        WijkError: those of opening and making a dossier.
    """
    if start.read_only or file_type(start.path) is not FileType.MISSING:
        return open_session(
            start.path, rim=rim, questions=start.questions, read_only=start.read_only, password=password
        )
    io.say(f"Er is nog geen dossier {start.path}.")
    if io.ask("Een nieuw dossier maken? Typ ja of nee: ").strip().casefold() not in {"ja", "j"}:
        return None
    return new_session(start.path, rim=rim, questions=start.questions, password=password)


def converse(session: Session, io: LineIO, rim: Rim) -> int:
    """Go through a dossier in lines until somebody stops or the input ends; return the exit code.

    Args:
        session: the open dossier; it is closed here.
        io: prints and reads.
        rim: the clock.
    """
    face = _face(session, io, rim)
    try:
        face.say(_WELCOME, *(f"Let op: {notice}" for notice in session.notices), _stands(session))
        _places(face)
    except EndOfInput:
        face.say("Er komt geen invoer meer. De wijkwizard sluit.")
    finally:
        code = _close(face)
    return code


def _face(session: Session, io: LineIO, rim: Rim) -> Face:
    def keep(key: DraftKey, text: str) -> None:
        session.keep_draft(key.slot, text, kind=key.kind)

    session.work_on_in_memory()
    state = ConversationState(
        session, HalfTyped.of(session.drafts()), Drafts(keep, _at_once, 0), Position("vooraf")
    )
    face = Face(io, session, rim.now, state)
    state.showing = face.showing
    session.in_room = face.before_room
    began = session.evening(rim.now())
    if began is not None:
        face.began = began
        face.room_looks = True
    return face


def _stands(session: Session) -> str:
    if session.read_only:
        return "U bekijkt dit dossier. Er kan niets veranderen."
    return f"Bewaard {moment(session.saved_at.astimezone())}." if session.saved_at else "Een nieuw dossier."


def _places(face: Face) -> None:
    """Ask where to go on, and go there, until somebody stops."""
    wanted = ""
    while wanted != "stop":
        name, _, of = wanted.partition(" ")
        if name in {"overzicht", "lijst", "zoek"}:
            wanted = _to_list(face, name, of)
        elif name == "plan":
            paper(face)
            wanted = ""
        elif name == "cijfers":
            figures(face, of)
            wanted = ""
        elif name in {"vooraf", "zaal", "uitwerken"}:
            wanted = _to_place(face, name)
        else:
            wanted = _ask_place(face)


def _ask_place(face: Face) -> str:
    three = tuple(
        (one.moment, f"{one.title.capitalize()}. {one.what} {one.far}")
        for one in places(face.session, face.showing())
    )
    options = (*three, *_LISTS)
    face.say("Waar wilt u verder?", *(f"{n}. {words}" for n, (_, words) in enumerate(options, start=1)))
    while True:
        line = face.io.ask("Nummer: ")
        word = read_word(line)
        if isinstance(word, str):
            face.say(word)
        elif isinstance(word, Asked):
            if word.name != "help":
                return f"{word.name} {word.of}".strip()
            face.say(*help_lines())
        elif line.strip().isdigit() and 1 <= int(line) <= len(options):
            return options[int(line) - 1][0]
        else:
            face.say(f"Typ een nummer van 1 tot en met {len(options)}, of /help.")


def _to_list(face: Face, name: str, of: str) -> str:
    if name == "overzicht":
        goes = lists.overview(face, of)
    elif name == "lijst":
        goes = lists.to_do(face)
    else:
        goes = lists.search(face, of)
    return _talk(face) if goes else ""


def _to_place(face: Face, place: str) -> str:
    turn = face.session.resume_turn(place)
    if turn is None:
        face.say("Hier is nu niets te vragen.")
        return ""
    if place == "zaal" and face.began is None:
        face.room_looks = face.confirm(_LOOKS)
        face.began = (face.now(), face.session.first_of_evening(turn.id))
    at_turn(face.state, turn.id)
    return _talk(face)


def _talk(face: Face) -> str:
    if face.state.position.moment == "zaal" and face.began is None:
        face.began = (face.now(), "")
    to = talk(face)
    return "" if to == "plekken" else to


def _close(face: Face) -> int:
    """Keep what waits, say where everything stands, and close."""
    session = face.session
    session.look_at_file()
    if session.trouble is not None and not session.read_only:
        face.say(session.trouble.sentence)
        _elsewhere(face)
    kept = session.trouble is None
    session.close()
    if kept and not session.read_only:
        face.say(f"Alles is bewaard, in {session.path}.")
    return ExitCode.OK if kept else ExitCode.USER


def _elsewhere(face: Face) -> None:
    """Ask where the work stays when the file is gone; without an answer it comes beside it."""
    try:
        typed = face.io.ask(
            "In welke map komt alles wat u typte? Een lege regel: naast het dossier. "
        ).strip()
    except EndOfInput:
        typed = ""
    try:
        face.session.go_on_in(face.session.place_beside(typed_path(typed) if typed else None))
    except WijkError as error:
        face.say(error.sentence, error.remedy)
