"""Sentences for the window of the room: what a count says, how many took part, and what was prepared for a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wijkwizard.iwap.consent import COUNTS, OBJECTS
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.questionnaire.silent_counts import AGAIN
from wijkwizard.session.ballots import total_waits
from wijkwizard.session.cells import steps_of
from wijkwizard.session.spread import DIFFER, Spread, called, differs, spread_of, spreads_of
from wijkwizard.terms import GridValue
from wijkwizard.terms.count_cells import COLOURS, of_side
from wijkwizard.terms.dutch import and_list, inside, number, spelled, upper_first
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.session import Field, TableView
    from wijkwizard.session.reader import Reader

_COUNTING = "Er wordt geteld."
_NOBODY = "Niemand koos iets."
_OBJECTED, _SHARED = "Er is bezwaar. Wat zou er anders moeten?", "Niemand koos bezwaar."
_NOT_COUNTED = "Het bezwaar is niet geteld."
_NAMED = 3
"""So many that stand equal are named; of more only how many there are."""

_SIGNALS = "signals"
_LIMIT = "verschil-zwaarte"
"""The limit of the knowledge from which two weights differ."""


def conclusion(field: Field, counts: Sequence[tuple[str, int]]) -> str:
    """Return what a count says in one sentence to be spoken; never more than the numbers do.

    Args:
        field: the round, once it is shown.
        counts: what was counted with its number, the highest first.
    """
    if (told := _in_order(field)) is not None:
        return told
    most = counts[0][1] if counts else 0
    if most == 0:
        return _NOBODY
    first = [inside(label) for label, count in counts if count == most]
    if len(first) > _NAMED:
        return f"{upper_first(spelled(len(first)))} staan samen bovenaan."
    if len(first) > 1:
        return f"Samen bovenaan: {and_list(first)}."
    people = sum(count for _, count in counts) if field.each == 1 else _people(field)
    return (
        f"De meeste mensen noemen: {first[0]}."
        if most * 2 > people > 0
        else f"Het meest genoemd: {first[0]}."
    )


def _in_order(field: Field) -> str | None:
    """Return what a consent round says, and a count whose rows or steps have an order; ``None`` for any other."""
    value = field.answer.value if field.answer else None
    if _is_consent(field) and isinstance(value, GridValue):
        return " ".join(filter(None, (_consent(value), differs(field))))
    if steps_of(field):
        return _steps_words(field)
    spread = spread_of(field)
    return None if spread is None else spread_words(spread)


def _steps_words(field: Field) -> str:
    """Return what a count of steps says: where opinions differ, and then which row has the highest middle."""
    found, value = spreads_of(field), field.answer.value if field.answer else None
    if not isinstance(value, GridValue) or not any(value.v.values()):
        return _NOBODY
    if not found:
        return ""
    order = [step.label for step in steps_of(field)]
    highest = max((spread.middle for spread in found.values()), key=order.index)
    top = [row for row in field.options if row.id in found and found[row.id].middle == highest]
    middle = f"'{highest}'"
    if len(top) > _NAMED:
        told = f"Bij {many(len(top), 'regel', 'regels')} is het midden {middle}."
    else:
        told = f"Het midden is {middle} bij {and_list([called(row) for row in top])}."
    return " ".join(filter(None, (differs(field), told)))


def spread_words(spread: Spread) -> str:
    """Return how far a count lies apart, and then where its middle is."""
    if spread.lowest == spread.highest:
        return f"Iedereen koos: {inside(spread.lowest)}."
    runs = f"De keuzes lopen van '{inside(spread.lowest)}' tot en met '{inside(spread.highest)}'."
    return " ".join(filter(None, (runs, DIFFER * spread.far, f"Het midden is '{inside(spread.middle)}'.")))


def _is_consent(field: Field) -> bool:
    """Return whether a count is a consent round, or the second round of one."""
    again = field.question.id.endswith(AGAIN) and any(option.id == OBJECTS for option in field.options)
    return field.question.binds in COUNTS or again


def by_side(field: Field) -> tuple[Mapping[str, int], ...]:
    """Return the count of each colour by row; nothing where these may not stand apart."""
    value = field.answer.value if field.answer else None
    if not isinstance(value, GridValue):
        return ()
    return tuple(of_side(value.v, side.id) for side in field.colours.sides)


def otherwise(field: Field) -> str:
    """Return that residents and professionals put something else first; empty where they do not, or share a first."""
    if _is_consent(field):
        return ""
    first = [_first(counts) for counts in by_side(field)]
    if not all(first) or len(set(first)) < len(COLOURS):
        return ""
    names = {option.id: inside(option.label) for option in field.options}
    one, other = (names[row] for row in first)
    side, another = (side.label for side in field.colours.sides)
    return f"{upper_first(side)} kiezen eerst {one}, {another} {other}."


def _first(counts: Mapping[str, int]) -> str:
    """Return the row with the most votes; empty where several have as many, or none has one."""
    most = max(counts.values(), default=0)
    top = [row for row, votes in counts.items() if votes == most]
    return top[0] if most and len(top) == 1 else ""


def _consent(value: GridValue) -> str:
    if not any(value.v.values()):
        return _NOBODY
    rows = value.rows
    if OBJECTS not in rows:
        return _NOT_COUNTED
    return _OBJECTED if rows[OBJECTS] else _SHARED


def _people(field: Field) -> int:
    """Return how many people could name something once; 0 where that is not known, or one could do so twice."""
    return (field.people or 0) if getattr(field.question, "distinct", False) else 0


def turnout(field: Field) -> str:
    """Return how many took part in a round.

    Where the total may not be told yet, that counting goes on.
    """
    if field.round is None:
        return ""
    value = field.answer.value if field.answer else None
    came = sum(value.v.values()) if isinstance(value, GridValue) else field.round.turnout
    if came == 0:
        return ""
    ballots = field.ballots
    if total_waits(field):
        return _COUNTING
    if ballots is None:
        return f"{many(came, 'stem', 'stemmen')} geteld"
    of = f"{number(came)} van {number(ballots)}"
    if field.each > 1:
        return f"{of} stemmen geteld"
    return f"{of} mensen {'hebben gestemd' if field.sealed else 'deden mee'}"


def prepared_words(seen: Reader, table: TableView, row: str) -> tuple[str, str]:
    """Return the sentence that was prepared for a signal, and its figure with year and source; empty for another row.

    Args:
        seen: reads the dossier as the room may see it.
        table: the table that the row is in.
        row: its id.
    """
    if table.question.binds != _SIGNALS:
        return "", ""
    from wijkwizard.document.signals import drawn, level_words  # what opening a dossier can do without

    found = next((each for each in drawn(seen.iwap(), seen.advice()) if each.signal.id == row), None)
    if found is None:
        return "", ""
    figure = level_words(found, unit=True)
    source = found.signal.figure.source if figure else ""
    return found.signal.title.value or "", ", ".join(filter(None, [figure, source and f"bron: {source}"]))


def weighed_otherwise(seen: Reader) -> str:
    """Return what residents and professionals weigh otherwise, by the limit of the knowledge; empty for nothing.

    Of a side of fewer than three people the plan holds no numbers then, so nothing is said of it.
    """
    insight, limit = (
        without_small_groups(seen.iwap()).insight,
        seen.questions.knowledge.plan_limits.get(_LIMIT).value,
    )
    professionals = {mark.id: mark.score for mark in insight.severity_professionals.value or ()}
    apart = [
        inside(mark.label)
        for mark in insight.severity_residents.value or ()
        if mark.id in professionals and abs(mark.score - professionals[mark.id]) >= limit
    ]
    return f"Bewoners en professionals wegen anders: {and_list(apart)}." if apart else ""
