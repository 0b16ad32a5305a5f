"""A renamed question keeps its answers, and everything that could be done to them can still be done."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import edition, fixed_environment, said_in, small
from wijkwizard.session import Session, open_session
from wijkwizard.session.rename_ids import all_names, rename_payloads
from wijkwizard.terms import GridValue, Slot, TextValue

RENAMED = {
    "{id: trots, kind": "{id: mooi, formerly: [trots], kind",
    "- id: stemmen\n": "- id: briefjes\n        formerly: [stemmen]\n",
    "{question: stemmen, top": "{question: briefjes, top",
    "- id: problemen\n": "- id: zorgen\n        formerly: [problemen]\n",
    "rows_of: problemen": "rows_of: zorgen",
    "{rows: problemen, label: titel}": "{rows: zorgen, label: naam}",
    "{id: titel, kind: text, text: Titel,": "{id: naam, formerly: [titel], kind: text, text: Titel,",
    "label: titel\n        binds": "label: naam\n        binds",
}
MOOI, WIPED = Slot("mooi"), "GEHEIM-koorlid-in-de-Dorpsstraat"


def evening(folder: Path) -> tuple[Path, str, str]:
    """Return a dossier of the old edition with two rows, their ids, and ballots that are still sealed."""
    with small(folder) as session:
        session.writer.answer(Slot("trots"), TextValue(v=WIPED))
        session.writer.answer(Slot("stemmen"), GridValue(v={"overlast": 11}))
        first, second = session.rows.add("problemen"), session.rows.add("problemen")
        session.writer.answer(Slot("problemen.titel", first), TextValue(v="Vuil"))
        session.writer.answer(Slot("waar.plek", first), TextValue(v="Bij de brug"))
        session.writer.park(Slot("trots"), owner="wijkmanager")
        return session.file.path, first, second


def renamed(folder: Path, path: Path, start: int = 1000) -> Session:
    target = folder / "nieuw"
    questions = target if target.exists() else edition(target, RENAMED)
    return open_session(path, environment=fixed_environment(start), questions=questions)


def test_everything_stands_under_the_names_of_today(tmp_path: Path) -> None:
    """Answers, rows, ballots and what was parked; nothing is aside."""
    path, first, second = evening(tmp_path)
    with renamed(tmp_path, path) as session:
        assert said_in(session, MOOI) == WIPED
        assert session.reader.answers.rows_of("zorgen") == (first, second)
        assert session.reader.iwap().problems[0].title.value == "Vuil"
        assert session.reader.iwap().problems[0].where.value == "Bij de brug"
        assert session.reader.answers.rounds[Slot("briefjes")].turnout == 11
        assert session.reader.answers.parked[MOOI].owner == "wijkmanager"
        assert session.reader.iwap().kept_aside == ()
        assert not any("apart gehouden" in notice for notice in session.file.notices)
    with renamed(tmp_path, path, 2000) as session:
        assert session.file.notices == ()
        assert said_in(session, MOOI) == WIPED
        assert rename_payloads(session.reader.index, session.reader.state) == ()


def test_an_answer_that_came_over_can_be_replaced_and_emptied(tmp_path: Path) -> None:
    """The old one does not come back beside it."""
    path, _, _ = evening(tmp_path)
    with renamed(tmp_path, path) as session:
        session.writer.answer(MOOI, TextValue(v="De markt"))
        assert said_in(session, MOOI) == "De markt"
        assert session.reader.answers.alternatives(MOOI) == ()
        session.writer.answer(MOOI, None)
        assert session.reader.answers.get(MOOI) is None
        assert session.reader.iwap().kept_aside == ()


def test_rows_that_came_over_can_be_moved_added_and_removed(tmp_path: Path) -> None:
    """And stay away when the dossier is opened again."""
    path, first, second = evening(tmp_path)
    with renamed(tmp_path, path) as session:
        session.rows.move("zorgen", first, 1)
        third = session.rows.add("zorgen")
        assert session.reader.answers.rows_of("zorgen") == (second, first, third)
        session.rows.remove("zorgen", first)
        assert session.reader.answers.rows_of("zorgen") == (second, third)
    with renamed(tmp_path, path, 2000) as session:
        assert session.reader.answers.rows_of("zorgen") == (second, third)


def test_ballots_that_came_over_stay_sealed_and_can_be_shown(tmp_path: Path) -> None:
    """A new name is no way to look before the reveal."""
    path, _, _ = evening(tmp_path)
    votes = Slot("briefjes")
    with renamed(tmp_path, path) as session:
        assert session.reader.answers.get(votes) is None
        session.writer.answer(votes, GridValue(v={"werkloosheid": 4}))
        assert session.reader.answers.rounds[votes].turnout == 15
        session.writer.reveal(votes)
        assert said_in(session, votes) == {"overlast": 11, "werkloosheid": 4}


def test_a_round_that_was_shown_stays_shown(tmp_path: Path) -> None:
    """Its result came over as the result of a round."""
    path, _, _ = evening(tmp_path)
    with open_session(
        path, environment=fixed_environment(500), questions=edition(tmp_path / "oud", {})
    ) as session:
        session.writer.reveal(Slot("stemmen"))
    with renamed(tmp_path, path) as session:
        assert said_in(session, Slot("briefjes")) == {"overlast": 11}
        assert session.reader.answers.rounds[Slot("briefjes")].revealed


def test_a_text_that_came_over_is_wiped_under_every_name(tmp_path: Path) -> None:
    """Not a byte of it is left, also not where it stood before."""
    path, _, _ = evening(tmp_path)
    with renamed(tmp_path, path) as session:
        session.eraser.forget(MOOI)
        assert session.reader.answers.get(MOOI) is None
        assert session.reader.iwap().danger.proud.remark == "Hier is iets gewist."
        while session.history.undo():
            pass
        assert session.reader.answers.get(MOOI) is None
    assert all(WIPED.encode() not in near.read_bytes() for near in tmp_path.rglob("*") if near.is_file())


def test_looking_only_shows_the_new_names_and_writes_nothing(tmp_path: Path) -> None:
    """A stick that cannot be written is no reason to see less."""
    path, first, second = evening(tmp_path)
    before = path.read_bytes()
    questions = edition(tmp_path / "nieuw", RENAMED)
    with open_session(
        path, environment=fixed_environment(1000), questions=questions, read_only=True
    ) as session:
        assert said_in(session, MOOI) == WIPED
        assert session.reader.answers.rows_of("zorgen") == (first, second)
        assert session.reader.answers.rounds[Slot("briefjes")].turnout == 11
    assert path.read_bytes() == before


def test_a_slot_is_known_by_all_its_names(tmp_path: Path) -> None:
    """A column also by the old name of its table."""
    path, first, _ = evening(tmp_path)
    with renamed(tmp_path, path) as session:
        assert set(map(str, all_names(session.reader.index, MOOI))) == {"mooi", "trots"}
        names = set(map(str, all_names(session.reader.index, Slot("zorgen.naam", first))))
    assert names == {
        f"{column}@{first}" for column in ("zorgen.naam", "zorgen.titel", "problemen.naam", "problemen.titel")
    }


def test_without_renaming_there_is_nothing_to_write(tmp_path: Path) -> None:
    """The same questionnaire, or one with other words."""
    path, _, _ = evening(tmp_path)
    with open_session(
        path, environment=fixed_environment(1000), questions=edition(tmp_path / "zelfde", {})
    ) as session:
        assert rename_payloads(session.reader.index, session.reader.state) == ()
