"""Codes and names of regions, in every form in which files write them."""

from __future__ import annotations

import pytest

from wijkwizard.figures.areas.region_codes import (
    comparable,
    gemeente_of,
    named_level,
    read_code,
    read_postcode,
    wijk_of,
)
from wijkwizard.figures.tables.numbers import Cell
from wijkwizard.terms.figures import RegionLevel


@pytest.mark.parametrize(
    ("cell", "hint", "wanted"),
    [
        ("GM0344", None, ("GM0344", "gemeente")),
        ("WK034403  ", None, ("WK034403", "wijk")),
        ("bu03440331", None, ("BU03440331", "buurt")),
        ("WK0363MB", None, ("WK0363MB", "wijk")),
        ("BU0363MB01", None, ("BU0363MB01", "buurt")),
        ("NL00      ", None, ("NL00", "land")),
        ("NL01", None, ("NL00", "land")),
        ("PV26", None, ("PV26", "provincie")),
        ("0344", None, ("GM0344", "gemeente")),
        ("034403", None, ("WK034403", "wijk")),
        ("03440331", None, ("BU03440331", "buurt")),
        (344.0, "gemeente", ("GM0344", "gemeente")),
        (34403, "wijk", ("WK034403", "wijk")),
        (3440331, "buurt", ("BU03440331", "buurt")),
        ("03440000", "gemeente", ("GM0344", "gemeente")),
        ("03440300", "wijk", ("WK034403", "wijk")),
        ("3440300", "wijk", ("WK034403", "wijk")),
        ("0363MB", "wijk", ("WK0363MB", "wijk")),
        ("34403", None, None),
        ("12", "buurt", None),
        ("Utrecht", None, None),
        ("", None, None),
        (None, "wijk", None),
        ("WK03440", None, None),
        ("GM034", None, None),
    ],
)
def test_a_code_is_read_in_every_form(
    cell: Cell, hint: RegionLevel | None, wanted: tuple[str, str] | None
) -> None:
    assert read_code(cell, hint) == wanted


def test_a_postcode_is_four_digits_that_do_not_begin_with_zero() -> None:
    assert read_postcode("3561") == ("3561", "postcode")
    assert read_postcode(3561.0) == ("3561", "postcode")
    assert read_postcode("0344") is None


def test_a_code_names_the_regions_around_it() -> None:
    assert gemeente_of("BU03440331") == gemeente_of("WK034403") == "GM0344"
    assert wijk_of("BU03440331") == "WK034403"
    assert not wijk_of("WK034403")
    assert not gemeente_of("NL00")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wijk 03 Overvecht", "overvecht"),
        ("Buurt 12 De Baarsjes", "De  Baarsjes"),
        ("Aa en Hunze", "AaenHunze"),
        ("Súdwest-Fryslân", "Sudwest Fryslan"),
        ("'s-Gravenhage", "s Gravenhage"),
    ],
)
def test_names_are_compared_without_what_files_disagree_about(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_a_name_without_a_code_says_its_level_as_far_as_it_can() -> None:
    assert named_level("Nederland", regions=True) == "land"
    assert named_level("Utrecht (PV)", regions=True) == "provincie"
    assert named_level("Utrecht (gemeente)", regions=True) == "gemeente"
    assert named_level("Zwolle", regions=True) == "gemeente"
    assert named_level("Overvecht", regions=False) == "buurt"
