"""Composes the paper for a group that asks for no integral approach: small, regular, or find out first.

A mostly empty IWAP would say less than this paper and promise more.
"""

from __future__ import annotations

from collections.abc import Collection

from wijkwizard.advice.advise import Advice
from wijkwizard.document.first_round import differences
from wijkwizard.document.formatter import Formatter, chosen, has, join, not_discussed
from wijkwizard.document.model import Block, Callout, Heading, Line, Paragraph, Part
from wijkwizard.document.parts.about import roles_blocks
from wijkwizard.document.parts.actions import actions_blocks, wishes_blocks
from wijkwizard.document.parts.ambition import theme_bars
from wijkwizard.document.parts.annexes import kept_aside_blocks, sources_in_short
from wijkwizard.document.parts.others import others_blocks
from wijkwizard.document.parts.remaining_answers import COVER, rest_blocks
from wijkwizard.document.parts.weighing import estimate_box, no_number
from wijkwizard.document.short_blocks import (
    Chapter,
    numbered,
    points,
    quick_win_blocks,
    signals_in_short,
    strengths_lines,
    to_do_blocks,
)
from wijkwizard.document.short_problems import PROBLEMS, problems_blocks
from wijkwizard.iwap.consent import OBJECTIONS
from wijkwizard.iwap.model import Iwap

PRINTED = COVER | {
    "danger.estimate",
    "danger.for_it",
    "danger.against_it",
    "insight.votes",
    "insight.severity_residents",
    "insight.severity_professionals",
    "insight.severity_spread",
    "ambition.sentence",
    "ambition.votes",
    "verdict",
    "organisation.lead",
    "course.notice",
    "course.look_again",
    "course.stop_when",
    "parties",
    "signals",
    *PROBLEMS,
    "strengths.what",
    "strengths.owner",
    "disagreements",
    *OBJECTIONS,
    "find_outs.what",
    "find_outs.why",
    "find_outs.owner",
    "find_outs.due",
    "themes.votes_residents",
    "themes.votes_professionals",
    "quick_wins.what",
    "quick_wins.who",
    "quick_wins.due",
    "feedback",
    "actions",
    "wishes",
}
"""The bindings that this paper prints itself; all other answers follow in full."""


def ambition_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return how it will be here when it worked, to open the paper with; nothing when nobody said so."""
    said = iwap.ambition.sentence
    return (Paragraph(line=formatter.line(said), look="lead"),) if said.value else ()


def choice_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what the group chose and why, and the next step."""
    verdict = iwap.verdict
    said = formatter.line(verdict.choice)
    choice = Line(text=f"De groep kiest voor: {said.text}", account=said.account, prints=said.prints)
    why = (Line(text=f"Omdat: {formatter.text(verdict.why)}"),) if has(verdict.why) else ()
    box = Callout(look="estimate", title="Wat de groep adviseert", lines=(choice, *why))
    missing = () if why else (not_discussed("Waarom de groep dat kiest."),)
    next_step = formatter.facts(
        "De volgende stap",
        [
            ("Eerste stap", verdict.first_step),
            ("Wie die zet", verdict.owner),
            ("Trekker", iwap.organisation.lead),
            ("Wanneer wij opnieuw kijken", (verdict.review_on, iwap.course.look_again)),
            ("Waaraan u het merkt", iwap.course.notice),
            ("Wanneer wij stoppen", iwap.course.stop_when),
        ],
    )
    return (box, *missing, *(next_step or (not_discussed("Wat de volgende stap is."),)))


def feedback_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return when and how people hear back."""
    lines = [
        Line(
            text=join(
                *(
                    formatter.text(said)
                    for said in (item.due, item.place, item.form, item.owner)
                    if said.value
                )
            )
        )
        for item in iwap.feedback
    ]
    missing = not_discussed("Wanneer en hoe bewoners iets terughoren.")
    return (Heading(text="Wat bewoners terughoren"), *(points(lines) or (missing,)))


def grounds_blocks(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return the estimate, the signals, the problems and the strengths."""
    strengths = points(strengths_lines(iwap))
    return (
        estimate_box(iwap, formatter, weighed=True),
        *no_number(iwap),
        *signals_in_short(iwap, advice, formatter),
        Heading(text="Wat er speelt"),
        *problems_blocks(iwap, formatter),
        *differences(iwap, formatter),
        Heading(text="Krachten waarop wij bouwen"),
        *(strengths or (not_discussed("Welke krachten er in de wijk zijn."),)),
    )


def other_blocks(iwap: Iwap, formatter: Formatter, printed: Collection[str] = PRINTED) -> tuple[Block, ...]:
    """Return the answers that have no place of their own in this paper."""
    return (
        *others_blocks(iwap.other, formatter),
        *rest_blocks(iwap, printed, formatter),
        *theme_bars(iwap),
        *roles_blocks(iwap, formatter),
        *kept_aside_blocks(iwap, formatter),
    )


def advice_parts(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Part, ...]:
    """Compose the advice."""
    small = chosen(iwap.verdict.choice) == "kleinschalig"
    wins = (
        (Heading(text="Wat nu al kan"), *quick_win_blocks(iwap, formatter))
        if iwap.quick_wins or (small and not iwap.actions)
        else ()
    )
    chapters: tuple[Chapter, ...] = (
        (
            "Het advies",
            (
                *ambition_blocks(iwap, formatter),
                *choice_blocks(iwap, formatter),
                *wins,
                *actions_blocks(iwap, formatter),
            ),
        ),
        ("Waarop het rust", grounds_blocks(iwap, advice, formatter)),
        (
            "Hoe het verder gaat",
            (
                *to_do_blocks(iwap, formatter),
                *feedback_blocks(iwap, formatter),
                *wishes_blocks(iwap, formatter),
                *sources_in_short(iwap, formatter),
                *other_blocks(iwap, formatter),
            ),
        ),
    )
    return numbered(chapters)
