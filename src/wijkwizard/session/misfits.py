"""Describes an answer that no longer fits the current questionnaire in words that people can read.

The dossier carries the questionnaires that it was made with, so the question and labels of that time can be used.
Ids are shown only when none of them can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wijkwizard.iwap.bind import MISFIT, UNKNOWN_QUESTION
from wijkwizard.iwap.model import KeptAside
from wijkwizard.iwap.said import SaidAny
from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.registry import holds
from wijkwizard.questionnaire.model import Question
from wijkwizard.questionnaire.showing import chosen, show_bare, show_value
from wijkwizard.session.rename_ids import all_names
from wijkwizard.terms import Answer, Answers, Slot, Value


@dataclass(frozen=True, slots=True)
class MisfitContext:
    """The context for describing misfits.

    Attributes:
        today: the current questionnaire.
        before: those that the dossier was made with, newest first.
        answers: all answers as they are in the dossier, whether they fit or not.
    """

    today: Index
    before: tuple[Index, ...]
    answers: Answers

    def asked(self, slot: Slot) -> Iterator[tuple[Index, Question]]:
        """Yield each question that a slot ever belonged to, with its questionnaire, newest first."""
        for index in self.before:
            for name in all_names(self.today, slot):
                question = index.by_id.get(name.question)
                if question is not None:
                    yield index, question


def _words(then: MisfitContext, slot: Slot, value: Value) -> str:
    for index, question in then.asked(slot):
        if not holds(question, value):
            continue
        options = index.options(question, then.answers)
        # A row that is gone is reported as gone; an option that is gone here may have its label further back.
        to_rows = bool(offered_table(question))
        if to_rows or chosen(value) <= {option.id for option in options}:
            return show_value(question, options, value)
    return show_bare(value)


def _row(then: MisfitContext, slot: Slot) -> str:
    """Return the name of a row; empty when no questionnaire knows its table, because an id means nothing to people."""
    if slot.table is None or slot.row is None:
        return ""
    for index in (then.today, *then.before):
        if slot.table in index.tables:
            return index.row_label(slot.table, slot.row, then.answers)
    return ""


def _kept(then: MisfitContext, slot: Slot, answer: Answer) -> KeptAside:
    now = {located.full_id: located.question.text for located in then.today.answerable}
    before = next((question.text for _, question in then.asked(slot)), slot.question)
    said = SaidAny(
        value=_words(then, slot, answer.value) if answer.value is not None else None,
        unknown=answer.unknown,
        slot=str(slot),
        basis=answer.basis,
        source=answer.source,
        remark=answer.remark,
        internal=answer.internal,
    )
    because = MISFIT if slot.question in now else UNKNOWN_QUESTION
    return KeptAside(
        question=now.get(slot.question, before), row=_row(then, slot), said=said, because=because
    )


def kept_aside(then: MisfitContext, misfits: Mapping[Slot, Iterable[Answer]]) -> tuple[KeptAside, ...]:
    """Return answers that no longer fit as items of the list of what is kept aside.

    Args:
        then: the context to describe them with.
        misfits: the answers, by slot.
    """
    return tuple(_kept(then, slot, answer) for slot, live in misfits.items() for answer in live)
