"""Records in the table ``meta`` that may be known without the password, each with its own checksum."""

from __future__ import annotations

import json
from collections.abc import Iterable

from wijkwizard.dossier.file.checksum import checksum
from wijkwizard.dossier.log.events import EventId
from wijkwizard.dossier.log.merged_from import MergedFrom
from wijkwizard.files.json_text import read_json

WIPED = "wiped"
"""Names of events that were wiped; a name is a random session and a number, which can be read of each event anyway."""

BEFORE = "before"
"""The key before this one, encrypted with this one, as long as there may be copies under it."""

MADE = "made"
"""The name under which the program made this file next to another state of the same dossier."""

BURIED = "buried"
"""Marks a file made of an older state in which later wipes were applied, until that was reported."""

BALLOTS_LEFT = "ballots-left"
"""Marks a file made of a damaged one in which kept ballots stayed behind, until that was reported."""

MERGED = "merged"
"""Of a merged dossier the copies from which it was made: what they were called, and which sessions they held."""

MetaMark = tuple[str, str]
"""Key and value."""


def wiped_mark(names: Iterable[EventId]) -> MetaMark:
    """Return the mark that names wiped events."""
    return WIPED, _with_checksum(json.dumps(sorted(names), separators=(",", ":")))


def wiped_in(value: object) -> frozenset[EventId]:
    """Return the events that a mark names; none when it is damaged or not there."""
    try:
        pairs = [(session, n) for session, n in read_json(_whole_text(value))]
    except (ValueError, TypeError):
        return frozenset()
    whole = all(isinstance(session, str) and type(n) is int for session, n in pairs)
    return frozenset(EventId(session, n) for session, n in pairs) if whole else frozenset()


def merged_mark(made_of: MergedFrom) -> MetaMark:
    """Return the mark that says from which copies a dossier was merged."""
    copies = sorted(map(sorted, made_of.copies))
    held = {"tables": dict(sorted(made_of.tables.items())), "copies": copies}
    return MERGED, _with_checksum(json.dumps(held, ensure_ascii=False))


def merged_in(value: object) -> MergedFrom:
    """Return from which copies a dossier was merged; none when the mark is damaged or not there."""
    try:
        held = read_json(_whole_text(value))
        tables = {str(session): str(table) for session, table in held["tables"].items()}
        return MergedFrom(tables, tuple(frozenset(map(str, copy)) for copy in held["copies"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return MergedFrom()


def _with_checksum(text: str) -> str:
    return f"{checksum(text)} {text}"


def _whole_text(value: object) -> str:
    """Return a text that was kept with its checksum; empty when it is damaged or not there."""
    sum_, _, text = str(value).partition(" ")
    return text if checksum(text) == sum_ else ""


def made_mark(name: str) -> MetaMark:
    """Return the mark that the program made a file under this name."""
    return MADE, checksum(name)


def is_made(value: object, name: str) -> bool:
    """Return whether the program made a file that was not copied or renamed since."""
    return value == checksum(name)
