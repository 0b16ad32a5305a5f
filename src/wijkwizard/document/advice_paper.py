"""The two-page advice for a group that asks for no integral approach: small, regular, or find out first.

An empty IWAP would say less than this, and promise more.
"""

from __future__ import annotations

from wijkwizard.document.first_round import (
    points,
    problems_blocks,
    quick_win_blocks,
    strengths_lines,
    to_do_blocks,
)
from wijkwizard.document.model import Bars, Block, Callout, Heading, Line, Paragraph, Part
from wijkwizard.document.parts.annexes import sources_in_short
from wijkwizard.document.parts.course import feedback_table
from wijkwizard.document.parts.danger import NO_NUMBER, estimate_box
from wijkwizard.document.scribe import Scribe, chosen, has, not_discussed
from wijkwizard.document.shorten import Lengths, Shortener
from wijkwizard.iwap.model import Iwap

_MOST = 5
_MOST_TO_DOS = 7


def _choice(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    verdict = iwap.verdict
    said = scribe.line(verdict.choice)
    why = f"Omdat: {scribe.text(verdict.why)}" if has(verdict.why) else "Waarom is nog niet opgeschreven."
    box = Callout(
        look="estimate",
        title="Wat de groep adviseert",
        lines=(Line(text=f"De groep kiest voor: {said.text}", account=said.account), Line(text=why)),
    )
    next_step = scribe.facts(
        "De volgende stap",
        [
            ("Eerste stap", verdict.first_step),
            ("Wie die zet", verdict.owner),
            ("Trekker", iwap.organisation.lead),
            ("Wanneer wij opnieuw kijken", verdict.review_on),
            ("Waaraan u het merkt", iwap.course.notice),
        ],
    )
    return (box, *(next_step or (not_discussed("Wat de volgende stap is."),)))


def _grounds(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    problems = tuple(one for one in problems_blocks(iwap, scribe) if not isinstance(one, Bars))
    strengths = points(strengths_lines(iwap, scribe), _MOST)
    return (
        estimate_box(iwap, scribe, weighed=True),
        Paragraph(line=Line(text=NO_NUMBER), look="small"),
        *problems,
        Heading(text="Krachten waarop wij bouwen"),
        *(strengths or (not_discussed("Welke krachten er in de wijk zijn."),)),
    )


def advice_parts(iwap: Iwap, scribe: Scribe) -> tuple[Part, ...]:
    """Compose the advice."""
    shortener = Shortener(Lengths(line=130, cell=60, account=40))
    small = chosen(iwap.verdict.choice) == "kleinschalig"
    wins = (
        (Heading(text="Wat nu al kan"), *quick_win_blocks(iwap, scribe)) if small or iwap.quick_wins else ()
    )
    feedback = feedback_table(iwap, scribe)
    if feedback is not None:
        feedback = feedback.model_copy(update={"rows": feedback.rows[:2]})
    chapters: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Het advies", (*_choice(iwap, scribe), *wins)),
        ("Waarop het rust", _grounds(iwap, scribe)),
        (
            "Hoe het verder gaat",
            (
                *to_do_blocks(iwap, scribe, _MOST_TO_DOS),
                feedback or not_discussed("Wanneer en hoe bewoners iets terughoren."),
                *sources_in_short(scribe, _MOST),
            ),
        ),
    )
    return tuple(
        Part(id=f"deel-{n}", number=n, title=title, blocks=shortener.blocks(blocks))
        for n, (title, blocks) in enumerate(chapters, start=1)
    )
