"""What the program keeps is for its user alone, from the first byte, whatever the system would give by itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from wijkwizard.child.process import ChildProcess
from wijkwizard.document import pdf
from wijkwizard.document.make import write_paper
from wijkwizard.document.seal import UNSEALED
from wijkwizard.dossier import copies
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.scratch_copy import scratch_copy
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.files.temporary import temporary
from wijkwizard.files.write import write, write_atomically
from wijkwizard.logbook import log_failure
from wijkwizard.resources import own_folder
from wijkwizard.session import compiled_cache
from wijkwizard.session.questions import load_questions
from wijkwizard.session.statistics import downloads
from wijkwizard.tui import settings

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="Windows protects the folder of the user as a whole"
)


@pytest.fixture(params=[0o022, 0o000], ids=["umask 022", "umask 000"], autouse=True)
def _umask(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the system give wide rights, and nobody narrow them afterwards: they must be right at once."""
    monkeypatch.setattr(os, "chmod", lambda *_, **__: None)
    before = os.umask(request.param)
    yield
    os.umask(before)


def wide(*folders: Path) -> dict[str, str]:
    """Return what in these folders others may read, with its rights."""
    found = (one for folder in folders for one in folder.rglob("*"))
    return {
        str(one): oct(mode)
        for one in found
        if (mode := one.stat().st_mode & 0o777) != (0o700 if one.is_dir() else 0o600)
    }


def _dossier(folder: Path) -> None:
    table = Evening()
    table.say("naam", "woorden")
    with Store.create(folder / "a.wijk", table.state.events) as store:
        store.change_drafts([Draft("naam", "half", AT)])
        assert {one.name for one in folder.iterdir()} == {"a.wijk", "a.wijk-journal", ".a.wijk.lock"}
        assert not wide(folder)
        copies.make(store, datetime.fromisoformat(AT))
        copies.choose("data")
        table.say("naam", "anders")
        store.append(table.state.events[-1:])
        copies.make(store, datetime.fromisoformat(AT))
    with scratch_copy(folder / "a.wijk") as aside:
        assert not wide(aside.parent)


def _half(folder: Path) -> None:
    with write_atomically(folder / "a") as half:
        half.path.write_bytes(b"half")
        assert not wide(folder)


def _render(folder: Path) -> None:
    work = folder / "werk"
    own_folder(work)

    def child(*_: object) -> int:
        assert [one.name for one in work.iterdir()] == ["fonts.conf"]
        return 9

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ChildProcess, "finish", child)
        drawing = pdf.Renderer(work)
        with pytest.raises(Exception, match="PDF kon niet"):
            drawing.render("<p>het hele plan", attachments={"a.wijk": b"x"})
        drawing.close()


def _temporary(folder: Path) -> None:
    with temporary() as made:
        write(b"x", made / "a")
        assert not wide(folder, made.parent)


def _shelf(_folder: Path) -> None:
    loaded = load_questions(None)
    compiled_cache.put(
        "a",
        compiled_cache.CachedQuestionnaire(
            questionnaire=loaded.questionnaire,
            knowledge=loaded.knowledge,
            rules=loaded.rules,
            hash=loaded.hash,
        ),
    )


WRITERS: dict[str, Callable[[Path], object]] = {
    "a dossier with its journal, lock and copies": _dossier,
    "a half file": _half,
    "paper": lambda folder: write_paper(UNSEALED.encode(), folder / "a.pdf"),
    "what the printer gets": _render,
    "a temporary folder": _temporary,
    "the list of recent dossiers": lambda folder: remember(Recent(folder / "a.wijk")),
    "the screen": lambda _: settings.keep(settings.Settings(bare=True)),
    "the folder of figures": downloads.remember_folder,
    "questionnaires": _shelf,
    "the log": lambda _: log_failure(ValueError("x")),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_nobody_else_reads_what_is_written(writer: str, tmp_path: Path, own_home: Path) -> None:
    """Files are made with their rights; nothing waits for a change of them."""
    WRITERS[writer](tmp_path)
    assert list(tmp_path.iterdir()) or list(own_home.iterdir())
    assert wide(tmp_path, own_home) == {}
