"""The cache keeps what was read, and never stands in the way."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import wijkwizard
from tests.session.small import SMALL, questions
from wijkwizard import resources
from wijkwizard.knowledge import personal_data
from wijkwizard.knowledge.personal_data import personal
from wijkwizard.session import compiled_cache

KEPT = "vragenlijsten"


def kept() -> compiled_cache.CachedQuestionnaire:
    found = questions()
    return compiled_cache.CachedQuestionnaire(
        questionnaire=found.questionnaire, knowledge=found.knowledge, rules=found.rules, hash=found.hash
    )


def test_what_is_put_in_the_cache_comes_out_of_it_unchanged() -> None:
    """Questions, knowledge and hash."""
    compiled_cache.put("abc", kept())
    assert compiled_cache.take("abc") == kept()
    assert {path.suffix for path in (resources.data_folder() / KEPT).iterdir()} == {".json"}


def test_what_is_not_there_is_not_there() -> None:
    """No error, no cache."""
    assert compiled_cache.take("abc") is None


@pytest.mark.parametrize("spoiled", [b"", b"{", b"[]", b'{"hash": "x"}', b"\xff\xfe"])
def test_what_is_spoiled_is_not_there(spoiled: bytes) -> None:
    """Half a file after a power cut is no questionnaire."""
    folder = resources.data_folder() / KEPT
    folder.mkdir(parents=True)
    (folder / "abc.json").write_bytes(spoiled)
    assert compiled_cache.take("abc") is None
    compiled_cache.put("abc", kept())
    assert compiled_cache.take("abc") == kept()


def test_a_cache_that_cannot_be_written_stops_nobody() -> None:
    """A full or locked profile is not the evening's problem."""
    folder = resources.data_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("geen map", encoding="utf-8")
    compiled_cache.put("abc", kept())
    assert compiled_cache.take("abc") is None


def test_the_oldest_makes_room() -> None:
    """Who edits a questionnaire all day does not fill a disk."""
    folder = resources.data_folder() / KEPT
    for number in range(compiled_cache._MOST + 2):
        compiled_cache.put(f"v{number}", kept())
        os.utime(folder / f"v{number}.json", (number, number))
    names = {path.stem for path in folder.glob("*.json")}
    assert names == {f"v{number}" for number in range(2, compiled_cache._MOST + 2)}


def test_a_fingerprint_knows_names_bytes_and_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other files in the folder do not matter, and another program reads anew."""
    one = tmp_path / "map"
    one.mkdir()
    (one / "a.yaml").write_text("x", encoding="utf-8")
    first = compiled_cache.fingerprint([one])
    (one / "leesmij.txt").write_text("x", encoding="utf-8")
    assert compiled_cache.fingerprint([one]) == first
    (one / "a.yaml").rename(one / "b.yaml")
    renamed = compiled_cache.fingerprint([one])
    assert renamed != first
    (one / "b.yaml").write_text("y", encoding="utf-8")
    changed = compiled_cache.fingerprint([one])
    assert changed != renamed
    monkeypatch.setattr(wijkwizard, "__version__", "99")
    assert compiled_cache.fingerprint([one]) != changed


@pytest.mark.parametrize("room", ["questionnaire/lint", "knowledge", "authoring", "advice/plan"])
def test_what_an_older_check_passed_is_checked_again(room: str, tmp_path: Path) -> None:
    """A checkout gets a stricter linter without another version."""
    module = tmp_path / room / "check.py"
    module.parent.mkdir(parents=True)
    module.write_text("passes = True\n", encoding="utf-8")
    before = compiled_cache.checkers(tmp_path)
    assert compiled_cache.checkers(tmp_path) == before
    module.write_text("passes = 1 > 2\n", encoding="utf-8")
    assert compiled_cache.checkers(tmp_path) != before


def test_the_modules_that_check_are_found() -> None:
    """A room that moved would else be looked at by nobody."""
    found = compiled_cache.checkers(Path(wijkwizard.__file__).parent).decode()
    for name in ("questionnaire/lint/ids.py", "knowledge/load.py", "authoring/yaml_reader.py"):
        assert f"{name} " in found


def test_two_folders_have_another_fingerprint_than_one() -> None:
    """The knowledge of a municipality counts too."""
    assert compiled_cache.fingerprint([SMALL]) != compiled_cache.fingerprint([SMALL, SMALL])


def test_what_comes_off_the_cache_was_proved_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns and their examples cost twice the rest; they are proved when read from YAML and compiled when used."""
    compiled_cache.put("abc", kept())
    looked: list[str] = []
    compile_pattern = re.compile

    def noted(pattern: str) -> re.Pattern[str]:
        looked.append(pattern)
        return compile_pattern(pattern)

    personal_data._finder.cache_clear()  # of what an earlier test looked for
    monkeypatch.setattr(re, "compile", noted)
    taken = compiled_cache.take("abc")
    assert taken is not None
    assert looked == []
    assert personal("Bel 06-12345678.", taken.knowledge.personal_data.rows) != ()
    assert looked != []
