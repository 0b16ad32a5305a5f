"""Serialises a half-filled form to text and back, for windows, for lines, and for fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry
from wijkwizard.files.json_text import read_json
from wijkwizard.terms import DraftKey

if TYPE_CHECKING:
    from wijkwizard.session import DraftText


def fields_to_text(filled: Mapping[str, str]) -> str:
    """Serialise the fields to JSON of id to text."""
    return json.dumps(dict(filled), ensure_ascii=False)


def fields_left(drafts: Iterable[DraftText], key: DraftKey | None) -> Mapping[str, str]:
    """Return the stored texts of a form by field id; unreadable ones are left out.

    Args:
        drafts: all half-typed text of the dossier.
        key: the key of this form; ``None`` when it is not stored.
    """
    kept = next((draft.text for draft in drafts if key and (str(draft.slot), draft.kind) == key), "{}")
    try:
        found = read_json(kept)
    except ValueError:
        return {}
    fields = found.items() if isinstance(found, dict) else ()
    return {name: text for name, text in fields if isinstance(text, str)}


def as_left(entries: Iterable[FormEntry], left: Mapping[str, str]) -> Iterator[FormEntry]:
    """Yield the fields with their stored texts; a choice that is no longer offered keeps its earlier value."""
    for entry in entries:
        value = left.get(entry.id, entry.value)
        yield replace(entry, value=value) if entry.options is None or value in entry.options else entry
