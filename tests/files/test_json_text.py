"""JSON of others is a value or a refusal, never the end of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkwizard.dossier import copies, recents
from wijkwizard.files.json_text import read_json
from wijkwizard.tui import settings

DEEP = "[" * 100_000


def test_json_is_read() -> None:
    """What is fine comes through."""
    assert read_json('{"a": [1, "é"]}') == {"a": [1, "é"]}


@pytest.mark.parametrize("text", ["", "{", DEEP, '{"a":' * 100_000, b"\xff"])
def test_what_is_no_json_is_one_kind_of_error(text: str | bytes) -> None:
    """Too deep is refused as any other text that cannot be read."""
    with pytest.raises(ValueError, match=r"."):
        read_json(text)


def test_lists_in_the_data_folder_that_cannot_be_read_are_no_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The start screen opens with its defaults whatever stands there."""
    monkeypatch.setenv("WIJKWIZARD_DATA", str(tmp_path))
    for name in ("recent.json", "scherm.json", "kopieen.json"):
        (tmp_path / name).write_text(DEEP, encoding="utf-8")
    assert recents.recents() == ()
    assert copies.where() == "beside"
    assert settings.settings() == settings.Settings()
