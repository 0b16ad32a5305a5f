"""The colours and letters of a page: ours, or those of a house with everything lighter derived from its colour."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from wijkwizard.document.contrast import readable
from wijkwizard.document.house_style import FaceName, HouseStyle

FAMILY = "Huisstijl"
_SHAPES: dict[FaceName, tuple[str, str]] = {
    "gewoon": ("normal", "normal"),
    "vet": ("bold", "normal"),
    "cursief": ("normal", "italic"),
    "vet-cursief": ("bold", "italic"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """Colours with their number sign, and the families of letters in the order in which they are tried.

    Attributes:
        deep: headings, the cover and heavy lines.
        pale: behind the heads of tables.
        paler: behind what is said apart.
        line: lines between blocks.
        thin: lines between rows.
        faces: the families.
    """

    faces: str
    deep: str = "#0b4650"
    pale: str = "#e7efef"
    paler: str = "#eef4f4"
    line: str = "#b9c6c8"
    thin: str = "#d5dedf"


def look_of(house: HouseStyle | None, ours: str) -> Look:
    """Return the look of a page.

    Args:
        house: whose style; ours without one.
        ours: the families of our own letters.
    """
    faces = f"{FAMILY}, {ours}" if house and house.faces else ours
    if house is None or not house.colour:
        return Look(faces)
    tints = (_tint(house.colour, part) for part in (0.1, 0.07, 0.3, 0.18))
    return Look(faces, f"#{readable(house.colour).lower()}", *tints)


def _tint(colour: str, part: float) -> str:
    """Return a colour mixed with white: so light that our text stands out on it, whatever the colour is."""
    mixed = (round(255 - (255 - int(colour[at : at + 2], 16)) * part) for at in (0, 2, 4))
    return "#" + "".join(f"{value:02x}" for value in mixed)


def font_rules(house: HouseStyle | None) -> str:
    """Return rules of CSS for the letters of a house; empty when it has none."""
    rules = []
    for name, content in house.faces if house else ():
        weight, style = _SHAPES[name]
        data = base64.b64encode(content).decode("ascii")
        rules.append(
            f'@font-face {{ font-family: "{FAMILY}"; src: url(data:font/ttf;base64,{data}); '
            f"font-weight: {weight}; font-style: {style}; }}"
        )
    return "\n".join(rules)
