"""The row of what a party offers in hours."""

from __future__ import annotations

from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidChoice, SaidNumber


class HoursOffered(PlanRow):
    """How many hours a month a party has for the plan, of volunteers or of people who are paid."""

    party: SaidChoice = SaidChoice()
    sort: SaidChoice = SaidChoice()
    hours: SaidNumber = SaidNumber()
