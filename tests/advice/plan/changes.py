"""Small changes to a case, for the tests of each group: what comes and goes when one thing is said otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.advice.plan.cases import Data, findings, keys, row_of

Change = Callable[[Data], None]


def cell(table: str, row: str, **values: Any) -> Change:
    """Return a change of cells of one row; a value of None takes a cell away. A hyphen is written as ``_``."""

    def change(data: Data) -> None:
        held = row_of(data, table, row)
        for name, value in values.items():
            if value is None:
                held.pop(name.replace("_", "-"), None)
            else:
                held[name.replace("_", "-")] = value

    return change


def said(question: str, value: Any) -> Change:
    """Return a change of one answer; None takes it away."""

    def change(data: Data) -> None:
        if value is None:
            data.pop(question, None)
        else:
            data[question] = value

    return change


def every(*changes: Change) -> Change:
    """Return several changes as one."""

    def change(data: Data) -> None:
        for one in changes:
            one(data)

    return change


def moves(path: Path, *changes: Change) -> tuple[set[str], set[str]]:
    """Return which keys come and which go by changing a case."""
    before, after = set(keys(findings(path))), set(keys(findings(path, every(*changes))))
    return after - before, before - after
