"""F8 goes past anything, but never past a question that nobody saw."""

from pathlib import Path

from tests.tui.stage import Stage, stage
from wijkwizard.terms import ChoicesValue, ChoiceValue, Slot, TextValue


async def rows(on: Stage) -> tuple[str, ...]:
    """Make two measures with a name, and return their rows."""
    made = tuple(on.session.rows.add("maatregelen") for _ in range(2))
    for row in made:
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v=f"Lampen {row}"))
    return made


async def test_an_open_question_further_down_comes_first_and_then_the_next_turn(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("f8")
        assert (on.turn_id, on.talk.body.focused_slot()) == ("thema", Slot("wie"))
        await on.press("f8")
        assert on.turn_id == "samen"


async def test_an_answered_question_further_down_is_passed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("tab", "1")
        on.app.navigation.go_to_turn("thema", Slot("thema"))
        await on.settle()
        await on.press("f8")
        assert on.turn_id == "samen"


async def test_a_question_that_an_answer_brings_gets_the_keys(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.press("j", "f8")
        assert (on.turn_id, on.talk.body.focused_slot()) == ("samen", Slot("hoe-samen"))
        await on.press("f8")
        assert on.turn_id == "cijfer"


async def test_a_row_is_gone_through_cell_by_cell_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, second = await rows(on)
        on.session.writer.answer(Slot("maatregelen.soort", first), ChoiceValue(v="groen"))
        await on.go("maatregelen")
        on.talk.body.go_to(Slot("maatregelen.titel", first))
        await on.settle()
        await on.type("!")
        await on.press("f8")
        assert on.value(f"maatregelen.titel@{first}") == TextValue(v=f"Lampen {first}!")
        assert on.talk.body.focused_slot() == Slot("maatregelen.klaar", first)
        await on.press("f8")
        assert on.talk.body.focused_slot() is None
        assert on.outline.here is not None
        assert on.outline.here.id == f"row:{second}"


async def test_from_the_list_of_rows_a_table_is_left_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await rows(on)
        await on.go("maatregelen")
        await on.press("f8")
        assert "Dit was de laatste vraag hier." in on.words()


async def test_a_list_in_which_nothing_was_said_comes_before_what_is_further_down(tmp_path: Path) -> None:
    """Our own count of who is there: into its first row, and only then to who is missing; passed the second time."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("aanwezig")
        await on.press("f8")
        assert on.outline.here is not None
        assert on.outline.here.id == "add:"
        await on.press("3")
        assert on.value("wie-ontbreekt") is None
        await on.press("f8")
        assert on.talk.body.focused_slot() == Slot("wie-ontbreekt")


async def test_rows_that_were_prepared_are_gone_into_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, _ = await rows(on)
        await on.go("trekker")
        await on.press("f8")
        assert on.talk.body.focused_slot() == Slot("trekker.wie", first)
        await on.press("escape", "f8")
        assert on.turn_id != "trekker"


async def test_enter_takes_over_all_offers_where_that_line_has_the_keys(tmp_path: Path) -> None:
    """The cursor stands on it, and the line at the bottom says so."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen", "licht")))
        await on.go("maatregelen")
        assert "Enter neemt over" in on.words()
        await on.press("enter")
        assert len(on.session.reader.answers.rows_of("maatregelen")) == 2


async def test_back_goes_to_the_field_that_was_left(tmp_path: Path) -> None:
    """A list below a count: a digit that was typed after Esc fell into the count that the room cannot see."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("problemen-stemmen")
        await on.press("tab")
        assert on.talk.body.question_here == "problemen"
        await on.press("f8", "f8")
        assert on.turn_id != "problemen-stemmen"
        await on.press("escape")
        assert on.turn_id == "problemen-stemmen"
        assert on.talk.body.question_here == "problemen"


async def test_back_from_what_was_looked_up_goes_to_the_field_that_was_left(tmp_path: Path) -> None:
    """Whichever turn was looked up, also one of another moment."""
    async with stage(tmp_path) as on:
        for sought, question in (("trots", "trots"), ("inwoners", "inwoners")):
            await on.go("thema")
            await on.press("tab")
            assert on.talk.body.focused_slot() == Slot("wie")
            await on.press("ctrl+p")
            await on.type(sought)
            await on.press("enter")
            assert on.turn_id == question
            await on.press("escape")
            assert on.talk.body.focused_slot() == Slot("wie"), question


async def test_back_to_an_open_cell_goes_to_its_row_in_the_list(tmp_path: Path) -> None:
    """With the keys, so that the next Esc goes a turn further back; to the list when the row went."""
    async with stage(tmp_path) as on:
        first, second = await rows(on)
        for gone in (False, True):
            await on.go("maatregelen")
            on.talk.body.go_to(Slot("maatregelen.titel", second))
            await on.settle()
            await on.press("ctrl+p")
            await on.type("trots")
            await on.press("enter")
            if gone:
                on.session.rows.remove("maatregelen", second)
            await on.press("escape")
            assert on.outline.has_focus
            assert on.outline.here is not None
            assert on.outline.here.id == f"row:{first if gone else second}"
