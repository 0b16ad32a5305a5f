"""The kind ``grid``: a step or a count for each row of a list."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Literal, TypeGuard

from pydantic import Field

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import (
    Comparing,
    Kind,
    SoftRemarks,
    Writes,
    no_words,
    none,
    plain_bound,
)
from wijkwizard.questionnaire.kinds.numeric import numbers
from wijkwizard.questionnaire.kinds.options import OPTIONS_HELP, Option, Options
from wijkwizard.questionnaire.kinds.pointing import GONE, OTHER, split
from wijkwizard.questionnaire.kinds.scale_steps import Scale, read_step, written_row
from wijkwizard.questionnaire.misfit import Misfit, together
from wijkwizard.questionnaire.picking import find, not_there
from wijkwizard.terms import Flag, GridValue, Value
from wijkwizard.terms.count_cells import COLOURS, cell, column_of, of_row, row_of
from wijkwizard.terms.dutch import about
from wijkwizard.terms.near import as_written

_NOT_EACH = "Hier horen {} getallen achter elkaar."

_NOBODY = "niemand"

_MOST_TRIED = 1000
"""Of so many combinations of rows a condition is tried at the most."""


class GridQuestion(Base):
    """A question for a step or a count per row; ``rows`` are options."""

    kind: Literal["grid"]
    rows: Options
    scale: Scale
    each: int = Field(default=1, ge=1, description="in a count: how many ballots each person has")
    distinct: Flag = Field(default=False, description="in a count: nobody puts two ballots in one row")
    ordered: Flag = Field(default=False, description="in a count: the rows go from little to much")


def ballots_of_each(question: GridQuestion, rows: int) -> int:
    """Return how many ballots each person has in a count of so many rows."""
    return rows if question.scale.one_per_row else question.each


def once_in_row(question: GridQuestion) -> bool:
    """Return whether nobody has two ballots in one row of a count."""
    return question.distinct or question.scale.one_per_row


def step_columns(steps: Scale) -> tuple[Option, ...]:
    """Return the columns of a count of steps, each with its word."""
    return tuple(
        Option(id=str(step), label=steps.labels.get(step, str(step)))
        for step in range(steps.min, steps.max + 1)
    )


def is_count(question: object) -> TypeGuard[GridQuestion]:
    """Return whether a question is a count in silence."""
    return isinstance(question, GridQuestion) and question.blind and question.scale.count


def _pairs(text: str) -> tuple[list[tuple[str, str]], list[Misfit]]:
    """Split 'wonen 3, werk 4' into rows with their scores, and what has no score."""
    found: list[tuple[str, str]] = []
    wrong: list[Misfit] = []
    for part in re.split(r"[,;\n]", text):
        if not part.strip():
            continue
        name, colon, score = part.rpartition(":") if ":" in part else part.strip().rpartition(" ")
        if not colon and not name:
            what = f"Bij '{part.strip()}' staat geen getal."
            wrong.append(Misfit(what, "Schrijf achter elke regel een getal, zoals 'wonen 3, werk 4'."))
        else:
            found.append((name.strip(), score.strip()))
    return found, wrong


def _columns(question: GridQuestion) -> Sequence[Option]:
    """Return the columns that a row of a count can be counted in."""
    if question.scale.steps is not None:
        return step_columns(question.scale.steps)
    return [Option(id=side, label=label) for side, label in COLOURS.items()]


def _by_column(question: GridQuestion, score: object) -> Iterator[tuple[str, int | Misfit]]:
    """Yield the numbers of a row: one, or in a count those of each column with its id."""
    columns = _columns(question)
    given: object = score
    if question.scale.steps is not None and not isinstance(score, Mapping):
        numbers = as_written(score).split()
        if len(numbers) != len(columns):
            steps = ", ".join(column.label for column in columns)
            yield "", Misfit(_NOT_EACH.format(len(columns)), f"Typ een getal per stap: {steps}.")
            return
        given = {column.id: typed for column, typed in zip(columns, numbers, strict=True)}
    if not (question.scale.count and isinstance(given, Mapping)):
        yield "", read_step(question.scale, score)
        return
    for name, number in given.items():
        column = find(columns, str(name))
        yield (
            (column.id, read_step(question.scale, number)) if column else ("", not_there(columns, str(name)))
        )


def _read(
    question: GridQuestion, options: Sequence[Option], raw: object, _: dt.date | None
) -> Value | Misfit:
    """Read a step or count for rows, from a mapping or from text such as 'wonen 3, werk 4'."""
    pairs, wrong = (list(raw.items()), []) if isinstance(raw, Mapping) else _pairs(as_written(raw))
    scores: dict[str, int] = {}
    for name, score in pairs:
        option = find(options, row_of(str(name)))
        if option is None:
            wrong.append(not_there(options, name))
        given = {column_of(str(name)): score} if column_of(str(name)) else score
        for column, step in _by_column(question, given):
            if isinstance(step, Misfit):
                what = about(option.label if option else name, step.what)
                wrong.append(Misfit(what, step.remedy, choices=step.choices))
            elif option is not None:
                scores[cell(option.id, column)] = step
    if wrong:
        return together(wrong)
    if not scores:
        return Misfit("Er is niets ingevuld.", "Geef minstens één regel een getal, of sla de vraag over.")
    columns = ("", *(column.id for column in _columns(question)))
    cells = [cell(option.id, column) for option in options for column in columns]
    return GridValue(v={at: scores[at] for at in cells if at in scores})


def _shown(question: GridQuestion, labels: Mapping[str, str], value: GridValue) -> str:
    words, scores = row_words(question.scale, value), value.rows
    rows = (
        about(label, words[row]) if question.scale.steps else written_row(label, scores[row], words[row])
        for row, label in labels.items()
        if row in scores
    )
    return "; ".join(rows) or GONE


def row_words(scale: Scale, value: GridValue) -> Mapping[str, str]:
    """Return what stands beside the number of each row: the word of its step, or how many people chose each step."""
    if scale.steps is None:
        return {row: scale.labels.get(score, "") for row, score in value.rows.items()}
    words = {column.id: column.label for column in step_columns(scale.steps)}
    chosen = {row: of_row(value.v, row) for row in value.rows}
    return {
        row: ", ".join(f"{counts[step]} × {word}" for step, word in words.items() if counts.get(step))
        or _NOBODY
        for row, counts in chosen.items()
    }


def _bare(value: GridValue) -> str:
    return "; ".join(written_row(name, score, "") for name, score in value.rows.items())


def _typed(value: GridValue) -> str:
    return "; ".join(written_row(at, score, "") for at, score in value.v.items())


def _count(value: GridValue) -> float:
    return len(value.rows)


def _tries(
    question: GridQuestion, _: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...] | None:
    """Return every combination of what conditions can tell apart in the rows that they name; not when too many."""
    low, high = _bounds(question)
    by_row: dict[str, list[Comparison]] = {}
    for look in looks:
        if look.row:
            by_row.setdefault(look.row, []).append(look)
    steps = [
        sorted({low, high, *(int(step) for step in numbers(found, whole=True) if low <= step <= high)})
        for found in by_row.values()
    ]
    if prod(map(len, steps)) > _MOST_TRIED:
        return None
    tried = (dict(zip(by_row, scores, strict=True)) for scores in product(*steps))
    return tuple(GridValue(v=scores or {OTHER: 1}) for scores in tried)


def _bounds(question: GridQuestion) -> tuple[int, int]:
    return question.scale.min, question.scale.max


_COMPARES: Comparing[GridQuestion, GridValue] = Comparing(
    operators=frozenset({"at_least", "at_most"}), wanted="", number=none, bound=plain_bound
)
"""A condition names one of the rows."""


def _options(question: GridQuestion) -> Options:
    return question.rows


def _scale(question: GridQuestion) -> Scale:
    return question.scale


GRID: Kind[GridQuestion, GridValue] = Kind(
    name="grid",
    model=GridQuestion,
    description="Een stap of een telling bij elke regel van een lijst.",
    keys={
        "rows": OPTIONS_HELP.replace("De keuzes", "De regels"),
        "scale": "De stappen, of een telling: van kaarten, of met `steps` van wat ieder bij elke regel kiest.",
        "each": "Bij een telling: hoeveel kaarten of stickers ieder heeft.",
        "distinct": "Bij een telling: `true` als niemand twee kaarten op één regel kan leggen.",
        "ordered": "Bij een telling: `true` als de regels oplopen. Dan staat de spreiding voorop.",
    },
    value=GridValue,
    entry="rows",
    leaves=frozenset({"marks"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_typed, spoken=no_words),
    remarks=SoftRemarks(measure=_count, doubt=no_words, late=no_words),
    compares=_COMPARES,
    tries=_tries,
    bounds=_bounds,
    options=_options,
    scale=_scale,
    split=split,
)
