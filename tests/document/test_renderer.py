"""The child that draws is started before there is anything to draw, and leaves nothing when it is not needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.document.producing import produce
from wijkwizard.document import pdf
from wijkwizard.document.make import drawn_meanwhile
from wijkwizard.document.model import Document
from wijkwizard.document.pdf import renderer, started_early
from wijkwizard.errors import WijkError

pytestmark = pytest.mark.usefixtures("cold_children")


def test_a_child_that_was_started_and_not_needed_leaves_nothing(own_home: Path) -> None:
    """It is ended with its folder, also while it is still loading."""
    with renderer() as child:
        process = child._child._process
        assert process.poll() is None
        assert list(own_home.rglob("fonts.conf"))
    assert process.poll() is not None
    assert not list(own_home.rglob("fonts.conf"))


def test_a_child_that_cannot_be_started_early_is_missed_when_there_is_work(
    papers: dict[str, Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who opens a dossier that is not there hears of the dossier, and not of a full disk for half-made files."""

    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "temporary", full)
    with started_early() as child:
        assert child is None
    with pytest.raises(WijkError, match="de schijf is vol"):
        produce(papers["advies"], tmp_path / "plan.pdf", started=child)


def test_a_paper_drawn_meanwhile_is_the_paper_that_is_drawn_alone(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    with drawn_meanwhile(papers["advies"]) as waited:
        alone = produce(papers["advies"], tmp_path / "plan.pdf")
        drawn = waited()
    assert len(drawn.content) > 10_000
    assert drawn.warnings == alone.warnings


def test_who_stops_does_not_wait_for_the_paper_that_is_drawn_meanwhile(
    papers: dict[str, Document], own_home: Path
) -> None:
    """The plan could not be kept, so its annex is of no use."""
    with pytest.raises(KeyboardInterrupt), drawn_meanwhile(papers["plan"]):
        raise KeyboardInterrupt
    assert not list(own_home.rglob("fonts.conf"))


def test_a_page_reaches_for_nothing_outside_this_machine() -> None:
    """Not for a style sheet, nor for a picture; each is refused by how it is called, before anything is asked."""
    page = (
        "<html lang='nl'><title>x</title><link rel='stylesheet' href='http://127.0.0.1:9/a.css'>"
        "<p>Buurt <img alt='b' src='https://127.0.0.1:9/b.png'><img alt='c' src='ftp://127.0.0.1:9/c.png'></p></html>"
    )
    with renderer() as child:
        content, warnings = child.render(page)
    assert content.startswith(b"%PDF")
    assert len(warnings) == 3
    assert all("disallowed protocol" in warning for warning in warnings), warnings


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are found without a compiler")
def test_no_compiler_is_started_to_find_what_draws_text(
    papers: dict[str, Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty of them before each paper cost more than a short paper itself."""
    for name in ("gcc", "cc", "ld", "objdump"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho {name} >> "{tmp_path}/started"\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    produce(papers["advies"], tmp_path / "plan.pdf")
    assert not (tmp_path / "started").exists()
