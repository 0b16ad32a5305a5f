"""A figure of a file is disputed in the same words and by the same rules in every face."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.figured import with_figures
from wijkwizard.conversation.dispute import (
    DISPUTE,
    WIPE,
    WITHDRAW,
    DisputeChoice,
    dispute,
    dispute_choice,
    reason_form,
    wipe_reason,
    withdraw,
)
from wijkwizard.session import FigureLine, Session, figure_lists
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_builder import NOT_SHOWN
from wijkwizard.session.visibility import Visibility

ROOM = Visibility(room_looks=True)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A dossier with the figures of a file."""
    with with_figures(tmp_path) as made:
        yield made


def _line(session: Session, showing: Visibility | None = None) -> FigureLine:
    reader = session.reader.seen(showing) if showing else session.reader
    return next(line for line in figure_lists(reader).signals if line.indicator == "bijstand")


def _choice(
    session: Session, seen: Reader, line: FigureLine | None, *, read_only: bool = False
) -> DisputeChoice:
    return dispute_choice(session.reader, seen, line, read_only=read_only)


def _dispute(session: Session, because: str, internal: str = "ja") -> tuple[str, ...]:
    filled = {"because": because, "internal": internal}
    result = dispute(session.figures, session.reader, _line(session), filled)
    assert result.done
    return tuple(message.text for message in result.messages)


def test_a_figure_can_be_disputed_and_then_changed_withdrawn_or_wiped(session: Session) -> None:
    """The form holds the reason that was given, and says that the figure stays."""
    first = _choice(session, session.reader, _line(session))
    assert [what for what, _ in first.options] == [DISPUTE]
    assert _dispute(session, "er is gesloopt") == ("Genoteerd.",)
    again = _choice(session, session.reader, _line(session))
    assert [what for what, _ in again.options] == [DISPUTE, WITHDRAW, WIPE]
    assert again.now == "Klopt niet, want er is gesloopt"
    form = reason_form(_line(session))
    assert form.entries[0].value == "er is gesloopt"
    assert "Het cijfer blijft staan, met uw reden." in form.text
    assert withdraw(session.figures, _line(session)).done
    assert not _line(session).disputed


def test_a_reason_about_a_person_gets_a_remark(session: Session) -> None:
    """As every text does."""
    _, remark = _dispute(session, "bel 06-12345678")
    assert "telefoonnummer" in remark


def test_a_place_in_a_reason_beside_a_figure_gets_a_remark(session: Session) -> None:
    """Beside a figure no paper names a flat."""
    _, remark = _dispute(session, "de Kolkflat is gesloopt")
    assert "'een plek in de buurt'" in remark


def test_what_may_not_be_seen_now_may_not_be_changed_now(session: Session) -> None:
    """The audience would read along."""
    _dispute(session, "er is gesloopt", internal="nee")
    seen = session.reader.seen(ROOM)
    assert _choice(session, seen, _line(session, ROOM)).refusal == NOT_SHOWN


def test_only_a_figure_of_a_file_can_be_disputed(session: Session) -> None:
    """Whoever has none under the cursor is told so."""
    assert _choice(session, session.reader, None).refusal == "Kies eerst een cijfer uit een bestand."


def test_who_only_reads_is_told_so_before_typing_a_reason(session: Session) -> None:
    """A window that refuses when it is filled in has wasted the words."""
    refusal = _choice(session, session.reader, _line(session), read_only=True).refusal
    assert refusal.startswith("Dit dossier is alleen te lezen.")


def test_a_wiped_reason_is_gone(session: Session) -> None:
    """And what may still hold it is said."""
    _dispute(session, "GEHEIM")
    result = wipe_reason(session.eraser, _line(session))
    assert result.done
    assert b"GEHEIM" not in session.file.path.read_bytes()
