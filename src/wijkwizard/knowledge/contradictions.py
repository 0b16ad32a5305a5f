"""What an ingredient needs, and the answers of the group that speak against it."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wijkwizard.knowledge.base import NonEmptyText, RefersTo
from wijkwizard.terms import Frozen

_TESTS = ("one_of", "without", "below", "holds", "years")


class Contradiction(Frozen):
    """An answer that speaks against what an ingredient needs; it is tested in one way.

    Attributes:
        answer: its place in the plan. ``measures.`` is the measure itself, ``costs.`` are its costs, any of which
            speaks; ``goals.`` are its goals, which speak when all do. A problem stands for its kind.
        one_of: speaks when one of these was chosen; ``ja`` or ``nee`` for a question with these two.
        without: speaks when something was chosen, and this was not.
        below: speaks when the number is below this limit.
        holds: speaks when a word of the text begins with one of these, in lower case.
        years: speaks when a measure that ends on this date takes less than so many years.
    """

    answer: NonEmptyText
    one_of: tuple[str, ...] = ()
    without: str = ""
    below: Annotated[str, RefersTo("toetsgrenzen")] = ""
    holds: tuple[str, ...] = ()
    years: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _is_tested_in_one_way(self) -> Self:
        given = [name for name in _TESTS if getattr(self, name)]
        if len(given) != 1:
            raise PydanticCustomError(
                "toets-niet-een",
                "Hier hoort precies één toets bij het antwoord.",
                {"remedy": f"Geef een van deze sleutels: {', '.join(_TESTS)}."},
            )
        return self
