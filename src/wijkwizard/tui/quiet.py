"""What the framework would say in English, in piles, or with people's answers in it, is said well or not at all."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

from wijkwizard.errors import WijkError
from wijkwizard.tui.terminal import MINIMUM

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel


class QuietApp(App[None]):
    """An app that shows one message at a time and keeps its mouth shut when something breaks.

    Attributes:
        failure: what went wrong unforeseen, after which the app ended.
    """

    def __init__(self) -> None:
        super().__init__()
        self.failure: Exception | None = None

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show one short message at a time: a pile of them covers the question."""
        self.clear_notifications()
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def put_terminal_back(self) -> None:
        """Leave the terminal as it was, from whatever thread."""
        driver = self._driver
        if driver is None:
            return
        for act in (
            getattr(driver, "_disable_mouse_support", None),
            driver.stop_application_mode,
            driver.close,
        ):
            with suppress(Exception):
                if act is not None:
                    act()

    def on_resize(self, event: events.Resize) -> None:
        """Say so when the window has become too small to show what matters."""
        if event.size.width < MINIMUM[0] or event.size.height < MINIMUM[1]:
            small = WijkError("small-terminal", width=event.size.width, height=event.size.height)
            self.notify(f"{small.sentence} {small.remedy}", severity="error", timeout=10, markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """End without printing anything: Textual would print local variables, and so what people said."""
        self._return_code = 70
        if self.failure is None:
            self.failure = error
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """End without printing anything, for the same reason."""
        self._close_messages_no_wait()
