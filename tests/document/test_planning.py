"""Measures in time: what ends before it begins is said, and never turned round."""

import pytest

from tests.document.plans import KNOWN, advice_of, full_plan, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Style
from wijkwizard.document.planning import ends_before
from wijkwizard.iwap.said import PartialDay, Said
from wijkwizard.terms import Basis


@pytest.mark.parametrize(
    ("start", "end", "before"),
    [
        ("2027-12", "2027-03", True),
        ("2027-12", "2027", False),
        ("2028", "2027", True),
        ("2027-03-14", "2027-03-01", False),
        ("2027-03", "2027-03", False),
        ("2027", None, False),
        (None, "2027", False),
    ],
)
def test_an_end_before_its_begin_is_seen(start: str | None, end: str | None, *, before: bool) -> None:
    """In whole months; a year as an end lasts to December."""
    begin, stop = (Said[PartialDay](value=PartialDay(iso=one) if one else None) for one in (start, end))
    assert ends_before(begin, stop) is before


@pytest.mark.parametrize("basis", [Basis.IMPRESSION, Basis.ASSUMPTION])
def test_a_measure_that_ends_before_it_begins_says_so_on_its_card(basis: Basis) -> None:
    """On one line or on two, and under the picture of all measures."""
    plan = full_plan()
    (measure,) = plan.measures
    changed = measure.model_copy(
        update={
            "start": said(PartialDay(iso="2027-12")),
            "end": said(PartialDay(iso="2027-03")).model_copy(update={"basis": basis}),
        }
    )
    paper = compose(plan.model_copy(update={"measures": (changed,)}), advice_of, KNOWN, Style())
    text = "\n".join(one for part in paper.parts for one in strings(part)).casefold()
    assert "het eind ligt vóór het begin" in text
    assert "bij 1 maatregel ligt het eind vóór het begin" in text
