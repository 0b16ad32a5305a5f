"""The plan itself: empty it says that everything is open, and JSON carries all of it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.iwap.evening import leaves, plan
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import SaidText
from wijkwizard.iwap.start import PlanArea
from wijkwizard.terms import Unknown


def test_an_empty_plan_is_open_everywhere_and_has_no_rows() -> None:
    """Nothing is filled in before anyone spoke."""
    empty = Iwap()
    found = leaves(empty)
    assert len(found) == sum(path.split(".")[0] not in registry().collections for path in registry().leaves)
    assert {one.unknown for one in found} == {Unknown.OPEN}
    assert all(getattr(empty, name) == () for name in registry().collections)


def test_json_carries_a_plan_unchanged() -> None:
    """The box between answers and paper can be printed and read again."""
    said = {
        "besluit": "integraal",
        "wijknaam": "De Werven & <b>",
        "bewoners": "33.000",
        "datum": "maart 2027",
        "privacy": "nee",
        "stemmen": {"overlast": 3},
        "problemen.ernst@r1": 2,
        "kosten.bedrag@k1": "1.250,50",
        "eigen-vraag": ["groen"],
        "maatregelen.naam@weg": "Moestuin",
    }
    made = plan(said, {"problemen": ("r1",), "kosten": ("k1",)})
    assert made.other
    assert made.kept_aside
    assert made.to_dos
    assert Iwap.model_validate_json(made.model_dump_json()) == made


def test_the_plan_cannot_be_changed_in_place() -> None:
    """Whoever holds a plan holds the same plan for ever."""
    with pytest.raises(ValidationError, match="frozen"):
        setattr(Iwap(), "area", PlanArea())  # noqa: B010 - written out, the type checker refuses it before the test


def test_a_field_that_does_not_exist_is_refused() -> None:
    """A binding with a typing error cannot vanish in silence."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Iwap.model_validate({"area": {"naam": SaidText(value="x")}})
