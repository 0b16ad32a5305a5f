"""Which paper comes follows from what there is, for every edition alike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.test_compose import WORKING
from wijkwizard.document.compose import compose
from wijkwizard.document.paper_form import WORKED_OUT, form_of
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry

LONG = ("lang",)
SMALL = {"choice": pick("Klein en vroeg ingrijpen", "kleinschalig")}


@pytest.mark.parametrize(
    ("length", "choice", "form"),
    [
        ("lang", "integraal", "plan"),
        ("lang", "", "plan"),
        ("twee-avonden", "integraal", "eerste-ronde"),
        ("", "", "eerste-ronde"),
        ("lang", "kleinschalig", "advies"),
        ("een-avond", "regulier", "advies"),
        ("", "uitzoeken", "advies"),
    ],
)
def test_without_anything_worked_out_the_form_follows_from_the_length_and_the_choice(
    length: str, choice: str, form: str
) -> None:
    """An empty plan never comes out."""
    changes = {"table": {"length": pick(length, length)} if length else {}}
    changes["verdict"] = {"choice": pick(choice, choice)} if choice else {}
    assert form_of(evening(**changes), LONG) == form


@pytest.mark.parametrize("verdict", [{}, SMALL], ids=["open", "kleinschalig"])
@pytest.mark.parametrize("place", WORKED_OUT)
def test_what_only_the_plan_prints_brings_the_plan(place: str, verdict: dict[str, Any]) -> None:
    """Measures, goals, money, a route: the evening may have been short and the approach small."""
    assert form_of(with_head(evening(verdict=verdict), place), LONG) == "plan"


def test_a_row_that_nobody_wrote_in_brings_no_plan() -> None:
    """A line that was opened and left holds nothing."""
    assert form_of(evening(measures=({"id": "m"},)), LONG) == "eerste-ronde"


def test_both_editions_are_the_same_paper() -> None:
    """Also when all that was worked out is internal; only a way that is internal itself is not told by the form."""
    closed = evening(measures=({"id": "m", "title": said("Lamp", internal=True)},))
    assert {compose(closed, advice_of, KNOWN, style).form for style in (STYLE, WORKING)} == {"plan"}
    secret = {"choice": pick("Klein", "kleinschalig").model_copy(update={"internal": True})}
    assert {compose(evening(verdict=secret), advice_of, KNOWN, style).form for style in (STYLE, WORKING)} == {
        "eerste-ronde"
    }


def with_head(plan: Iwap, place: str) -> Iwap:
    """Return a plan with one place of it, or one whole collection, as the full plan has it."""
    full, head, rest = full_plan(), *place.partition(".")[::2]
    if not rest or isinstance(getattr(full, head), tuple):
        return plan.model_copy(update={head: (*_rows(plan, head), *_rows(full, head)) or getattr(full, head)})
    return plan.model_copy(update={head: _put(getattr(plan, head), getattr(full, head), rest.split("."))})


def _rows(plan: Iwap, head: str) -> tuple[Any, ...]:
    held = getattr(plan, head)
    return held if isinstance(held, tuple) else ()


def _put(into: Any, source: Any, names: list[str]) -> Any:
    name, *more = names
    value = _put(getattr(into, name), getattr(source, name), more) if more else getattr(source, name)
    return into.model_copy(update={name: value})


PATHS = sorted(set(registry().leaves) - {"table.length", "verdict.choice"})
"""Every place of the plan; the two that choose the form are on the first page and in the first box."""
