"""A file of answers that was written for an earlier questionnaire still goes in, under the names of today."""

from __future__ import annotations

from pathlib import Path

from wijkwizard.session import load_questions
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import fill


def told(folder: Path, text: str) -> tuple[dict[str, object], str]:
    """Return the values by slot, and what did not fit."""
    path = folder / "antwoorden.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    found, answers = fill(load_questions(None).index, read_file(path))
    return {str(slot): one.value.v for slot, one in answers.items() if one.value}, found.fault_words()


def test_a_column_that_moved_is_filled_where_it_stands_now(tmp_path: Path) -> None:
    """The name of then leads to the place of now, in the same row."""
    text = "problemen:\n  - {rij: a, titel: Vuil}\nwaar-wanneer:\n  - {rij: a, schaal: wijk}\n"
    values, wrong = told(tmp_path, text)
    assert wrong == ""
    assert [slot for slot, value in values.items() if value == "wijk"] == ["problemen-labels.schaal@a"]


def test_the_name_of_then_and_of_now_together_are_one_too_many(tmp_path: Path) -> None:
    """Which of the two is meant is for who wrote the file."""
    text = (
        "problemen:\n  - {rij: a, titel: Vuil}\n"
        "waar-wanneer:\n  - {rij: a, schaal: wijk}\n"
        "problemen-labels:\n  - {rij: a, schaal: stad}\n"
    )
    assert "staat er twee keer, ook onder de naam van vroeger" in told(tmp_path, text)[1]
