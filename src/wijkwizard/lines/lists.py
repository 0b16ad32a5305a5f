"""The lists beside the conversation: all questions, what the room left open, and looking for a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.conversation.places import PLACES
from wijkwizard.conversation.search import findable_questions, found
from wijkwizard.lines.face import Face, at_turn
from wijkwizard.session.finding_words import synonyms
from wijkwizard.session.views import OverviewLine
from wijkwizard.terms import Slot


def overview(face: Face, only: str = "") -> bool:
    """Name all questions with their answer, and go to the one that is chosen; tell whether one was.

    Args:
        face: the plain face.
        only: ``open`` for what is open alone.
    """
    lines = face.session.seen(face.showing()).overview()
    asked = [line for line in lines if line.turn_id]
    still = sum(line.state == "open" for line in asked)
    face.say(f"{len(asked) - still} van {len(asked)} besproken. Typ /overzicht open voor alleen wat open is.")
    wanted = [line for line in lines if only != "open" or line.state == "open"]
    return _choose(face, wanted)


def to_do(face: Face) -> bool:
    """Name what the room left open and what has no source yet, and go to the one that is chosen."""
    seen = face.session.seen(face.showing())
    left, bare = seen.to_do(), seen.without_source()
    face.say(
        f"Er staan er {len(left)} op de lijst van wat nog open is." if left else "De zaal liet niets open."
    )
    if bare:
        face.say(f"{len(bare)} antwoorden dragen het plan en hebben nog geen bron; zij staan onderaan.")
    return _choose(face, (*left, *bare))


def search(face: Face, query: str) -> bool:
    """Look for a question by its words, and go to the one that is chosen."""
    words = query or face.io.ask("Welk woord zoekt u? ").strip()
    seen = face.session.seen(face.showing())
    alike = synonyms(seen.knowledge)
    hits = found([*findable_questions(seen, face.showing())], words, alike) if words else ()
    if not hits:
        face.say("Niets gevonden. Probeer een ander woord.")
        return False
    options = tuple(
        (one.id, f"{one.text}{f': {one.behind}' if one.behind else ''} ({one.right})") for one in hits
    )
    chosen = face.choose("Gevonden.", options)
    if chosen is None:
        return False
    turn_id, _, slot = chosen.partition(":")[2].partition(" ")
    at_turn(face.state, turn_id)
    face.state.move(at=Slot.parse(slot))
    return True


def _choose(face: Face, lines: Sequence[OverviewLine]) -> bool:
    face.say(*_told(lines))
    if not lines:
        return False
    while True:
        typed = face.io.ask("Nummer om erheen te gaan, of een lege regel: ").strip()
        if not typed:
            return False
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(lines)):
            face.say(f"Typ een nummer van 1 tot en met {len(lines)}.")
            continue
        line = lines[int(typed) - 1]
        if line.turn_id:
            at_turn(face.state, line.turn_id)
            face.state.move(at=line.slot)
            return True
        face.say("Deze vraag wordt nu niet gesteld. Het antwoord blijft bewaard.")


def _told(lines: Sequence[OverviewLine]) -> Iterator[str]:
    before, names = "", dict[str, str](PLACES.items())
    for number, line in enumerate(lines, start=1):
        place = names.get(line.moment, "bewaard, wordt nu niet gevraagd")
        if place != before:
            before = place
            yield f"{place.capitalize()}:"
        text = f": {line.text.replace(chr(10), ' / ')}" if line.text else ""
        state = "" if line.state == "beantwoord" else f" ({line.state})"
        yield f"{number}. {line.title}{text}{state}"
