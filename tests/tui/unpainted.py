"""Leaves out the pictures that nobody looks at: a test sees the screen when it asks for it, and when it ends.

Textual makes each picture also where there is no terminal, and throws it away: a third of the time of the screen tests.
What a picture does besides stays: a list measures its lines for it, and scrolls by that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from rich.console import RenderableType
from textual._compositor import Compositor
from textual.screen import Screen
from textual.widgets import OptionList

_PAINTS = Compositor.render_update


def _measure(
    compositor: Compositor,
    full: bool = False,  # noqa: FBT001, FBT002 - as the framework has it
    screen_stack: list[Screen[object]] | None = None,
    simplify: bool = False,  # noqa: FBT001, FBT002 - as the framework has it
) -> RenderableType | None:
    """Do what making a picture does besides; make it only for who asks for all of it, as for a file."""
    if full:
        return _PAINTS(compositor, full, screen_stack, simplify)
    compositor._dirty_regions.clear()
    for widget in compositor.visible_widgets:
        if isinstance(widget, OptionList):
            widget._update_lines()
    return None


@contextmanager
def unpainted() -> Iterator[None]:
    """Make no picture that is not looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", _measure)
        yield
