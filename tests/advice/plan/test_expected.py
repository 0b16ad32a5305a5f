"""The findings that were worked out by hand for three plans: what must speak, what must be silent, and what turns it.

The lists of what must speak are not complete; those of what must be silent are strict.
"""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, SLECHT, Data, findings, keys, row_of
from tests.advice.plan.changes import cell, said
from tests.advice.plan.expected import SILENT, SPEAK
from wijkwizard.advice.plan.check_plan import NEEDS
from wijkwizard.iwap.registry import registry


@pytest.mark.parametrize(("path", "key", "kind"), SPEAK)
def test_a_finding_that_was_worked_out_by_hand_is_there_with_its_class(
    path: Path, key: str, kind: str
) -> None:
    assert keys(findings(path)).get(key) == kind


@pytest.mark.parametrize(("path", "pattern"), SILENT)
def test_where_nothing_is_wrong_nothing_is_said(path: Path, pattern: str) -> None:
    assert [key for key in keys(findings(path)) if fnmatch(key, pattern)] == []


def test_a_real_public_plan_contradicts_itself_nowhere() -> None:
    assert [finding.key for finding in findings(LAAK) if finding.kind == "klopt-niet"] == []


@pytest.mark.parametrize("path", [ABSURD, SLECHT, LAAK, EXAMPLE])
def test_each_finding_can_be_read_and_checked(path: Path) -> None:
    """No gap where a word belongs, and an account."""
    for finding in findings(path):
        assert "''" not in finding.sentence + finding.ask, finding.key
        assert "{" not in finding.sentence + finding.ask + finding.account.turning_text
        assert finding.account.inputs, finding.key
        assert finding.bindings, finding.key


def _goalless(data: Data) -> None:
    del row_of(data, "maatregel-plaats", "eettafel")["doel"]


def _balanced(data: Data) -> None:
    data["balans"]["economisch"] = "1"


def _cost_of_the_rejected(data: Data) -> None:
    row_of(data, "kosten-status", "cameras")["status"] = "voorstel"


def _lasting_money(data: Data) -> None:
    row_of(data, "kosten-dekking", "jongerenwerk")["project-of-vast"] = "vast"


def _decided_by_the_table(data: Data) -> None:
    row_of(data, "maatregel-status", "avonden").update({"status": "besloten", "status-wie": "tafel"})


def _longer_promise(data: Data) -> None:
    row_of(data, "belofte-bij", "politie")["tot-wanneer"] = "2029-12"


def _two_leads(data: Data) -> None:
    row_of(data, "maatregel-trekkers", "plein")["trekker"] = "gemeente en corporatie"


def _fewer_votes(data: Data) -> None:
    row_of(data, "thema-bij", "avond")["stemmen-bewoners"] = "7"


def _other_ingredient(data: Data) -> None:
    row_of(data, "maatregel-plaats", "plein")["bestanddeel"] = "meer-leertijd"


def _quick_win(data: Data) -> None:
    data["quick-wins"] = [{"rij": "q1", "wat": "Het plein vegen", "wanneer": "2026-12"}]
    data["quick-win-bij"] = [{"rij": "q1", "probleem": "p1"}]


@pytest.mark.parametrize(
    ("path", "change", "comes", "goes"),
    [
        (
            EXAMPLE,
            _goalless,
            {"lijn-maatregel-zonder-doel:eettafel", "lijn-doel-zonder-maatregel:samen"},
            set[str](),
        ),
        (
            EXAMPLE,
            cell("doel-van-naar", "gerust", richting="omhoog"),
            {"doel-verkeerde-kant:gerust"},
            set[str](),
        ),
        (EXAMPLE, cell("doel-van-naar", "gerust", streef_datum="2024"), {"doel-jaren:gerust"}, set[str]()),
        (
            ABSURD,
            cell("doel-van-naar", "d2", streefwaarde="80", streef_datum="2031"),
            set[str](),
            {"doel-verkeerde-kant:d2"},
        ),
        (EXAMPLE, cell("maatregel-regels", "huur", stoppen="nvt"), set[str](), {"stopregel:huur"}),
        (EXAMPLE, said("herijken-op", "2026-01"), {"herijking-voorbij:geheel"}, set[str]()),
        (EXAMPLE, _balanced, {"terrein-zonder-maatregel:economisch"}, set[str]()),
        (EXAMPLE, _fewer_votes, {"kiezen-telt-niet-op:avond"}, set[str]()),
        (EXAMPLE, _cost_of_the_rejected, {"geld-van-afgewezen:cameras"}, set[str]()),
        (EXAMPLE, _lasting_money, set[str](), {"structureel-op-projectgeld:jongerenwerk"}),
        (
            EXAMPLE,
            _decided_by_the_table,
            {"besloten-door-tafel:avonden", "besloten-zonder-dekking:jongerenwerk"},
            set[str](),
        ),
        (EXAMPLE, _longer_promise, set[str](), {"belofte-korter:politie"}),
        (EXAMPLE, _two_leads, {"twee-trekkers:plein"}, set[str]()),
        (EXAMPLE, _other_ingredient, {"bestanddeel-past-niet:plein"}, set[str]()),
        (ABSURD, _quick_win, set[str](), {"samenhang-eerst:m1"}),
    ],
)
def test_one_change_makes_a_finding_come_or_go(
    path: Path, change: Callable[[Data], None], comes: set[str], goes: set[str]
) -> None:
    before, after = set(keys(findings(path))), set(keys(findings(path, change)))
    assert comes <= after - before
    assert goes <= before - after


def test_a_goal_on_the_wrong_side_is_not_called_better_already() -> None:
    after = keys(findings(EXAMPLE, cell("doel-van-naar", "gerust", richting="omhoog")))
    assert "doel-al-beter:gerust" not in after


def test_years_of_a_goal_stay_wrong_when_only_its_target_is_mended() -> None:
    after = keys(findings(ABSURD, cell("doel-van-naar", "d2", streefwaarde="80", streef_datum="2031")))
    assert after["doel-jaren:d2"] == "klopt-niet"


def test_each_check_says_which_places_of_the_plan_it_needs() -> None:
    """By their path, so that the linter can say which checks a questionnaire leaves off."""
    assert {path for paths in NEEDS.values() for path in paths} <= set(registry().leaves)
    assert all(NEEDS.values())
