"""National values stand beside a figure of the same scale, unit and sort of area, and nowhere else."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.nationals import national, stands_beside
from wijkwizard.figures.source_tables import load_tables

OF_FILES = {
    # measure of a file            # national values that may stand beside it
    "aandeel-eenpersoons":         ["eenpersoonshuishoudens"],
    "woz-waarde":                  ["woz-gemiddeld"],
    "corporatiewoningen":          ["corporatiewoningen"],
    "laag-inkomen":                ["laag-inkomen-huishoudens"],
    "armoede-nieuwe-grens":        ["armoede-nieuwe-grens"],
    "ervaren-gezondheid":          ["gezond-voelen"],
    "eenzaam":                     ["eenzaam"],
    "ernstig-eenzaam":             ["sterk-eenzaam"],
    "hoog-risico-angst-depressie": ["angst-depressie"],
    "misdrijven-per-1000":         ["misdrijven-alle"],
}  # fmt: skip


def _beside(measured: Measured) -> list[str]:
    rows = knowledge().references_for(measured.indicator)
    return [row.id for row in rows if stands_beside(row, measured)]


def test_of_every_measure_of_files_we_know_what_may_stand_beside_it() -> None:
    """No value of the other loneliness scale, no number of people beside a rate, no other poverty border."""
    made = {
        one.id: _beside(
            Measured(indicator=one.indicator, measure=one.id, unit=one.unit, scale=one.scale, level="wijk")
        )
        for one in load_tables().measures.values()
        if one.indicator
    }
    assert {name: rows for name, rows in made.items() if rows} == OF_FILES


@pytest.mark.parametrize(
    ("indicator", "unit", "rows"),
    [
        ("woz-waarde", "euro", ["woz-gemiddeld"]),
        ("woz-waarde", "procent", ["woz-verandering"]),
        ("bijstand", "procent", ["bijstand-aandeel"]),
        ("bijstand", "aantal", []),
        ("eenzaamheid", "procent", []),  # nobody said on which of the two scales
        ("huurachterstand", "procent", []),  # of the tenants or of the money
        ("huurachterstand", "procent van de huurders", []),
        ("misdrijven", "per duizend inwoners", ["misdrijven-alle"]),
        ("onveiligheidsgevoel", "procent", ["onveilig-eigen-buurt"]),
        ("sociale-cohesie", "procent", []),  # which of the four sentences
        ("vervuiling-en-vernieling", "rapportcijfer", []),
    ],
)
def test_beside_what_was_typed_stands_the_value_of_the_indicator_itself(
    indicator: str, unit: str, rows: list[str]
) -> None:
    """A typed figure is on the scale that its indicator is defined by, in the unit that was chosen."""
    assert _beside(Measured(indicator=indicator, row="r1", unit=unit)) == rows


def test_what_is_too_small_for_a_buurt_stays_out_of_the_account_of_a_wijk() -> None:
    """'Gebruik het niet per buurt' was printed in one."""
    (row,) = [one for one in knowledge().references.rows if one.id == "huisuitzettingen"]
    one = Measured(indicator="huurachterstand", measure="m", unit=row.unit, scale=row.scale)
    assert not stands_beside(row, one)
    assert not stands_beside(row, one.model_copy(update={"level": "buurt"}))
    assert stands_beside(row, one.model_copy(update={"level": "gemeente"}))


def test_a_national_value_that_was_read_in_a_report_says_where_to_check_it() -> None:
    """Where no page of the maker stands behind it, the reader is told whom to ask; elsewhere nothing is added."""
    references = knowledge().references
    told = national(references.get("armoede-nieuwe-grens")).watch
    assert told.endswith("Dit cijfer komt uit een bericht erover. Controleer het bij StatLine van het CBS.")
    official = references.get("gezond-voelen")
    assert national(official).watch == official.watch
