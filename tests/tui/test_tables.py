"""Tables at 80 by 24: rows are filled, moved, taken away, taken over from offers, and asked more about."""

from dataclasses import replace
from pathlib import Path

from tests.tui.stage import Stage, stage
from wijkwizard.conversation.answer_status import follows_words, notes_of
from wijkwizard.conversation.outline import outline
from wijkwizard.iwap.labels import FollowedAnswer
from wijkwizard.terms import Answer, ChoicesValue, ChoiceValue, DayValue, Slot, TextValue, Unknown, YesNoValue


async def test_a_table_is_filled_row_by_row_with_enter(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.press("plus")
        await on.type("Lampen")
        await on.press("enter", "2", "enter")
        await on.type("2027")
        await on.press("enter")
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="Lampen")
        assert on.value(f"maatregelen.soort@{row}") == ChoiceValue(v="licht")
        assert on.value(f"maatregelen.klaar@{row}") == DayValue(v="2027")
        assert "✓ ingevuld" in on.text()


async def test_rows_move_go_and_come_back_with_undo(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        for name in ("Lampen", "Bankjes"):
            await on.press("plus")
            await on.type(name)
            await on.press("enter", "escape")
        first, second = on.session.reader.answers.rows_of("maatregelen")
        on.outline.go_to(f"row:{second}")
        await on.press("less_than_sign")
        assert on.session.reader.answers.rows_of("maatregelen") == (second, first)
        await on.press("minus")
        assert on.session.reader.answers.rows_of("maatregelen") == (first,)
        await on.press("ctrl+z")
        assert on.session.reader.answers.rows_of("maatregelen") == (second, first)


async def test_a_row_in_which_nothing_was_typed_goes_with_escape(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.press("plus", "escape")
        assert on.session.reader.answers.rows_of("maatregelen") == ()
        await on.press("plus")
        await on.type("Lampen")
        await on.press("escape")
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="Lampen")


async def test_what_is_taken_away_is_named(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, _ = await two_named_rows(on)
        on.outline.go_to(f"row:{first}")
        name = on.session.reader.index.row_label("bemensing", first, on.session.reader.answers)
        await on.press("minus")
        assert f"Weggehaald: {name}" in on.words()


async def test_an_offer_becomes_a_row_with_one_key(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen", "licht")))
        await on.go("maatregelen")
        assert "overnemen: groen" in on.text()
        on.outline.go_to("adopt:groen")
        await on.press("enter")
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.soort@{row}") == ChoiceValue(v="groen")
        assert "overnemen: groen" not in on.text()


async def test_all_offers_become_rows_in_one_step_that_can_be_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen", "licht")))
        await on.go("maatregelen")
        assert "alle 2 overnemen" in on.text()
        await on.press("enter")
        assert len(on.session.reader.answers.rows_of("maatregelen")) == 2
        await on.press("ctrl+z")
        assert on.session.reader.answers.rows_of("maatregelen") == ()


async def test_more_is_asked_about_rows_that_were_made_earlier(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("trekker")
        assert "Lampen: nog niet besproken" in on.text()
        assert "erbij" not in on.text()
        await on.press("down", "enter")
        await on.type("de gemeente")
        await on.press("enter")
        assert on.value(f"trekker.wie@{row}") == TextValue(v="de gemeente")


async def test_a_table_without_rows_names_the_question_that_makes_them_and_goes_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("trekker")
        assert "Ze komen uit de vraag 'maatregelen'." in on.words()
        assert "Enter naar die vraag" in on.text()
        await on.press("f8")
        assert on.turn_id == "welke"
        await on.go("trekker")
        await on.press("enter")
        assert on.turn_id == "maatregelen"


async def test_the_line_at_the_bottom_says_what_enter_does_on_each_line(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, _ = await two_named_rows(on)
        assert on.outline.here is not None
        assert "Enter opent" in on.text()
        await on.press("enter")
        assert "Enter sluit" in on.text()
        await on.press("down")
        assert "Enter vult in" in on.text()
        await on.press("end")
        assert "Enter voegt toe" in on.text()
        on.outline.go_to(f"cell:bemensing.rol@{first}")
        await on.press("enter")
        assert "Enter volgend vak" in on.text(), on.text()
        await on.press("down")
        assert "Enter kiest" in on.text()


async def test_after_a_row_is_taken_away_the_cursor_is_on_the_one_that_came_in_its_place(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        rows = [on.session.rows.add("maatregelen") for _ in range(4)]
        for row in rows:
            on.session.writer.answer(Slot("maatregelen.titel", row), Unknown.DONT_KNOW)
        await on.go("maatregelen")
        await on.press("down", "minus", "up", "minus")
        assert on.session.reader.answers.rows_of("maatregelen") == (rows[2], rows[3])
        await on.press("down", "minus", "minus")
        assert on.session.reader.answers.rows_of("maatregelen") == (rows[2],)


async def test_what_follows_from_another_answer_is_shown_in_words_until_somebody_says_otherwise(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("maatregelen")
        (view,) = on.talk.session.reader.screen("maatregelen").blocks
        assert view.table is not None
        (shown,) = view.table.rows
        fields = (
            shown.fields[0],
            replace(shown.fields[1], follows=FollowedAnswer("groen (indeling van wijkwizard)")),
            shown.fields[2],
        )
        table = replace(view.table, rows=(replace(shown, fields=fields),))
        lines = {one.line.text: one.line.behind for one in outline(table, row)}
        assert lines["soort:"] == "overgenomen: groen (indeling van wijkwizard)"
        assert "overgenomen: groen (indeling van wijkwizard)" in " ".join(notes_of(fields[1]))
        rough = replace(
            fields[1], follows=FollowedAnswer("groen (indeling van wijkwizard)", taken_over=False)
        )
        assert "voorstel: groen (indeling van wijkwizard); kies het als het klopt" in notes_of(rough)
        said = replace(fields[1], answer=Answer(value=ChoiceValue(v="licht")), text="licht")
        assert follows_words(said) == ""


async def two_named_rows(on: Stage) -> tuple[str, str]:
    first, second = on.session.rows.add("maatregelen"), on.session.rows.add("maatregelen")
    for row, name in ((first, "Lampen"), (second, "Bankjes")):
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v=name))
    on.session.writer.answer(Slot("bemensing.vast", first), YesNoValue(v=True))
    await on.go("bemensing")
    return first, second


async def test_enter_goes_to_the_next_open_cell_and_never_to_the_name_of_the_next_row(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, second = await two_named_rows(on)
        on.outline.go_to(f"row:{first}")
        await on.press("enter", "down", "down", "down", "enter", "1", "enter", "j", "enter", "2", "enter")
        assert on.value(f"bemensing.rol@{first}") == ChoiceValue(v="buren")
        assert on.value(f"bemensing.vast@{second}") == YesNoValue(v=True)
        assert on.value(f"bemensing.rol@{second}") == ChoiceValue(v="school")
        assert on.value(f"maatregelen.titel@{second}") == TextValue(v="Bankjes")
        assert on.talk.focused is on.outline


async def test_a_digit_on_a_row_is_for_its_one_open_cell(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, second = await two_named_rows(on)
        on.outline.go_to(f"row:{second}")
        await on.press("2")
        assert on.talk.focused is on.outline
        on.outline.go_to(f"row:{first}")
        await on.press("2")
        assert on.value(f"bemensing.rol@{first}") == ChoiceValue(v="school")
        assert on.value(f"bemensing.rol@{second}") is None


async def test_not_knowing_is_told_of_the_first_open_cell_of_the_row_with_the_cursor(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        first, second = await two_named_rows(on)
        await on.press("down", "f7")
        assert "Staat het vast?" in on.words()
        await on.press("enter")
        assert on.value(f"bemensing.vast@{second}") is Unknown.DONT_KNOW
        assert on.value(f"bemensing.rol@{first}") is None
        await on.press("end", "f7")
        assert "Wijs eerst een regel aan" in on.words()


async def test_a_count_of_people_takes_a_whole_number_only(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("groepen")
        await on.press("plus")
        assert "een heel getal" in on.text()
        await on.burst(*"12", "comma", "5", "enter")
        (row,) = on.session.reader.answers.rows_of("groepen")
        assert on.value(f"groepen.aantal@{row}") is None
        assert "Hier hoort een heel getal." in on.words()


async def test_in_a_long_table_the_line_with_the_cursor_and_its_row_are_in_sight(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("groepen")
        rows = [on.session.rows.add("groepen") for _ in range(30)]
        for row in rows:
            on.session.writer.answer(Slot("groepen.aantal", row), Unknown.DONT_KNOW)
        await on.go("naam")
        await on.go("groepen")
        await on.press("end")
        assert "groep erbij" in on.text()
        assert on.outline.max_scroll_y == 0
        await on.press("home", "pagedown")
        here = on.outline.here
        assert here is not None
        assert here.id not in {f"row:{rows[0]}", f"row:{rows[-1]}"}
        assert here.text in on.text()
        await on.press("end", "up", "enter")
        assert "groep 30: Hoeveel mensen zijn dit?" in on.text()


async def test_a_row_without_anything_in_it_leaves_the_table_open(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.rows.add("groepen")
        assert next(line.state for line in on.session.reader.overview() if line.title == "groepen") == "open"


async def test_not_knowing_is_told_of_a_whole_table_that_has_no_rows(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("groepen")
        await on.press("f7", "down", "enter")
        assert on.value("groepen") is Unknown.SKIPPED
        assert "Genoteerd: slaan we over." in on.words()


async def test_a_row_in_which_nothing_was_typed_goes_by_every_way_out(tmp_path: Path) -> None:
    """By F8, by a jump, and by the places of the dossier; half-typed text keeps its row."""
    async with stage(tmp_path) as on:
        for leave in (("f8", "f8"), ("escape", "escape"), ()):
            await on.go("maatregelen")
            await on.press("plus", *leave)
            await on.go("problemen")
            assert on.session.reader.answers.rows_of("maatregelen") == (), leave
        await on.go("maatregelen")
        await on.press("plus")
        await on.type("Lam")
        await on.go("problemen")
        await on.go("maatregelen")
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.app.dossier.memory.unfinished == {Slot("maatregelen.titel", row): "Lam"}


async def test_too_many_rows_get_their_remark_under_the_table(tmp_path: Path) -> None:
    """It was in the questionnaire all the time and on no screen."""
    async with stage(tmp_path, questions=None) as on:
        for theme in ("burgerschap", "gezonde-wijk", "wijkveiligheid", "demografie"):
            slot = Slot("themas-gekozen.thema", on.session.rows.add("themas-gekozen"))
            on.session.writer.answer(slot, ChoiceValue(v=theme))
        turn = on.session.reader.turn("themas-gekozen")
        assert turn is not None
        on.app.navigation.go_to_turn(turn.id)
        await on.settle()
        on.talk.moving.jump(turn, Slot("themas-gekozen"))
        await on.settle()
        assert "! Meer dan drie thema's." in on.words()
