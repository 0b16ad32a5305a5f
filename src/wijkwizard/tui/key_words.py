"""How an action that a sentence names is done on the screen: by which key."""

from __future__ import annotations

from types import MappingProxyType

from wijkwizard.terms.named_action import ActionWords, NamedAction, filled
from wijkwizard.tui.commands import COMMANDS, TALK

_SHOWN = {command.action: command.shown for command in COMMANDS}

KEY_WORDS: ActionWords = MappingProxyType(
    {
        NamedAction.UNDO: _SHOWN["undo"],
        NamedAction.AUDIENCE: _SHOWN["room"],
        NamedAction.OVERVIEW: _SHOWN["overview"],
        NamedAction.PASSWORD: f"{_SHOWN['search']}, wachtwoord",
        NamedAction.ACCOUNT: _SHOWN["account"],
        NamedAction.PARK: _SHOWN["park"],
        NamedAction.DISPUTE: _SHOWN["dispute"],
        NamedAction.REPLY: next(
            each.shown for each in COMMANDS if each.action == "reply" and each.where == TALK
        ),
        NamedAction.SAVE_ELSEWHERE: _SHOWN["keep"],
        NamedAction.ADD_FILE: _SHOWN["add_file"],
        NamedAction.GO_TO_SOURCE: "Enter",
        NamedAction.PICK: "een cijfer of met de pijltjes",
        NamedAction.RANK: "de pijltjes en de spatiebalk",
        NamedAction.OPEN_ROW: "Enter",
        NamedAction.NEXT_ROW: "Enter",
        NamedAction.ERASE_COUNT: "Backspace",
        NamedAction.TIME: _SHOWN["time"],
        NamedAction.REVEAL: _SHOWN["reveal"],
        NamedAction.COUNT_SILENTLY: f"{_SHOWN['search']}, stil tellen",
    }
)
"""The key of each action, as people read it."""


def with_keys(text: str) -> str:
    """Return a text that names actions as it stands on the screen."""
    return filled(text, KEY_WORDS)
