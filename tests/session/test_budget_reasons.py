"""Of each measure without a cost to reckon with is said why that is, and of none what is true of another."""

from __future__ import annotations

from pathlib import Path

from tests.session.test_budget import BALLOTS, PLAN, texts_of

_REVERSED = """\
besluit: integraal
maatregelen:
  - {rij: a, titel: Elke maand feest}
  - {rij: b, titel: Fietsenrek}
  - {rij: c, titel: Taalles}
  - {rij: d, titel: Zonnedak}
kosten:
  - {rij: a, maatregel: a, bedrag: 500, eenmalig-of-structureel: structureel, jaar-van: 2030, jaar-tot: 2027}
  - {rij: d, maatregel: d, bedrag: -90, eenmalig-of-structureel: eenmalig}
  - {rij: los, wat: Drukwerk, bedrag: 70, eenmalig-of-structureel: structureel, jaar-van: 2030, jaar-tot: 2027}
"""


def test_each_measure_without_a_cost_has_its_own_reason(tmp_path: Path) -> None:
    """Of two measures without any cost it said that their years were the wrong way round, as those of the first."""
    told = texts_of(tmp_path, BALLOTS, _REVERSED)
    assert "Van 'Elke maand feest' staan de jaren andersom. " in told
    assert "Van 'Fietsenrek' en 'Taalles' zijn er nog geen kosten. " in told
    assert "Van 'Zonnedak' is het bedrag lager dan nul. " in told
    assert "Dat is zo" not in told


def test_beside_a_number_stands_what_lacks_and_no_amount_that_was_said_is_called_unknown(
    tmp_path: Path,
) -> None:
    told = texts_of(tmp_path, None, _REVERSED)
    assert "  1  Elke maand feest (jaren andersom)" in told
    assert "  2  Fietsenrek (nog geen kosten)" in told
    assert "  4  Zonnedak (brengt geld op)" in told


def test_an_amount_of_no_measure_is_not_called_unknown_when_its_years_are_reversed(tmp_path: Path) -> None:
    once = "bedrag: 2000, eenmalig-of-structureel: eenmalig"
    yearly = "bedrag: 2000, jaar-van: 2030, jaar-tot: 2027, eenmalig-of-structureel: structureel"
    assert "Drukwerk (jaren andersom)." in texts_of(tmp_path, BALLOTS, PLAN.replace(once, yearly))
