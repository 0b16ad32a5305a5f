"""The window in which sheets that were filled in at the tables are typed in, a line per answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static, TextArea

from wijkwizard.conversation.sheet_entry import HOW, TITLE, EntryReply, SheetEntry
from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.key_words import KEY_WORDS

if TYPE_CHECKING:
    from wijkwizard.tui.wizard import Wizard

_NOT_TAKEN = "Deze regel is nog niet overgenomen. Enter neemt haar over, nog een keer Esc gooit haar weg."
_SHOWN = 7
_KEYS = "Enter neemt over · Ctrl+Z haalt de laatste weg · Esc klaar"


class SheetWindow(ModalScreen[None]):
    """A window with one place to type, what the line is about, and what was taken so far."""

    DEFAULT_CSS = """
    SheetWindow {
        align: center top;
        background: $background;
        & > Vertical {
            width: 76;
            max-width: 96%;
            height: auto;
            max-height: 96%;
            border: round $accent;
            padding: 0 1;
            background: $background;
        }
        .title { text-style: bold; }
        Writing { min-height: 1; max-height: 4; margin-top: 1; border: none; border-left: outer $accent; }
        Writing:focus { border: none; border-left: outer $accent; }
        .about { min-height: 2; max-height: 9; margin-top: 1; }
        .entered { margin-top: 1; max-height: 9; color: $goed; }
        .left, .hint { margin-top: 1; max-height: 5; color: $zacht; }
        .hint { margin-top: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "klaar", show=False, priority=True),
        Binding("ctrl+z", "take_back", "ongedaan", show=False, priority=True),
    ]

    def __init__(self, wizard: Wizard) -> None:
        """Create the window.

        Args:
            wizard: the parts of the app, with the dossier that the answers come in.
        """
        super().__init__()
        self._wizard, self._left = wizard, ""
        dossier, keeping = wizard.dossier, wizard.keeping
        self._entry = SheetEntry(
            ConversationState(
                dossier.need(), dossier.memory, keeping.drafts, Position("zaal"), words=KEY_WORDS
            )
        )

    def compose(self) -> Iterator[Widget]:
        """Stack the input, what it is about, what was taken, and what is left."""
        with Vertical():
            yield Static(TITLE, classes="title", markup=False)
            yield Writing(self._entry.line, placeholder="12 3")
            yield Static(HOW, classes="about", markup=False)
            yield Static("", classes="entered", markup=False)
            yield Static(self._entry.left(), classes="left", markup=False)
            yield Static(_KEYS, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Give the keys to the place to type."""
        self.query_one(Writing).focus()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        self._entry.typed(event.text_area.text)
        self._about(self._entry.hint(event.text_area.text))

    def _about(self, text: str) -> None:
        self.query_one(".about", Static).update(text)

    def on_next_requested(self) -> None:
        """Enter was pressed: take the line."""
        writing = self.query_one(Writing)
        if not writing.text.strip():
            return
        reply = self._entry.enter(writing.text)
        if reply.done:
            writing.text = ""
        self._show_reply(reply)

    def action_take_back(self) -> None:
        """Take the last line back."""
        self._show_reply(self._entry.undo())

    def _show_reply(self, reply: EntryReply) -> None:
        self._wizard.keeping.tell()
        taken = self._entry.entered[-_SHOWN:]
        self.query_one(".entered", Static).update("\n".join(f"✓ {line}" for line in taken))
        self.query_one(".left", Static).update(self._entry.left())
        told = f"! {reply.warned}" if reply.warned else "" if reply.done else f"✗ {reply.said}"
        if told:
            # Behind the change of the text, which tells what the line is about.
            self.call_after_refresh(self._about, told)

    def action_leave(self) -> None:
        """Close the window; a line that was not taken is thrown away at the second time only."""
        text = self.query_one(Writing).text.strip()
        if text and text != self._left:
            self._left = text
            self._about(f"✗ {_NOT_TAKEN}")
            return
        self._entry.forget()
        self.dismiss(None)
