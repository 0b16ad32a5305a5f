"""Checks on staying on course: each speaks, is silent where it should be, and is turned by what it says would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said

_NO_MOMENTS = said("meetmomenten", None)
_LOOKED = every(_NO_MOMENTS, said("wanneer-kijken", "2026-01"), said("herijken-op", None))
_BAD = said(
    "bijvangsten",
    [{"rij": "b", "verhaal": "De hondenclub raakte haar veldje kwijt.", "goed-of-slecht": "slecht"}],
)
_ONE_MOMENT = said("meetmomenten", [{"rij": "m", "wanneer": "2027-05", "wat": "Cijfers bekijken"}])
_EARLY = said("wanneer-kijken", "2026-11-20")


def _action(**values: str) -> Change:
    return cell("acties", "vegen", titel="Elke dag vegen", **values)


@pytest.mark.parametrize(
    ("path", "change", "key"),
    [
        (EXAMPLE, cell("maatregel-regels", "plein", stoppen="Nooit."), "stopregel:plein"),
        (EXAMPLE, cell("maatregel-regels", "plein", stoppen="-"), "stopregel:plein"),
        (EXAMPLE, cell("maatregel-regels", "plein", stoppen="weet niet"), "stopregel:plein"),
        (EXAMPLE, said("wanneer-stoppen", "Nooit, dit is te belangrijk."), "stopregel:geheel"),
        (EXAMPLE, said("wanneer-stoppen", "Later."), "stopregel:geheel"),
        (EXAMPLE, _LOOKED, "stop-zonder-moment:geheel"),
        (EXAMPLE, said("herijken-op", "2026-10"), "herijking-voorbij:geheel"),
        (EXAMPLE, said("herijken-op", "2040"), "herijking-te-laat:geheel"),
        (EXAMPLE, said("wanneer-kijken", "2026-11-20"), "kijken-voor-begin:geheel"),
        (EXAMPLE, said("wanneer-kijken", "2026-01"), "kijken-voorbij:geheel"),
        (EXAMPLE, _ONE_MOMENT, "moment-zonder-eigenaar:m"),
        (SLECHT, said("slot", {"trots": "2"}), "slot-anders:trots"),
        (SLECHT, cell("terugkoppeling", "t", wanneer="2026-09"), "terugkoppeling-voorbij:t"),
        (EXAMPLE, _BAD, "bijvangst-slecht:b"),
    ],
)
def test_a_check_on_the_course_speaks_when_one_thing_is_said_otherwise(
    path: Path, change: Change, key: str
) -> None:
    came, _ = moves(path, change)
    assert key in came


@pytest.mark.parametrize(
    ("path", "change", "key"),
    [
        (ABSURD, cell("maatregel-regels", "m1", stoppen="Als na een jaar niemand komt."), "stopregel:m1"),
        (ABSURD, cell("maatregel-regels", "m2", stoppen="nvt"), "stopregel:m2"),
        (SLECHT, said("wanneer-stoppen", "Als na drie keer niemand komt."), "stopregel:geheel"),
        (SLECHT, cell("maatregel-regels", "m-bank", stoppen="Als niemand komt."), "stopregel:geheel"),
        (SLECHT, said("herijken-op", "2026-10"), "herijking-voorbij:geheel"),
        (SLECHT, said("slot", {"verschil": "1"}), "slot-anders:verschil"),
    ],
)
def test_a_check_on_the_course_is_turned_by_what_it_says_would_turn_it(
    path: Path, change: Change, key: str
) -> None:
    _, went = moves(path, change)
    assert key in went


@pytest.mark.parametrize(
    ("path", "change", "key"),
    [
        (EXAMPLE, every(_LOOKED, said("wanneer-kijken", "2026-11")), "stop-zonder-moment:geheel"),
        (SLECHT, said("wanneer-kijken", "2026-01"), "stop-zonder-moment:geheel"),
        (
            EXAMPLE,
            every(said("herijken-op", "2040"), cell("maatregel-planning", "plein", einde=None)),
            "herijking-te-laat:geheel",
        ),
        (
            SLECHT,
            cell("maatregel-planning", "m-vuil", start="2028-01", einde="2027-01"),
            "kijken-voor-begin:geheel",
        ),
        (
            EXAMPLE,
            every(_EARLY, cell("maatregel-status", "plein", status="loopt-al")),
            "kijken-voor-begin:geheel",
        ),
        (EXAMPLE, every(_EARLY, _action(stand="loopt-al")), "kijken-voor-begin:geheel"),
        (EXAMPLE, every(_EARLY, _action(wanneer="2026-11-15")), "kijken-voor-begin:geheel"),
        (EXAMPLE, every(_ONE_MOMENT, cell("meetmomenten", "m", wie="gemeente")), "moment-zonder-eigenaar:m"),
        (SLECHT, cell("terugkoppeling", "t", wanneer="2026-10"), "terugkoppeling-voorbij:t"),
        (
            EXAMPLE,
            every(_BAD, said("risicos", [{"rij": "r", "wat": "De hondenclub heeft geen plek meer."}])),
            "bijvangst-slecht:b",
        ),
    ],
)
def test_where_nothing_can_be_known_or_it_is_settled_nothing_is_said(
    path: Path, change: Change, key: str
) -> None:
    """No stop rule, a measure without an end, dates that overlap, a risk that names what came along."""
    came, _ = moves(path, change)
    assert key not in came


def test_the_rule_to_stop_of_a_measure_that_is_done_may_name_a_year_that_is_over() -> None:
    rule = cell("maatregel-regels", "plein", stoppen="Als er eind 2024 niemand komt")
    over = cell("maatregel-planning", "plein", start="2023", einde="2025")
    assert "stopregel:plein" in keys(findings(EXAMPLE, rule))
    assert "stopregel:plein" not in keys(findings(EXAMPLE, every(rule, over)))


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        *((never, "klopt-niet") for never in ("we stoppen niet", "nooit, dit is te belangrijk", "??", "…")),
        *(
            (never, "klopt-niet")
            for never in ("Stoppen is geen optie", "onder geen beding", "Altijd doorgaan")
        ),
        *(
            (never, "klopt-niet")
            for never in (
                "wordt niet gestopt",
                "Er wordt nooit gestopt.",
                "Stopt niet",
                "We gaan door",
                "het blijft",
            )
        ),
        ("Wordt niet gestopt, tenzij het geld op is", ""),
        *(
            (over, "let-op")
            for over in (
                "Als er eind 2024 niemand komt",
                "In 2023 of 2024, bij minder dan tien",
                "Als het in 2025 niet beter is dan in 2020",
            )
        ),
        # A year to compare with is not the one in which somebody looks.
        *((rule, "") for rule in ("Als het lager is dan in 2024", "Minder dan 10, of in 2031 geen geld")),
        *(
            (rule, "")
            for rule in ("Als het in 2031 minder is dan 2024", "Als er sinds mei 2024 niets verandert")
        ),
        *((later, "ontbreekt") for later in ("later", "Nog bepalen", "n.t.b.", "Komt nog.")),
        *((rule, "") for rule in ("Geen klachten meer in een jaar", "Later, als de school af is")),
        *((rule, "") for rule in ("Als er niemand meer komt", "Nooit, tenzij het geld op is")),
    ],
)
def test_a_rule_that_means_never_or_not_yet_is_no_rule_to_stop(rule: str, kind: str) -> None:
    """Nor does the gate count it, or does it ask for a day to look; of a year that is over it asks which one."""
    change = cell("maatregel-regels", "m1", stoppen=rule)
    found = keys(findings(ABSURD, change))
    assert found.get("stopregel:m1", "") == kind
    assert ("stop-zonder-moment:geheel" in found) is (kind in {"", "let-op"})


def test_a_gate_waits_for_a_rule_that_was_put_off() -> None:
    rows = ("avonden", "plein", "huur", "regisseur", "portieken", "eettafel")

    def waits(rule: str) -> bool:
        change = every(*(cell("maatregel-regels", row, stoppen="Als niemand komt") for row in rows[1:]))
        gates = derived(EXAMPLE, every(change, cell("maatregel-regels", rows[0], stoppen=rule))).plan_gates
        gate = next(one for one in gates.gates if one.key == "poort:5")
        return "stopregel:avonden" in gate.findings

    assert waits("later")
    assert not waits("Als niemand komt")


@pytest.mark.parametrize(
    ("column", "typed", "speaks"),
    [
        ("bijsturen", "nooit", True),
        ("doorpakken", "-", True),
        ("bijsturen", "Als het drie weken regent.", False),
        ("doorpakken", None, False),
    ],
)
def test_a_rule_to_adjust_or_push_on_that_cannot_come_due_is_noticed(
    column: str, typed: str | None, *, speaks: bool
) -> None:
    """None at all is owed by nobody: one rule that can come due is enough."""
    change = cell("maatregel-regels", "plein", **{column: typed})
    assert (keys(findings(EXAMPLE, change)).get("andere-regel-nooit:plein") == "let-op") is speaks


def test_the_word_that_means_never_is_quoted_without_its_full_stop() -> None:
    """'Alleen 'Nooit.'.' had two."""
    found = findings(EXAMPLE, cell("maatregel-regels", "plein", stoppen="Nooit."))
    told = [each.sentence for each in found if each.check == "stopregel"]
    assert any("'Nooit'." in sentence for sentence in told), told
