"""What tables said differently is told of any log, in the order of the questionnaire."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.strategies import histories
from tests.session.small import again, questions
from tests.session.tables import PROUD, Table, at_tables, merged, opened, prepared, says
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.merged_from import MergedFrom
from wijkwizard.session import Session
from wijkwizard.session.current import CurrentState
from wijkwizard.session.merge.merged_differences import worded_differences
from wijkwizard.session.merge.settling import settlements
from wijkwizard.session.reader import Reader
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Slot

copies = st.lists(st.sets(st.sampled_from("abc")).map(frozenset), max_size=3).map(tuple)


@given(histories(), copies)
def test_any_log_can_be_told_and_settled(events: tuple[Event, ...], held: tuple[frozenset[str], ...]) -> None:
    """Also of questions that are not asked, values of another kind, and undoings that name each other."""
    reader = Reader(CurrentState(fold(events), questions()))
    for found in worded_differences(reader.index, reader.state, MergedFrom(copies=held)):
        assert found.name
        assert all(said.who or not said.words for said in found.said)
        assert settlements(reader, found)[-1].payloads == ()


def test_differences_stand_in_the_order_of_the_questionnaire(tmp_path: Path) -> None:
    """Not in that in which tables came to speak of them."""

    def backwards(*words: str) -> Table:
        def write(session: Session) -> None:
            for slot, answer in zip(("reden", "trots", "wijknaam"), words, strict=True):
                says(Slot(slot), answer)(session)

        return write

    with opened(tmp_path, backwards("A", "B", "C"), backwards("D", "E", "F")) as session:
        asked = [each.name for each in session.differences.found(ALL)]
        assert asked == ["Over welke wijk gaat het?", "Waar bent u trots op?", "Waarom zo?"]


def test_what_differs_in_its_account_alone_is_told_by_that(tmp_path: Path) -> None:
    """The words are the same, and one table noted something with them."""

    def noted(session: Session) -> None:
        says(PROUD, "Het koor")(session)
        session.writer.account(PROUD, remark="volgens de dirigent")

    target, lines = merged(*at_tables(prepared(tmp_path), says(PROUD, "Het koor"), noted))
    assert lines[-2:] == [
        "    tafel 1: Het koor (andere herkomst)",
        "    tafel 2: Het koor ('volgens de dirigent')",
    ]
    with again(target, 9000) as session:
        assert len(session.differences.found(ALL)) == 1
