"""Page 2, which stands alone: what is asked of whom and when, what is done, what it brings, when people hear back."""

from __future__ import annotations

from wijkwizard.document.decisions import decided_blocks, decision_lines, late_blocks, unasked
from wijkwizard.document.formatter import Formatter, gap_sentence, has, join
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Table
from wijkwizard.document.money import DIFFERENT_YEARS, differing
from wijkwizard.document.naming import not_rejected, title_of, unit_of
from wijkwizard.document.parts.actions import by_theme, done, going_on
from wijkwizard.document.parts.ambition import further_figures
from wijkwizard.document.phrasing import on_or_in
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.money_in_short import (
    cost_of,
    costs_of_the_unpriced,
    cover_bars,
    cover_words,
    line_or_dash,
    whole_sentence,
    without_amount,
)
from wijkwizard.document.plan.sentences import plainly, points
from wijkwizard.document.plan.shortening import PlanBlock, minor
from wijkwizard.iwap.costs import PlanCosts, plan_costs
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal, Measure
from wijkwizard.iwap.small_rows import SmallAction
from wijkwizard.iwap.uncounted_cost import OF_THE_REJECTED
from wijkwizard.terms.dutch import about, and_more, bare, inside, number, sentence, upper_first
from wijkwizard.terms.units import many

_NAMED = 3
"""So many small actions of a theme, and costs that do not count, are named on page 2; a chapter has every one."""


def one_page(iwap: Iwap, formatter: Formatter, goals_at: int = 0) -> tuple[PlanBlock, ...]:
    """Compose page 2.

    Args:
        iwap: the plan of this edition.
        formatter: writes values.
        goals_at: the chapter that has every figure of the goals; 0 while the chapters have no numbers.
    """
    asked, does = decision_lines(iwap, formatter), _does(iwap, formatter)
    told = (*late_blocks(iwap, formatter), *decided_blocks(iwap, formatter))
    goals, notice = goals_in_short(iwap, formatter, goals_at), notice_lines(iwap, formatter)
    back = [_back(line) for line in feedback_lines(iwap, formatter)]
    costs = plan_costs(iwap)
    parts = costs.counted
    money = plainly(join(whole_sentence(parts), without_amount(iwap), _uncounted(costs, iwap), by=" "))
    drawn = cover_bars(parts)
    missing = [
        label
        for label, there in (
            ("Wie besluit, en wanneer", asked or told),
            ("Wat wij doen", does),
            ("Welke doelen wij stellen", goals),
            ("Wat het kost", money),
            ("Wat bewoners ervan merken", notice),
            ("Wanneer bewoners iets terughoren", back),
        )
        if not there
    ]
    return (
        *((Heading(text="Wat wij vragen"), Bullets(items=tuple(asked))) if asked else ()),
        *(plainly(unasked(iwap)) if asked else ()),
        *((Heading(text="Hoe het met de besluiten staat"),) if told and not asked else ()),
        *told,
        *((Heading(text="Wat wij doen"), *does) if does else ()),
        *((Heading(text="Wat het kost"), *money) if money else ()),
        *points(DIFFERENT_YEARS, differing(parts)),
        *minor("geld-in-beeld", (drawn,) if drawn else ()),
        *((Heading(text="Waar wij naartoe willen"), goals) if goals else ()),
        *((Heading(text="Wat u ervan merkt"), Bullets(items=tuple(notice))) if notice else ()),
        *((Heading(text="Wanneer u iets terughoort"), Bullets(items=tuple(back))) if back else ()),
        *((Paragraph(line=Line(text=gap_sentence(missing)), look="small"),) if missing else ()),
    )


def _uncounted(costs: PlanCosts, iwap: Iwap) -> str:
    """Return beside the sum what is not in it and why; the chapter about money has all.

    What was rejected is no part of the plan, and of a measure without any amount its number was said already.
    """
    told = costs_of_the_unpriced(iwap)
    words = [
        item.short
        for item in costs.left_out
        if item.reason not in {*OF_THE_REJECTED, "rejected"}
        and not (item.reason == "unknown" and item.row in told)
    ]
    more = [f"en nog {number(len(words) - _NAMED)}"] if len(words) > _NAMED else []
    return f"Niet meegeteld: {'; '.join([*words[:_NAMED], *more])}." if words else ""


def _does(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    made, going, ready = measures_table(iwap, formatter), going_on(iwap), done(iwap)
    actions = by_theme(going)
    themed = [Line(text=_named(theme, rows)) for theme, rows in actions]
    head = f"En {many(len(going), 'kleine actie', 'kleine acties')}:" if made else ""
    return (
        *((made,) if made else ()),
        *((Paragraph(line=Line(text=head)),) if themed and head else ()),
        *((Bullets(items=tuple(themed)),) if themed else ()),
        *plainly(f"Al klaar: {and_more(ready, _NAMED)}." if ready else ""),
    )


def _named(theme: str, rows: list[SmallAction]) -> str:
    names = [inside(bare(row.title.value)) for row in rows if row.title.value]
    return (
        sentence(about(theme, and_more(names, _NAMED)))
        if names
        else f"{theme}: {many(len(rows), 'actie', 'acties')}."
    )


def _years(row: Measure) -> str:
    """Return the years of a measure: its card has the months."""
    years = [said.value.iso[:4] for said in (row.start, row.end) if said.value is not None]
    if row.start.value is None and years:
        return f"tot {years[0]}"
    return " tot ".join(dict.fromkeys(years))


def measures_table(iwap: Iwap, formatter: Formatter) -> Table | Bullets | None:
    """Return every measure with who, when, what it costs and how far that is covered; ``None`` without measures."""
    rows = [
        (
            Line(text=f"{number}. {title_of(row, formatter)}"),
            line_or_dash(formatter.text(row.lead) if row.lead.value else ""),
            line_or_dash(_years(row)),
            line_or_dash(cost_of(row, iwap)),
            line_or_dash(cover_words(row, iwap)),
        )
        for number, row in enumerate(not_rejected(iwap.measures), start=1)
    ]
    columns = [("Maatregel", 34), ("Wie", 20), ("Wanneer", 15), ("Kosten", 17), ("Dekking", 14)]
    made = filled_table("Alle maatregelen", columns, rows)
    if isinstance(made, Bullets):  # a point needs no number as well
        return Bullets(
            items=tuple(Line(text=title_of(row, formatter)) for row in not_rejected(iwap.measures))
        )
    return made


def _amount(row: Goal | GoalFigure, leaf: str, formatter: Formatter) -> str:
    said = getattr(row, leaf)
    return formatter.text(said, unit=unit_of(row.unit)) if said.value is not None else ""


def _target(row: Goal | GoalFigure, formatter: Formatter) -> str:
    return join(_amount(row, "target", formatter), on_or_in(row.target_on, formatter), by=" ")


def figures_of(goal: Goal, iwap: Iwap) -> tuple[Goal | GoalFigure, ...]:
    """Return the figures of a goal: its own, and further ones."""
    return (goal, *further_figures(goal, iwap))


def _counted(goal: Goal, formatter: Formatter, *, several: bool) -> str:
    """Return the goal, or what its figure counts where that is unclear: page 2 has no room for both."""
    figured = goal.baseline.value is not None or goal.target.value is not None
    unclear = figured and goal.indicator.value and (several or not unit_of(goal.unit))
    return upper_first(bare(formatter.text(goal.indicator))) if unclear else title_of(goal, formatter)


def goals_in_short(iwap: Iwap, formatter: Formatter, more_at: int = 0) -> Table | Bullets | None:
    """Return every goal in a row with its first figure, now and then; ``None`` without goals.

    Args:
        iwap: the plan of this edition.
        formatter: writes values.
        more_at: the chapter with the further figures of goals, which the caption names; 0 where there is none.
    """
    goals = not_rejected(iwap.goals)
    rows = [
        (
            Line(text=_counted(goal, formatter, several=bool(further_figures(goal, iwap)))),
            line_or_dash(_amount(goal, "baseline", formatter)),
            line_or_dash(_target(goal, formatter)),
        )
        for goal in goals
    ]
    columns = [("Doel", 52), ("Van", 20), ("Naar", 28)]
    several = more_at and any(further_figures(goal, iwap) for goal in goals)
    caption = "Alle doelen, van nu naar straks"
    return filled_table(
        f"{caption} (meer cijfers: hoofdstuk {more_at})" if several else caption, columns, rows
    )


def goals_table(iwap: Iwap, formatter: Formatter) -> Table | Bullets | None:
    """Return every figure of every goal: what is counted, from what, to what, and who sees to it."""
    rows = [
        (
            Line(text=title_of(goal, formatter)),
            line_or_dash(bare(formatter.text(row.indicator)) if row.indicator.value else ""),
            line_or_dash(
                join(_amount(row, "baseline", formatter), on_or_in(row.baseline_on, formatter), by=" ")
            ),
            line_or_dash(_target(row, formatter)),
            line_or_dash(formatter.text(goal.owner) if goal.owner.value else ""),
        )
        for goal in not_rejected(iwap.goals)
        for row in figures_of(goal, iwap)
    ]
    columns = [("Doel", 26), ("Wat wij tellen", 27), ("Van", 16), ("Naar", 17), ("Wie", 14)]
    return filled_table("Wat wij tellen, van nu naar straks", columns, rows)


def notice_lines(iwap: Iwap, formatter: Formatter) -> list[Line]:
    """Return what people will notice of the whole, and without words for that what they notice of each goal."""
    whole = iwap.course.notice
    said = [whole] if whole.value else [goal.notice for goal in not_rejected(iwap.goals)]
    return [formatter.line(item) for item in said if item.value]


def feedback_lines(iwap: Iwap, formatter: Formatter) -> list[str]:
    """Return when, where, how and by whom people hear back."""
    return [
        join(*(formatter.text(said) for said in (row.due, row.place, row.form, row.owner) if said.value))
        for row in iwap.feedback
        if has(row.due, row.place, row.form, row.owner)
    ]


def _back(text: str) -> Line:
    return Line(text=sentence(upper_first(text)))
