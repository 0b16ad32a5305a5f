"""Rows of two tables that say the same are found, and those that only share a name are left alone."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.session.small import again, fixed_environment
from tests.session.tables import PROUD, Table, at_tables, merged, only, opened, prepared, says
from wijkwizard.session import Session, new_session, open_session
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.merge.twin_rows import twin_rows
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Slot


def adds_row(table: str, **cells: str) -> Table:
    """A table that adds a row."""

    def write(session: Session) -> None:
        row = session.rows.add(table)
        for column, words in cells.items():
            assert session.writer.read(Slot(f"{table}.{column}", row), words) is None

    return write


def found(folder: Path, *tables: Table) -> int:
    """Merge what tables did; return how many groups of rows say the same."""
    target, _ = merged(*at_tables(prepared(folder), *tables))
    with again(target, 9000) as session:
        return len([*twin_rows(session.reader.index, session.reader.state, session.file.merged_from)])


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"titel": "Herrie"}, {"titel": " herrie. "}, 1),
        ({"titel": "Herrie"}, {"titel": "Leegstand"}, 0),
        ({"titel": "Herrie", "ernst": "2"}, {"titel": "Herrie", "ernst": "3"}, 1),
        ({"titel": "Herrie", "ernst": "2"}, {"titel": "Herrie"}, 1),
    ],
)
def test_rows_with_the_same_words_are_the_same_and_a_number_may_differ(
    tmp_path: Path, first: dict[str, str], second: dict[str, str], same: int
) -> None:
    assert found(tmp_path, adds_row("problemen", **first), adds_row("problemen", **second)) == same


def test_what_one_table_wrote_twice_is_theirs(tmp_path: Path) -> None:
    def twice(session: Session) -> None:
        for _ in range(2):
            adds_row("problemen", titel="Herrie")(session)

    assert found(tmp_path, twice, adds_row("problemen", titel="Leegstand")) == 0


def test_two_promises_of_one_organisation_are_two(tmp_path: Path) -> None:
    """In our own questions: the name is the same and the other words are not."""
    new_session(tmp_path / "voor.wijk", environment=fixed_environment()).close()
    copies = []
    for number, what in enumerate(("nieuwe lampen", "drie bankjes"), start=1):
        copy = tmp_path / f"tafel {number}.wijk"
        shutil.copyfile(tmp_path / "voor.wijk", copy)
        with open_session(copy, environment=fixed_environment(1000 * number)) as session:
            for name, promise in (("De gemeente", what), ("De corporatie", "een huismeester")):
                adds_row("beloften", **{"partner-naam": name, "belofte": promise})(session)
        copies.append(copy)
    merge_dossiers(copies, tmp_path / "samen.wijk", today=date(2026, 3, 20))
    with open_session(tmp_path / "samen.wijk", environment=fixed_environment(9000)) as session:
        reader = session.reader
        (rows,) = twin_rows(reader.index, reader.state, session.file.merged_from)
        assert reader.index.row_label("beloften", rows[0].row or "", reader.answers) == "De corporatie"


def test_all_rows_that_say_the_same_become_one_in_one_step(tmp_path: Path) -> None:
    """What differs beside them stays to be chosen, and undo brings all of them back."""

    def three(words: str) -> Table:
        def write(session: Session) -> None:
            says(PROUD, words)(session)
            for title in ("Herrie", "Leegstand", "Rommel op straat"):
                adds_row("problemen", titel=title)(session)

        return write

    with opened(tmp_path, three("Het koor"), three("Het plein")) as session:
        found = session.differences.found(ALL)
        assert len(found) == 4
        session.differences.join_all(found)
        assert only(session).name == "Waar bent u trots op?"
        assert len(session.reader.answers.rows_of("problemen")) == 4
        session.history.undo(ALL)
        assert len(session.reader.answers.rows_of("problemen")) == 7
