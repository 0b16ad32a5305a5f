"""Words typed in a list that takes own cards become a card in it, before the eyes of the room."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_own_card import CARDS, WORDS
from tests.tui.stage import stage
from wijkwizard.conversation.commands import Enter
from wijkwizard.conversation.conversation import do
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, Slot


async def test_words_in_a_list_become_a_card_that_is_chosen_and_undone_as_a_whole(tmp_path: Path) -> None:
    """Esc goes back from the choice to the words, and nothing of them waits when it is done."""
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("soorten")
        await on.press("2", "left")
        await on.type("Grof vuil")
        assert "Staat het er niet bij?" in on.words()
        await on.press("enter", "escape")
        await on.type(" op straat")
        await on.press("enter")
        assert f"'{WORDS}'" in on.words()
        await on.press("enter")
        (card,) = on.session.reader.answers.rows_of("kaarten")
        assert on.value("soorten") == ChoicesValue(v=("gezonde-wijk", card))
        assert on.list.here is not None
        assert (on.list.here.id, on.list.here.text) == (card, WORDS)
        assert on.session.drafts.all() == ()
        await on.press("ctrl+z")
        assert on.value("soorten") == ChoicesValue(v=("gezonde-wijk",))
        assert on.session.reader.answers.rows_of("kaarten") == ()


async def test_at_a_count_the_cursor_goes_to_the_row_that_was_meant_or_made(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("tellen")
        await on.press("3", "down")
        await on.type("schoon of veilig")
        await on.press("enter", "enter")
        assert on.list.here is not None
        assert on.list.here.id == "wijkveiligheid"
        await on.type(WORDS)
        await on.press("enter", "enter", "4", "f5")
        await on.press("enter")
        (card,) = on.session.reader.answers.rows_of("kaarten")
        assert on.value("tellen") == GridValue(v={"achter-de-voordeur": 3, card: 4})


async def test_a_remark_that_waited_stays_a_remark_beside_the_card(tmp_path: Path) -> None:
    """It has a field of its own, and goes along with the answer that the card gives."""
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("soort")
        await on.type("dit is lastig")
        await on.press("enter", "down", "enter")
        assert on.value("soort") is None
        await on.type(WORDS)
        assert "Opmerking die al klaarstaat" in on.words()
        await on.press("f8", "enter")
        (card,) = on.session.reader.answers.rows_of("kaarten")
        assert (on.value("soort"), on.answer("soort").remark) == (ChoiceValue(v=card), "dit is lastig")
        assert on.session.drafts.all() == ()


async def test_refused_words_wait_through_a_choice_and_can_still_become_a_card(tmp_path: Path) -> None:
    """As they stand after a stop in the middle: the choice does not take them away, and undo not either."""
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("soort")
        do(on.talk.state, Enter(Slot("soort"), "Grof vuil op straat"))
        await on.press("2")
        assert on.value("soort") is not None
        assert "half ingevuld: een opmerking" in on.words()
        await on.press("ctrl+z", "f4")
        assert "Staat het er niet bij?" in on.words()
        await on.press("f8", "enter")
        (card,) = on.session.reader.answers.rows_of("kaarten")
        assert (on.value("soort"), on.answer("soort").remark) == (ChoiceValue(v=card), "")


async def test_looking_at_words_that_wait_makes_no_remark_of_them(tmp_path: Path) -> None:
    """On a list that takes no cards; the next choice goes without them."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        do(on.talk.state, Enter(Slot("thema"), "Grof vuil op straat"))
        await on.press("2", "f4", "escape")
        assert "half ingevuld: een opmerking" in on.words()
        await on.press("3")
        assert on.answer("thema").remark == ""
        assert "half ingevuld: een opmerking" in on.words()


async def test_words_that_say_more_than_the_line_they_meant_are_not_swallowed(tmp_path: Path) -> None:
    """At a count they wait as a remark, behind the one that waits there, and it is said; so they are there with F4."""
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("tellen")
        for words in ("soms is het niet schoon en veilig", "vaak wel schoon en veilig"):
            await on.type(words)
            await on.press("f8", "enter")
            assert "Bewaard. De opmerking hoort bij het antwoord" in on.words()
        await on.press("f4")
        assert "soms is het niet schoon en veilig vaak wel schoon en veilig" in on.words()


async def test_words_that_meant_a_line_stand_at_its_answer_behind_the_remark_that_waited(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("soort")
        await on.type("dit is lastig")
        await on.press("f8", "down", "enter")
        await on.type("hier niet schoon en veilig")
        await on.press("f8", "enter")
        assert "Uw woorden staan als opmerking bij het antwoord (herkomst)." in on.words()
        assert on.answer("soort").value == ChoiceValue(v="wijkveiligheid")
        assert on.answer("soort").remark == "dit is lastig\nhier niet schoon en veilig"
        assert on.session.drafts.all() == ()


async def test_where_the_number_goes_is_said_until_there_is_one(tmp_path: Path) -> None:
    """It stayed in red below the number that was typed there, and below those behind it."""
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("tellen")
        await on.type("veilig")
        await on.press("enter", "enter")
        assert "Zet het getal bij" in on.words()
        assert "half ingevuld" not in on.words()
        await on.press("4")
        assert "Zet het getal bij" not in on.words()
