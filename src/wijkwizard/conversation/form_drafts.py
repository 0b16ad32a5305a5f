"""Serialises a half-filled form to text and back, for windows, for lines, and for fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry
from wijkwizard.terms import DraftKey

if TYPE_CHECKING:
    from wijkwizard.session import DraftText


def fields_to_text(filled: Mapping[str, str]) -> str:
    """Return what stands in the fields, as it is kept: JSON of id to text."""
    return json.dumps(dict(filled), ensure_ascii=False)


def fields_left(drafts: Iterable[DraftText], key: DraftKey | None) -> Mapping[str, str]:
    """Return what was left in a form, by the id of its fields; what cannot be read is left out.

    Args:
        drafts: all half-typed text of the dossier.
        key: where that of this form is kept; ``None`` for nowhere.
    """
    kept = next((one.text for one in drafts if key and (str(one.slot), one.kind) == key), "{}")
    try:
        found = json.loads(kept)
    except ValueError:
        return {}
    fields = found.items() if isinstance(found, dict) else ()
    return {name: text for name, text in fields if isinstance(text, str)}


def as_left(entries: Iterable[FormEntry], left: Mapping[str, str]) -> Iterator[FormEntry]:
    """Yield the fields as they were left; a choice that is no longer on offer stands as it was before."""
    for entry in entries:
        value = left.get(entry.id, entry.value)
        yield replace(entry, value=value) if entry.options is None or value in entry.options else entry
