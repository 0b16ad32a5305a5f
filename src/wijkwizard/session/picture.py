"""Everything that follows from the answers, drawn once: what fits, the route, the plan in the making."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from wijkwizard.iwap.bind import MISFIT, UNKNOWN_QUESTION, bind
from wijkwizard.iwap.labels import followed, label
from wijkwizard.iwap.model import Iwap, KeptAside
from wijkwizard.iwap.said import Words
from wijkwizard.questionnaire.fit import Fitted, fit
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.route import Route, route
from wijkwizard.session.questions import Questions
from wijkwizard.terms import Answer, Answers, GridValue, Slot


def _raw(answer: Answer) -> str:
    """Return an answer without its question, as well as it can be read."""
    if answer.value is None:
        return ""
    held = answer.value.v
    if isinstance(answer.value, GridValue):
        return ", ".join(f"{name}: {score}" for name, score in answer.value.v.items())
    return ", ".join(map(str, held)) if isinstance(held, tuple) else str(held)


def _row(index: Index, slot: Slot, answers: Answers) -> str:
    """Return what a row is called; nothing when its table is gone, for a bare id says nothing to people."""
    table = slot.table
    if table is None or slot.row is None or table not in index.tables:
        return ""
    return index.row_label(table, slot.row, answers)


def _misfit(index: Index, slot: Slot, answer: Answer, answers: Answers) -> KeptAside:
    known = {one.full_id: one.question.text for one in index.leaves}
    said = Words(
        value=_raw(answer) or None,
        unknown=answer.unknown,
        slot=str(slot),
        basis=answer.basis,
        source=answer.source,
        remark=answer.remark,
        internal=answer.internal,
    )
    because = MISFIT if slot.question in known else UNKNOWN_QUESTION
    question = known.get(slot.question, slot.question)
    return KeptAside(question=question, row=_row(index, slot, answers), said=said, because=because)


class Picture:
    """What follows from the answers; the plan is bound when it is first asked for."""

    def __init__(self, questions: Questions, fitted: Fitted, now: Route) -> None:
        self._index, self._knowledge, self._fitted = questions.index, questions.knowledge, fitted
        self.route = now

    @property
    def answers(self) -> Answers:
        """The answers that fit the questionnaire."""
        return self._fitted.answers

    @property
    def misfits(self) -> int:
        """How many slots hold an answer that fits no longer."""
        return len(self._fitted.misfits)

    @cached_property
    def iwap(self) -> Iwap:
        """The plan in the making."""
        aside = tuple(
            _misfit(self._index, slot, answer, self.answers)
            for slot, live in self._fitted.misfits.items()
            for answer in live
        )
        return label(bind(self._index, self.answers, self.route, aside), self._knowledge)

    @cached_property
    def follows(self) -> Mapping[str, str]:
        """By slot what follows from something that was said elsewhere."""
        return followed(self.iwap)


def draw(questions: Questions, answers: Answers) -> Picture:
    """Return what follows from the answers under a questionnaire."""
    fitted = fit(questions.index, answers)
    return Picture(questions, fitted, route(questions.index, fitted.answers))
