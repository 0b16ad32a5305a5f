"""A copy under another password is named once; one that anybody can read is named until that is mended."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.dossier.secrets import RIGHT, WRONG
from tests.session.lock_kills import with_copies
from tests.session.small import SMALL, again, fixed_environment
from wijkwizard.dossier.copies import copies
from wijkwizard.resources import data_folder
from wijkwizard.session import Password, open_session
from wijkwizard.session.storage.reported_copies import REPORTED
from wijkwizard.session.storage.stored_data import everything, forget_everything

_OTHER = "ander wachtwoord dan dit dossier"


def put_back(folder: Path) -> Path:
    """A dossier of which an older state was put back, while its last copies have a later password."""
    path = with_copies(folder, RIGHT)
    content = path.read_bytes()
    with again(path, 5000, RIGHT) as session:
        session.secrecy.change(WRONG)
    path.write_bytes(content)
    return path


def notices(path: Path, start: int, password: Password | None, *, read_only: bool = False) -> str:
    with open_session(
        path, environment=fixed_environment(start), questions=SMALL, password=password, read_only=read_only
    ) as session:
        return " ".join(session.file.notices)


def test_a_copy_under_another_password_is_named_once(tmp_path: Path) -> None:
    """Who only looks, as the start screen does, has told nobody."""
    path = put_back(tmp_path)
    assert _OTHER in notices(path, 6000, RIGHT, read_only=True)
    assert _OTHER in notices(path, 7000, RIGHT)
    assert _OTHER not in notices(path, 8000, RIGHT)
    assert _OTHER not in notices(path, 9000, RIGHT, read_only=True)
    assert str(tmp_path) not in (data_folder() / REPORTED).read_text(encoding="utf-8")


def test_what_cannot_be_read_counts_as_not_told_and_goes_with_everything(tmp_path: Path) -> None:
    path = put_back(tmp_path)
    notices(path, 7000, RIGHT)
    for content in ("{", '{"a": 1}'):
        (data_folder() / REPORTED).write_text(content, encoding="utf-8")
        assert _OTHER in notices(path, 8000, RIGHT)
    assert json.loads((data_folder() / REPORTED).read_bytes())
    forget_everything(everything())
    assert not (data_folder() / REPORTED).exists()


def test_a_copy_that_anybody_can_read_is_named_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = with_copies(tmp_path, None)
    content = copies(path)[0].path.read_bytes()
    with again(path, 5000) as session:
        session.secrecy.change(RIGHT)
    copies(path)[0].path.write_bytes(content)
    monkeypatch.setattr("wijkwizard.session.storage.secrecy.lock_copies", lambda _store: 0)
    for start in (6000, 7000):
        assert "zonder wachtwoord te lezen" in notices(path, start, RIGHT)
