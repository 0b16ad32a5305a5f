"""A damaged dossier opens with what is whole, names what is not, and never changes an answer without a word."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.dossier.flips import BROKEN, CHANGED, flipped, outcome
from tests.session.small import SMALL, fixed_environment, small
from wijkwizard.session import Session, make_example, open_session
from wijkwizard.terms import Slot

pytestmark = pytest.mark.slow

TRUST = Slot("trots")
COLUMNS = ("session", "n", "lamport", "at", "action", "kind", "payload")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with one answer that was changed once, and a text that was left half-typed."""
    with small(tmp_path) as session:
        session.writer.read(TRUST, "Het oude koor")
        session.writer.read(TRUST, "Het koor")
        session.drafts.keep(TRUST, "Het koor en")
        return session.file.path


def opened(path: Path, *, read_only: bool = False) -> Session:
    return open_session(path, environment=fixed_environment(5000), read_only=read_only)


def changed(path: Path, sql: str, *values: object) -> None:
    """Do to a dossier what a disk, another program or an enemy does; the checksums may be set as well."""
    from wijkwizard.dossier.file.checksum import checksum

    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA secure_delete = ON")  # what is deleted is gone, as not every SQLite does by itself
        db.create_function("checksum", -1, checksum)
        db.execute(sql, values)


def last_event(path: Path, column: str, value: object) -> None:
    """Give the last event another value in a column, with the checksum that holds for it."""
    with closing(sqlite3.connect(path)) as db:
        (rowid, *row) = db.execute("SELECT rowid, * FROM events ORDER BY rowid DESC").fetchone()
    row[COLUMNS.index(column)] = value
    sql = """UPDATE events SET (session, n, lamport, at, action, kind, payload) = (?1, ?2, ?3, ?4, ?5, ?6, ?7),
        checksum = checksum(?1, ?2, ?3, ?4, ?5, ?6, ?7) WHERE rowid = ?8"""
    changed(path, sql, *row[:7], rowid)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("payload", '{"kind":"geheim van de buurvrouw"}'),
        ("payload", '{"kind":"answered","slot":3,"answer":null}'),
        ("payload", "geen json"),
        ("lamport", 2**63 - 1),
        ("at", "gisteren"),
        ("at", "9999-12-31T23:59:59-12:00"),
    ],
    ids=["unknown kind", "wrong type", "no JSON", "lamport at its limit", "no date", "date out of range"],
)
def test_one_event_that_no_program_of_ours_wrote_costs_only_itself(
    path: Path, column: str, value: object
) -> None:
    last_event(path, column, value)
    before = path.read_bytes()
    with opened(path) as session:
        assert session.file.read_only
        assert said(session) == "Het oude koor"
        assert any(line.startswith("Niet te lezen: ") for line in session.file.damage)
        assert "buurvrouw" not in "".join(session.file.notices)
        draft = session.drafts.newest()
    assert draft is not None
    assert draft.text == "Het koor en"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "value", [b"\xff\xfe{}", 7, b'{"kind":"wiped"}', 2.5], ids=["no UTF-8", "number", "bytes", "fraction"]
)
def test_one_event_that_is_no_text_costs_only_itself(path: Path, value: object) -> None:
    changed(path, "UPDATE events SET payload = ? WHERE rowid = (SELECT max(rowid) FROM events)", value)
    with opened(path) as session:
        assert said(session) == "Het oude koor"
        assert session.file.damage


def test_text_that_is_no_utf8_where_text_belongs_costs_only_itself(path: Path) -> None:
    changed(
        path,
        "UPDATE events SET payload = CAST(? AS TEXT) WHERE rowid = (SELECT max(rowid) FROM events)",
        b'{"kind":"answered","slot":"trots","answer":"\xff"}',
    )
    with opened(path) as session:
        assert said(session) == "Het oude koor"
        assert "trots" in session.file.damage[0], "the question is named"


def test_what_is_lost_is_named_with_question_row_and_moment(tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.wijk"
    make_example(path, environment=fixed_environment()).close()
    changed(
        path,
        """UPDATE events SET payload = payload || ' ' WHERE payload LIKE '%"slot":"maatregelen.titel@%'""",
    )
    with opened(path) as session:
        (line, *_) = session.file.damage
    assert line.startswith("Niet te lezen: bij ‘maatregelen’, regel ")
    assert "‘" in line.split(",")[-1]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE drafts SET text = 'iets anders'",
        "UPDATE drafts SET why = 'iets anders'",
        "UPDATE drafts SET at = 'gisteren', checksum = checksum(slot, kind, text, why, 'gisteren')",
        "UPDATE drafts SET text = x'ff'",
        "UPDATE drafts SET text = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_bad_draft_alone_is_dropped_with_a_word(path: Path, sql: str) -> None:
    changed(path, sql)
    with opened(path) as session:
        assert not session.file.read_only
        assert session.drafts.newest() is None
        assert said(session) == "Het koor"
        assert "half getypte tekst" in session.file.damage[0]
    with opened(path) as session:
        assert session.file.damage == ()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER planted AFTER INSERT ON events BEGIN UPDATE events SET payload = 'weg'; END",
        "CREATE TRIGGER planted AFTER DELETE ON meta BEGIN DELETE FROM events; END",
        "CREATE VIEW planted AS SELECT * FROM events",
        "CREATE INDEX planted ON events (action)",
        """CREATE TRIGGER "pl""anted" BEFORE INSERT ON drafts BEGIN SELECT RAISE(IGNORE); END""",
    ],
)
def test_what_was_planted_is_gone_before_the_first_write(path: Path, sql: str) -> None:
    changed(path, sql)
    with opened(path) as session:
        assert not session.file.read_only
        assert "van een ander programma" in session.file.damage[0]
        session.writer.read(TRUST, "Een derde antwoord")
        session.drafts.keep(TRUST, "en nog")
    with opened(path) as session:
        assert said(session) == "Een derde antwoord"
        assert session.file.damage == ()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE elders (tekst TEXT)",
        "ALTER TABLE events ADD COLUMN meer TEXT DEFAULT ''",
        "ALTER TABLE drafts RENAME TO concept",
        "DROP TABLE meta",
    ],
)
def test_a_foreign_schema_is_read_and_never_written(path: Path, sql: str) -> None:
    changed(path, sql)
    before = path.read_bytes()
    with opened(path) as session:
        assert session.file.read_only
    assert path.read_bytes() == before


def test_a_view_in_the_place_of_the_events_is_not_believed(path: Path) -> None:
    changed(path, "ALTER TABLE events RENAME TO echt")
    changed(path, "CREATE VIEW events AS SELECT * FROM echt WHERE n < 3")
    with opened(path) as session:
        assert session.file.read_only
        assert said(session) == "Het koor", "the records themselves are read"


def test_a_missing_event_is_missed(path: Path) -> None:
    changed(path, "DELETE FROM events WHERE rowid = (SELECT max(rowid) FROM events)")
    with opened(path) as session:
        assert session.file.read_only
        assert "1 stap waarvan niets over is" in session.file.damage[0]


@pytest.mark.parametrize(
    "sql",
    ["DELETE FROM meta", "UPDATE meta SET value = '2:99:0'", "INSERT INTO meta VALUES ('wripter', 'x')"],
)
def test_a_damaged_count_is_made_again(path: Path, sql: str) -> None:
    changed(path, sql)
    with opened(path) as session:
        assert not session.file.read_only
        assert "telling" in session.file.damage[0]
    with opened(path) as session:
        assert session.file.damage == ()


def test_a_damaged_questionnaire_is_put_back_with_a_word(path: Path) -> None:
    changed(path, "UPDATE questionnaires SET json = replace(json, 'trots', 'trors')")
    with open_session(path, environment=fixed_environment(5000), questions=SMALL) as session:
        assert "opnieuw in gezet" in session.file.damage[0]
        assert said(session) == "Het koor"
    with opened(path) as session:
        assert session.file.damage == ()
        assert session.reader.questions.questionnaire.id == "klein"


def test_figures_that_cannot_be_read_do_not_count_and_are_told(path: Path) -> None:
    last_event(path, "payload", '{"kind":"figures_added","figures":{"inwoners":10}}')
    with opened(path) as session:
        assert "Cijfers uit een bestand" in session.file.damage[0]
        assert session.reader.figures() is None
        session.reader.iwap()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"\x00" * 100 + whole[100:],
        lambda whole: whole[:68] + b"\x00" * 4 + whole[72:],
        lambda whole: whole[:60] + b"\x00\x00\x00\x05" + whole[64:],
        lambda whole: whole[:16] + b"\x04\x00" + whole[18:],
        lambda whole: whole[:4096] + whole[4096:].replace(b"\x0d\x00\x00", b"\x05\x00\x00"),
        lambda whole: whole[:-4096],
    ],
    ids=["no heading", "no mark of ours", "one bit newer", "other pages", "other kind of pages", "cut off"],
)
def test_a_spoiled_heading_or_page_still_gives_what_is_whole(
    path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path.write_bytes(spoil(path.read_bytes()))
    with opened(path) as session:
        assert session.file.read_only


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, made once."""
    path = tmp_path_factory.mktemp("flips") / "heel.wijk"
    make_example(path, environment=fixed_environment()).close()
    return path


def test_no_single_bit_changes_an_answer_without_a_word(example: Path, tmp_path: Path) -> None:
    """``python -m benchmarks.flips 5000`` does the same for as many as one likes."""
    with opened(example, read_only=True) as session:
        whole = session.reader.answers
    place = tmp_path / "wijk.wijk"
    for bit, broken in flipped(example.read_bytes(), 40, 3):
        place.write_bytes(broken)
        found = outcome(place, whole, fixed_environment(5000))
        assert not found.startswith((BROKEN, CHANGED)), bit


def said(session: Session) -> str:
    """The answer that stands, as text."""
    answer = session.reader.answers.get(TRUST)
    return str(answer.value.v) if answer and answer.value else ""
