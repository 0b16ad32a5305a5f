"""The lines below a field: how the text is understood, status, remarks, and the reason of a refusal."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.conversation.answer_status import notes_of, warnings_of
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.session.views import Field
from wijkwizard.terms.count_cells import row_of

_NOTHING = "Er is nog niets om uit te kiezen. Dat komt uit een eerdere vraag."
_COUNTED = "op {} is eerder geteld; een nieuw getal komt daar in de plaats"


@dataclass(frozen=True, slots=True)
class UnderField:
    """The lines at a field, each empty when there is nothing to show.

    Attributes:
        nothing: that there are no options yet.
        echo: how what was typed is understood, in other words.
        notes: the status of the answer.
        waits: what is half filled in, in windows that belong to it.
        warnings: soft remarks, and that more was counted than can be.
        fault: why what was typed is no answer.
    """

    nothing: str = ""
    echo: str = ""
    notes: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    fault: str = ""


def under_field(field: Field, half_typed: HalfTyped) -> UnderField:
    """Return the current lines below a field."""
    notes = [*notes_of(field)]
    earlier = field.counted - half_typed.counts_of(field.slot).keys() if field.sealed else frozenset()
    rows = frozenset(map(row_of, earlier))
    if rows:
        # How many stays out of sight: a number beside a blind count reads as a count.
        notes.append(_COUNTED.format("een regel" if len(rows) == 1 else "meer regels"))
    fault = half_typed.faults.get(field.slot, "")
    # Remarks on the answer are not shown next to other text: it would be unclear what they are about.
    other = field.slot in half_typed.unfinished
    empty = options_of(field.question) is not None and not field.options
    return UnderField(
        nothing=_NOTHING if empty else "",
        # A fault that asks what is meant already contains both readings.
        echo="" if fault else half_typed.echoes.get(field.slot, "" if other else field.spoken),
        notes=tuple(notes),
        waits=tuple(half_typed.left(field.slot)),
        warnings=tuple(warnings_of(field, answer_stands=not other)),
        fault=fault,
    )
