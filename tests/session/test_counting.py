"""A count has two columns where two colours were handed out, and shows them apart only where both groups are large."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.two_colours import COUNT, PROFESSIONALS, RESIDENTS, at, evening
from wijkwizard.conversation.answer_status import warnings_of
from wijkwizard.errors import WijkError
from wijkwizard.session import Field, Session
from wijkwizard.session.cells import cells_of
from wijkwizard.terms import GridValue, Slot
from wijkwizard.terms.count_cells import COLOURS

CELLS = {at("overlast", RESIDENTS): 5, at("overlast", PROFESSIONALS): 3, at("groen", RESIDENTS): 4}


def field(session: Session, slot: Slot = COUNT) -> Field:
    fields = session.reader.screen(slot.question).fields()
    return next(each for each in fields if each.slot == slot)


def columns(shown: Field) -> list[str]:
    return [side.label for side in shown.colours.sides]


@pytest.mark.parametrize(
    ("residents", "professionals", "colours", "asked"),
    [
        (12, 8, "ja", ["bewoners", "professionals"]),
        (12, 8, "nee", []),
        (12, 2, "ja", []),
        (0, 8, "ja", []),
        (3, 3, "ja", ["bewoners", "professionals"]),
    ],
)
def test_the_preparation_says_whether_a_count_has_two_columns(
    tmp_path: Path, residents: int, professionals: int, colours: str, asked: list[str]
) -> None:
    """Asked before the count; never where one of both groups has fewer than three people."""
    with evening(tmp_path, residents, professionals, colours) as session:
        assert columns(field(session)) == asked
        assert len(cells_of(field(session))) == len(field(session).options) * (len(asked) or 1)


def test_every_count_in_silence_has_them_and_a_weighing_has_not(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        assert columns(field(session, Slot("plan-telling"))) == ["bewoners", "professionals"]
        session.writer.open_round(Slot("besluit-stil"))
        assert columns(field(session, Slot("besluit-stil"))) == ["bewoners", "professionals"]
        session.writer.read(Slot("duur"), "lang")
        assert not columns(field(session, Slot("zwaarte-bewoners")))


def test_a_count_goes_on_as_it_was_begun(tmp_path: Path) -> None:
    """Whatever the preparation says by then: a card would count twice, or its colour be lost."""
    with evening(tmp_path) as session:
        session.writer.answer(COUNT, GridValue(v=CELLS))
        session.writer.read(Slot("twee-kleuren"), "nee")
        assert columns(field(session)) == ["bewoners", "professionals"]
        assert field(session).counted == set(CELLS)
    other = tmp_path / "ander"
    other.mkdir()
    with evening(other, colours="nee") as session:
        session.writer.answer(COUNT, GridValue(v={"overlast": 8}))
        session.writer.read(Slot("twee-kleuren"), "ja")
        assert not columns(field(session))


def test_what_was_counted_stands_apart_when_it_is_shown(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        session.writer.answer(COUNT, GridValue(v=CELLS))
        assert field(session).answer is None
        session.writer.reveal(COUNT)
        shown = field(session)
        assert columns(shown) == ["bewoners", "professionals"]
        assert shown.answer is not None
        assert shown.answer.value == GridValue(v=CELLS)
        assert "Overlast: 8" in shown.text


@pytest.mark.parametrize(
    ("people", "why"), [("2", "minder dan drie mensen"), ("", "hoeveel bewoners en hoeveel professionals")]
)
def test_it_stands_together_while_a_group_is_small_or_not_counted(
    tmp_path: Path, people: str, why: str
) -> None:
    with evening(tmp_path) as session:
        session.writer.answer(COUNT, GridValue(v={at("overlast", RESIDENTS): 5}))
        session.writer.reveal(COUNT)
        slot = Slot("aanwezig.aantal", session.reader.answers.rows_of("partijen-aanwezig")[1])
        if people:
            session.writer.read(slot, people)
        else:
            session.writer.answer(slot, None)
        assert not columns(field(session))
        assert why in field(session).colours.note


def test_one_or_two_votes_of_a_colour_do_not_stand_apart_where_each_has_one(tmp_path: Path) -> None:
    slot = Slot("plan-telling")
    with evening(tmp_path) as session:
        votes = {at("eens", RESIDENTS): 9, at("bezwaar", PROFESSIONALS): 2}
        session.writer.answer(slot, GridValue(v=votes))
        session.writer.reveal(slot)
        assert not columns(field(session, slot))
        assert "minder dan drie mensen" in field(session, slot).colours.note


def people(session: Session, professionals: int) -> None:
    """Note another number of people who work here."""
    row = session.reader.index.rows("aanwezig", session.reader.answers)[-1]
    session.writer.read(Slot("aanwezig.aantal", row), str(professionals))


@pytest.mark.parametrize("side", [RESIDENTS, PROFESSIONALS])
def test_more_cards_of_a_colour_than_its_people_have_are_not_taken(tmp_path: Path, side: str) -> None:
    with evening(tmp_path) as session:
        with pytest.raises(WijkError) as refused:
            session.writer.answer(COUNT, GridValue(v={at("overlast", side): 13}))
        assert refused.value.sentence == (
            f"Bij 'Overlast' past dat niet. Van de kaarten van {COLOURS[side]} is meer ingevoerd dan er kunnen zijn. "
            "Dat is niet bewaard."
        )
        assert not field(session).counted


def test_a_row_with_more_cards_than_people_is_refused_by_its_name(tmp_path: Path) -> None:
    """Of both colours together: nobody can put two cards on one problem."""
    with evening(tmp_path) as session:
        votes = {at("overlast", RESIDENTS): 15, at("overlast", PROFESSIONALS): 8}
        with pytest.raises(
            WijkError, match=r"^Bij 'Overlast' is dat meer dan er mensen zijn \(20 mensen\)\."
        ):
            session.writer.answer(COUNT, GridValue(v=votes))


@pytest.mark.parametrize(
    "counts",
    [
        {at("overlast", PROFESSIONALS): 9},
        {at(row, PROFESSIONALS): 7 for row in ("overlast", "groen", "afval", "verkeer")},
    ],
)
def test_more_cards_of_a_colour_than_its_people_have_are_told_and_not_shown(
    tmp_path: Path, counts: dict[str, int]
) -> None:
    """Eight professionals with three cards each, and each of them at most one on a problem. No number is told."""
    with evening(tmp_path, professionals=30) as session:
        session.writer.answer(COUNT, GridValue(v={**counts, at("overlast", RESIDENTS): 3}))
        people(session, 8)
        (told,) = field(session).remarks
        assert told.startswith("Van de kaarten van professionals is meer ingevoerd dan er kunnen zijn.")
        assert not any(digit in told for digit in "0123456789")
        with pytest.raises(WijkError):
            session.writer.reveal(COUNT)
        first = next(iter(counts))
        session.writer.answer(COUNT, GridValue(v={first: 1}))
        session.writer.reveal(COUNT)
        with pytest.raises(WijkError):
            session.writer.answer(COUNT, GridValue(v={first: 30}))


def test_a_part_without_colour_is_told_of_a_count_that_stands_together(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        session.writer.answer(COUNT, GridValue(v={at("overlast", RESIDENTS): 5, "groen": 4}))
        session.writer.reveal(COUNT)
        assert not columns(field(session))
        assert "een deel niet" in field(session).colours.note


def test_taking_away_a_number_takes_that_of_its_cell_alone(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        session.writer.answer(COUNT, GridValue(v=CELLS))
        session.writer.uncount(COUNT, at("overlast", PROFESSIONALS))
        session.writer.reveal(COUNT)
        answer = session.reader.answers.get(COUNT)
        assert answer is not None
        assert answer.value == GridValue(v={at("overlast", RESIDENTS): 5, at("groen", RESIDENTS): 4})


def test_a_row_with_too_many_cards_is_told_while_the_count_lies_sealed(tmp_path: Path) -> None:
    """By its name and without a number; it was typed when more people were noted."""
    with evening(tmp_path, professionals=9, colours="nee") as session:
        session.writer.answer(COUNT, GridValue(v={"overlast": 21, "groen": 20}))
        people(session, 8)
        told = [*warnings_of(field(session), answer_stands=True)]
        assert told == ["Bij 'Overlast' is meer ingevoerd dan er mensen zijn. Tel nog eens na."]
        session.writer.answer(COUNT, GridValue(v={"overlast": 20}))
        assert not [*warnings_of(field(session), answer_stands=True)]
