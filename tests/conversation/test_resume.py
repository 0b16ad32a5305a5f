"""What is said of text that an earlier run left: what it is, and not that somebody was typing it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.evening.evening_clock import going_on
from wijkwizard.conversation.parked_words import parked
from wijkwizard.conversation.resume import drafts_shown, left_at, left_words
from wijkwizard.session import DraftText, Session, new_session, open_session
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.key_words import with_keys

_AT = datetime(2026, 3, 14, 19, 14, tzinfo=UTC)
_WHEN = f"{_AT.astimezone():%H:%M}"


def _left(kind: str = "", why: str = "") -> DraftText:
    return DraftText(Slot("thema"), "wij willen een tuin", _AT, kind=kind, why=why)


@pytest.mark.parametrize(
    ("here", "said"),
    [
        (_left(), f"U was hier om {_WHEN} aan het typen. De tekst staat er nog."),
        (
            _left(why="Dit is geen getal."),
            f"Wat u hier om {_WHEN} typte, is nog geen antwoord. De tekst staat er nog.",
        ),
        (
            _left("remark"),
            f"Hier staat sinds {_WHEN} een opmerking klaar. Met F4 staat de tekst er weer.",
        ),
        (
            _left("park"),
            f"U was hier om {_WHEN} aan het typen bij 'wie het oppakt'. Met F9 staat de tekst er weer.",
        ),
    ],
)
def test_what_waits_here_is_called_what_it_is(here: DraftText, said: str) -> None:
    assert with_keys(left_words(here, [])) == said


@pytest.mark.parametrize(
    ("here", "said"),
    [
        (_left(), f"U was bij 'Thema' om {_WHEN} aan het typen. De tekst staat er nog."),
        (
            _left(why="Dit is geen getal."),
            f"Wat u bij 'Thema' om {_WHEN} typte, is nog geen antwoord. De tekst staat er nog.",
        ),
        (
            _left("remark"),
            f"Bij 'Thema' staat sinds {_WHEN} een opmerking klaar. Met F4 staat de tekst er weer.",
        ),
    ],
)
def test_what_waits_is_said_with_its_question_where_that_is_not_in_sight(here: DraftText, said: str) -> None:
    assert with_keys(left_words(here, [], "bij 'Thema'")) == said


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([""], "Er is nog één half getypte tekst; het overzicht (F2) toont waar."),
        (["remark"], "Er staat nog één opmerking klaar; het overzicht (F2) toont waar."),
        (
            ["", "remark", "park", "remark"],
            (
                "Er zijn nog 2 half getypte teksten; het overzicht (F2) toont waar. "
                "Er staan nog 2 opmerkingen klaar; het overzicht (F2) toont waar."
            ),
        ),
    ],
)
def test_what_waits_elsewhere_is_counted_by_what_it_is(kinds: list[str], said: str) -> None:
    assert with_keys(left_words(None, [_left(kind) for kind in kinds])) == said


def test_before_the_room_no_text_at_an_internal_question_is_named(tmp_path: Path) -> None:
    """Nor gone to; at the desk it is where the work was left."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        inside, outside = Slot("oud-zeer"), Slot("trots")
        session.drafts.keep(outside, "Het plein")
        session.drafts.keep(inside, "Een ruzie van vroeger")
        room = session.reader.seen(Visibility(room_looks=True))
        assert [draft.slot for draft in drafts_shown(session.reader, session.drafts)] == [outside, inside]
        assert [draft.slot for draft in drafts_shown(room, session.drafts)] == [outside]
        for seen, slot in ((session.reader, inside), (room, outside)):
            found = left_at(seen, drafts_shown(seen, session.drafts))
            assert found is not None
            assert found[1] == slot


def test_text_of_a_row_that_was_removed_is_not_named_until_undo_brings_it_back(tmp_path: Path) -> None:
    """'De tekst staat er nog' was said at a list in which neither the row nor the text stood."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        row = session.rows.add("wensen")
        slot = Slot("wensen.wens", row)
        session.drafts.keep(slot, "Een tuin", why="Dit is geen antwoord.")
        assert [draft.slot for draft in drafts_shown(session.reader, session.drafts)] == [slot]
        session.rows.remove("wensen", row)
        assert not drafts_shown(session.reader, session.drafts)
        session.history.undo()
        assert [draft.slot for draft in drafts_shown(session.reader, session.drafts)] == [slot]


def _place(session: Session) -> str:
    left = left_at(session.reader, drafts_shown(session.reader, session.drafts))
    return str(left[1]) if left is not None else ""


def test_work_was_left_at_the_newest_text_whether_it_is_an_answer_yet_or_not(tmp_path: Path) -> None:
    """Text that was half typed at the desk led away from a room that had gone on for an hour."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        session.drafts.keep(Slot("gebied-naam"), "De W")
        session.writer.answer(Slot("trots"), TextValue(v="Het plein"))
        assert _place(session) == "trots"
        session.drafts.keep(Slot("gebied-naam"), "De Wer")
        assert _place(session) == "gebied-naam"


def test_what_is_parked_from_anywhere_is_not_where_the_work_was_left(tmp_path: Path) -> None:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        session.writer.answer(Slot("trots"), TextValue(v="Het plein"))
        assert parked(session, ALL, "De bus rijdt op zondag niet meer").done
        assert _place(session) == "trots"
        assert _left_on_the_start_screen(session) == "trots"


def _left_on_the_start_screen(session: Session) -> str:
    """Return where the work was left for who has the dossier open to look at alone."""
    with open_session(session.file.path, read_only=True, environment=fixed_environment(500)) as looked:
        left = left_at(looked.reader, drafts_shown(looked.reader, looked.drafts, looking=True))
        return str(left[1]) if left is not None else ""


def test_the_start_screen_names_the_place_to_which_it_leads(tmp_path: Path) -> None:
    """It left out half-typed text, and named another question than the one that was opened."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        session.writer.answer(Slot("trots"), TextValue(v="Het plein"))
        session.drafts.keep(Slot("gebied-naam"), "De Wer")
        assert _left_on_the_start_screen(session) == _place(session) == "gebied-naam"


def test_a_room_goes_on_where_it_spoke_last(tmp_path: Path) -> None:
    """It began at a question that it had passed over, and the clock counted all that was done after it as late."""
    with evening(tmp_path) as session:
        ids = [turn.id for turn in session.reader.turns("zaal")]
        first = session.reader.resume_turn("zaal")
        assert first is not None
        session.writer.answer(Slot("trots"), TextValue(v="Het plein"))
        trots = session.reader.turn("trots")
        assert trots is not None
        assert first.id != trots.id
        on = session.reader.resume_turn("zaal")
        assert on is not None
        assert ids.index(on.id) >= ids.index(trots.id) > ids.index(first.id)
        assert parked(session, ALL, "De bus rijdt op zondag niet meer").done
        assert session.reader.resume_turn("zaal") == on


def test_what_is_parked_from_anywhere_does_not_say_with_which_question_an_evening_began(
    tmp_path: Path,
) -> None:
    """It stands near the end, and so all before it counted as passed over."""
    with evening(tmp_path) as session:
        assert parked(session, ALL, "De bus rijdt op zondag niet meer").done
        session.writer.answer(Slot("trots"), TextValue(v="Het plein"))
        began = going_on(session.reader, datetime.fromisoformat(session.reader.state.last_at))
        assert began is not None
        assert began[1] == "trots"
