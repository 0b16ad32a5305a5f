"""Composes the edited plan: page 2 stands alone, each chapter begins with its conclusion, and nothing is said twice.

It leaves out what was not discussed; page 2 names the gaps that matter, and the annex every one of them.
"""

from __future__ import annotations

from wijkwizard.advice.advise import Advice
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Part
from wijkwizard.document.plan import chapters, doing
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.measure_cards import measures
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.iwap.model import Iwap

ONE_PAGE = "In één bladzijde"


def plan_parts(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Part, ...]:
    """Return the chapters of the edited plan; one without anything to say is left out.

    Args:
        iwap: the plan of this edition.
        advice: what the figures of this edition say.
        formatter: writes values.
    """
    listed = (
        ("page", (ONE_PAGE, one_page(iwap, formatter))),
        ("people", chapters.people(iwap, formatter)),
        ("danger", chapters.danger(iwap, advice, formatter)),
        ("problems", chapters.problems(iwap, formatter)),
        ("goals", chapters.goals(iwap, formatter)),
        ("measures", measures(iwap, formatter)),
        ("organisation", doing.organisation(iwap, formatter)),
        ("money", doing.money(iwap, formatter)),
        ("course", doing.course(iwap, formatter)),
        ("risks", doing.risks(iwap, formatter)),
    )
    there = [(topic, title, blocks) for topic, (title, blocks) in listed if blocks]
    parts = (
        Part(id=f"plan-{number}", topic=topic, number=number, title=title, blocks=blocks)
        for number, (topic, title, blocks) in enumerate(there, start=1)
    )
    return tuple(in_short(part) for part in parts)
