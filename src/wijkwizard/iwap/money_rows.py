"""The rows about who pays: the share of each payer in a cost, and who gains without paying."""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidAmount, SaidChoice, SaidText, SaidYear


class CostShare(PlanRow):
    """The share of one payer in a cost, in some or all of its years; of yearly money the amount of one year."""

    cost: SaidChoice = SaidChoice()
    payer: SaidChoice = SaidChoice()
    year_from: SaidYear = SaidYear()
    year_to: SaidYear = SaidYear()
    amount: SaidAmount = SaidAmount()
    cover: SaidChoice = SaidChoice()
    source: SaidText = SaidText()


class Benefit(PlanRow):
    """Who pays and who gains."""

    measure: SaidChoice = SaidChoice()
    party: SaidChoice = SaidChoice()
    pays: SaidText = SaidText()
    gains: SaidText = SaidText()
    asked: SaidChoice = SaidChoice()
