"""Choosing the area that figures are about: one region, or several regions that form one area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.session.statistics.figure_import import region_words
from wijkwizard.terms.figures import Region

_MOST = 60


@dataclass(slots=True)
class RegionChoice:
    """The regions to choose from.

    Attributes:
        found: by their code, or by their name when they have none, in the order in which they are shown.
        marked: those that together form one area.
    """

    found: dict[str, Region] = field(default_factory=dict)
    marked: dict[str, Region] = field(default_factory=dict)

    def show(self, regions: Sequence[Region]) -> int:
        """Show these below the marked ones, and return how many are left out."""
        shown = (*self.marked.values(), *regions[:_MOST])
        self.found = {_key(region): region for region in shown}
        return max(0, len(regions) - _MOST)

    def mark(self, regions: Sequence[Region]) -> None:
        """Mark all of these."""
        self.marked.update((_key(region), region) for region in regions)

    def toggle(self, key: str) -> None:
        """Mark a region, or take its mark away."""
        if key in self.marked:
            del self.marked[key]
        else:
            self.marked[key] = self.found[key]

    def with_cursor_on(self, key: str | None) -> tuple[Region, ...]:
        """Return the chosen regions: the marked ones, or else the one under the cursor."""
        marked = tuple(self.marked.values())
        return marked or ((self.found[key],) if key is not None else ())

    def lines(self) -> tuple[ListLine, ...]:
        """Return the regions as lines of a list, with a sign at the marked ones."""
        return tuple(
            ListLine(
                key,
                region.name or region.code,
                "[x]" if key in self.marked else "[ ]",
                region_words(region),
            )
            for key, region in self.found.items()
        )


def _key(region: Region) -> str:
    return region.code or region.name
