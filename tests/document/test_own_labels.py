"""A label prints its own field and no other: what is missing stays missing, and nothing takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.document.plans import KNOWN, advice_of, full_plan
from tests.document.test_compose import WORKING, leaf_at, words_of
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Block, Document, Facts, Line, MeasureBlock, Table
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.terms import Unknown

FULL = full_plan()
COLLECTIONS = registry().collections
COLUMNS = sorted(path for path in registry().leaves if path.partition(".")[0] in COLLECTIONS)
NAMING = {
    "title",
    "what",
    "sort",
    "theme",
    "indicator",
    "partner",
    "partner_name",
    "role",
    "party",
    "payer",
    "claim",
}
OWN = {
    ("problems.sort", "Probleem"),
    ("signals.title", "Signaal"),
    ("themes.theme", "Thema"),
    ("goals.indicator", "Indicator"),
    ("goals.baseline", "Nulmeting"),
    ("goals.target", "Streefwaarde"),
    ("promises.partner", "Partner"),
    # An action alone in its theme is a point; without a name it stands in a table, as several do.
    ("actions.lead", "Wie"),
    ("actions.end", "Wanneer"),
    ("actions.stand", "Stand"),
    ("actions.where", "Waar"),
}
"""Labels that a field has of its own and takes only when a longer sentence or a better name is missing."""


def _text(line: Line) -> str:
    return f"{line.text} {line.account}"


def _labelled(block: Block) -> Iterator[tuple[str, str]]:
    """Yield every label of a block with the text that stands under it."""
    match block:
        case Table():
            for row in block.rows:
                yield from (
                    (column.title, _text(cell)) for column, cell in zip(block.columns, row, strict=True)
                )
        case Facts() | MeasureBlock():
            yield from ((fact.label, _text(fact.line)) for fact in block.rows)
        case _:
            inside: Any = getattr(block, "table", None)
            if inside is not None:
                yield from _labelled(inside)


def _under(paper: Document) -> set[tuple[str, str]]:
    """Return each column of the plan with every label under which its words stand."""
    told = [
        (label, text.replace(".", ""))
        for part in paper.parts
        for one in part.blocks
        for label, text in _labelled(one)
    ]
    words = {path: words_of(leaf_at(FULL, path)) for path in COLUMNS}
    return {
        (path, label)
        for label, text in told
        for path, word in words.items()
        if len(word) > 3 and word in text
    }


def _without(path: str) -> Iwap:
    """Return the full plan in which one column was not spoken of."""
    head, _, leaf = path.partition(".")
    rows = tuple(
        row.model_copy(
            update={leaf: type(getattr(row, leaf))(unknown=Unknown.OPEN, slot=getattr(row, leaf).slot)}
        )
        for row in getattr(FULL, head)
    )
    return FULL.model_copy(update={head: rows})


@pytest.mark.parametrize("path", [one for one in COLUMNS if one.partition(".")[2] in NAMING])
def test_what_was_not_said_leaves_its_label_empty(path: str) -> None:
    """'Wat wij noemen' printed the theme."""
    everything = _under(compose(FULL, advice_of, KNOWN, WORKING))
    left = _under(compose(_without(path), advice_of, KNOWN, WORKING))
    new = left - everything - OWN
    assert {one for one in new if one[1] not in {words_of(leaf_at(FULL, name)) for name in COLUMNS}} == set()


def test_a_promise_has_one_partner_wherever_it_is_printed() -> None:
    """His name, with what kind of party he is beside it; without a name the party that was chosen is it."""
    for plan, shown, beside in (
        (FULL, "woord promises-partner-name", "keus promises-partner"),
        (_without("promises.partner_name"), "keus promises-partner", ""),
    ):
        paper = compose(plan, advice_of, KNOWN, WORKING)
        tables = [one for part in paper.parts for one in part.blocks if isinstance(one, Table)]
        cells = [row[0] for one in tables if one.columns[0].title == "Partner" for row in one.rows]
        assert [cell.text for cell in cells] == [shown, shown]
        assert all(beside in cell.account for cell in cells)
        (measure,) = [one for part in paper.parts for one in part.blocks if isinstance(one, MeasureBlock)]
        (promise,) = [fact.line.text for fact in measure.rows if fact.label == "Beloften"]
        assert promise.startswith(f"{shown} ({beside}): " if beside else f"{shown}: ")
