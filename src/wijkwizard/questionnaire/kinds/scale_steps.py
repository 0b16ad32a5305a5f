"""The steps of a scale or grid: parsing, writing and validating them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic import Field

from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms import Flag, Frozen
from wijkwizard.terms.dutch import about
from wijkwizard.terms.near import as_written, quoted

_STEP = re.compile(r"-?[0-9]{1,6}")


class Scale(Frozen):
    """The steps of a scale or grid; ``labels`` name steps by number; ``count`` means counts, not steps.

    In a count ``per_row`` gives everybody one ballot for each row, and ``steps`` is what each chooses from in a row.
    """

    min: int = 1
    max: int = 5
    labels: Mapping[int, str] = Field(default={})
    count: Flag = False
    per_row: Flag = False
    steps: Scale | None = None

    @property
    def one_per_row(self) -> bool:
        """Whether everybody has a ballot for each row, and so not more than one for any."""
        return self.per_row or self.steps is not None


def _plain(text: object) -> str:
    return " ".join(str(text).casefold().split())


def step_bounds(scale: Scale) -> str:
    """Return in Dutch which steps there are to choose from."""
    return f"Kies een getal van {scale.min} tot en met {scale.max}."


def read_step(scale: Scale, raw: object) -> int | Misfit:
    """Parse a step as a number, by its label, or in our own format."""
    bounds = step_bounds(scale)
    for step, label in scale.labels.items():
        if _plain(raw) in {_plain(label), _plain(written_step(step, label))}:
            return step
    named = tuple((str(step), label) for step, label in scale.labels.items())
    word = as_written(raw).strip()
    if isinstance(raw, bool) or not _STEP.fullmatch(word):
        return Misfit(f"{quoted(raw)} staat niet op de schaal.", bounds, choices=named)
    step = int(word)
    if not scale.min <= step <= scale.max:
        return Misfit(f"{step} valt buiten de schaal.", bounds, choices=named)
    return step


def written_step(step: int, label: str, highest: int | None = None) -> str:
    """Return a step with its word, ``4 (goed)``; without a word against the highest, ``4 van 5``, or as a number."""
    if label:
        return f"{step} ({label})"
    return str(step) if highest is None else f"{step} van {highest}"


def written_row(name: str, step: int, label: str) -> str:
    """Return a row of a grid with its step or count: ``Wonen: 4 (goed)``."""
    return about(name, written_step(step, label))
