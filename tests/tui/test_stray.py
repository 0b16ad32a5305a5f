"""Words that are typed or pasted where words are no answer are offered as what they can become, never swallowed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.conversation.test_own_card import CARDS, WORDS
from tests.tui.stage import Stage, stage
from wijkwizard.terms import ChoiceValue, Slot, TextValue, YesNoValue

_WORDS = "wij willen 2 keer"


async def _paste(on: Stage, text: str) -> None:
    event = events.Paste(text)
    event.set_sender(on.app)
    on.app.post_message(event)
    await on.settle()


def _told(on: Stage) -> str:
    return " ".join(on.words().replace("│", " ").split())


@pytest.mark.parametrize("question", ["thema", "wie", "samen", "cijfer", "volgorde", "ernst", "problemen"])
async def test_a_sentence_in_a_list_waits_as_a_remark_for_the_answer(question: str, tmp_path: Path) -> None:
    """Of every kind that is chosen or counted; it counts as open, and chooses nothing."""
    async with stage(tmp_path) as on:
        on.app.navigation.go_to_turn(question, Slot(question))
        await on.type("w")
        assert "Wat u typt, kan een opmerking worden." in on.words()
        await on.type(_WORDS[1:])
        assert "Een opmerking?" in on.words()
        assert _WORDS in on.words()
        await on.press("enter")
        assert on.session.reader.answers.get(Slot(question)) is None
        assert [(str(one.slot), one.kind) for one in on.session.drafts.all()] == [(question, "remark")]


async def test_a_remark_that_waited_goes_along_with_the_answer(tmp_path: Path) -> None:
    """And one that is typed beside an answer stands there at once."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.type("1 keer per week")
        await on.press("enter")
        assert on.value("thema") is None
        await on.press("2")
        assert on.value("thema") == ChoiceValue(v="werk")
        assert on.answer("thema").remark == "1 keer per week"
        assert on.session.drafts.all() == ()
        await on.press("left")
        await on.type("of toch niet")
        await on.press("enter")
        assert on.answer("thema").remark == "1 keer per week\nof toch niet"
        assert on.value("thema") == ChoiceValue(v="werk")


async def test_words_that_are_given_up_leave_the_answer_as_it_was(tmp_path: Path) -> None:
    """Also where the sentence began with a letter that is an answer."""
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.press("j", "left")
        await on.type("nieuw")
        await on.press("escape", "escape")
        assert on.value("samen") == YesNoValue(v=True)
        assert on.session.drafts.all() == ()
        assert "Uw woorden zijn weg. Wat er stond, staat er nog." in _told(on)
        assert "cijfer vooraan" not in _told(on)


@pytest.mark.parametrize(("question", "typed"), [("ernst", "4xy"), ("thema", "2 mensen"), ("cijfer", "3 of")])
async def test_a_digit_before_words_that_are_given_up_does_not_go_in_silence(
    question: str, typed: str, tmp_path: Path
) -> None:
    """It was taken as a count or a choice until the words came; a remark that waited stays."""
    async with stage(tmp_path) as on:
        await on.go(question)
        await on.type("later")
        await on.press("enter")
        await on.type(typed)
        assert f"later {typed}" in on.words()
        await on.press("escape", "escape")
        assert on.session.reader.answers.get(Slot(question)) is None
        assert "Het cijfer vooraan telt niet mee." in _told(on)
        assert ["later" in one.text for one in on.session.drafts.all()] == [True]


@pytest.mark.parametrize("question", ["thema", "cijfer", "ernst", "volgorde"])
async def test_a_paste_on_a_list_is_offered_as_a_remark(question: str, tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go(question)
        await _paste(on, "eerst dit\n2 dan dat")
        assert "Een opmerking?" in on.words()
        assert "2 dan dat" in on.words()
        assert on.value(question) is None


async def test_a_sentence_on_the_rows_of_a_table_becomes_a_row(tmp_path: Path) -> None:
    """The next open cell of it has the keys; words that can name no row are not offered as one."""
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.type("m")
        assert "kan een nieuwe regel worden" in _told(on)
        await on.type("eer lampen")
        assert "Een nieuwe regel?" in on.words()
        await on.press("enter", "enter")
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="meer lampen")
        assert on.session.drafts.all() == ()
        assert on.session.reader.answers.parked == {}
        await on.press("2")
        assert on.value(f"maatregelen.soort@{row}") == ChoiceValue(v="licht")


@pytest.mark.parametrize("pasted", ["sommigen wel", "fietsen\nbankjes"])
async def test_one_key_does_not_throw_pasted_words_away(pasted: str, tmp_path: Path) -> None:
    """As with typed ones: the first Esc says what the second one does."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        await _paste(on, pasted)
        await on.press("escape")
        assert "Nog eens Esc gooit weg" in on.words()
        await on.press("escape")
        assert "Een opmerking?" not in on.words()


async def test_pasted_lines_on_the_rows_of_a_table_each_become_a_row(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await _paste(on, "meer lampen\nminder fietsen\n")
        await on.press("f8")
        assert "elke regel die u plakte" in _told(on)
        await on.press("enter")
        assert len(on.session.reader.answers.rows_of("maatregelen")) == 2


async def test_pasted_lines_are_rows_with_cards_and_a_line_too_long_for_one_waits(tmp_path: Path) -> None:
    """The first row opens, and F4 brings back what waits."""
    long = "ratten bij de containers, elke avond weer, en niemand die er iets aan doet tot nu toe"
    async with stage(tmp_path, questions=None) as on:
        on.app.navigation.go_to_turn("problemen", Slot("problemen"))
        await _paste(on, f"geen parkeerplek\nOverlast\n{long}\n")
        await on.press("f8", "enter")
        rows = on.session.reader.answers.rows_of("problemen")
        (card,) = on.session.reader.answers.rows_of("eigen-kaart")
        assert [on.value(f"problemen.soort@{row}") for row in rows] == [
            ChoiceValue(v=card),
            ChoiceValue(v="overlast"),
        ]
        assert "hoogstens 80 tekens" in _told(on)
        await on.press("f4")
        assert long in _told(on)


async def test_lines_pasted_where_a_choice_names_a_new_row_can_each_be_one(tmp_path: Path) -> None:
    """The first is that row, and nothing of them waits."""
    async with stage(tmp_path, questions=None) as on:
        on.app.navigation.go_to_turn("problemen", Slot("problemen"))
        await on.press("+")
        await _paste(on, "geen parkeerplek\nhard rijden")
        await on.press("f8", "enter")
        assert len(on.session.reader.answers.rows_of("problemen")) == 2
        assert len(on.session.reader.answers.rows_of("eigen-kaart")) == 2
        assert on.session.drafts.all() == ()


async def test_words_whose_row_needs_a_card_are_asked_about_in_its_cell(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("regels")
        await on.type(WORDS)
        await on.press("enter", "enter")
        (row,) = on.session.reader.answers.rows_of("regels")
        assert "als eigen kaart" in _told(on)
        await on.press("enter")
        (card,) = on.session.reader.answers.rows_of("kaarten")
        assert on.value(f"regels.soort@{row}") == ChoiceValue(v=card)


async def test_a_sentence_on_the_rows_of_a_table_can_come_on_the_list_of_what_is_open(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.type("meer lampen")
        await on.press("enter", "down", "enter")
        assert on.session.reader.answers.parked[Slot("maatregelen")].note == "meer lampen"
        assert not on.session.reader.answers.parked[Slot("maatregelen")].public


@pytest.mark.parametrize(("question", "answered"), [("thema", ""), ("thema", "werk"), ("maatregelen", "")])
async def test_words_that_were_left_in_their_window_are_there_with_the_key_that_is_named(
    question: str, answered: str, tmp_path: Path
) -> None:
    """Also at an answer and on the rows of a table; Esc leaves them where they wait, and says nothing is gone."""
    async with stage(tmp_path) as on:
        if answered:
            on.session.writer.answer(Slot(question), ChoiceValue(v=answered))
        await on.go(question)
        await on.type("meer lampen graag")
        on.app.keeping.drafts.flush()
        path = on.session.file.path
    async with stage(tmp_path, path=path) as on:
        assert "Met F4 staat de tekst er weer." in on.words()
        for _ in range(2):
            await on.press("f4")
            assert "meer lampen graag" in on.words()
            assert "Geef eerst een antwoord" not in on.words()
            assert [one.kind for one in on.session.drafts.all()] == ["remark"], "also when it all stops here"
            await on.press("escape")
            assert "Uw woorden zijn weg" not in _told(on)
            assert "half ingevuld: een opmerking bij dit antwoord" in _told(on)
            assert "(F4)" in _told(on)
        assert [one.kind for one in on.session.drafts.all()] == ["remark"]


async def test_a_sentence_goes_on_where_its_first_sign_would_hide_answers(tmp_path: Path) -> None:
    """The window that asks whether that is meant takes no sign of it, and chooses nothing."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("samen"), YesNoValue(v=True))
        on.session.writer.answer(Slot("hoe-samen"), TextValue(v="met de buren"))
        await on.go("samen")
        await on.type("nee")
        assert "Dit raakt meer" in on.words()
        await on.type(", maar wel 2 keer")
        assert "nee, maar wel 2 keer" in on.words()
        await on.press("f8")
        assert on.value("samen") == YesNoValue(v=True)
        answer = on.session.reader.answers.get(Slot("samen"))
        assert answer is not None
        assert answer.remark == "nee, maar wel 2 keer"


async def test_a_number_before_a_sentence_stays_where_it_would_hide_questions(tmp_path: Path) -> None:
    """Also when a space follows it, which chooses in a list; after a pause the keys are of the window."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("duur")
        await on.press("4")
        before = on.value("duur")
        on.hand += 5
        await on.type("2 avonden")
        assert "Uw woorden 2 avonden" in _told(on)
        await on.press("escape", "escape")
        assert on.value("duur") == before
        on.hand += 5
        await on.press("2")
        assert "Dit raakt meer" in on.words()
        on.hand += 5
        await on.press("down", "space")
        assert on.value("duur") != before


@pytest.mark.parametrize("elsewhere", ["", "f2"])
async def test_a_remark_waits_again_when_its_answer_is_undone(tmp_path: Path, elsewhere: str) -> None:
    """On its own screen, and in the overview."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.type("sommigen wel")
        await on.press("f8")
        on.hand += 3
        await on.press("2", *filter(None, [elsewhere]), "ctrl+z", *(["escape"] if elsewhere else []))
        assert on.value("thema") is None
        assert "half ingevuld: een opmerking" in on.words()
        await on.press("3")
        answer = on.session.reader.answers.get(Slot("thema"))
        assert answer is not None
        assert (answer.value, answer.remark) == (ChoiceValue(v="veilig"), "sommigen wel")


async def test_it_is_said_that_digits_before_a_remark_chose_nothing(tmp_path: Path) -> None:
    """They may have been the answer, typed right before it."""
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.type("13maar ook de buurvrouw")
        await on.press("f8")
        assert on.value("samen") is None
        assert "Het cijfer vooraan telt niet mee" in _told(on)


async def test_undo_brings_no_choice_that_nobody_meant(tmp_path: Path) -> None:
    """What the first sign of a sentence chose is no step: undo takes back the step before it."""
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.press("3", "enter")
        await on.go("thema")
        on.hand += 3
        await on.type("2 van ons")
        await on.press("f8")
        assert on.value("thema") is None
        await on.press("ctrl+z")
        assert on.value("thema") is None
        assert on.value("cijfer") is None
        assert "half ingevuld: een opmerking" in on.words()
