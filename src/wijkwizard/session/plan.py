"""The outputs of an open dossier: its paper, and each stage as JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from wijkwizard.document.model import Document
from wijkwizard.session import dump, paper
from wijkwizard.session.reader import Reader


class Plan:
    """The plan of a dossier, made anew each time from what it says then."""

    def __init__(self, reader: Reader, files: Callable[[], tuple[Path, ...]] = tuple) -> None:
        """Make the plan of a dossier.

        Args:
            reader: reads the dossier.
            files: gives the files that it stands in, which no way out may touch.
        """
        self._reader, self._files = reader, files

    def _source(self) -> paper.PlanSource:
        reader = self._reader
        return paper.PlanSource(paper.with_half(reader.known, reader.iwap()), reader.questions, reader.state)

    def box(self, name: str, *, edition: str = "public") -> str:
        """Return a box of the flow as JSON."""
        return dump.box(
            dump.BoxSource(self._source(), self._reader.route, self._reader.answers), name, edition
        )

    def document(self, edition: str = "public") -> Document:
        """Return the paper before it is drawn."""
        return paper.document(self._source(), edition)

    def make(
        self,
        out: Path,
        *,
        edition: str = "public",
        fmt: Literal["pdf", "html"] = "pdf",
        named: bool = False,
        progress: Callable[[str], object] | None = None,
    ) -> Path:
        """Make the plan and return where it is.

        Only a paper that this program made and that nobody changed since is replaced. Otherwise the paper comes beside
        it with a number behind its name; when a person asked for the name (``named``) it is refused.
        """
        where = paper.where_of(self._reader.state, self._files(), named=named)
        return paper.make_plan(self._source(), edition, out, fmt=fmt, where=where, progress=progress)
