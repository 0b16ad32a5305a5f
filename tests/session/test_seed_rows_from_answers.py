"""A row that the room adds where only the first rows are asked about is in sight, and pushes no answer out."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import fixed_environment
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoiceValue, Slot

KINDS = (
    "mutatiegraad",
    "huurachterstand",
    "meldingen-overlast",
    "woz-waarde",
    "leefbaarometer",
    "verhuiswens",
)
LATER = "eenzaamheid"


def _with_signals(folder: Path) -> tuple[Session, list[str]]:
    """Return an evening with seven signals, of which the room recognised the sixth and did not come to the first."""
    session = new_session(folder / "avond.wijk", environment=fixed_environment())
    rows = []
    for kind in (*KINDS, LATER):
        rows.append(session.rows.add("signalen"))
        session.writer.answer(Slot("signalen.indicator", rows[-1]), ChoiceValue(v=kind))
    session.writer.answer(Slot("signalen-herkend.herkend", rows[5]), ChoiceValue(v="ja"))
    return session, rows


def _shown(session: Session) -> list[str]:
    return list(session.reader.index.rows("signalen-herkend", session.reader.answers))


def test_a_row_that_is_added_is_in_sight_wherever_it_is_added(tmp_path: Path) -> None:
    """At the end, behind the last that is shown, and behind the first; the key did nothing that anybody saw."""
    session, rows = _with_signals(tmp_path)
    with session:
        assert _shown(session) == rows[:6]
        for after in (None, rows[5], rows[0]):
            made = session.rows.add("signalen-herkend", after)
            assert made in _shown(session)
            session.writer.answer(Slot("signalen.indicator", made), ChoiceValue(v="schoolverzuim"))
            assert made in _shown(session)
            assert Slot("signalen-herkend.herkend", made) in session.reader.route.asked
            assert rows[5] in _shown(session)


def test_what_the_room_said_of_a_row_is_not_kept_aside_when_rows_come_before_it(tmp_path: Path) -> None:
    session, rows = _with_signals(tmp_path)
    with session:
        for _ in range(3):
            made = session.rows.add("signalen-herkend", rows[0])
            session.writer.answer(Slot("signalen.indicator", made), ChoiceValue(v="schoolverzuim"))
        assert session.reader.route.kept_aside == ()
        (said,) = [one.recognised.value for one in session.reader.iwap().signals if one.recognised.value]
        assert said.id == "ja"
