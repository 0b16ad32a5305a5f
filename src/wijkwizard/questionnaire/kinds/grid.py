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
from wijkwizard.terms.count_cells import COLOURS, cell
from wijkwizard.terms.dutch import about
from wijkwizard.terms.near import as_written

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


def _by_side(question: GridQuestion, score: object) -> Iterator[tuple[str, int | Misfit]]:
    """Yield the numbers of a row: one, or in a count those of each colour with its side."""
    if not (question.scale.count and isinstance(score, Mapping)):
        yield "", read_step(question.scale, score)
        return
    sides = [Option(id=side, label=label) for side, label in COLOURS.items()]
    for name, number in score.items():
        side = find(sides, str(name))
        yield (side.id, read_step(question.scale, number)) if side else ("", not_there(sides, str(name)))


def _read(
    question: GridQuestion, options: Sequence[Option], raw: object, _: dt.date | None
) -> Value | Misfit:
    """Read a step or count for rows, from a mapping or from text such as 'wonen 3, werk 4'."""
    pairs, wrong = (list(raw.items()), []) if isinstance(raw, Mapping) else _pairs(as_written(raw))
    scores: dict[str, int] = {}
    for name, score in pairs:
        option = find(options, name)
        if option is None:
            wrong.append(not_there(options, name))
        for side, step in _by_side(question, score):
            if isinstance(step, Misfit):
                what = about(option.label if option else name, step.what)
                wrong.append(Misfit(what, step.remedy, choices=step.choices))
            elif option is not None:
                scores[cell(option.id, side)] = step
    if wrong:
        return together(wrong)
    if not scores:
        return Misfit("Er is niets ingevuld.", "Geef minstens één regel een getal, of sla de vraag over.")
    cells = [cell(option.id, side) for option in options for side in ("", *COLOURS)]
    return GridValue(v={at: scores[at] for at in cells if at in scores})


def _shown(question: GridQuestion, labels: Mapping[str, str], value: GridValue) -> str:
    words, scores = question.scale.labels, value.rows
    rows = (
        written_row(label, scores[row], words.get(scores[row], ""))
        for row, label in labels.items()
        if row in scores
    )
    return "; ".join(rows) or GONE


def _bare(value: GridValue) -> str:
    return "; ".join(written_row(name, score, "") for name, score in value.rows.items())


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
        "scale": "De stappen, of een telling.",
        "each": "Bij een telling: hoeveel kaarten of stickers ieder heeft.",
        "distinct": "Bij een telling: `true` als niemand twee kaarten op één regel kan leggen.",
        "ordered": "Bij een telling: `true` als de regels oplopen. Dan staat de spreiding voorop.",
    },
    value=GridValue,
    entry="rows",
    leaves=frozenset({"marks"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=_count, doubt=no_words, late=no_words),
    compares=_COMPARES,
    tries=_tries,
    bounds=_bounds,
    options=_options,
    scale=_scale,
    split=split,
)
