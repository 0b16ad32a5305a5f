"""Without what draws a PDF the remedy says what to do, and Word and a web page still come out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from wijkwizard.errors import ExitCode
from wijkwizard.session import fill_session

pytestmark = pytest.mark.usefixtures("cold_children", "second_start")

MISSING = {
    "geen-pango": "raise OSError(\"cannot load library 'libgobject-2.0-0': error 0x7e\")",
    "geen-weasyprint": "raise ModuleNotFoundError('weg', name='weasyprint')",
}
"""What importing the library does on such a computer."""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier with one answer."""
    (tmp_path / "a.yaml").write_text("gebied-naam: De Hoven\ntrots: De moestuin\n", encoding="utf-8")
    fill_session(tmp_path / "a.yaml", tmp_path / "a.wijk", environment=fixed_environment())
    return tmp_path / "a.wijk"


def _plan(dossier: Path, import_of: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Make a plan in a process that cannot import what draws."""
    hidden = dossier.parent / "weg" / "weasyprint"
    hidden.mkdir(parents=True, exist_ok=True)
    (hidden / "__init__.py").write_text(import_of, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "wijkwizard", "plan", str(dossier), *words],
        env=os.environ | {"PYTHONPATH": str(hidden.parent), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("import_of", MISSING.values(), ids=MISSING)
@pytest.mark.parametrize(("fmt", "begins"), [("docx", b"PK"), ("html", b"<!DOCTYPE html>")])
def test_word_and_a_web_page_need_nothing_that_draws(
    dossier: Path, fmt: str, begins: bytes, import_of: str
) -> None:
    made = _plan(dossier, import_of, "--format", fmt)
    assert made.returncode == ExitCode.OK, made.stderr
    assert dossier.with_suffix(f".{fmt}").read_bytes().startswith(begins)


@pytest.mark.parametrize("import_of", MISSING.values(), ids=MISSING)
def test_a_pdf_is_refused_with_what_to_do_and_what_does_come_out(dossier: Path, import_of: str) -> None:
    made = _plan(dossier, import_of)
    assert made.returncode == ExitCode.PAPER
    assert not dossier.with_suffix(".pdf").exists()
    assert "ontbreken op deze computer" in made.stderr
    assert (
        "Uw antwoorden zijn bewaard, en 'wijkwizard plan --format docx' (voor Word) lukt wel" in made.stderr
    )
    assert "Traceback" not in made.stderr
