"""Conditions as data: when a question is asked, when an option is closed.

One structure is used for the route, for 'waarom deze vraag?', for the skip instruction on paper and for the linter.
Conditions are never evaluated as code. The logic has three values, because a question may not have been answered
yet.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from wijkwizard.terms import Flag, Frozen


class Comparison(Frozen):
    """A comparison with the answer to a question, with exactly one operator besides ``question``.

    Attributes:
        question: id of the question, ``table.column`` for a column. Inside the same table a column means the
            same row; from elsewhere it means any row.
        row: of a grid the row whose step or count is compared with bounds.
        is_: the option id, boolean or number that it must equal (``is`` in YAML).
        one_of: the option ids of which it must be one.
        includes: the option that must be among the chosen ones.
        at_least: lower bound, included, for scale, number, money, date (year) and the number of rows of a table.
        at_most: upper bound, included.
        answered: true asks for an answer with a value, false for its absence; the only operator that sees absence. A
            blind count is answered from its first ballot on, and one in which nobody took part never is.
    """

    question: str
    row: str = ""
    is_: str | bool | int | float | None = Field(default=None, alias="is")
    one_of: tuple[str, ...] | None = None
    includes: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    answered: Flag | None = None


class All(Frozen):
    """A condition that is true when every part is true."""

    all: tuple[Condition, ...]


class Any_(Frozen):  # noqa: N801 - Any is taken by typing
    """A condition that is true when at least one part is true."""

    any: tuple[Condition, ...]


class Not(Frozen):
    """A condition that is true when its part is false."""

    not_: Condition = Field(alias="not")


def _which(data: Any) -> str:
    keys = data.keys() if isinstance(data, dict) else getattr(type(data), "model_fields", {}).keys()
    for key in ("all", "any", "not", "not_"):
        if key in keys:
            return f"#{key.rstrip('_')}"
    return "#comparison"


# The tags begin with '#', so that the place of a fault can be told from the name of a tag.
Condition = Annotated[
    Annotated[All, Tag("#all")]
    | Annotated[Any_, Tag("#any")]
    | Annotated[Not, Tag("#not")]
    | Annotated[Comparison, Tag("#comparison")],
    Discriminator(_which),
]
"""A condition: a comparison, or all, any or not of conditions."""

for _model in (All, Any_, Not):
    _model.model_rebuild()
