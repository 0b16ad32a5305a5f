"""The words that every room shares: slots, values, answers, where a thing was said and how sure it is.

They stand apart because the questionnaire, the dossier and the plan must mean the same thing by them
without importing one another.
"""

from wijkwizard.terms.answers import Answer, Answers, Basis, Parked, Round, Unknown
from wijkwizard.terms.base import Frozen
from wijkwizard.terms.slots import Slot
from wijkwizard.terms.values import (
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
    YesNoValue,
)

__all__ = [
    "Answer",
    "Answers",
    "Basis",
    "ChoiceValue",
    "ChoicesValue",
    "DayValue",
    "Frozen",
    "GridValue",
    "MoneyValue",
    "NumberValue",
    "Parked",
    "RankingValue",
    "Round",
    "ScaleValue",
    "Slot",
    "TextValue",
    "Unknown",
    "Value",
    "YesNoValue",
]
