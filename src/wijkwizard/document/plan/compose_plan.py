"""Composes the edited plan: page 2 stands alone, each chapter begins with its conclusion, and nothing is said twice.

It leaves out what was not discussed; page 2 names the gaps that matter, and the annex every one of them. What a long
plan leaves to its annex, page 2 names as well.
"""

from __future__ import annotations

from wijkwizard.advice.advise import Advice
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Part
from wijkwizard.document.plan import chapters, doing
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.measure_cards import measures
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.document.plan.shortening import MOST_WORDS, PlanChapter, in_so_many_words
from wijkwizard.iwap.model import Iwap

ONE_PAGE = "In één bladzijde"


def plan_parts(iwap: Iwap, advice: Advice, formatter: Formatter, most: int = MOST_WORDS) -> tuple[Part, ...]:
    """Return the chapters of the edited plan; one without anything to say is left out.

    Args:
        iwap: the plan of this edition.
        advice: what the figures of this edition say.
        formatter: writes values.
        most: words from which on minor blocks stand in the annex alone.
    """
    listed: tuple[tuple[str, PlanChapter], ...] = (
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
    printed = in_so_many_words([chapter for _, chapter in listed], formatter.known.minor, most)
    (title, blocks), *others = printed.chapters
    told = ((title, (*blocks, *printed.notice)), *others)
    there = [
        (topic, title, blocks) for (topic, _), (title, blocks) in zip(listed, told, strict=True) if blocks
    ]
    parts = (
        Part(id=f"plan-{number}", topic=topic, number=number, title=title, blocks=blocks)
        for number, (topic, title, blocks) in enumerate(there, start=1)
    )
    return tuple(in_short(part) for part in parts)
