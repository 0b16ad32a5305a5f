"""What stood there with wider rights is narrowed when we write; a folder of the user is left as it is."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from tests.dossier.evening import AT
from wijkwizard.dossier import copies
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.files.write import write
from wijkwizard.logbook import log_failure

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="Windows protects the folder of the user as a whole"
)


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_an_older_dossier_its_copies_and_its_log_are_narrowed(tmp_path: Path, own_home: Path) -> None:
    path = tmp_path / "a.wijk"
    tmp_path.chmod(0o755)
    Store.create(path).close()
    folder = copies.folder_of(path, "beside")
    folder.mkdir()
    _, log = log_failure(ValueError("x"))
    remember(Recent(path))
    ours = (folder, log.parent, own_home / "wijkwizard")
    for one in ours:
        one.chmod(0o755)
    for one in (path, log):
        one.chmod(0o644)
    with Store.open(path) as store:
        copies.make(store, datetime.fromisoformat(AT))
    log_failure(ValueError("y"))
    remember(Recent(path))
    assert {rights(one) for one in ours} == {0o700}
    assert {rights(one) for one in (path, log)} == {0o600}
    assert rights(tmp_path) == 0o755, "the folder of the user is theirs"


def test_who_only_looks_changes_no_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.wijk"
    Store.create(path).close()
    path.chmod(0o644)
    Store.open(path, read_only=True).close()
    assert rights(path) == 0o644


def test_a_folder_that_the_user_named_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIJKWIZARD_DATA", str(tmp_path))
    tmp_path.chmod(0o755)
    remember(Recent(tmp_path / "a.wijk"))
    assert rights(tmp_path) == 0o755
    assert rights(tmp_path / "recent.json") == 0o600


def test_a_paper_that_is_replaced_gets_our_rights(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"oud")
    path.chmod(0o666)
    write(b"nieuw", path)
    assert rights(path) == 0o600
