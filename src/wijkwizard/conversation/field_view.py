"""The view model of one field: what is half typed in it, and the lines below it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wijkwizard.conversation.under_field import UnderField, under_field
from wijkwizard.terms.named_action import filled

if TYPE_CHECKING:
    from wijkwizard.conversation.state import ConversationState
    from wijkwizard.session import Field


@dataclass(frozen=True, slots=True)
class FieldView:
    """The view model of a field.

    Attributes:
        half_typed: text that is no answer yet; ``None`` when there is none, or none that may be shown.
        under: the lines below it, with why that text is no answer.
    """

    half_typed: str | None = None
    under: UnderField = field(default_factory=UnderField)


def field_view(state: ConversationState, shown: Field) -> FieldView:
    """Return the view of a field; what is half typed over an internal answer is not shown to the audience."""
    under = under_field(shown, state.half_typed)
    hidden = shown.answer is None and state.session.reader.answers.get(shown.slot) is not None
    if hidden:
        under = UnderField(nothing=under.nothing, notes=under.notes, waits=under.waits)
    notes, waits = (tuple(filled(note, state.words) for note in said) for said in (under.notes, under.waits))
    return FieldView(
        None if hidden else state.half_typed.unfinished.get(shown.slot),
        replace(under, notes=notes, waits=waits, fault=filled(under.fault, state.words)),
    )
