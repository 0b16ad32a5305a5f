"""A number and its unit are put together in one way: one of it in the singular, thousands parted."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from tests.advice.make import knowledge, rules
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.terms.units import AHEAD, SINGULAR, in_unit, many, share_words, with_unit

_ALIKE = {"duizend", "euro", "jaar", "kilometer", "per", "procent", "procentpunt", "punt"}
"""First words of units that are the same behind every number."""


@pytest.mark.parametrize(
    ("written", "unit", "told"),
    [
        ("1", "personen per 100 huishoudens", "1 persoon per 100 huishoudens"),
        ("1", "misdrijven per 1.000 inwoners", "1 misdrijf per 1.000 inwoners"),
        ("1,1", "personen per 100 huishoudens", "1,1 personen per 100 huishoudens"),
        ("0 tot 1", "personen", "0 tot 1 personen"),
        ("1", "auto's per huishouden", "1 auto per huishouden"),
        ("1", "aantal huishoudens, alleen bij 10 of meer", "1 huishouden, alleen bij 10 of meer"),
        ("1", "woningen, of procent", "1 woning, of procent"),
        ("3.064", "aantal", "3.064"),
        ("1", "procent van de woningen", "1 procent van de woningen"),
        ("12", "", "12"),
    ],
)
def test_one_of_a_unit_is_written_in_the_singular(written: str, unit: str, told: str) -> None:
    assert in_unit(written, unit) == told


@pytest.mark.parametrize(
    ("written", "unit", "told"),
    [
        ("3", "klasse van 1 tot en met 9", "klasse 3 van 1 tot en met 9"),
        ("3", "klasse", "klasse 3"),
        ("1", "klasse per gebied", "klasse 1 per gebied"),
        (
            "2",
            "klasse van 1 (zeer sterk) tot en met 5 (niet stedelijk)",
            "klasse 2 van 1 (zeer sterk) tot en met 5 (niet stedelijk)",
        ),
        (
            "5",
            "stap van 1 tot en met 7 (4 is gelijk gebleven)",
            "stap 5 van 1 tot en met 7 (4 is gelijk gebleven)",
        ),
        ("7,2", "cijfer van 0 tot 10", "cijfer 7,2 van 0 tot 10"),
        ("-0,2", "score rond 0", "score -0,2 rond 0"),
        ("-0,05", "verschil met Nederland", "verschil van -0,05 met Nederland"),
        ("2", "verhoogd of sterk verhoogd risico", "verhoogd of sterk verhoogd risico: 2"),
        ("", "klasse van 1 tot en met 9", "klasse van 1 tot en met 9"),
    ],
)
def test_a_number_on_a_scale_stands_behind_the_word_for_it(written: str, unit: str, told: str) -> None:
    """Nobody says '3 klasse'; what is counted or measured keeps its number in front."""
    assert in_unit(written, unit) == told


def test_numbers_are_parted_and_shares_keep_their_decimals() -> None:
    assert with_unit(Decimal("34910.0"), "inwoners") == "34.910 inwoners"
    told = [many(count, "kolom", "kolommen") for count in (0, 1, 2, 1250)]
    assert told == ["0 kolommen", "1 kolom", "2 kolommen", "1.250 kolommen"]
    assert [share_words(Decimal(10)), share_words(Decimal("7.5"))] == ["tien procent", "7,5 procent"]


def _units(questions: Path) -> set[str]:
    found = {measure.unit for measure in load_tables().measures.values()}
    found |= {row.unit for row in knowledge().indicators.rows}
    found |= {row.unit for row in knowledge().references.rows}
    found |= {band.unit for band in rules().bands}
    for path in questions.glob("*.yaml"):
        found |= set(_of_questions(yaml.safe_load(path.read_text(encoding="utf-8"))))
    return found


def _of_questions(node: object) -> list[str]:
    """Return the labels of every choice that is a unit."""
    if isinstance(node, list):
        return [unit for one in node for unit in _of_questions(one)]
    if not isinstance(node, dict):
        return []
    if node.get("id") == "eenheid":
        return [option["label"] for option in node["options"]]
    return _of_questions(list(node.values()))


def test_every_unit_that_there_is_has_a_word_for_one(root: Path) -> None:
    """A unit that is new in a table must not print '1 personen'."""
    units = _units(root / "questions")
    assert len(units) > 50
    told = {in_unit("2", unit) for unit in units}
    behind = [one for one in told if one.startswith("2 ")]
    assert {one.split()[1].rstrip(",") for one in behind} - set(SINGULAR) - _ALIKE == set()
    ahead = {one.split()[0] for one in told if not one.startswith("2")}
    assert ahead == set(AHEAD), "a unit that its number follows, and no other"
