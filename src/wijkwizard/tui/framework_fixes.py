"""Corrections of the framework: restoring the terminal on exit, and a window that became too small."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from textual.app import App
from textual.geometry import Size

from wijkwizard.errors import WijkError
from wijkwizard.tui.terminal import MINIMUM


def put_terminal_back(app: App[Any]) -> None:
    """Restore the terminal, from any thread."""
    driver = app._driver  # noqa: SLF001 - the framework gives no other way to it
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


def end_quietly(app: App[Any], error: Exception) -> None:
    """End an app after an unexpected exception, without the traceback that the framework would print."""
    app._return_code = 70  # noqa: SLF001 - the framework has no other way to end so
    if app._exception is None:  # noqa: SLF001 - the same
        app._exception = error  # noqa: SLF001 - the same
        app._exception_event.set()  # noqa: SLF001 - the same
    app._close_messages_no_wait()  # noqa: SLF001 - the same


def too_small(size: Size) -> str:
    """Return the message when the window is too small; empty when it is not."""
    if size.width >= MINIMUM[0] and size.height >= MINIMUM[1]:
        return ""
    small = WijkError("small-terminal", width=size.width, height=size.height)
    return f"{small.sentence} {small.remedy}"
