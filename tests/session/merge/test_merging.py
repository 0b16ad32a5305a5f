"""Dossiers of tables that wrote apart become one: nothing is lost, what differs is told, what is wiped stays wiped."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.strategies import histories
from tests.session.small import SMALL, again, said_in
from tests.session.tables import (
    PROBLEM,
    PROUD,
    TODAY,
    VOTES,
    adds,
    at_tables,
    events_of,
    merged,
    prepared,
    says,
)
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.log.merged_from import MergedFrom
from wijkwizard.session import Session
from wijkwizard.session.merge.merged_differences import NOTHING_DIFFERS, difference_lines
from wijkwizard.session.merge.merging import MergeSource, merge_dossiers, merged_from, proposed_merge
from wijkwizard.terms import GridValue, Slot


def a_full_table(session: Session) -> None:
    """One table: an answer, a word on the shared row, a row of its own, and its ballots."""
    says(PROUD, "Het koor")(session)
    session.writer.read(Slot(PROBLEM, session.reader.answers.rows["problemen"][0]), "Zwerfvuil")
    adds("Herrie")(session)
    session.writer.read(VOTES, {"overlast": 7, "onderhoud": 5})


def another_full_table(session: Session) -> None:
    says(PROUD, "De tuin", "Het plein")(session)
    session.writer.read(Slot("privacy"), "ja")
    adds("herrie")(session)
    adds("Leegstand")(session)
    session.writer.read(VOTES, {"overlast": 7, "onderhoud": 2})


def test_two_tables_merged_either_way_hold_everything_and_tell_the_same(tmp_path: Path) -> None:
    """The story of an evening with two break-out tables; the copies themselves stay as they were."""
    one, two = at_tables(prepared(tmp_path), a_full_table, another_full_table)
    before = one.read_bytes(), two.read_bytes()
    target, lines = merged(one, two)
    assert lines == [
        "Op 2 punten zeiden de tafels iets anders. Alles is bewaard; kies in de wizard wat geldt.",
        "",
        "Het begin",
        "  Waar bent u trots op?",
        "    tafel 1: Het koor",
        "    tafel 2: Het plein",
        "  Welke drie nemen we mee? 'Herrie' staat er 2 keer",
        "    tafel 1: verder niets",
        "    tafel 2: verder niets",
    ]
    for number, order in enumerate([(two, one), (one, two, one), (two, target), (target, one, two)]):
        other, told_too = merged(*order, into=f"ook {number}.wijk")
        assert events_of(other) == events_of(target) == merge(events_of(one), events_of(two))
        assert told_too == lines
    assert (one.read_bytes(), two.read_bytes()) == before
    with again(target, 9000) as session:
        answers = session.reader.answers
        titles = [answers.get(Slot(PROBLEM, row)) for row in answers.rows["problemen"]]
        assert sorted(str(each.value.v) for each in titles if each and each.value) == [
            "Herrie",
            "Leegstand",
            "Zwerfvuil",
            "herrie",
        ]
        assert said_in(session, Slot("privacy")) is True
        assert {
            said_in(session, PROUD),
            *(str(a.value.v) for a in answers.alternatives(PROUD) if a.value),
        } == {
            "Het koor",
            "Het plein",
        }
        assert answers.rounds[VOTES].turnout == 21
        session.writer.reveal(VOTES)
        assert session.reader.answers.by_slot[VOTES][0].value == GridValue(v={"overlast": 14, "onderhoud": 7})
        session.writer.read(PROUD, "Het plein")
        assert "Waar bent u trots op?" not in "".join(
            difference_lines(session.reader, session.file.merged_from)
        )


def test_a_row_of_ballots_that_is_counted_on_after_merging_keeps_those_of_both_tables(tmp_path: Path) -> None:
    """The rows that nobody types again hold what all tables counted."""
    one, two = at_tables(prepared(tmp_path), a_full_table, another_full_table)
    target, _ = merged(one, two)
    with again(target, 9000) as session:
        session.writer.read(VOTES, {"onderhoud": 8})
        session.writer.reveal(VOTES)
        assert session.reader.answers.by_slot[VOTES][0].value == GridValue(v={"overlast": 14, "onderhoud": 8})


def test_a_name_that_is_proposed_is_of_no_file_yet(tmp_path: Path) -> None:
    """The second time the name of the first was proposed, and then refused."""
    tables = (tmp_path / "tafel 1.wijk", tmp_path / "tafel 2.wijk")
    assert proposed_merge(tables) == tmp_path / "tafel 1 samen.wijk"
    (tmp_path / "tafel 1 samen.wijk").touch()
    assert proposed_merge(tables) == tmp_path / "tafel 1 samen (2).wijk"
    assert proposed_merge([tmp_path / "weg" / "tafel 1.wijk"]).name == "tafel 1 samen.wijk"


def test_when_tables_said_nothing_otherwise_that_is_told(tmp_path: Path) -> None:
    one, two = at_tables(prepared(tmp_path), says(PROUD, "Het koor"), says(PROUD, "Het koor"))
    target, lines = merged(one, two)
    assert lines == [NOTHING_DIFFERS]
    with again(target, 9000) as session:
        assert said_in(session, PROUD) == "Het koor"
        assert session.reader.answers.alternatives(PROUD) == ()


def test_three_tables_in_any_order_and_grouping_give_the_same(tmp_path: Path) -> None:
    tables = at_tables(prepared(tmp_path), *(says(PROUD, words) for words in ("A", "B", "C")))
    told_first = None
    for number, order in enumerate(itertools.permutations(tables)):
        pair, _ = merged(*order[:2], into=f"twee {number}.wijk")
        target, lines = merged(pair, order[2], into=f"drie {number}.wijk")
        told_first = told_first or lines
        assert (events_of(target), lines) == (merge(*map(events_of, tables)), told_first)
    assert told_first is not None
    assert [line.strip() for line in told_first[-3:]] == ["tafel 1: A", "tafel 2: B", "tafel 3: C"]


def test_a_merged_dossier_tells_later_too_which_table_said_what(tmp_path: Path) -> None:
    """Also from a copy of it."""
    one, two = at_tables(prepared(tmp_path), says(PROUD, "Het koor"), says(PROUD, "Het plein"))
    target, lines = merged(one, two)
    with again(target, 9000) as session:
        session.writer.read(Slot("privacy"), "ja")
        session.file.keep_copy()
        assert list(difference_lines(session.reader, session.file.merged_from)) == lines


def test_words_that_one_table_wiped_are_in_no_byte_of_the_new_dossier(tmp_path: Path) -> None:
    """Also when they stood in the prepared dossier, and the other table still has them."""
    source = prepared(tmp_path)
    with again(source, 500) as session:
        says(PROUD, "hetgeheim")(session)
    shelf = tmp_path / "elders"
    shelf.mkdir()
    one, two = at_tables(source, says(Slot("privacy"), "ja"), says(Slot("privacy"), "nee"))
    apart = shelf / two.name
    shutil.move(two, apart)
    with again(one, 3000) as session:
        session.eraser.forget(PROUD)
    assert b"hetgeheim" in apart.read_bytes()
    target = tmp_path / "nieuw" / "samen.wijk"
    target.parent.mkdir()
    merge_dossiers((apart, one), target, today=TODAY, questions=SMALL)
    assert b"hetgeheim" not in target.read_bytes()
    with again(target, 9000) as session:
        assert session.reader.answers.get(PROUD) is None
        assert PROUD in session.reader.answers.forgotten


def test_half_typed_text_stays_behind_and_that_is_told(tmp_path: Path) -> None:
    def half(session: Session) -> None:
        session.drafts.keep(PROUD, "half gety")

    one, two = at_tables(prepared(tmp_path), half, says(PROUD, "Het koor"))
    target, lines = merged(one, two)
    assert lines[0] == f"Wat half getypt is in {one}, gaat niet mee. Daar blijft het staan."
    assert b"half gety" not in target.read_bytes()


def test_tables_with_one_file_name_are_told_apart_by_their_folders() -> None:
    def source(path: str, *sessions: str, **tables: str) -> MergeSource:
        events = tuple(event for event in EVENTS if event.session in sessions)
        return MergeSource(Path(path), events, {}, MergedFrom(tables), None, half_typed=False)

    one, two = source("stick 1/wijk.wijk", "a", "b"), source("stick 2/wijk.wijk", "a", "c")
    names = {"b": "wijk (stick 1)", "c": "wijk (stick 2)"}
    assert merged_from((one, two)).tables == merged_from((two, one)).tables == names
    before = source("samen.wijk", "a", "b", b="tafel 1")
    assert merged_from((before, two)).tables == {"b": "tafel 1", "c": "wijk"}


EVENTS = tuple(
    Event.model_validate(
        {"session": each, "n": 1, "lamport": 1, "at": "", "action": 1, "payload": {"kind": "session_started"}}
    )
    for each in "abc"
)


@given(histories(), st.lists(st.sets(st.integers(0, 24)), min_size=3, max_size=3), st.permutations(range(3)))
def test_a_union_of_logs_is_the_same_in_any_order_grouping_and_number(
    events: tuple[Event, ...], held: list[set[int]], order: list[int]
) -> None:
    """Of logs that share any part of their events, with tombstones of what another of them holds."""
    logs = [merge(event for place, event in enumerate(events) if place in some) for some in held]
    one, two, three = (logs[place] for place in order)
    whole = merge(*logs)
    assert merge(merge(one, two), three) == merge(one, merge(two, three)) == whole
    assert merge(whole, one, whole) == whole
    assert fold(whole) == fold((*three, *two, *one, *two))


def test_all_rows_that_tables_added_are_there(tmp_path: Path) -> None:
    def many(session: Session) -> None:
        for number in range(5):
            adds(f"A {number}")(session)

    one, two = at_tables(prepared(tmp_path), many, adds("B 0"))
    target, _ = merged(one, two)
    with again(target, 9000) as session:
        assert len(session.reader.answers.rows["problemen"]) == 7
