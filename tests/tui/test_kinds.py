"""Every kind of question can be answered at 80 by 24, by keys, and what is given is in the dossier."""

from decimal import Decimal
from pathlib import Path

from textual import events

from tests.tui.stage import stage
from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    DayValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Unknown,
    YesNoValue,
)
from wijkwizard.tui.opening import new_dossier


async def test_a_text_is_given_by_enter_which_goes_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.type("De Werven")
        await on.press("enter")
        assert on.value("naam") == TextValue(v="De Werven")
        assert on.turn_id == "inwoners"
        assert "De Werven" in on.text().splitlines()[0]


async def test_a_long_text_takes_enter_as_a_new_line_and_f8_goes_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("trots")
        await on.type("Het koor")
        await on.press("enter")
        await on.type("De tuin")
        assert "F8 verder" in on.text()
        await on.press("f8")
        assert on.value("trots") == TextValue(v="Het koor\nDe tuin")
        assert on.turn_id == "thema"


async def test_a_paste_of_several_lines_keeps_them_all_in_a_short_text_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        on.app.post_message(events.Paste("De Werven\r\nNoord\nZuid"))
        await on.settle()
        await on.press("f8")
        assert on.value("naam") == TextValue(v="De Werven\nNoord\nZuid")


async def test_a_number_is_read_as_dutch_people_write_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("1.250")
        await on.press("enter")
        assert on.value("inwoners") == NumberValue(v=Decimal(1250))


async def test_what_can_be_read_in_two_ways_is_asked_in_words_and_keeps_what_was_typed(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.go("kosten")
        await on.type("1,250")
        assert "= duizend tweehonderdvijftig euro of één euro en 25 cent" in on.words()
        await on.press("enter")
        assert "Wat bedoelt u?" in on.words()
        await on.press("escape")
        assert "Schrijf 1250 of 1,25." in on.words()
        assert "1,250" in on.text()
        assert on.value("kosten") is None
        await on.press("enter", "down", "enter")
        assert on.value("kosten") == MoneyValue(v=Decimal("1.25"))


async def test_what_was_understood_is_said_while_typing_and_afterwards(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("30.000")
        assert "= dertigduizend" in on.words()
        await on.press("enter", "escape")
        assert "= dertigduizend" in on.words()
        await on.go("kijken")
        await on.type("over een half jaar")
        assert "= de maand september 2026" in on.words()
        await on.press("enter")
        assert on.value("kijken") == DayValue(v="2026-09")


async def test_an_amount_shows_its_soft_remark_and_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("kosten")
        await on.type("2.000.000")
        await on.press("enter")
        assert on.value("kosten") == MoneyValue(v=Decimal(2000000))
        await on.press("escape")
        assert "! Dat is veel geld. Klopt het?" in on.text()


async def test_a_day_may_be_a_month(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("kijken")
        await on.type("maart 2027")
        await on.press("enter")
        assert on.value("kijken") == DayValue(v="2027-03")


async def test_a_choice_is_made_by_number_and_stays_in_sight(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("2")
        assert on.value("thema") == ChoiceValue(v="werk")
        assert on.turn_id == "thema"
        assert "(•)  2 werk" in on.text()


async def test_enter_chooses_the_line_that_the_cursor_was_moved_to_and_then_goes_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("duur")
        await on.press("down", "down", "enter")
        assert on.value("duur") == ChoiceValue(v="lang")
        assert on.turn_id == "duur"
        assert "Dan vragen we verder door." in on.text()
        await on.press("enter")
        assert on.turn_id == "volgorde-keuze"


async def test_enter_without_moving_goes_on_and_gives_no_answer(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("duur")
        await on.press("enter")
        assert on.value("duur") is None
        assert on.turn_id == "volgorde-keuze"


async def test_a_digit_that_is_said_again_takes_nothing_away_and_the_space_bar_does(tmp_path: Path) -> None:
    """Who read the choice aloud and pressed its number once more lost it, and nothing said so."""
    async with stage(tmp_path) as on:
        await on.go("duur")
        await on.press("1")
        for _ in range(2):
            on.hand += 3
            await on.press("1")
            assert on.value("duur") == ChoiceValue(v="kort")
            assert "Dit is al gekozen" in on.words()
        on.hand += 3
        await on.press("space")
        assert on.value("duur") is None


async def test_several_can_be_chosen_up_to_the_limit_which_is_told(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("tab", "3", "1")
        assert on.value("wie") == ChoicesValue(v=("bewoners", "corporatie"))
        await on.press("2")
        assert "Kies er hoogstens 2." in on.text()
        assert on.value("wie") == ChoicesValue(v=("bewoners", "corporatie"))
        await on.press("1", "2")
        assert "Kies er hoogstens 2." not in on.text()
        assert on.value("wie") == ChoicesValue(v=("gemeente", "corporatie"))


async def test_yes_and_no_have_their_letters_and_open_the_question_that_joins(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("samen")
        assert "Hoe doen we dat dan?" not in on.text()
        await on.press("j")
        assert on.value("samen") == YesNoValue(v=True)
        assert "Hoe doen we dat dan?" in on.text()
        await on.press("enter")
        await on.type("Met de buren")
        await on.press("enter")
        assert on.value("hoe-samen") == TextValue(v="Met de buren")
        assert on.turn_id == "cijfer"


async def test_a_closed_option_stays_in_sight_with_its_reason_and_cannot_be_chosen(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.press("n")
        await on.go("thema")
        assert "daar is nu geen geld voor" in on.words()
        await on.press("3")
        assert on.value("thema") is None


async def test_a_scale_is_a_list_of_steps_with_their_words(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.press("4")
        assert on.value("cijfer") == ScaleValue(v=4)
        assert "slecht" in on.text()


async def test_a_ranking_is_made_and_changed_with_keys(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("volgorde")
        await on.press("down", "space", "down", "down", "space")
        assert on.value("volgorde") == RankingValue(v=("groen", "toezicht"))
        await on.press("less_than_sign")
        assert on.value("volgorde") == RankingValue(v=("toezicht", "groen"))
        await on.press("end", "space")
        assert "Er is plaats voor 2." in on.text()


async def test_a_notice_is_read_and_enter_goes_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("spelregels")
        assert "Iedereen komt aan het woord." in on.text()
        await on.press("enter")
        assert on.turn_id == "problemen"


async def test_not_knowing_is_one_key_and_a_line(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.press("f7", "enter")
        assert on.value("cijfer") is Unknown.DONT_KNOW
        assert "antwoord: weet niet" in on.text()
        await on.press("f7", "end", "enter")
        assert on.value("cijfer") is None


async def test_weet_niet_can_be_typed_in_a_number(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("weet niet")
        await on.press("enter")
        assert on.value("inwoners") is Unknown.DONT_KNOW


async def test_text_that_is_typed_at_yes_or_no_answers_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.burst(*"twintig")
        assert on.value("samen") is None
        assert "Hier hoort ja of nee." in on.text()
    async with stage(tmp_path / "weer", fresh=False) as on:
        new_dossier(on.app, tmp_path / "Noord.wijk")
        await on.settle()
        await on.go("samen")
        await on.burst(*"nieuw")
        assert on.value("samen") is None


async def test_the_whole_word_yes_or_no_may_be_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.burst(*"nee")
        assert on.value("samen") == YesNoValue(v=False)
        assert "Hier hoort ja of nee." not in on.text()
