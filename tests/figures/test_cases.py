"""Files that went wrong once, each with the value that a reader of the file would give."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.making import DATA, small, value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures import described, recognise
from wijkwizard.figures.reading import read
from wijkwizard.terms.figures import Missing


def test_police_with_one_column_of_figures_is_known() -> None:
    reading = read([DATA / "politie-47018NED.json"])
    assert value(reading, "WK034403", "misdrijven-aantal", 2023) == 2650
    assert value(reading, "GM0344", "misdrijven-aantal", 2023) == 24310


def test_a_screen_table_with_topics_across_is_read() -> None:
    found = recognise(DATA / "statline-scherm-onderwerpen-namen.csv")
    assert (found.shape, found.source, found.years) == ("statline-scherm", "kwb", (2015,))
    assert found.names_only
    reading = read([DATA / "statline-scherm-onderwerpen.csv"])
    assert value(reading, "WK034403", "inwoners", 2022) == 34475
    assert value(reading, "WK034403", "woz-waarde", 2022) == 267000
    assert value(reading, "GM0344", "inwoners", 2022) == 361742


def test_a_screen_table_with_periods_across_is_read() -> None:
    found = recognise(DATA / "statline-scherm-perioden.csv")
    assert (found.shape, found.source, found.years) == ("statline-scherm", "politie", (2021, 2022))
    assert [each.measure for each in found.known] == ["misdrijven-aantal"]


def test_the_change_of_borders_is_known_under_its_name_of_2024() -> None:
    found = recognise(DATA / "statline-plat-2024.csv")
    assert any(
        note.startswith("Bij 3 plekken veranderde dat jaar de grens of de code.") for note in found.notes
    )
    places = read([DATA / "statline-plat-2024.csv"]).places
    assert {key: place.changed for key, place in places.items() if place.level == "wijk"} == {
        "WK047912": "3",
        "WK076201": "3",
        "WK076205": "3",
    }


def test_codes_for_unknown_do_not_make_an_edition_complete() -> None:
    found = recognise(DATA / "wijkkaart-eerste-uitgave.geojson")
    assert found.release == "nog niet compleet, 45 van 58 cijfers ontbreken"
    assert len(found.known) == 13
    assert found.provisional == (2024,)
    assert found.breaks == ()


def test_a_file_with_months_only_says_so(tmp_path: Path) -> None:
    path = write(
        tmp_path / "maanden.csv",
        [
            ("Soort misdrijf", "Perioden", "Wijken en buurten", "Geregistreerde misdrijven (aantal)"),
            ("Totaal misdrijven", "2023 januari", "Wijk 03 Overvecht", 220),
            ("Totaal misdrijven", "2023 februari", "Wijk 03 Overvecht", 210),
            ("1.1.1 Diefstal/inbraak woning", "2023 januari", "Wijk 03 Overvecht", 9),
        ],
    )
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert caught.value.code == "figures-no-years"
    assert "alleen maanden" in caught.value.sentence


def test_a_place_may_be_called_as_a_column_is() -> None:
    found = recognise(DATA / "statline-plat-plaats-wijk.csv")
    assert sum(each.number for each in found.regions) == 8
    assert [each.measure for each in found.known] == ["inwoners"]


def test_the_titles_of_the_health_table_in_statline_are_known() -> None:
    reading = read([DATA / "statline-plat-rivm.csv"])
    assert value(reading, "WK034403", "ervaren-gezondheid", 2016) == Decimal("67.1")
    assert not recognise(DATA / "statline-plat-rivm.csv").unused


def test_another_table_of_the_same_publisher_has_its_own_name() -> None:
    found = recognise(DATA / "statline-plat-regionaal.csv")
    assert found.title == "Regionale kerncijfers Nederland"
    assert found.source == "regionaal"


@pytest.mark.parametrize(
    "title",
    [
        "Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)",
        "Bevolking/Bevolkingssamenstelling op 1 januari/Leeftijd/Leeftijdsgroepen/25 tot 45 jaar (aantal)",
        "Bevolking/Particuliere huishoudens/Particuliere huishoudens/Eenpersoonshuishoudens (aantal)",
        "Bevolking/Particuliere huishoudens/Particuliere huishoudens, relatief/Eenpersoonshuishoudens (%)",
        "Bevolking/Particuliere huishoudens/Particuliere huishoudens/Totaal particuliere huishoudens (aantal)",
    ],
)
def test_one_column_of_another_table_is_not_of_the_kerncijfers(tmp_path: Path, title: str) -> None:
    path = write(tmp_path / "tabel.csv", [("Perioden", "Regio's", title), ("2025", "Utrecht (gemeente)", 12)])
    assert recognise(path).source == "regionaal"


@pytest.mark.parametrize(
    "title",
    [
        "Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)",
        "Bevolking/Particuliere huishoudens/Eenpersoonshuishoudens (aantal)",
        "Bevolking/Particuliere huishoudens/Huishoudens totaal (aantal)",
        "Bevolking/Particuliere huishoudens/Gemiddelde huishoudensgrootte (aantal)",
    ],
)
def test_one_column_of_the_kerncijfers_is_theirs(tmp_path: Path, title: str) -> None:
    path = write(tmp_path / "tabel.csv", [("Wijken en buurten", title), ("Wijk 03 Overvecht", 12)])
    assert recognise(path).source == "kwb"


def test_the_regions_of_the_kerncijfers_of_2013_are_not_all_gemeenten(tmp_path: Path) -> None:
    """That table calls its column of wijken and buurten 'Regio's'."""
    rows = [
        (
            "Regio's",
            "Bevolking/Aantal inwoners (aantal)",
            "Wonen/Woningen naar bouwjaar/Bouwjaar vanaf 2000 (%)",
        ),
        ("Utrecht", 321916, 20),
        ("Wijk 03 Overvecht", 31745, 5),
    ]
    path = write(tmp_path / "Kerncijfers 2013.csv", rows)
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2013})
    assert caught.value.code == "figures-names-only"


def test_change_scores_of_the_leefbaarometer_are_read() -> None:
    reading = read([DATA / "leefbaarometer-2-ontwikkeling.csv"])
    assert value(reading, "WK034403", "leefbaarometer2-verandering", 2014) == Decimal("0.0123")
    assert value(reading, "WK034403", "leefbaarometer2-verandering", 2016) == Decimal("0.0204")
    assert value(reading, "WK034403", "leefbaarometer2-verandering-fysiek", 2016) == Decimal("-0.0011")


SES = ("Perioden", "Wijken en buurten", "Regiocode (gemeente, wijk, buurt) (code)")
SES_FIGURES = ("Particuliere huishoudens (Aantal)", "Opleidingsniveau/Laag/Waarde (%)")


def test_a_number_that_excel_made_a_date_is_unreadable(tmp_path: Path) -> None:
    path = write(
        tmp_path / "ses.csv",
        [
            (*SES, *SES_FIGURES),
            (2019, "Utrecht", "GM0344", 180100, 21.5),
            (2019, "Wijk 03 Overvecht", "WK034403", 16900, "20-aug"),
            (2019, "Wijk 01 West", "WK034401", 15000, "1-mei"),
        ],
    )
    assert value(read([path]), "WK034403", "ses-opleiding-laag", 2019) is Missing.UNREADABLE


@pytest.mark.parametrize("cell", ["€ 301.000", "€301000", "301.000 euro", "EUR 301.000,00", "€ 301", "301"])
def test_an_amount_with_its_sign_is_in_euros(tmp_path: Path, cell: str) -> None:
    path = write(
        tmp_path / "kwb.csv",
        [
            ("gwb_code_10", "regio", "recs", "a_inw", "a_hh", "g_wozbag"),
            ("GM0344", "Utrecht", "Gemeente", 367947, 187640, "€ 458.000"),
            ("WK034403", "Wijk 03 Overvecht", "Wijk", 34910, 17305, cell),
        ],
    )
    assert value(read([path], years={path: 2023}), "WK034403", "woz-waarde", 2023) == 301000


def test_the_number_of_a_table_tells_its_year(tmp_path: Path) -> None:
    path = tmp_path / "tabel.json"
    path.write_text(
        '{"odata.metadata":"https://opendata.cbs.nl/ODataApi/OData/84286NED/$metadata#x","value":['
        '{"ID":1,"WijkenEnBuurten":"WK034403  ","Codering_3":"WK034403  ","AantalInwoners_5":33000}]}',
        encoding="utf-8",
    )
    assert recognise(path).years == (2018,)
    with pytest.raises(WijkError) as caught:
        read([path], years={path: 2023})
    assert caught.value.code == "figures-year-clash"
    assert "het nummer van de tabel: 2018" in caught.value.sentence


def test_a_summary_of_each_of_them_can_be_read() -> None:
    for name in ("politie-47018NED.json", "wijkkaart-eerste-uitgave.geojson"):
        assert len(described(recognise(DATA / name))) > 3


def test_a_star_behind_a_figure_is_provisional_and_no_riddle(tmp_path: Path) -> None:
    """The publisher stars what may change; a star alone hides a figure, and a mark is no date."""
    reading = small(
        tmp_path / "kwb.csv",
        ("GM0344", "Utrecht", "Utrecht", "Gemeente", 1, "367.947*", "187.640**", "^", 458),
        ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, "34.910 *", "*", "n.b.", "301*"),
    )
    assert value(reading, "WK034403", "inwoners", 2023) == 34910
    assert value(reading, "GM0344", "huishoudens", 2023) == 187640
    assert value(reading, "WK034403", "huishoudens", 2023) is Missing.SECRET
    assert value(reading, "WK034403", "woz-waarde", 2023) == 301000
    assert value(reading, "GM0344", "bijstand-personen", 2023) is Missing.EMPTY
    assert value(reading, "WK034403", "bijstand-personen", 2023) is Missing.DOT
    assert reading.datasets[0].provisional == {2023}
