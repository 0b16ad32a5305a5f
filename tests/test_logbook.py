"""The log of a failure tells where in the code it was, and nothing that anyone said."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import wijkwizard
from wijkwizard import logbook
from wijkwizard.logbook import entry, log_failure, places

SECRET = "GEHEIM-koorlid-in-de-Dorpsstraat"  # noqa: S105 - an answer, not a password


def _breaks(text: str) -> None:
    try:
        int(text)
    except ValueError as error:
        raise RuntimeError(f"kan niet: {text}") from error


def _failure() -> RuntimeError:
    with pytest.raises(RuntimeError) as caught:
        _breaks(SECRET)
    return caught.value


def test_the_places_are_told_and_no_message_or_value() -> None:
    """The kind of error, the file and the line; the cause as well."""
    told = places(_failure())
    assert told.startswith("RuntimeError\n")
    assert "ValueError" in told
    assert "test_logbook.py:" in told
    assert " _breaks" in told
    assert SECRET not in told
    assert "kan niet" not in told


def test_an_entry_has_its_moment_number_and_version() -> None:
    """Enough for whoever mends it."""
    told = entry(_failure(), "a1b2c3", datetime(2026, 3, 14, 20, 0, tzinfo=UTC))
    first = told.splitlines()[0]
    assert first == f"2026-03-14T20:00:00+00:00 a1b2c3 wijkwizard {wijkwizard.__version__}"
    assert told.endswith("\n\n")


def test_failures_are_added_to_the_log_under_their_number(tmp_path: Path) -> None:
    """The number on the screen is the number in the file, and an earlier failure stays."""
    folder = tmp_path / "nog" / "niet"
    (one, log), (other, _) = log_failure(_failure(), folder), log_failure(_failure(), folder)
    written = log.read_text(encoding="utf-8")
    assert one != other
    assert one in written
    assert other in written
    assert SECRET not in written


def test_the_log_never_grows_beyond_two_lengths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest failures are kept."""
    monkeypatch.setattr(logbook, "MOST_BYTES", 2000)
    numbers = [log_failure(_failure(), tmp_path)[0] for _ in range(40)]
    kept = {one.name: one.read_text(encoding="utf-8") for one in tmp_path.iterdir()}
    assert set(kept) == {"wijkwizard.log", "wijkwizard.1.log"}
    assert all(len(text.encode()) <= 2000 for text in kept.values())
    assert numbers[-1] in kept["wijkwizard.log"]
    assert numbers[0] not in "".join(kept.values())


def test_a_log_that_cannot_be_written_is_no_second_failure(tmp_path: Path) -> None:
    """The user still gets a number and a sentence."""
    (tmp_path / "bezet").write_text("", encoding="utf-8")
    number, log = log_failure(_failure(), tmp_path / "bezet")
    assert number
    assert not log.exists()


def test_without_a_folder_the_log_is_with_the_user(own_home: Path) -> None:
    """Nothing is written beside the dossier, which may be on a shared drive."""
    _, log = log_failure(_failure())
    assert log.is_relative_to(own_home)
    assert log.is_file()
