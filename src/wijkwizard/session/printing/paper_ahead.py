"""Papers of the open dossier that are drawn before somebody asks for them.

They are in memory alone: nothing of them is left on the machine when the program is killed. A paper holds for the state
of the dossier that it was drawn of; after any change, also of half-typed text, it is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from wijkwizard.document.spare_renderer import SpareRenderer
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.session.printing.paper import PlanSource, Readership, warning_of
from wijkwizard.session.printing.paper_files import DrawnPlan
from wijkwizard.session.printing.paper_volumes import Volume, volumes_for
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


@dataclass(slots=True, eq=False)
class _Drawing:
    """A paper that is being drawn.

    Attributes:
        moment: of which state.
        audience: for whom.
        plan: the paper as soon as its first file is there; ``None`` when that fails or is stopped.
        child: the child that draws now.
        asked: whether somebody waits for it, so that it goes on whatever changes.
        stopped: whether nobody wants it any more.
    """

    moment: PaperMoment
    audience: Readership
    plan: Future[DrawnPlan | None] = field(default_factory=Future)
    child: Renderer | None = None
    asked: bool = False
    stopped: bool = False
    one: Lock = field(default_factory=Lock)

    def ask(self) -> DrawnPlan | None:
        """Wait for the paper; ``None`` when it was stopped before."""
        with self.one:
            self.asked = not self.stopped
        return self.plan.result() if self.asked else None

    def stop(self, *, unasked: bool = False) -> None:
        """Draw no further; not when somebody waits, where that is to stop only what is ``unasked``."""
        with self.one:
            if unasked and self.asked:
                return
            self.stopped = True
        if (child := self.child) is not None:
            child.close()


class PaperAhead:
    """Draws papers of one dossier ahead, one at a time.

    Attributes:
        spare: the child that waits for the next paper.
    """

    def __init__(self, source: Callable[[], PlanSource], moment: Callable[[], PaperMoment]) -> None:
        """Draw ahead of one dossier.

        Args:
            source: returns the input of the paper.
            moment: returns the state of the dossier now.
        """
        self._source, self._moment = source, moment
        self.spare = SpareRenderer()
        self._one = Lock()
        self._seen: PaperMoment | None = None
        self._drawing: _Drawing | None = None
        self._drawn: dict[Readership, tuple[PaperMoment, DrawnPlan]] = {}

    def is_quiet(self) -> bool:
        """Return whether nothing changed since this was asked before; what is no longer true is dropped."""
        now = self._moment()
        quiet = self._seen is not None and now.is_now(self._seen)
        if not quiet:
            self._drop(unasked=True)
        self._seen = now
        return quiet

    def wants(self, audience: Readership) -> bool:
        """Return whether a paper is neither there nor being drawn."""
        return self._drawing is None and self._there(audience) is None

    def draw(self, audience: Readership) -> None:
        """Draw a paper, and keep it when nothing changed meanwhile; to be called in a thread.

        Its first file can be taken as soon as that is drawn. What goes wrong is told to who asks for the paper, and to
        nobody before.
        """
        with self._one:
            drawing = _Drawing(self._moment(), audience)
            if self._there(audience) is not None:
                return
            self._drawing = drawing
            try:
                self._draw_files(drawing)
            except WijkError:
                self._drawn.pop(audience, None)
            finally:
                if not drawing.plan.done():
                    drawing.plan.set_result(None)
                if self._drawing is drawing:
                    self._drawing = None

    def take(self, audience: Readership) -> DrawnPlan | None:
        """Return the paper that was drawn, waiting for it when that is being done; ``None`` when there is none."""
        if (drawing := self._drawing) is not None:
            if drawing.audience == audience and drawing.moment.is_now(self._moment()):
                return drawing.ask()
            self._drop(unasked=True)
        return self._there(audience)

    def forget(self) -> None:
        """Drop every paper, and stop drawing: who waits for one draws it anew."""
        self._drop()

    def close(self) -> None:
        """Drop every paper, and let no child wait any more."""
        self.forget()
        self.spare.close()

    def _drop(self, *, unasked: bool = False) -> None:
        self._drawn.clear()
        drawing, self._drawing = self._drawing, None
        if drawing is not None:
            drawing.stop(unasked=unasked)

    def _there(self, audience: Readership) -> DrawnPlan | None:
        moment, drawn = self._drawn.get(audience, (None, None))
        return drawn if moment is not None and moment.is_now(self._moment()) else None

    def _draw_files(self, drawing: _Drawing) -> None:
        source = self._source()
        first, *others = volumes_for(source, drawing.audience)
        warning = warning_of(source, drawing.audience)
        plan = self._draw(drawing, first)
        annex: Future[DrawnPaper] = Future()
        made = DrawnPlan(plan, annex.result if others else None, warning)
        if drawing.moment.is_now(self._moment()) and not drawing.stopped:
            self._drawn[drawing.audience] = drawing.moment, made
        drawing.plan.set_result(made)
        for volume in others:
            try:
                annex.set_result(self._draw(drawing, volume))
            except BaseException as error:
                annex.set_exception(error)
                raise

    def _draw(self, drawing: _Drawing, volume: Volume) -> DrawnPaper:
        from wijkwizard.document.make import draw

        with self.spare.lend(gentle=True) as child:
            drawing.child = child
            try:
                if drawing.stopped:
                    raise WijkError("paper-failed", reason="niemand wacht er meer op")
                return draw(volume.document, attachments=volume.attachments, started=child)
            finally:
                drawing.child = None
