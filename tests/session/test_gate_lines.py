"""The gates of the plan in lines: how each stands in words, what holds it up, and where to go; never to a room."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from tests.advice.plan.cases import ABSURD, EXAMPLE, derived
from tests.session.small import looking
from wijkwizard.session.derived import Derived
from wijkwizard.session.gate_lines import GateLine, features_of, gates_of
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.visibility import Visibility


def _lines(made: Derived) -> dict[str, GateLine]:
    known = ScreenContext(load_questions(None).index, made.answers, made.route, findings=made.shown_findings)
    reader = cast("Reader", SimpleNamespace(derived=made, known=known))
    return {line.key: line for line in gates_of(reader)}


def test_a_gate_that_is_held_up_says_by_what_and_goes_there() -> None:
    gate = _lines(derived(ABSURD))["poort:5"]
    assert (gate.state, gate.good) == ("klopt niet", False)
    assert gate.text
    assert gate.turn_id
    assert gate.slot is not None


def test_a_gate_that_nobody_came_to_says_so_and_no_more() -> None:
    gate = _lines(derived(ABSURD))["poort:7"]
    assert (gate.state, gate.good, gate.text) == ("nog niet besproken", False, "")


def test_a_gate_in_order_names_what_it_rests_on() -> None:
    gate = _lines(derived(EXAMPLE))["poort:6"]
    assert (gate.state, gate.good) == ("op orde", True)
    assert gate.text == "gemeente, afdeling wijken"


def test_a_feature_in_order_rests_on_an_answer_that_says_something_by_itself() -> None:
    """'Bewoners doen mee: 10' does not say of what."""
    made = derived(EXAMPLE)
    known = ScreenContext(load_questions(None).index, made.answers, made.route)
    reader = cast("Reader", SimpleNamespace(derived=made, known=known))
    good = [line for line in (*features_of(reader), *gates_of(reader)) if line.state == "op orde"]
    assert good
    assert [line.text for line in good if line.text.isdigit() or line.text in {"ja", "nee"}] == []


def test_nine_gates_stand_in_their_order() -> None:
    assert list(_lines(derived(EXAMPLE))) == [f"poort:{number}" for number in range(1, 10)]


def test_a_room_that_looks_along_sees_no_gate() -> None:
    reader = looking()
    seen = reader.seen(Visibility(room_looks=True))
    for one in (reader, seen):
        vars(one.derived)["plan_gates"] = derived(EXAMPLE).plan_gates
    assert len(gates_of(reader)) == 9
    assert gates_of(seen) == ()
