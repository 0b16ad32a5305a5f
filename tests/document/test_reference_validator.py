"""A reference validator passes every kind of paper, for both of the standards that it says it follows.

Such a validator needs Java and is no part of the project. Where one is there, ``WIJKWIZARD_VALIDATOR`` names its
command; it gets ``--flavour ua1`` or ``--flavour 3a`` and files, and ends with 0 when all of them are valid.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pikepdf
import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN
from tests.document.producing import produce
from tests.document.test_page_boxes import PLANS
from wijkwizard.document.compose import beside_plan
from wijkwizard.document.make import Made

COMMAND = os.environ.get("WIJKWIZARD_VALIDATOR", "")
REASON = (
    "NO REFERENCE VALIDATOR: papers are held against our own check alone, and not against PDF/UA-1 and PDF/A-3A. "
    "Set WIJKWIZARD_VALIDATOR, see CONTRIBUTING.md"
)
pytestmark = pytest.mark.skipif(not COMMAND, reason=REASON)


def _judged(flavour: str, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [*shlex.split(COMMAND), "--flavour", flavour, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_every_kind_of_paper_is_valid(
    pdfs: dict[str, Made], whole: Path, tmp_path: Path, flavour: str
) -> None:
    """Plan, annex, first round, advice, the paper with a dossier inside, and the two that go beside the plan."""
    beside = [
        produce(beside_plan(form, PLANS["leeg-plan"], KNOWN, STYLE), tmp_path / f"{form}.pdf").path
        for form in ("bewoners", "collegestuk")
    ]
    judged = _judged(flavour, whole, *(made.path for made in pdfs.values()), *beside)
    assert judged.returncode == 0, judged.stdout + judged.stderr


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_the_validator_finds_a_fault(whole: Path, tmp_path: Path, flavour: str) -> None:
    """One that passes everything proves nothing: a paper without its description is neither."""
    with pikepdf.open(whole) as pdf:
        del pdf.Root["/Metadata"]
        pdf.save(tmp_path / "anders.pdf")
    assert _judged(flavour, tmp_path / "anders.pdf").returncode != 0
