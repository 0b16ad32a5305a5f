"""What is said of text that an earlier run left: what it is, and not that somebody was typing it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from wijkwizard.conversation.resume import drafts_shown, left_at, left_words
from wijkwizard.session import DraftText, new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
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
            found = left_at(seen, session.drafts)
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
