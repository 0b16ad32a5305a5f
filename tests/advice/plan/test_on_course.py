"""Checks on staying on course: each speaks, is silent where it should be, and is turned by what it says would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT
from tests.advice.plan.changes import Change, cell, every, moves, said

_NO_MOMENTS = said("meetmomenten", None)
_LOOKED = every(_NO_MOMENTS, said("wanneer-kijken", "2026-01"), said("herijken-op", None))
_BAD = said(
    "bijvangsten",
    [{"rij": "b", "verhaal": "De hondenclub raakte haar veldje kwijt.", "goed-of-slecht": "slecht"}],
)
_ONE_MOMENT = said("meetmomenten", [{"rij": "m", "wanneer": "2027-05", "wat": "Cijfers bekijken"}])


@pytest.mark.parametrize(
    ("path", "change", "key"),
    [
        (EXAMPLE, cell("maatregel-regels", "plein", stoppen="Nooit."), "stopregel:plein"),
        (EXAMPLE, cell("maatregel-regels", "plein", stoppen="-"), "stopregel:plein"),
        (EXAMPLE, cell("maatregel-regels", "plein", stoppen="weet niet"), "stopregel:plein"),
        (EXAMPLE, _LOOKED, "stop-zonder-moment:geheel"),
        (EXAMPLE, said("herijken-op", "2026-10"), "herijking-voorbij:geheel"),
        (EXAMPLE, said("herijken-op", "2040"), "herijking-te-laat:geheel"),
        (EXAMPLE, said("wanneer-kijken", "2026-11-20"), "kijken-voor-begin:geheel"),
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
