"""The actions of a user that a sentence can name, without saying by which key or word they are done.

The same sentence stands on the screen and is heard in the plain face. It holds a mark for the action, and each face
replaces the mark by how its own user does that. The marks are of signs for private use, which nobody types.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

MARK, _END = "\ue000", "\ue001"
"""Where the mark of an action begins and ends."""

_NAMED = re.compile(f"{MARK}([a-z_]+){_END}")


class NamedAction(Enum):
    """An action that a sentence can name; written in a sentence it is a mark, for a face to fill in."""

    UNDO = "undo"
    AUDIENCE = "audience"
    OVERVIEW = "overview"
    PASSWORD = "password"  # noqa: S105 - the name of an action
    ACCOUNT = "account"
    PARK = "park"
    DISPUTE = "dispute"
    REPLY = "reply"
    SAVE_ELSEWHERE = "save_elsewhere"
    ADD_FILE = "add_file"
    GO_TO_SOURCE = "go_to_source"
    PICK = "pick"
    RANK = "rank"
    OPEN_ROW = "open_row"
    NEXT_ROW = "next_row"
    ERASE_COUNT = "erase_count"
    TIME = "time"
    REVEAL = "reveal"
    COUNT_SILENTLY = "count_silently"

    def __str__(self) -> str:
        """Write the mark of the action."""
        return f"{MARK}{self.value}{_END}"


ActionWords: TypeAlias = Mapping[NamedAction, str]
"""How the user of a face does each action: a key, a word, or what to type."""


def filled(text: str, words: ActionWords) -> str:
    """Return a text in which each mark is replaced by how it is done in a face; without words for it it stays."""
    if MARK not in text:
        return text
    named = {action.value: said for action, said in words.items()}
    return _NAMED.sub(lambda mark: named.get(mark[1], mark[0]), text)
