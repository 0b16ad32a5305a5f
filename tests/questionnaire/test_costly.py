"""A questionnaire that was made to cost much is judged in seconds, and in few lines."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.questionnaire.make import BINDINGS, TABLES
from wijkwizard.authoring.faults import describe_all
from wijkwizard.questionnaire.lint.linter import lint
from wijkwizard.questionnaire.load import load

STEP = "id: stap\nnumber: 1\ntitle: Stap\nshort: Stap\nsections:\n  - id: deel\n    title: Deel\n    questions:\n"
MOST_SECONDS = 10


def _question(name: str, more: str = "", kind: str = "text") -> str:
    return f"      - {{id: {name}, kind: {kind}, text: Vraag{more}}}\n"


def _any(parts: list[str]) -> str:
    return f", show_if: {{any: [{', '.join(parts)}]}}"


KEYS = STEP + _question("een") + "".join(f"onbekend{at}: 1\n" for at in range(90_000))
REFERENCES = STEP + "".join(
    _question(f"q{at}", f", show_if: {{question: z{at}, answered: true}}") for at in range(3_000)
)
ANY = STEP + _question("hoeveel", kind="number")
ANY += _question("een", _any([f"{{question: hoeveel, is: {at}}}" for at in range(2_000)]))
YES = STEP + "".join(_question(f"c{at}", kind="yes_no") for at in range(2_000))
YES += _question("een", _any([f"{{question: c{at}, is: true}}" for at in range(2_000)]))
ABOVE = STEP + "".join(_question(f"q{at}") for at in range(1_000)) + "  - id: onder\n    title: Onder\n"
ABOVE += f"   {_any([f'{{question: q{at}, answered: true}}' for at in range(1_000)])[1:]}\n    questions:\n"
ABOVE += "".join(_question(f"z{at}", ", show_if: {question: q0, answered: true}") for at in range(1_000))
NOT = STEP + _question("een", ", show_if: " + "{not: " * 45 + "{question: een, answered: true}" + "}" * 45)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", [KEYS, REFERENCES, ANY, YES, ABOVE, NOT], ids=["keys", "names", "any", "yes", "above", "not"]
)
def test_what_is_wrong_very_often_is_told_once_with_a_count(tmp_path: Path, text: str) -> None:
    """Places and guesses are bounded before they cost: these took 26 seconds to over a minute."""
    (tmp_path / "vragenlijst.yaml").write_text("id: proef\ntitle: Proef\nversion: 1\nsteps: [stap.yaml]\n")
    (tmp_path / "stap.yaml").write_text(text)
    begun = time.process_time()
    found = load(tmp_path, TABLES, BINDINGS)
    faults = found.faults
    if found.questionnaire is not None:
        faults = lint(found.questionnaire, found.marks, BINDINGS, {}, TABLES)
    lines = describe_all(faults)
    assert time.process_time() - begun < MOST_SECONDS
    assert len(lines) <= 20
    if len(faults) > len(lines):
        assert any(line.endswith(f"En zo nog {len(faults) - 1} keer.") for line in lines)
