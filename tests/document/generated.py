"""Questionnaires that nobody wrote: tables that name one another, and every way to point at a row of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    GridValue,
    RankingValue,
    Slot,
    TextValue,
    Value,
)

COLLECTIONS = {"problems": ("title", "where", "why"), "measures": ("title", "what", "lead"), "": ("", "", "")}
"""What a table can bind, with what its three lines of text then bind; a table can bind nothing too."""

ROWS = 2
"""Rows in each table."""


@dataclass(frozen=True, slots=True)
class Made:
    """A questionnaire with answers, in which each text is a word that stands nowhere else."""

    index: Index
    answers: Answers
    words: Mapping[Slot, str]


def _question(id_: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "kind": kind, "text": f"Vraag {id_.replace('-', ' ')}?", **more}


def _points(draw: st.DrawFn, id_: str, table: str, label: str) -> dict[str, Any]:
    """Draw a question that points at rows of a table: a choice, choices, a ranking, steps or counts."""
    source = {"rows": table, "label": label}
    kind = draw(st.sampled_from(["choice", "choices", "ranking", "grid", "count"]))
    if kind in {"grid", "count"}:
        return _question(id_, "grid", rows=source, scale={"min": 0, "max": 3, "count": kind == "count"})
    return _question(id_, kind, options=source)


@st.composite
def _tables(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw three tables; a later one can point at an earlier one, and take its name from there."""
    made: list[dict[str, Any]] = []
    bound = draw(st.permutations(sorted(COLLECTIONS)))
    for n, collection in enumerate(bound):
        binds = COLLECTIONS[collection]
        columns = [
            _question(f"k{place}", "text", **({"binds": path} if path else {}))
            for place, path in enumerate(binds)
        ]
        for other in made[:n]:
            label = draw(st.sampled_from(["k0", "k1"]))
            columns.append(_points(draw, f"naar-{other['id']}", other["id"], label))
        names = ["k0", "k1", *(one["id"] for one in columns[3:] if one["kind"] == "choice")]
        table = _question(f"tabel{n}", "table", columns=columns, label=draw(st.sampled_from(names)))
        made.append(table | ({"binds": collection} if collection else {}))
    return made


@st.composite
def questionnaires(draw: st.DrawFn) -> Made:
    """Draw a questionnaire in which everything is answered."""
    tables = draw(_tables())
    further = [
        _question(
            f"meer-{table['id']}",
            "table",
            rows_of=table["id"],
            columns=[_question("m0", "text"), _points(draw, "m1", tables[0]["id"], "k0")],
        )
        for table in tables
    ]
    single = [
        _points(draw, f"los-{table['id']}-{label}", table["id"], label)
        for table in tables
        for label in ("k0", "k1")
    ]
    section = {"id": "deel", "title": "Deel", "questions": [*tables, *further, *single]}
    step = {"id": "stap", "number": 1, "title": "Stap", "short": "Stap", "sections": [section]}
    whole = {"id": "proef", "title": "Proef", "version": 1, "steps": [step]}
    index = Index.of(Questionnaire.model_validate(whole), {})
    return _answered(index, tables)


def _value(question: Any, ids: Sequence[str], word: str) -> Value:
    match question.kind:
        case "choice":
            return ChoiceValue(v=ids[0])
        case "choices":
            return ChoicesValue(v=tuple(ids))
        case "ranking":
            return RankingValue(v=tuple(reversed(ids)))
        case "grid":
            return GridValue(v=dict.fromkeys(ids, 2))
        case _:
            return TextValue(v=word)


def _answered(index: Index, tables: Sequence[Mapping[str, Any]]) -> Made:
    rows = {table["id"]: tuple(f"{table['id']}r{n}" for n in range(ROWS)) for table in tables}
    held = Answers(rows=rows, said=frozenset(row for of_table in rows.values() for row in of_table))
    letters = str.maketrans("0123456789", "abcdefghij")
    by_slot: dict[Slot, tuple[Answer, ...]] = {}
    words: dict[Slot, str] = {}
    for one in index.answerable:
        owner = index.source_table(one.table.id) if one.table else ""
        for row in rows[owner] if owner else (None,):
            slot, word = Slot(one.full_id, row), f"kanarie{len(by_slot):04d}".translate(letters)
            ids = [option.id for option in index.options(one.question, held)]
            by_slot[slot] = (Answer(value=_value(one.question, ids, word)),)
            if not ids:
                words[slot] = word
    return Made(index, Answers(by_slot=MappingProxyType(by_slot), rows=rows), MappingProxyType(words))
