"""Two thousand files with slips, damage and malice: each is taken, or told in a sentence, within bounds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz import trying
from tests.fuzz.inputs import SORTS, _in_database, made
from tests.fuzz.survey import survey
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError

MANY, PIECES = 2_000, 2


@pytest.mark.parametrize("piece", range(PIECES))
def test_no_input_breaks_the_program(piece: int) -> None:
    """No fault number, no dead process, nothing over ten seconds or 500 MB, nothing run, nothing fetched."""
    count = MANY // PIECES
    assert list(survey(piece * count, count)) == []


def test_a_dossier_with_a_damaged_scheme_is_told() -> None:
    """SQLite quotes what is damaged, and that is no text."""
    assert not trying.attempt(14_671)


def test_an_input_is_the_same_each_time() -> None:
    """A failure that was found can be looked at again by its number."""
    for seed in range(len(SORTS) * 3):
        assert made(seed) == made(seed)


def test_a_dossier_with_a_damaged_scheme_can_be_damaged_further(tmp_path: Path) -> None:
    """The search itself must not end at what it made."""
    Store.create(tmp_path / "a.wijk").close()
    content = (tmp_path / "a.wijk").read_bytes()
    broken = content.replace(b"tablemeta", b"tablem\xffta")
    assert broken != content
    assert all(_in_database(broken, random.Random(number)) for number in range(10))  # noqa: S311 - chance, not secrecy


def test_what_a_reader_raises_is_told_though_the_program_makes_a_sentence_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The child that reads figures catches whatever comes; a slip of a reader must not hide behind that."""
    raised = "KeyError in layout.py:12"
    monkeypatch.setattr("tests.fuzz.survey._piece", lambda begin, _count: (begin, [(begin, raised)], 0))
    monkeypatch.setattr("tests.fuzz.survey.survives", lambda _seed: True)
    assert [one.what for one in survey(2, 1)] == [raised]


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (ZeroDivisionError("x"), "ZeroDivisionError in test_fuzz.py"),
        (WijkError("bug", number="1", log="x"), "foutnummer"),
    ],
)
def test_what_is_wrong_is_seen(monkeypatch: pytest.MonkeyPatch, failure: Exception, told: str) -> None:
    """A search that finds nothing in a program that fails would prove nothing."""

    def fail(_path: Path, _one: object, _seed: int) -> None:
        raise failure

    monkeypatch.setattr(trying, "_TRY", dict.fromkeys(SORTS, fail))
    assert trying.attempt(0).startswith(told)
