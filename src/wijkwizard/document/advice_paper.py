"""The two-page advice for a group that asks for no integral approach: small, regular, or find out first.

An empty IWAP would say less than this, and promise more.
"""

from __future__ import annotations

from wijkwizard.advice.advise import Advice
from wijkwizard.document.fit import Chapter, fitted, roomy
from wijkwizard.document.model import Block, Callout, Heading, Line, Paragraph, Part
from wijkwizard.document.naming import by_votes, problem_name
from wijkwizard.document.parts.annexes import kept_aside_blocks, sources_in_short
from wijkwizard.document.parts.others import others_blocks
from wijkwizard.document.parts.weighing import NO_NUMBER, estimate_box
from wijkwizard.document.scribe import Scribe, chosen, has, join, not_discussed
from wijkwizard.document.short_blocks import (
    points,
    quick_win_blocks,
    signals_in_short,
    strengths_lines,
    to_do_blocks,
)
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Problem

_MOST = 5
PAGES = 2
"""The most pages of an advice."""

_LINES = 104
_OTHERS = "Andere antwoorden"


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
            ("Wanneer wij opnieuw kijken", (verdict.review_on, iwap.course.look_again)),
            ("Waaraan u het merkt", iwap.course.notice),
            ("Wanneer wij stoppen", iwap.course.stop_when),
        ],
    )
    return (box, *(next_step or (not_discussed("Wat de volgende stap is."),)))


def _problem(problem: Problem, scribe: Scribe) -> Line:
    where = join(*(scribe.text(said) for said in (problem.where, problem.when) if said.value))
    text = join(problem_name(problem), where, by=": ")
    why = f"Waarom: {scribe.text(problem.why)}" if has(problem.why) else ""
    said = problem.title if has(problem.title) else problem.sort
    return scribe.resting_on(said, join(text, why, by=". "))


def _feedback(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    told = [
        Line(
            text=join(
                *(scribe.text(said) for said in (one.due, one.place, one.form, one.owner) if said.value)
            )
        )
        for one in iwap.feedback
    ]
    missing = not_discussed("Wanneer en hoe bewoners iets terughoren.")
    return (Heading(text="Wat bewoners terughoren"), *(points(told) or (missing,)))


def _grounds(iwap: Iwap, advice: Advice, scribe: Scribe) -> tuple[Block, ...]:
    problems = points([_problem(one, scribe) for one in by_votes(iwap.problems)])
    strengths = points(strengths_lines(iwap, scribe))
    return (
        estimate_box(iwap, scribe, weighed=True),
        Paragraph(line=Line(text=NO_NUMBER), look="small", ours=True),
        *signals_in_short(iwap, advice, scribe),
        Heading(text="Wat er speelt"),
        *(problems or (not_discussed("Welke problemen hier spelen."),)),
        Heading(text="Krachten waarop wij bouwen"),
        *(strengths or (not_discussed("Welke krachten er in de wijk zijn."),)),
    )


def _with_others(chapters: tuple[Chapter, ...], iwap: Iwap, scribe: Scribe) -> tuple[Part, ...]:
    """Add the answers that have no place of their own: all of them in the working edition, else if there is room."""
    others = others_blocks(iwap.other, scribe)
    aside = kept_aside_blocks(iwap, scribe)
    if scribe.style.edition == "working":
        parts = fitted(chapters, _LINES)
        number = len(parts) + 1
        more = Part(id=f"deel-{number}", number=number, title=_OTHERS, blocks=(*others, *aside))
        return (*parts, more) if more.blocks else parts
    title, last = chapters[-1]
    headed = (Heading(text=_OTHERS), *others) if others else ()
    whole = (*chapters[:-1], (title, (*last, *headed, *aside)))
    if roomy(whole, _LINES) or not others:
        return fitted(whole, _LINES)
    many = len(iwap.other)
    told = "Nog 1 ander antwoord staat" if many == 1 else f"Nog {many} andere antwoorden staan"
    left = Paragraph(line=Line(text=f"{told} in de werkversie van dit advies."), look="small", ours=True)
    return fitted((*chapters[:-1], (title, (*last, left, *aside))), _LINES)


def advice_parts(iwap: Iwap, advice: Advice, scribe: Scribe) -> tuple[Part, ...]:
    """Compose the advice."""
    small = chosen(iwap.verdict.choice) == "kleinschalig"
    wins = (
        (Heading(text="Wat nu al kan"), *quick_win_blocks(iwap, scribe)) if small or iwap.quick_wins else ()
    )
    chapters: tuple[Chapter, ...] = (
        ("Het advies", (*_choice(iwap, scribe), *wins)),
        ("Waarop het rust", _grounds(iwap, advice, scribe)),
        (
            "Hoe het verder gaat",
            (
                *to_do_blocks(iwap, scribe),
                *_feedback(iwap, scribe),
                *sources_in_short(iwap, scribe),
            ),
        ),
    )
    return _with_others(chapters, iwap, scribe)
