"""Going through a dossier in lines: tables, back, undo, lists, the room that listens along, and the end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, Script, look, through, value
from tests.session.small import fixed_environment
from wijkwizard.lines.commands import WORDS, TypedCommand, answer_of, read_word
from wijkwizard.lines.run import _face
from wijkwizard.session import new_session
from wijkwizard.terms import ChoiceValue, DayValue, Slot, TextValue


def rows(path: Path, table: str) -> tuple[str, ...]:
    """Return the rows of a table of a dossier."""
    with look(path) as session:
        return session.reader.answers.rows_of(table)


def test_a_row_is_added_and_asked_cell_by_cell(tmp_path: Path) -> None:
    """With its number in the list afterwards."""
    path = tmp_path / "d.wijk"
    script = through(path, ("2", "nee", "/zoek maatregelen", "1", "+", "Lampen", "2", "2027", "", "/stop"))
    (row,) = rows(path, "maatregelen")
    assert value(path, f"maatregelen.titel@{row}") == TextValue(v="Lampen")
    assert value(path, f"maatregelen.soort@{row}") == ChoiceValue(v="licht")
    assert value(path, f"maatregelen.klaar@{row}") == DayValue(v="2027")
    assert "1. Lampen (ingevuld)" in script.text


def test_a_row_left_bare_goes_away_again(tmp_path: Path) -> None:
    """Nobody said anything in it, so it is none."""
    path = tmp_path / "d.wijk"
    through(path, ("2", "nee", "/zoek maatregelen", "1", "+", "", "", "", ""))
    assert rows(path, "maatregelen") == ()


def test_rows_move_and_go_by_their_number_and_come_back(tmp_path: Path) -> None:
    """What goes is named, and undone by a word."""
    path = tmp_path / "d.wijk"
    made = ("+", "Lampen", "", "", "+", "Bankjes", "", "")
    script = through(path, ("2", "nee", "/zoek maatregelen", "1", *made, "< 2", "- 1", "/ongedaan"))
    with look(path) as session:
        titles = [
            session.reader.answers.get(Slot("maatregelen.titel", row))
            for row in session.reader.answers.rows_of("maatregelen")
        ]
    assert [one.value for one in titles if one] == [TextValue(v="Bankjes"), TextValue(v="Lampen")]
    assert "Weggehaald" in script.text
    assert "Teruggedraaid" in script.text


def test_back_goes_to_the_question_before_and_from_the_first_to_the_places(tmp_path: Path) -> None:
    """As in the wizard."""
    script = through(tmp_path / "d.wijk", ("1", "", "/terug", "/terug"))
    assert script.said.count("Hoe heet de wijk?") == 2
    assert sum(one.startswith("Waar wilt u verder?") for one in script.said) == 2


def test_an_empty_row_that_came_back_goes_when_another_question_is_searched(tmp_path: Path) -> None:
    """Undo brings it back; leaving its question by a search takes it away, as going on does."""
    path = tmp_path / "d.wijk"
    through(
        path, ("/zoek wie doet er mee", "1", "+", "/terug", "/ongedaan", "/zoek wat kost het", "1", "3000")
    )
    assert value(path, "kosten") is not None
    assert rows(path, "maatregelen") == ()


_PLACES = "Waar wilt u verder?"
_LOOK_BACK, _COSTS = ("/zoek kijken we terug", "1"), ("/zoek wat kost het", "1")


@pytest.mark.parametrize(
    ("typed", "before"),
    [
        ((*_LOOK_BACK, *_COSTS), "Wanneer kijken we terug?"),
        (_COSTS, _PLACES),
        ((*_LOOK_BACK, "/plekken", *_COSTS), _PLACES),
        (("/zoek hoe heet de wijk", "1", *_COSTS), "Hoe heet de wijk?"),
    ],
    ids=["searched", "from the places", "after the places", "from another moment"],
)
def test_back_from_a_searched_question_goes_to_where_people_were(
    tmp_path: Path, typed: tuple[str, ...], before: str
) -> None:
    """Of whatever moment, and the places are one of them: the question before it was not visited."""
    script = through(tmp_path / "d.wijk", (*typed, "/terug"))
    questions = ("Wanneer kijken we terug?", "Wat kost het?", "Hoe heet de wijk?", _PLACES)
    asked = [line for line in script.said if line.startswith(questions)]
    assert asked[-2] == "Wat kost het?"
    assert asked[-1].startswith(before)


@pytest.mark.parametrize(
    ("chosen", "head"),
    [
        (("/overzicht", "1"), "besproken."),
        ((*_COSTS, "/later", "de wijkagent", "", "", "/lijst", "1", "1"), "zonder iemand die het oppakt."),
    ],
    ids=["overview", "to do"],
)
def test_back_from_a_question_that_was_chosen_in_a_list_goes_to_that_list(
    tmp_path: Path, chosen: tuple[str, ...], head: str
) -> None:
    """So that a list can be gone through."""
    script = through(tmp_path / "d.wijk", (*chosen, "/terug"))
    assert sum(line.endswith(head) for line in script.said) == 2


def test_from_a_list_that_was_come_back_to_people_go_to_where_it_was_opened(tmp_path: Path) -> None:
    """At the places, as on the screen; the question that was left with '/terug' interrupted nothing any more."""
    script = through(tmp_path / "d.wijk", ("/overzicht alles", "1", "/terug", ""))
    assert script.said.count("Hoe heet de wijk?") == 1
    assert sum(line.startswith(_PLACES) for line in script.said) == 2


def test_a_word_is_known_by_its_beginning_and_an_answer_may_begin_with_a_stroke() -> None:
    """When only one word begins so; two strokes are one that is meant."""
    assert read_word("/help") == TypedCommand("help")
    assert read_word("/zo moes tuin") == TypedCommand("zoek", "moes tuin")
    assert read_word("half/half") is None
    assert read_word("//erf") is None
    assert read_word("/stick/cijfers uit 2023.csv") is None
    assert answer_of("//erf") == "/erf"
    for word in WORDS:
        assert read_word(f"/{word.name}") == TypedCommand(word.name)


def test_nothing_internal_is_said_while_the_room_listens(tmp_path: Path) -> None:
    """Not in the question, the lists or the search; a word shows it again."""
    path = tmp_path / "d.wijk"
    through(path, ("1", "De Werven", "/herkomst"))
    hide = ("/herkomst", "", "", "", "-", "", "2", "/plekken")
    through(path, ("1", "/zoek naam", "1", "Oud Zeer", "/terug", *hide))
    with look(path) as session:
        answer = session.reader.answers.get(Slot("naam"))
    assert answer is not None
    assert answer.internal
    along = through(path, ("2", "ja", "/overzicht", "", "/lijst", "", "/zoek zeer", "/stop"))
    assert "Oud Zeer" not in along.text
    shown = through(path, ("2", "ja", "/zaalbeeld", "/overzicht", "", "/stop"))
    assert "Oud Zeer" in shown.text


@pytest.mark.parametrize("typed", [("", "ja"), ("/terug",)], ids=["an empty line", "going back"])
def test_without_a_no_the_room_is_taken_to_listen(typed: tuple[str, ...], tmp_path: Path) -> None:
    """An empty line is no answer to that question; nothing internal is read aloud because somebody went on."""
    path = tmp_path / "d.wijk"
    hide = ("/herkomst", "", "", "", "-", "", "2", "/plekken")
    through(path, ("1", "/zoek naam", "1", "Oud Zeer", "/terug", *hide))
    script = through(path, ("2", *typed, "/overzicht", "", "/zoek zeer", "/stop"))
    assert "Een lege regel zegt hier niets." in script.text or "" not in typed
    assert "Oud Zeer" not in script.text


@pytest.mark.parametrize("typed", [(), ("1",), ("1", "De Werven"), ("2", "nee")])
def test_the_end_of_the_input_closes_the_dossier_as_stopping_does(
    typed: tuple[str, ...], tmp_path: Path
) -> None:
    """A pipe that ends is no fault, and all that was typed stands."""
    script = through(tmp_path / "d.wijk", typed)
    assert script.said[-2:] == [
        "Er komt geen invoer meer. De wijkwizard sluit.",
        f"Alles is bewaard, in {tmp_path / 'd.wijk'}.",
    ]


REFUSED = (
    "kan hier niet. Antwoord eerst",
    "hoort bij een vraag. Kies eerst een plek",
    "Hier hoort geen antwoord",
    "Hier is niets verborgen",
    "Hier valt niets stil te tellen",
    "Deze telling is al begonnen",
    "Geef eerst een antwoord",
    "Open eerst een regel",
    "valt niets op",
)
"""What is said of a command that a prompt does not take."""


@pytest.mark.parametrize(
    ("typed", "there", "not_there"),
    [
        ((), {"verder", "lees", "ongedaan", "plekken"}, {"leeg", "toon", "terug"}),
        (("1",), {"terug", "leeg", "later", "wissen"}, {"toon", "herkomst"}),
        (("1", "De Werven", "/terug"), {"herkomst"}, {"toon", "stil"}),
        (("/zoek trots", "1", "nee", "Het plein"), {"terug", "stop"}, {"ongedaan", "lees", "verder"}),
        (("/zoek spelregels", "1", "nee"), {"verder", "lees"}, {"leeg", "later", "wissen", "toon"}),
        (("/zoek problemen", "1", "nee"), {"toon", "verder"}, {"herkomst"}),
        (("/zoek e",), {"terug", "zoek"}, {"ongedaan", "lees", "toon"}),
        (("/zoek gaan we doen", "1", "nee"), {"verder", "later"}, {"toon", "wissen"}),
        (("/zoek gaan we doen", "1", "nee", "+", "Een plein"), {"terug"}, set()),
        (("2", "/help"), {"terug", "stop"}, {"lees"}),
    ],
)
def test_help_names_what_the_prompt_takes(
    typed: tuple[str, ...], there: set[str], not_there: set[str], tmp_path: Path
) -> None:
    """All other commands are refused there, and leave people at the same prompt."""
    named = _helped(through(tmp_path / "a.wijk", (*typed, "/help")).said)
    assert (there - named, not_there & named) == (set(), set())
    for number, word in enumerate(word.name for word in WORDS if word.name not in named):
        script = through(tmp_path / f"b{number}.wijk", (*typed, f"/{word}", "/help"))
        assert any(words in script.text for words in REFUSED), word
        assert _helped(script.said) == named, word


def _helped(said: list[str]) -> set[str]:
    """The commands that the last help names."""
    first = max(number for number, line in enumerate(said) if line == "Hier:")
    return {line[1:].split(":")[0].split()[0] for line in said[first:] if line.startswith("/")}


def test_no_line_has_a_box_or_an_escape(tmp_path: Path) -> None:
    """Who listens hears words; frames and colours are noise."""
    script = through(
        tmp_path / "d.wijk", ("/help", "1", "Werf", "", "", "", "/plekken", "2", "nee", "", "/stop")
    )
    assert not any(sign in script.text for sign in "\x1b│┌╭█●▸▾")


def test_a_room_that_is_entered_again_after_hours_begins_its_evening_anew(tmp_path: Path) -> None:
    """The clock of a try in the morning is not that of the evening."""
    at = [datetime(2026, 3, 14, 9, 0, tzinfo=UTC)]
    clock = replace(fixed_environment(), now=lambda: at[0])
    with new_session(tmp_path / "d.wijk", environment=clock, questions=TRIAL) as session:
        face = _face(session, Script(["nee"]).io, clock)
        face.enter_room("problemen")
        at[0] += timedelta(hours=10)
        face.enter_room("problemen")
        assert face.began is not None
        assert face.began[0] == at[0]


def test_an_undo_of_a_road_goes_back_to_the_question_about_it(tmp_path: Path) -> None:
    """As in the wizard; the first question of the evening is not where the group was."""
    typed = ("2", "nee", "/zoek welke aanpak", "1", "4", "ja", "/ongedaan", "/stop")
    script = through(tmp_path / "d.wijk", typed, questions=None)
    after = script.text.split("Teruggedraaid")[1]
    assert "Wat is de eerste stap?" in script.text
    assert "Wat voor aanpak past hier?" in after
    assert "Met hoeveel mensen zijn we" not in after
