"""The summary says what a file is, what it has, and what is missing and why, in Dutch."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.figures.making import DATA, write
from wijkwizard.figures import described, recognise

FILES = sorted(
    path.name
    for path in DATA.iterdir()
    if path.suffix in {".csv", ".xlsx"} and "beschrijving" not in path.name
)


def test_the_summary_of_a_first_release_names_what_is_still_missing() -> None:
    found = recognise(DATA / "kwb-2023.xlsx")
    assert (found.years, found.title, found.attribution) == (
        (2023,),
        "Kerncijfers wijken en buurten",
        "Bron: CBS",
    )
    assert {each.level: each.number for each in found.regions} == {"gemeente": 1, "wijk": 2, "buurt": 12}
    assert found.release.startswith("nog niet compleet")
    assert any(gap.what == "Gemiddeld inkomen per inwoner" for gap in found.missing)
    assert found.breaks == ()  # the columns of opleiding are there, and nothing is in them yet
    text = "\n".join(described(found))
    assert "Uitgave: nog niet compleet" in text
    assert "8 kolommen over afkomst" in text
    assert "1 gemeente, 2 wijken en 12 buurten" in text


def test_a_few_columns_say_nothing_of_the_edition(tmp_path: Path) -> None:
    rows = [
        ("gwb_code_10", "regio", "recs", "a_inw", "a_hh"),
        ("WK034403", "Overvecht", "Wijk", 34910, 17305),
    ]
    assert recognise(write(tmp_path / "kwb.csv", rows)).release == ""
    found = recognise(write(tmp_path / "kwb.csv", [rows[0], (*rows[1][:4], ".")]))
    assert found.release == "nog niet compleet, 1 van 2 cijfers ontbreekt"
    assert recognise(DATA / "kwb-2020-odata.csv").release.startswith("nog niet compleet")


def test_the_whole_country_is_counted(country: Path) -> None:
    found = recognise(country)
    assert {each.level: each.number for each in found.regions} == {
        "land": 1,
        "gemeente": 355,
        "wijk": 3177,
        "buurt": 13808,
    }
    assert (found.years, found.year_from) == ((2020,), "het aantal inwoners van Nederland")
    assert "13.808 buurten" in "\n".join(described(found))


def test_estimates_say_that_they_are() -> None:
    assert "Dit zijn berekende schattingen, geen tellingen." in described(recognise(DATA / "rivm-2016.xlsx"))


@pytest.mark.parametrize("name", FILES)
def test_every_summary_is_whole_sentences_and_goes_through_json(name: str) -> None:
    """Nothing of a template is left over, and what a child tells arrives as it was."""
    found = recognise(DATA / name)
    for line in described(found):
        assert line.endswith((".", "!", ")"))
        assert not re.search(r"[{}]|None|  ", line), line
    assert type(found).model_validate_json(found.model_dump_json()) == found
