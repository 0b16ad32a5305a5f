"""The input of a ranking, by keys: choose to add, move up and down, choose again to remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from wijkwizard.conversation.choice_list import closed_because
from wijkwizard.conversation.key_meanings import Pointer, enter_picks
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.terms import RankingValue
from wijkwizard.tui.fields.messages import AnswerGiven, NextRequested, NotAllowed
from wijkwizard.tui.fields.stray_words import pasted_in_list, words_in_list
from wijkwizard.tui.widgets.lines import MOVES, LineList

if TYPE_CHECKING:
    from wijkwizard.session import Field


_NOT_RANKED = "Alleen een regel met een nummer gaat hoger of lager. De spatiebalk zet een regel erbij."
_END = {-1: "bovenaan", 1: "onderaan"}


class RankingField(LineList):
    """The ranked options on top with their number, the others below.

    Attributes:
        moved: whether the cursor was moved since the last choice.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("less_than_sign,ctrl+up", "shift(-1)", "hoger", show=False),
        Binding("greater_than_sign,ctrl+down", "shift(1)", "lager", show=False),
    ]

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self.moved, self._run = False, TypedRun()
        self.show(field)

    @property
    def order(self) -> tuple[str, ...]:
        """Ids in their order, most important first."""
        value = self._field.answer.value if self._field.answer else None
        return value.v if isinstance(value, RankingValue) else ()

    def show(self, field: Field) -> None:
        """Show the current state of the field."""
        self._field = field
        labels = {option.id: option.label for option in field.options}
        ranked = [option_id for option_id in self.order if option_id in labels]
        lines = [
            ListLine(option_id, labels[option_id], f"{place:>2}.", strong=True)
            for place, option_id in enumerate(ranked, start=1)
        ]
        for option in field.options:
            if option.id not in ranked:
                words = (
                    f"{option.label}  (kan nu niet: {closed_because(option)})"
                    if option.closed
                    else option.label
                )
                lines.append(ListLine(option.id, words, "  ·", closed=option.closed))
        self.show_lines(lines)

    def on_key(self, event: events.Key) -> None:
        """Let Enter add the line under a moved cursor, or else go to the next field."""
        if words_in_list(self, event, self._run, "<>"):
            return
        if event.key in MOVES:
            self.moved = True
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            here = self.here
            if here is not None and enter_picks(self._field, Pointer(self._field.slot, here.id, self.moved)):
                self._toggle(here.id)
            else:
                self.post_message(NextRequested())

    def on_paste(self, event: events.Paste) -> None:
        """Offer pasted text as a remark, because it orders nothing."""
        pasted_in_list(self, event, self._run)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self._toggle(event.option_id)

    def _toggle(self, option_id: str) -> None:
        self.moved = False
        order = self.order
        if option_id in order:
            self._give(tuple(ranked_id for ranked_id in order if ranked_id != option_id))
            return
        question = self._field.question
        limit = question.at_most if question.kind == "ranking" else None
        if limit is not None and len(order) >= limit:
            why = f"Er is plaats voor {limit}. Haal er eerst één weg met de spatiebalk."
            self.post_message(NotAllowed(self._field.slot, why))
            return
        self._give((*order, option_id))

    def action_shift(self, by: int) -> None:
        """Move the line under the cursor up (-1) or down (1) in the order."""
        here, order = self.here, list(self.order)
        if here is None or here.id not in order:
            self.post_message(NotAllowed(self._field.slot, _NOT_RANKED))
            return
        place = order.index(here.id)
        other = place + by
        if not 0 <= other < len(order):
            self.post_message(NotAllowed(self._field.slot, f"Deze regel staat al {_END[by]}."))
            return
        order[place], order[other] = order[other], order[place]
        self._give(tuple(order))

    def _give(self, order: tuple[str, ...]) -> None:
        self.post_message(AnswerGiven(self._field.slot, RankingValue(v=order) if order else None))
