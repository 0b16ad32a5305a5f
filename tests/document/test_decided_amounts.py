"""What is printed of amounts of which nobody said how they stand, and of money that comes back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, said
from tests.document.test_money import cost
from wijkwizard.document.characters import strings
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.parts.money import money
from wijkwizard.document.plan.doing import money as plan_money
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import SaidChoice


@pytest.mark.parametrize(
    ("measure", "own", "printed"),
    [
        ("besloten", "", "niet gezegd; de maatregel: besloten"),
        ("voorstel", "", "voorstel van de groep"),
        ("", "", "voorstel van de groep"),
        ("besloten", "advies", "ambtelijk advies"),
    ],
)
def test_an_amount_of_a_measure_that_was_decided_is_no_proposal_of_the_group(
    measure: str, own: str, printed: str
) -> None:
    """The college had decided on the measure, and its money was printed as what the group proposed."""
    labels = {"advies": "ambtelijk advies", "voorstel": "voorstel van de groep"}

    def status(chosen: str) -> Any:
        return pick(labels.get(chosen, chosen), chosen) if chosen else SaidChoice()

    row = Measure(id="m", title=said("Eettafel"), status=status(measure))
    bare = cost("k", 500, measure=pick("Eettafel", "m"), status=status(own))
    plan = Iwap(measures=(row,), costs=(bare,))
    texts = [text for block in money(plan, Formatter(STYLE, KNOWN)) for text in strings(block)]
    assert printed in texts


def test_money_that_comes_back_makes_no_money_open() -> None:
    """'Niet al het geld is er al' stood above a plan of which page 1 said that all was promised."""
    paid = cost("k", 500, cover=pick("toegezegd"), once_or_structural=pick("eenmalig"))
    back = cost("t", -60, once_or_structural=pick("eenmalig"))
    title, _ = plan_money(Iwap(costs=(paid, back)), Formatter(STYLE, KNOWN))
    assert title == "Waar het geld vandaan komt"
    open_ = cost("o", 60, once_or_structural=pick("eenmalig"))
    title, _ = plan_money(Iwap(costs=(paid, open_)), Formatter(STYLE, KNOWN))
    assert title == "Niet al het geld is er al"
