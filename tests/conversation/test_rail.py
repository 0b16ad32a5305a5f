"""The rail says where we are, what is done and how far, with a sign and words."""

from wijkwizard.conversation.rail import AHEAD, DONE, HERE, distinct_titles, place_in_step, rail_lines
from wijkwizard.questionnaire.model import NoticeQuestion, Section, Step, TextQuestion
from wijkwizard.questionnaire.route import Turn


def _step(number: int, *sections: Section) -> Step:
    return Step(
        id=f"s{number}", number=number, title=f"Titel {number}", short=f"kort {number}", sections=sections
    )


def _section(name: str) -> Section:
    return Section(id=name, title=name, questions=())


def _turn(name: str, step: Step, section: Section) -> Turn:
    return Turn(step, section, (TextQuestion(id=name, kind="text", text=name),), 1)


ONE, TWO = _section("een"), _section("twee")
START, NEXT, LAST = _step(0, ONE), _step(1, ONE, TWO), _step(2)
STEPS = (START, NEXT, LAST)
TURNS = (_turn("a", START, ONE), _turn("b", NEXT, ONE), _turn("c", NEXT, TWO), _turn("d", NEXT, TWO))


def test_every_stop_is_there_and_the_current_one_shows_its_sections() -> None:
    titles = [(stop.title, stop.level) for stop in rail_lines(STEPS, TURNS, {"c", "d"}, "c")]
    assert titles == [("kort 0", 0), ("1 kort 1", 0), ("een", 1), ("twee", 1), ("2 kort 2", 0)]


def test_signs_tell_what_is_done_where_we_are_and_what_is_ahead() -> None:
    signs = [stop.sign for stop in rail_lines(STEPS, TURNS, {"c", "d"}, "c")]
    assert signs == [DONE, HERE, DONE, HERE, AHEAD]


def test_a_stop_that_was_begun_says_how_far_it_is() -> None:
    assert [stop.far for stop in rail_lines(STEPS, TURNS, {"c", "d"}, "c")] == ["", "1/3", "", "", ""]


def test_a_click_on_a_stop_goes_to_its_first_question_if_it_has_one() -> None:
    assert [stop.turn_id for stop in rail_lines(STEPS, TURNS, set(), "a")] == ["a", "a", "b", ""]


def test_the_place_within_a_stop_counts_from_one() -> None:
    assert place_in_step(TURNS, "c") == (2, 3)
    assert place_in_step(TURNS, "gone") == (0, 0)


def test_the_place_counts_what_the_rail_counts() -> None:
    """A text to read has the place of the question that follows it."""
    notice = NoticeQuestion(id="n", kind="notice", text="n")
    turns = (Turn(NEXT, ONE, (notice,), 1), *TURNS[1:])
    assert [place_in_step(turns, name) for name in ("n", "b", "d")] == [(1, 3), (1, 3), (3, 3)]


def test_titles_that_begin_alike_show_where_they_differ() -> None:
    titles = ["Hoe doen we dat? Wie trekt het", "Hoe doen we dat? Wat spreken we af", "Waarom? Daarom"]
    assert distinct_titles(titles) == ("Wie trekt het", "Wat spreken we af", "Waarom? Daarom")


def test_a_section_goes_by_its_short_name_when_it_has_one() -> None:
    short = ONE.model_copy(update={"short": "kort"})
    step = _step(1, short, TWO)
    turns = (_turn("b", step, short), _turn("c", step, TWO))
    assert [stop.title for stop in rail_lines((step,), turns, set(), "b")] == ["1 kort 1", "kort", "twee"]


def test_what_is_only_read_aloud_does_not_count_as_done() -> None:
    notice = NoticeQuestion(id="n", kind="notice", text="n")
    turns = (Turn(NEXT, ONE, (notice,), 1), *TURNS[1:])
    assert [stop.far for stop in rail_lines(STEPS, turns, {"c", "d"}, "c")][0:2] == ["", "1/3"]
