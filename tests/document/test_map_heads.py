"""Every figure and every head of the map of signals says what it is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from tests.document.test_signals import NARROW, mapped, whole
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.map_heads import heads_explained
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said


def paper_of_plan(plan: Iwap) -> str:
    """Return everything that the plan itself says, its annex apart."""
    return "\n".join(strings(compose(plan, advice_of, KNOWN, STYLE).plan))


def _levels(unit: str, figure: int = 45) -> tuple[str, ...]:
    typed = {"id": "x", "indicator": pick("Iets", "iets"), "title": said("Iets"), "unit": pick(unit)}
    return mapped(evening(signals=({**typed, "figure": said(Decimal(figure))},))).rows[0].levels


def test_a_figure_on_the_map_has_its_unit_before_its_year() -> None:
    """'Veel bewoners doen iets voor een ander 45' does not say of what; where the year has no room it goes first."""
    found = _levels("procent van de volwassenen")
    assert "45 procent" in found
    assert next(level for level in found if len(level) <= NARROW).startswith("45 procent")


def test_a_signal_without_a_figure_says_so_on_the_map() -> None:
    plan = evening(signals=({"id": "x", "title": said("Kinderen missen vaker een schooldag")},))
    assert mapped(plan).rows[0].levels == ("cijfer onbekend",)


def _at(column: str, held: Said[Any]) -> Said[Any]:
    return held.model_copy(update={"slot": f"signalen-cijfers.{column}@x"})


def test_a_signal_of_which_the_figure_stays_inside_is_not_said_to_have_none() -> None:
    """Who keeps the unit for themselves keeps the figure; that nobody knows it was not true."""
    typed = {"id": "x", "title": said("Meer meldingen"), "figure": _at("cijfer", said(Decimal(58)))}
    unit = _at("eenheid", pick("per 1.000")).model_copy(update={"internal": True})
    kept = mapped(public_edition(evening(signals=({**typed, "unit": unit},)), KNOWN))
    assert [level for row in kept.rows for level in row.levels] == [
        "cijfer niet voor dit papier",
        "niet openbaar",
    ]


def test_the_map_has_no_column_that_tells_nothing_of_its_own_and_explains_its_heads() -> None:
    """A class stands with its level; the gemeente without the area is left out where it is as the gemeente."""
    made = mapped(whole())
    signs = [dict(zip(made.columns, row.signs, strict=True)) for row in made.rows]
    assert "klasse" not in made.columns
    if "rest ervan" in made.columns:
        assert any(row["rest ervan"].word and row["rest ervan"] != row["gemeente"] for row in signs)
    told = heads_explained(made)
    assert [head for head in ("elders", "verloop", "herkend") if f"'{head}': " not in told.casefold()] == []
    assert told in paper_of_plan(whole())
