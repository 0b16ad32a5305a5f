"""People choose what stands of what tables said differently: one, both as one, or both beside each other."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.session.small import SMALL, again, fixed_environment, said_in
from tests.session.tables import (
    PROBLEM,
    PROUD,
    Table,
    adds,
    at_tables,
    inside,
    merged,
    only,
    opened,
    prepared,
    removes,
    renames,
    says,
)
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session, open_session
from wijkwizard.session.merge.merged_differences import NOTHING_DIFFERS
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.printing.paper import warning_of
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import ChoicesValue, Slot


def settle(session: Session, words: str) -> None:
    """Settle the one difference in the way that begins with these words."""
    found = only(session)
    ways = session.differences.ways(found)
    session.differences.settle(found, next(n for n, way in enumerate(ways) if way.startswith(words)))


def all_said(session: Session, slot: Slot) -> list[str]:
    """Return every answer in a slot as text."""
    return [str(answer.value.v) for answer in session.reader.answers.by_slot.get(slot, ()) if answer.value]


@pytest.mark.parametrize(
    ("way", "stands", "left"),
    [
        ("Het koor (tafel 1)", ["Het koor"], 0),
        ("Het plein (tafel 2)", ["Het plein"], 0),
        ("Neem ze samen", ["Het koor; Het plein"], 0),
        ("Laat alles naast elkaar staan", ["Het plein", "Het koor"], 1),
    ],
)
def test_of_two_answers_one_both_as_one_or_both_stand(
    tmp_path: Path, way: str, stands: Sequence[str], left: int
) -> None:
    """And undo brings the difference back."""
    with opened(tmp_path, says(PROUD, "Het koor"), says(PROUD, "Het plein")) as session:
        settle(session, way)
        assert all_said(session, PROUD) == stands
        assert len(session.differences.found(ALL)) == left
        if not left:
            session.history.undo(ALL)
            assert len(session.differences.found(ALL)) == 1
            assert sorted(all_said(session, PROUD)) == ["Het koor", "Het plein"]


def test_who_makes_public_paper_hears_what_still_stands_beside_each_other(tmp_path: Path) -> None:
    """It has room for the last of them only; the working edition has both."""
    with opened(tmp_path, says(PROUD, "Het koor"), says(PROUD, "Het plein")) as session:
        told = "Bij 1 antwoord zeiden tafels iets anders. Openbaar papier toont alleen het laatste."
        assert told in warning_of(session.plan.source(), "college")
        assert warning_of(session.plan.source(), "onszelf") == ""
        working = session.plan.box("document", edition="working")
        assert "Het koor" in working
        assert "Het plein" in working
        settle(session, "Het koor")
        assert warning_of(session.plan.source(), "college") == ""


def test_short_answers_are_not_taken_together_and_choices_are(tmp_path: Path) -> None:
    """A name of two names is no name."""

    def both(name: str, why: str) -> Table:
        def write(session: Session) -> None:
            says(Slot("wijknaam"), name)(session)
            session.writer.answer(Slot("redenen"), ChoicesValue(v=(why,)))

        return write

    with opened(tmp_path, both("Oost", "raad"), both("West", "bewoners")) as session:
        name, why = session.differences.found(ALL)
        assert "Neem ze samen" not in session.differences.ways(name)
        session.differences.settle(why, session.differences.ways(why).index("Neem ze samen"))
        assert all_said(session, Slot("redenen")) == ["('raad', 'bewoners')"]


def test_an_answer_that_one_table_emptied_can_be_emptied_or_kept(tmp_path: Path) -> None:
    source = prepared(tmp_path)
    with again(source, 500) as session:
        says(PROUD, "Het koor")(session)
    tables: tuple[Table, ...] = (
        lambda session: session.writer.answer(PROUD, None),
        says(PROUD, "Het plein"),
    )
    target, lines = merged(*at_tables(source, *tables))
    assert "    tafel 1: leeggemaakt" in lines
    with again(target, 9000) as session:
        assert session.differences.ways(only(session)) == (
            "leeggemaakt (tafel 1)",
            "Het plein (tafel 2)",
            "Laat alles naast elkaar staan",
        )
        settle(session, "leeggemaakt")
        assert all_said(session, PROUD) == []
        assert session.differences.found(ALL) == ()


def test_what_stays_inside_stays_inside_when_answers_are_taken_together(tmp_path: Path) -> None:
    with opened(tmp_path, inside("Het koor"), says(PROUD, "Het plein")) as session:
        assert [said.words for said in only(session).said] == ["Het plein", "Het koor, intern"]
        settle(session, "Neem ze samen")
        answer = session.reader.answers.get(PROUD)
        assert answer is not None
        assert answer.internal


@pytest.mark.parametrize(
    ("way", "rows"), [("De regel blijft weg (tafel 1)", 0), ("De regel komt terug (tafel 2)", 1)]
)
def test_a_row_that_one_table_removed_while_another_wrote_in_it_stays_away_or_comes_back(
    tmp_path: Path, way: str, rows: int
) -> None:
    with opened(tmp_path, removes, renames) as session:
        found = only(session)
        assert found.name == "Welke drie nemen we mee? 'Zwerfvuil'"
        assert found.said[0].words == "haalde deze regel weg"
        assert found.said[1].words == "Titel: Zwerfvuil"
        settle(session, way)
        assert len(session.reader.answers.rows_of("problemen")) == rows
        assert session.differences.found(ALL) == ()


def takes_back(session: Session) -> None:
    for _ in range(2):
        session.history.undo(ALL)


@pytest.mark.parametrize(("way", "rows"), [(0, 0), (1, 1), (2, 0)])
def test_a_row_of_which_one_table_took_back_the_making_is_chosen_in_the_same_way(
    tmp_path: Path, way: int, rows: int
) -> None:
    with opened(tmp_path, takes_back, renames) as session:
        session.differences.settle(only(session), way)
        assert len(session.reader.answers.rows_of("problemen")) == rows
        assert len(session.differences.found(ALL)) == (1 if way == 2 else 0)


def test_a_laptop_that_was_started_again_before_it_removed_a_row_did_not_know_of_the_other_either(
    tmp_path: Path,
) -> None:
    """The clock leaves that open, for the other table wrote little; what each copy held does not."""
    one, two = at_tables(prepared(tmp_path), says(PROUD, "A", "B", "C", "D"), renames)
    with again(one, 5000) as session:
        removes(session)
    first, _ = merged(one, two)
    second, _ = merged(two, first, into="later.wijk")
    for path in (first, second):
        with again(path, 9000) as session:
            assert only(session).said[0].words == "haalde deze regel weg"
            assert only(session).said[0].who == "tafel 1"


def test_what_is_changed_after_merging_was_known(tmp_path: Path) -> None:
    """Also when the old copies are merged in once more."""
    one, two = at_tables(prepared(tmp_path), says(PROUD, "A"), adds("Herrie"))
    target, _ = merged(one, two)
    with again(target, 9000) as session:
        row = session.reader.answers.rows["problemen"][1]
        session.rows.remove("problemen", row)
        adds("rommel")(session)
    later, lines = merged(one, target, two, into="later.wijk")
    assert lines == [NOTHING_DIFFERS]
    with again(later, 9500) as session:
        assert session.differences.found(ALL) == ()


def test_rows_that_say_the_same_become_one_with_all_that_was_said_of_them(tmp_path: Path) -> None:
    """What they say otherwise of one column is the next difference; the words of the row are not."""

    def with_weight(title: str, weight: str) -> Table:
        def write(session: Session) -> None:
            row = session.rows.add("problemen")
            session.writer.read(Slot(PROBLEM, row), title)
            session.writer.read(Slot("problemen.ernst", row), weight)

        return write

    with opened(tmp_path, with_weight("Herrie", "2"), with_weight("herrie.", "3")) as session:
        found = only(session)
        assert [said.words for said in found.said] == ["Hoe erg is het? 2 van 3", "Hoe erg is het? 3 van 3"]
        settle(session, "Maak er één regel van")
        rows = session.reader.answers.rows_of("problemen")
        assert [all_said(session, Slot(PROBLEM, row)) for row in rows] == [["Rommel"], ["Herrie"]]
        settle(session, "3 van 3 (tafel 2)")
        assert all_said(session, Slot("problemen.ernst", rows[1])) == ["3"]
        assert session.differences.found(ALL) == ()
        session.history.undo(ALL)
        assert "samengevoegde regels" in str(session.history.undo(ALL))
        assert len(session.reader.answers.rows_of("problemen")) == 3


def test_wishes_that_two_tables_wrote_down_become_one_and_their_counts_add_up(tmp_path: Path) -> None:
    """In our own questions; whatever else was noted goes along."""
    new_session(tmp_path / "voor.wijk", environment=fixed_environment()).close()

    def counts(times: int) -> Callable[[Session], None]:
        def write(session: Session) -> None:
            row = session.rows.add("wensen")
            session.writer.read(Slot("wensen.wens", row), "Meer bankjes")
            session.writer.read(Slot("wensen.keer", row), str(times))

        return write

    copies = []
    for number, write in enumerate((counts(3), counts(3)), start=1):
        copy = tmp_path / f"tafel {number}.wijk"
        shutil.copyfile(tmp_path / "voor.wijk", copy)
        with open_session(copy, environment=fixed_environment(1000 * number)) as session:
            write(session)
        copies.append(copy)
    merge_dossiers(copies, tmp_path / "samen.wijk", today=date(2026, 3, 20))
    with open_session(tmp_path / "samen.wijk", environment=fixed_environment(9000)) as session:
        settle(session, "Maak er één regel van")
        (wish,) = session.reader.iwap().wishes
        assert wish.what.value == "Meer bankjes"
        assert wish.people.value == 6
        assert session.differences.found(ALL) == ()


def test_two_notes_at_one_open_point_are_both_told_and_one_is_chosen(tmp_path: Path) -> None:
    def parks(note: str) -> Table:
        return lambda session: session.writer.park(PROUD, owner="de gemeente", note=note)

    with opened(tmp_path, parks("vraag het koor"), parks("vraag het plein")) as session:
        assert only(session).name == "Open punt: Waar bent u trots op?"
        settle(session, "vraag het koor")
        assert session.reader.answers.parked[PROUD].note == "vraag het koor"
        assert session.differences.found(ALL) == ()


def test_who_only_looks_sees_what_differs_and_changes_nothing(tmp_path: Path) -> None:
    target, _ = merged(*at_tables(prepared(tmp_path), adds("A"), adds("a")))
    before = target.read_bytes()
    with open_session(
        target, environment=fixed_environment(9000), questions=SMALL, read_only=True
    ) as session:
        with pytest.raises(WijkError):
            session.differences.settle(only(session), 0)
        session.differences.settle(only(session), 1)
    assert target.read_bytes() == before


def test_a_dossier_that_nobody_merged_has_nothing_to_settle(tmp_path: Path) -> None:
    """Also when two evenings wrote the same row: they knew of it."""
    source = prepared(tmp_path)
    with again(source, 500) as session:
        adds("rommel")(session)
        says(PROUD, "Het koor")(session)
    with again(source, 900) as session:
        says(PROUD, "Het plein")(session)
        assert session.differences.found(ALL) == ()
        assert said_in(session, PROUD) == "Het plein"
