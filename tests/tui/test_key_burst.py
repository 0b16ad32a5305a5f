"""A paste of several lines from a terminal that marks none stays one text, and answers nothing but its own question."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import ChoiceValue, GridValue, NumberValue, Slot, TextValue, YesNoValue


def _keys(text: str, end: str = "enter") -> list[str]:
    return [{" ": "space", "\n": end}.get(one, one) for one in text]


@pytest.mark.parametrize("end", ["enter", "ctrl+j"])
async def test_pasted_lines_stay_in_the_field_and_do_not_answer_the_next_question(
    end: str, tmp_path: Path
) -> None:
    """The second line begins with a digit that would choose there; some terminals send the line feed itself."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n2 buurten\nen een park\n", end))
        assert on.turn_id == "naam"
        assert on.value("naam") is None
        assert [one.text for one in on.session.drafts.all()] == ["De Werven\n2 buurten\nen een park"]


async def test_one_line_with_enter_goes_on_as_from_a_hand(tmp_path: Path) -> None:
    """Also when all of it comes at once."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n"))
        assert on.value("naam") == TextValue(v="De Werven")
        assert on.turn_id == "inwoners"


@pytest.mark.parametrize("end", ["enter", "ctrl+j"])
async def test_pasted_lines_in_a_list_are_one_remark(end: str, tmp_path: Path) -> None:
    """They open the window of the remark, and none of them closes it."""
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.spill(*_keys("wij vinden\n3 dingen goed\n", end))
        assert "Een opmerking?" in on.words()
        assert "3 dingen goed" in on.words()
        assert on.value("cijfer") is None
        await on.press("escape", "escape")
        assert on.turn_id == "cijfer"


async def test_counts_that_waited_together_are_counts(tmp_path: Path) -> None:
    """A slow moment can hand over a few keys of a hand at once, and hidden counts may not come on the screen."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.spill("1", "enter", "3", "enter")
        counts = on.talk.state.half_typed.counts_of(Slot("problemen"))
        assert counts == {"overlast": 1, "criminaliteit": 3}


async def test_a_paste_in_parts_is_one_text_at_one_question(tmp_path: Path) -> None:
    """The second part begins in a word, the third with the end of a line; the last ends with one."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n2 buurte"))
        await on.spill(*_keys("n\nen een park"), gap=0.2)
        await on.spill(*_keys("\nen de brug\n"), gap=0.2)
        assert on.turn_id == "naam"
        assert on.value("naam") is None
        text = "De Werven\n2 buurten\nen een park\nen de brug"
        assert [one.text for one in on.session.drafts.all()] == [text]


async def test_a_part_that_ends_a_line_joins_the_next_with_a_line_between(tmp_path: Path) -> None:
    """Enter at the end of all of it is not pressed by a hand."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n2 buurten\n"))
        await on.spill(*_keys("en een park\n"), gap=0.2)
        assert on.turn_id == "naam"
        assert [one.text for one in on.session.drafts.all()] == ["De Werven\n2 buurten\nen een park"]


async def test_a_first_line_of_a_few_letters_is_a_paste_too(tmp_path: Path) -> None:
    """All of it tells, not its first line."""
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.spill(*_keys("12\nen wij tellen verder\n"))
        assert on.turn_id == "inwoners"
        assert on.value("inwoners") is None


async def test_a_second_part_answers_nothing_when_the_first_was_one_line(tmp_path: Path) -> None:
    """The first line was an answer before anything told that it was a paste."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n"))
        await on.spill(*_keys("120\nen een park\n"), gap=0.2)
        assert on.value("naam") == TextValue(v="De Werven")
        assert on.turn_id == "inwoners"
        assert on.value("inwoners") is None


async def test_enter_by_hand_after_a_paste_makes_it_the_answer(tmp_path: Path) -> None:
    """It comes when a hand can have pressed it."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.spill(*_keys("De Werven\n2 buurten\n"))
        on.hand += 0.5
        await on.press("enter")
        assert on.value("naam") == TextValue(v="De Werven\n2 buurten")


async def test_keys_behind_a_quick_enter_stay_in_order(tmp_path: Path) -> None:
    """A hand can type on while Enter is held."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        on.apart = 0.01
        for key in _keys("De Werven\n"):
            on._send(key)
        on.apart = 0.05
        await on.burst("1", "2", "0", "enter")
        assert on.value("naam") == TextValue(v="De Werven")
        assert on.value("inwoners") == NumberValue(v=Decimal(120))


async def test_pasted_digits_answer_nothing(tmp_path: Path) -> None:
    """A column of a spreadsheet is no answer to the questions that follow, and its first line to none either."""
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        before = on.value("cijfer")
        await on.spill(*_keys("1\n2\n3\n"))
        assert "Een opmerking?" in on.words()
        await on.press("escape")
        assert on.turn_id == "cijfer"
        assert on.value("cijfer") == before


async def test_pasted_numbers_stay_where_a_number_is_asked(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.spill(*_keys("10\n20\n30\n"))
        assert on.turn_id == "inwoners"
        assert on.value("inwoners") is None


async def test_a_pasted_row_of_a_spreadsheet_goes_to_no_other_field(tmp_path: Path) -> None:
    """Tab by a hand would."""
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        keys = [{"\t": "tab"}.get(one, one) for one in "10\t20\t30"]
        await on.spill(*keys)
        assert on.value("inwoners") is None
        assert [one.text.split() for one in on.session.drafts.all()] == [["10", "20", "30"]]


async def test_digits_that_waited_while_the_program_was_busy_are_keys(tmp_path: Path) -> None:
    """A hand went on before the screen did."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        on.hand += 1.0
        on._send("D")
        on.hand += 0.5
        on.apart = 0.0
        for key in ("e", "enter", "9", "enter"):
            on._send(key)
        on.apart = 0.05
        await on.settle()
        assert on.value("naam") == TextValue(v="De")
        assert on.value("inwoners") == NumberValue(v=Decimal(9))


async def test_a_long_column_at_counts_is_a_paste(tmp_path: Path) -> None:
    """It would fill the rows and go on to the next question."""
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.spill(*_keys("1\n2\n1\n3\n2\n1\n"))
        await on.press("escape")
        assert on.turn_id == "ernst"
        assert on.value("ernst") is None


async def test_more_digits_than_a_hand_types_while_the_program_is_busy_are_a_paste(tmp_path: Path) -> None:
    """The screen may just be opening."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        on.hand += 1.0
        on._send("D")
        on.hand += 0.3
        on.apart = 0.0
        for key in _keys("e\n9\n8\n7\n6\n"):
            on._send(key)
        on.apart = 0.05
        await on.settle()
        assert on.turn_id == "naam"
        assert [one.text for one in on.session.drafts.all()] == ["De\n9\n8\n7\n6"]


async def test_a_paste_that_begins_with_a_choice_that_would_hide_answers_is_whole(tmp_path: Path) -> None:
    """The window that asks about that choice takes the other lines for the remark."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("samen"), YesNoValue(v=True))
        on.session.writer.answer(Slot("hoe-samen"), TextValue(v="met de buren"))
        await on.go("samen")
        await on.spill(*_keys("n\nwij 2 keer\n"))
        assert "Dit raakt meer" not in on.words()
        assert "wij 2 keer" in on.words()
        await on.press("f8")
        answer = on.session.reader.answers.get(Slot("samen"))
        assert answer is not None
        assert (answer.value, answer.remark) == (YesNoValue(v=True), "n\nwij 2 keer")


@pytest.mark.parametrize("text", ["2\n2\n", "2\n2\n2\n2\n2\n"])
async def test_a_column_at_open_counts_changes_none(tmp_path: Path, text: str) -> None:
    """Its first line neither, which was a count before anything told that it was a paste."""
    async with stage(tmp_path) as on:
        before = GridValue(v={"dag": 1, "nacht": 1})
        on.session.writer.answer(Slot("ernst"), before)
        await on.go("ernst")
        await on.spill(*_keys(text))
        assert "2" in on.words()
        await on.press("escape")
        assert on.value("ernst") == before


async def test_a_choice_of_a_first_line_goes_without_a_question(tmp_path: Path) -> None:
    """Taking it back hides what it brought, which nobody asked for."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("duur")
        await on.spill(*_keys("4\nhallo daar\n"))
        assert "4 hallo daar" in " ".join(on.words().replace("│", " ").split())
        await on.press("escape")
        assert "Dit raakt meer" not in on.words()
        assert on.value("duur") is None


@pytest.mark.parametrize("text", ["2\n2\n", "1\n2\nwoorden\n"])
async def test_an_answer_keeps_its_account_when_a_paste_chose_beside_it(tmp_path: Path, text: str) -> None:
    """Also where its own number, which clears it, was the first line."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("thema"), ChoiceValue(v="werk"))
        on.session.writer.account(
            Slot("thema"), source="de avond van maart", as_of="2026-03", remark="Unaniem."
        )
        before = on.session.reader.answers.get(Slot("thema"))
        await on.go("thema")
        await on.spill(*_keys(text))
        await on.press("escape")
        assert on.session.reader.answers.get(Slot("thema")) == before


async def test_a_column_of_signs_is_a_paste_too(tmp_path: Path) -> None:
    """A sheet has them where nothing is known."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.spill(*_keys("-\n?\n-\n"))
        await on.press("escape")
        assert on.turn_id == "thema"
        assert on.session.drafts.all() == ()
