"""Papers of the open dossier that are drawn before somebody asks for them.

They are in memory alone: nothing of them is left on the machine when the program is killed. A paper holds for the state
of the dossier that it was drawn of; after any change, also of half-typed text, it is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.session.paper import PlanSource, Readership, warning_of
from wijkwizard.session.paper_files import DrawnPlan
from wijkwizard.session.paper_volumes import Volume, volumes_for
from wijkwizard.terms import Slot

if TYPE_CHECKING:
    from wijkwizard.document.make import DrawnPaper
    from wijkwizard.document.pdf import Renderer


@dataclass(frozen=True, slots=True, eq=False)
class PaperMoment:
    """The state that a paper is drawn of: the fold of all events, and the slots with half-typed text."""

    state: State
    half: frozenset[Slot]

    def is_now(self, other: PaperMoment) -> bool:
        """Return whether another moment is this one; a state is never changed, so it is recognised as an object."""
        return self.state is other.state and self.half == other.half


class PaperAhead:
    """Draws papers of one dossier ahead, one at a time."""

    def __init__(self, source: Callable[[], PlanSource], moment: Callable[[], PaperMoment]) -> None:
        """Draw ahead of one dossier.

        Args:
            source: returns the input of the paper.
            moment: returns the state of the dossier now.
        """
        self._source, self._moment = source, moment
        self._one = Lock()
        self._seen: PaperMoment | None = None
        self._drawing: tuple[PaperMoment, Readership] | None = None
        self._child: Renderer | None = None
        self._drawn: dict[Readership, tuple[PaperMoment, DrawnPlan]] = {}

    def is_quiet(self) -> bool:
        """Return whether nothing changed since this was asked before; what is no longer true is dropped."""
        now = self._moment()
        quiet = self._seen is not None and now.is_now(self._seen)
        if not quiet:
            self.forget()
        self._seen = now
        return quiet

    def wants(self, audience: Readership) -> bool:
        """Return whether a paper is neither there nor being drawn."""
        return self._drawing is None and self._there(audience) is None

    def draw(self, audience: Readership) -> None:
        """Draw a paper, and keep it when nothing changed meanwhile; to be called in a thread.

        What goes wrong is told to who asks for the paper, and to nobody before.
        """
        with self._one:
            begun = self._moment()
            if self._there(audience) is not None:
                return
            self._drawing = begun, audience
            try:
                drawn = self._plan(begun, audience)
            except WijkError:
                return
            finally:
                self._drawing = None
            if drawn is not None and begun.is_now(self._moment()):
                self._drawn[audience] = begun, drawn

    def take(self, audience: Readership) -> DrawnPlan | None:
        """Return the paper that was drawn, waiting for it when that is being done; ``None`` when there is none."""
        drawing = self._drawing
        if drawing is not None and not (drawing[1] == audience and drawing[0].is_now(self._moment())):
            self.forget()
        with self._one:
            return self._there(audience)

    def forget(self) -> None:
        """Drop every paper, and stop drawing."""
        self._drawn.clear()
        self._drawing = None
        if (child := self._child) is not None:
            child.close()

    def _there(self, audience: Readership) -> DrawnPlan | None:
        moment, drawn = self._drawn.get(audience, (None, None))
        return drawn if moment is not None and moment.is_now(self._moment()) else None

    def _plan(self, begun: PaperMoment, audience: Readership) -> DrawnPlan | None:
        source = self._source()
        files: list[DrawnPaper] = []
        for volume in volumes_for(source, audience):
            # Forgotten, or another paper is asked for.
            if self._drawing != (begun, audience):
                return None
            files.append(self._draw(volume))
        warning = warning_of(source, audience)
        return DrawnPlan(files[0], (lambda: files[1]) if files[1:] else None, warning)

    def _draw(self, volume: Volume) -> DrawnPaper:
        from wijkwizard.document.make import draw
        from wijkwizard.document.pdf import started_early

        with started_early(gentle=True) as child:
            self._child = child
            try:
                return draw(volume.document, attachments=volume.attachments, started=child)
            finally:
                self._child = None
