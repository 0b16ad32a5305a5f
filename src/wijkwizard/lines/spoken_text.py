"""Rewrites screen texts for listening: words for keys, no symbols, one line per item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "F1": "/uitleg",
        "F2": "/overzicht",
        "F3": "/plan",
        "F4": "/herkomst",
        "F5": "/toon",
        "F6": "/zaalbeeld",
        "F7": "/weetniet",
        "F8": "/verder",
        "F9": "/later",
        "Esc": "/terug",
        "Ctrl+B": "/bewaard",
        "Ctrl+G": "/cijfers",
        "Ctrl+O": "/plekken",
        "Ctrl+P": "/zoek",
        "Ctrl+Q": "/stop",
        "Ctrl+Y": "/opnieuw",
        "Ctrl+Z": "/ongedaan",
    }
)
"""The equivalent slash command of each key of the screens."""

_SENTENCES: tuple[tuple[str, str], ...] = (
    ("Enter gaat erheen.", "Typ 1 om erheen te gaan."),
    ("met d opent u die", "met /cijfers opent u die"),
    ("(Ctrl+P, wachtwoord)", "(/wachtwoord)"),
    ("Hier kiest u met een cijfer of met de pijltjes.", "Hier kiest u met een nummer."),
    ("Hier wijst u aan met de pijltjes en kiest u met de spatiebalk.", "Hier typt u nummers op volgorde."),
    ("Een regel opent u met Enter.", "Een regel opent u met zijn nummer."),
)
"""Sentences about keys of the screens without an equivalent command."""

_KEY = re.compile(r"(?<![\w+])(?:Ctrl\+[A-Z]|F[1-9]|Esc)(?!\w)")
_SIGNS = re.compile(r"[✓✗▸▾●─]+\s*")
_POINT = re.compile(r"\s+·\s+")
_BULLET = re.compile(r"[·•]\s+")


def heard(text: str) -> tuple[str, ...]:
    """Return one of our own texts as lines for listening; never pass text that people typed."""
    for shown, said in _SENTENCES:
        text = text.replace(shown, said)
    text = _KEY.sub(lambda key: KEYS.get(key.group(), key.group()), text)
    return tuple(filter(None, map(_line, text.split("\n"))))


def _line(text: str) -> str:
    bare = _SIGNS.sub("", _BULLET.sub("", text.strip(), count=1) if text.strip()[:1] in "·•" else text)
    return " ".join(_POINT.sub(", ", bare).split())


def sentence(text: str) -> str:
    """Return words that end as a sentence does, so that a voice pauses there."""
    return text if not text or text[-1] in ".?!:…" else f"{text}."
