"""The rows of the plan: everything of which there can be several.

A row keeps the id that it has in the dossier, so that a measure can point at its goal and a goal at its problem.
"""

from __future__ import annotations

from wijkwizard.iwap.said import Amount, CalendarYear, Day, Figure, Level, Pick, Picks, Words, YesNo
from wijkwizard.terms import Frozen


class Row(Frozen):
    """What every row has: its id in the dossier."""

    id: str


class Decided(Row):
    """A row that is proposed, advised, decided or rejected (``status``), by whom, when and why."""

    status: Pick = Pick()
    status_by: Pick = Pick()
    status_on: Day = Day()
    status_why: Words = Words()


class Party(Row):
    """A role at the table: how many people, and whether they live here or work here."""

    role: Pick = Pick()
    count: Figure = Figure()
    side: Pick = Pick()
    remark: Words = Words()


class Signal(Row):
    """A reading of one indicator, as the group or a source gives it."""

    indicator: Pick = Pick()
    title: Words = Words()
    sort: Pick = Pick()
    terrain: Pick = Pick()
    level: Words = Words()
    figure: Figure = Figure()
    unit: Pick = Pick()
    year: CalendarYear = CalendarYear()
    trend: Pick = Pick()
    against_city: Pick = Pick()
    city_figure: Figure = Figure()
    country_figure: Figure = Figure()
    early: Pick = Pick()
    recognised: Pick = Pick()
    why: Words = Words()
    reporting_changed: YesNo = YesNo()
    place: Pick = Pick()


class Reality(Row):
    """What the figures say beside what the street says."""

    topic: Words = Words()
    figures: Words = Words()
    street: Words = Words()


class Voted(Row):
    """What people voted on, with the votes of each side."""

    votes_residents: Figure = Figure()
    votes_professionals: Figure = Figure()


class Problem(Voted):
    """A problem that the group names, with where, when, who and why."""

    sort: Pick = Pick()
    title: Words = Words()
    theme: Pick = Pick()
    task: Pick = Pick()
    terrain: Pick = Pick()
    severity: Level = Level()
    where: Words = Words()
    when: Picks = Picks()
    who: Words = Words()
    effect: Words = Words()
    why: Words = Words()
    why_deeper: Words = Words()
    why_root: Words = Words()
    why_sure: Pick = Pick()
    evidence: Words = Words()
    scale: Pick = Pick()
    approach: Pick = Pick()
    feeds: Picks = Picks()


class Strength(Row):
    """A strength or chance of residents, association, gemeente or entrepreneurs."""

    owner: Pick = Pick()
    what: Words = Words()
    helps: Pick = Pick()


class Disagreement(Row):
    """A claim on which people differ, kept and not smoothed over."""

    claim: Words = Words()
    seen_by: Picks = Picks()
    differently_by: Picks = Picks()
    otherwise: Words = Words()
    find_out: Words = Words()
    due: Day = Day()


class FindOut(Row):
    """Something that nobody at the table knew, with who looks it up."""

    what: Words = Words()
    why: Words = Words()
    owner: Words = Words()
    due: Day = Day()


class EarlierProject(Row):
    """A project of the last ten years, and what is left of it."""

    name: Words = Words()
    period: Day = Day()
    left: Words = Words()


class WalkPoint(Row):
    """A place seen on a walk through the wijk."""

    place: Words = Words()
    judgement: Pick = Pick()
    action: Words = Words()


class Theme(Voted):
    """A breakthrough theme: few, chosen by the group."""

    title: Words = Words()
    problem: Pick = Pick()
    theme: Pick = Pick()
    task: Pick = Pick()
    why: Words = Words()


class QuickWin(Row):
    """Something small that shows within weeks."""

    what: Words = Words()
    who: Words = Words()
    due: Day = Day()
    problem: Pick = Pick()


class Goal(Decided):
    """A goal with its indicator, baseline and target."""

    title: Words = Words()
    theme: Pick = Pick()
    problem: Pick = Pick()
    tier: Pick = Pick()
    indicator: Words = Words()
    unit: Pick = Pick()
    baseline: Figure = Figure()
    baseline_on: Day = Day()
    baseline_source: Words = Words()
    target: Figure = Figure()
    target_on: Day = Day()
    comparison_area: Pick = Pick()
    comparison: Figure = Figure()
    rhythm: Pick = Pick()
    measured_on: Day = Day()
    owner: Pick = Pick()
    notice: Words = Words()
    acceptable: Pick = Pick()
    leap_seen: Pick = Pick()


class Measure(Decided):
    """A measure with its chain from what is done to what changes."""

    title: Words = Words()
    theme: Pick = Pick()
    goal: Pick = Pick()
    problem: Pick = Pick()
    terrain: Pick = Pick()
    ingredient: Pick = Pick()
    what: Words = Words()
    where: Words = Words()
    for_whom: Words = Words()
    groups: Picks = Picks()
    lead: Words = Words()
    partners: Picks = Picks()
    residents_role: Pick = Pick()
    start: Day = Day()
    end: Day = Day()
    phase: Pick = Pick()
    regular_or_extra: Pick = Pick()
    output: Words = Words()
    outcome: Words = Words()
    because: Words = Words()
    ladder: Pick = Pick()
    waterbed: Words = Words()
    stop_rule: Words = Words()
    adjust_rule: Words = Words()
    carry_on_rule: Words = Words()


class Cost(Decided):
    """An amount: once or every year, by whom, and how far it is covered."""

    measure: Pick = Pick()
    what: Words = Words()
    amount: Amount = Amount()
    once_or_structural: Pick = Pick()
    year_from: CalendarYear = CalendarYear()
    year_to: CalendarYear = CalendarYear()
    payer: Pick = Pick()
    cover: Pick = Pick()
    cover_source: Words = Words()


class Promise(Row):
    """What a partner may be held to."""

    partner: Pick = Pick()
    partner_name: Words = Words()
    promise: Words = Words()
    measure: Pick = Pick()
    own_interest: Words = Words()
    shared_interest: Words = Words()
    level: Pick = Pick()
    until: Day = Day()
    committed: Pick = Pick()


class Benefit(Row):
    """Who pays and who gains."""

    measure: Pick = Pick()
    party: Pick = Pick()
    pays: Words = Words()
    gains: Words = Words()


class Rule(Row):
    """A rule that stands in the way."""

    rule: Words = Words()
    whose: Pick = Pick()
    owner: Pick = Pick()


class LeftOut(Row):
    """What is left or stopped, and why."""

    what: Words = Words()
    sort: Pick = Pick()
    why: Words = Words()


class Risk(Row):
    """What may go wrong, and what is done about it."""

    what: Words = Words()
    measure: Pick = Pick()
    answer: Words = Words()


class Decision(Row):
    """A stop on the way to a decision: which body, what, when."""

    body: Pick = Pick()
    what: Words = Words()
    due: Day = Day()
