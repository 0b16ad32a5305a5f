"""How well a number separates some areas from the rest: two measures that everybody in this field reports."""

from __future__ import annotations

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Separation:
    """What came out.

    Attributes:
        areas: how many areas there are.
        wanted: how many of them are wanted.
        auc: chance that a wanted area scores higher than another one; a half is chance level.
        recall: share of the wanted areas in the highest tenth.
        flagged: share of all areas in that tenth; more than a tenth when scores are equal.
    """

    areas: int
    wanted: int
    auc: float
    recall: float
    flagged: float


def separation(scores: Sequence[tuple[str, float]], wanted: AbstractSet[str]) -> Separation:
    """Measure how well a score separates wanted areas from the rest; higher should mean wanted.

    Args:
        scores: code and score of every area.
        wanted: codes of the wanted ones.

    Raises:
        ValueError: when no area, or every area, is wanted.
    """
    found = [value for code, value in scores if code in wanted]
    others = [value for code, value in scores if code not in wanted]
    if not found or not others:
        message = "there must be wanted areas and other areas"
        raise ValueError(message)
    border = sorted((value for _, value in scores), reverse=True)[math.ceil(len(scores) / 10) - 1]
    return Separation(
        areas=len(scores),
        wanted=len(found),
        auc=_auc(found, others),
        recall=sum(value >= border for value in found) / len(found),
        flagged=sum(value >= border for _, value in scores) / len(scores),
    )


def _auc(found: Sequence[float], others: Sequence[float]) -> float:
    """Return the share of pairs in the right order; equal pairs count half."""
    marked = sorted([(value, True) for value in found] + [(value, False) for value in others])
    ranks, start = 0.0, 0
    while start < len(marked):
        end = start
        while end < len(marked) and marked[end][0] == marked[start][0]:
            end += 1
        # Equal scores share the middle of their ranks.
        ranks += sum(1 for _, one in marked[start:end] if one) * (start + 1 + end) / 2
        start = end
    return (ranks - len(found) * (len(found) + 1) / 2) / (len(found) * len(others))


def percentiles(scores: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Return the place of each area between 0 and 1; equal scores share the middle."""
    ordered = sorted(scores, key=lambda one: one[1])
    places: dict[str, float] = {}
    start = 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and ordered[end][1] == ordered[start][1]:
            end += 1
        for code, _ in ordered[start:end]:
            places[code] = (start + end - 1) / 2 / max(len(ordered) - 1, 1)
        start = end
    return places
