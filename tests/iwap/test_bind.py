"""Answers land in the plan by what their question means, each in one place and none of them lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.iwap.evening import answers, bound, leaves, plan, questions
from tests.iwap.walk import Op, after, ops
from wijkwizard.iwap.bind import BEHIND_A_BRANCH, MISFIT, ROW_REMOVED, UNKNOWN_QUESTION, is_bound
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Picked
from wijkwizard.questionnaire.fit import fit
from wijkwizard.session.derived import derive
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoiceValue,
    GridValue,
    Round,
    Slot,
    TextValue,
    Unknown,
)
from wijkwizard.terms.answers import GIVEN_UNKNOWNS

HOLDS = GIVEN_UNKNOWNS | {Unknown.REMOVED}
WHOLE = {"besluit": "integraal"}


def in_the_plan(iwap: Iwap) -> list[str]:
    """Return the slots whose answer stands in a field of its own; what only follows from it is no answer."""
    fields = iwap.model_copy(update={"other": (), "kept_aside": (), "to_dos": ()})
    said = (one for one in leaves(fields) if one.source != FOLLOWS)
    return [one.slot for one in said if one.value is not None or one.unknown in HOLDS]


@pytest.mark.slow
@settings(max_examples=80)
@given(ops())
def test_every_stored_answer_lands_in_exactly_one_place(evening: list[Op]) -> None:
    """The law of binding: a field, the list of other answers, or what is kept aside, and never two of them."""
    stored = after(evening)
    fitted = fit(questions().index, stored)
    iwap = derive(questions(), stored).iwap
    aside = [one for one in iwap.kept_aside if one.because not in {MISFIT, UNKNOWN_QUESTION}]
    places = [*in_the_plan(iwap), *(one.said.slot for one in iwap.other), *(one.said.slot for one in aside)]
    assert Counter(places) == Counter(map(str, fitted.answers.by_slot))
    misfits = [one.said.slot for one in iwap.kept_aside if one.because in {MISFIT, UNKNOWN_QUESTION}]
    assert Counter(misfits) == Counter(str(slot) for slot, live in fitted.misfits.items() for _ in live)
    assert set(map(str, stored.by_slot)) == set(places) | set(misfits)


@settings(max_examples=30)
@given(ops())
def test_what_is_not_asked_counts_nowhere_in_the_plan(evening: list[Op]) -> None:
    """No field and no other answer holds what the route does not ask; the annex of what is kept does."""
    picture = derive(questions(), after(evening))
    asked = {str(slot) for slot in picture.route.asked}
    counting = {*in_the_plan(picture.iwap), *(one.said.slot for one in picture.iwap.other)}
    assert counting <= asked
    assert not asked & {one.said.slot for one in picture.iwap.kept_aside if one.because == BEHIND_A_BRANCH}


def test_a_scalar_and_a_row_land_in_their_fields() -> None:
    """The binding decides, not the id of the question."""
    iwap = plan({"wijknaam": "De Werven", "problemen.titel@r1": "Zwerfvuil"}, {"problemen": ("r1",)})
    assert iwap.area.name.value == "De Werven"
    assert iwap.area.name.asked == "Over welke wijk gaat het?"
    assert [(row.id, row.title.value) for row in iwap.problems] == [("r1", "Zwerfvuil")]


def test_a_second_table_about_the_same_rows_fills_the_same_rows() -> None:
    """Where a problem plays stands with it, though it is asked later; a row in which nobody said a thing is none."""
    rows = {"problemen": ("r1", "r2")}
    iwap = plan({"problemen.titel@r1": "Vuil", "waar.plek@r1": "Bij de brug"}, rows)
    assert [(row.title.value, row.where.value) for row in iwap.problems] == [
        ("Vuil", "Bij de brug"),
    ]


def test_what_binds_nothing_stands_under_its_own_heading_with_its_row() -> None:
    """A municipality may ask what the plan has no place for; it is printed all the same."""
    iwap = plan({"problemen.titel@r1": "Vuil", "waar.eigen@r1": "Lastig"}, {"problemen": ("r1",)})
    other = iwap.other[0]
    assert (other.step, other.section) == ("Het begin", "Gesprek")
    assert other.question == "Wat zegt de gemeente er zelf van?"
    assert other.row == Picked(id="r1", label="Vuil", borrowed=("problemen.titel@r1",))
    assert other.said.value == "Lastig"


def test_others_stand_in_the_order_of_asking() -> None:
    """Readers find them where the evening had them."""
    iwap = plan({"eigen-vraag": ["groen"], "waar.eigen@r1": "Lastig"}, {"problemen": ("r1",)})
    assert [one.said.slot for one in iwap.other] == ["waar.eigen@r1", "eigen-vraag"]


def test_a_hidden_answer_counts_as_none_and_is_kept_aside_with_the_reason() -> None:
    """A closed branch empties the plan of what stood in it, and loses nothing."""
    said = {"besluit": "regulier", "maatregelen.naam@m1": "Moestuin"}
    iwap = plan(said, {"maatregelen": ("m1",)})
    assert iwap.measures == ()
    kept = iwap.kept_aside[0]
    assert (kept.said.value, kept.row, kept.because) == ("Moestuin", "Moestuin", BEHIND_A_BRANCH)
    assert plan({**said, **WHOLE}, {"maatregelen": ("m1",)}).measures[0].title.value == "Moestuin"


def test_a_hidden_scalar_says_that_it_was_not_asked() -> None:
    """A question of the long route is not open on a short evening, but not asked."""
    iwap = plan({**WHOLE, "duur": "lang", "reden": "Omdat"})
    assert iwap.verdict.why.value == "Omdat"
    short = plan({**WHOLE, "duur": "een-avond", "reden": "Omdat"})
    assert (short.verdict.why.value, short.verdict.why.unknown) == (None, Unknown.HIDDEN)
    assert [one.said.value for one in short.kept_aside] == ["Omdat"]


def test_the_sum_of_costs_behind_a_closed_branch_is_nothing() -> None:
    """Money that is not asked about is in no total."""
    said = {"besluit": "integraal", "kosten.bedrag@k1": 100, "kosten.bedrag@k2": 50}
    rows = {"kosten": ("k1", "k2")}

    def total(iwap: Iwap) -> Decimal:
        return sum((row.amount.value.amount for row in iwap.costs if row.amount.value), Decimal(0))

    assert total(plan(said, rows)) == 150
    assert total(plan({**said, "besluit": "regulier"}, rows)) == 0
    assert total(plan(said, {"kosten": ("k1",)})) == 100


def test_an_answer_of_a_removed_row_is_kept_aside() -> None:
    """It comes back when the removal is undone; until then it counts nowhere."""
    iwap = plan({"problemen.titel@weg": "Vuil"}, {"problemen": ()})
    assert iwap.problems == ()
    assert [(one.said.value, one.because) for one in iwap.kept_aside] == [("Vuil", ROW_REMOVED)]


def test_a_reference_to_a_removed_row_says_so() -> None:
    """A measure for a problem that was taken away does not pretend to have none."""
    pointing = {Slot("maatregelen.probleem", "m1"): (Answer(value=ChoiceValue(v="weg")),)}
    whole = answers(
        {**WHOLE, "maatregelen.naam@m1": "Moestuin"}, {"maatregelen": ("m1",), "problemen": ("r1",)}
    )
    iwap = bound(replace(whole, by_slot={**whole.by_slot, **pointing}))
    assert (iwap.measures[0].problem.value, iwap.measures[0].problem.unknown) == (None, Unknown.REMOVED)


def test_a_reference_to_a_row_carries_the_name_of_that_row() -> None:
    """Readers see the problem, not an id."""
    iwap = plan(
        {**WHOLE, "problemen.titel@r1": "Vuil", "maatregelen.probleem@m1": "r1"},
        {"maatregelen": ("m1",), "problemen": ("r1",)},
    )
    picked = iwap.measures[0].problem.value
    assert [(row.id, row.label) for row in picked or ()] == [("r1", "Vuil")]


@pytest.mark.parametrize(("revealed", "unknown"), [(False, Unknown.SEALED), (True, Unknown.OPEN)])
def test_a_sealed_round_says_so_and_holds_no_count(*, revealed: bool, unknown: Unknown) -> None:
    """Before the reveal the plan knows that there are ballots and nothing else."""
    sealed = Answers(rounds={Slot("stemmen"): Round(turnout=15, revealed=revealed)})
    votes = bound(sealed).insight.votes
    assert (votes.value, votes.unknown) == (None, unknown)
    assert [came.votes for came in bound(sealed).turnouts] == ([15] if revealed else [])


def test_a_grid_stands_in_the_order_of_its_rows_with_words() -> None:
    """Counts carry the label of their row."""
    marks = plan({"stemmen": {"werkloosheid": 4, "overlast": 11}}).insight.votes.value
    assert marks is not None
    assert [(mark.id, mark.score) for mark in marks] == [("overlast", 11), ("werkloosheid", 4)]
    assert all(mark.label for mark in marks)


def test_differing_answers_stand_beside_the_first() -> None:
    """Two tables that said something else are both heard until somebody chooses."""
    both = (Answer(value=TextValue(v="Het koor")), Answer(value=TextValue(v="De markt")))
    proud = bound(Answers(by_slot={Slot("trots"): both})).danger.proud
    assert (proud.value, proud.alternatives) == ("Het koor", ("De markt",))


def test_who_did_not_know_does_not_silence_who_did() -> None:
    """The last table answered 'weet niet'; what the other said stands beside it."""
    both = (Answer(unknown=Unknown.DONT_KNOW), Answer(value=TextValue(v="De markt")))
    proud = bound(Answers(by_slot={Slot("trots"): both})).danger.proud
    assert (proud.unknown, proud.alternatives) == (Unknown.DONT_KNOW, ("De markt",))


def test_the_account_of_an_answer_comes_along() -> None:
    """Roles, source, remark and 'intern' stand on the leaf."""
    told = Answer(
        value=GridValue(v={"overlast": 1}), roles=("bewoner",), source="cbs", remark="x", internal=True
    )
    votes = bound(Answers(by_slot={Slot("stemmen"): (told,)})).insight.votes
    assert (votes.roles, votes.source, votes.remark, votes.internal) == (("bewoner",), "cbs", "x", True)


def test_only_questions_with_a_place_in_the_plan_are_bound() -> None:
    """A column counts by the collection of its table."""
    by_id = {one.full_id: one for one in questions().index.answerable}
    assert is_bound(by_id["wijknaam"])
    assert is_bound(by_id["waar.plek"])
    assert not is_bound(by_id["waar.eigen"])
    assert not is_bound(by_id["eigen-vraag"])
