"""Which options are closed now, and the remark on a chosen option that is closed.

A closed option cannot be chosen. An option that was chosen before it was closed stays as the group said it, with a
remark.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.options import RowOptions
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.logic import truth
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import Option
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.terms import Answers, Slot

ITSELF = "Dat is deze regel zelf."
_REMEDY = "Kies iets anders, of verander het antwoord waardoor deze keuze dicht is."


def is_closed(option: Option, slot: Slot, index: Index, answers: Answers, asked: AbstractSet[Slot]) -> bool:
    """Return whether an option is closed in a slot; an unknown condition counts as open.

    Args:
        option: one of the options of the question in ``slot``.
        slot: where it would be chosen.
        index: the questionnaire.
        answers: all that was answered.
        asked: the slots that are asked now.
    """
    if points_at_itself(index, slot) and option.id == slot.row:
        return True
    if option.disable_if is None:
        return False
    return truth(option.disable_if, index, answers, asked, row=slot.row, table=slot.table) is True


def points_at_itself(index: Index, slot: Slot) -> bool:
    """Return whether a cell chooses between the rows that it stands in itself: a problem cannot make itself worse."""
    question = index.by_id.get(slot.question)
    source = options_of(question) if question is not None and slot.table is not None else None
    return isinstance(source, RowOptions) and index.source_table(source.rows) == index.source_table(
        slot.table or ""
    )


def why_closed(option: Option, slot: Slot) -> str:
    """Return why a closed option cannot be chosen in a slot."""
    return ITSELF if option.id == slot.row else option.because


def closed_choices(
    slot: Slot, index: Index, answers: Answers, asked: AbstractSet[Slot]
) -> tuple[Option, ...]:
    """Return the chosen options of a slot that are closed now; none when the slot is not asked."""
    if slot.question not in index.closable or slot not in asked:
        return ()
    answer, question = answers.get(slot), index.question(slot.question)
    held = chosen(answer.value if answer else None)
    if not held:
        return ()
    return tuple(
        option.model_copy(update={"because": why_closed(option, slot)})
        for option in index.options(question, answers)
        if option.id in held and is_closed(option, slot, index, answers, asked)
    )


def remark(option: Option) -> str:
    """Return in Dutch that a chosen option is closed now, and why."""
    return f"De keuze ‘{option.label}’ is nu dicht. {option.because}".rstrip()


def refusal(option: Option) -> Misfit:
    """Return why an option cannot be chosen now."""
    return Misfit(remark(option), _REMEDY)
