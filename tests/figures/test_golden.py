"""Golden readings: values of real files that were taken with another reader, region by region."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.making import DATA, value
from wijkwizard.figures.reading import read
from wijkwizard.terms.figures import Missing

DOT, EMPTY, DASH, SECRET = Missing.DOT, Missing.EMPTY, Missing.DASH, Missing.SECRET

# Taken with pandas 3 from the whole files, as text.
KWB_2020 = {
    "NL00": (17407585, 3392555, 7997800, "2.1", 421110, "1.1", "0.9", 2),
    "GM1680": (25445, 6737, 11160, "2.2", 380, "1.3", "2.1", 5),
    "GM0344": (357597, 37276, 181670, "1.9", 10540, "0.7", "0.6", 1),
    "WK034403": (34295, 4885, 16670, "2.0", 2820, "0.6", "0.5", 1),
    "WK059914": (95965, 20805, 46325, "2.0", 3670, "0.8", "0.7", 1),
    "BU03634103": (2055, 10, 0, EMPTY, 110, EMPTY, "0.3", 1),
    "BU01530402": (4420, 540, 2170, "2.0", 110, "0.8", "0.7", 1),
    "BU18920107": (1015, 15, 325, "3.1", 0, "1.3", "0.8", 4),
}
KWB_2020_MEASURES = (
    "inwoners",
    "inwoners-65-plus",
    "huishoudens",
    "huishoudensgrootte",
    "bijstand-personen",
    "autos-per-huishouden",
    "afstand-supermarkt",
    "stedelijkheid",
)
KWB_2023 = {
    "GM0344": (367947, 187640, 458000, 31, 10410, "0.7", DOT, 5, 3588),
    "WK034401": (29040, 15480, 451000, 23, 710, "0.6", DOT, 5, 3944),
    "WK034403": (34910, 17305, 301000, 61, 2680, "0.6", DOT, 5, 3523),
    "BU03440411": (4025, 2400, 529000, 10, 30, "0.4", DOT, 5, 6488),
    "BU03441041": (265, 115, 1011000, 0, 0, "1.4", DOT, 13, 207),
}
KWB_2023_MEASURES = (
    "inwoners",
    "huishoudens",
    "woz-waarde",
    "corporatiewoningen",
    "bijstand-personen",
    "autos-per-huishouden",
    "inkomen-per-inwoner",
    "onbewoond",
    "adressendichtheid",
)
RIVM = {
    "GM0344": ("77.0", "42.5", "10.7", "8.1", "22.2"),
    "WK034403": ("63.5", "53.9", "17.3", "14.2", "36.0"),
    "GM0363": ("73.8", "47.5", "12.5", "9.1", "29.0"),
    "WK036300": ("81.8", "44.7", "10.5", "7.2", "27.5"),
    "BU01530402": ("78.1", "43.6", "11.0", "8.3", "19.2"),
    "BU03634103": (DOT, DOT, DOT, DOT, DOT),
}
RIVM_WHOLE = {
    "GM1680": ("78.5", "39.5", "6.9", "3.9", "15.1"),
    "BU16801300": ("78.9", "38.8", "5.9", "3.2", "18.0"),
    "WK059914": ("70.9", "47.5", "12.3", "8.2", "24.0"),
    "BU18920107": ("87.4", "35.9", "6.9", "6.1", "18.6"),
}
RIVM_MEASURES = (
    "ervaren-gezondheid",
    "eenzaam",
    "ernstig-eenzaam",
    "hoog-risico-angst-depressie",
    "moeite-met-rondkomen",
)
SES = {
    "GM0363": (457400, "20.8", "29.8", "49.5", "-0.100", "1.010"),
    "WK036300": (2900, "12.9", "28.9", "58.2", "-0.022", "0.892"),
    "BU03630000": (700, "12.4", "27.0", "60.6", "0.045", "0.856"),
    "BU03630003": (200, "5.2", "27.8", "67.1", "0.192", "0.785"),
    "WK036398": (700, "20.7", "38.5", "40.8", "0.157", "0.779"),
    "BU03639801": (0, DOT, DOT, DOT, DOT, DOT),
}
SES_MEASURES = (
    "huishoudens-ses",
    "ses-opleiding-laag",
    "ses-opleiding-midden",
    "ses-opleiding-hoog",
    "ses-score",
    "ses-spreiding",
)
NEAR_2023 = {
    "NL00": ("1.0", "1.8", "0.7", "2.0"),
    "GM0344": ("0.7", "2.7", "0.5", "1.4"),
    "WK034401": ("0.6", "2.9", "0.4", "1.4"),
    "BU03440111": ("0.9", "0.9", "0.7", "0.9"),
    "BU03440112": ("0.4", "1.1", "0.3", "0.4"),
}
NEAR_2023_MEASURES = (
    "afstand-supermarkt",
    "supermarkten-1-km",
    "afstand-kinderdagverblijf",
    "afstand-bibliotheek",
)
NEAR_2021 = {
    "NL00": ("1.0", "0.9", "0.7", "2.0"),
    "GM1680": ("2.5", "2.1", "1.2", "2.7"),
    "WK168000": ("0.9", "0.9", "0.8", "0.8"),
    "BU16800000": ("0.8", "0.8", "0.8", "0.7"),
    "BU16800009": ("2.6", "2.1", "2.0", "2.1"),
    "BU16800109": ("3.6", "2.6", "2.1", "3.3"),
}
NEAR_2021_MEASURES = (
    "afstand-huisarts",
    "afstand-supermarkt",
    "afstand-basisschool",
    "afstand-bibliotheek",
)
PEOPLE = {
    "NL00": (16192572, 17407585, 17590672, 17942942, 18044027),
    "=drenthepv": (481254, 493682, 497743, 504129, 506529),
    "=amsterdam": (736562, 872757, 882633, 931298, 934526),
    "=utrechtgemeente": (265151, 357597, 361699, 374238, 376757),
    "=zwijndrecht": (41374, 44737, 44789, 44874, 44669),
    "=zwolle": (109955, 128840, 130668, 133141, 133810),
}
LBM3_2022 = {
    "WK036201": ("4.328186939975703", "0.2259220888320177", "0.054136824888332"),
    "WK036202": ("4.325796064141405", "0.2235312129977195", "0.0240207580878359"),
    "WK036203": ("4.2880714142166765", "0.185806563072991", "0.0308319927926972"),
}
LBM3_2022_WHOLE = {
    "WK036204": ("4.18987089017682", "0.0876060390331349", "-0.0202579156746929"),
    "WK036205": ("4.054529948582003", "-0.0477349025616828", "-0.0764841093972654"),
    "WK036206": ("4.173881269751701", "0.0716164186080151", "0.0197591331274567"),
}
CLASSES = {
    "WK000300": (6, 6, 6, 6, 6),
    "WK000500": (7, 7, 7, 7, 8),
    "WK034403": (3, 3, 3, 3, 3),
    "WK036300": (9, 9, 9, 9, 9),
    "WK001809": (EMPTY, EMPTY, EMPTY, EMPTY, EMPTY),
    "WK003404": (EMPTY, 9, 6, 6, 6),
}
SCORES = {
    ("WK000300", 2012): ("-0.062717", "-0.034558", "0.064265"),
    ("WK000300", 2016): ("-0.100403", "-0.034915", "0.029778"),
    ("WK034403", 2012): ("-0.524536", "-0.123420", "-0.237734"),
    ("WK034403", 2014): ("-0.562027", "-0.121180", "-0.269698"),
    ("WK036300", 2016): ("0.428531", "0.194107", "-0.494799"),
}
SWING_WOZ = {
    "=zwaanstraat": (DOT, DOT, DOT, 425000, 462000),
    "=woenselwest": (152000, 155000, 144000, 199000, 240000),
    "=beemden": (DOT, DOT, DASH, DOT, DOT),
    "=bennekeloost": (173000, 178000, 160000, 206000, 224000),
    "=bosrijk": (330000, DOT, 334000, 404000, 427000),
    "=elzentzuid": (838000, 859000, 775000, 801000, 859000),
}
SWING_PEOPLE = {
    "=zwaanstraat": (24, 22, 282, 902, 1236),
    "=woenselwest": (4108, 4096, 4126, 3878, 4375),
    "=beemden": (SECRET, SECRET, SECRET, SECRET, SECRET),
    "=bea2": (52, 40, 29, 25, 26),
    "=elzentzuid": (245, 207, 194, 301, 296),
}
SWING_YEARS = (2008, 2009, 2016, 2020, 2021)


def _same(found: Decimal | Missing, wanted: object) -> bool:
    return found is wanted if isinstance(wanted, Missing) else found == Decimal(str(wanted))


def _check(
    path: Path, golden: Mapping[str, tuple[object, ...]], measures: tuple[str, ...], year: int
) -> None:
    reading = read([path], years={} if year != 2023 or path.suffix == ".xlsx" else {path: year})
    for code, values in golden.items():
        for measure, wanted in zip(measures, values, strict=True):
            found = value(reading, code, measure, year)
            assert _same(found, wanted), (path.name, code, measure, found, wanted)


CUTS = [
    ("kwb-2020-odata.csv", KWB_2020, KWB_2020_MEASURES, 2020),
    ("kwb-2023.xlsx", KWB_2023, KWB_2023_MEASURES, 2023),
    ("rivm-2016.xlsx", RIVM, RIVM_MEASURES, 2016),
    ("statline-plat-ses.csv", SES, SES_MEASURES, 2019),
    ("statline-plat-nabijheid.csv", NEAR_2023, NEAR_2023_MEASURES, 2023),
    ("statline-scherm-nabijheid.csv", NEAR_2021, NEAR_2021_MEASURES, 2021),
]
WHOLE = [
    ("kwb-2023-utrecht.xlsx", KWB_2023, KWB_2023_MEASURES, 2023),
    ("rivm-50090NED-2016-18plus.xlsx", RIVM | RIVM_WHOLE, RIVM_MEASURES, 2016),
    ("statline-flat-ses-woa-2019-amsterdam.csv", SES, SES_MEASURES, 2019),
    ("statline-flat-nabijheid-2023-utrecht.csv", NEAR_2023, NEAR_2023_MEASURES, 2023),
    ("statline-pivot-nabijheid-2021.csv", NEAR_2021, NEAR_2021_MEASURES, 2021),
]


@pytest.mark.parametrize(("name", "golden", "measures", "year"), CUTS)
def test_a_cut_out_gives_what_was_published(
    name: str, golden: Mapping[str, tuple[object, ...]], measures: tuple[str, ...], year: int
) -> None:
    _check(DATA / name, golden, measures, year)


@pytest.mark.parametrize(("name", "golden", "measures", "year"), WHOLE)
def test_a_whole_file_gives_what_was_published(
    whole: Path, name: str, golden: Mapping[str, tuple[object, ...]], measures: tuple[str, ...], year: int
) -> None:
    _check(whole / name, golden, measures, year)


def test_the_whole_country_gives_what_was_published(country: Path) -> None:
    _check(country, KWB_2020, KWB_2020_MEASURES, 2020)


@pytest.mark.parametrize("cut", [True, False])
def test_years_across_the_screen_give_whole_years_only(request: pytest.FixtureRequest, cut: bool) -> None:  # noqa: FBT001 - the same test on two files
    path = DATA / "statline-scherm-bevolking.csv"
    if not cut:
        path = request.getfixturevalue("whole") / "statline-pivot-bevolking.csv"
    reading = read([path])
    assert 2025 not in reading.files[0].years
    for key, values in PEOPLE.items():
        for year, wanted in zip((2002, 2019, 2021, 2023, 2024), values, strict=True):
            assert value(reading, key, "inwoners-eind-van-jaar", year) == wanted, (key, year)


@pytest.mark.parametrize("cut", [True, False])
def test_leefbaarometer_3_gives_what_was_published(request: pytest.FixtureRequest, cut: bool) -> None:  # noqa: FBT001 - the same test on two files
    path = DATA / "leefbaarometer-3.csv"
    golden = LBM3_2022
    if not cut:
        path = request.getfixturevalue("whole") / "leefbaarometer-3.0-amstelveen.csv"
        golden = LBM3_2022 | LBM3_2022_WHOLE
    reading = read([path])
    for code, values in golden.items():
        for measure, wanted in zip(("score", "afwijking", "overlast"), values, strict=True):
            assert value(reading, code, f"leefbaarometer-{measure}", 2022) == Decimal(wanted)


@pytest.mark.parametrize("cut", [True, False])
def test_leefbaarometer_2_gives_its_classes(request: pytest.FixtureRequest, cut: bool) -> None:  # noqa: FBT001 - the same test on two files
    path = DATA / "leefbaarometer-2-klassen.xlsx"
    if not cut:
        path = request.getfixturevalue("whole") / "leefbaarometer-2.0-wijk-klassen-2002-2016.xlsx"
    reading = read([path])
    for code, values in CLASSES.items():
        for year, wanted in zip((2002, 2008, 2012, 2014, 2016), values, strict=True):
            assert _same(value(reading, code, "leefbaarometer2-klasse", year), wanted), (code, year)
    assert value(reading, "WK036300", "leefbaarometer2-ontwikkeling", 2014) == 3
    assert value(reading, "WK036300", "leefbaarometer2-ontwikkeling", 2008) == 7


@pytest.mark.parametrize(
    "name",
    [
        "leefbaarometer-2-lang.xlsx",
        "leefbaarometer-2-breed.xlsx",
        "leefbaarometer-2.0-wijk-dimensies-2012-2016.xlsx",
    ],
)
def test_leefbaarometer_2_gives_its_scores(request: pytest.FixtureRequest, name: str) -> None:
    path = DATA / name
    if not path.is_file():
        path = request.getfixturevalue("whole") / name
    reading = read([path])
    for (code, year), values in SCORES.items():
        for measure, wanted in zip(("afwijking", "woningen", "veiligheid"), values, strict=True):
            found = value(reading, code, f"leefbaarometer2-{measure}", year)
            assert isinstance(found, Decimal)
            assert round(found, 6) == Decimal(wanted), (code, year, measure)


def test_a_municipal_monitor_gives_what_was_published(whole: Path) -> None:
    for name, golden, measure in (
        ("woz", SWING_WOZ, "woz-waarde"),
        ("bevolking", SWING_PEOPLE, "inwoners"),
    ):
        reading = read([whole / f"swing-eindhoven-{name}.csv"])
        for key, values in golden.items():
            for year, wanted in zip(SWING_YEARS, values, strict=True):
                assert _same(value(reading, key, measure, year), wanted), (key, year)
