"""The lists around the conversation: overview, search, and what the room left open."""

from pathlib import Path

import pytest

from tests.content.ours import ours
from tests.tui.stage import stage
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.search import SearchEntry, found
from wijkwizard.session import synonyms, words_to_find
from wijkwizard.terms import ChoiceValue, Slot, TextValue, Unknown
from wijkwizard.tui.screens.overview import OverviewScreen
from wijkwizard.tui.screens.places import PlacesScreen

ROOM_SCREENS, LONG_LINE = 9, 70


async def test_the_overview_names_what_is_missing_and_jumps(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("thema"), ChoiceValue(v="werk"))
        on.session.writer.answer(Slot("cijfer"), Unknown.DONT_KNOW)
        on.app.navigation.go("overzicht")
        await on.settle()
        shown = on.text()
        assert "thema: werk" in shown
        assert "open" in shown
        assert "weet niet" in shown
        await on.press("o")
        assert "thema: werk" not in on.text()
        await on.press("o")
        on.point_at("thema")
        await on.press("enter")
        assert on.turn_id == "thema"


async def test_where_nothing_is_open_the_overview_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        for line in on.session.reader.overview():
            if line.state == "open" and line.turn_id:
                on.session.writer.answer(line.slot, Unknown.DONT_KNOW)
        on.app.navigation.go("overzicht")
        await on.settle()
        await on.press("o")
        assert "Er staat niets meer open." in on.text()
        await on.press("enter", "o")
        assert "thema" in on.text()


async def test_search_finds_a_question_without_its_accents_and_a_command(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("ctrl+p")
        await on.type("maatreg")
        await on.press("enter")
        assert on.turn_id == "maatregelen"
        await on.press("ctrl+p")
        await on.type("kleuren")
        await on.press("enter")
        await on.press("down", "enter")
        assert on.app.theme == "wijk-licht"


async def test_back_from_a_question_that_was_looked_up_goes_to_the_one_that_was_left(tmp_path: Path) -> None:
    """Also from another moment: the evening goes on where it was, and further back is the question before it."""
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.press("ctrl+p")
        await on.type("inwoners")
        await on.press("enter")
        assert on.turn_id == "inwoners"
        await on.press("escape")
        assert (on.turn_id, on.talk.moment) == ("cijfer", "zaal")
        before = [turn.id for turn in on.talk.state.turns()]
        await on.press("escape")
        assert on.turn_id == before[before.index("cijfer") - 1]


async def test_back_from_a_question_that_was_looked_up_at_the_places_goes_to_the_places(
    tmp_path: Path,
) -> None:
    """Also after a step further; the question before it in order was never visited."""
    async with stage(tmp_path) as on:
        await on.press("ctrl+p")
        await on.type("inwoners")
        await on.press("enter")
        assert on.turn_id == "inwoners"
        await on.press("f8")
        assert on.turn_id != "inwoners"
        await on.press("escape")
        assert on.turn_id == "inwoners"
        await on.press("escape")
        assert isinstance(on.app.screen, PlacesScreen)


async def test_back_goes_through_all_that_was_looked_up_and_its_lists(tmp_path: Path) -> None:
    """Two questions of other moments, one by searching and one by the overview; then the evening goes on."""
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        on.app.audience.in_room = False
        await on.press("ctrl+p")
        await on.type("inwoners")
        await on.press("enter")
        assert (on.turn_id, on.talk.moment) == ("inwoners", "vooraf")
        await on.press("f2")
        await on.go("kijken")
        assert on.talk.moment == "uitwerken"
        await on.press("escape")
        assert isinstance(on.app.screen, OverviewScreen)
        await on.press("escape")
        assert (on.turn_id, on.talk.moment) == ("inwoners", "vooraf")
        await on.press("escape")
        assert (on.turn_id, on.talk.moment) == ("cijfer", "zaal")
        assert on.app.audience.in_room


async def test_search_finds_a_question_by_what_it_asks_and_by_what_is_read_aloud(tmp_path: Path) -> None:
    """A line that is found by other words than its own shows the question behind it."""
    async with stage(tmp_path) as on:
        for words, line in (("vanavond", "spelregels"), ("leg uw", "problemen"), ("vraag ook", "")):
            await on.press("ctrl+p")
            await on.type(words)
            shown = [one for one in on.list.lines_shown if one.id.startswith("vraag")]
            assert [one.text for one in shown] == ([line] if line else [])
            assert all(one.behind for one in shown)
            await on.press("escape")


SEARCHED = (
    ("plekken", "waar-wanneer"),
    ("plek", "waar-wanneer"),
    ("straat", "waar-wanneer"),
    ("probleem", "problemen"),
    ("eenzaamheid", "problemen-stemmen"),
    ("beloften", "beloften"),
    ("belofte", "beloften"),
    ("snelle winst", "quick-wins"),
    ("tijden", "waar-wanneer"),
)
"""What a facilitator types, and a question that must be among what is found."""


@pytest.mark.parametrize(("typed", "question"), SEARCHED)
def test_search_finds_our_questions_in_the_words_of_who_looks(typed: str, question: str) -> None:
    """Singular and plural, words of the explanation, of columns and choices, and synonyms of the glossary."""
    index = ours().index
    asked = [one for turn in index.turns for one in turn.questions]
    lines = [
        SearchEntry(ListLine(one.id, one.short or one.text), one.text, words_to_find(one, index))
        for one in asked
    ]
    assert question in {line.id for line in found(lines, typed, synonyms(ours().knowledge))}


def test_titles_are_found_before_words_of_an_explanation() -> None:
    """Of actions as of questions, so that Enter does not leave the program where a question was meant."""
    lines = [
        SearchEntry(ListLine("doe:stop", "stoppen: dan vraagt hij eerst waar het blijft"), title="stoppen"),
        SearchEntry(ListLine("vraag:b", "Volgorde"), "Wat doet u het eerst?"),
        SearchEntry(ListLine("vraag:a", "Wat eerst?"), "Waar beginnen we?"),
        SearchEntry(ListLine("doe:eerst", "naar het eerste: begin"), title="naar het eerste"),
        SearchEntry(ListLine("vraag:c", "Iets"), "Iets anders", also="eerst"),
    ]
    ids = [line.id for line in found(lines, "eerst")]
    assert ids == ["vraag:a", "doe:eerst", "vraag:b", "doe:stop", "vraag:c"]


async def test_search_without_a_hit_says_what_to_do(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("ctrl+p")
        await on.type("xyzzy")
        assert "Niets gevonden." in on.text()
        await on.press("enter", "escape")
        assert isinstance(on.app.screen, PlacesScreen)


async def test_what_the_room_left_open_gets_an_owner_and_a_date(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("cijfer"), Unknown.DONT_KNOW)
        on.app.navigation.go("lijst")
        await on.settle()
        assert "cijfer (weet niet)" in on.text()
        on.point_at("cijfer")
        await on.press("f9")
        await on.type("gebiedsmanager")
        await on.press("tab")
        await on.type("1 mei 2026")
        await on.press("f8")
        assert on.session.reader.answers.parked[Slot("cijfer")].owner == "gebiedsmanager"
        assert "gebiedsmanager, 1 mei 2026" in on.text()


async def test_what_the_room_did_not_come_to_is_not_on_the_list(tmp_path: Path) -> None:
    """Only what stands before the last question that the room did anything with was left open."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        on.session.writer.park(Slot("volgorde"), owner="gemeente")
        on.app.navigation.go("lijst")
        await on.settle()
        names = [line.text.split("\n")[0] for line in on.list.lines_shown if line.id.startswith("open")]
        assert names == ["problemen", "ernst", "volgorde"]


async def test_at_the_end_of_the_evening_all_that_is_open_is_on_the_list_once(tmp_path: Path) -> None:
    """As many as the last words in the room say; what is answered later leaves the list, and undo clears it."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("problemen"), Unknown.SKIPPED)
        await on.go("maatregelen")
        await on.press("f8", "f8")  # the first goes into the list, which has no row yet
        told = len(on.session.reader.to_do())
        assert f"Er staan er {told} op de lijst" in on.words()
        on.app.navigation.go("lijst")
        await on.settle()
        assert f"{told} open · {told} nog zonder" in on.text()
        names = [line.title for line in on.session.reader.to_do()]
        assert "trots" in names
        assert len(names) == len(set(names))
        on.session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        assert "trots" not in [line.title for line in on.session.reader.to_do()]
        on.session.history.undo()
        assert on.session.history.undo() == "Teruggedraaid: wat aan het eind op de lijst kwam"
        assert [line.title for line in on.session.reader.to_do()] == ["problemen"]


async def test_a_cell_that_was_put_on_the_list_is_named_with_its_row_and_can_be_gone_to(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        on.session.writer.answer(Slot("maatregelen.klaar", row), Unknown.DONT_KNOW)
        on.app.navigation.go("lijst")
        await on.settle()
        on.point_at("Lampen: Wanneer is het klaar? (weet niet)")
        await on.press("enter")
        assert on.talk.body.focused_slot() == Slot("maatregelen.klaar", row)


async def test_a_long_answer_takes_one_line_of_the_overview_whatever_the_width(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="lang " * 40))
        on.app.navigation.go("overzicht")
        await on.settle()
        lines = [line for line in on.text().splitlines() if "naam: lang" in line]
        assert len(lines) == 1
        assert lines[0].endswith("…")
        assert len(lines[0]) > LONG_LINE
        assert "lang lang" not in on.text().split("naam: lang")[1].split("\n", 1)[1]


async def test_a_list_that_gets_a_bar_beside_it_cuts_no_line(tmp_path: Path) -> None:
    """On a tall window 'Wat opvalt' unfolded, and 'het gevraagde besluit (openbaar)' lost its last word."""
    async with stage(tmp_path) as on:
        on.app.navigation.go("overzicht")
        await on.settle()
        shown = on.list
        for width in range(shown.size.width - 12, shown.size.width):
            long = ListLine("lang", "Een regel die net past ".ljust(width - 4, "x") + " eind")
            shown.show_lines([long])
            await on.settle()
            shown.show_lines([long, *(ListLine(f"r{number}", "kort") for number in range(40))])
            await on.settle()
            assert "eind" in on.text(), width


async def test_the_cursor_stays_at_either_end_of_a_list(tmp_path: Path) -> None:
    """One arrow too many went round, and what was typed then replaced what stood in the first row."""
    async with stage(tmp_path) as on:
        on.app.navigation.go("overzicht")
        await on.settle()
        shown = on.list
        shown.show_lines(
            [
                ListLine("kop", "Kop", closed=True),
                ListLine("a", "A"),
                ListLine("b", "B"),
                ListLine("c", "C", closed=True),
            ]
        )
        shown.highlighted = None
        await on.press("down")
        for key, ends in (
            ("up", "a"),
            ("down", "b"),
            ("down", "b"),
            ("up", "a"),
            ("pagedown", "b"),
            ("pageup", "a"),
        ):
            await on.press(key)
            assert shown.here is not None
            assert shown.here.id == ends, key
        shown.highlighted = None
        await on.press("up")
        assert shown.here == ListLine("b", "B")
