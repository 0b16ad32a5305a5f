"""What a column means follows from its name and unit, never from its place; origin is never read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.making import DATA, KWB, value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.reading import read, recognise
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.figures.tables.headings import ColumnHeading, monitor, norm, odata, plain, short_year, title
from wijkwizard.figures.tables.layout import Layout, lay_out
from wijkwizard.figures.tables.shapes.sheet_match import ALL_SOURCES


@pytest.fixture(scope="module")
def tables() -> FigureTables:
    return load_tables()


def _measures(layout: Layout) -> dict[str, Decimal]:
    return {slot.measure: slot.times for slot in layout.slots}


@pytest.mark.parametrize(
    ("heading", "keys", "unit", "year"),
    [
        (plain(" a_nb_won "), ("anbwon",), "", None),
        (odata("k_0Tot15Jaar_8"), ("0tot15jaar",), "", None),
        (odata("HuishoudensTot110VanSociaalMinimum_80"), ("huishoudenstot110vansociaalminimum",), "", None),
        (title("Wonen/Koopwoningen (%)"), ("koopwoningen", "wonenkoopwoningen"), "%", None),
        (title("Regiocode (gemeente, wijk, buurt) (code)"), ("regiocodegemeentewijkbuurt",), "code", None),
        (title("Wonen|Koopwoningen"), ("koopwoningen", "wonenkoopwoningen"), "", None),
        (monitor("woz-waarde (x 1000)|2008"), ("wozwaarde",), "x 1000", 2008),
        (monitor("% koop|huur"), ("procentkoophuur",), "", None),
        (short_year("KL02"), ("kl",), "", 2002),
        (short_year("VKL0208"), ("vkl0208",), "", None),
    ],
)
def test_a_name_is_taken_apart_as_its_publisher_writes_it(
    heading: ColumnHeading, keys: tuple[str, ...], unit: str, year: int | None
) -> None:
    assert (heading.keys, heading.unit, heading.year) == (keys, unit, year)


def test_a_per_cent_sign_is_part_of_a_name() -> None:
    assert norm("% koopwoningen") != norm("koopwoningen")


@pytest.mark.parametrize(
    ("written", "measure", "times"),
    [
        ("Wonen/Gemiddelde WOZ-waarde van woningen (x 1 000 euro)", "woz-waarde", 1000),
        ("Wonen/Gemiddelde WOZ-waarde van woningen (euro)", "woz-waarde", 1),
        ("Wonen/Koopwoningen (%)", "koopwoningen", 1),
        ("Zorg/Wmo-cliënten relatief (per 1 000 inwoners)", "wmo-per-1000", 1),
        ("Zorg/Wmo-cliënten (aantal)", "wmo-clienten", 1),
        ("Sociale zekerheid/Personen per soort uitkering; Bijstand (aantal)", "bijstand-personen", 1),
        ("Inkomen/Inkomen van huishoudens/Huish. onder of rond sociaal minimum (%)", "sociaal-minimum", 1),
        ("Inkomen/Huishoudens tot 110% van sociaal minimum (%)", "sociaal-minimum-110", 1),
        ("Inkomen/Inkomen van personen/40% personen met laagste inkomen (%)", "personen-laagste-40", 1),
        ("Motorvoertuigen/Personenauto's; per huishouden (per huishouden)", "autos-per-huishouden", 1),
    ],
)
def test_titles_of_statline_mean_the_same_as_names_of_the_open_data(
    tables: FigureTables, written: str, measure: str, times: int
) -> None:
    assert _measures(lay_out([title(written)], tables, ALL_SOURCES)) == {measure: Decimal(times)}


@pytest.mark.parametrize(
    "written",
    [
        "Wonen/Koopwoningen (aantal)",
        "Wonen/Koopwoningen (per 1 000 inwoners)",
        "Zorg/Wmo-cliënten relatief (%)",
        "Bevolking/Aantal inwoners (%)",
        "Bevolking/Aantal inwoners (x 1 000)",
    ],
)
def test_a_column_with_another_unit_is_refused_and_named(tables: FigureTables, written: str) -> None:
    layout = lay_out([title(written)], tables, ALL_SOURCES)
    assert layout.slots == ()
    assert "hoort niet bij dit cijfer" in layout.doubted[0][1]


def test_a_figure_of_women_alone_is_not_that_of_all(tables: FigureTables) -> None:
    layout = lay_out([title("Bevolking/Vrouwen/0 tot 15 jaar (aantal)")], tables, ALL_SOURCES)
    assert layout.slots == ()
    assert layout.doubted


def test_two_columns_for_one_figure_are_both_refused(tables: FigureTables) -> None:
    layout = lay_out([plain("g_woz"), plain("g_wozbag"), plain("a_inw")], tables, ("kwb",))
    assert set(_measures(layout)) == {"inwoners"}
    assert {raw for raw, _ in layout.doubted} == {"g_woz", "g_wozbag"}


@pytest.mark.parametrize(
    ("names", "measure"),
    [
        (("AANT_INW", "aantalinwoners", "a_inw", "AantalInwoners_5"), "inwoners"),
        (("WOZ", "woningwaarde", "g_woz", "g_wozbag", "GemiddeldeWoningwaarde_35"), "woz-waarde"),
        (("P_KOOPWON", "p_koopw", "Koopwoningen_40"), "koopwoningen"),
        (("P_HUURCORP", "p_wcorpw", "InBezitWoningcorporatie_42"), "corporatiewoningen"),
        (("WWB_UIT", "WWB_UITTOT", "a_soz_wb", "PersonenPerSoortUitkeringBijstand_83"), "bijstand-personen"),
        (("P_SOCMINH", "p_hh_osm", "HuishOnderOfRondSociaalMinimum_79"), "sociaal-minimum"),
        (("p_hh_li", "k_40HuishoudensMetLaagsteInkomen_76"), "huishoudens-laagste-40"),
        (("p_hh_lkk", "HuishoudensMetEenLaagInkomen_78"), "laag-inkomen"),
        (("INK_INW", "INK_INW2", "g_ink_pi", "GemiddeldInkomenPerInwoner_72"), "inkomen-per-inwoner"),
        (("a_opl_lg", "a_opl_bvm", "OpleidingsniveauLaag_64"), "opleiding-laag-personen"),
        (("STED", "ste_mvs", "MateVanStedelijkheid_115"), "stedelijkheid"),
        (("P_00_14_JR", "p_00_14"), "aandeel-0-14"),
        (("a_00_14", "k_0Tot15Jaar_8"), "inwoners-0-14"),
        (("AANTAL_HH", "a_hh", "HuishoudensTotaal_28"), "huishoudens"),
    ],
)
def test_names_of_all_years_mean_one_figure(
    tables: FigureTables, names: tuple[str, ...], measure: str
) -> None:
    for name in names:
        heading = (
            odata(name) if name[-1].isdigit() and "_" in name and name[0].islower() is False else plain(name)
        )
        heading = odata(name) if name.startswith("k_") else heading
        assert set(_measures(lay_out([heading], tables, ("kwb",)))) == {measure}, name


HEADER_2024 = (
    "gwb_code_10 gwb_code_8 regio gm_naam recs gwb_code ind_wbi a_inw a_man a_vrouw a_00_14 a_15_24 a_25_44 a_45_64"
    " a_65_oo a_ongeh a_gehuwd a_gesch a_verwed a_nl_all a_eur_al a_neu_al a_geb_nl a_geb_eu a_geb_ne a_gbl_eu"
    " a_gbl_ne a_geb p_geb a_ste p_ste a_hh a_1p_hh a_hh_z_k a_hh_m_k g_hhgro bev_dich a_woning a_nb_won_ g_wozbag"
    " p_1gezw p_mgezw p_leegsw p_koopw p_huurw p_wcorpw p_ov_hw p_bj_me10 p_bj_mi10 a_opl_bvm a_opl_hvm a_opl_hw"
    " p_ink_ar p_ink_ba a_soz_wb a_soz_ao a_soz_ww a_soz_ow g_pau_hh ste_mvs ste_oad"
)


def test_the_header_of_2024_with_its_trailing_spaces_is_known(tmp_path: Path) -> None:
    names = HEADER_2024.replace("a_nb_won_", "a_nb_won ").replace("p_bj_me10", "p_bj_me10  ").split(" ")
    row = [
        "WK034403",
        "034403",
        "Wijk 03 Overvecht",
        "Utrecht",
        "Wijk",
        "WK034403",
        1,
        *[5] * (len(names) - 7),
    ]
    path = write(tmp_path / "kwb.csv", [names, row])
    found = recognise(path, year=2024)
    assert found.years == (2024,)
    assert found.protected == 8
    assert {"ouder-dan-tien-jaar", "armoede-nieuwe-grens"} <= {known.measure for known in found.known}


def test_columns_about_origin_are_never_read_or_offered(tmp_path: Path) -> None:
    """Their cells hold a number that appears nowhere in what comes out."""
    names = (*KWB, "a_nw_all", "a_w_all", "p_marok", "p_suri", "a_gbl_ne", "P_N_W_AL")
    row = ("WK034403", "Overvecht", "Utrecht", "Wijk", 1, 34910, 17305, 2680, 301, *[777] * 6)
    path = write(tmp_path / "kwb.csv", [names, row])
    found = recognise(path)
    assert found.protected == 6
    assert not any("all" in name or "marok" in name for name in found.unused)
    dataset = read([path], years={path: 2022}).datasets[0]
    assert dataset.cells
    assert not any("777" in str(cell) for column in dataset.cells.values() for cell in column)


@pytest.mark.parametrize(
    "name",
    [
        "Bevolking/Herkomst/Totaal (aantal)",
        "Bevolking/Migratieachtergrond/Niet-westers/Marokko (aantal)",
        "NietWestersTotaal_18",
        "% niet-westerse allochtonen|2015",
        "RLBBEV12",
        "p_surinam",
        "percentage_niet_westerse_allochtonen",
    ],
)
def test_origin_is_refused_in_every_dialect(tables: FigureTables, name: str) -> None:
    heading = short_year(name) if name == "RLBBEV12" else title(name)
    layout = lay_out([heading], tables, (*ALL_SOURCES, "gemeente"))
    assert layout.protected == (heading.raw,)
    assert layout.slots == ()


@pytest.mark.parametrize(
    "name",
    [
        "Westersingel",
        "Budgetniveau",
        "Wijk Westersingel (aantal)",
        "Antillenstraat",
        "Surinamestraat",
        "Marokkoplein",
    ],
)
def test_a_name_with_the_letters_of_a_refused_word_is_read_on(tables: FigureTables, name: str) -> None:
    """A wijk or a street above a column is no figure about origin."""
    assert lay_out([title(name)], tables, (*ALL_SOURCES, "gemeente")).protected == ()


def test_a_file_of_origin_alone_is_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "herkomst.csv",
        [("Wijken en buurten", "Regiocode (code)", "Herkomst/Totaal (aantal)"), ("Overvecht", "WK034403", 5)],
    )
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert caught.value.code == "figures-only-origin"


def test_the_origin_columns_of_a_real_file_are_counted() -> None:
    assert recognise(DATA / "kwb-2023.xlsx").protected == 8
    assert recognise(DATA / "kwb-2020-odata.csv").protected == 7


def test_a_value_that_cannot_be_true_is_unknown(tmp_path: Path) -> None:
    path = write(
        tmp_path / "kwb.csv",
        [(*KWB, "p_koopw", "ste_mvs"), ("WK034403", "O", "U", "Wijk", 1, -5, 12.5, 10, 0.3, 612, 7)],
    )
    reading = read([path], years={path: 2023})
    for measure in ("inwoners", "huishoudens", "woz-waarde", "koopwoningen", "stedelijkheid"):
        assert value(reading, "WK034403", measure, 2023) == "onmogelijk", measure


def test_every_measure_has_a_lowest_and_a_highest_value_that_can_be_true(tables: FigureTables) -> None:
    """A number of forty digits in one cell must not end in a fault further on."""
    assert [name for name, measure in tables.measures.items() if None in measure.bounds] == []
