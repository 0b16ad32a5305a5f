"""Page 2, which stands alone: what is asked of whom and when, what is done, what it brings, when people hear back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.document.beside_sums import assumed, hidden_amounts
from wijkwizard.document.common_words import inside_typed
from wijkwizard.document.cross_references import (
    TO_ANNEX,
    CrossReference,
    CrossReferences,
    chapter_place,
    to_chapter,
)
from wijkwizard.document.decisions import decided_blocks, decision_lines, late_blocks, unasked
from wijkwizard.document.formatter import Formatter, gap_sentence, has, join
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Table
from wijkwizard.document.money import DIFFERENT_YEARS, differing
from wijkwizard.document.naming import each_once, not_rejected, title_of, unit_of
from wijkwizard.document.parts.actions import by_theme, done, going_on
from wijkwizard.document.parts.ambition import further_figures
from wijkwizard.document.phrasing import on_or_in
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.measures_in_short import measures_by_theme, measures_table
from wijkwizard.document.plan.money_agreed import money_beside_costs
from wijkwizard.document.plan.money_bars import cover_bars
from wijkwizard.document.plan.money_beside import (
    above_the_cost,
    of_initiatives,
    of_no_measure,
    of_unknown_size,
)
from wijkwizard.document.plan.money_in_short import (
    allowed,
    costs_of_the_unpriced,
    cover_spoken,
    line_or_dash,
    over_all_years,
    whole_sentence,
    without_amount,
)
from wijkwizard.document.plan.page_room import EVERY, ROOM, SHORTER, Shorter, room_of
from wijkwizard.document.plan.sentences import plainly, points
from wijkwizard.document.plan.shortening import PlanBlock, minor
from wijkwizard.iwap.agreed import in_order_of_time
from wijkwizard.iwap.costs import PlanCosts, plan_costs
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.small_rows import SmallAction
from wijkwizard.iwap.uncounted_cost import OF_THE_REJECTED
from wijkwizard.terms.dutch import about, and_more, bare, inside_name, number, sentence, upper_first
from wijkwizard.terms.units import many

_NOWHERE: Mapping[str, int] = MappingProxyType({})
_NAMED = 3
"""So many small actions of a theme, and costs that do not count, are named on page 2; a chapter has every one."""


def one_page(iwap: Iwap, formatter: Formatter, at: Mapping[str, int] = _NOWHERE) -> tuple[PlanBlock, ...]:
    """Compose page 2, as fully as it can be on one page.

    What does not fit is told shorter in a fixed order: the chart goes, then a goal stands without what its figure
    counts or the other way round, then of goals and moments the first few stand there, then measures are told by
    theme and named below that, then only counted, and at last small actions are
    counted. All of it stands whole in the chapters, which page 2 names.

    Args:
        iwap: the plan of this edition.
        formatter: writes values.
        at: the number of each chapter by its topic; empty while the chapters have no numbers.
    """
    made: tuple[PlanBlock, ...] = ()
    for short in SHORTER:
        made = _page(iwap, formatter, short, at)
        if room_of(made) <= ROOM:
            break
    return made


def _page(iwap: Iwap, formatter: Formatter, short: Shorter, at: Mapping[str, int]) -> tuple[PlanBlock, ...]:
    asked, does = decision_lines(iwap, formatter), _does(iwap, formatter, short, at.get("measures", 0))
    told = (*late_blocks(iwap, formatter), *decided_blocks(iwap, formatter))
    goals = goals_in_short(iwap, formatter, at.get("goals", 0), short.most, both=short.both)
    notice = _first(notice_lines(iwap, formatter), short.most)
    back = _first([_back(line) for line in feedback_lines(iwap, formatter)], short.most)
    costs = plan_costs(iwap)
    parts = costs.counted
    money = plainly(
        join(
            allowed(iwap),
            whole_sentence(parts, spoken=cover_spoken(iwap)),
            over_all_years(iwap),
            assumed(parts),
            of_no_measure(iwap),
            of_initiatives(iwap),
            above_the_cost(iwap),
            of_unknown_size(iwap),
            without_amount(iwap),
            _uncounted(costs, iwap),
            hidden_amounts(parts, formatter.withheld),
            by=" ",
        )
    ) or money_beside_costs(iwap, formatter)
    drawn = cover_bars(parts)
    missing = [
        label
        for label, there, of in (
            ("Wie wanneer besluit", asked or told, {"decisions"}),
            ("Wat wij doen", does, {"measures", "actions"}),
            ("Welke doelen wij stellen", goals, {"goals"}),
            ("Wat het kost", money, {"costs", "shares"}),
            ("Wat bewoners ervan merken", notice or is_withheld(iwap.course.notice), {"goals"}),
            ("Wanneer bewoners iets terughoren", back, {"feedback"}),
        )
        if not there and not of & formatter.withheld
    ]
    return (
        *((Heading(text="Wat wij vragen"), Bullets(items=tuple(asked))) if asked else ()),
        *(plainly(unasked(iwap)) if asked else ()),
        *((Heading(text="Hoe het met de besluiten staat"),) if told and not asked else ()),
        *told,
        *((Heading(text="Wat wij doen"), *does) if does else ()),
        *((Heading(text="Wat het kost"), *money) if money else ()),
        *points(DIFFERENT_YEARS, differing(parts)),
        *minor("geld-in-beeld", (drawn,) if drawn else (), fits=short.chart),
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
        and not (item.reason in {"unknown", "withheld"} and item.row in told)
    ]
    more = [f"en nog {number(len(words) - _NAMED)}"] if len(words) > _NAMED else []
    return f"Niet meegeteld: {'; '.join([*words[:_NAMED], *more])}." if words else ""


def _first(lines: list[Line], most: int) -> list[Line]:
    """Return the first lines, with how many more there are; the annex has all of them."""
    more = len(lines) - most
    return (
        lines
        if more <= 0
        else [*lines[:most], Line(text=f"En nog {number(more)}: zie de bijlage.", see=TO_ANNEX)]
    )


def _does(iwap: Iwap, formatter: Formatter, short: Shorter, chapter: int) -> tuple[Block, ...]:
    at, whole = to_chapter("measures", chapter), f"elke maatregel: hoofdstuk {chapter}"
    made = (
        measures_by_theme(iwap, whole, at, formatter if short.named else None)
        if short.by_theme
        else measures_table(iwap, formatter)
    )
    going, ready = going_on(iwap), done(iwap)
    count = many(len(going), "kleine actie", "kleine acties")
    themed = [Line(text=_named(theme, rows)) for theme, rows in by_theme(going)]
    head = f"En {count}:" if made else ""
    if short.counted and themed:
        head, themed = f"{'En ' if made else ''}{count}: zie hoofdstuk {chapter}.", []
    return (
        *made,
        *plainly(head if going else "", at),
        *((Bullets(items=tuple(themed)),) if themed else ()),
        *plainly(f"Al klaar: {and_more(each_once(ready), _NAMED)}." if ready else ""),
    )


def _named(theme: str, rows: list[SmallAction]) -> str:
    names = each_once(inside_name(bare(row.title.value)) for row in rows if row.title.value)
    return (
        sentence(about(theme, and_more(names, _NAMED)))
        if names
        else f"{theme}: {many(len(rows), 'actie', 'acties')}."
    )


def _amount(row: Goal | GoalFigure, leaf: str, formatter: Formatter) -> str:
    said = getattr(row, leaf)
    return formatter.text(said, unit=unit_of(row.unit)) if said.value is not None else ""


def _target(row: Goal | GoalFigure, formatter: Formatter) -> str:
    return join(_amount(row, "target", formatter), on_or_in(row.target_on, formatter), by=" ")


def figures_of(goal: Goal, iwap: Iwap) -> tuple[Goal | GoalFigure, ...]:
    """Return the figures of a goal: its own, and further ones."""
    return (goal, *further_figures(goal, iwap))


def _counted(goal: Goal, formatter: Formatter, *, both: bool) -> str:
    """Return the goal, with what its figure counts where that is unclear; only that where there is no room for both."""
    figured = goal.baseline.value is not None or goal.target.value is not None
    title, counts = title_of(goal, formatter), bare(formatter.text(goal.indicator))
    if not (figured and goal.indicator.value):
        return title
    if counts.casefold() in title.casefold():
        return title
    return (
        f"{bare(title)} ({inside_typed(counts, formatter.known.common())})" if both else upper_first(counts)
    )


def _whole(chapter: int) -> CrossReferences:
    return (CrossReference(place=chapter_place("goals")),) if chapter else ()


def goals_in_short(
    iwap: Iwap, formatter: Formatter, more_at: int = 0, most: int = EVERY, *, both: bool = False
) -> Table | Bullets | None:
    """Return every goal in a row with its first figure, now and then; ``None`` without goals.

    Args:
        iwap: the plan of this edition.
        formatter: writes values.
        more_at: the chapter with all figures of all goals, which the caption names; 0 where there is none.
        most: so many goals.
        both: whether what its figure counts stands beside a goal, and not in its place.
    """
    listed = not_rejected(iwap.goals)
    goals = listed[:most]
    rows = [
        (
            Line(
                text=_counted(goal, formatter, both=both),
                see=_whole(more_at),
            ),
            line_or_dash(_amount(goal, "baseline", formatter)),
            line_or_dash(_target(goal, formatter)),
        )
        for goal in goals
    ]
    columns = [("Doel" if both else "Doel, of wat wij tellen", 52), ("Van", 20), ("Naar", 28)]
    several = any(further_figures(goal, iwap) for goal in goals)
    caption, where = "Alle doelen, van nu naar straks", f"hoofdstuk {more_at}" if more_at else "het wijkplan"
    if len(goals) < len(listed):
        caption = f"{number(len(goals))} van {many(len(listed), 'doel', 'doelen')}, van nu naar straks (alle: {where})"
    elif several and more_at:
        caption = f"{caption} (meer cijfers: {where})"
    return filled_table(caption, columns, rows, to_chapter("goals", more_at))


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
    """Return when, where, how and by whom people hear back, in order of time; what has no day comes last."""
    return [
        join(*(formatter.text(said) for said in (row.due, row.place, row.form, row.owner) if said.value))
        for row in in_order_of_time(iwap.feedback)
        if has(row.due, row.place, row.form, row.owner)
    ]


def _back(text: str) -> Line:
    return Line(text=sentence(upper_first(text)))
