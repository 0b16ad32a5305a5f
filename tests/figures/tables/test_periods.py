"""The year comes from the file itself; what contradicts it is told, and a file name decides nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, write
from wijkwizard.errors import WijkError
from wijkwizard.figures import figures_for, make_area
from wijkwizard.figures.reading import read, recognise
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.figures.tables.numbers import Cell
from wijkwizard.figures.tables.periods import Clues, Dated, Period, date_file, read_period, years_of_name


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("2019", Period(2019, provisional=False)),
        (2012.0, Period(2012, provisional=False)),
        ("2016JJ00", Period(2016, provisional=False)),
        ("2024*", Period(2024, provisional=True)),
        ("2023**", Period(2023, provisional=True)),
        (" 2025 * ", Period(2025, provisional=True)),
        ("2017WK168000", Period(2017, provisional=False)),
        ("2021MM04", None),
        ("2025KW01", None),
        ("2025 januari*", None),
        ("2025 april *", None),
        ("2019-01-01", None),
        ("", None),
        (None, None),
        ("12019", None),
    ],
)
def test_a_period_is_a_whole_year_or_nothing(cell: Cell, wanted: Period | None) -> None:
    assert read_period(cell) == wanted


def _dated(
    title: str = "",
    table: str = "",
    names: tuple[str, ...] = (),
    people: int | None = None,
    given: int | None = None,
) -> Dated:
    return date_file(load_tables(), Clues(title, table, names, people, given))


def test_the_title_the_table_the_people_and_the_columns_tell_the_year() -> None:
    assert _dated("kwb-2023").year == 2023
    assert _dated(table="84799NED").year == 2020
    assert _dated(people=17407585).year == 2020
    assert _dated(given=2021) == Dated(2021, "uw opgave")
    assert _dated("Gemeente-Utrecht").year is None
    assert _dated("van 2019 tot 2021").year is None
    assert _dated(people=17407586).year is None
    assert _dated(people=16829290).year == 2014  # rounded to tens, as the table of that year is
    assert _dated(people=17811291).year == 2023


def test_clues_that_disagree_are_a_clash() -> None:
    assert _dated("kwb-2023", people=17407585).clash
    assert _dated("kwb-2023", given=2022).clash
    assert "2023" in _dated("kwb-2019", names=("a_nl_all",)).clash
    assert "2019" in _dated("kwb-2021", names=("g_woz",)).clash
    assert not _dated("kwb-2021", names=("g_wozbag",)).clash


def test_the_year_of_a_clash_is_said_to_come_from_who_gave_it() -> None:
    """The summary of a file of 2021 said '2020 (volgens de titel)' when the user had typed 2020."""
    for dated in (
        _dated("kwb-2021", given=2020),
        _dated(table="84799NED", given=2022),
        _dated(people=17407585, given=2022),
    ):
        assert (dated.year in {2020, 2022}, dated.how) == (True, "uw opgave")
    assert _dated("kwb-2023", people=17407585) == Dated(
        2023, "de titel", "de titel: 2023, het aantal inwoners van Nederland: 2020"
    )


def test_what_was_read_of_a_file_is_told_with_its_figures_too(tmp_path: Path) -> None:
    """A typed year that was not used stood in the summary only, and the figures of the area came without a word."""
    code, crimes = "Regioaanduiding/Codering (code)", "Geregistreerde misdrijven (aantal)"
    there = ("Wijk 03 Overvecht", "WK034403")
    path = write(
        tmp_path / "misdrijven.csv",
        [
            ("Soort misdrijf", "Perioden", "Wijken en buurten", code, crimes),
            ("Totaal misdrijven", "2023", *there, 2650),
            ("Totaal misdrijven", "2023 januari", *there, 220),
        ],
    )
    reading = read([path], years={path: 2022})
    found = figures_for(reading, make_area(reading, ["WK034403"]))
    assert found.notes == (
        "misdrijven.csv: 1 regel of kolom gaat over maanden en doet niet mee.",
        "misdrijven.csv: Het opgegeven jaar 2022 is niet gebruikt: in het bestand zelf staat 2023.",
    )


def test_a_file_without_a_year_asks_for_it_and_takes_a_name_as_a_hint_only(tmp_path: Path) -> None:
    path = write(
        tmp_path / "kwb-2020-definitief.csv", [KWB, ("WK034403", "O", "U", "Wijk", 1, 34910, 17305, 1, 301)]
    )
    found = recognise(path)
    assert (found.years, found.year_hint) == ((), 2020)
    with pytest.raises(WijkError) as caught:
        read([path])
    assert caught.value.code == "figures-year-unknown"
    assert "2020" in str(caught.value)
    assert read([path], years={path: 2020}).files[0].years == (2020,)


@pytest.mark.parametrize(
    "name", ["kwb-2020-definitief", "84799NED", "cbs.v3.84799NED_TypedDataSet", "wijken 2019 en 2020"]
)
def test_a_year_that_is_given_is_laid_against_the_name(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / f"{name}.csv", [KWB, ("WK034403", "O", "U", "Wijk", 1, 34910, 17305, 1, ".")])
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2021})
    assert caught.value.code == "figures-year-clash"
    assert "in de naam van het bestand staat" in caught.value.sentence
    assert read([path], years={path: 2020}).files[0].years == (2020,)


@pytest.mark.parametrize(
    "name", ["export 2024-11-03", "export_03-11-2024_1200", "Kerncijfers_03112024_120000", "kwb"]
)
def test_the_day_of_a_download_is_no_year_of_the_figures(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / f"{name}.csv", [KWB, ("WK034403", "O", "U", "Wijk", 1, 34910, 17305, 1, 301)])
    assert recognise(path).year_hint is None
    assert read([path], years={path: 2023}).files[0].years == (2023,)


@pytest.mark.parametrize(
    "name",
    [
        "download_20230115",
        "export 2023-01-15",
        "export_15-1-2023_1200",
        "Kerncijfers_15012023_120000",
        "kwb 15 januari 2023",
        "van 3-5-2022 tot 15-1-2023",
    ],
)
def test_no_figures_are_of_after_the_day_in_the_name(tmp_path: Path, name: str) -> None:
    """Who downloaded a file in 2023 has no figures of 2024 in it."""
    path = write(tmp_path / f"{name}.csv", [KWB, ("WK034403", "O", "U", "Wijk", 1, 34910, 17305, 1, ".")])
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2024})
    assert caught.value.code == "figures-year-clash"
    assert "een dag in 2023" in caught.value.sentence
    assert read([path], years={path: 2023}).files[0].years == (2023,)


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("kwb24", {2024}),
        ("kwb-24", {2024}),
        ("kwb_24_kopie", {2024}),
        ("KWB 24 (1)", {2024}),
        ("Kerncijfers wijken en buurten 23", {2023}),
        ("kwb24_mei-2025", {2024}),
        ("kwb_2024_12 mei 2025", {2024}),
        ("kwb_mei-2025_download", set()),
        ("kwb 2025-mei", set()),
        ("kwb_12mei2025", set()),
        ("export 20250512", set()),
        ("kwb-24-11-2023", set()),
        ("kwb-24-11-23", set()),
        ("kwb 24 wijken", set()),
        ("kwb-10", set()),
        ("kwb240", set()),
        ("mijnkwb-v24", set()),
        ("zomei 2024", {2024}),
    ],
)
def test_the_name_of_a_file_tells_a_year_and_no_day_of_download(name: str, years: set[int]) -> None:
    assert years_of_name(load_tables(), name) == years


@pytest.mark.parametrize(("table", "year"), sorted(load_tables().years.tables.items()))
def test_every_table_number_agrees_with_its_own_year_only(table: str, year: int) -> None:
    assert _dated(table=table).year == year
    for given in range(2012, 2027):
        for dated in (
            _dated(table=table, given=given),
            _dated(f"{table}_UntypedDataSet_1305202", given=given),
            date_file(
                load_tables(),
                Clues("", "", (), None, given, years_of_name(load_tables(), f"cbs.v3.{table}_x")),
            ),
        ):
            assert bool(dated.clash) == (given != year), given


def test_the_tables_of_thirteen_years_have_numbers() -> None:
    assert sorted(load_tables().years.tables.values()) == list(range(2013, 2026))


def test_a_name_that_the_figures_contradict_is_told(tmp_path: Path) -> None:
    path = tmp_path / "kwb-2023.csv"
    path.write_bytes((DATA / "kwb-2020-odata.csv").read_bytes())
    assert any("In de naam van het bestand staat 2023" in note for note in recognise(path).notes)


def test_a_year_that_rows_contradict_is_told() -> None:
    path = DATA / "politie-47018NED.json"
    assert any("2021 is niet gebruikt" in note for note in recognise(path, year=2021).notes)
    assert not any("niet gebruikt" in note for note in recognise(path, year=2023).notes)


def test_a_year_that_the_file_contradicts_is_refused() -> None:
    path = DATA / "kwb-2020-odata.csv"
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2022})
    assert caught.value.code == "figures-year-clash"


def test_a_marked_year_is_provisional(tmp_path: Path) -> None:
    path = write(
        tmp_path / "bevolking.csv",
        [
            ("Bevolking per jaar",),
            (),
            ("", "", "", "Perioden"),
            ("Regio's", "Onderwerp", "", "2023", "2024*"),
            ("Zwolle", "Bevolking aan het einde van de periode", "aantal", 133141, 133810),
        ],
    )
    reading = read([path])
    assert reading.files[0].provisional == (2024,)
    assert reading.datasets[0].provisional == {2024}
