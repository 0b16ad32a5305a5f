"""The paper for a decision: what the board is asked to decide, why, what speaks against it, and what it costs.

It has the order in which boards of municipalities read, and at most two pages; the plan itself goes along with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from wijkwizard.document.beside_sums import assumed, hidden_amounts, share_notes
from wijkwizard.document.council_reasons import against, arguments, first_reasons, reason_lines
from wijkwizard.document.decisions import decided_blocks, decision_lines, late_blocks, unasked
from wijkwizard.document.formatter import Formatter, gap_sentence, has, join
from wijkwizard.document.model import Block, Bullets, PaperForm, Part
from wijkwizard.document.money import DIFFERENT_YEARS, differing
from wijkwizard.document.naming import by_weight, not_rejected, problem_inside
from wijkwizard.document.paper_form import CALLED
from wijkwizard.document.parts.about import roles_in_words
from wijkwizard.document.parts.actions import by_theme, done, going_on, stopped
from wijkwizard.document.phrasing import on_or_in, to_be_better
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.measures_in_short import FEW_MEASURES, few_or_by_theme
from wijkwizard.document.plan.money_agreed import money_beside_costs
from wijkwizard.document.plan.money_beside import of_initiatives, of_no_measure
from wijkwizard.document.plan.money_in_short import (
    allowed,
    cover_spoken,
    over_all_years,
    whole_sentence,
    without_amount,
)
from wijkwizard.document.plan.one_page import feedback_lines, goals_in_short
from wijkwizard.document.plan.sentences import clauses, plainly, points
from wijkwizard.document.short_blocks import Chapter, numbered
from wijkwizard.iwap.consent import OBJECTIONS
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.uncounted_cost import uncounted_words
from wijkwizard.iwap.value_words import said_inside
from wijkwizard.terms.dutch import (
    about,
    and_list,
    bare,
    inside,
    inside_name,
    sentence,
    upper_first,
)
from wijkwizard.terms.units import many

_GOALS = 8
_PROBLEMS = 5
"""So many problems are named; the plan has all of them."""

_NOT_HERE = "Wel besproken, maar niet voor dit papier"


def _asked(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    lines = decision_lines(iwap, formatter)
    told = (*late_blocks(iwap, formatter), *decided_blocks(iwap, formatter))
    none = plainly("Er wordt nu geen besluit gevraagd.") if told else ()
    asked = (Bullets(items=tuple(lines)),) if lines else none
    return (*asked, *plainly(unasked(iwap) if asked else ""), *told)


def _occasion(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    problems = [problem_inside(problem, formatter.known) for problem in by_weight(iwap)]
    estimate, reasons = iwap.danger.estimate, iwap.occasion.reasons
    return (
        *plainly(
            f"De aanleiding: {said_inside(reasons)}."
            if reasons.value and not iwap.occasion.story.value
            else ""
        ),
        *plainly(sentence(bare(iwap.occasion.story.value)) if iwap.occasion.story.value else ""),
        *plainly(f"De groep schat in: {said_inside(estimate)}." if estimate.value else ""),
        *plainly(" ".join(f"{told}." for told in to_be_better(problems, _PROBLEMS))),
    )


def money(iwap: Iwap, formatter: Formatter, whole: str) -> tuple[Block, ...]:
    """Say what all measures cost, year by year where that differs, and what counts in no sum."""
    found = plan_costs(iwap)
    measures = few_or_by_theme(iwap, formatter, whole)
    said = (
        *plainly(
            join(
                allowed(iwap),
                whole_sentence(found.counted, spoken=cover_spoken(iwap)),
                over_all_years(iwap),
                assumed(found.counted),
                of_no_measure(iwap),
                of_initiatives(iwap),
                without_amount(iwap),
                hidden_amounts(found.counted, formatter.withheld),
                by=" ",
            )
        ),
        *points(DIFFERENT_YEARS, differing(found.counted)),
        *(
            plainly("Dit zijn de maatregelen:")
            if isinstance(next(iter(measures), None), Bullets) and found.counted
            else ()
        ),
        *(measures if found.counted else ()),
        *chain.from_iterable(points(head, list(told)) for head, told in share_notes(iwap)),
        *points("Niet meegeteld", list(first_reasons(list(uncounted_words(found.left_out)), whole))),
    )
    return said or money_beside_costs(iwap, formatter)


def _taking_part(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    def lines() -> Iterator[str]:
        if roles := roles_in_words(iwap, formatter):
            yield f"Aan tafel zaten {roles}"
        if iwap.table.absent.value:
            yield f"Wij misten {said_inside(iwap.table.absent)}"
        wishes = [wish for wish in iwap.wishes if has(wish.what)]
        answered = sum(1 for wish in wishes if wish.answer.value)
        if wishes:
            whole = "elke wens heeft" if answered == len(wishes) else f"{answered} daarvan hebben"
            said = many(len(wishes), "wens", "wensen")
            yield f"Er {'staat' if len(wishes) == 1 else 'staan'} {said} in het plan; {whole} een antwoord"
        for line in feedback_lines(iwap, formatter):
            yield f"Bewoners horen het terug: {inside_name(line)}"

    facts = clauses(
        [("Rol van bewoners", (iwap.organisation.residents_role, iwap.organisation.residents_how))], formatter
    )
    return (*reason_lines(lines()), *facts)


def _who_and_when(iwap: Iwap, whole: str) -> str:
    """Return where it stands who does it and when, for a chapter that does not repeat the table; or nothing."""
    measures = not_rejected(iwap.measures)
    led = [(has(row.lead), has(row.start) or has(row.end)) for row in measures]
    where = whole if len(measures) > FEW_MEASURES else "de tabel bij Financiën"
    if told := _said_of_each(led, "maatregel trekt", "elke maatregel loopt", where):
        return told
    small = [(has(row.lead), has(row.end)) for row in iwap.actions]
    small += [(has(row.who), has(row.due)) for row in iwap.quick_wins]
    return _said_of_each(small, "kleine actie doet", "elke kleine actie klaar is", whole)


def _said_of_each(spoken: Sequence[tuple[bool, bool]], does: str, runs: str, where: str) -> str:
    """Return where it stands who does each of several things and when, as far as that was said; or nothing."""
    who, when = (any(of) for of in zip(*spoken, strict=True)) if spoken else (False, False)
    if not who and not when:
        return ""
    told = f"Wie elke {does}{' en wanneer' if when else ''}" if who else f"Wanneer {runs}"
    some = any((who and not by) or (when and not at) for by, at in spoken)
    return f"{told}, staat {'voor zover bekend ' if some else ''}in {where}."


def _small(iwap: Iwap) -> tuple[Block, ...]:
    """Return how many small actions each theme has still to be done, and how many are finished or were stopped."""
    going = [
        about(theme, many(len(rows), "kleine actie", "kleine acties"))
        for theme, rows in by_theme(going_on(iwap))
    ]
    ended = [
        f"{head}: {many(len(names), 'kleine actie', 'kleine acties')}."
        for head, names in (("Klaar", done(iwap)), ("Gestopt", stopped(iwap)))
        if names
    ]
    return (*reason_lines(iter(going)), *plainly(" ".join(ended)))


def _carried_out(iwap: Iwap, formatter: Formatter, whole: str) -> tuple[Block, ...]:
    how, course, verdict = iwap.organisation, iwap.course, iwap.verdict
    facts = clauses(
        [
            ("Trekker", how.lead),
            ("Mandaat", how.mandate),
            ("De eerste stap", (verdict.first_step, verdict.owner, verdict.review_on)),
            ("Wanneer wij stoppen", course.stop_when),
        ],
        formatter,
        names={"Trekker"},
    )
    measures = few_or_by_theme(iwap, formatter, whole)
    without_money = measures if not plan_costs(iwap).counted else ()
    elsewhere = "" if without_money else _who_and_when(iwap, whole)
    again = on_or_in(course.look_again, formatter)
    return (
        *facts,
        *without_money,
        *_small(iwap),
        *plainly(elsewhere),
        *plainly(f"Wij kijken opnieuw hoe het gaat {again}." if again else ""),
    )


def _aimed_at(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    goals = goals_in_short(iwap, formatter, most=_GOALS)
    ambition = iwap.ambition.sentence.value
    return (*plainly(sentence(bare(ambition)) if ambition else ""), *((goals,) if goals else ()))


def council_parts(iwap: Iwap, formatter: Formatter, form: PaperForm) -> tuple[Part, ...]:
    """Return the parts of the paper for a decision; the last names those of which nothing was said.

    Args:
        iwap: the plan as the public may read it.
        formatter: writes values.
        form: of which paper it is the short one.
    """
    whole, shut = CALLED[form], formatter.withheld
    own = iwap.danger
    chapters: tuple[tuple[str, tuple[Block, ...], bool], ...] = (
        (
            "Gevraagd besluit",
            _asked(iwap, formatter),
            "decisions" in shut,
        ),
        (
            "Aanleiding",
            _occasion(iwap, formatter),
            "problems" in shut or is_withheld(iwap.occasion.story) or is_withheld(own.estimate),
        ),
        (
            "Beoogd effect",
            _aimed_at(iwap, formatter),
            "goals" in shut or is_withheld(iwap.ambition.sentence),
        ),
        (
            "Argumenten",
            reason_lines(arguments(iwap, formatter, whole)),
            "measures" in shut or is_withheld(own.for_it) or is_withheld(iwap.verdict.why),
        ),
        (
            "Kanttekeningen",
            against(iwap, formatter, whole),
            bool(shut & {"disagreements", "risks", *OBJECTIONS})
            or is_withheld(iwap.insight.shared_objections),
        ),
        (
            "Financiën",
            money(iwap, formatter, whole),
            bool(shut & {"costs", "shares"}),
        ),
        (
            "Participatie",
            _taking_part(iwap, formatter),
            "parties" in shut,
        ),
        (
            "Uitvoering",
            _carried_out(iwap, formatter, whole),
            bool(shut & {"measures", "actions", "quick_wins"}),
        ),
    )
    made: list[Chapter] = [(title, blocks) for title, blocks, _ in chapters if blocks]
    unsaid = [title for title, blocks, closed in chapters if not blocks and not closed]
    hidden = [title for title, blocks, closed in chapters if not blocks and closed]
    left = join(
        gap_sentence(unsaid),
        f"{_NOT_HERE}: {and_list([inside(title) for title in hidden])}." if hidden else "",
        by=" ",
    )
    annex = f"{upper_first(whole)}{', met zijn bijlage' if form == 'plan' else ''}."
    made.append(("Bijlagen", (*plainly(annex), *plainly(left))))
    return in_short(numbered(made))
