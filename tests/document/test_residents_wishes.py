"""A wish on the page for residents says how many people had it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import evening, said
from tests.document.test_residents import _text


@pytest.mark.parametrize(
    ("people", "told"), [(14, "Een bankje (14 mensen)"), (2, "Een bankje"), (None, "Een bankje")]
)
def test_a_wish_keeps_how_many_people_had_it(people: int | None, told: str) -> None:
    """Fourteen cards became one line, and nobody read any more that they were fourteen; two are never counted."""
    counted = {"people": said(Decimal(people))} if people else {}
    page = _text(evening(wishes=({"id": "w", "what": said("Een bankje."), **counted},)))
    assert told in page
    assert ("mensen)" in page) is (people == 14)
