"""The menu between moments: the three moments, the lists, and commands on the whole dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.evening.attendance import Attendance
from wijkwizard.conversation.evening.earlier_evening import earlier_evening
from wijkwizard.conversation.places import PLACES, next_place, places, read_back
from wijkwizard.conversation.plan_words import TAKE_HOME
from wijkwizard.conversation.resume import drafts_shown, left_at, left_words
from wijkwizard.conversation.state import Position
from wijkwizard.conversation.table_differences import PLACE, place_line
from wijkwizard.conversation.tonight import TONIGHT, goes_on_shortly, still_asked
from wijkwizard.lines import lists
from wijkwizard.lines.answer_commands import always
from wijkwizard.lines.ask import GoElsewhere, not_kept
from wijkwizard.lines.commands import ALWAYS, ANYWHERE, TypedCommand, help_lines, read_word
from wijkwizard.lines.face import Face, go_to
from wijkwizard.lines.figures import figures, stands_out
from wijkwizard.lines.outcome import BEGIN, STOP, Outcome
from wijkwizard.lines.paper import make_paper, paper
from wijkwizard.lines.parking import park
from wijkwizard.lines.password import manage
from wijkwizard.lines.safekeeping import back, saved
from wijkwizard.lines.sheet_entry import type_sheets
from wijkwizard.lines.spoken_text import heard
from wijkwizard.lines.table_differences import choose_differences
from wijkwizard.lines.turns import talk
from wijkwizard.lines.wiping import wipe_dossier, wipe_everything
from wijkwizard.session.slot_words import slot_name
from wijkwizard.session.visibility import ALL
from wijkwizard.terms.dutch import a_number_to

_LISTS = (
    ("overzicht", "Overzicht van alle vragen."),
    ("lijst", "Wat de zaal open liet."),
    ("plan", "Het plan maken."),
    ("cijfers", "Cijfers uit bestanden."),
    ("stop", "Stoppen."),
)
"""The options after the three moments; everything else is a slash command."""

_ALWAYS = frozenset(word.name for word in ALWAYS)
_TITLE = "Waar wilt u verder? Een lege regel gaat verder waar u was. /help noemt ook wachtwoord, kopieën en wissen."
_SHORT = (
    "Waar wilt u verder? 1 voorbereiden, 2 in de zaal, 3 uitwerken, 4 overzicht, 5 wat open is, 6 plan, 7 cijfers, "
    "8 stoppen."
)
"""The same in one line, for when it was printed before."""
_SHORT_TONIGHT = " Of 9, vanavond al."
_TAKE_HOME = "De zaal hoorde wat er staat. /meegeven maakt de bladzijde om mee te geven."
_FAR = "/lees zegt ook hoe ver alles is."


def go_on(face: Face) -> str:
    """Return where to begin: at what tables said differently, at half-typed text, or at the places."""
    if face.session.differences.found(ALL):
        return "tafels"
    seen = face.session.reader.seen(face.showing())
    drafts = drafts_shown(seen, face.session.drafts)
    left = left_at(seen, drafts)
    return "verder" if left is not None and any(draft.slot == left[1] for draft in drafts) else ""


def left_lines(face: Face) -> tuple[str, ...]:
    """Return the message about restored half-typed text."""
    seen = face.session.reader.seen(face.showing())
    drafts = drafts_shown(seen, face.session.drafts)
    left = left_at(seen, drafts)
    if not drafts:
        return ()
    here = next((draft for draft in reversed(drafts) if left and draft.slot == left[1]), None)
    name = slot_name(seen.index, seen.answers, here.slot) if here is not None else ""
    where = f"bij {name}" if here is not None and here.slot.row else f"bij '{name}'"
    return heard(left_words(here, [draft for draft in drafts if draft is not here], where))


def places_loop(face: Face, wanted: str = "") -> Outcome:
    """Ask which moment or list to go to, and go there, until the user leaves the dossier."""
    while True:
        name, _, of = wanted.partition(" ")
        if name == "stop":
            return STOP
        if name == "ander":
            return BEGIN
        try:
            outcome = _dossier(face, name)
            wanted = _go(face, name, of) if outcome is None else ""
        except GoElsewhere as elsewhere:
            outcome, wanted = None, elsewhere.to
        if outcome is not None:
            return outcome


def _dossier(face: Face, name: str) -> Outcome | None:
    """Do what belongs to the whole dossier; return where to go when it is not open any more."""
    acts: dict[str, Callable[[], Outcome | None]] = {
        "kopie": lambda: back(face),
        "wisdossier": lambda: wipe_dossier(face),
        "wisalles": lambda: wipe_everything(face.asking, face.session.file.path, face.session.close),
    }
    return acts[name]() if name in acts else None


def _go(face: Face, name: str, of: str) -> str:
    """Go to a place or a list, or ask for one; return where to go after it, empty to ask again."""
    if name in {*PLACES, TONIGHT}:
        return _to_place(face, name)
    if name == "verder":
        return _on(face)
    goes: dict[str, Callable[[], bool]] = {
        "overzicht": lambda: lists.overview(face, of),
        "lijst": lambda: lists.to_do(face),
        "zoek": lambda: lists.search(face, of),
    }
    if name in goes:
        return _talk(face) if goes[name]() else _back(face)
    acts: dict[str, Callable[[], None]] = {
        "plan": lambda: paper(face),
        "meegeven": lambda: make_paper(face, TAKE_HOME),
        "cijfers": lambda: figures(face, of),
        "opvalt": lambda: stands_out(face),
        "tafels": lambda: choose_differences(face),
        "overtypen": lambda: type_sheets(face),
        "parkeren": lambda: park(face, of),
        "veranderd": lambda: lists.changed(face, of),
        "bewaard": lambda: saved(face),
        "wachtwoord": lambda: manage(face),
    }
    if name in acts:
        acts[name]()
        return _back(face)
    return _back(face) if name in {"kopie", "wisdossier", "wisalles"} else _ask(face)


def _back(face: Face) -> str:
    """Go back to the question that was interrupted, if one was; return where to go after it."""
    return "" if face.state.position.turn is None else _talk(face)


def _ask(face: Face) -> str:
    # At the places the way starts anew; a list or the figures only interrupt it.
    face.state.position = Position(face.state.position.moment)
    options = [*_options(face)]
    _offer(face, options)
    while True:
        line = face.asking.io.ask("Nummer: ")
        word, typed = read_word(line), line.strip()
        if isinstance(word, TypedCommand) and not _takes(word.name):
            face.say(f"/{word.name} hoort bij een vraag. Kies eerst een plek.")
        elif isinstance(word, TypedCommand) and word.name == "lees":
            face.placed = False
            return ""
        elif isinstance(word, TypedCommand) and word.name in _ALWAYS:
            _stay(face, word.name)
        elif isinstance(word, TypedCommand):
            return f"{word.name} {word.of}".strip()
        elif isinstance(word, str):
            face.say(word)
        elif not typed:
            return "verder"
        elif typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(options):
            return options[int(typed[:3]) - 1][0]
        else:
            face.say(f"Typ {a_number_to(len(options))}, of /help.", not_kept(typed))


def _offer(face: Face, options: Sequence[tuple[str, str]]) -> None:
    """Say where one can go; in one line when it was said before."""
    if face.placed:
        face.say(f"{_SHORT}{_SHORT_TONIGHT if options[-1][0] == TONIGHT else ''} {_FAR}")
    else:
        face.say(_TITLE, *(f"{n}. {words}" for n, (_, words) in enumerate(options, start=1)))
    if line := place_line(face.session.differences, face.showing()):
        face.say(f"{line.text}: /{PLACE}, {line.right}.")
    if read_back(face.session.reader):
        face.say(_TAKE_HOME)
    face.placed = True


def _stay(face: Face, name: str) -> None:
    """Do a command that leaves people at the places."""
    if name == "help":
        face.say(*help_lines(_takes, "Een lege regel gaat verder waar u was."))
    else:
        always(face, name)


def _takes(name: str) -> bool:
    """Return whether a command works at the places, where no question is asked."""
    return name in ANYWHERE or name in _ALWAYS or name in {"verder", "lees"}


def _options(face: Face) -> Iterator[tuple[str, str]]:
    """Yield name and words of each option; the short preparation comes last, so that no number ever changes."""
    said = {
        place.moment: f"{place.title.capitalize()}. {place.what} {', '.join(place.far.split(' · '))}."
        for place in places(face.session.reader, face.session.drafts, face.showing())
    }
    short = said.pop(TONIGHT, "")
    yield from said.items()
    yield from _LISTS
    if short:
        yield TONIGHT, short


def _on(face: Face) -> str:
    """Continue where the work was left, or where something is open."""
    seen = face.session.reader.seen(face.showing())
    left = left_at(seen, drafts_shown(seen, face.session.drafts))
    if left is None:
        return _to_place(face, next_place(face.session.reader))
    turn, slot = left
    go_to(face, GoTo(turn.id, slot, tonight=goes_on_shortly(face.session.reader, turn)))
    return _talk(face)


def _to_place(face: Face, place: str) -> str:
    face.attendance = face.attendance.at_place(place)
    waiting = still_asked(face.session.reader) if place == TONIGHT else ()
    if waiting:
        go_to(face, GoTo(waiting[0].id, tonight=True))
        return _talk(face)
    turn = face.session.reader.resume_turn(place)
    if turn is None:
        face.say("Hier is nu niets te vragen.")
        return ""
    if place == "zaal":
        _say_earlier(face)
        if face.attendance.at_desk:  # the group can be there now
            face.room_asked, face.attendance = False, Attendance.LEFT
    go_to(face, GoTo(turn.id))
    return _talk(face)


def _say_earlier(face: Face) -> None:
    """Say what an earlier evening said, when the room is about to be entered on another one."""
    earlier = earlier_evening(face.session.reader, face.now(), face.began)
    if earlier is not None:
        face.say(f"{earlier.title}.", *earlier.said, *earlier.tonight)


def _talk(face: Face) -> str:
    if face.state.position.moment != "zaal" and face.room_looks:
        # Of an evening that an earlier run began, or where nobody answered, nobody said here who listens.
        why = "De zaal luistert nog mee" if face.room_asked else "Misschien luistert de zaal mee"
        face.say(f"{why}: wat intern is, wordt niet genoemd. /zaalbeeld noemt het weer.")
    to = talk(face)
    return "plekken" if to == "" else to
