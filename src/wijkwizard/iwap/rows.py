"""The rows of the plan: all types of which there can be several, such as measures and goals.

A row keeps its id in the dossier, so that a measure can refer to its goal and a goal to its problem.
"""

from __future__ import annotations

from wijkwizard.iwap.said import (
    SaidAmount,
    SaidChoice,
    SaidChoices,
    SaidDate,
    SaidLevel,
    SaidNumber,
    SaidText,
    SaidYear,
    SaidYesNo,
)
from wijkwizard.terms import Frozen


class PlanRow(Frozen):
    """The base class of rows: the id in the dossier."""

    id: str


class Decided(PlanRow):
    """A row that is proposed, advised, decided or rejected (``status``), by whom, when and why."""

    status: SaidChoice = SaidChoice()
    status_by: SaidChoice = SaidChoice()
    status_on: SaidDate = SaidDate()
    status_why: SaidText = SaidText()


class Party(PlanRow):
    """A role at the table: how many people, and whether they live or work here."""

    role: SaidChoice = SaidChoice()
    count: SaidNumber = SaidNumber()
    side: SaidChoice = SaidChoice()
    remark: SaidText = SaidText()


class Signal(PlanRow):
    """A value of one indicator, as the group or a source gives it."""

    indicator: SaidChoice = SaidChoice()
    title: SaidText = SaidText()
    sort: SaidChoice = SaidChoice()
    terrain: SaidChoice = SaidChoice()
    level: SaidText = SaidText()
    figure: SaidNumber = SaidNumber()
    unit: SaidChoice = SaidChoice()
    year: SaidYear = SaidYear()
    trend: SaidChoice = SaidChoice()
    against_city: SaidChoice = SaidChoice()
    city_figure: SaidNumber = SaidNumber()
    country_figure: SaidNumber = SaidNumber()
    early: SaidChoice = SaidChoice()
    recognised: SaidChoice = SaidChoice()
    why: SaidText = SaidText()
    reporting_changed: SaidYesNo = SaidYesNo()
    place: SaidChoice = SaidChoice()


class Reality(PlanRow):
    """A figure and what residents experience."""

    topic: SaidText = SaidText()
    figures: SaidText = SaidText()
    street: SaidText = SaidText()


class VotedRow(PlanRow):
    """The base class of rows that people voted on, with the votes of each side."""

    votes_residents: SaidNumber = SaidNumber()
    votes_professionals: SaidNumber = SaidNumber()


class Problem(VotedRow):
    """A problem that the group names, with where, when, who and why."""

    sort: SaidChoice = SaidChoice()
    title: SaidText = SaidText()
    theme: SaidChoice = SaidChoice()
    task: SaidChoice = SaidChoice()
    terrain: SaidChoice = SaidChoice()
    severity: SaidLevel = SaidLevel()
    where: SaidText = SaidText()
    when: SaidChoices = SaidChoices()
    who: SaidText = SaidText()
    effect: SaidText = SaidText()
    why: SaidText = SaidText()
    why_deeper: SaidText = SaidText()
    why_root: SaidText = SaidText()
    why_sure: SaidChoice = SaidChoice()
    known_by: SaidChoices = SaidChoices()
    evidence: SaidText = SaidText()
    scale: SaidChoice = SaidChoice()
    approach: SaidChoice = SaidChoice()
    feeds: SaidChoices = SaidChoices()


class Strength(PlanRow):
    """A strength or chance of residents, association, gemeente or entrepreneurs."""

    owner: SaidChoice = SaidChoice()
    what: SaidText = SaidText()
    known_by: SaidChoices = SaidChoices()
    evidence: SaidText = SaidText()
    helps: SaidChoice = SaidChoice()


class Disagreement(PlanRow):
    """A claim on which people differ."""

    claim: SaidText = SaidText()
    seen_by: SaidChoices = SaidChoices()
    differently_by: SaidChoices = SaidChoices()
    otherwise: SaidText = SaidText()
    find_out: SaidText = SaidText()
    due: SaidDate = SaidDate()


class FindOut(PlanRow):
    """Something that nobody present knew, with who finds it out."""

    what: SaidText = SaidText()
    why: SaidText = SaidText()
    owner: SaidText = SaidText()
    due: SaidDate = SaidDate()


class ParkedWords(PlanRow):
    """Something that was said and fitted nowhere yet, with what the group did with it at the close."""

    words: SaidText = SaidText()
    outcome: SaidChoice = SaidChoice()
    owner: SaidText = SaidText()


class EarlierProject(PlanRow):
    """A project of the last ten years, and what is left of it."""

    name: SaidText = SaidText()
    period: SaidDate = SaidDate()
    left: SaidText = SaidText()


class WalkPoint(PlanRow):
    """A place seen on a walk through the wijk."""

    place: SaidText = SaidText()
    judgement: SaidChoice = SaidChoice()
    action: SaidText = SaidText()


class Theme(VotedRow):
    """A breakthrough theme: few, chosen by the group; it may be about several problems."""

    title: SaidText = SaidText()
    problem: SaidChoices = SaidChoices()
    theme: SaidChoice = SaidChoice()
    task: SaidChoices = SaidChoices()
    why: SaidText = SaidText()


class TargetFigure(PlanRow):
    """What is counted, how it stands now and by which source, and what it should be when."""

    indicator: SaidText = SaidText()
    unit: SaidChoice = SaidChoice()
    direction: SaidChoice = SaidChoice()
    baseline: SaidNumber = SaidNumber()
    baseline_on: SaidDate = SaidDate()
    baseline_source: SaidText = SaidText()
    target: SaidNumber = SaidNumber()
    target_on: SaidDate = SaidDate()


class Goal(Decided, TargetFigure):
    """A goal with its indicator, baseline and target; it may belong to several themes and problems."""

    title: SaidText = SaidText()
    theme: SaidChoices = SaidChoices()
    problem: SaidChoices = SaidChoices()
    tier: SaidChoice = SaidChoice()
    comparison_area: SaidChoice = SaidChoice()
    comparison: SaidNumber = SaidNumber()
    rhythm: SaidChoice = SaidChoice()
    measured_on: SaidDate = SaidDate()
    owner: SaidChoice = SaidChoice()
    notice: SaidText = SaidText()
    acceptable: SaidChoice = SaidChoice()
    leap_seen: SaidChoice = SaidChoice()
    same_count: SaidYesNo = SaidYesNo()
    figure_in_time: SaidYesNo = SaidYesNo()
    programme: SaidChoices = SaidChoices()


class Measure(Decided):
    """A measure with its chain from activities to effects; it may serve several goals and problems."""

    title: SaidText = SaidText()
    theme: SaidChoice = SaidChoice()
    other_theme: SaidChoice = SaidChoice()
    goal: SaidChoices = SaidChoices()
    problem: SaidChoices = SaidChoices()
    terrain: SaidChoices = SaidChoices()
    ingredient: SaidChoice = SaidChoice()
    what: SaidText = SaidText()
    programme: SaidChoices = SaidChoices()
    where: SaidText = SaidText()
    sub_area: SaidChoices = SaidChoices()
    for_whom: SaidText = SaidText()
    groups: SaidChoices = SaidChoices()
    lead: SaidText = SaidText()
    partners: SaidChoices = SaidChoices()
    residents_role: SaidChoice = SaidChoice()
    start: SaidDate = SaidDate()
    end: SaidDate = SaidDate()
    phase: SaidChoice = SaidChoice()
    regular_or_extra: SaidChoice = SaidChoice()
    hours_residents: SaidNumber = SaidNumber()
    hours_professionals: SaidNumber = SaidNumber()
    output: SaidText = SaidText()
    outcome: SaidText = SaidText()
    because: SaidText = SaidText()
    ladder: SaidChoice = SaidChoice()
    waterbed: SaidText = SaidText()
    stop_rule: SaidText = SaidText()
    adjust_rule: SaidText = SaidText()
    carry_on_rule: SaidText = SaidText()


class Cost(Decided):
    """An amount: once or every year, who pays, and how far it is covered."""

    measure: SaidChoice = SaidChoice()
    what: SaidText = SaidText()
    amount: SaidAmount = SaidAmount()
    once_or_structural: SaidChoice = SaidChoice()
    year_from: SaidYear = SaidYear()
    year_to: SaidYear = SaidYear()
    payer: SaidChoices = SaidChoices()
    cover: SaidChoice = SaidChoice()
    cover_source: SaidText = SaidText()
    money_kind: SaidChoice = SaidChoice()
    programme: SaidChoice = SaidChoice()


class Promise(PlanRow):
    """A promise that a partner may be held to."""

    partner: SaidChoice = SaidChoice()
    partner_name: SaidText = SaidText()
    promise: SaidText = SaidText()
    measure: SaidChoice = SaidChoice()
    own_interest: SaidText = SaidText()
    shared_interest: SaidText = SaidText()
    level: SaidChoice = SaidChoice()
    until: SaidDate = SaidDate()
    committed: SaidChoice = SaidChoice()


class HinderingRule(PlanRow):
    """A rule or law that hinders."""

    rule: SaidText = SaidText()
    whose: SaidChoice = SaidChoice()
    owner: SaidChoice = SaidChoice()


class LeftOut(PlanRow):
    """Something that is left out or stopped, and why."""

    what: SaidText = SaidText()
    sort: SaidChoice = SaidChoice()
    why: SaidText = SaidText()


class Risk(PlanRow):
    """What may go wrong, and what is done about it."""

    what: SaidText = SaidText()
    measure: SaidChoice = SaidChoice()
    answer: SaidText = SaidText()


class Decision(PlanRow):
    """A step of the decision-making: which body, what, for which costs, when, and what came of it."""

    body: SaidChoice = SaidChoice()
    what: SaidText = SaidText()
    costs: SaidChoices = SaidChoices()
    due: SaidDate = SaidDate()
    outcome: SaidChoice = SaidChoice()
