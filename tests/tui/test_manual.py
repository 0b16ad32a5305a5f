"""The pictures of screens in the manual show what the program does now."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from docs.camera import Shot, studio, take
from docs.pictures import SHOTS, answers_of


@pytest.mark.skipif(sys.platform == "win32", reason="paths on the screens are written with other signs there")
@pytest.mark.parametrize("shot", SHOTS, ids=[shot.name for shot in SHOTS])
async def test_a_picture_of_a_screen_shows_what_the_program_does(root: Path, shot: Shot) -> None:
    """To the last sign and colour; run ``python docs/make.py`` when this fails, and look at what changed."""
    with studio() as folder:
        svg = await take(shot, answers_of(shot), folder)
    shown = (root / "docs" / "beeld" / f"{shot.name}.svg").read_text(encoding="utf-8")
    assert _said_in(svg) == _said_in(shown)
    assert svg == shown


def _said_in(svg: str) -> list[str]:
    """Return the texts of a picture, so that a difference is named in words first."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)
