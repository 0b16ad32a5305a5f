"""What was passed is open on paper: no cell says so, and the list of what is open does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import NOT_YET, Formatter
from wijkwizard.document.model import Style
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said, SaidText
from wijkwizard.terms import Frozen, Unknown

WORKING = Style(edition="working", made_on="2027-03-14")
FORMATTER = Formatter(WORKING, KNOWN)
ModelT = TypeVar("ModelT", bound=Frozen)


def without_words(model: ModelT, unknown: Unknown, goes: Callable[[str], bool]) -> ModelT:
    """Return a plan in which leaves say nothing, in one of the ways of saying nothing."""
    made: dict[str, object] = {}
    for name in type(model).model_fields:
        held = getattr(model, name)
        if isinstance(held, Said):
            made[name] = type(held)(unknown=unknown, slot=held.slot, asked=held.asked) if goes(name) else held
        elif isinstance(held, Frozen):
            made[name] = without_words(held, unknown, goes)
        elif isinstance(held, tuple) and held and isinstance(held[0], Frozen):
            made[name] = tuple(without_words(one, unknown, goes) for one in held)
    return model.model_copy(update=made)


def paper(iwap: Iwap, style: Style) -> list[str]:
    """Return all that a paper says."""
    return list(strings(compose(iwap, advice_of, KNOWN, style)))


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
@pytest.mark.parametrize("turn", [0, 1], ids=["even", "odd"])
def test_what_was_passed_stands_on_paper_as_what_was_not_asked(turn: int, style: Style) -> None:
    """Of every leaf of the plan, with words beside it: half of them at a time."""

    def goes(name: str) -> bool:
        return name != "length" and len(name) % 2 == turn

    plan = full_plan()
    assert paper(without_words(plan, Unknown.SKIPPED, goes), style) == paper(
        without_words(plan, Unknown.OPEN, goes), style
    )


def test_a_remark_beside_what_was_passed_is_not_lost() -> None:
    """Why it was passed is said, so it keeps its row; that it is open stands there as everywhere."""
    passed = SaidText(unknown=Unknown.SKIPPED, remark="dat weet de raad", slot="a")
    rows, gaps = FORMATTER.rows([("Wanneer wij stoppen", passed)])
    assert gaps == ()
    assert (rows[0].line.text, "dat weet de raad" in rows[0].line.account) == (NOT_YET, True)
    assert "dat weet de raad" in FORMATTER.cell(passed).account
