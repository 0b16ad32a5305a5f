"""A path is kept as it is, also when its name is no text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.session.small import SMALL, again, fixed_environment
from wijkwizard.dossier.recents import listed
from wijkwizard.files.path_text import path_in, path_line
from wijkwizard.session import new_session
from wijkwizard.session.statistics.downloads import figure_folders, remember_folder
from wijkwizard.terms import Slot

NO_TEXT = b"naam\xff\xfe".decode("utf-8", "surrogateescape")
BYTES = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always text")


@pytest.mark.parametrize("name", ["wijk", "wijk é", "een  spatie", pytest.param(NO_TEXT, marks=BYTES)])
def test_a_path_comes_back_as_it_was(name: str) -> None:
    path = Path("/een map") / name
    assert path_in(path_line(path)) == path


@pytest.mark.parametrize("content", [b"", b"\n", b" \r\n", b"/a\0b\n"])
def test_a_line_without_a_path_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no path"):
        path_in(content)


@BYTES
def test_a_dossier_with_a_name_that_is_no_text_opens_and_is_remembered(tmp_path: Path) -> None:
    """A stick of somebody else can hold one; its copies too know whose they are."""
    folder = tmp_path / NO_TEXT
    folder.mkdir()
    path = folder / f"{NO_TEXT}.wijk"
    with new_session(path, environment=fixed_environment(), questions=SMALL) as session:
        session.writer.read(Slot("trots"), "het koor")
    with again(path) as session:
        assert session.reader.answers.get(Slot("trots")) is not None
    assert path in [recent.path for recent in listed()]


@BYTES
def test_a_folder_of_figures_with_a_name_that_is_no_text_is_remembered(tmp_path: Path) -> None:
    remember_folder(tmp_path / NO_TEXT)
    assert figure_folders()[0] == tmp_path / NO_TEXT
