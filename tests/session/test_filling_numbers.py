"""Numbers and dates in an answers file: read from their text, never guessed, and the same on every day."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml

from tests.questionnaire.make import an_index
from wijkwizard.session.fill.fill_answers import fill

NUMBERS = """
- {id: cijfer, kind: number, text: C?}
- {id: mensen, kind: number, text: M?, whole: true}
- {id: geld, kind: money, text: G?}
- {id: jaar, kind: number, text: J?, year: true}
- {id: klaar, kind: date, text: K?, expected: future}
"""


def _node(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    return node


def _filled_in(text: str) -> tuple[list[tuple[int, str]], list[object]]:
    found, answers = fill(an_index(NUMBERS), _node(text))
    return found.faults, [one.value.v for one in answers.values() if one.value is not None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("cijfer: 0.125", "0.125"),
        ("cijfer: -0.163", "-0.163"),
        ("cijfer: 4,123", "4.123"),
        ("mensen: 33.000", "33000"),
        ("geld: 33.000", "33000"),
        ("jaar: 2027", "2027"),
    ],
)
def test_a_number_in_a_file_is_read_from_its_text(text: str, value: str) -> None:
    """YAML would make 33.000 and 0.125 floats, and a float no longer says how it was written."""
    assert _filled_in(text) == ([], [Decimal(value)])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cijfer: 4.123", "vierduizend honderddrieëntwintig of 4 komma 123? Schrijf 4123 of 4,123."),
        ("geld: '€ 1,250'", "euro of één euro en 25 cent? Schrijf 1250 of 1,25."),
        ("klaar: 12-11", "staat geen jaar. Schrijf het jaar erbij in vier cijfers, zoals 12 november 2027."),
        ("klaar: over een half jaar", "hangt af van de dag waarop u dit leest."),
        ("klaar: 0001", "Het ligt niet tussen 1900 en 2199."),
        ("jaar: 1", "Dit is geen jaartal. Schrijf een jaartal van vier cijfers"),
        ("jaar: 1850", "Dit jaar kan hier niet. Het ligt niet tussen 1900 en 2199."),
        ("jaar: 1.850", "Het ligt niet tussen 1900 en 2199."),
        ("jaar: '0850'", "Het ligt niet tussen 1900 en 2199."),
        ("jaar: '18,50'", "Dit is geen jaartal."),
        ("cijfer: 1_000", "Dit is geen getal."),
        ("cijfer: 0x10", "Dit is geen getal."),
    ],
)
def test_what_is_read_in_two_ways_is_refused_in_a_file_with_its_line(text: str, told: str) -> None:
    ((line, fault),), values = _filled_in(f"# een regel\n{text}")
    assert line == 2
    assert told in fault
    assert values == []
