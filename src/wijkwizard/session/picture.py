"""Everything that follows from the answers, drawn once: what fits, the route, the plan in the making."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.from_files import measured
from wijkwizard.advice.measured import Measured
from wijkwizard.figures import AreaFigures
from wijkwizard.iwap.bind import MISFIT, UNKNOWN_QUESTION, bind
from wijkwizard.iwap.filling import fill
from wijkwizard.iwap.labels import followed, label
from wijkwizard.iwap.model import Iwap, KeptAside, Reply
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


def _no_figures() -> None:
    """Give no figures, for who only looks at answers."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a dossier holds beside the answers.

    Attributes:
        figures: gives what files say about the area, when somebody asks; reading them takes time.
        replies: what the group says to findings and figures.
    """

    figures: Callable[[], AreaFigures | None] = _no_figures
    replies: tuple[Reply, ...] = ()


class Picture:
    """What follows from the answers; the plan is bound when it is first asked for, and so is the advice."""

    def __init__(self, questions: Questions, fitted: Fitted, now: Route, beside: Beside) -> None:
        self._questions, self._fitted, self._beside = questions, fitted, beside
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
        index, beside = self._questions.index, self._beside
        aside = tuple(
            _misfit(index, slot, answer, self.answers)
            for slot, live in self._fitted.misfits.items()
            for answer in live
        )
        bound = bind(index, self.answers, self.route, aside, beside.replies)
        return fill(label(bound, self._questions.knowledge), beside.figures())

    @cached_property
    def measured(self) -> tuple[Measured, ...]:
        """What there is to lay beside one another."""
        return measured(self.iwap, self._questions.knowledge)

    @cached_property
    def advice(self) -> Advice:
        """What stands out."""
        return advise(self.iwap, self._questions.knowledge, self._questions.rules, self.measured)

    @cached_property
    def follows(self) -> Mapping[str, str]:
        """By slot what follows from something that was said elsewhere."""
        return followed(self.iwap)


def draw(questions: Questions, answers: Answers, beside: Beside | None = None) -> Picture:
    """Return what follows from the answers under a questionnaire, with what stands beside them."""
    fitted = fit(questions.index, answers)
    return Picture(questions, fitted, route(questions.index, fitted.answers), beside or Beside())
