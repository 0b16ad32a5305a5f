"""Scrolls a line of a list into view, also where a parent of the list is what scrolls."""

from __future__ import annotations

from collections.abc import Callable

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget


class InSight:
    """Scrolls the line under the cursor of a list into view.

    Attributes:
        above: the text above the list, kept in view together with that line where both fit.
        below: what stands below the list, kept in view with all of it where it fits, while the cursor is on no line.
        count: returns the count that the list is about, kept in view with all of it where it fits.
    """

    def __init__(self, widget: Widget, line_at: Callable[..., Region | None]) -> None:
        """Serve a list.

        Args:
            widget: the list.
            line_at: returns the region of a line, in view or not; without a place that of the line under its cursor.
        """
        self._list, self._line_at = widget, line_at
        self.above: Widget | None = None
        self.below: Widget | None = None
        self.count: Callable[[], Widget | None] = lambda: None

    def keep(self) -> None:
        """Scroll the parent of the list to the line under the cursor, or to the first while it is on none.

        With the text above it and the whole list where these fit, because people compare what they choose from.
        """
        around = self._scroll_parent()
        if around is None:
            return
        here = self._line_at()
        line = here or self._list.region.crop_size((1, 1))
        area = line.union(self.above.region) if self.above is not None and self.above.display else line
        whole = area.union(self._list.region)
        below = self.below.region if self.below is not None and self.below.display and here is None else whole
        room = around.content_region.height
        count = self.count()
        counted = whole.union(count.region) if count is not None else whole
        wanted = (counted.union(below), counted, whole.union(below), whole, area, line)
        _scroll_to(around, next((region for region in wanted if region.height <= room), line))

    def keep_to(self, place: int) -> None:
        """Scroll to the line under the cursor and those up to a place below it, as many of them as fit."""
        around, here, last = self._scroll_parent(), self._line_at(), self._line_at(place)
        if around is not None and here is not None:
            tall = max(here.height, last.bottom - here.y if last is not None else 0)
            room = around.content_region.height
            _scroll_to(around, Region(here.x, here.y, here.width, min(tall, room)))

    def keep_with(self, place: int) -> None:
        """Scroll to the whole list, or else to the line under the cursor together with another, where these fit."""
        around, here, other = self._scroll_parent(), self._line_at(), self._line_at(place)
        if around is not None and other is not None:
            line = here or other
            wanted = (self._list.region, line.union(other), line)
            room = around.content_region.height
            _scroll_to(around, next((region for region in wanted if region.height <= room), line))

    def bring(self, widget: Widget, head: int | None = None) -> None:
        """Scroll to what is new below the list, with the line under the cursor where both fit.

        Where nothing stands below the list, what is new is in that line.

        Args:
            widget: what is new.
            head: the line above that of the cursor that comes with it where all three fit.
        """
        around, line = self._scroll_parent(), self._line_at()
        if around is None:
            return
        alone = widget.region if widget.display or line is None else line
        both = alone if line is None else line.union(alone)
        first = self._line_at(head) if head is not None else None
        wanted = (both if first is None else first.union(both), both, alone)
        room = around.content_region.height
        _scroll_to(around, next((region for region in wanted if region.height <= room), alone))

    def fits(self, widget: Widget) -> bool:
        """Return whether what stands below the list fits in sight together with the line under the cursor."""
        around, line = self._scroll_parent(), self._line_at()
        room = around.content_region.height if around is not None else 0
        return line is None or line.union(widget.region).height <= room

    def scroll_list(self, first: int) -> None:
        """Scroll in the list itself to a line up to and with that under the cursor, or to that alone where it must."""
        top, here, shown = self._line_at(first), self._line_at(), self._list
        if top is not None and here is not None:
            both = top.union(here)
            lines = both if both.height <= shown.scrollable_content_region.height else here
            drawn = shown.scroll_offset - shown.content_region.offset
            shown.scroll_to_region(lines.translate(drawn), force=True, animate=False, immediate=True)

    def height(self, first: int, last: int) -> int:
        """Return how high the list is from a line up to and with another; 0 before it is drawn."""
        top, bottom = self._line_at(first), self._line_at(last)
        return 0 if top is None or bottom is None else bottom.bottom - top.y

    def page(self) -> int:
        """Return how many lines a page is, so that two of the page before stay in sight."""
        around = self._scroll_parent() or self._list
        return max(1, min(around.size.height, self._list.size.height) - 2)

    def _scroll_parent(self) -> VerticalScroll | None:
        return next(
            (ancestor for ancestor in self._list.ancestors if isinstance(ancestor, VerticalScroll)), None
        )


def _scroll_to(around: VerticalScroll, region: Region) -> None:
    """Scroll a region of the screen into view.

    How far the parent had scrolled is read from where its first child was drawn. Its own number can be ahead of that:
    when its content has just become shorter, it is less before anything is drawn in its new place.
    """
    first = next(iter(around.displayed_children), None)
    if first is not None:
        drawn = first.virtual_region.offset - first.region.offset
        around.scroll_to_region(region.translate(drawn), animate=False, force=True)
