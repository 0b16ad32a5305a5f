"""Asks for ballots at the desk and says what two budget rules choose; nothing that is filled in is stored."""

from __future__ import annotations

from collections.abc import Mapping

from wijkwizard.advice.budget.case import BudgetItem
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.session import budget
from wijkwizard.session.paper import PlanSource

TITLE = "Geld verdelen met stembiljetten"
"""The title of the two budget rules, side by side."""

NUMBERS, TYPE = "Met deze nummers schrijft u wat er op de stembiljetten staat.", "De stembiljetten typen"
"""What stands above the measures with their numbers, and what goes on from there."""

_OF_LINES = ("ballots", "apart")
"""The fields in which each line says something of its own."""

_HOW = f"{budget.HOW_TO_WRITE} Op één regel mag ook, met een schuine streep ertussen: 1 4/2/5."


def budget_form(before: Mapping[str, str] | None = None, refused: str = "") -> FormSpec:
    """Return the form that asks for ballots and for what people say beside them.

    Args:
        before: what was filled in before, and refused.
        refused: why it was.
    """
    filled = before or {}
    labels = {
        "ballots": "De stembiljetten, als nummers",
        "money": "Met welk bedrag? Leeg: dat van het plan",
        "must": "Welke nummers gaan in elk geval door?",
        "apart": "Van welke nummers gaat er hoogstens één door?",
    }
    entries = tuple(
        FormEntry(name, label, filled.get(name, ""), long=name in _OF_LINES) for name, label in labels.items()
    )
    return FormSpec(TITLE, entries, refused or _HOW, does="rekent")


def outcome(source: PlanSource, items: tuple[BudgetItem, ...], filled: Mapping[str, str]) -> str:
    """Return what both rules choose.

    Raises:
        WijkError: ``ballots-wrong``, ``budget-money``.
    """
    apart = filled["apart"].replace("/", "\n").splitlines()
    wishes = budget.wishes_of(items, budget.amount(filled["money"]), filled["must"], apart)
    ballots = budget.read_ballots(filled["ballots"], items)
    return "\n".join(budget.rule_texts(source, ballots, wishes))
