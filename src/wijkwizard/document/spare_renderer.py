"""Keeps one child that draws loaded and waiting, for who works on a dossier and will want its plan.

Loading takes a third as long as drawing the plan of twelve pages. The child holds nothing of any dossier before it is
lent, and ends when this program does, in whatever way: it waits for a pipe, and that ends then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.document.pdf import Renderer


class SpareRenderer:
    """One child that waits, or none."""

    def __init__(self) -> None:
        """Start none yet."""
        self._lock = Lock()
        self._kept: tuple[Renderer, ExitStack] | None = None
        self._over = False

    @property
    def waits(self) -> bool:
        """Whether a child waits that has not ended by itself."""
        kept = self._kept
        return kept is not None and kept[0].lives

    def ready(self) -> None:
        """See to it that a child waits; where none can be started there is none, and who draws hears why."""
        from wijkwizard.document.pdf import started_early

        with self._lock:
            if self._over or self.waits:
                return
            self._drop()
            with ExitStack() as stack:
                if child := stack.enter_context(started_early()):
                    self._kept = child, stack.pop_all()

    @contextmanager
    def lend(self, *, gentle: bool = False) -> Iterator[Renderer | None]:
        """Yield the child that waits or a new one, which is ended at the end of the context.

        Args:
            gentle: whether it makes way for everything else, for nobody waits for it.
        """
        from wijkwizard.document.pdf import started_early

        with self._lock:
            kept, self._kept = self._kept, None
        with ExitStack() as stack:
            if kept is not None:
                stack.enter_context(kept[1])
            if kept is not None and kept[0].lives:
                child: Renderer | None = kept[0]
                if child and gentle:
                    child.make_way()
            else:
                child = stack.enter_context(started_early(gentle=gentle))
            yield child

    def close(self) -> None:
        """End the child that waits, and let none wait from now on."""
        with self._lock:
            self._over = True
            self._drop()

    def _drop(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            kept[1].close()
