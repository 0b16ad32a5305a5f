"""Answers on which the plan rests without a source: the only ones for which desk work asks a source.

In the room nobody is asked for sources. Afterwards policy staff must account for every figure, and for nothing
else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from wijkwizard.iwap.standing import REJECTED
from wijkwizard.questionnaire.index import LocatedQuestion
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.session.screen_builder import in_words
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import OverviewLine
from wijkwizard.terms import Answer, Basis, Slot
from wijkwizard.terms.dutch import about

NEEDS_SOURCE = frozenset(
    {
        "area.residents",
        "costs.amount",
        "danger.outlook",
        "goals.baseline",
        "goals.comparison",
        "measures.because",
        "problems.evidence",
        "problems.why",
        "signals.against_city",
        "signals.city_figure",
        "signals.country_figure",
        "signals.figure",
        "signals.level",
        "signals.trend",
    }
)
"""Places in the plan on which a council would ask: how do you know?"""

_NAMED_BESIDE: Mapping[str, str] = MappingProxyType({"goals.baseline": "goals.baseline_source"})
"""The cell in which a source is asked, of what has one: there it is not asked once more."""


def _path(question: LocatedQuestion) -> str:
    return (
        question.question.binds
        if question.table is None
        else f"{question.table.binds}.{question.question.binds}"
    )


def _slots(known: ScreenContext, question: LocatedQuestion) -> Iterator[Slot]:
    if question.table is None:
        yield Slot(question.full_id)
    else:
        for row in known.index.rows(question.table.id, known.answers):
            yield Slot(question.full_id, row)


def _rejected(known: ScreenContext) -> frozenset[str]:
    """Return the rows that were rejected: no plan rests on these."""
    return frozenset(
        slot.row or ""
        for located in known.index.answerable
        if located.question.binds == "status"
        for slot in _slots(known, located)
        if (answer := known.answers.get(slot)) is not None and REJECTED in chosen(answer.value)
    )


def _lacks_source(answer: Answer | None) -> bool:
    return answer is not None and answer.value is not None and answer.basis is not Basis.SOURCE


def _title(known: ScreenContext, question: LocatedQuestion, slot: Slot) -> str:
    name = question.question.short or question.question.text
    if question.table is None or slot.row is None:
        return name
    return about(known.index.row_label(question.table.id, slot.row, known.answers), name)


def without_source(known: ScreenContext) -> tuple[OverviewLine, ...]:
    """Return the answers that carry the plan and rest on an impression or an assumption, in order of asking."""
    turn_of = {question.id: turn for turn in known.route.turns for question in turn.questions}
    at = {_path(located): located.full_id for located in known.index.answerable}
    lines, rejected = list[OverviewLine](), _rejected(known)
    for located in known.index.answerable:
        if _path(located) not in NEEDS_SOURCE:
            continue
        turn = turn_of.get(located.table.id if located.table else located.full_id)
        beside = at.get(_NAMED_BESIDE.get(_path(located), ""))
        for slot in _slots(known, located):
            answer = known.answers.get(slot)
            named = known.answers.get(Slot(beside, slot.row)) if beside else None
            if (
                turn is not None
                and answer is not None
                and slot in known.route.asked
                and slot.row not in rejected
                and _lacks_source(answer)
                and (named is None or named.value is None)
            ):
                lines.append(
                    OverviewLine(
                        turn_id=turn.id,
                        slot=slot,
                        step_number=turn.step.number,
                        title=_title(known, located, slot),
                        text=in_words(known, slot, located.question),
                        state=answer.basis.value,
                        moment=turn.moment,
                    )
                )
    return tuple(lines)
