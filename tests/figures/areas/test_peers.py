"""Similar areas: the same stedelijkheid and about as many people, only from a file of the whole country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.making import write
from wijkwizard.figures import AreaFigures, Reading, figures_for, make_area, read
from wijkwizard.figures.areas.peers import Peers, read_of

HEADER = ("gwb_code_10", "regio", "gm_naam", "recs", "a_inw", "a_hh", "a_soz_wb", "g_wozbag", "ste_mvs")


def _country(path: Path, gemeenten: int = 150, *, lost: int = 0) -> Reading:
    """Write a country of gemeenten with two wijken each; urban ones have an even number."""
    rows: list[tuple[object, ...]] = []
    total = 0
    for n in range(1, gemeenten + 1):
        for w in (1, 2):
            people = 1000 * (n % 10 + 1)
            total += people
            urban = 1 if n % 2 == 0 else 4
            rows.append(
                (
                    f"WK{n:04d}{w:02d}",
                    f"Wijk {w}",
                    f"G{n}",
                    "Wijk",
                    people,
                    people // 2,
                    n * 5,
                    200 + n,
                    urban,
                )
            )
    rows = rows[: len(rows) - lost]
    land = ("NL00", "Nederland", "Nederland", "Land", total, total // 2, 9000, 350, 2)
    write(path, [HEADER, land, *rows])
    return read([path], years={path: 2023})


@pytest.fixture
def found(tmp_path: Path) -> AreaFigures:
    reading = _country(tmp_path / "land.csv")
    return figures_for(reading, make_area(reading, ["WK001401"]))


def test_the_group_has_the_same_stedelijkheid_and_half_to_twice_the_people(found: AreaFigures) -> None:
    group = found.of("bijstand-per-100-huishoudens")[0].group
    assert group is not None
    # Number 14 has 5,000 people and is urban: even numbers that end in 2, 4, 6 or 8 have 3,000 to 9,000.
    assert group.regions == 4 * 15 * 2 - 1
    assert "zeer sterk stedelijk" in group.what
    assert "2.500 tot 10.000 inwoners" in group.what


def test_the_area_is_not_one_of_its_own_group_and_its_place_in_it_is_known(found: AreaFigures) -> None:
    woz = found.of("woz-waarde")[0]
    assert woz.group is not None
    assert list(woz.group.values) == sorted(woz.group.values)
    assert woz.area.value == Decimal(214000)
    # Numbers 2, 4, 6, 8 and 12 stand lower, each in two copies.
    assert woz.group.lower(Decimal(214000)) == 2 * 5
    assert woz.group.lower(Decimal(214000)) + woz.group.higher(Decimal(214000)) + 1 == len(woz.group.values)


def test_counts_have_no_group(found: AreaFigures) -> None:
    assert found.of("inwoners")[0].group is None
    assert found.of("bijstand-personen")[0].group is None


def test_a_file_of_one_gemeente_gives_no_group(kwb_2023: Reading) -> None:
    figures = figures_for(kwb_2023, make_area(kwb_2023, ["WK034403"]))
    assert all(each.group is None for each in figures.compared)


def test_a_country_that_is_cut_off_gives_no_group(tmp_path: Path) -> None:
    reading = _country(tmp_path / "land.csv", lost=40)
    woz = figures_for(reading, make_area(reading, ["WK001401"])).of("woz-waarde")[0]
    assert woz.area.value == 214000
    assert woz.group is None


def test_a_national_file_that_cannot_tell_who_is_alike_compares_with_all(tmp_path: Path) -> None:
    rows = ((f"WK{n:04d}01", 2022, 4 + n / 1000, n / 1000) for n in range(1, 151))
    reading = read([write(tmp_path / "lbm.csv", [("wk_code", "jaar", "lbm", "afw"), *rows], ",")])
    score = figures_for(reading, make_area(reading, ["WK001401"])).of("leefbaarometer-score")[0]
    assert score.group is not None
    assert (score.group.what, score.group.regions) == ("alle wijken in dit bestand", 149)


def test_a_file_without_stedelijkheid_borrows_it_from_another(tmp_path: Path) -> None:
    _country(tmp_path / "land.csv")
    scores = write(
        tmp_path / "lbm.csv",
        [
            ("wk_code", "jaar", "lbm", "afw"),
            *((f"WK{n:04d}{w:02d}", 2022, 4 + n / 1000, n / 1000) for n in range(1, 151) for w in (1, 2)),
        ],
        ",",
    )
    reading = read([tmp_path / "land.csv", scores], years={tmp_path / "land.csv": 2023})
    score = figures_for(reading, make_area(reading, ["WK001401"])).of("leefbaarometer-score")[0]
    assert score.group is not None
    assert score.group.regions == 119
    assert "zeer sterk stedelijk" in score.group.what


def test_overvecht_among_its_peers_in_the_whole_country(country_read: Reading) -> None:
    rate = figures_for(country_read, make_area(country_read, ["WK034403"])).of(
        "bijstand-per-100-huishoudens"
    )[0]
    assert rate.group is not None
    assert rate.group.regions == len(rate.group.values) == 47
    assert rate.area.value is not None
    assert rate.group.higher(rate.area.value) <= 5


def _with_health(tmp_path: Path, codes: Sequence[str]) -> AreaFigures:
    """Read the whole country, and health figures of some wijken alone."""
    reading = _country(tmp_path / "land.csv")
    header = (
        "WijkenEnBuurten",
        "Gemeentenaam_1",
        "SoortRegio_2",
        "Codering_3",
        "ErvarenGezondheidGoedZeerGoed_4",
    )
    rows = [(code, f"G{int(code[2:6])}", "Wijk", code, str(60 + n)) for n, code in enumerate(codes)]
    path = write(tmp_path / "gezond.csv", [header, *rows])
    both = reading.beside(read([path], years={path: 2022}))
    return figures_for(both, make_area(both, ["WK001401"]))


def test_a_group_is_described_as_it_was_read_and_not_as_it_was_sought(tmp_path: Path) -> None:
    """Of 119 wijken that are alike this file has seven; they are not called the 119."""
    codes = [f"WK{n:04d}{w:02d}" for n in (14, 16, 18, 22) for w in (1, 2)]
    group = _with_health(tmp_path, codes).of("ervaren-gezondheid")[0].group
    assert group is not None
    assert (len(group.values), group.where) == (7, "in dit bestand")
    assert group.what.startswith(
        "7 wijken in dit bestand, van de 119 wijken die ook zeer sterk stedelijk zijn"
    )


def test_those_of_one_gemeente_are_named_after_it(tmp_path: Path) -> None:
    """'7 wijken van Utrecht' is what a file of Utrecht gives."""
    reading = _country(tmp_path / "land.csv")
    (dataset,) = reading.datasets
    peers = Peers("wijk", tuple(f"WK00140{n}" for n in (1, 2)), "wijken die erop lijken (2023)")
    small = replace(
        dataset, places=tuple(place for place in dataset.places if place.code.startswith("WK0014"))
    )
    assert read_of(small, peers, peers.keys) == (
        "van G14",
        "2 wijken van G14, van de 2 wijken die erop lijken (2023)",
    )
    assert read_of(dataset, peers, peers.keys) == ("", peers.what)


def test_fewer_than_five_are_no_group(tmp_path: Path) -> None:
    """One other wijk is a neighbour."""
    assert _with_health(tmp_path, ("WK001401", "WK001402")).of("ervaren-gezondheid")[0].group is None
