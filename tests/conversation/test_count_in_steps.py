"""Where people choose a step in each row, a group counts in silence too: a row at once, sealed, and its spread told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import Choose, CountSilently, GoTo, Reveal
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.field_view import field_view
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.tally_sheet import TallySheet
from wijkwizard.document.publish import published
from wijkwizard.iwap.value_words import plain
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.ballots import small_counts, total_waits
from wijkwizard.session.cells import cells_of
from wijkwizard.session.views import Field
from wijkwizard.terms import GridValue, Slot
from wijkwizard.terms.count_cells import cell

ASKED, COUNT = Slot("basis"), Slot("basis-stil")
AGAIN = Slot("basis-stil-nog-eens")
STEPS = ("1", "2", "3")


@pytest.fixture
def state(tmp_path: Path) -> Iterator[ConversationState]:
    """Twelve residents and eight professionals have cards in two colours, which these counts do not use."""
    with evening(tmp_path, colours="ja", length="twee-avonden") as session:
        made = conversation(session)
        do(made, GoTo(ASKED.question))
        assert do(made, CountSilently(ASKED)).done
        yield made


def field(state: ConversationState, slot: Slot = COUNT) -> Field:
    screen = state.screen()
    assert screen is not None
    return next(each for each in screen.fields() if each.slot == slot)


def votes(**rows: str) -> GridValue:
    """Return the cells of rows that are written as they are called out: ``schoon="2 5 7"``."""
    return GridValue(
        v={
            cell(row, step): int(count)
            for row, typed in rows.items()
            for step, count in zip(STEPS, typed.split(), strict=True)
        }
    )


def sheet(state: ConversationState) -> TallySheet:
    shown = field(state)
    assert isinstance(shown.question, GridQuestion)
    return TallySheet(shown, shown.question.scale, {})


def test_each_row_has_a_cell_for_each_step_in_their_order(state: ConversationState) -> None:
    shown = field(state)
    first, second = (row.id for row in shown.options[:2])
    assert [at.id for at in cells_of(shown)[:4]] == [
        *(cell(first, step) for step in STEPS),
        cell(second, "1"),
    ]
    assert not shown.colours.sides


def test_a_whole_row_is_typed_at_once_and_none_of_it_is_seen(state: ConversationState) -> None:
    tally = sheet(state)
    row, following = (row.id for row in field(state).options[:2])
    change, behind = tally.take(cell(row, "1"), "2 5 7")
    assert change.given
    assert tally.value() == votes(**{row: "2 5 7"})
    assert behind == cell(following, "1")
    drawn = tally.lines(behind)
    assert not {"2", "5", "7"} & set("".join(line.mark for line in drawn if line.id == row))
    assert do(state, Choose(COUNT, tally.value())).done
    page = "\n".join(line.text for line in room_page(room_view(state, Pointer(COUNT)), 60, 18))
    assert not {"2", "5", "7"} & set(page.split())


def test_the_room_hears_where_opinions_differ_before_any_middle(state: ConversationState) -> None:
    given = votes(schoon="2 12 5", heel="8 1 8")
    assert do(state, Choose(COUNT, given)).done
    assert do(state, Reveal(COUNT, sure=True)).done
    shown = room_view(state, Pointer(COUNT))
    assert [row.steps for row in shown.rows] == [(2, 12, 5), (8, 1, 8)]
    assert shown.conclusion == (
        "Hier lopen de meningen uiteen: 'Het is hier heel'. "
        "Het midden is 'deels' bij 'Het is hier schoon' en 'Het is hier heel'."
    )
    page = [line.text for line in room_page(shown, 60, 18)]
    assert "Van links naar rechts: nee, deels en ja" in page
    notes = field_view(state, field(state)).under.notes
    assert any("lopen de meningen uiteen" in note for note in notes)


def test_a_second_round_stands_beside_the_first(state: ConversationState) -> None:
    assert do(state, Choose(COUNT, votes(schoon="2 12 5", heel="8 1 8"))).done
    assert do(state, Reveal(COUNT, sure=True)).done
    assert do(state, CountSilently(COUNT)).done
    assert do(state, Choose(AGAIN, votes(schoon="0 14 5", heel="1 10 6"))).done
    sealed = room_view(state, Pointer(AGAIN))
    assert not [row for row in sealed.rows if row.steps or row.before_steps]
    assert do(state, Reveal(AGAIN, sure=True)).done
    shown = room_view(state, Pointer(AGAIN))
    assert [(row.before_steps, row.steps) for row in shown.rows] == [
        ((2, 12, 5), (0, 14, 5)),
        ((8, 1, 8), (1, 10, 6)),
    ]
    page = [line.text for line in room_page(shown, 60, 18)]
    assert [" ".join(line.split()) for line in page if "→" in line] == [
        "Het is hier schoon 2→0 12→14 5→5",
        "Het is hier heel 8→1 1→10 8→6",
    ]


@pytest.mark.parametrize("typed", ["9 9 9", "21 0 0"])
def test_more_people_in_a_row_than_there_are_is_refused(state: ConversationState, typed: str) -> None:
    refused = do(state, Choose(COUNT, votes(schoon=typed)))
    assert not refused.done
    assert refused.messages[0].text.startswith("Bij 'Het is hier schoon' is dat meer dan er mensen zijn")
    assert not field(state).counted


def test_a_step_that_nobody_chose_is_no_gap(state: ConversationState) -> None:
    """Rows without any number are named before the count is shown; a step without one is nought."""
    rows = [row.id for row in field(state).options]
    given = GridValue(v={cell(row, "2"): 12 for row in rows})
    assert do(state, Choose(COUNT, given)).done
    assert do(state, Reveal(COUNT)).done


def test_of_two_people_in_a_row_the_whole_count_is_kept_inside(state: ConversationState) -> None:
    """A row in which one or two people chose tells what they chose."""
    assert do(state, Choose(COUNT, votes(schoon="2 12 5", heel="1 1 0"))).done
    assert do(state, Reveal(COUNT, sure=True)).done
    reader = state.session.reader
    assert str(COUNT) in small_counts(reader.index, reader.answers)


def test_a_choice_of_several_is_counted_with_a_card_for_each_row(state: ConversationState) -> None:
    """Nobody has more than one ballot in a row, and everybody may put one in each."""
    slot = Slot("spelregels")
    do(state, GoTo(slot.question))
    assert do(state, CountSilently(slot)).done
    shown = field(state, Slot("spelregels-stil"))
    assert shown.each == len(shown.options) > 1
    first, second = (row.id for row in shown.options[:2])
    for given, done in ((21, False), (20, True)):
        assert do(state, Choose(shown.slot, GridValue(v={first: given, second: 20}))).done is done
    assert do(state, Reveal(shown.slot, sure=True)).done
    assert field(state, shown.slot).text


def test_a_count_of_steps_reads_as_how_many_people_chose_what(state: ConversationState) -> None:
    assert do(state, Choose(COUNT, votes(schoon="2 12 5", heel="0 0 0"))).done
    assert do(state, Reveal(COUNT, sure=True)).done
    told = field(state).text
    assert "Het is hier schoon: 2 × nee, 12 × deels, 5 × ja" in told
    assert "Het is hier heel: niemand" in told


def test_before_a_room_that_looks_along_the_total_waits_until_each_step_has_a_number(
    state: ConversationState,
) -> None:
    """While the last row is typed, what the total grows by is what was just counted."""
    rows = [row.id for row in field(state).options]
    part = {**votes(**dict.fromkeys(rows[:-1], "5 5 10")).v, cell(rows[-1], "1"): 4}
    assert do(state, Choose(COUNT, GridValue(v=part))).done
    assert total_waits(replace(field(state), hushed=True))
    assert do(
        state, Choose(COUNT, GridValue(v={**part, cell(rows[-1], "2"): 3, cell(rows[-1], "3"): 1}))
    ).done
    assert not total_waits(replace(field(state), hushed=True))


def test_no_row_of_a_count_in_steps_is_broken_within_its_numbers(state: ConversationState) -> None:
    """A number on a line of its own was read as that of the next row."""
    rows = [row.id for row in field(state).options]
    assert do(state, Choose(COUNT, votes(**dict.fromkeys(rows, "10 2 8")))).done
    assert do(state, Reveal(COUNT, sure=True)).done
    for width in (40, 60):
        page = [line.text for line in room_page(room_view(state, Pointer(COUNT)), width, 18)]
        assert sum(line.endswith("10   2   8") for line in page) == len(rows)


def test_paper_says_how_many_people_chose_what(state: ConversationState) -> None:
    """It printed how many took part in each row, and not what they chose."""
    assert do(state, Choose(COUNT, votes(schoon="2 12 5", heel="8 1 8"))).done
    assert do(state, Reveal(COUNT, sure=True)).done
    iwap = published(state.session.reader.iwap())
    (said,) = (other.said for other in iwap.other if other.said.slot == str(COUNT))
    assert isinstance(said.value, tuple)
    told = [plain(mark) for mark in said.value]
    assert told == [
        "Het is hier schoon: 19 (2 × nee, 12 × deels, 5 × ja)",
        "Het is hier heel: 17 (8 × nee, 1 × deels, 8 × ja)",
    ]


def test_the_row_that_is_pointed_at_is_in_view_where_not_all_fit(tmp_path: Path) -> None:
    """Of ten rows the last four never came."""
    asked, count = Slot("zwaarte-bewoners"), Slot("zwaarte-bewoners-stil")
    with evening(tmp_path, length="lang") as session:
        state = conversation(session)
        do(state, GoTo(asked.question))
        assert do(state, CountSilently(asked)).done
        rows = field(state, count).options
        votes_ = {cell(row.id, step): 3 for row in rows for step in ("0", "1", "2", "3")}
        assert do(state, Choose(count, GridValue(v=votes_))).done
        assert do(state, Reveal(count, sure=True)).done
        last = rows[-1]
        for line, there in (("", False), (last.id, True)):
            page = [each.text for each in room_page(room_view(state, Pointer(count, line)), 60, 18)]
            assert any(text.startswith("en nog ") for text in page)
            assert any(text.startswith(last.label) for text in page) is there
