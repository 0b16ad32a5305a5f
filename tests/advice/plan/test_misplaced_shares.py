"""Money that was asked for in a year that its cost does not have is not said to be asked for nowhere."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every


def _shares(euros: str | None, cover: str, **years: str) -> Change:
    """Return 90.000 euros once in 2027, of which 60.000 are promised, with one more share."""
    return every(
        cell("kosten", "inrichten", bedrag="90000", eenmalig_of_structureel="eenmalig", jaar_van="2027"),
        cell("kosten-dekking", "inrichten", dekking="deels-toegezegd", betaler=["gemeente", "rijk"]),
        cell(
            "kosten-delen", "een", kost="inrichten", betaler="gemeente", bedrag="60000", dekking="toegezegd"
        ),
        cell("kosten-delen", "twee", kost="inrichten", betaler="rijk", bedrag=euros, dekking=cover, **years),
    )


@pytest.mark.parametrize(
    ("until", "last", "speaks"),
    [("2038", "2045", True), ("2038", "2038", False), ("2038", "2030", False), (None, "2028", False)],
)
def test_a_share_that_goes_on_after_its_cost_has_other_years(
    until: str | None, last: str, *, speaks: bool
) -> None:
    """'€ 2.400.000, 2027 tot en met 2045' stood in the plan, for what is spent until 2038."""
    found = findings(
        EXAMPLE,
        every(
            _shares("30000", "aangevraagd", jaar_van="2027", jaar_tot=last),
            cell("kosten", "inrichten", jaar_tot=until),
        ),
    )
    assert ("kosten-jaren:twee" in keys(found)) is speaks


_LATE = {"jaar_van": "2031"}
_TURNED = {"jaar_van": "2029", "jaar_tot": "2027"}


@pytest.mark.parametrize(
    ("euros", "cover", "years", "open_"),
    [
        ("30000", "aangevraagd", _LATE, False),
        ("30000", "toegezegd", _LATE, False),
        ("30000", "aangevraagd", _TURNED, False),
        (None, "aangevraagd", _LATE, False),
        ("30000", "open", _LATE, True),
        ("10000", "aangevraagd", _LATE, True),
        ("30000", "open", {}, True),
    ],
)
def test_only_what_no_share_asks_for_is_said_to_be_asked_for_nowhere(
    euros: str | None, cover: str, years: dict[str, str], *, open_: bool
) -> None:
    """That its year cannot be right is a finding of its own; a share that is smaller than the rest leaves some open."""
    found = keys(findings(EXAMPLE, _shares(euros, cover, **years)))
    assert ("dekking-open:inrichten" in found) is open_
    assert any(key.startswith("kosten-jaren:") for key in found) is bool(years)


@pytest.mark.parametrize("cover", ["toegezegd", "aangevraagd", "open"])
def test_the_budget_of_a_share_stays_however_sure_it_is(cover: str) -> None:
    """'Volkshuisvestingsfonds' was set aside for money that is still to be asked for."""
    change = every(_shares("30000", cover), cell("kosten-delen", "twee", bron="Volkshuisvestingsfonds"))
    (share,) = (row for row in derived(EXAMPLE, change).iwap.shares if row.id.endswith("twee"))
    assert share.source.value == "Volkshuisvestingsfonds"
