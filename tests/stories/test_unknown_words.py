"""What nobody knew is told in words that a resident understands, and never by the short name of a column."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.plan.cases import EXAMPLE, PLANS, derived
from wijkwizard.document.model import Bullets
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.parts.otherwise import otherwise
from wijkwizard.document.unknown_words import UNKNOWN_IN, unknown_words
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import Said
from wijkwizard.questionnaire.model import TableQuestion
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import Unknown

_CASES = {"voorbeeld": EXAMPLE, **{name: PLANS / f"{name}.yaml" for name in ("laak", "arnhem", "laak2")}}
_FIELDS = [tuple(path.split(".")) for path in registry().leaves if path.split(".")[0] in UNKNOWN_IN]


def _short_names() -> frozenset[str]:
    """Return the short names of all columns, and every question in full."""
    tables = [
        question
        for question in load_questions(None).index.by_id.values()
        if isinstance(question, TableQuestion)
    ]
    columns = [column for table in tables for column in table.columns]
    return frozenset(name for column in columns for name in (column.short, column.text) if name)


def _nobody_knows(plan: Iwap, field: str) -> Iwap:
    """Return a plan in which nobody knew a field of any row."""
    changed: dict[str, Any] = {}
    for collection in UNKNOWN_IN:
        rows = []
        for row in getattr(plan, collection):
            said = getattr(row, field, None)
            if isinstance(said, Said):
                unknown = {
                    "value": None,
                    "unknown": Unknown.DONT_KNOW,
                    "asked": "Wat vroegen wij?",
                    "slot": "s",
                }
                rows.append(row.model_copy(update={field: said.model_copy(update=unknown)}))
        changed[collection] = tuple(rows)
    return plan.model_copy(update={**changed, "to_dos": (), "replies": ()})


@pytest.mark.parametrize(("collection", "field"), _FIELDS)
def test_every_field_of_a_row_has_words(collection: str, field: str) -> None:
    """They go on in a sentence, and say in one breath what is not known."""
    words = unknown_words(collection, field)
    assert words[0].islower()
    assert not words.endswith((".", "?"))
    assert 3 <= len(words.split()) <= 11
    assert words not in _short_names()


@pytest.mark.parametrize("name", _CASES)
def test_no_line_says_how_a_column_is_called(name: str) -> None:
    """Whatever was not known in a real plan; its row is named where it has a name."""
    known, plan = (
        PaperKnowledge.of(load_questions(None).knowledge),
        derived(_CASES[name], day="2026-11-12").iwap,
    )
    told = [
        line.text
        for field in dict.fromkeys(field for _, field in _FIELDS)
        for block in otherwise(_nobody_knows(plan, field), known)
        if isinstance(block, Bullets)
        for line in block.items
    ]
    assert len(told) > 10
    ends = [line.rpartition(": ")[2].rstrip(".") for line in told]
    assert [end for end in ends if end in _short_names()] == []
    assert [line for line in told if not line.endswith(".") or not line[0].isupper()] == []
