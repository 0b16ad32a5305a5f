"""What may be shown is one value; what is not shown stands all the same."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from tests.session.small import answers, edition, looking, questions, small
from wijkwizard.dossier.log.events import Answered, Event
from wijkwizard.dossier.log.state import State
from wijkwizard.session import load_questions, recent_dossiers
from wijkwizard.session.current import CurrentState
from wijkwizard.session.reader import Reader
from wijkwizard.session.undo_labels import tell
from wijkwizard.session.views import NOT_ASKED, NOT_IN_VIEW
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Answer, Parked, Slot, TextValue

ROOM = Visibility(room_looks=True)


def test_it_is_one_frozen_value() -> None:
    """A screen is given it and cannot change it."""
    with pytest.raises(FrozenInstanceError):
        ROOM.room_looks = False  # type: ignore[misc]  # that it is refused is what is tested
    assert (ALL.internal, ALL.directions, ROOM.internal, ROOM.directions) == (True, True, False, False)


def test_the_list_of_dossiers_has_no_name_that_is_internal(tmp_path: Path) -> None:
    """It stands on the first screen, which a room may see before anybody said that it looks along."""
    with small(tmp_path) as session:
        session.writer.answer(Slot("wijknaam"), TextValue(v="Geheimwijk"))
        session.writer.account(Slot("wijknaam"), internal=True)
    assert [one.title for one in recent_dossiers()] == [""]


def test_a_dossier_of_which_all_may_be_shown_is_itself() -> None:
    """Nothing is worked out twice for who looks alone."""
    dossier = looking(answers({"trots": "Het koor"}))
    assert dossier.seen(ALL) is dossier
    assert dossier.seen(ROOM) is dossier.seen(ROOM)


def test_what_is_internal_is_not_seen_and_still_stands() -> None:
    """In the answers, the plan and the overview alike; the question is asked as before."""
    inside = Answer(value=TextValue(v="Onder ons"), internal=True)
    found = answers({"wijknaam": "De Werven"})
    dossier = looking(replace(found, by_slot={**found.by_slot, Slot("trots"): (inside,)}))
    seen = dossier.seen(ROOM)
    assert Slot("trots") not in seen.answers.by_slot
    assert seen.iwap().danger.proud.value is None
    assert seen.iwap().area.name.value == "De Werven"
    states = {line.slot.question: line.state for line in seen.overview()}
    assert states["trots"] == NOT_IN_VIEW
    assert set(states) == {line.slot.question for line in dossier.overview()}
    assert seen.route == dossier.route
    assert dossier.answers.get(Slot("trots")) == inside


def test_a_row_whose_name_is_internal_is_called_by_its_number() -> None:
    """Everywhere where it can be pointed at, so that nothing that was chosen for it is lost."""
    found = answers(
        {
            "problemen.titel@p1": "Lawaai",
            "problemen.titel@p2": "Onder ons",
            "problemen.ernst@p2": "3",
            "maatregelen.naam@m1": "Praten",
        },
        {"problemen": ("p1", "p2"), "maatregelen": ("m1",)},
    )
    name = Slot("problemen.titel", "p2")
    inside = {**found.by_slot, name: (Answer(value=TextValue(v="Onder ons"), internal=True),)}
    seen = looking(replace(found, by_slot=inside)).seen(ROOM)
    options = seen.index.options(seen.index.question("maatregelen.probleem"), seen.answers)
    assert [one.label for one in options] == ["Lawaai", "probleem 2"]
    assert Slot("problemen.ernst", "p2") not in seen.answers.by_slot


def test_a_row_that_a_room_may_not_see_says_so_and_is_not_done() -> None:
    """Nor is it open: there is nothing to fill in, wherever the row is asked about."""
    found = answers(
        {"problemen.titel@p1": "Lawaai", "problemen.titel@p2": "Onder ons"}, {"problemen": ("p1", "p2")}
    )
    inside = {Slot("problemen.titel", "p2"): (Answer(value=TextValue(v="Onder ons"), internal=True),)}
    seen = looking(replace(found, by_slot={**found.by_slot, **inside})).seen(ROOM)
    for turn, question in (("stemmen", "problemen"), ("waar", "waar")):
        (table,) = (
            one.table for one in seen.screen(turn).blocks if one.table and one.question.id == question
        )
        assert [(row.label, row.missing) for row in table.rows] == [
            ("Lawaai", ""),
            ("probleem 2", NOT_IN_VIEW),
        ]
        assert not table.rows[1].fields


def test_a_row_about_which_nothing_is_asked_says_so_and_keeps_nothing_open(tmp_path: Path) -> None:
    """Columns of a table can all wait for another answer; the row then is no work for anybody."""
    closed = edition(
        tmp_path / "lijst",
        {
            "text: Waar?,": "text: Waar?, show_if: {question: besluit, is: integraal},",
            """          - id: eigen
            kind: text
""": """          - id: eigen
            show_if: {question: besluit, is: integraal}
            kind: text
""",
        },
    )
    found = answers({"problemen.titel@p1": "Lawaai"}, {"problemen": ("p1",)})
    dossier = Reader(CurrentState(State(answers=found), load_questions(closed)))
    turn = dossier.turn("waar")
    assert turn is not None
    (table,) = (one.table for one in dossier.screen("waar").blocks if one.table)
    assert [(row.label, row.missing) for row in table.rows] == [("Lawaai", NOT_ASKED)]
    assert dossier.is_done(turn)
    assert {line.slot.question: line.state for line in dossier.overview()}["waar"] == NOT_ASKED
    assert "waar" not in {line.slot.question for line in dossier.to_do()}


def test_a_question_that_is_internal_itself_is_not_asked_before_a_room(tmp_path: Path) -> None:
    """Not even its words: they tell what is not told here. The next one is."""
    own = edition(
        tmp_path / "lijst",
        {
            "{id: trots, kind: long_text,": "{id: trots, kind: long_text, internal: true,",
        },
    )
    dossier = Reader(CurrentState(State(answers=answers({})), load_questions(own)))
    seen = dossier.seen(ROOM)
    assert "trots" in {one.id for turn in dossier.turns() for one in turn.questions}
    assert "trots" not in {turn.id for turn in seen.turns("zaal")}
    assert "trots" not in {line.slot.question for line in seen.overview()}
    shown = seen.screen("trots")
    assert "Waar bent u trots op?" not in f"{shown.blocks}{shown.turn.questions}{shown.why}"


def test_only_what_was_agreed_in_public_is_seen() -> None:
    """That an evening ended before a question came up is no secret."""
    parked = {
        Slot("trots"): Parked(slot="trots", note="Onder ons"),
        Slot("wijknaam"): Parked(slot="wijknaam", note="Koffie", public=True),
        Slot("bewoners"): Parked(slot="bewoners", unreached=True),
    }
    seen = looking(replace(answers({}), parked=parked)).seen(ROOM)
    assert {slot.question: one.note for slot, one in seen.answers.parked.items()} == {
        "wijknaam": "Koffie",
        "bewoners": "",
    }


def test_a_step_with_an_internal_answer_is_not_named_to_the_room() -> None:
    """Only what kind of step it was."""
    payload = Answered(slot="trots", answer=Answer(value=TextValue(v="x"), internal=True))
    events = [Event(session="s", n=1, lamport=1, at="", action=1, payload=payload)]
    assert tell(questions().index, events, ROOM) == "antwoord op een vraag die intern is"
    assert tell(questions().index, events, ALL) == "antwoord op 'Waar bent u trots op?'"
