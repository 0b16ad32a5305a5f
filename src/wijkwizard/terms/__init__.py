"""The value types that every package shares: slots, values, answers, their moment and their basis.

They have a package of their own because the questionnaire, the dossier and the plan must mean the same thing by
them without importing one another. They are imported when they are first used, because building the models takes
time that the start screen does not need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.later import later

if TYPE_CHECKING:
    from wijkwizard.terms.answers import Answer, Answers, Basis, Moment, Parked, Round, Unknown, is_sealed
    from wijkwizard.terms.base import Flag, Frozen
    from wijkwizard.terms.slots import DraftKey, Slot
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
    "DraftKey",
    "Flag",
    "Frozen",
    "GridValue",
    "Moment",
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
    "is_sealed",
]

_ANSWERS = frozenset({"Answer", "Answers", "Basis", "Moment", "Parked", "Round", "Unknown", "is_sealed"})
_OTHERS = {"DraftKey": "slots", "Flag": "base", "Frozen": "base", "Slot": "slots"}


def _home(name: str) -> str:
    if name in _ANSWERS:
        return f"{__name__}.answers"
    return f"{__name__}.{_OTHERS.get(name, 'values')}"


__getattr__ = later(__name__, {name: _home(name) for name in __all__})
