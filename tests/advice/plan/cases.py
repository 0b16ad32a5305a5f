"""Plans of answers files, with the findings about them; a case can be changed in one place."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.authoring.yaml_reader import read
from wijkwizard.session.derived import Derived, FileFigures
from wijkwizard.session.fill.fill_answers import fill
from wijkwizard.session.questions import Questions, load_questions
from wijkwizard.terms import Answer, Answers, MoneyValue, NumberValue, Slot

PLANS = Path(__file__).parents[2] / "data" / "plans"
ABSURD, SLECHT, LAAK = PLANS / "absurd.yaml", PLANS / "slecht.yaml", PLANS / "laak2.yaml"
EXAMPLE = PLANS / "voorbeeld-8b17255.yaml"
"""The example as it was when the expected findings were worked out by hand."""

DAYS: Mapping[Path, str] = {
    ABSURD: "2026-11-12",
    SLECHT: "2026-10-01",
    LAAK: "2026-11-12",
    EXAMPLE: "2026-11-12",
}
"""The day of the last event of each case."""

Data = dict[str, Any]


def derived(path: Path, change: Callable[[Data], object] | None = None, day: str = "") -> Derived:
    """Return what follows from an answers file.

    Args:
        path: the file.
        change: changes its content, in which every value is text.
        day: the day of the last event.
    """
    data: Data = json.loads(_as_json(path))
    if change is not None:
        change(data)
    return _derived(json.dumps(data, ensure_ascii=False), path.name, day or DAYS[path])


@lru_cache(64)
def _derived(text: str, name: str, day: str) -> Derived:
    """Return what follows from the text of an answers file; tests side by side change a case in the same way."""
    questions = _ours()
    found, answers = fill(questions.index, _node(json.loads(text)))
    assert found.faults == []
    held = Answers(
        by_slot={slot: (_as_before(name, slot, answer),) for slot, answer in answers.items()},
        rows={table: tuple(rows) for table, rows in found.rows.items()},
    )
    return Derived(questions, held, FileFigures(last_on=day))


def _node(data: Data) -> yaml.Node:
    """Return a case as it is read; a change leaves most of what stands behind its keys, and that is read once."""
    parts = [_entry(json.dumps({key: value}, ensure_ascii=False)) for key, value in data.items()]
    return yaml.MappingNode(parts[0].tag, [pair for part in parts for pair in part.value])


@lru_cache(4096)
def _entry(text: str) -> yaml.MappingNode:
    """Return one key with what stands behind it, all of it on the first line as the whole of a case."""
    content = read(text, "")
    assert not content.faults
    assert isinstance(content.node, yaml.MappingNode)
    return content.node


@cache
def _first(name: str) -> dict[Slot, Answer]:
    """Return the first answers that were read of a case, to add to."""
    del name
    return {}


def _as_before(name: str, slot: Slot, answer: Answer) -> Answer:
    """Return an answer as the object that it was before, as in a dossier, where one answer changes and others stay."""
    if isinstance(answer.value, NumberValue | MoneyValue):
        return answer  # 1 equals 1,0
    before = _first(name).setdefault(slot, answer)
    return before if before == answer else answer


@cache
def _ours() -> Questions:
    """Return our questionnaire; its files, which are read to see whether they changed, stay what they are."""
    return load_questions(None)


@cache
def _as_json(path: Path) -> str:
    """Return an answers file as JSON, which is YAML too and is read and written ten times as fast."""
    text = path.read_text(encoding="utf-8")
    return json.dumps(yaml.load(text, Loader=yaml.BaseLoader), ensure_ascii=False)  # noqa: S506 - text only


def findings(path: Path, change: Callable[[Data], object] | None = None) -> tuple[PlanFinding, ...]:
    """Return the findings about a case."""
    return derived(path, change).plan_findings if change else _unchanged(path)


@cache
def _unchanged(path: Path) -> tuple[PlanFinding, ...]:
    return derived(path).plan_findings


def keys(found: tuple[PlanFinding, ...]) -> dict[str, str]:
    """Return the class of each finding by its key; a row is called as the file calls it.

    A name that two tables use is made unique when a file is read: ``problemen-alleen`` for ``alleen``.
    """
    return {_short(finding.key): finding.kind for finding in found}


def _short(key: str) -> str:
    check, _, rows = key.partition(":")
    tables = ("problemen-", "themas-gekozen-", "doelen-", "maatregelen-", "kosten-", "beloften-", "krachten-")
    names = []
    for row in rows.split("+"):
        table = next(
            (table for table in tables if row.startswith(table) and not row.removeprefix(table).isdigit()), ""
        )
        names.append(row.removeprefix(table))
    return f"{check}:{'+'.join(names)}"


def row_of(data: Data, table: str, name: str) -> Data:
    """Return a row of a table in a file, made when it is not there."""
    rows = data.setdefault(table, [])
    found = next((row for row in rows if row.get("rij") == name), None)
    if found is None:
        found = {"rij": name}
        rows.append(found)
    return found
