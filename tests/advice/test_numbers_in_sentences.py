"""Every number in a sentence of the advice is written as Dutch readers expect it, for each measure that there is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.advice.make import earlier, figure, knowledge, rules
from tests.architecture.tree import parsed
from wijkwizard.advice.measured import Measured, PeerValues
from wijkwizard.advice.overview import overview
from wijkwizard.advice.signals import compare
from wijkwizard.advice.what_if import BandChange, what_if
from wijkwizard.document.characters import strings
from wijkwizard.figures.model import StatisticalMeasure
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.terms.units import SINGULAR

_NO_NUMBER = re.compile(r"\b(19|20)\d\d\b|\b[123]\.0\b")
"""What looks like one: a year, the version of an instrument."""
_WRONG = re.compile(
    r"(?<![\d.,])\d{4,}"  # thousands that are not parted
    r"|\d\.(?!\d{3})\d"  # a point before decimals
    r"|\d \d{3}\b"  # thousands parted by a space
    rf"|(?<![\d.,-])1 ({'|'.join(map(re.escape, SINGULAR))})\b"
)
_MACHINE = re.compile(r"://|\(\?|\\d")
MEASURES = [one for one in load_tables().measures.values() if one.indicator]


def wrong_in(text: str) -> list[str]:
    """Return what is no Dutch number in a text."""
    return [found.group() for found in _WRONG.finditer(_NO_NUMBER.sub("", text))]


def test_what_is_wrong_is_found() -> None:
    """The check itself can fail."""
    for text in ("3064 lager", "0.72 procent", "per 1 000 inwoners", "1 personen per 100", "12345 euro"):
        assert wrong_in(text), text
    assert not wrong_in("in 2022: 3.064 lager, 0,72 en 21 personen; 1,1 personen; artikel 1, 2016-2018")


def _of(measure: StatisticalMeasure, value: str) -> Measured:
    group = PeerValues(values=tuple(Decimal(n) for n in range(4000)), areas="wijken", description="alle")
    beside = {"gemeente": "1", "gemeente_without": "1234.5", "country": "1"}
    return figure(
        measure.indicator,
        value,
        unit=measure.unit,
        measure=measure.id,
        kind=measure.kind,
        counted=measure.label,
        direction=measure.direction,
        year=2022,
        people=Decimal(12345),
        similar=group,
        earlier=earlier(y2020="1/1", y2019="1234.5/1234.5"),
        **beside,
    )


@pytest.mark.parametrize("value", ["1", "12345.678", "3064.5", "0.0719"])
def test_every_sentence_about_a_figure_parts_thousands_and_knows_one_from_more(value: str) -> None:
    """Once it said '3064 lager' and '1 personen per 100 huishoudens'."""
    measured = [_of(measure, value) for measure in MEASURES]
    found = compare(measured, rules(), knowledge())
    rows = overview(measured, found, rules(), knowledge())
    texts = [text for one in (*found, *rows) for text in _texts(one)]
    assert len(texts) > 1000
    assert {text: bad for text in texts if (bad := wrong_in(text))} == {}


def test_a_border_that_is_tried_is_written_in_the_same_way() -> None:
    """A trial with 7,5 per cent told 'zeven procent' and '7.5'."""
    tried = rules().with_band("uiterste-deel", Decimal("7.5"))
    (measure,) = (one for one in MEASURES if one.id == "bijstand-per-100-huishoudens")
    found = compare([_of(measure, "3990")], tried, knowledge())
    told = " ".join(text for one in found for text in strings(one))
    assert "7,5 procent" in told
    assert "zeven procent" not in told
    assert not wrong_in(told)
    moves = what_if(
        [_of(measure, "3990")], BandChange(band="uiterste-deel", value=Decimal("0.04")), rules(), knowledge()
    )
    assert not [bad for text in strings(moves) for bad in wrong_in(text)]


def _written(tree: ast.AST) -> Iterator[ast.FormattedValue]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (one for one in node.values if isinstance(one, ast.FormattedValue))


def test_no_count_is_put_in_a_sentence_as_it_is(root: Path) -> None:
    """``{len(rows)}`` in a sentence is '3064' one day: it goes through ``number`` or ``many``."""
    bare = [
        f"{path.name}:{one.lineno}"
        for room in ("advice", "figures")
        for path in sorted((root / "src" / "wijkwizard" / room).rglob("*.py"))
        for one in _written(parsed(path))
        if any(
            isinstance(part, ast.Call) and getattr(part.func, "id", "") == "len" for part in _outer(one.value)
        )
    ]
    assert bare == []


def _outer(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what is written itself, and the sides of a sum; not what a function writes."""
    yield node
    if isinstance(node, ast.BinOp):
        yield from _outer(node.left)
        yield from _outer(node.right)


def test_every_text_of_the_tables_writes_numbers_in_dutch() -> None:
    """Labels, traps and reference values are read aloud as they stand."""
    known = knowledge()
    figures = load_tables()
    told = (known.indicators, known.references, rules(), *figures.measures.values(), *figures.breaks)
    texts = {text for table in told for text in _texts(table)}
    assert len(texts) > 500
    assert {text: bad for text in sorted(texts) if (bad := wrong_in(text))} == {}


def _texts(thing: object) -> Iterator[str]:
    """Yield what people read: no ids, addresses and patterns."""
    return (text for text in strings(thing) if " " in text and not _MACHINE.search(text))
