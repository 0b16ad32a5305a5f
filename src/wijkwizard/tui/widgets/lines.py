"""A list of lines with a sign in front: the widget of choices, grids, rankings, tables and menus.

One widget for a whole list is fast to mount, and closed lines stay visible with their reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar

from rich.console import Console, ConsoleOptions, OverflowMethod, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui.widgets.in_sight import InSight
from wijkwizard.tui.widgets.removed import while_styled

POINT_FIRST = "Wijs eerst een regel aan met de pijltjes."
MOVES = frozenset({"up", "down", "home", "end", "pageup", "pagedown"})
"""Keys that move the cursor of a list."""


_ROOM_RIGHT = 32
"""Characters that fit at the right edge of 80 columns; what is longer would leave the line itself no room."""

_NARROW = 2
"""A text at the edge may take one part of the width in so many from a line that wraps beside it."""

_OVERFLOW: Mapping[bool, OverflowMethod] = MappingProxyType({True: "ellipsis", False: "fold"})
"""How a text that is too wide ends, by whether its line is cut."""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as it is drawn, its sign in a column of its own.

    Attributes:
        line: the line.
        gutter: the width of that column in characters; 0 for none.
    """

    line: ListLine
    gutter: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw it in the width there is, which a text at the right edge may not make narrow."""
        return _segments(self, console, options.max_width)

    def drawn(self, console: Console, max_width: int) -> Iterator[Segment]:
        """Yield the parts of its lines.

        The columns are laid out here and not by a table of rich: a list of two hundred lines needs so many of them.
        """
        line = self.line
        style = "bold" if line.strong else ""
        text = Text(line.text, style=style)
        at_edge = self._at_edge(max_width - self.gutter)
        if line.right and not at_edge:
            text.append(f"\n{line.right}", style="not bold")
        apart = bool(line.behind and line.right and not line.cut)
        if line.behind and not apart:
            text.append(f"  {line.behind}", style="italic")
        edge = f"  {line.right}" if at_edge else ""
        width = max_width - self.gutter
        yield from self._rows(console, text, width, Text(edge, style=style))
        if apart:
            yield from self._rows(console, Text(line.behind, style="italic"), width, Text(), mark="")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Take all the width there is."""
        return Measurement(options.max_width, options.max_width)

    def _at_edge(self, width: int) -> bool:
        right = len(self.line.right)
        if not 0 < right <= _ROOM_RIGHT:
            return False
        return len(self.line.text) + 2 + right <= width or (right + 2) * _NARROW <= width or self.line.cut

    def _rows(
        self, console: Console, text: Text, width: int, edge: Text, mark: str | None = None
    ) -> Iterator[Segment]:
        """Yield a text in lines of the width, the sign before the first one and a text at its edge."""
        cut, beside = self.line.cut, min(edge.cell_len, width - bool(text))
        room = width - beside
        sign = Text(self.line.mark if mark is None else mark, style="bold" if self.line.strong else "")
        for number, row in enumerate(text.wrap(console, room, overflow=_OVERFLOW[cut], no_wrap=cut)):
            if self.gutter:
                yield from _cell(console, Text() if number else sign, self.gutter)
            yield from _cell(console, row, room)
            if edge:
                yield from _cell(console, Text() if number else edge, beside)
            yield Segment.line()


@lru_cache(maxsize=4096)
def _segments(line: DrawnLine, console: Console, max_width: int) -> tuple[Segment, ...]:
    """Return how a line is drawn: its height is asked for at each layout, and most lines are what they were."""
    return tuple(line.drawn(console, max_width))


def _cell(console: Console, text: Text, width: int) -> Iterator[Segment]:
    """Yield a text as wide as its column."""
    text.truncate(width, overflow="ellipsis")
    style = console.get_style(text.style)  # a text without parts does not draw its own style
    yield from Segment.apply_style(text.render(console), style)
    yield Segment(" " * (width - text.cell_len))


class LineList(OptionList):
    """A list of lines, navigated with the arrows and chosen with Enter, Space or the mouse.

    Attributes:
        lines_shown: the lines as they were last shown.
        sight: keeps the line under the cursor in view, also when a parent of the list scrolls.
    """

    DEFAULT_CSS = """
    LineList {
        height: auto;
        max-height: 100%;
        border: none;
        border-left: outer $rand;
        padding: 0 1;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $zacht; }
        & > .option-list--option-highlighted {
            color: $foreground;
            background: $block-cursor-blurred-background;
            text-style: bold;
        }
        &:focus {
            border: none;
            border-left: outer $accent;
            background: $background;
            background-tint: $background 0%;
            & > .option-list--option-highlighted {
                color: $block-cursor-foreground;
                background: $block-cursor-background;
                text-style: $block-cursor-text-style;
            }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "kies", show=False),
        Binding("down", "step(1)", "omlaag", show=False),
        Binding("up", "step(-1)", "omhoog", show=False),
        Binding("pagedown", "page(1)", "scherm omlaag", show=False),
        Binding("pageup", "page(-1)", "scherm omhoog", show=False),
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes, markup=False)
        self.lines_shown: tuple[ListLine, ...] = ()
        self.sight = InSight(self, self._line_at)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Render, but nothing once it was removed."""
        return while_styled(crop, super().render_lines, styled=bool(self._component_styles))

    @property
    def here(self) -> ListLine | None:
        """The line under the cursor."""
        place = self.highlighted
        return None if place is None or place >= len(self.lines_shown) else self.lines_shown[place]

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """Show these lines; the cursor stays on its line, or on the line that replaced it."""
        lines, before, at = tuple(lines), self.here, self.highlighted
        if lines == self.lines_shown:
            return
        gutter = max((len(line.mark) for line in lines), default=0)
        gutter += 1 if gutter else 0
        same = [(line.id, line.closed) for line in lines] == [
            (line.id, line.closed) for line in self.lines_shown
        ]
        self.lines_shown = lines
        if same:
            for place, line in enumerate(lines):
                self.replace_option_prompt_at_index(place, DrawnLine(line, gutter))
            return
        self.set_options(
            [Option(DrawnLine(line, gutter), id=line.id, disabled=line.closed) for line in lines]
        )
        places = {line.id: place for place, line in enumerate(lines)}
        if before is None or at is None:
            self.highlighted = None
        else:
            self.highlighted = places.get(before.id, min(at, len(lines) - 1) if lines else None)

    def go_to(self, line_id: str) -> None:
        """Put the cursor on a line."""
        for place, line in enumerate(self.lines_shown):
            if line.id == line_id:
                self.highlighted = place

    def watch_show_vertical_scrollbar(self) -> None:
        """Measure the lines again, for with a bar beside them there is less room."""
        self._clear_caches()
        self.refresh(layout=True)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Keep the line under the cursor in sight."""
        super().watch_highlighted(highlighted)
        if highlighted is not None and self.is_mounted:
            self.call_after_refresh(self.sight.keep)
            if all(line.closed for line in self.lines_shown[:highlighted]):
                # What cannot be reached above the first line, such as its heading, comes in sight with it.
                self.call_after_refresh(self.scroll_home, animate=False)

    def _line_at(self, place: int | None = None) -> Region | None:
        """Return where a line is on the screen, in sight or not; without a place the line under the cursor."""
        place = self.highlighted if place is None else place
        if place is None or place not in self._index_to_line:
            return None
        top = self._index_to_line[place] - self.scroll_offset.y
        return Region(self.content_region.x, self.content_region.y + top, 1, self._heights[place])

    def action_select(self) -> None:
        """Choose the line under the cursor, and say so when it is on none."""
        if self.highlighted is None and self.lines_shown:
            self.notify(POINT_FIRST, timeout=4, markup=False)
        super().action_select()

    def action_step(self, way: int) -> None:
        """Go a line further (1) or back (-1); at the end it stays, for a number that was meant for it lands there."""
        last, here = len(self.lines_shown) - 1, self.highlighted
        beyond = (0 if way > 0 else last) if here is None else here + way
        found = _open_line(self, beyond, way) if 0 <= beyond <= last else None
        self.highlighted = here if found is None else found

    def action_page(self, way: int) -> None:
        """Go as many lines further (1) or back (-1) as are in sight."""
        if not self.lines_shown:
            return
        last = len(self.lines_shown) - 1
        place = max(0, min(last, (self.highlighted or 0) + way * self.sight.page()))
        found = _open_line(self, place, way)
        self.highlighted = _open_line(self, place - way, -way) if found is None else found

    def on_focus(self, _event: events.Focus) -> None:
        """Show where the cursor is as soon as the list gets the keys."""
        self.call_after_refresh(self.sight.keep)


def _open_line(shown: LineList, place: int, way: int) -> int | None:
    """Return the first line from a place on, further (1) or back (-1), that the cursor can be on."""
    last = len(shown.lines_shown) - 1
    ahead = range(place, last + 1) if way > 0 else range(place, -1, -1)
    return next((at for at in ahead if not shown.lines_shown[at].closed), None)
