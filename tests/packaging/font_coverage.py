"""Writes which characters our fonts have, for the program that must know it without opening a font.

Run it as ``python -m tests.packaging.font_coverage`` after a font has changed; a test compares.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

from wijkwizard.document.characters import COVERAGE, ranges_of
from wijkwizard.document.html import FACES

FONTS = Path(__file__).resolve().parents[2] / "templates" / "fonts"


def codes(file: Path) -> frozenset[int]:
    """Return the code points that a font can draw."""
    with TTFont(file) as opened:
        return frozenset(opened.getBestCmap())


def by_family() -> dict[str, frozenset[int]]:
    """Return per family what each of its faces has, in the order in which the families are tried."""
    made: dict[str, frozenset[int]] = {}
    for family, file, _, _ in FACES:
        has = codes(FONTS / file)
        made[family] = made[family] & has if family in made else has
    return made


def lines() -> Iterator[str]:
    """Yield the file line by line, one for each family."""
    families = by_family()
    for number, (family, has) in enumerate(families.items()):
        comma = "" if number == len(families) - 1 else ","
        yield f"  {json.dumps(family)}: {json.dumps(ranges_of(has), separators=(',', ':'))}{comma}"


def text() -> str:
    """Return the whole file."""
    return "{\n" + "\n".join(lines()) + "\n}\n"


if __name__ == "__main__":
    (FONTS / COVERAGE).write_text(text(), encoding="utf-8", newline="\n")
