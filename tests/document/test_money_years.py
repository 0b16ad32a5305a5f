"""In which years money counts on paper, and what is said of a year that nobody named."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, said
from tests.document.test_money import cost
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bullets, Table
from wijkwizard.document.parts.money import money
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import PartialDay


def test_yearly_money_without_a_first_year_begins_with_its_measure_and_that_is_said() -> None:
    """The guess is ours, so it stands beside the table in which the money counts."""
    measures = (
        Measure(
            id="m",
            title=said("Buurthuis"),
            start=said(PartialDay(iso="2027-02")),
            end=said(PartialDay(iso="2028-06")),
        ),
    )
    rows = (
        cost(
            "a",
            100,
            what=said("Beheer"),
            measure=pick("Buurthuis", "m"),
            once_or_structural=pick("structureel"),
        ),
    )
    blocks = money(Iwap(measures=measures, costs=rows), Formatter(STYLE, KNOWN))
    told = [line.text for block in blocks if isinstance(block, Bullets) for line in block.items]
    assert told == ["Vanaf het jaar waarin de maatregel begint, want bij het bedrag staat er geen: Beheer."]
    captions = [block.caption for block in blocks if isinstance(block, Table)]
    assert "Per jaar, 2027 tot en met 2028" in captions


def test_money_that_comes_back_has_no_shares_that_are_too_much() -> None:
    """An amount below nought without shares is no difference between shares and an amount."""
    back = cost("a", -5000, what=said("Subsidie"), once_or_structural=pick("eenmalig"))
    blocks = money(Iwap(costs=(back,)), Formatter(STYLE, KNOWN))
    told = [line.text for block in blocks if isinstance(block, Bullets) for line in block.items]
    assert not [line for line in told if "delen" in line]
    assert any(line.startswith("Lager dan nul") for line in told)
