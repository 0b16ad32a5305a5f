"""A grid: a step or a count for each row, with hidden numbers as long as a blind round is sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.widgets import OptionList

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.terms import GridValue
from wijkwizard.tui.fields.loose_words import words_in_list
from wijkwizard.tui.fields.messages import Given, Onward, Refused, Stray, Uncounted
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Scale
    from wijkwizard.session import Field

_BAR = "●"
_BLANK = "\u00a0"
"""A space that stays at the end of a line, so that all bars begin in one column."""
_WIDEST = 16
_GONE = "Dit getal is weg. Typ het goede getal."
_UNSEEN = "Pijltjes doen hier niets, want niemand ziet wat er staat. Typ het getal."
_FULL = "Er past geen cijfer meer bij. Enter gaat naar de volgende regel, Backspace haalt dit getal weg."


class GridField(LineList):
    """Rows with a number each. Digits write it, Backspace takes it away, Enter goes to the next row.

    Arrows left and right change it by one, but not behind the dots, where nobody sees it. A number is given when its
    row is left, so that a half-typed number never counts.
    """

    def __init__(self, field: Field, scale: Scale, counts: dict[str, int]) -> None:
        """Make the grid.

        Args:
            field: what to show.
            scale: the steps, or the bounds of the counts.
            counts: what was typed in this sealed round before; the dossier gives no counts until the reveal.
        """
        super().__init__()
        self._field = field
        self._scale = scale
        self._counts = counts
        # What was said belongs behind every row that reads it back; an explanation only where the cursor is.
        rows = getattr(field.question, "rows", ())
        self._read_back = {row.id for row in rows if row.shows} if isinstance(rows, tuple) else set[str]()
        self._typing = ""
        self._full = False
        self._refused = False
        self._run, self._before = TypedRun(), dict(counts)
        self.show(field)

    @property
    def sealed(self) -> bool:
        """Whether the numbers are hidden now."""
        return self._field.sealed

    @property
    def keys_told(self) -> str:
        """What can be typed in a row, in words; empty for a count, which needs no key to be explained."""
        scale = self._scale
        if scale.count:
            return ""
        if not scale.labels:
            return f"{scale.min} tot en met {scale.max}"
        return " · ".join(
            f"{step} {scale.labels[step]}" if step in scale.labels else str(step)
            for step in range(scale.min, scale.max + 1)
        )

    def show(self, field: Field) -> None:
        """Show what stands in the field now."""
        opened, self._field = self.sealed and not field.sealed, field
        value = field.answer.value if field.answer else None
        if isinstance(value, GridValue):
            self._counts.clear()
            self._counts.update(value.v)
        elif not self.sealed or field.round is None:
            self._counts.clear()
        if opened:
            self._leave_row()
        self._draw()

    def _draw(self) -> None:
        most = max((self._counts.get(row.id, 0) for row in self._field.options), default=0)
        here_id = self.here.id if self.here else ""
        self.show_lines(
            [
                ListLine(
                    row.id,
                    row.label,
                    self._sign(row.id, self._counts.get(row.id)),
                    right=self._right(self._counts.get(row.id), most),
                    behind=row.help if row.id in self._read_back or row.id == here_id else "",
                    cut=row.id in self._read_back and row.id != here_id,
                )
                for row in self._field.options
            ]
        )

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show the whole of what stands behind the row under the cursor."""
        if any(row.help for row in self._field.options):
            self._draw()
        super().watch_highlighted(highlighted)

    def _sign(self, row_id: str, number: int | None) -> str:
        here = self.here
        if self._typing and here is not None and here.id == row_id:
            return f"[{'··' if self.sealed else self._typing:>3} ]"
        if number is None and not self._earlier(row_id):
            return "[    ]"
        return "[ ·· ]" if self.sealed else f"[{number:>3} ]"

    def _earlier(self, row_id: str) -> bool:
        """Tell whether a row was counted before, in a round that is sealed and that this input knows nothing of."""
        return self.sealed and row_id in self._field.counted and row_id not in self._counts

    def _right(self, number: int | None, most: int) -> str:
        if self.sealed or number is None:
            return ""
        if not self._scale.count:
            return self._scale.labels.get(number, "")
        widest = min(most, _WIDEST)
        return (_BAR * round(number * widest / most)).ljust(widest, _BLANK) if most else ""

    @property
    def enter_does(self) -> str:
        """What Enter does here, for the line at the bottom."""
        place = self.highlighted
        return "verder" if place is None or place + 1 >= len(self._field.options) else "omlaag"

    def on_key(self, event: events.Key) -> None:
        """Write, erase or step the number of the row under the cursor."""
        if not self._run.text:
            self._before = dict(self._counts)
        if words_in_list(self, event, self._run, self._take_back):
            return
        here = self.here
        if event.character is not None and event.character in "0123456789":
            self._write(event.character)
        elif event.key in {"backspace", "delete"} and here is not None:
            self._erase(here.id)
        elif event.key in {"left", "right", "minus", "plus"} and here is not None:
            self._step(here.id, 1 if event.key in {"right", "plus"} else -1)
        elif event.key == "enter":
            self._next_row()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Offer what was pasted as a remark, for a number belongs to one row."""
        event.stop()
        self.post_message(Stray(event.text, whole=True))

    def _take_back(self) -> None:
        """Take back the number with which a sentence began."""
        self._typing = ""
        if not self.sealed and self._counts != self._before:
            self._counts.clear()
            self._counts.update(self._before)
            self._give()
        self._draw()

    def _write(self, digit: str) -> None:
        if self.here is None:
            self.highlighted = 0
        highest = self._scale.max
        if self._full:
            self._refuse(_FULL)
            return
        typed = self._typing + digit
        if not self._scale.count and not self._scale.min <= int(digit) <= highest:
            self._refuse(f"Dat kan hier niet. Typ een cijfer: {self.keys_told}.")
            return
        if int(typed) > highest:
            self._refuse(f"Dat kan hier niet. Op één regel past hoogstens {highest}.")
            return
        self._typing = typed
        if not self._scale.count or int(typed) * 10 > highest:
            self._commit()
            self._full = self._scale.count
        self._draw()

    def _refuse(self, why: str) -> None:
        """Say aloud that a key did nothing; what was counted stays as it was."""
        self._refused = True
        self.post_message(Refused(self._field.slot, why))

    def _leave_row(self) -> None:
        """Begin anew: the next digit starts a number, and what was refused in the row before is past."""
        self._full = False
        if self._refused:
            self._refused = False
            self.post_message(Refused(self._field.slot, ""))

    def _erase(self, row_id: str) -> None:
        self._leave_row()
        if self._typing:
            self._typing = self._typing[:-1]
        elif row_id in self._counts or self._earlier(row_id):
            self._counts.pop(row_id, None)
            if self.sealed:
                # A number from before a restart is known to the dossier alone, so the row is named.
                self.post_message(Uncounted(self._field.slot, row_id))
                self._refuse(_GONE)
            else:
                self._give()
        self._draw()

    def _step(self, row_id: str, by: int) -> None:
        if self.sealed:
            self._refuse(_UNSEEN)
            return
        low, high = self._scale.min, self._scale.max
        now = self._counts.get(row_id)
        first = max(low, 1) if by > 0 else low
        self._counts[row_id] = first if now is None else max(low, min(high, now + by))
        self._typing = ""
        self._leave_row()
        self._give()
        self._draw()

    def _next_row(self) -> None:
        self._commit()
        self._draw()
        place = self.highlighted
        if place is not None and place + 1 < len(self._field.options):
            self.highlighted = place + 1
        else:
            self.post_message(Onward())

    def commit(self, *, look: bool = False) -> GridValue | None:
        """Take the number that is being typed into the counts; return them, or ``None`` when none was typed.

        Args:
            look: whether to leave everything as it is, for another thread than that of the screen.
        """
        here = self.here
        if not self._typing or here is None:
            return None
        counts = {**self._counts, here.id: max(self._scale.min, int(self._typing))}
        if not look:
            self._counts[here.id] = counts[here.id]
            self._typing = ""
            self._draw()
        return GridValue(v=counts)

    def _commit(self) -> None:
        if (value := self.commit()) is not None:
            self.post_message(Given(self._field.slot, value))

    def _give(self) -> None:
        value = GridValue(v=dict(self._counts)) if self._counts else None
        self.post_message(Given(self._field.slot, value))

    def validate_highlighted(self, highlighted: int | None) -> int | None:
        """Give the number that was being typed before the cursor leaves its row."""
        if getattr(self, "_typing", "") and highlighted != self.highlighted:
            self._commit()
            self._draw()
        if highlighted != self.highlighted and hasattr(self, "_refused"):
            self._leave_row()
        return super().validate_highlighted(highlighted)

    def on_blur(self, _event: events.Blur) -> None:
        """Give the number that was being typed when the field is left."""
        self._commit()
        self._draw()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
