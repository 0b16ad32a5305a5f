"""Where a password comes from, and what a dossier with one keeps to itself."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.dossier.flips import CHANGED, SAME, TOLD, flipped, outcome
from tests.dossier.secrets import RIGHT, WORDS, WRONG
from tests.session.small import again, fixed_environment, small
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError
from wijkwizard.resources import data_folder
from wijkwizard.session import Session, back_to, mended, open_session, recent_dossiers, rescue
from wijkwizard.session.storage.passwords import given, opened_with
from wijkwizard.terms import Slot

TRUST = Slot("trots")
TOLD_US = "Het koor van mevrouw De Boer"


def filled(folder: Path, password: Password | None = None) -> Session:
    """Return a session in which something was said, and named in the list of recent dossiers."""
    session = small(folder, password=password)
    session.writer.read(Slot("wijknaam"), "Geheimburg")
    session.writer.read(TRUST, TOLD_US)
    session.drafts.keep(TRUST, f"{TOLD_US} half")
    return session


def refused(work: Callable[[], object]) -> str:
    """Return the code of a refusal."""
    with pytest.raises(WijkError) as caught:
        work()
    return caught.value.code


def kept_words(*folders: Path) -> list[str]:
    """Return the files in which what was said, or the name, can be read."""
    return [
        str(one)
        for folder in folders
        for one in folder.rglob("*")
        if one.is_file()
        and any(word in one.read_bytes() for word in (b"Geheimburg", b"De Boer", WORDS.encode()))
    ]


class TestWhereItComesFrom:
    @pytest.mark.parametrize(
        ("content", "password"),
        [
            (b"abc", "abc"),
            (b"abc\n", "abc"),
            (b"abc\r\n", "abc"),
            (b"\xef\xbb\xbfabc\n", "abc"),
            (b" a  b \n", " a  b "),
            ("é".encode(), "é"),
        ],
    )
    def test_the_first_line_of_a_file(self, content: bytes, password: str, tmp_path: Path) -> None:
        (tmp_path / "w.txt").write_bytes(content)
        assert given(tmp_path / "w.txt", "something else") == Password.of(password)

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "password-empty"),
            (b"\n", "password-empty"),
            (b"a\nb\n", "password-file"),
            (b"\xff\xfe", "password-file"),
            (b"a" * (1 << 20) + b"a", "password-file"),
        ],
    )
    def test_a_file_that_holds_no_password(self, content: bytes, code: str, tmp_path: Path) -> None:
        (tmp_path / "w.txt").write_bytes(content)
        assert refused(lambda: given(tmp_path / "w.txt", None)) == code

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        assert refused(lambda: given(tmp_path / "w.txt", None)) == "password-file"
        assert refused(lambda: given(tmp_path, None)) == "password-file"

    def test_the_environment_and_nothing(self) -> None:
        assert given(None, "abc") == Password.of("abc")
        assert given(None, None) is None
        assert refused(lambda: given(None, "")) == "password-empty"

    def test_it_is_asked_three_times_with_a_sentence_each(self, tmp_path: Path) -> None:
        path = filled(tmp_path, RIGHT).file.path
        said: list[str] = []
        typed = iter(["fout", "", WORDS])

        def work(password: Password | None) -> int:
            with Store.open(path, read_only=True, key=password) as store:
                return len(store.events())

        assert opened_with(work, None, lambda _: next(typed), said.append) > 0
        for line, words in zip(
            said, ("heeft een wachtwoord", "niet het wachtwoord", "van niets"), strict=True
        ):
            assert words in line
        assert refused(lambda: opened_with(work, None, lambda _: "fout", said.append)) == "password-wrong"
        assert len(said) == 6
        assert not any(WORDS in one for one in said)

    def test_it_is_not_asked_where_nobody_sits_or_where_it_was_given(self, tmp_path: Path) -> None:
        path = filled(tmp_path, RIGHT).file.path

        def work(password: Password | None) -> Store:
            return Store.open(path, read_only=True, key=password)

        def never(_prompt: str) -> str:
            raise AssertionError

        assert refused(lambda: opened_with(work, None, None, str)) == "password-needed"
        assert refused(lambda: opened_with(work, WRONG, never, str)) == "password-wrong"
        opened_with(work, RIGHT, never, str).close()


class TestWhatIsKeptToItself:
    def test_nothing_of_a_new_one_can_be_read_in_any_file(self, tmp_path: Path) -> None:
        with filled(tmp_path, RIGHT) as session:
            assert kept_words(tmp_path, data_folder()) == []
            session.file.copied = True
            assert session.file.keep_copy() is None
        assert len(copies(session.file.path)) >= 1
        assert kept_words(tmp_path, data_folder()) == []
        assert recent_dossiers()[0].title == ""

    def test_a_password_that_is_set_goes_for_the_copies_and_the_recents_too(self, tmp_path: Path) -> None:
        with filled(tmp_path) as session:
            session.file.copied = True
            session.file.keep_copy()
            before = session.reader.answers
            assert len(kept_words(tmp_path, data_folder())) >= 2
            session.secrecy.change(RIGHT)
            assert session.secrecy.cipher
            assert kept_words(tmp_path, data_folder()) == []
            assert session.reader.answers == before
        path = session.file.path
        assert kept_words(tmp_path, data_folder()) == []
        assert refused(lambda: again(path)) == "password-needed"
        with again(path, password=RIGHT) as session:
            assert session.reader.answers == before
            draft = session.drafts.newest()
            assert draft is not None
            assert draft.text == f"{TOLD_US} half"
            session.secrecy.must_be(RIGHT)
            assert refused(lambda: session.secrecy.must_be(WRONG)) == "password-wrong"
            session.secrecy.change(WRONG)
        for copy in copies(path):
            with Store.open(copy.path, key=WRONG) as store:
                assert store.form.cipher is not None
        with again(path, password=WRONG) as session:
            session.secrecy.change(None)
        with again(path) as session:
            assert session.reader.answers == before

    def test_copies_that_a_killed_program_left_readable_are_encrypted_at_the_next_opening(
        self, tmp_path: Path
    ) -> None:
        with filled(tmp_path) as session:
            session.file.copied = True
            session.file.keep_copy()
            path = session.file.path
        with Store.open(path) as store:
            events = store.events()
            cipher = small(tmp_path, "ander.wijk", RIGHT).file._pending.store.form.cipher
            store.encrypt(cipher)
            assert store.events() == events
            store._database._db.execute("INSERT OR REPLACE INTO meta VALUES ('writer', 'killed')")
            store._database.close(wrote=False)
        assert kept_words(tmp_path) != []
        with again(path, password=RIGHT) as session:
            assert session.file.interrupted
        assert [one for one in kept_words(tmp_path) if "ander" not in one] == []

    def test_an_older_state_with_an_earlier_password_destroys_no_copy_of_later_work(
        self, tmp_path: Path
    ) -> None:
        """A folder that is synchronised put it back, as it was while the dossier was open."""
        with filled(tmp_path, RIGHT) as session:
            path, older = session.file.path, session.file.path.read_bytes()
            session.secrecy.change(WRONG)
            session.writer.read(TRUST, "Later gezegd")
        with again(path, password=WRONG):
            later = {one.path for one in copies(path)}
        assert later
        path.write_bytes(older)
        with again(path, 2000, RIGHT) as session:
            assert "een ander wachtwoord" in " ".join(session.file.notices)
            assert later <= {one.path for one in copies(path)}
            session.eraser.forget(TRUST)
            assert not any(one.exists() for one in later)

    def test_work_that_goes_on_elsewhere_keeps_the_password(self, tmp_path: Path) -> None:
        session = filled(tmp_path, RIGHT)
        session.file.work_on_in_memory()
        other = tmp_path / "elders"
        other.mkdir()
        session.relocation.go_on_in(other / "proef.wijk")
        session.close()
        assert kept_words(tmp_path) == []
        assert refused(lambda: again(other / "proef.wijk")) == "password-needed"
        again(other / "proef.wijk", password=RIGHT).close()

    @pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove what anybody has open")
    def test_another_state_of_the_same_dossier_can_be_joined(self, tmp_path: Path) -> None:
        session = filled(tmp_path, RIGHT)
        session.close()
        earlier = session.file.path.read_bytes()
        with again(session.file.path, password=RIGHT) as session:
            session.file.work_on_in_memory()
            session.writer.read(TRUST, "De tuin")
            session.file.path.unlink()
            session.file.path.write_bytes(earlier)
            session.file.look()
            assert len(session.relocation.other_state()) > 0

    def test_what_is_rescued_or_gone_back_to_keeps_the_password(self, tmp_path: Path) -> None:
        with filled(tmp_path, RIGHT) as session:
            session.file.copied = True
        path = session.file.path
        assert refused(lambda: rescue(path, tmp_path / "n.wijk")) == "password-needed"
        rescue(path, tmp_path / "n.wijk", RIGHT)
        made = (tmp_path / "n.wijk", back_to(copies(path)[0], path, RIGHT), mended(path, RIGHT))
        for one in made:
            assert refused(lambda one=one: again(one)) == "password-needed"  # type: ignore[misc]  # bound now
            with again(one, password=RIGHT) as session:
                assert session.reader.said("area.name") == "Geheimburg"
        assert kept_words(tmp_path) == []

    def test_a_paper_of_it_is_said_to_be_readable(self, tmp_path: Path) -> None:
        with filled(tmp_path, RIGHT) as session:
            assert "geen wachtwoord" in session.secrecy.paper_remark
            session.secrecy.change(None)
            assert session.secrecy.paper_remark == ""


@pytest.mark.slow
def test_a_flipped_bit_never_changes_an_answer_and_never_breaks_the_program(tmp_path: Path) -> None:
    """``python -m benchmarks.flips --password 500`` does more of them."""
    with filled(tmp_path, RIGHT) as session:
        whole = session.reader.answers
    content = session.file.path.read_bytes()
    found: set[str] = set()
    for bit, broken in flipped(content, 40, seed=5):
        path = tmp_path / "flip" / f"{bit}.wijk"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(broken)
        found.add(outcome(path, whole, fixed_environment(5000), RIGHT))
        path.unlink()
    assert found <= {SAME, TOLD}
    assert CHANGED not in found


def test_a_damaged_one_opens_with_what_is_whole_and_names_what_is_not(tmp_path: Path) -> None:
    with filled(tmp_path, RIGHT) as session:
        path = session.file.path
    with closing(sqlite3.connect(path)) as db, db:
        last = db.execute("SELECT max(lamport) FROM events").fetchone()[0]
        db.execute("UPDATE events SET payload = payload || 'x' WHERE lamport = ?", (last,))
    assert refused(lambda: open_session(path, environment=fixed_environment(1))) == "password-needed"
    with open_session(path, environment=fixed_environment(1), password=RIGHT) as session:
        assert session.file.read_only
        assert session.reader.said("area.name") == "Geheimburg"
        assert any("Niet te lezen: bij" in line and "2026" in line for line in session.file.damage)


def test_the_environment_of_this_test_holds_no_password() -> None:
    assert "WIJKWIZARD_PASSWORD" not in os.environ
