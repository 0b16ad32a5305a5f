"""Whose words stand in an answer: what the room said stays the room's, also when a desk changes it."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import again, small, the
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.session.evening_start import evening
from wijkwizard.terms import Answer, Slot, TextValue, Unknown

TROTS = Slot("trots")
NEXT_DAY = 24 * 3600


def room_said(folder: Path, words: str = "troep bij de flats") -> Path:
    """Return a dossier in which the room said something on the evening itself."""
    with small(folder) as session:
        session.writer.answer(TROTS, TextValue(v="een eerste woord"))
        session.writer.answer(TROTS, TextValue(v=words))
        return session.file.path


def now(path: Path, start: int = NEXT_DAY) -> Answer:
    """Return what stands there when it is opened again."""
    with again(path, start) as session:
        return the(session.reader.answers.get(TROTS))


def test_a_change_on_the_evening_itself_is_the_rooms(tmp_path: Path) -> None:
    """The group puts it in better words."""
    found = now(room_said(tmp_path))
    assert (found.moment, found.room) == ("", None)


def test_a_change_after_the_evening_is_the_desks_and_keeps_the_words_of_the_room(tmp_path: Path) -> None:
    """However often the desk changes it, and nothing of it begins a new evening."""
    path = room_said(tmp_path)
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="zwerfafval"))
        session.writer.answer(TROTS, TextValue(v="zwerfafval bij de flats"))
        assert session.file.saved_at is not None
        assert evening(session.reader.state, session.reader.turn, session.file.saved_at) is None
        leaf = session.reader.iwap().danger.proud
        assert (leaf.value, leaf.room, leaf.moment) == (
            "zwerfafval bij de flats",
            "troep bij de flats",
            "uitwerken",
        )
    found = now(path, 2 * NEXT_DAY)
    assert (found.moment, found.room) == ("uitwerken", TextValue(v="troep bij de flats"))


def test_a_change_before_a_room_that_looks_along_is_the_rooms_on_any_evening(tmp_path: Path) -> None:
    """The first word of a second evening, long after the last of the first; the face knows where it is typed."""
    path = room_said(tmp_path)
    with again(path, NEXT_DAY) as session:
        session.writer.in_room = lambda: True
        session.writer.answer(TROTS, TextValue(v="zwerfafval"))
    found = now(path, 2 * NEXT_DAY)
    assert (found.moment, found.room) == ("", None)


def test_back_to_the_words_of_the_room_is_the_rooms_again(tmp_path: Path) -> None:
    """Nothing differs any more, so nothing is said about it."""
    path = room_said(tmp_path)
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="zwerfafval"))
        session.writer.answer(TROTS, TextValue(v="troep bij de flats"))
    found = now(path, 2 * NEXT_DAY)
    assert (found.moment, found.room) == ("", None)


def test_what_the_room_did_not_know_can_be_filled_in_and_says_so(tmp_path: Path) -> None:
    """There are no words of the room to keep."""
    with small(tmp_path) as session:
        session.writer.answer(TROTS, Unknown.DONT_KNOW)
        path = session.file.path
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="de tuin"))
    found = now(path, 2 * NEXT_DAY)
    assert (found.moment, found.room) == ("uitwerken", None)


def test_a_first_answer_of_the_room_can_be_typed_over_later(tmp_path: Path) -> None:
    """From a worksheet, when the laptop gave out: it stays what the room said."""
    with small(tmp_path) as session:
        path = session.file.path
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="de tuin"))
    assert now(path, 2 * NEXT_DAY).moment == ""


def test_a_person_can_say_whose_words_they_are(tmp_path: Path) -> None:
    """On a second evening the group may change its own words."""
    path = room_said(tmp_path)
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="zwerfafval"))
        session.writer.account(TROTS, moment="zaal", room=None)
        assert session.reader.iwap().danger.proud.moment == "zaal"
        assert session.reader.iwap().danger.proud.room is None


def test_on_another_evening_the_room_says_what_it_says_now_also_over_words_of_the_desk(
    tmp_path: Path,
) -> None:
    """'Aangevuld; in de zaal: troep' stood behind the new words of the room, for a desk had changed the old ones."""
    path = room_said(tmp_path)
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="zwerfafval"))
    with again(path, 2 * NEXT_DAY) as session:
        session.writer.in_room = lambda: True
        session.writer.answer(TROTS, TextValue(v="lawaai"))
    found = now(path, 3 * NEXT_DAY)
    assert (found.moment, found.room) == ("", None)


def test_what_was_filled_in_before_is_never_the_word_of_the_room(tmp_path: Path) -> None:
    """In the room it becomes its word, at a desk it stays what was prepared."""
    for in_room, moment in ((True, ""), (False, "vooraf")):
        with small(tmp_path, f"{moment or 'zaal'}.wijk") as session:
            filled_in = Answer(value=TextValue(v="de kerk"), moment="vooraf")
            session.recorder.append_events((answered(session.reader.state, TROTS, filled_in),))
            session.writer.in_room = (lambda: True) if in_room else (lambda: False)
            session.writer.answer(TROTS, TextValue(v="het park"))
            found = session.reader.answers.get(TROTS)
        assert found is not None
        assert (found.moment, found.room) == (moment, None)


def test_wiping_takes_the_words_of_the_room_along(tmp_path: Path) -> None:
    """What the desk kept of them stands in the same place."""
    path = room_said(tmp_path, "GEHEIM-naam")
    with again(path, NEXT_DAY) as session:
        session.writer.answer(TROTS, TextValue(v="iemand"))
        session.eraser.forget(TROTS)
    assert b"GEHEIM-naam" not in path.read_bytes()
