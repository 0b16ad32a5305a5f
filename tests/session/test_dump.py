"""Each box of the flow can be printed as JSON, so that a fault is found by looking between two of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.session.small import answers, looking, questions
from wijkwizard.arguments import BOXES
from wijkwizard.document.model import Document
from wijkwizard.dossier.log.state import State
from wijkwizard.iwap.model import Iwap
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.session.current import CurrentState
from wijkwizard.session.dump import _BOXES
from wijkwizard.session.plan import Plan
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.terms import Answer, Answers, Parked, Round, Slot, TextValue

FULL = replace(
    answers({"trots": "Het koor & <b>", "maatregelen.naam@m1": "Moestuin"}, {"maatregelen": ("m1",)}),
    rounds={Slot("stemmen"): Round(turnout=15)},
    parked={Slot("privacy"): Parked(slot="privacy", owner="wijkmanager")},
    forgotten={Slot("reden"): "2026-03-14"},
)


def box(name: str, found: Answers = FULL, edition: str = "working") -> Any:
    return json.loads(Plan(looking(found)).box(name, edition=edition))


def test_the_command_line_shows_every_box() -> None:
    """And offers none that does not exist."""
    assert set(BOXES) == set(_BOXES)


@pytest.mark.parametrize("name", BOXES)
def test_a_box_is_readable_json_with_dutch_letters(name: str) -> None:
    """Two spaces deep, and the same at every look."""
    text = Plan(looking(FULL)).box(name)
    assert json.loads(text)
    assert text.startswith('{\n  "')
    assert "\\u00e9" not in text
    assert text == Plan(looking(FULL)).box(name)


def test_the_questionnaire_can_be_read_again() -> None:
    """Without what is usual."""
    assert Questionnaire.model_validate(box("questionnaire")) == questions().questionnaire


def test_the_route_tells_its_turns_and_what_is_kept_aside() -> None:
    """With minutes, so that an evening can be added up."""
    route = box("route")
    assert route["length"] == "kort"
    assert route["kept_aside"] == ["maatregelen.naam@m1"]
    trust = next(turn for turn in route["turns"] if turn["questions"] == ["trots"])
    assert trust == {
        "step": "begin",
        "section": "gesprek",
        "moment": "zaal",
        "minutes": 4,
        "questions": ["trots"],
    }


def test_the_answers_tell_all_that_stands_and_their_kind() -> None:
    """Of a sealed round only how many."""
    told = box("answers")
    assert told["answers"]["trots"] == [
        {"value": {"t": "text", "v": "Het koor & <b>"}, "text": "Het koor & <b>"}
    ]
    assert told["rows"] == {"maatregelen": ["m1"]}
    assert told["rounds"] == {"stemmen": {"turnout": 15, "revealed": False, "tables": 1}}
    assert told["parked"]["privacy"]["owner"] == "wijkmanager"
    assert told["forgotten"] == {"reden": "2026-03-14"}


def test_differing_answers_and_their_account_are_told() -> None:
    """What is usual is left out."""
    one = Answer(value=TextValue(v="a"), internal=True)
    both = Answers(by_slot={Slot("trots"): (one, Answer(value=TextValue(v="b")))})
    first, second = box("answers", both)["answers"]["trots"]
    assert first == {"value": {"t": "text", "v": "a"}, "text": "a", "internal": True}
    assert second == {"value": {"t": "text", "v": "b"}, "text": "b"}


def test_the_public_answers_hold_what_may_go_out_and_nothing_else() -> None:
    """Neither an internal answer, nor what was agreed beside a question, nor one of several that differ."""
    inside = Answer(value=TextValue(v="geheim"), internal=True)
    both = (Answer(value=TextValue(v="a")), Answer(value=TextValue(v="b")))
    parked = {
        Slot("privacy"): Parked(slot="privacy", note="onder ons"),
        Slot("bewoners"): Parked(slot="bewoners", note="mag", public=True),
    }
    found = Answers(by_slot={Slot("trots"): (inside,), Slot("wijknaam"): both}, parked=parked)
    told = box("answers", found, "public")
    assert told["answers"] == {"wijknaam": [{"value": {"t": "text", "v": "a"}, "text": "a"}]}
    assert list(told["parked"]) == ["bewoners"]


def test_the_plan_and_the_paper_can_be_read_again() -> None:
    """The boxes are the data that travels between rooms."""
    assert Iwap.model_validate(box("iwap")) == looking(FULL).iwap()
    assert Document.model_validate(box("document")) == Plan(looking(FULL)).document("working")


def test_the_edition_of_the_paper_can_be_chosen() -> None:
    """The working edition says that it is one."""
    public, working = (
        json.loads(Plan(looking(FULL)).box("document", edition=name)) for name in ("public", "working")
    )
    assert (public["edition"], working["edition"]) == ("public", "working")


def test_there_is_no_other_box() -> None:
    """A face that asks for one has a bug."""
    with pytest.raises(KeyError):
        Plan(looking()).box("advies")


@pytest.mark.parametrize("edition", ["working", "public"])
def test_what_the_makers_get_as_advice_is_not_in_the_public_edition(edition: str) -> None:
    """Findings, ingredients that fit, how the gates stand, and what a quarter of the money does."""
    state = State(answers=FULL, last_at="2026-11-12T20:00:00+01:00")
    whole = load_questions(None)  # the small one asks nothing that a gate rests on
    told = json.loads(Plan(Reader(CurrentState(state, whole))).box("advice", edition=edition))
    assert bool(told["poorten"]) == (edition == "working")
    if edition == "public":
        assert [told[name] for name in ("plan", "passend", "poorten", "kenmerken")] == [[], [], [], []]
    assert (told["kwart"] is None) == (edition == "public")
