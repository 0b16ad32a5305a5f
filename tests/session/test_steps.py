"""Steps of an evening beside answering: parking, naming, clearing, choosing, and a disk that gives out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.session.small import again, edition, fixed_environment, said_in, small, the
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import Answered, Event
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.errors import WijkError
from wijkwizard.session import open_session
from wijkwizard.terms import Answer, GridValue, Slot, TextValue, Unknown

TRUST, VOTES = Slot("trots"), Slot("stemmen")


def test_what_the_room_left_open_can_be_given_to_somebody(tmp_path: Path) -> None:
    """It is on the list of the plan, and emptied it is off again."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, Unknown.DONT_KNOW)
        session.writer.park(TRUST, owner="wijkmanager", due="2027-04", note="bellen")
        (todo,) = (one for one in session.reader.iwap().to_dos if one.slot == "trots")
        assert (todo.owner, todo.due, todo.note) == ("wijkmanager", "2027-04", "bellen")
        session.writer.park(TRUST)
        assert session.reader.answers.parked == {}
        assert session.history.undo() == "Teruggedraaid: actie bij 'Waar bent u trots op?'"
        assert session.reader.answers.parked[TRUST].owner == "wijkmanager"


def test_an_answer_can_be_given_by_its_meaning(tmp_path: Path) -> None:
    """The start screen asks the name of the wijk, whatever the question is called."""
    with small(tmp_path) as session:
        session.writer.say("area.name", TextValue(v="De Werven"))
        session.writer.say("area.gemeente", TextValue(v="nergens gevraagd"))
        assert session.reader.said("area.name") == "De Werven"
        assert list(session.reader.answers.by_slot) == [Slot("wijknaam")]


def test_clearing_an_answer_leaves_the_question_open(tmp_path: Path) -> None:
    """And clearing what is empty writes nothing."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        session.writer.answer(TRUST, None)
        assert session.reader.answers.get(TRUST) is None
        before = len(session.reader.state.events)
        session.writer.answer(TRUST, None)
        assert len(session.reader.state.events) == before
        assert session.history.undo() == "Teruggedraaid: leegmaken van 'Waar bent u trots op?'"
        assert said_in(session, TRUST) == "Het koor"


def test_choosing_between_differing_answers_replaces_them_all(tmp_path: Path) -> None:
    """Also when the choice is the one that already stood first."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        other = Answered(slot="trots", answer=Answer(value=TextValue(v="De markt")))
        session.recorder.append_events([other])
        assert len(session.reader.answers.alternatives(TRUST)) == 1
        session.writer.answer(TRUST, TextValue(v="De markt"))
        assert said_in(session, TRUST) == "De markt"
        assert session.reader.answers.alternatives(TRUST) == ()


def test_an_account_of_nothing_is_nothing(tmp_path: Path) -> None:
    """There is no answer to say it of."""
    with small(tmp_path) as session:
        session.writer.account(TRUST, source="cbs")
        assert session.reader.answers.by_slot == {}


def test_not_knowing_keeps_its_account(tmp_path: Path) -> None:
    """What was internal stays internal when the room no longer knows."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        session.writer.account(TRUST, internal=True)
        session.writer.answer(TRUST, Unknown.DONT_KNOW)
        assert the(session.reader.answers.get(TRUST)).internal


def test_a_row_can_be_put_behind_another(tmp_path: Path) -> None:
    """And a table about the rows of another grows that other."""
    with small(tmp_path) as session:
        first, last = session.rows.add("problemen"), session.rows.add("problemen")
        between = session.rows.add("problemen", after=first)
        end = session.rows.add("waar")
        assert session.reader.answers.rows_of("problemen") == (first, between, last, end)
        session.rows.remove("waar", end)
        assert session.reader.answers.rows_of("problemen") == (first, between, last)


def test_an_offer_belongs_to_a_table_that_offers(tmp_path: Path) -> None:
    """One offer is one row and one step."""
    with small(tmp_path) as session:
        row = session.rows.adopt_offer("problemen", "overlast")
        assert said_in(session, Slot("problemen.soort", row)) == "overlast"
        assert session.history.undo() == "Teruggedraaid: nieuwe regel bij 'Welke drie nemen we mee?'"
        with pytest.raises(KeyError):
            session.rows.adopt_offer("kosten", "overlast")


def test_after_the_reveal_a_count_is_an_answer_like_any_other(tmp_path: Path) -> None:
    """It can be corrected in the open."""
    with small(tmp_path) as session:
        session.writer.answer(VOTES, GridValue(v={"overlast": 11}))
        session.writer.reveal(VOTES)
        session.writer.answer(VOTES, GridValue(v={"overlast": 12}))
        assert said_in(session, VOTES) == {"overlast": 12}
        assert session.reader.answers.alternatives(VOTES) == ()


def test_a_sealed_count_can_be_cleared_and_counted_again(tmp_path: Path) -> None:
    """A mistake in counting is no reason to show it."""
    with small(tmp_path) as session:
        session.writer.answer(VOTES, GridValue(v={"overlast": 11}))
        session.writer.answer(VOTES, None)
        session.writer.answer(VOTES, GridValue(v={"werkloosheid": 2}))
        assert session.reader.answers.rounds[VOTES].turnout == 2
        session.writer.reveal(VOTES)
        assert said_in(session, VOTES) == {"werkloosheid": 2}


def test_the_moment_of_saving_is_that_of_the_last_answer(tmp_path: Path) -> None:
    """Also after opening it on another day."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        saved = session.file.saved_at
        assert saved is not None
    with again(session.file.path) as later:
        assert later.file.saved_at == saved


def test_a_disk_that_is_full_keeps_the_record_of_the_opening_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is refused whole; when there is room again, nothing is missing before it."""
    with small(tmp_path) as session:
        path = session.file.path
    real = Store.append

    def full(store: Store, events: Iterable[Event], *_: object) -> None:
        assert tuple(events)
        raise WijkError("disk-full", path=store.path)

    new = edition(tmp_path / "nieuw", {"text: Waar bent u trots op?": "text: Wat is hier mooi?"})
    with open_session(path, environment=fixed_environment(1000), questions=new) as session:
        monkeypatch.setattr(Store, "append", full)
        with pytest.raises(WijkError, match="vol"):
            session.writer.answer(TRUST, TextValue(v="Het koor"))
        assert session.reader.answers.get(TRUST) is None
        monkeypatch.setattr(Store, "append", real)
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        assert len(session.reader.state.sessions) == 2
    with open_session(path, environment=fixed_environment(2000), questions=new) as session:
        assert session.file.notices == ()
        assert said_in(session, TRUST) == "Het koor"


def test_what_is_to_be_done_after_closing_is_done_once(tmp_path: Path) -> None:
    """Closing twice is no error."""
    done: list[str] = []
    with small(tmp_path) as session:
        session.file.on_close(lambda: done.append("weg"))
        session.close()
        assert done == ["weg"]
    assert done == ["weg"]


def test_an_empty_step_writes_nothing(tmp_path: Path) -> None:
    """Moving the only row changes nothing, so there is nothing to undo."""
    with small(tmp_path) as session:
        row = session.rows.add("problemen")
        before = session.reader.state.events
        session.rows.move("problemen", row, 1)
        assert session.reader.state.events == before
        assert numbered(session.reader.state, "s", "", ()) == ()
