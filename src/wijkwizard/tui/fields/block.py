"""A question with its input, its status, and what is wrong with the typed text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.field_view import FieldView
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.tally_sheet import key_words
from wijkwizard.terms.dutch import about
from wijkwizard.tui.fields.choice_field import ChoiceField
from wijkwizard.tui.fields.factory import AnyField, input_for
from wijkwizard.tui.fields.grid_field import GridField
from wijkwizard.tui.fields.messages import CountTyped
from wijkwizard.tui.fields.text_field import WritingField
from wijkwizard.tui.widgets.changing_text import ChangingText
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import Field

_HINTS = {
    "ranking": "Spatie zet erbij of haalt weg · < hoger · > lager",
    "long_text": "Enter begint een nieuwe regel · F8 gaat verder",
}
_COLOURS = ("$zacht", "$zacht", "$foreground", "$zacht", "$letop", "bold $fout")
"""Of the lines under an input: hint, help, how it is understood, how it stands, remarks, fault."""

_MORE = "F1 zegt meer."

_ALOUD = 4
"""The first of those lines that says something is not right."""


class FieldBlock(Vertical):
    """One field below its question."""

    DEFAULT_CSS = """
    FieldBlock {
        height: auto;
        margin-bottom: 1;
        & > .question { text-style: bold; margin-bottom: 1; }
        & > .aloud { color: $foreground; margin-bottom: 1; }
        & > .waiting { color: $letop; margin-bottom: 1; }
        & > .-empty { display: none; }
    }
    """

    def __init__(
        self, field: Field, shown: FieldView, memory: HalfTyped, *, aloud: str = "", row: str = ""
    ) -> None:
        """Create the block.

        Args:
            field: what to show.
            shown: what is half typed in it, and the lines below it.
            memory: the numbers and signs that are being typed in lists.
            aloud: a sentence under the question, for the room or, in desk work, the explanation.
            row: what the row is called that this is asked about.
        """
        super().__init__()
        self.field = field
        self._shown = shown
        self._aloud = aloud
        self.input: AnyField = input_for(field, shown.half_typed, memory)
        self._lines_now: tuple[str, ...] = ()
        self._room: int | None = None
        self._under = ChangingText("", classes="-empty", markup=False)
        self._waiting = ChangingText("", classes="waiting -empty", markup=False)
        self._asked = Static(about(row, field.question.text), classes="question", markup=False)
        if isinstance(self.input, LineList):
            self.input.sight.above = self._asked
            self.input.sight.below = self._under

    def compose(self) -> Iterator[Widget]:
        """Stack the question, the input and the lines below it."""
        yield self._asked
        if self._aloud:
            yield Static(self._aloud, classes="aloud", markup=False)
        yield self._waiting
        yield self.input
        yield self._under

    def on_mount(self) -> None:
        """Fill the lines under the input."""
        self.tell(self._shown)

    def show(self, field: Field, shown: FieldView, *, accepted: bool = False, row: str = "") -> None:
        """Show the current state.

        Args:
            field: what to show.
            shown: what is half typed in it, and the lines below it.
            accepted: whether what was typed became the answer.
            row: what the row is called now; an undo can take its name back.
        """
        self.field = field
        self._asked.update(about(row, field.question.text))
        if isinstance(self.input, WritingField):
            self.input.show(field, accepted=accepted)
        else:
            self.input.show(field)
        self.tell(shown)
        if isinstance(self.input, GridField) and self.input.tally.typing:
            self.post_message(CountTyped(field.slot, self.input.at, self.input.tally.typing))

    @property
    def field_now(self) -> Field:
        """The field, with the number that is being typed in its total."""
        return self.input.counted_now if isinstance(self.input, GridField) else self.field

    @property
    def line_here(self) -> str:
        """The line of its list that the cursor is on, in a count its cell; empty for none."""
        if isinstance(self.input, GridField):
            return self.input.at
        return self.input.here.id if isinstance(self.input, LineList) and self.input.here else ""

    def _lines(self) -> Iterator[str]:
        """Yield the lines below the input in the order of ``_COLOURS``, empty when there is nothing to show."""
        under = self._shown.under
        here = self.input.here if isinstance(self.input, ChoiceField) else None
        grid = self.grid
        hint = key_words(grid.tally.scale) if grid and grid.here is None else ""
        warned = "\n".join(f"! {remark}" for remark in under.warnings)
        fault = "" if self._kept_above else f"✗ {self._kept()}{under.fault}" if under.fault else ""
        yield under.nothing or hint or _HINTS.get(self.field.question.kind, "")
        yield (
            self._help(self.input.choices.help_of(here.id))
            if isinstance(self.input, ChoiceField) and here
            else ""
        )
        yield f"= {under.echo}" if under.echo else ""
        yield " · ".join(under.notes if self._long else (*under.notes, *under.waits))
        yield warned
        yield fault

    def tell_in(self, room: int) -> bool:
        """Say below a list what fits beside its options; return whether that changed anything.

        Args:
            room: the lines that there are for all but those options.
        """
        self._room, before = room, self._lines_now
        self._draw_lines()
        return self._lines_now != before

    def _help(self, text: str) -> str:
        """Return an explanation, of which only the first line stays where what stands out would leave no options."""
        first, _, rest = text.partition("\n")
        if self._room is None or not rest or not self._shown.under.warnings:
            return text
        width = self._under.size.width or 1
        told = [*text.split("\n"), *self._shown.under.warnings, *self._shown.under.notes]
        high = sum(len(wrap(line, width)) for line in told) + self._asked.region.height + 1
        return text if high <= self._room else f"{first} {_MORE}"

    @property
    def grid(self) -> GridField | None:
        """The input, where that is a grid."""
        return self.input if isinstance(self.input, GridField) else None

    @property
    def _long(self) -> bool:
        """Whether the input is a list, which can be longer than the screen: what waits stands above it."""
        return isinstance(self.input, LineList)

    @property
    def _kept_above(self) -> bool:
        """Whether a text that the list refused before is kept; what it refuses now stands below it or at its row."""
        return self._long and not isinstance(self.input, GridField) and bool(self._shown.half_typed)

    def _above(self) -> Iterator[str]:
        """Yield the lines above a list: what waits there for the group."""
        if self._kept_above:
            yield f"✗ {self._kept()}{self._shown.under.fault}"
        if self._long:
            yield from self._shown.under.waits

    def _kept(self) -> str:
        """Return the text that a list cannot show in itself, where its refusal does not repeat it."""
        text = (self._shown.half_typed or "").strip()
        told = not text or text in self._shown.under.fault or not isinstance(self.input, LineList)
        return "" if told else f"U typte ‘{text}’. "

    def tell(self, shown: FieldView) -> None:
        """Update the lines below the input."""
        self._shown = shown
        self._draw_lines()

    def _draw_lines(self) -> None:
        """Draw the lines below the input; one widget for all of them is fast to mount."""
        above = "\n".join(self._above())
        self._waiting.update(above)
        self._waiting.set_class(not above, "-empty")
        new_lines = tuple(self._lines())
        if new_lines == self._lines_now:
            return
        aloud = any(new_lines[_ALOUD:]) and new_lines[_ALOUD:] != self._lines_now[_ALOUD:]
        self._lines_now = new_lines
        if isinstance(self.input, GridField):
            # A list of counts can be long: what is not right stands at the row that is worked on.
            at_row = self.input.here is not None
            self.input.tally.refused = bool(self._shown.under.fault and not self._shown.half_typed)
            self.input.tally.said = "\n".join(filter(None, new_lines[_ALOUD:])) if at_row else ""
            self.input.show(self.field)
            new_lines = (*new_lines[:_ALOUD], *("" if at_row else text for text in new_lines[_ALOUD:]))
        lines = zip(new_lines, _COLOURS, strict=True)
        self._under.update(Content("\n").join(Content.styled(text, colour) for text, colour in lines if text))
        self._under.set_class(not any(new_lines), "-empty")
        if aloud and self.input.has_focus:
            self.call_after_refresh(self.bring_remarks)

    def bring_remarks(self) -> None:
        """Scroll a new refusal or remark into view: below a list it can be off the screen."""
        if isinstance(self.input, GridField) and self.input.here is not None:
            self.input.sight.keep()
        elif (
            isinstance(self.input, LineList)
            and self._lines_now[-1]
            and not self.input.sight.fits(self._under)
        ):
            # Below a long list it would take the line that it is about out of sight.
            self.input.sight.keep()
            self.notify(self._lines_now[-1], timeout=6, markup=False)
        elif isinstance(self.input, LineList):
            self.input.sight.bring(self._under)
        else:
            self._under.scroll_visible(animate=False)

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        self._draw_lines()


class NoticeBlock(Vertical):
    """A text to read or read aloud."""

    DEFAULT_CSS = """
    NoticeBlock {
        height: auto;
        margin-bottom: 1;
        & > .question { text-style: bold; margin-bottom: 1; }
    }
    """

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> Iterator[Widget]:
        """Stack the title and the text."""
        yield Static(self._title, classes="question", markup=False)
        if self._text:
            yield Static(self._text, markup=False)
