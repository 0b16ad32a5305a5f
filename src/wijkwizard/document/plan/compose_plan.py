"""Composes the edited plan: page 2 stands alone, each chapter begins with its conclusion, and nothing is said twice.

It leaves out what was not discussed; page 2 names the gaps that matter, and the annex every one of them. What a long
plan leaves to its annex, page 2 names as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wijkwizard.advice.advise import Advice
from wijkwizard.document.cross_references import chapter_place
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Part
from wijkwizard.document.plan import chapters, doing
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.measure_cards import measures
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.document.plan.origins import origins
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
    others: tuple[tuple[str, PlanChapter], ...] = (
        ("people", chapters.people(iwap, formatter)),
        ("danger", chapters.danger(iwap, advice, formatter)),
        ("problems", chapters.problems(iwap, formatter)),
        ("goals", chapters.goals(iwap, formatter)),
        ("measures", measures(iwap, formatter)),
        ("organisation", doing.organisation(iwap, formatter)),
        ("money", doing.money(iwap, formatter)),
        ("course", doing.course(iwap, formatter)),
        ("risks", doing.risks(iwap, formatter)),
        ("origins", origins(iwap, advice, formatter)),
    )
    there = _printed(iwap, formatter, others, most)
    # Page 2 names chapters, and so is made again when it is known which of them are printed.
    at = {topic: number for number, (topic, _, _) in enumerate(there, start=1)}
    there = _printed(iwap, formatter, others, most, at)
    parts = (
        Part(id=chapter_place(topic), topic=topic, number=number, title=title, blocks=blocks)
        for number, (topic, title, blocks) in enumerate(there, start=1)
    )
    return tuple(in_short(part) for part in parts)


def _printed(
    iwap: Iwap,
    formatter: Formatter,
    others: Sequence[tuple[str, PlanChapter]],
    most: int,
    at: Mapping[str, int] = MappingProxyType({}),
) -> list[tuple[str, str, tuple[Block, ...]]]:
    """Return topic, title and blocks of each chapter in which something is left, with page 2 as the first."""
    listed = (("page", (ONE_PAGE, one_page(iwap, formatter, at))), *others)
    printed = in_so_many_words([chapter for _, chapter in listed], formatter.known.minor, most)
    (title, blocks), *rest = printed.chapters
    told = ((title, (*blocks, *printed.notice)), *rest)
    return [
        (topic, title, blocks) for (topic, _), (title, blocks) in zip(listed, told, strict=True) if blocks
    ]
