"""Work of which nobody knows the kind can be work at the basis: it makes 'klopt niet' uncertain."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import ABSURD, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every

WRONG, NOTE, SILENT = "klopt-niet", "let-op", ""
_OWN_THEME = cell("eigen-kaart", "schoon", lijst="themas", woorden="Schone straten")
_ACTION = cell("acties", "vegen", titel="Elke week vegen", stand="loopt-al", thema="schoon")
_EMPTIED = cell("quick-wins", "legen", wat="Alle bakken legen", wanneer="2026-12")
_BEFORE = cell("maatregel-planning", "m1", start="2027-06")


def _own_theme(problem: str | None) -> Change:
    return cell("themas-gekozen", "eigen", thema="schoon", probleem=problem)


def _kind(*changes: Change) -> str:
    return keys(findings(ABSURD, every(*changes))).get("samenhang-eerst:m1", "")


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


def test_a_gate_counts_small_actions_at_the_basis() -> None:
    def gate(*changes: Change) -> str:
        return next(
            one.state for one in derived(ABSURD, every(*changes)).plan_gates.gates if one.key == "poort:3"
        )

    assert gate() == WRONG
    assert gate(_OWN_THEME, _ACTION, _own_theme("p1")) == "op-orde"


def test_a_start_that_nobody_knew_is_not_given_as_the_reason_that_nothing_works_at_the_basis() -> None:
    """The sentence is about what lacks at the basis; that nobody knew when a party begins explains nothing there."""
    unknown = cell("maatregel-planning", "m1", start="weet niet")
    (found,) = (seen for seen in findings(ABSURD, unknown) if seen.key == "samenhang-eerst:m1")
    assert "Niemand wist dit" not in found.sentence
