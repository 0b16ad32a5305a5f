"""A line of a list is chosen by the number that stands before it, also when that has two digits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, ScaleValue, Slot, Value

_OPTIONS = [{"id": f"keuze-{number}", "label": f"Keuze {number}"} for number in range(1, 13)]
_QUESTIONS: tuple[dict[str, Any], ...] = (
    {"id": "een", "kind": "choice", "text": "Welke?", "options": _OPTIONS},
    {"id": "meer", "kind": "choices", "text": "Welke allemaal?", "options": _OPTIONS},
    {"id": "drie", "kind": "choices", "text": "Welke drie?", "options": _OPTIONS, "at_most": 3},
    {
        "id": "nul",
        "kind": "grid",
        "text": "Hoe gaat het?",
        "rows": _OPTIONS[:2],
        "scale": {"min": 0, "max": 10},
    },
    {
        "id": "rooster",
        "kind": "grid",
        "text": "En hier?",
        "rows": _OPTIONS[:2],
        "scale": {"min": 1, "max": 10},
    },
    {"id": "cijfer", "kind": "scale", "text": "Hoe gaat het?", "scale": {"min": 0, "max": 10}},
)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Questions with a tenth line."""
    folder = tmp_path / "vragen"
    folder.mkdir()
    content = {"id": "v", "title": "V", "version": 1, "steps": ["een.yaml"]}
    (folder / "vragenlijst.yaml").write_text(json.dumps(content), encoding="utf-8")
    section = {"id": "deel", "title": "Deel", "questions": list(_QUESTIONS)}
    step = {"id": "stap", "number": 1, "title": "Een", "short": "Een", "sections": [section]}
    (folder / "een.yaml").write_text(json.dumps(step), encoding="utf-8")
    return folder


def _choices(*numbers: int) -> ChoicesValue:
    return ChoicesValue(v=tuple(f"keuze-{number}" for number in numbers))


@pytest.mark.parametrize(
    ("question", "typed", "given"),
    [
        ("een", "10", ChoiceValue(v="keuze-10")),
        ("meer", "10", _choices(10)),
        ("meer", "0", _choices(10)),
        ("meer", "310", _choices(3, 10)),
        ("meer", "1210", _choices(1, 2, 10)),
        ("meer", "21", _choices(1, 2)),
        ("drie", "2310", _choices(2, 3, 10)),
        ("cijfer", "10", ScaleValue(v=10)),
        ("cijfer", "0", ScaleValue(v=0)),
        ("nul", "10", GridValue(v={"keuze-1": 10})),
        ("nul", "0", GridValue(v={"keuze-1": 0})),
        ("rooster", "10", GridValue(v={"keuze-1": 10})),
        ("rooster", "12", GridValue(v={"keuze-1": 2})),
    ],
)
async def test_a_number_chooses_its_line(
    question: str, typed: str, given: Value, tmp_path: Path, questions: Path
) -> None:
    """The line of the first digit is chosen no more."""
    async with stage(tmp_path, questions=questions) as on:
        await on.go(question)
        await on.press(*typed)
        assert on.value(question) == given


async def test_a_line_that_was_chosen_before_stays_chosen(tmp_path: Path, questions: Path) -> None:
    """The first digit of ten took it away for a moment; undo brings what stood there, with its account."""
    async with stage(tmp_path, questions=questions) as on:
        await on.go("meer")
        on.session.writer.answer(Slot("meer"), _choices(1, 4))
        on.session.writer.account(Slot("meer"), remark="zo was het")
        on.talk.renew()
        await on.press("1", "0")
        assert on.value("meer") == _choices(1, 4, 10)
        assert on.answer("meer").remark == "zo was het"
        await on.press("ctrl+z")
        assert on.value("meer") == _choices(1, 4)
        await on.press("1", "0", "1", "0")
        assert on.value("meer") == _choices(1, 4)
