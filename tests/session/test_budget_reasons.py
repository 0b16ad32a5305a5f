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


_TIED = (
    "besluit: integraal\nmaatregelen:\n"
    + "".join(f"  - {{rij: m{at}, titel: Klus {at}}}\n" for at in range(1, 8))
    + "kosten:\n"
    + "".join(
        f"  - {{rij: k{at}, maatregel: m{at}, bedrag: {euros}000, eenmalig-of-structureel: eenmalig}}\n"
        for at, euros in enumerate((12, 8, 20, 8, 60, 60, 60), start=1)
    )
)
_SEVENTEEN = "1 4,7,1 4 5 7,2 5 6,3,1,6,4,4 6,5,4 7,2 3 5 6,4 7,1 4 5,2,1 3 6,2 3 5 6".replace(",", "\n")


def test_a_difference_that_no_choice_among_equals_takes_away_is_told_as_it_is(tmp_path: Path) -> None:
    """'Het verschil zit in wat gelijk staat' was said where no such choice made one rule the other."""
    told = texts_of(tmp_path, _SEVENTEEN, _TIED)
    assert "Het verschil: wat doorgaat, heeft met de eerste regel 22 stemmen, met de tweede 20." in told
    assert "Het verschil zit in wat gelijk staat" not in told


def test_of_what_is_equal_is_said_that_not_all_of_it_goes_together(tmp_path: Path) -> None:
    """Who chose freely among four equals chose more than there is money for."""
    told = texts_of(tmp_path, _SEVENTEEN, _TIED)
    assert "Niet alles hiervan kan samen. U kiest zelf, bijvoorbeeld " in told


def test_a_difference_among_equals_alone_is_told_as_that(tmp_path: Path) -> None:
    """Equal shares takes two that are, with as many votes, one of the choices of the other rule."""
    rows = "".join(f"  - {{rij: m{at}, titel: Klus {at}}}\n" for at in (1, 2, 3))
    costs = "".join(
        f"  - {{rij: k{at}, maatregel: m{at}, bedrag: {euros}, eenmalig-of-structureel: eenmalig}}\n"
        for at, euros in ((1, 20), (2, 40), (3, 50))
    )
    ballots = "1,1 3,1 3,1 3,2,2,2 3,3,3,3".replace(",", "\n")
    told = texts_of(tmp_path, ballots, f"besluit: integraal\nmaatregelen:\n{rows}kosten:\n{costs}", "60")
    assert "Het verschil zit in wat gelijk staat." in told
