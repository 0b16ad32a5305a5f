"""Figures in an open dossier: what files say about the area.

Reading a file and storing its figures are separate: a face first shows the result, and then stores it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from wijkwizard.advice.rules import Rules
from wijkwizard.dossier.log.events import Answered
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.dossier.log.state import State
from wijkwizard.figures import AreaFigures, from_event, merged
from wijkwizard.iwap.filling import source_of
from wijkwizard.iwap.model import Iwap
from wijkwizard.questionnaire.index import Index
from wijkwizard.terms import Answer, Answers, Basis, NumberValue, Slot, TextValue, Value
from wijkwizard.terms.figures import Figure

MOST_SIGNALS = 12
"""The most signals that a group can discuss."""


class FiguresOf:
    """The figures of a state, cached until files are added or removed."""

    def __init__(self) -> None:
        self._payloads: tuple[Mapping[str, object], ...] = ()
        self._figures: AreaFigures | None = None

    def of(self, state: State) -> AreaFigures | None:
        """Return all figures as one, or ``None`` when no file was added."""
        if state.figures is not self._payloads:
            self._payloads = state.figures
            known = list(readable(state.figures))
            self._figures = merged(known) if known else None
        return self._figures


def readable(payloads: Iterable[Mapping[str, object]]) -> Iterator[AreaFigures]:
    """Yield the figures that can be read; damaged ones are reported on opening."""
    for payload in payloads:
        with suppress(ValueError):
            yield from_event(payload)


def with_earlier(state: State, found: AreaFigures) -> AreaFigures:
    """Return figures that are added as one with all that the dossier has."""
    return merged([*readable(state.figures), found])


def year_of(state: State) -> int | None:
    """Return the year of the last event, which also dates the paper; ``None`` in an empty dossier.

    Not the current year, so that a dossier gives the same text on every day.
    """
    return int(state.last_at[:4]) if state.last_at else None


def signals_to_add(iwap: Iwap, figures: AreaFigures, known: AreaFigures, rules: Rules) -> tuple[str, ...]:
    """Return the indicators of the default set that a file has and the group has no signal of yet.

    Args:
        iwap: the plan in the making.
        figures: the figures of the file.
        known: all figures that the dossier has with these.
        rules: the default set, in order.
    """
    there = {row.indicator.value.id for row in iwap.signals if row.indicator.value is not None}
    room = max(0, MOST_SIGNALS - len(iwap.signals))
    return tuple(name for name in _known(figures, known, rules) if name not in there)[:room]


def _known(figures: AreaFigures, known: AreaFigures, rules: Rules) -> Iterator[str]:
    """Yield what a signal can be on; a signal that the group removed does not return by another file."""
    read, leading = figures.leading(), known.leading()
    for name in rules.default_ids:
        found = leading.get(name) if name in read else None
        if found is not None and found.known and not found.area.too_few and not known.elsewhere(found):
            yield name


def place_of_signals(index: Index) -> tuple[str, str] | None:
    """Return the table that makes signals and the column that chooses the indicator, or ``None``."""
    for table in index.tables.values():
        if table.binds == "signals" and not table.rows_of:
            column = next((column.id for column in table.columns if column.binds == "indicator"), None)
            if column is not None:
                return table.id, column
    return None


def area_answers(index: Index, answers: Answers, state: State, figures: AreaFigures) -> Iterator[Answered]:
    """Yield answers about the area that were not given yet: name, gemeente, codes and number of people.

    Args:
        index: the questionnaire.
        answers: what was answered.
        state: the dossier.
        figures: all figures that it will have; people of perhaps another place are not filled in.
    """
    region = figures.area
    people = figures.latest("inwoners")
    if people is not None and figures.elsewhere(people):
        people = None
    known: dict[str, Value | None] = {
        "area.name": TextValue(v=region.name),
        "area.gemeente": TextValue(v=region.gemeente) if region.gemeente else None,
        "area.codes": TextValue(v=", ".join(region.parts) or region.code)
        if region.parts or region.code
        else None,
        "area.residents": NumberValue(v=people.area.value)
        if people and people.area.value is not None
        else None,
    }
    for located in index.answerable:
        value = known.get(located.question.binds) if located.table is None else None
        slot = Slot(located.full_id)
        if value is not None and answers.get(slot) is None:
            source = people.area if people is not None else None
            yield answered(
                state, slot, _from_file(value, source, counted=located.question.binds == "area.residents")
            )


def _from_file(value: Value, figure: Figure | None, *, counted: bool) -> Answer:
    if figure is None or not counted:
        return Answer(value=value)
    return Answer(value=value, basis=Basis.SOURCE, source=source_of(figure), as_of=str(figure.year))
