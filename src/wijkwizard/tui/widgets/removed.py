"""Lets a removed widget still be drawn: the screen may draw it again before the next layout."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region
from textual.strip import Strip


def while_styled(crop: Region, draw: Callable[[Region], list[Strip]], *, styled: bool) -> list[Strip]:
    """Render a part of a widget, or nothing when it has no styles any more.

    Args:
        crop: the part.
        draw: draws it with the styles of the widget.
        styled: whether the widget still has them; it loses them when it is removed.
    """
    return draw(crop) if styled else [Strip.blank(crop.width) for _ in range(crop.height)]
