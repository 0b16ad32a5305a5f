"""Which paper comes follows from what there is, for every edition alike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.test_compose import WORKING
from wijkwizard.document.compose import compose
from wijkwizard.document.paper_form import SMALL_PLAN_PRINTS, WORKED_OUT, form_of
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry

ACTIONS = ({"id": "a", "title": said("Twee lampen vervangen")},)
SMALL = {"choice": pick("Klein en vroeg ingrijpen", "kleinschalig")}


@pytest.mark.parametrize(
    ("length", "choice", "form"),
    [
        ("lang", "integraal", "eerste-ronde"),
        ("lang", "", "eerste-ronde"),
        ("twee-avonden", "integraal", "eerste-ronde"),
        ("", "", "eerste-ronde"),
        ("lang", "kleinschalig", "advies"),
        ("een-avond", "regulier", "advies"),
        ("", "uitzoeken", "advies"),
    ],
)
def test_without_anything_worked_out_the_form_follows_from_the_choice_and_never_from_the_length(
    length: str, choice: str, form: str
) -> None:
    """A long evening on which nothing was worked out is a first round too."""
    changes = {"table": {"length": pick(length, length)} if length else {}}
    changes["verdict"] = {"choice": pick(choice, choice)} if choice else {}
    plan = evening(**changes).model_copy(update={"risks": ()})
    assert form_of(plan) == form


@pytest.mark.parametrize("verdict", [{}, SMALL], ids=["open", "kleinschalig"])
@pytest.mark.parametrize("place", sorted(WORKED_OUT))
def test_what_only_the_plan_prints_brings_the_plan(place: str, verdict: dict[str, Any]) -> None:
    """Measures, goals, money, a route: the evening may have been short and the approach small."""
    assert form_of(with_head(evening(verdict=verdict), place)) == "plan"


@pytest.mark.parametrize("place", ["", *sorted(SMALL_PLAN_PRINTS)])
@pytest.mark.parametrize("verdict", [{}, SMALL], ids=["open", "kleinschalig"])
def test_actions_without_measures_goals_or_money_are_a_small_plan(
    place: str, verdict: dict[str, Any]
) -> None:
    """Also with who may decide; with an integral approach it is what it was without them."""
    plan = evening(verdict=verdict, actions=ACTIONS)
    assert form_of(with_head(plan, place) if place else plan) == "wijkagenda"
    integral = evening(verdict={"choice": pick("Brede aanpak", "integraal")}, actions=ACTIONS)
    assert form_of(integral) == "eerste-ronde"


@pytest.mark.parametrize("place", sorted(WORKED_OUT - SMALL_PLAN_PRINTS))
def test_actions_beside_what_only_the_plan_prints_stand_in_the_plan(place: str) -> None:
    assert form_of(with_head(evening(verdict=SMALL, actions=ACTIONS), place)) == "plan"


def test_a_row_that_nobody_wrote_in_brings_no_plan() -> None:
    """A line that was opened and left holds nothing."""
    assert form_of(evening(measures=({"id": "m"},))) == "eerste-ronde"


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


PATHS = sorted(set(registry().leaves) - {"verdict.choice"})
"""Every place of the plan; the one that chooses the form is in the first box."""
