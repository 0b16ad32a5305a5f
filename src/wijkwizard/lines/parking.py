"""Parking words in lines, and the list of what lies there, where its number makes it public."""

from __future__ import annotations

from wijkwizard.conversation.parked_words import (
    LIST_TITLE,
    NO_TABLE,
    has_place,
    list_words,
    parked,
    parked_list,
    parked_rows,
    turn_public,
)
from wijkwizard.lines.face import Face
from wijkwizard.lines.spoken_text import heard
from wijkwizard.terms.dutch import sentence


def park(face: Face, words: str) -> None:
    """Park words; without any, name what lies there until people go on."""
    session = face.session
    if not has_place(session.reader):
        face.say(NO_TABLE)
    elif words:
        face.say_result(parked(session, face.showing(), words))
    else:
        _list(face)


def _list(face: Face) -> None:
    while rows := parked_rows(face.session.reader.seen(face.showing())):
        named = [(line.id, sentence(f"{line.text.rstrip('.')}, {line.right}")) for line in parked_list(rows)]
        row = face.choose(sentence(LIST_TITLE), named, list_words(face.session.reader, rows))
        if row is None:
            return
        face.say_result(turn_public(face.session, row))
    face.tell(*heard(list_words(face.session.reader, rows)))
