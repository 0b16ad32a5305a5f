"""Makes the hyphens that break a word over two lines soft ones, so that copied text and read text are whole.

The letters of the program draw the hyphen of a break with a glyph of its own; here that glyph is said to stand for a
soft hyphen. In letters of another house the two share a glyph, and there a break keeps its plain hyphen.
"""

from __future__ import annotations

from typing import Any

_OURS = b"Atkinson"
_BREAK, _SOFT = b"> <2010>", b"> <00ad>"
"""How a line of a table of characters ends: for the hyphen of a break, and for a soft one."""


def soften_hyphens(pdf: Any) -> None:
    """Say of each font of ours that its hyphen of a break is a soft one.

    Args:
        pdf: a ``pydyf.PDF`` that is complete and not written yet.
    """
    for font in pdf.objects:
        if not isinstance(font, dict) or _OURS not in _bytes(font.get("BaseFont")) or "ToUnicode" not in font:
            continue
        table = pdf.objects[int(font["ToUnicode"].split()[0])]
        table.stream = [
            line[: -len(_BREAK)] + _SOFT if line.endswith(_BREAK) else line for line in table.stream
        ]


def _bytes(name: object) -> bytes:
    return name if isinstance(name, bytes) else str(name).encode()
