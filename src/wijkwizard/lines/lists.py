"""The lists next to the conversation: all questions, open points, and search results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.conversation.answer_notes import UNSEEN, unseen
from wijkwizard.conversation.commands import GoTo, Park
from wijkwizard.conversation.forms import park_form
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.overview_words import counted_words, leads_nowhere
from wijkwizard.conversation.places import PLACES
from wijkwizard.conversation.search import SearchEntry, findable_questions, found
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import PAGE, GoElsewhere
from wijkwizard.lines.commands import ANYWHERE, WORDS
from wijkwizard.lines.face import Face, go_to
from wijkwizard.lines.form import ask_form
from wijkwizard.lines.reply import reply_by_key
from wijkwizard.lines.spoken_text import heard
from wijkwizard.session.dossier_changes import changes_since
from wijkwizard.session.search_words import synonyms
from wijkwizard.session.views import OverviewLine
from wijkwizard.terms import Parked, Slot
from wijkwizard.terms.dutch import about, sentence
from wijkwizard.terms.text_lines import one_line
from wijkwizard.terms.units import many

_KEPT = "bewaard, wordt nu niet gevraagd"
_FOUND = "wat opvalt in het plan"
_OPEN, _ALL = "open", "alles"
_WORD = "woord"


def overview(face: Face, only: str = "") -> bool:
    """List questions with their answer, and go to the chosen one; return whether one was chosen.

    Args:
        face: the plain face.
        only: ``open`` for what is open, ``alles`` for every question; otherwise a part of a long list is chosen.
    """
    lines = face.session.reader.seen(face.showing()).overview()
    asked = [line for line in lines if line.turn_id and not line.finding]
    still = sum(line.state == "open" for line in asked)
    face.say(*(f"{words}." for words in counted_words(lines)))
    if only == _OPEN:
        return _choose(face, [line for line in asked if line.state == "open"])
    if only == _ALL or len(lines) <= PAGE:
        return _choose(face, lines)
    parts = dict.fromkeys(_place(line) for line in lines)
    options = [(_OPEN, f"alleen wat open is ({still})"), *((part, _part(lines, part)) for part in parts)]
    part = face.choose("Welk deel?", options)
    if part is None:
        return False
    if part == _OPEN:
        return _choose(face, [line for line in asked if line.state == "open"])
    return _choose(face, [line for line in lines if _place(line) == part])


def _place(line: OverviewLine) -> str:
    if line.finding:
        return _FOUND
    return PLACES.get(line.moment, _KEPT) if line.turn_id else _KEPT


def _part(lines: Sequence[OverviewLine], part: str) -> str:
    if part == _FOUND:
        return part  # a number of findings would be read as a mark for the plan
    return f"{part} ({sum(_place(line) == part for line in lines)})"


def to_do(face: Face) -> bool:
    """List open points of the room and answers without source; ask who takes one up, or go to it."""
    while True:
        seen = face.session.reader.seen(face.showing())
        left, bare = seen.to_do(), seen.without_source()
        parked = seen.answers.parked
        without = sum(not _owner(parked.get(line.slot)) for line in left)
        face.say(
            f"{len(left)} open, {without} nog zonder iemand die het oppakt."
            if left
            else "De zaal liet niets open."
        )
        if bare:
            carry = many(len(bare), "antwoord draagt", "antwoorden dragen")
            face.say(f"{carry} het plan, nog zonder bron; onderaan in de lijst.")
        lines = (*left, *bare)
        if not lines:
            return False
        texts = [_agreed(line, parked.get(line.slot) if line in left else None) for line in left]
        number = face.asking.number([*texts, *(_line_text(line) for line in bare)])
        if number is None:
            return False
        what = face.choose("Wat wilt u?", (("naar", "naar deze vraag"), ("wie", "zeggen wie het oppakt")))
        if what == "naar":
            return _go(face, lines[number], "lijst")
        if what == "wie":
            _park(face, lines[number])


def _owner(parked: Parked | None) -> str:
    return parked.owner if parked is not None else ""


def _agreed(line: OverviewLine, parked: Parked | None) -> str:
    who = _owner(parked) or "nog niemand"
    when = f", {parked.due}" if parked is not None and parked.due else ""
    note = f" {one_line(parked.note)}" if parked is not None and parked.note else ""
    state = "" if line.state == "open" else f" ({line.state})"
    return f"{sentence(f'{line.title}{state}')} Pakt het op: {who}{when}.{note}"


def _park(face: Face, line: OverviewLine) -> None:
    if unseen(face.session.reader.answers, face.state.seen.answers, line.slot):
        face.tell(UNSEEN)
        return
    filled = ask_form(
        face, park_form(line.title, line.slot, face.session.reader.answers.parked.get(line.slot))
    )
    if filled is not None:
        face.command(Park(line.slot, filled))


def search(face: Face, query: str) -> bool:
    """Search a question or a command by its words, and go to the chosen one.

    Raises:
        GoElsewhere: when a command was chosen that leads to another place.
    """
    words = query or (face.asking.line("Welk woord zoekt u? ") or "").strip()
    seen = face.session.reader.seen(face.showing())
    lines = [*findable_questions(seen, face.showing()), *_findable_words()]
    hits = found(lines, words, synonyms(seen.questions.knowledge)) if words else ()
    if not hits:
        face.say(
            f"Niets gevonden bij '{words}'. Probeer een ander woord." if words else "Er is niets gezocht."
        )
        return False
    options = [(hit.id, _hit_text(hit)) for hit in hits]
    chosen = face.choose(f"{len(hits)} gevonden." if len(hits) > 1 else "Eén gevonden.", options)
    if chosen is None:
        return False
    what, _, of = chosen.partition(":")
    if what == _WORD:
        return _say_or_go(face, of)
    turn_id, _, slot = of.partition(" ")
    go_to(face, GoTo(turn_id, Slot.parse(slot), looked_up=True))
    return True


def _findable_words() -> Iterator[SearchEntry]:
    for word in WORDS:
        if word.name != "zoek":
            line = ListLine(f"{_WORD}:{word.name}", f"/{word.name}: {word.help}")
            yield SearchEntry(line, word.help, title=word.name)


def _hit_text(hit: ListLine) -> str:
    state = f" ({hit.right})" if hit.right else ""
    return f"{hit.text}{f': {hit.behind}' if hit.behind else ''}{state}"


def _say_or_go(face: Face, name: str) -> bool:
    """Go where a command leads; one that belongs to a question is typed there."""
    if name in ANYWHERE:
        raise GoElsewhere(name)
    face.say(f"Typ /{name} waar een antwoord wordt gevraagd.")
    return False


def _choose(face: Face, lines: Sequence[OverviewLine]) -> bool:
    if not lines:
        face.say("Er is niets.")
        return False
    heads = [*_heads(lines)] if len({_place(line) for line in lines}) > 1 else []
    number = face.asking.number([_line_text(line) for line in lines], heads)
    if number is None:
        return False
    line = lines[number]
    if line.finding:
        what = face.choose(
            "Wat wilt u?", (("naar", "naar deze vraag"), ("reactie", "zeggen wat de groep vindt"))
        )
        if what == "reactie":
            reply_by_key(face, line.finding)
        if what != "naar":
            return False
    return _go(face, line, "overzicht")


def _go(face: Face, line: OverviewLine, by: str) -> bool:
    if why := leads_nowhere(line):
        face.say(why)
        return False
    go_to(face, GoTo(line.turn_id, line.slot, by), mends=bool(line.finding))
    return True


def _heads(lines: Sequence[OverviewLine]) -> Iterator[str]:
    """Yield before which lines another place begins."""
    before = ""
    for line in lines:
        place = _place(line)
        yield f"{place.capitalize()}:" if place != before else ""
        before = place


def _line_text(line: OverviewLine) -> str:
    text = about(line.title, " ".join(heard(one_line(line.text)))) if line.text else line.title
    state = "" if line.state == "beantwoord" else f" ({line.state})"
    return f"{text}{state}"


def changed(face: Face, since: str) -> None:
    """Print what changed in the dossier since a day, or since somebody last wrote in it; never before a room."""
    if face.room_looks:
        face.say("Hierin kan staan wat de zaal niet mag horen. Zet eerst met /zaalbeeld het zaalbeeld uit.")
        return
    try:
        face.say(*changes_since(face.session.reader, since.strip()))
    except WijkError as error:
        face.refuse(error)
