"""A cell is a number, or unknown with the reason; never zero by mistake and never a guess."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.figures.areas.region_codes import RegionRef
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.figures.tables.numbers import (
    CLASH,
    CUT,
    MARKS,
    Cell,
    NumberFormat,
    amount,
    is_unknown,
    parse,
    shows,
    style_of,
)
from wijkwizard.terms.figures import Missing

POINT, COMMA, NONE = NumberFormat("."), NumberFormat(","), NumberFormat(None)


@pytest.mark.parametrize("mark", sorted(MARKS))
@pytest.mark.parametrize("pad", ["{}", "       {}", "{}   ", "\t{}\n"])
def test_a_mark_for_unknown_is_never_a_number(mark: str, pad: str) -> None:
    assert parse(pad.format(mark), POINT) is MARKS[mark]


@pytest.mark.parametrize(
    "code", [-99999999, -99995, -99997, -99999999.0, "-99995", "-99997.0", " -99999999 "]
)
def test_the_codes_of_the_map_are_unknown(code: Cell) -> None:
    assert parse(code, POINT) is Missing.CODE


@pytest.mark.parametrize(
    ("cell", "style", "wanted"),
    [
        ("    20.8", POINT, "20.8"),
        ("1,0", COMMA, "1.0"),
        ("26,4", POINT, "26.4"),
        (1.2, COMMA, "1.2"),
        (235.0, POINT, "235"),
        (0.1, POINT, "0.1"),
        ("-0.100", POINT, "-0.1"),
        ("1.010", POINT, "1.010"),
        ("1.010", COMMA, "1010"),
        ("1,010", POINT, "1010"),
        ("1.234.567", NONE, "1234567"),
        ("1.234,5", NONE, "1234.5"),
        ("1,234.5", NONE, "1234.5"),
        ("1 234 567", NONE, "1234567"),
        ("1\u00a0234", NONE, "1234"),
        ("0.123", NONE, "0.123"),
        ("-5.80372218154657e-05", NONE, "-0.0000580372218154657"),
        ("1e3", NONE, "1000"),
        ("0344", NONE, "344"),
    ],
)
def test_a_number_is_read_in_every_notation(cell: Cell, style: NumberFormat, wanted: str) -> None:
    assert parse(cell, style) == Decimal(wanted)


@pytest.mark.parametrize("cell", ["1.234", "1,234", "-12.500"])
def test_what_can_be_two_numbers_is_unknown_when_nothing_decides(cell: str) -> None:
    assert parse(cell, NONE) is Missing.AMBIGUOUS


def test_what_a_shape_usually_has_decides_for_its_own_mark_only() -> None:
    usual = NumberFormat(".", sure=False)
    assert parse("1.010", usual) == Decimal("1.010")
    assert parse("1,010", usual) is Missing.AMBIGUOUS


def test_a_count_has_no_decimals_so_a_group_of_three_is_in_doubt() -> None:
    assert parse("1.000", POINT, whole=True) is Missing.AMBIGUOUS
    assert parse("1.000", COMMA, whole=True) == 1000


@pytest.mark.parametrize(
    "cell", ["12-feb", "ca. 12", "12%", "--", "#N/B", "1,2,3", "1.2.3", "twaalf", "1/2", "5 5"]
)
def test_what_is_no_number_is_unreadable(cell: str) -> None:
    assert parse(cell, POINT) is Missing.UNREADABLE


def test_what_excel_took_for_a_date_is_unreadable() -> None:
    assert parse(date(2024, 2, 1), POINT) is Missing.UNREADABLE
    assert parse(True, POINT) is Missing.UNREADABLE  # noqa: FBT003 - a cell that is true


def test_marks_of_our_own_keep_their_reason() -> None:
    assert parse(CLASH, POINT) is Missing.CLASH
    assert parse(CUT, POINT) is Missing.CUT
    assert parse(float("nan"), POINT) is Missing.EMPTY


@pytest.mark.parametrize(
    ("cells", "default", "style"),
    [
        (["12", "20.8"], None, NumberFormat(".")),
        (["12", "20,8"], ".", NumberFormat(",")),
        (["26,4", "1.2"], ".", NumberFormat(None)),
        (["1.234"], ".", NumberFormat(".", sure=False)),
        (["1.234", "1.234.567"], None, NumberFormat(",")),
        ([1.5, None, "12"], None, NumberFormat(None, sure=False)),
        ([".", ",", "0,5"], None, NumberFormat(",")),
    ],
)
def test_the_cells_of_a_file_show_its_mark(
    cells: list[Cell], default: str | None, style: NumberFormat
) -> None:
    assert style_of(cells, default) == style  # type: ignore[arg-type]  # a mark or nothing


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=9999))
def test_thousands_and_decimals_read_back_in_both_notations(whole: int, part: int) -> None:
    plain = f"{whole},{part:04d}"
    wanted = Decimal(f"{whole}.{part:04d}")
    assert parse(plain, NONE) == wanted
    assert parse(f"{whole:,}.{part:04d}", NONE) == wanted
    assert (
        parse(f"{whole:,}.{part:04d}".replace(",", "_").replace(".", ",").replace("_", "."), NONE) == wanted
    )


@given(st.text(max_size=12))
def test_any_text_gives_a_number_or_a_reason(text: str) -> None:
    found = parse(text, POINT)
    assert isinstance(found, (Decimal, Missing))
    assert isinstance(parse(text, NONE), (Decimal, Missing))
    assert shows(text.strip()) in {".", ",", "both", ""}


DATES = (
    "20-aug",
    "1-mei",
    "mrt-20",
    "20-8-2023",
    "2023-08-20",
    "2023-08-20 00:00:00",
    "20/8",
    "8:30",
    date(2023, 8, 20),
    time(8, 30),
    timedelta(hours=8),
)


@pytest.mark.parametrize("cell", DATES)
def test_what_excel_made_a_date_is_unreadable_in_every_column(cell: Cell) -> None:
    def read(measure: str) -> object:
        dataset = Dataset(
            places=(RegionRef("WK034403", "Overvecht", "wijk"),),
            cells={(measure, 2023): [cell]},
            times={(measure, 2023): Decimal(1)},
            sources={},
            measures={measure: load_tables().measures[measure]},
            default=".",
        )
        return dataset.raw(measure, 2023, 0)

    assert len(load_tables().measures) > 100
    assert {
        name: found for name in load_tables().measures if (found := read(name)) is not Missing.UNREADABLE
    } == {}


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("€ 301.000", 301000),
        ("€301000", 301000),
        ("€ 1.250.000,-", 1250000),
        ("€ 33,5", Decimal("33.5")),
        ("33.500 euro", 33500),
        ("EUR 33.500,25", Decimal("33500.25")),
        ("-€ 1.200", -1200),
        ("€ -1.200", -1200),
        ("301.000", None),
        ("€", None),
        ("euro", None),
        ("12 km", None),
        (301000, None),
    ],
)
def test_an_amount_is_read_with_its_sign(cell: Cell, wanted: Decimal | int | None) -> None:
    assert amount(cell) == wanted


@pytest.mark.parametrize(
    "cell", [-99995, -99997, -99999999, "-99995", " -99997.0 ", ".", "", None, "x", "-99999999,0"]
)
def test_marks_and_codes_are_unknown(cell: Cell) -> None:
    assert is_unknown(cell)


@pytest.mark.parametrize("cell", [0, "0", -12, "1,5", "20-aug", date(2023, 8, 20), "-99", "-9999"])
def test_what_stands_there_is_not_unknown(cell: Cell) -> None:
    assert not is_unknown(cell)
