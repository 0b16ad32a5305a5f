"""The footer: what is saved and when, and the keys that matter here."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from wijkwizard.tui.commands import UserAction

_GAP = 2
_DOES = "wijk_command"


class Footer(Static):
    """The save status on the left, then as many commands as fit, in order of importance; all clickable."""

    DEFAULT_CSS = """
    Footer {
        dock: bottom;
        height: 2;
        padding: 0 0 0 1;
        border-top: solid $rand;
        background: $background;
        color: $foreground;
        text-wrap: nowrap;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._saved, self._alarm = "", False
        self._commands: tuple[UserAction, ...] = ()
        self._enter = ""

    def show(self, saved: str, commands: Iterable[UserAction], enter: str = "") -> None:
        """Show the save status and the commands; ``enter`` says what Enter does here, if anything."""
        before = self._saved, self._commands, self._enter
        self._saved, self._commands, self._enter = saved, tuple(commands), enter
        if before != (self._saved, self._commands, self._enter):
            self.refresh()

    def show_saved(self, saved: str, *, alarm: bool) -> None:
        """Show the save status; ``alarm`` when something is not on disk."""
        before = self._saved, self._alarm
        self._saved, self._alarm = saved, alarm
        if before != (saved, alarm):
            self.refresh()

    def render(self) -> Content:
        """Render as much as the width allows; a short command may use the space that a long one leaves."""
        colour = "bold $fout" if self._alarm else "$goed"
        parts = [Content.styled(self._saved, colour)] if self._saved else []
        room = self.content_size.width - len(self._saved)
        if self._enter:
            parts.append(_part("Enter", self._enter, ""))
            room -= len(self._enter) + 6 + _GAP
        for command in self._commands:
            if not command.shown:
                continue
            needed = len(command.shown) + len(command.label) + 1 + _GAP
            if needed > room:
                continue
            room -= needed
            parts.append(_part(command.shown, command.label, command.action))
        return Content(" " * _GAP).join(parts)

    async def on_click(self, event: events.Click) -> None:
        """Do the command that was clicked."""
        action = event.style.meta.get(_DOES)
        if action:
            await self.screen.run_action(f"command('{action}')")


def _part(key: str, label: str, action: str) -> Content:
    does = Style.from_meta({_DOES: action})
    return Content.assemble((key, "bold $accent"), " ", label).stylize(does)
