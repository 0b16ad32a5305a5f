"""Typing in, in lines, the sheets that were filled in at the tables."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.conversation.sheet_entry import HOW, LOOKS_ALONG, TITLE, SheetEntry
from wijkwizard.conversation.state import Position
from wijkwizard.lines.ask import GoElsewhere
from wijkwizard.lines.commands import ANYWHERE, TypedCommand, read_word
from wijkwizard.lines.face import Face
from wijkwizard.terms.dutch import sentence

_PROMPT = "Nummer en antwoord, een lege regel is klaar: "
_TAKES_BACK = "/ongedaan haalt de laatste regel weg."
_NOT_HERE = "/{} kan hier niet. Een lege regel gaat terug."


def type_sheets(face: Face) -> None:
    """Ask line after line until an empty one, and say how each was understood; not before a room that listens."""
    if face.showing().room_looks:
        face.tell(LOOKS_ALONG)
        return
    entry = SheetEntry(replace(face.state, position=Position("zaal")))
    face.say(sentence(TITLE), HOW, _TAKES_BACK, sentence(entry.left()))
    while (line := face.asking.io.ask(_PROMPT)).strip():
        word = read_word(line)
        if isinstance(word, TypedCommand) and word.name in ANYWHERE:
            raise GoElsewhere(f"{word.name} {word.of}".strip())
        if isinstance(word, str):
            face.say(word)
        elif isinstance(word, TypedCommand):
            face.say(entry.undo().said if word.name == "ongedaan" else _NOT_HERE.format(word.name))
        else:
            reply = entry.enter(line)
            face.say(*filter(None, (reply.said, reply.warned)))
    face.say(sentence(entry.left()))
