"""Reads back what was said: the words of one or more places in the plan, as a facilitator says them aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.value_words import plain


def said_at(holder: object, path: str) -> tuple[Said[Any], str]:
    """Return what stands at a path below a plan or a row, and its words; an empty value where there is none."""
    for name in path.split("."):
        holder = getattr(holder, name, None)
    said = holder if isinstance(holder, Said) else Said[Any]()
    return said, plain(said.value)


def _at(holder: object, path: str) -> str:
    return said_at(holder, path)[1]


_BESIDE = frozenset({"problems.where"})
"""Bindings that are read behind the name of their row, and do not stand for it."""


def _of_rows(rows: Sequence[object], fields: Sequence[str], beside: Sequence[str]) -> Iterator[str]:
    """Yield for each row its first non-empty field, with what belongs beside it."""
    for row in rows:
        said = next((words for words in (_at(row, field) for field in fields) if words), "")
        also = [words for words in (_at(row, field) for field in beside) if words]
        if said:
            yield ", ".join([said.rstrip("."), *also]) if also else said


def _of_head(iwap: Iwap, head: str, paths: Sequence[str]) -> Iterator[str]:
    held = getattr(iwap, head, None)
    if isinstance(held, tuple):
        names = [path.partition(".")[2] for path in paths if path not in _BESIDE]
        yield from _of_rows(held, names, [path.partition(".")[2] for path in paths if path in _BESIDE])
    else:
        yield from (words for words in (_at(iwap, path) for path in paths) if words)


def read_back(iwap: Iwap, paths: Sequence[str]) -> str:
    """Return the text at these bindings; one item per row of a collection; empty when there is none.

    Args:
        iwap: the plan in the making.
        paths: bindings, such as ``danger.proud``; of one collection they are in order of preference.
    """
    found = [
        words
        for head, together in groupby(paths, key=lambda path: path.partition(".")[0])
        for words in _of_head(iwap, head, list(together))
    ]
    return "; ".join(" ".join(words.split()) for words in found)
