"""The page of the room: at most twelve lines of 45 characters, no word broken, and what goes first is fixed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import MOST, WIDEST, RoomLine, room_page
from wijkwizard.conversation.room.room_view import CHOSEN, RoomRow, RoomView
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.whole_words import broken, columns, padded
from wijkwizard.session import make_example
from wijkwizard.terms import Slot

SIZES = [(60, 18), (80, 24), (30, 10), (120, 40)]
_DRAWN = "●○·✓-"


@pytest.fixture(scope="module")
def views() -> Iterator[list[RoomView]]:
    """What the room sees at every question of the example, and at each line of the closing round."""
    with make_example(None, environment=fixed_environment()) as session:
        state, found = conversation(session), list[RoomView]()
        for turn in session.reader.turns("zaal"):
            do(state, GoTo(turn.id))
            for question in turn.questions:
                found.append(room_view(state, Pointer(Slot(question.id))))
            for field in session.reader.screen(turn.id).fields():
                lines = [option.id for option in field.options] if field.question.kind == "grid" else [""]
                found += [room_view(state, Pointer(field.slot, line)) for line in lines]
        yield found


def words_of(shown: RoomView) -> set[str]:
    """Return every word that a view holds."""
    texts = [shown.area, shown.place, shown.prepared, shown.figure, shown.question, shown.aloud]
    texts += [
        shown.conclusion,
        shown.foot,
        *shown.colours,
        *(f"{row.sign} {row.text} {row.detail}" for row in shown.rows),
    ]
    return {word for text in texts for word in text.split()}


def plain(lines: tuple[RoomLine, ...]) -> list[str]:
    """Return the texts of lines."""
    return [line.text for line in lines]


@pytest.mark.parametrize("size", SIZES)
def test_everything_in_an_evening_fits_and_no_word_is_broken(
    size: tuple[int, int], views: list[RoomView]
) -> None:
    """At home on a beamer, and in any other window."""
    width, height = size
    assert len(views) > 100
    for shown in views:
        lines = plain(room_page(shown, width, height))
        assert 0 < len(lines) <= min(MOST, height), lines
        assert max(map(len, lines)) <= min(WIDEST, width), lines
        known = {word.rstrip(".:") for word in words_of(shown)}
        drawn = {word.strip(_DRAWN).rstrip(".:") for line in lines for word in line.split()}
        strange = {word for word in drawn - known if word and not word.isdigit()}
        assert strange <= {"en", "nog"}, lines


@pytest.mark.parametrize("size", SIZES)
def test_a_question_always_keeps_its_words_and_a_count_its_conclusion(
    size: tuple[int, int], views: list[RoomView]
) -> None:
    for shown in views:
        page = " ".join(" ".join(plain(room_page(shown, *size))).split())
        assert shown.question in page
        assert shown.conclusion in page


def test_what_does_not_fit_goes_by_whole_lines_in_a_fixed_order() -> None:
    """First what is heard anyway, then the empty lines, then the step, then the last rows."""
    rows = tuple(RoomRow(text=f"keuze {number}", sign="·") for number in range(1, 6))
    shown = RoomView(place="1. Stap", question="Wat?", aloud="Ik lees dit.", rows=rows[:4], foot="voet")
    four = [f"· keuze {number}" for number in range(1, 5)]
    assert plain(room_page(shown, 60, 12)) == [
        "1. Stap",
        "",
        "Wat?",
        "",
        "Ik lees dit.",
        "",
        *four,
        "",
        "voet",
    ]
    shown = shown.model_copy(update={"rows": rows})
    five = [*four, "· keuze 5"]
    pages = {height: plain(room_page(shown, 60, height)) for height in range(3, 13)}
    assert pages[12] == pages[11] == ["1. Stap", "", "Wat?", "", *five, "", "voet"]
    assert pages[10] == ["1. Stap", "", "Wat?", "", *five, "voet"]
    assert pages[9] == ["1. Stap", "Wat?", "", *five, "voet"]
    assert pages[8] == ["1. Stap", "Wat?", *five, "voet"]
    assert pages[7] == ["Wat?", *five, "voet"]
    assert pages[6] == ["Wat?", *five[:3], "en nog 2", "voet"]
    assert pages[4] == ["Wat?", five[0], "en nog 4", "voet"]
    assert pages[3] == ["Wat?", five[0], "en nog 4"]


def test_choices_that_were_not_offered_first_are_counted_with_the_rest() -> None:
    rows = tuple(RoomRow(text=f"keuze {number}", sign="·") for number in range(4))
    assert plain(room_page(RoomView(question="Wat?", rows=rows, more=19), 60, 18))[-1] == "en nog 19"
    assert plain(room_page(RoomView(question="Wat?", rows=rows, more=19), 60, 4))[-1] == "en nog 21"


def test_what_was_chosen_stays_when_other_choices_do_not_fit() -> None:
    rows = tuple(RoomRow(text=f"keuze {number}", sign=CHOSEN if number == 7 else "·") for number in range(9))
    lines = plain(room_page(RoomView(question="Wat?", rows=rows), 60, 5))
    assert lines == ["Wat?", "· keuze 0", "· keuze 1", "✓ keuze 7", "en nog 6"]


def test_a_text_that_is_too_long_says_that_it_goes_on() -> None:
    """By whole lines: no word is cut."""
    said = (RoomRow(text=" ".join(["woorden"] * 90)),)
    lines = plain(room_page(RoomView(question="Wat?", rows=said), 60, 18))
    assert (len(lines), lines[0], lines[-1]) == (12, "Wat?", "…")
    assert {word for line in lines[1:-1] for word in line.split()} == {"woorden"}


def test_a_bar_has_a_sign_for_each_vote_and_its_number() -> None:
    """A long bar is drawn shorter; who has one vote keeps a sign, and the number always stands."""
    rows = (
        RoomRow(text="overlast", count=11),
        RoomRow(text="schoon en heel", count=7),
        RoomRow(text="werk", count=0),
    )
    assert plain(room_page(RoomView(conclusion="Klaar.", rows=rows), 60, 18))[2:] == [
        "overlast        ●●●●●●●●●●●  11",
        "schoon en heel  ●●●●●●●       7",
        "werk                          0",
    ]
    crowd = (RoomRow(text="a", count=400), RoomRow(text="b", count=1))
    drawn = plain(room_page(RoomView(rows=crowd), 60, 18))
    assert [line.count("●") for line in drawn] == [16, 1]
    assert [line.split()[-1] for line in drawn] == ["400", "1"]


def test_the_name_of_the_area_stands_alone_only_where_nothing_is_asked() -> None:
    assert plain(room_page(RoomView(area="De Werven"), 60, 18)) == ["De Werven"]
    assert plain(room_page(RoomView(area="De Werven", question="Wat?"), 60, 18)) == ["Wat?"]
    assert room_page(RoomView(), 60, 18) == ()


def test_a_word_that_is_wider_than_the_window_goes_on_below() -> None:
    """Nothing of it is lost; only then a word is broken, with a dash."""
    word = "arbeidsongeschiktheidsverzekeringsmaatschappij"
    lines = plain(room_page(RoomView(question=word), 20, 18))
    assert "".join(line.removesuffix("-") for line in lines) == word
    assert all(len(line) <= 20 for line in lines)


def test_a_line_is_as_wide_as_the_terminal_draws_it() -> None:
    """A wide character takes two columns, and an accent that stands by itself takes none."""
    assert [columns(text) for text in ("abc", "界", "e\u0301", "a\u200bb")] == [3, 2, 1, 2]
    assert broken("界界 界界 ab", 5) == ["界界", "界界", "ab"]
    assert broken("cafe\u0301 nu", 7) == ["cafe\u0301 nu"]
    assert broken("界界界界", 5) == ["界界-", "界界"]
    assert padded("界", 4) == "界  "


def test_what_was_chosen_is_told_by_a_sign_and_not_by_its_colour() -> None:
    lines = room_page(RoomView(question="Wat?", rows=(RoomRow(text="dit", sign=CHOSEN),)), 60, 18)
    assert lines[-1] == RoomLine("✓ dit", "chosen")


@given(
    st.builds(
        RoomView,
        **{
            name: st.text(alphabet="ab é\n界", max_size=90)
            for name in ("area", "place", "prepared", "figure", "question", "aloud", "conclusion", "foot")
        },
        rows=st.lists(
            st.builds(
                RoomRow,
                text=st.text(alphabet="ab é\n界e\u0301", max_size=60),
                sign=st.sampled_from(("", "·", CHOSEN, "12.")),
                detail=st.text(alphabet="ab ", max_size=30),
                count=st.none() | st.integers(0, 500),
            ),
            max_size=30,
        ).map(tuple),
        more=st.integers(0, 40),
    ),
    st.integers(1, 130),
    st.integers(1, 50),
)
def test_any_view_fits_any_window(shown: RoomView, width: int, height: int) -> None:
    """Also one that is too small for anything; there are never more lines or wider ones than there is room for."""
    lines = room_page(shown, width, height)
    assert len(lines) <= min(MOST, height)
    if width >= 12:
        assert all(columns(line.text) <= min(WIDEST, width) for line in lines)
