"""Work of which nobody knows the kind can be work at the basis: it makes 'klopt niet' uncertain."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import ABSURD, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every, said

WRONG, NOTE, SILENT = "klopt-niet", "let-op", ""
_OWN_THEME = cell("eigen-kaart", "schoon", lijst="themas", woorden="Schone straten")
_ACTION = cell("acties", "vegen", titel="Elke week vegen", stand="loopt-al", thema="schoon")
_EMPTIED = cell("quick-wins", "legen", wat="Alle bakken legen", wanneer="2026-12")
_BEFORE = cell("maatregel-planning", "m1", start="2027-06")


def _own_theme(problem: str | None) -> Change:
    return cell("themas-gekozen", "eigen", thema="schoon", probleem=problem)


def _kind(*changes: Change) -> str:
    return keys(findings(ABSURD, every(*changes))).get("samenhang-eerst:m1", "")


def _gate(*changes: Change) -> str:
    gates = derived(ABSURD, every(*changes)).plan_gates.gates
    return next(gate.state for gate in gates if gate.key == "poort:3")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (every(_OWN_THEME, _ACTION, _own_theme("p1")), SILENT),
        (every(_OWN_THEME, _ACTION, _own_theme(None)), NOTE),
        (every(_OWN_THEME, _ACTION), NOTE),
        (every(_OWN_THEME, _ACTION, _own_theme("p2")), WRONG),
        (every(_OWN_THEME, _ACTION, cell("acties", "vegen", stand="gestopt")), WRONG),
        (cell("acties", "vegen", titel="Elke week vegen"), NOTE),
        (cell("acties", "eten", titel="Samen eten", thema="burgerschap"), WRONG),
    ],
)
def test_a_small_action_works_at_the_basis_by_its_theme_or_may_do_so(change: Change, kind: str) -> None:
    assert _kind(change) == kind


@pytest.mark.parametrize(
    ("stand", "day", "kind"),
    [
        ("loopt-al", None, SILENT),
        ("klaar", None, SILENT),
        ("loopt-al", "2031", SILENT),
        ("nieuw", "2029-05", SILENT),
        ("gepland", "2030", SILENT),
        ("nieuw", "2031", WRONG),
        (None, "2031", WRONG),
        ("nieuw", None, NOTE),
        ("nieuw", "weet niet", NOTE),
    ],
)
def test_a_small_action_that_begins_later_is_no_work_at_the_basis_that_comes_first(
    stand: str | None, day: str | None, kind: str
) -> None:
    """'Bloembakken bij bus 12', new and a year after the measure, silenced it and put the gate in order.

    What goes on or is done has begun; of another only the day is known on which it is done.
    """
    action = cell("acties", "bak", titel="Bloembakken", thema="wijkveiligheid", stand=stand, wanneer=day)
    assert _kind(action) == kind
    assert (_gate(action) == "op-orde") == (kind == SILENT)


def test_a_small_action_only_shares_a_theme_of_something_else_with_a_problem_at_the_basis() -> None:
    """That may be such work, so it is asked; a measure would need that problem itself too."""
    action = cell("acties", "bak", titel="Bloembakken", thema="burgerschap", stand="loopt-al")
    of_theme = cell("themas-gekozen", "t1", probleem="p1")
    assert _kind(of_theme) == WRONG
    assert _kind(of_theme, action) == NOTE
    assert _kind(of_theme, action, cell("acties", "bak", stand="nieuw", wanneer="2031")) == NOTE


@pytest.mark.parametrize(
    ("problem", "kind"), [(None, NOTE), ("p1", SILENT), ("p2", WRONG), ("sla over", NOTE)]
)
def test_a_quick_result_without_a_problem_may_work_at_the_basis(problem: str | None, kind: str) -> None:
    assert _kind(_BEFORE, _EMPTIED, cell("quick-win-bij", "legen", probleem=problem)) == kind


def test_a_measure_of_which_no_problem_is_known_may_work_at_the_basis_unless_it_builds_on_it() -> None:
    sweeping = every(cell("maatregelen", "vegen", titel="Elke week vegen"), _BEFORE)
    assert _kind(sweeping) == NOTE
    assert _kind(sweeping, cell("maatregel-plaats", "vegen", bestanddeel="ontmoeting")) == WRONG


def test_work_at_the_basis_that_is_later_leaves_open_what_may_be_earlier() -> None:
    later = every(
        _BEFORE,
        cell("maatregel-plaats", "m3", probleem="p1"),
        cell("maatregel-planning", "m3", start="2031"),
    )
    assert _kind(later) == WRONG
    assert _kind(later, _EMPTIED) == NOTE
    assert _kind(later, _EMPTIED, cell("quick-wins", "legen", wanneer="2029-01")) == WRONG


def test_a_measure_at_the_basis_that_goes_on_already_comes_first() -> None:
    """It needs no start: 'of dat daarna komt, staat er niet' was said of sweeping that was done every day."""
    sweeps = every(_BEFORE, cell("maatregel-plaats", "m3", probleem="p1"))
    assert _kind(sweeps, cell("maatregel-planning", "m3", start="2031")) == WRONG
    assert _kind(sweeps, cell("maatregel-status", "m3", status="loopt-al")) == SILENT
    assert _gate(sweeps, cell("maatregel-status", "m3", status="loopt-al")) == "op-orde"


def test_a_gate_counts_small_actions_at_the_basis() -> None:
    assert _gate() == WRONG
    assert _gate(_OWN_THEME, _ACTION, _own_theme("p1")) == "op-orde"


def test_a_start_that_nobody_knew_is_not_given_as_the_reason_that_nothing_works_at_the_basis() -> None:
    """The sentence is about what lacks at the basis; that nobody knew when a party begins explains nothing there."""
    unknown = cell("maatregel-planning", "m1", start="weet niet")
    (found,) = (seen for seen in findings(ABSURD, unknown) if seen.key == "samenhang-eerst:m1")
    assert "Niemand wist dit" not in found.sentence


def test_work_of_an_unknown_kind_is_what_is_not_known_and_no_start() -> None:
    """'Of dit daarna komt, staat er niet' stood there, while every start was typed and a kind was not."""
    own = every(
        _BEFORE,
        said("eigen-kaart", [{"rij": "tocht", "lijst": "problemen", "woorden": "Tocht en schimmel"}]),
        cell("problemen", "p1", soort="tocht"),
        cell("maatregel-plaats", "m3", probleem="p1"),
        cell("maatregel-planning", "m3", start="2027-01"),
    )
    (found,) = (seen for seen in findings(ABSURD, own) if seen.key == "samenhang-eerst:m1")
    assert found.kind == NOTE
    assert "Of ander werk eerst iets aan de basis" in found.sentence
    assert "daarna komt" not in found.sentence
