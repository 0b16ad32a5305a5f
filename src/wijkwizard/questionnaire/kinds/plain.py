"""The list of kinds that can be a column of a table. A new kind gets its own module and a line here."""

from __future__ import annotations

from typing import Annotated, Any, Literal, assert_never, get_args

from pydantic import Field

from wijkwizard.questionnaire.kinds.choice import CHOICE, ChoiceQuestion
from wijkwizard.questionnaire.kinds.choices import CHOICES, ChoicesQuestion
from wijkwizard.questionnaire.kinds.date import DATE, DateQuestion
from wijkwizard.questionnaire.kinds.grid import GRID, GridQuestion
from wijkwizard.questionnaire.kinds.kind import Kind
from wijkwizard.questionnaire.kinds.money import MONEY, MoneyQuestion
from wijkwizard.questionnaire.kinds.number import NUMBER, NumberQuestion
from wijkwizard.questionnaire.kinds.percentage import PERCENTAGE, PercentageQuestion
from wijkwizard.questionnaire.kinds.ranking import RANKING, RankingQuestion
from wijkwizard.questionnaire.kinds.scale import SCALE, ScaleQuestion
from wijkwizard.questionnaire.kinds.text import LONG_TEXT, TEXT, LongTextQuestion, TextQuestion
from wijkwizard.questionnaire.kinds.yes_no import YES_NO, YesNoQuestion

Plain = (
    TextQuestion
    | LongTextQuestion
    | ChoiceQuestion
    | ChoicesQuestion
    | YesNoQuestion
    | ScaleQuestion
    | GridQuestion
    | RankingQuestion
    | NumberQuestion
    | MoneyQuestion
    | DateQuestion
    | PercentageQuestion
)
"""Any question that fits in a table."""

Column = Annotated[Plain, Field(discriminator="kind")]
"""The same, discriminated by its kind."""

PlainName = Literal[
    "text",
    "long_text",
    "choice",
    "choices",
    "yes_no",
    "scale",
    "grid",
    "ranking",
    "number",
    "money",
    "date",
    "percentage",
]
"""What follows ``kind`` in YAML."""


def plain_kind(name: PlainName) -> Kind[Any, Any]:  # noqa: C901, PLR0911, PLR0912 - one case for each kind
    """Return a kind by its name."""
    match name:
        case "text":
            return TEXT
        case "long_text":
            return LONG_TEXT
        case "choice":
            return CHOICE
        case "choices":
            return CHOICES
        case "yes_no":
            return YES_NO
        case "scale":
            return SCALE
        case "grid":
            return GRID
        case "ranking":
            return RANKING
        case "number":
            return NUMBER
        case "money":
            return MONEY
        case "date":
            return DATE
        case "percentage":
            return PERCENTAGE
        case _:
            assert_never(name)


PLAIN_NAMES: tuple[PlainName, ...] = get_args(PlainName)
