"""Objections have words, and the count and what was written about it do not contradict each other unnoticed."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said

_CHECKS = (
    "bezwaar-zonder-woorden",
    "planbezwaar-zonder-woorden",
    "bezwaar-tegenspraak",
    "bezwaar-niet-geteld",
    "bezwaar-afspraak",
)
ROUNDS = (
    ("gedeeld-telling", "gedeeld", "beeld-bezwaren", "bezwaar-zonder-woorden", "beeld"),
    ("plan-telling", "plan-eens", "plan-bezwaren", "planbezwaar-zonder-woorden", "plan"),
)
NONE: Change = every(said("gedeeld", None), said("gedeeld-bezwaar", None), said("gedeeld-telling", None))


def _counted(count: str, objects: str) -> Change:
    return every(NONE, said(count, {"eens": "9", "kan-leven": "2", "bezwaar": objects}))


def _about(*changes: Change) -> dict[str, str]:
    return {found.key: found.slot for found in findings(EXAMPLE, every(*changes)) if found.check in _CHECKS}


@pytest.mark.parametrize(("count", "choice", "rows", "check", "_"), ROUNDS)
def test_an_objection_that_was_counted_or_chosen_has_words(
    count: str, choice: str, rows: str, check: str, _: str
) -> None:
    """Of the plan nobody noticed that they were missing."""
    assert f"{check}:geheel" in _about(_counted(count, "2"))
    assert f"{check}:geheel" in _about(NONE, said(choice, "bezwaar"))
    assert _about(_counted(count, "0")) == {}
    written = every(
        _counted(count, "2"),
        cell(rows, "b1", mag_erin="zonder", wat="De school ontbreekt.", anders="Zet haar erbij."),
    )
    assert _about(written) == {}
    empty = every(_counted(count, "2"), cell(rows, "b1", mag_erin="zonder"))
    assert list(_about(empty).values()) == [f"{rows}.wat@b1"]


def test_words_of_a_desk_are_words_where_nobody_counted() -> None:
    chosen = every(NONE, said("gedeeld", "bezwaar"))
    assert _about(chosen) == {"bezwaar-zonder-woorden:geheel": "gedeeld-bezwaar"}
    assert _about(chosen, said("gedeeld-bezwaar", "Mijn straat staat er niet in.")) == {}


@pytest.mark.parametrize(("count", "choice", "rows", "_", "name"), ROUNDS)
def test_a_count_that_says_otherwise_is_noticed(
    count: str, choice: str, rows: str, _: str, name: str
) -> None:
    """Than what was chosen for the whole group, or than an objection that stands there."""
    key = f"bezwaar-tegenspraak:{name}"
    chosen = every(_counted(count, "2"), said(choice, "geen-bezwaar"))
    assert _about(chosen)[key] == choice
    assert key not in _about(_counted(count, "0"), said(choice, "geen-bezwaar"))
    assert key not in _about(_counted(count, "0"), said(choice, "kanttekening"))
    written = every(_counted(count, "0"), cell(rows, "b1", mag_erin="zonder", wat="De school ontbreekt."))
    assert _about(written)[key] == count
    assert keys(findings(EXAMPLE, chosen))[key] == "klopt-niet"


def test_taking_the_choice_away_turns_it() -> None:
    chosen = every(_counted("gedeeld-telling", "2"), said("gedeeld", "geen-bezwaar"))
    came, _ = moves(EXAMPLE, chosen)
    assert "bezwaar-tegenspraak:beeld" in came
    assert "bezwaar-tegenspraak:beeld" not in _about(chosen, said("gedeeld", None))


@pytest.mark.parametrize(("count", "choice", "rows", "_", "name"), ROUNDS)
def test_what_stands_beside_a_shared_picture_contradicts_no_count(
    count: str, choice: str, rows: str, _: str, name: str
) -> None:
    """A 'kanttekening' in words was called an objection that nobody chose."""
    beside = every(
        _counted(count, "0"), said(choice, "kanttekening"), cell(rows, "b1", mag_erin="zonder", wat="Let op.")
    )
    assert _about(beside) == {}
    denied = every(
        NONE, said(choice, "geen-bezwaar"), cell(rows, "b1", mag_erin="zonder", wat="De school ontbreekt.")
    )
    assert _about(denied) == {f"bezwaar-tegenspraak:{name}": choice}


@pytest.mark.parametrize("unknown", ["sla over", "weet niet", "nvt"])
def test_a_choice_that_nobody_made_does_not_hide_what_was_counted(unknown: str) -> None:
    counted = every(_counted("gedeeld-telling", "2"), said("gedeeld", unknown))
    assert _about(counted) == {"bezwaar-zonder-woorden:geheel": "gedeeld-telling"}


COUNTS = [(count, rows, name) for count, _, rows, _, name in ROUNDS]


@pytest.mark.parametrize(("count", "name"), [(count, name) for count, _, name in COUNTS])
def test_objections_that_nobody_counted_are_asked_for(count: str, name: str) -> None:
    """An empty row is no zero."""
    assert _about(NONE, said(count, {"eens": "9"})) == {f"bezwaar-niet-geteld:{name}": count}


@pytest.mark.parametrize(("count", "rows"), [(count, rows) for count, rows, _ in COUNTS])
def test_an_objection_of_which_nobody_asked_how_it_may_be_printed_is_named(count: str, rows: str) -> None:
    """It stood on no public paper, and nobody noticed."""
    unasked = every(_counted(count, "2"), cell(rows, "b1", wat="De school ontbreekt."))
    assert _about(unasked) == {"bezwaar-afspraak:b1": f"{rows}.mag-erin@b1"}
    assert _about(unasked, cell(rows, "b1", mag_erin="niet")) == {}


@pytest.mark.parametrize(("count", "_choice", "rows", "_", "name"), ROUNDS)
def test_an_objection_that_was_met_or_withdrawn_contradicts_no_later_count(
    count: str, _choice: str, rows: str, _: str, name: str
) -> None:
    """It stands in the plan as long as it was said; in a second round nobody has it any more."""

    def about(outcome: str) -> dict[str, str]:
        written = cell(rows, "b1", mag_erin="zonder", wat="De school ontbreekt.")
        return _about(every(_counted(count, "0"), written, cell(f"{rows}-afloop", "b1", afloop=outcome)))

    assert f"bezwaar-tegenspraak:{name}" in about("blijft-staan")
    assert about("ingetrokken") == about("overgenomen") == {}
