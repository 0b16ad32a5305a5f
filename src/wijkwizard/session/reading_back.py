"""Reads back what was said: the words of one or more places in the plan, as a facilitator says them aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.document.scribe import plain
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said


def _at(holder: object, path: str) -> str:
    for name in path.split("."):
        holder = getattr(holder, name, None)
    return plain(holder.value) if isinstance(holder, Said) else ""


def _of_rows(rows: Sequence[object], fields: Sequence[str]) -> Iterator[str]:
    """Yield for each row the first of its fields that says something."""
    for row in rows:
        said = next((words for words in (_at(row, field) for field in fields) if words), "")
        if said:
            yield said


def read_back(iwap: Iwap, paths: Sequence[str]) -> str:
    """Return what was said at these places; of a collection one thing for each row; empty when nothing was.

    Args:
        iwap: the plan in the making.
        paths: bindings, such as ``danger.proud``, or several of one collection in order of preference.
    """
    if not paths:
        return ""
    head = paths[0].split(".", maxsplit=1)[0]
    held = getattr(iwap, head, None)
    if isinstance(held, tuple):
        found = list(_of_rows(held, [path.split(".", maxsplit=1)[1] for path in paths]))
    else:
        found = [words for words in (_at(iwap, path) for path in paths) if words]
    return "; ".join(" ".join(words.split()) for words in found)
