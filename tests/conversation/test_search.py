"""What the group said is found as well, by who may see it; a question stands before a command of the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_environment, small
from tests.session.tables import PROBLEM, PROUD
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.search import SearchEntry, findable_questions, found
from wijkwizard.session import new_session, synonyms
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot, TextValue


def test_a_question_is_found_by_what_was_answered_and_shows_it(tmp_path: Path) -> None:
    """'Camera' gave nothing, while a measure was called that."""
    with small(tmp_path) as session:
        session.writer.answer(PROUD, TextValue(v="Het koor van de Kapelstraat"))
        session.writer.read(Slot(PROBLEM, session.rows.add("problemen")), "Camera's op het plein")
        session.writer.read(Slot(PROBLEM, session.rows.add("problemen")), "Rommel")
        lines = [*findable_questions(session.reader.seen(ALL), ALL)]
        (hit,) = found(lines, "kapelstraat")
        assert (hit.id, hit.behind) == ("vraag:trots trots", "Het koor van de Kapelstraat")
        assert "Camera's op het plein" in {hit.behind for hit in found(lines, "camera")}


def test_a_room_finds_nothing_by_what_is_internal(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        session.writer.answer(PROUD, TextValue(v="Het koor van de Kapelstraat"))
        session.writer.account(PROUD, internal=True)
        room = Visibility(room_looks=True)
        assert found([*findable_questions(session.reader.seen(ALL), ALL)], "kapelstraat")
        assert not found([*findable_questions(session.reader.seen(room), room)], "kapelstraat")


def test_what_was_said_comes_behind_the_questions_that_ask_it() -> None:
    asks = SearchEntry(ListLine("vraag:b b", "koor"), "Wat zingt het koor?")
    says = SearchEntry(
        ListLine("vraag:a a", "trots"), "Waar bent u trots op?", said=("het plein", "het koor")
    )
    assert [hit.id for hit in found([says, asks], "koor")] == ["vraag:b b", "vraag:a a"]
    long = SearchEntry(ListLine("vraag:a a", "trots"), said=("koor " * 40,))
    (hit,) = found([long], "koor")
    assert len(hit.behind) <= 71
    assert hit.behind.endswith("…")


def test_two_that_are_called_the_same_are_told_apart_by_their_questions() -> None:
    """Who hears 'volgorde' twice knows of neither which it is."""
    lines = [
        SearchEntry(ListLine("vraag:a a", "volgorde"), "Welke maatregel komt eerst?"),
        SearchEntry(ListLine("vraag:b b", "volgorde"), "Welk doel komt eerst?"),
        SearchEntry(ListLine("vraag:c c", "volgorde van de avond"), "Wat doen wij wanneer?"),
    ]
    behind = ["Welke maatregel komt eerst?", "Welk doel komt eerst?", ""]
    assert [hit.behind for hit in found(lines, "volgorde")] == behind


def test_a_title_that_begins_with_all_that_was_typed_goes_before_one_that_begins_with_a_word_of_it() -> None:
    lines = [
        SearchEntry(ListLine(text, text))
        for text in ("cijfers bekijken uit bestanden", "cijfers uit bestanden")
    ]
    assert found(lines, "cijfers uit bestanden")[0].id == "cijfers uit bestanden"


@pytest.mark.parametrize("word", ["begroting", "nulmeting", "stoppen"])
def test_a_word_that_people_know_finds_a_question_of_ours(word: str, tmp_path: Path) -> None:
    """Two of these gave nothing, and the third closed the wizard."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        lines = [*findable_questions(session.reader.seen(ALL), ALL)]
        assert found(lines, word, synonyms(session.reader.questions.knowledge))
