"""Under each dossier on the start screen stands when its people hear back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.lines.scripted import Script
from tests.session.small import fixed_environment
from tests.tui.stage import stage
from wijkwizard.dossier.recents import Recent, recents, remember
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.outcome import STOP
from wijkwizard.lines.start import START_WORDS, PlainStart, begin
from wijkwizard.resources import data_folder
from wijkwizard.session import Password, fill_session, open_session

_FEEDBACK = """
gebied-naam: De Werven
terugkoppeling:
  - {rij: a, wanneer: 2026-03-23, waar: De Loods, wie: De wethouder zelf}
  - {rij: b, wanneer: 2026-01-10, waar: De Loods}
  - {rij: c, wanneer: {waarde: 2026-03-16, intern: ja}}
"""
"""A promise of nine days ahead, one that is over, and one that is internal."""


def _promised(folder: Path) -> Path:
    source, path = folder / "a.yaml", folder / "werven.wijk"
    source.write_text(_FEEDBACK, encoding="utf-8")
    fill_session(source, path, environment=fixed_environment())
    open_session(path, environment=fixed_environment(1000)).close()
    return path


async def test_the_start_screen_says_when_people_hear_back(tmp_path: Path) -> None:
    _promised(tmp_path)
    async with stage(tmp_path, fresh=False) as on:
        assert "U beloofde op 23 maart terug te komen: nog 9 dagen." in on.words()
        assert "De wethouder" not in on.words()


def test_the_plain_start_says_it_too(tmp_path: Path) -> None:
    _promised(tmp_path)
    script = Script(["/stop"])
    assert begin(Asker(script.io, START_WORDS), PlainStart(), fixed_environment(50), tmp_path) == STOP
    assert "U beloofde op 23 maart terug te komen: nog 9 dagen." in script.text


def test_the_list_keeps_days_alone_and_none_that_is_internal(tmp_path: Path) -> None:
    _promised(tmp_path)
    (entry,) = json.loads((data_folder() / "recent.json").read_text(encoding="utf-8"))
    assert entry["promised"] == ["2026-03-23", "2026-01-10"]
    assert not [words for words in ("Loods", "wethouder", "2026-03-16") if words in json.dumps(entry)]


def test_of_a_dossier_with_a_password_no_day_is_kept(tmp_path: Path) -> None:
    source, path, secret = tmp_path / "a.yaml", tmp_path / "d.wijk", Password("Lang genoeg 123")
    source.write_text(_FEEDBACK, encoding="utf-8")
    fill_session(source, path, environment=fixed_environment(), password=secret)
    open_session(path, environment=fixed_environment(1000), password=secret).close()
    assert [recent.promised for recent in recents()] == [()]


@pytest.mark.parametrize("held", ["2027-13", "morgen", 3, None, {"a": 1}])
def test_what_is_no_day_in_the_list_is_left_out(held: object, tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    path.touch()
    remember(Recent(path), tmp_path)
    content = json.loads((tmp_path / "recent.json").read_text(encoding="utf-8"))
    content[0]["promised"] = [held, "2027-02"] if not isinstance(held, dict) else held
    (tmp_path / "recent.json").write_text(json.dumps(content), encoding="utf-8")
    assert recents(tmp_path)[0].promised == (() if isinstance(held, dict) else ("2027-02",))
