"""A name without a code gets one only where it can be one place, and what got none is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import DATA, value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures import described, figures_for, make_area
from wijkwizard.figures.areas.name_matching import match_names
from wijkwizard.figures.files.loading import load
from wijkwizard.figures.files.workbook import open_book
from wijkwizard.figures.reading import Reading, read
from wijkwizard.terms.figures import Missing

HEAD = ("Soort misdrijf", "Perioden", "Wijken en buurten", "Geregistreerde misdrijven (aantal)")


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


CODED = ("gwb_code_10", "regio", "gm_naam", "recs", "a_inw", "a_hh")


def _read(tmp_path: Path, coded: list[tuple[str, str, str]], names: dict[str, int]) -> Reading:
    rows = [(code, name, "Altena", level, 100, 50) for code, name, level in coded]
    kwb = write(tmp_path / "kwb.csv", [CODED, ("GM1959", "Altena", "Altena", "Gemeente", 900, 400), *rows])
    crime = write(
        tmp_path / "namen.csv", [HEAD, *(("Totaal misdrijven", 2023, *each) for each in names.items())]
    )
    return read([kwb, crime], years={kwb: 2023}, gemeente="Altena")


def test_a_wijk_that_shares_its_name_with_a_buurt_is_known_by_its_number() -> None:
    names, codes = DATA / "politie-alleen-namen.csv", DATA / "odata-annen-2020.csv"
    for paths in ([names, codes], [codes, names]):
        reading = read(paths, gemeente="Aa en Hunze")
        found = {key: value(reading, key, "misdrijven-aantal", 2020) for key in reading.places}
        assert {key: found[key] for key in ("GM1680", "WK168000", "BU16800000", "BU16800009")} == {
            "GM1680": 620,
            "WK168000": 84,
            "BU16800000": 80,
            "BU16800009": 4,
        }


ANNEN = [("WK195900", "Wijk 00 Annen", "Wijk"), ("BU19590000", "Annen", "Buurt")]


def test_a_bare_name_is_the_buurt_only_where_the_wijk_stands_there_with_its_number(tmp_path: Path) -> None:
    reading = _read(tmp_path, ANNEN, {"Wijk 00 Annen": 84, "Annen": 80})
    assert value(reading, "BU19590000", "misdrijven-aantal", 2023) == 80
    reading = _read(tmp_path, ANNEN, {"Annen": 84, "Altena": 900})
    assert value(reading, "GM1959", "misdrijven-aantal", 2023) == 900
    assert value(reading, "BU19590000", "misdrijven-aantal", 2023) is Missing.ABSENT
    assert value(reading, "WK195900", "misdrijven-aantal", 2023) is Missing.ABSENT


def test_one_name_for_two_places_is_told_and_gives_no_figure(tmp_path: Path) -> None:
    coded = [
        ("WK195904", "Hank", "Wijk"),
        ("BU19590401", "Hank", "Buurt"),
        ("BU19590402", "Buitengebied", "Buurt"),
    ]
    reading = _read(tmp_path, coded, {"Hank": 84, "Buitengebied": 4})
    assert value(reading, "BU19590402", "misdrijven-aantal", 2023) == 4
    for key in ("WK195904", "BU19590401"):
        assert value(reading, key, "misdrijven-aantal", 2023) is Missing.ABSENT
        notes = figures_for(reading, make_area(reading, [key])).notes
        assert any("'Hank'" in note and "namen.csv" in note for note in notes)
    assert not figures_for(reading, make_area(reading, ["BU19590402"])).notes
    assert any("Hank" in line for line in described(reading.files[1]))


def test_names_of_another_gemeente_are_called_that(tmp_path: Path) -> None:
    with pytest.raises(WijkError) as caught:
        _read(tmp_path, ANNEN, {"Overvecht": 84, "Zambesidreef": 80})
    assert caught.value.code == "figures-names-strange"
    assert "Altena" in caught.value.sentence


@pytest.mark.parametrize("name", ["Wijk aan Zee", "Wijk en Aalburg", "Wijk bij Duurstede", "Buurt de Hoek"])
def test_the_first_word_of_a_place_is_no_number(tmp_path: Path, name: str) -> None:
    last = name.rsplit(maxsplit=1)[-1]
    coded = [("BU19590701", name, "Buurt"), ("BU19590702", last, "Buurt")]
    reading = _read(tmp_path, coded, {name: 7, last: 5})
    assert value(reading, "BU19590701", "misdrijven-aantal", 2023) == 7
    assert value(reading, "BU19590702", "misdrijven-aantal", 2023) == 5


def test_no_place_of_the_country_gets_the_figure_of_its_namesake(
    country_read: Reading, tmp_path: Path
) -> None:
    """Every gemeente with a wijk that is called as one of its buurten: what gets a figure gets its own."""
    places = [place for place in country_read.places.values() if place.code[:2] in {"GM", "WK", "BU"}]
    by_gemeente: dict[str, list[tuple[str, str]]] = {}
    for place in places:
        by_gemeente.setdefault(f"GM{place.code[2:6]}", []).append((place.code, place.name))
    shared = told = 0
    for gemeente, its in sorted(by_gemeente.items())[::12]:
        figure = {code: at + 1 for at, (code, _) in enumerate(its)}
        path = write(
            tmp_path / "namen.csv",
            [HEAD, *(("Totaal misdrijven", 2020, name, figure[code]) for code, name in its)],
        )
        names = load(open_book(path), country_read.tables, None, _silent)[0].dataset
        dataset = match_names(names, country_read.datasets, gemeente).dataset
        for at, place in enumerate(dataset.places):
            assert dataset.raw("misdrijven-aantal", 2020, at) in {figure[place.code], Missing.CLASH}
            told += 1
        shared += len(its) - len(dataset.places)
    assert told > shared > 0
