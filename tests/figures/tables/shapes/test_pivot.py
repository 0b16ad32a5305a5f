"""A table of StatLine says the same however its dimensions were laid over the screen."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.figures.making import DATA, everything, value, write
from wijkwizard.errors import WijkError
from wijkwizard.figures import recognise
from wijkwizard.figures.reading import read
from wijkwizard.terms.figures import Missing

REGION, TOPIC, PERIOD = "Wijken en buurten", "Onderwerp", "Perioden"
CODES = {"Utrecht": "GM0344", "Wijk 03 Overvecht": "WK034403", "Zambesidreef": "BU03440311"}
CODE = ("Regioaanduiding|Codering", "code")
TOPICS = (
    CODE,
    ("Bevolking|Aantal inwoners", "aantal"),
    ("Wonen|Gemiddelde WOZ-waarde van woningen", "x 1 000 euro"),
    ("Inkomen|Inkomen van personen|40% personen met laagste inkomen", "%"),
)
YEARS = ("2021", "2022")
Point = Mapping[str, str]
Names = Literal["own", "row", "stacked", "repeated", "left", "none"]


def _cell(point: Point) -> str:
    """Make up a cell that is different for every region, topic and year."""
    at = list(CODES).index(point[REGION]) * 10 + YEARS.index(point[PERIOD])
    topic = next(each for each in TOPICS if each[0] == point[TOPIC])
    if topic == CODE:
        return f"{CODES[point[REGION]]}  "
    return {"aantal": f"{4000 + at}", "x 1 000 euro": f"{200 + at}", "%": f"{30 + at % 7},{at % 10}"}[
        topic[1]
    ]


def _values(dimension: str, topics: Sequence[str], years: Sequence[str]) -> Sequence[str]:
    return {REGION: tuple(CODES), TOPIC: topics, PERIOD: years}[dimension]


def _points(names: Sequence[str], topics: Sequence[str], years: Sequence[str]) -> list[Point]:
    combined = product(*(_values(name, topics, years) for name in names))
    return [dict(zip(names, each, strict=True)) for each in combined]


def _sparse(values: Sequence[str]) -> list[str]:
    """Leave out what is the same as the value before it."""
    return ["" if at and value == values[at - 1] else value for at, value in enumerate(values)]


def _above(
    values: Sequence[tuple[str, list[list[str]]]], blank: list[str], names: Names, wide: int
) -> list[list[str]]:
    """Return the rows above the figures: the names of the dimensions and their values."""
    below = {name: [[*blank, *level] for level in levels] for name, levels in values}
    if names == "row":
        return [[*blank, *below], *(row for rows in below.values() for row in rows)]
    if names == "stacked":
        return [*([*blank, name] for name in below), *(row for rows in below.values() for row in rows)]
    if names == "left":
        for name, rows in below.items():
            rows[0][0] = name
    often = {"own": 1, "repeated": wide}.get(names, 0)
    return [
        row for name, rows in below.items() for row in ([[*blank, *[name] * often]] if often else []) + rows
    ]


def laid_out(
    down: Sequence[str],
    across: Sequence[str],
    topics: Sequence[str],
    years: Sequence[str],
    *,
    names: Names = "own",
    sparse: bool = False,
    grouped: bool = False,
) -> list[list[str]]:
    """Lay the figures over a screen: dimensions down, dimensions across, and the rest fixed in lines above.

    Args:
        down: dimensions down.
        across: dimensions across, the outer first.
        topics: topics that were chosen.
        years: years that were chosen.
        names: where the names across stand: each above its own values, all in one row or in rows below each other
            above all values, above every column, left of their values, or nowhere.
        sparse: a value across stands only above the first of its columns, a unit only above the first of its topic.
        grouped: the group of a topic stands in a row of its own above it.
    """
    fixed = {
        name: _values(name, topics, years)[0]
        for name in (REGION, TOPIC, PERIOD)
        if name not in {*down, *across}
    }
    units = dict(TOPICS)
    stub = [cell for name in down for cell in ((name, "") if name == TOPIC else (name,))]
    columns, lines = _points(across, topics, years), _points(down, topics, years)
    rows = [["Kerncijfers wijken en buurten"], *([f"{name}: {value}"] for name, value in fixed.items()), [""]]
    blank = [""] * len(stub)
    values: list[tuple[str, list[list[str]]]] = []
    for name in across:
        told = [point[name].split("|", 1 if grouped and name == TOPIC else 0) for point in columns]
        levels = [list(level) for level in zip(*told, strict=True)]
        values.append(
            (name, [_sparse(level) if sparse and name != across[-1] else level for level in levels])
        )
    rows += _above(values, blank, names, len(columns))
    if TOPIC in down:
        rows[-1][: len(stub)] = stub
    else:
        above = [units[{**fixed, **point}[TOPIC]] for point in columns]
        rows.append([*stub, *(_sparse(above) if sparse and across[-1] == PERIOD else above)])
    for line in lines:
        before = [
            cell
            for name in down
            for cell in ((line[name], units[line[name]]) if name == TOPIC else (line[name],))
        ]
        rows.append([*before, *(_cell({**fixed, **line, **point}) for point in columns)])
    return [*rows, ["Bron: CBS"]]


def _flat(topics: Sequence[str], years: Sequence[str]) -> list[list[str]]:
    units = dict(TOPICS)
    names = [topic.replace("|", "/") + f" ({units[topic]})" for topic in topics]
    rows = [[PERIOD, REGION, *names]]
    for point in _points((PERIOD, REGION), topics, years):
        cells = [_cell({**point, TOPIC: topic}).replace(",", ".") for topic in topics]
        rows.append([point[PERIOD], point[REGION], *cells])
    return rows


@st.composite
def screens(draw: st.DrawFn) -> tuple[list[list[str]], list[list[str]]]:
    """Draw a layout, with the same figures in the flat one."""
    topics = [
        CODE[0],
        *draw(st.lists(st.sampled_from([name for name, _ in TOPICS[1:]]), min_size=1, unique=True)),
    ]
    years = draw(st.lists(st.sampled_from(YEARS), min_size=1, unique=True))
    free = [
        name for name in (REGION, TOPIC, PERIOD) if name != PERIOD or len(years) > 1 or draw(st.booleans())
    ]
    order = draw(st.permutations(free))
    cut = draw(st.integers(min_value=1, max_value=len(order) - 1))
    down, across = order[:cut], order[cut:]
    plain = TOPIC in across and REGION in down
    names: Names = draw(st.sampled_from(get_args(Names) if plain else ("own", "row", "stacked", "repeated")))
    screen = laid_out(
        down,
        across,
        topics,
        years,
        names=names,
        sparse=draw(st.booleans()),
        grouped=plain and draw(st.booleans()),
    )
    return screen, _flat(topics, years)


def _read(folder: Path, rows: list[list[str]]) -> dict[tuple[str, str, int], Decimal | Missing]:
    path = write(folder / "tabel.csv", rows)
    return everything(read([path]).datasets)


@given(screens())
def test_every_layout_of_the_screen_says_what_the_flat_one_says(
    both: tuple[list[list[str]], list[list[str]]],
) -> None:
    screen, flat = both
    with tempfile.TemporaryDirectory() as folder:
        assert _read(Path(folder), screen) == _read(Path(folder), flat)


@given(screens())
def test_blanks_that_excel_left_change_nothing(both: tuple[list[list[str]], list[list[str]]]) -> None:
    screen, _ = both
    width = max(len(row) for row in screen) + 3
    with tempfile.TemporaryDirectory() as folder:
        padded = [[*row, *[""] * (width - len(row))] for row in screen]
        assert _read(Path(folder), padded) == _read(Path(folder), screen)


def test_names_only_with_topics_across_get_their_codes_in_their_gemeente(tmp_path: Path) -> None:
    coded = write(
        tmp_path / "kwb.csv",
        [
            ("gwb_code_10", "regio", "gm_naam", "recs", "a_inw", "a_hh"),
            ("GM0363", "Amsterdam", "Amsterdam", "Gemeente", 821752, 450000),
            ("WK036300", "Burgwallen-Oude Zijde", "Amsterdam", "Wijk", 4300, 3000),
        ],
    )
    table = DATA / "statline-scherm-onderwerpen-namen.csv"
    reading = read([coded, table], years={coded: 2015}, gemeente="Amsterdam")
    assert value(reading, "GM0363", "inkomen-per-ontvanger", 2015) == 33500
    assert value(reading, "WK036300", "inkomen-per-ontvanger", 2015) == 33400
    crimes = DATA / "statline-scherm-perioden.csv"
    reading = read([coded, crimes], years={coded: 2015}, gemeente="Amsterdam")
    assert value(reading, "WK036300", "misdrijven-aantal", 2022) == 2881
    assert value(reading, "GM0363", "misdrijven-aantal", 2021) == 63583


@pytest.mark.parametrize("padding", [(), ("", "", "")])
@pytest.mark.parametrize("down", [("Wijken en buurten",), ("Perioden",), ("Onderwerp",)])
def test_one_chosen_kind_of_crime_is_never_all_of_them(
    tmp_path: Path, down: Sequence[str], padding: Sequence[str]
) -> None:
    across = "Perioden" if down != ("Perioden",) else "Wijken en buurten"
    head = {"Perioden": ["2021", "2022"], "Wijken en buurten": ["Utrecht", "Overvecht"]}
    first = head.get(down[0], ["Geregistreerde misdrijven"])
    blanks = [""] * (2 if down == ("Onderwerp",) else 1)
    rows: list[Sequence[object]] = [
        ("Geregistreerde misdrijven",),
        ("Soort misdrijf: 1.1.1 Diefstal/inbraak woning",),
    ]
    fixed = {"Perioden": "2022", "Wijken en buurten": "Overvecht", "Onderwerp": "Geregistreerde misdrijven"}
    rows += [(f"{name}: {text}",) for name, text in fixed.items() if name not in {*down, across}]
    rows += [(*blanks, across)]
    if down == ("Onderwerp",):
        rows += [("Onderwerp", "", *head[across]), (*first, "aantal", 9, 8)]
    else:
        rows += [(*blanks, *head[across]), (down[0], "aantal", "aantal"), (first[0], 9, 8), (first[1], 7, 6)]
    wide = max(len(row) for row in rows) if padding else 0
    padded = [(*row, *[""] * (wide - len(row)), *padding) for row in rows]
    path = write(tmp_path / "tabel.csv", padded)
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert caught.value.code == "figures-filter"
    path.write_text(
        path.read_text(encoding="utf-8").replace("1.1.1 Diefstal/inbraak woning", "Totaal misdrijven")
    )
    assert [each.measure for each in recognise(path).known] == ["misdrijven-aantal"]


def test_a_table_that_names_its_dimensions_in_no_known_way_says_where_it_saw_them(tmp_path: Path) -> None:
    rows = [["Kerncijfers"], ["Utrecht", PERIOD, TOPIC], ["x", "2021", "2022"], [REGION, "aantal", "aantal"]]
    with pytest.raises(WijkError, match="regel 2: Perioden, Onderwerp; regel 4: Wijken en buurten") as caught:
        read([write(tmp_path / "tabel.csv", [*rows, ["Utrecht", "1", "2"]])])
    assert caught.value.code == "figures-screen"


def test_a_screen_without_places_asks_for_them(tmp_path: Path) -> None:
    rows = [
        ["Kerncijfers"],
        ["", PERIOD],
        ["", "2021", "2022"],
        [TOPIC, "", ""],
        ["Aantal inwoners", "1", "2"],
    ]
    with pytest.raises(WijkError) as caught:
        read([write(tmp_path / "tabel.csv", rows)])
    assert caught.value.code == "figures-no-regions"


def test_years_above_topics_without_a_row_of_units_are_read(tmp_path: Path) -> None:
    rows = [
        ["Kerncijfers wijken en buurten"],
        ["", "2021", "", "2022", ""],
        [REGION, "Bevolking|Aantal inwoners", CODE[0], "Bevolking|Aantal inwoners", CODE[0]],
        ["Utrecht", "4000", "GM0344", "4001", "GM0344"],
    ]
    reading = read([write(tmp_path / "tabel.csv", rows)])
    assert value(reading, "GM0344", "inwoners", 2022) == 4001
