"""Lines of the overview about what is not asked now: answers that are kept aside, and half-typed text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wijkwizard.iwap.model import KeptAside
from wijkwizard.iwap.value_words import plain
from wijkwizard.questionnaire.index import Index, LocatedQuestion
from wijkwizard.session.screen_builder import IN_WORDS
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import ASIDE, OverviewLine
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import about

_HALF_TYPED = "half getypt, nog niet bewaard als antwoord"
_BESIDE = "daarnaast half getypt, nog geen antwoord"
"""The status of a question with half-typed text: without an answer, and beside one."""


def half_words(known: ScreenContext, *slots: Slot) -> Iterator[str]:
    """Yield that text in slots of a question is no answer yet, and why not; of a cell with its row and column."""
    yield _BESIDE if any(known.answers.get(slot) is not None for slot in slots) else _HALF_TYPED
    for slot in slots:
        if (why := _why(known, slot)) and slot.table is not None and slot.row is not None:
            row = known.index.row_label(slot.table, slot.row, known.answers)
            yield about(row, about(known.index.question(slot.question).short, why))
        elif why:
            yield why


def _why(known: ScreenContext, slot: Slot) -> str:
    """Return why half-typed text is no answer, for who leads; empty where nobody tried, and for a room."""
    return known.half().get(slot, "") if known.showing.directions and not known.hides(slot) else ""


def kept_aside_lines(known: ScreenContext, kept: Iterable[KeptAside]) -> Iterator[OverviewLine]:
    """Yield a line for each answer that is not asked for now, and for half-typed text in such a place."""
    by_id = _located(known.index)
    half, shown = _half_aside(known, by_id), set[Slot]()
    for aside in kept:
        slot, said = Slot.parse(aside.said.slot), aside.said
        shown.add(slot)
        words = IN_WORDS[said.unknown] if said.unknown else plain(said.value)
        located = by_id.get(slot.question)
        name = located.question.short if located and located.question.short else aside.question
        yield OverviewLine(
            turn_id="",
            slot=slot,
            step_number=located.step.number if located else 0,
            title=about(aside.row, name),
            text=" · ".join(filter(None, [words, *([_BESIDE, _why(known, slot)] if slot in half else ())])),
            state=ASIDE,
            moment=located.question.moment if located else "",
            half_typed=slot in half,
        )
    for slot in half:
        if slot not in shown:
            yield _half_line(known, slot, by_id[slot.question])


def _located(index: Index) -> Mapping[str, LocatedQuestion]:
    """Return every question with its place by full id; a table too, at whose rows words can wait."""
    tables = {
        name: LocatedQuestion(name, index.tables[name], None, columns[0].section, columns[0].step)
        for name, columns in index.columns.items()
    }
    return {located.full_id: located for located in index.answerable} | tables


def _half_aside(known: ScreenContext, by_id: Mapping[str, LocatedQuestion]) -> tuple[Slot, ...]:
    """Return the slots with half-typed text that are not asked now, of rows that still exist."""
    return tuple(
        slot
        for slot in sorted(known.half(), key=str)
        if slot not in known.route.asked
        and slot.question in by_id
        and known.showing.asks(by_id[slot.question].question)
        and not known.hides(slot)
        and (slot.row is None or slot.row in known.index.rows(slot.table or "", known.answers))
    )


def _half_line(known: ScreenContext, slot: Slot, found: LocatedQuestion) -> OverviewLine:
    name = found.question.short or found.question.text
    row = known.index.row_label(slot.table, slot.row, known.answers) if slot.table and slot.row else ""
    return OverviewLine(
        turn_id="",
        slot=slot,
        step_number=found.step.number,
        title=about(row, name),
        text=" · ".join(filter(None, [_HALF_TYPED, _why(known, slot)])),
        state=ASIDE,
        moment=found.question.moment,
        half_typed=True,
    )
