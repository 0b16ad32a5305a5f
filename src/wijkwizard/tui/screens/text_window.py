"""A window with a longer text to read, as large as the screen allows."""

from __future__ import annotations

from wijkwizard.tui.screens.dialogs import Tell


class TextWindow(Tell):
    """A window with a long text; the arrows scroll, Enter or Esc closes it."""

    DEFAULT_CSS = """
    TextWindow {
        & > Vertical { width: 100; max-width: 96%; }
        VerticalScroll { max-height: 65vh; }
    }
    """
