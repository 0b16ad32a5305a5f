"""Rewrites texts for listening: what to type for each action, no symbols, one line per item."""

from __future__ import annotations

import re
from types import MappingProxyType

from wijkwizard.terms.dutch import upper_first
from wijkwizard.terms.named_action import ActionWords, NamedAction, filled

_CAUTION = "let op"

LINE_WORDS: ActionWords = MappingProxyType(
    {
        NamedAction.UNDO: "/ongedaan",
        NamedAction.AUDIENCE: "/zaalbeeld",
        NamedAction.OVERVIEW: "/overzicht",
        NamedAction.PASSWORD: "/wachtwoord",
        NamedAction.ACCOUNT: "/herkomst",
        NamedAction.PARK: "/later",
        NamedAction.DISPUTE: "/cijfers",
        NamedAction.REPLY: "/reactie",
        NamedAction.SAVE_ELSEWHERE: "/bewaard",
        NamedAction.ADD_FILE: "/cijfers en de plaats van het bestand",
        NamedAction.GO_TO_SOURCE: "1",
        NamedAction.PICK: "een nummer",
        NamedAction.RANK: "nummers, het belangrijkste eerst",
        NamedAction.OPEN_ROW: "zijn nummer",
        NamedAction.NEXT_ROW: "een lege regel",
        NamedAction.ERASE_COUNT: "een streepje",
        NamedAction.TIME: "/tijd",
        NamedAction.REVEAL: "/toon",
        NamedAction.COUNT_SILENTLY: "/stil",
    }
)
"""What to type for each action that a sentence can name."""

_SIGNS = re.compile(r"[✓✗▸▾●─]+\s*")
_OUT = re.compile(r"(?<!\S)!\s+")
_POINT = re.compile(r"\s+·\s+")
_BULLET = re.compile(r"[·•]\s+")


def heard(text: str) -> tuple[str, ...]:
    """Return one of our own texts as lines for listening; never pass text that people typed."""
    return tuple(filter(None, map(_line, filled(text, LINE_WORDS).split("\n"))))


def _line(text: str) -> str:
    begun = _BULLET.sub("", text.strip(), count=1) if text.strip()[:1] in "·•" else text
    bare = _SIGNS.sub("", _OUT.sub("valt op: ", begun))
    return " ".join(_POINT.sub(", ", bare).split())


def sign_heard(text: str) -> str:
    """Return what stands behind a line, also what people typed, with the sign that it begins with in words."""
    return _OUT.sub("valt op: ", text, count=1) if _OUT.match(text) else text


def caution(text: str) -> str:
    """Return a remark as one to watch, once: what was noticed in a plan can say so itself."""
    return upper_first(text) if text.casefold().startswith(_CAUTION) else f"{upper_first(_CAUTION)}: {text}"
