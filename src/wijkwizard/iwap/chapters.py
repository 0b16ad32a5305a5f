"""The parts of the plan that are no rows: what is said once, chapter by chapter."""

from __future__ import annotations

from wijkwizard.iwap.said import (
    SaidAmount,
    SaidChoice,
    SaidChoices,
    SaidDate,
    SaidGrid,
    SaidNumber,
    SaidText,
    SaidYesNo,
)
from wijkwizard.terms import Frozen


class Danger(Frozen):
    """Question 1: is the wijk in the danger zone? The group's estimate, never a verdict."""

    votes: SaidGrid = SaidGrid()
    estimate: SaidChoice = SaidChoice()
    for_it: SaidText = SaidText()
    against_it: SaidText = SaidText()
    for_signals: SaidChoices = SaidChoices()
    against_signals: SaidChoices = SaidChoices()
    differs_from_signals: SaidText = SaidText()
    clash: SaidChoice = SaidChoice()
    clash_story: SaidText = SaidText()
    where: SaidChoice = SaidChoice()
    shaky: SaidChoice = SaidChoice()
    outlook: SaidText = SaidText()
    leaving_income: SaidChoice = SaidChoice()
    leaving_age: SaidChoices = SaidChoices()
    leaving_household: SaidChoices = SaidChoices()
    coming_income: SaidChoice = SaidChoice()
    coming_age: SaidChoices = SaidChoices()
    coming_household: SaidChoices = SaidChoices()
    stacking: SaidGrid = SaidGrid()
    proud: SaidText = SaidText()
    going_well: SaidText = SaidText()


class Insight(Frozen):
    """Question 2: what is going on, apart from the rows."""

    votes: SaidGrid = SaidGrid()
    severity_residents: SaidGrid = SaidGrid()
    severity_professionals: SaidGrid = SaidGrid()
    severity_spread: SaidText = SaidText()
    order: SaidChoices = SaidChoices()
    basics: SaidGrid = SaidGrid()
    step: SaidChoice = SaidChoice()
    place_scores: SaidGrid = SaidGrid()
    place_good: SaidText = SaidText()
    place_better: SaidText = SaidText()
    obstacle: SaidText = SaidText()
    regular_enough: SaidChoice = SaidChoice()
    scale: SaidChoice = SaidChoice()
    approach: SaidChoice = SaidChoice()
    decide_with: SaidChoices = SaidChoices()
    groups: SaidGrid = SaidGrid()
    practice: SaidChoices = SaidChoices()
    shared_votes: SaidGrid = SaidGrid()
    shared: SaidChoice = SaidChoice()
    shared_objections: SaidText = SaidText()


class Verdict(Frozen):
    """The outcome of question 2: what kind of approach the group asks for."""

    choice: SaidChoice = SaidChoice()
    why: SaidText = SaidText()
    first_step: SaidText = SaidText()
    owner: SaidText = SaidText()
    review_on: SaidDate = SaidDate()


class Ambition(Frozen):
    """Where the group wants to be."""

    sentence: SaidText = SaidText()
    horizon: SaidNumber = SaidNumber()
    first_term: SaidNumber = SaidNumber()
    picture: SaidText = SaidText()
    votes: SaidGrid = SaidGrid()
    order: SaidChoices = SaidChoices()
    balance: SaidGrid = SaidGrid()
    laws: SaidGrid = SaidGrid()


class Organisation(Frozen):
    """How it is organised."""

    lead: SaidText = SaidText()
    mandate: SaidText = SaidText()
    breakthrough: SaidText = SaidText()
    backing: SaidChoices = SaidChoices()
    best_person: SaidText = SaidText()
    regular_work: SaidChoice = SaidChoice()
    connector: SaidChoice = SaidChoice()
    residents_role: SaidChoice = SaidChoice()
    residents_how: SaidText = SaidText()
    open_to_residents: SaidChoice = SaidChoice()
    budget: SaidAmount = SaidAmount()
    residents_budget: SaidYesNo = SaidYesNo()
    budget_per_person: SaidNumber = SaidNumber()
    budget_decided_by: SaidChoice = SaidChoice()
    right_to_challenge: SaidChoice = SaidChoice()
    front_door: SaidText = SaidText()
    one_budget_holder: SaidChoice = SaidChoice()
    energy: SaidChoice = SaidChoice()


class Course(Frozen):
    """Question 4: how to stay on course."""

    notice: SaidText = SaidText()
    look_again: SaidDate = SaidDate()
    stop_when: SaidText = SaidText()
    want_to_know: SaidText = SaidText()
    want_to_measure: SaidText = SaidText()
    how_to_measure: SaidText = SaidText()
    study: SaidChoices = SaidChoices()
    stories: SaidText = SaidText()
    not_reached: SaidChoices = SaidChoices()
    content_when: SaidText = SaidText()
    anchoring: SaidGrid = SaidGrid()
    money_rules: SaidGrid = SaidGrid()
    features: SaidGrid = SaidGrid()
    maintenance: SaidChoices = SaidChoices()
    review_on: SaidDate = SaidDate()
    version: SaidChoice = SaidChoice()
    successors: SaidText = SaidText()


class Closing(Frozen):
    """The last round: whether the plan is shared, and ten lines read back to the room."""

    shared_votes: SaidGrid = SaidGrid()
    shared: SaidChoice = SaidChoice()
    lines: SaidGrid = SaidGrid()
    remarks: SaidText = SaidText()
