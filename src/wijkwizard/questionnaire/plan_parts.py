"""The part of the plan in which an unbound answer is printed: a field, never a match on a title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

PlanPart = Literal[
    "over-dit-concept",
    "samenvatting",
    "aanleiding",
    "gevarenzone",
    "aan-de-hand",
    "ambitie",
    "regulier-en-extra",
    "maatregelen",
    "organisatie",
    "geld",
    "op-koers",
    "risicos",
    "niet-in-dit-plan",
    "bijlagen",
]
"""The parts of the full plan, in their order."""

PLAN_PARTS: tuple[PlanPart, ...] = get_args(PlanPart)

_OF_STEP: Mapping[int, PlanPart] = {1: "gevarenzone", 2: "aan-de-hand", 3: "maatregelen", 4: "op-koers"}
"""By the number of a step: the four questions that every plan answers."""


def part_of(number: int, step: PlanPart | Literal[""], section: PlanPart | Literal[""]) -> PlanPart:
    """Return the part of a section: its own, else that of its step, else the part with the number of the step.

    Args:
        number: the number of the step; 0 is the start.
        step: the part that the step declares.
        section: the part that the section declares.
    """
    return section or step or _OF_STEP.get(number, "over-dit-concept")
