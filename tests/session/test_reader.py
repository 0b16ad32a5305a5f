"""Reading a dossier: turns, where to go on, and what was said, without writing anything."""

from __future__ import annotations

from tests.session.small import answers, looking, questions
from wijkwizard.terms import Answers, Slot, TextValue


def test_turns_are_those_of_a_moment_or_all() -> None:
    """Each room of the programme sees its own."""
    one = looking()
    assert [turn.id for turn in one.turns("vooraf")] == ["wijknaam", "duur", "bewoners", "datum"]
    assert one.turns("uitwerken") == ()
    assert one.turns() == one.route.turns


def test_a_turn_is_found_by_any_of_its_questions() -> None:
    """A table that joins a question stands on the same screen."""
    turn = looking().turn("problemen")
    assert turn is not None
    assert turn.id == "stemmen"
    assert looking().turn("maatregelen") is None


def test_one_goes_on_at_the_first_thing_that_is_open() -> None:
    """Answered and skipped are behind us; when all is done, the last screen."""
    one = looking(answers({"wijknaam": "De Werven", "duur": "sla over"})).resume_turn("vooraf")
    assert one is not None
    assert one.id == "bewoners"
    whole = {"wijknaam": "x", "duur": "lang", "bewoners": 3, "datum": "2027"}
    last = looking(answers(whole)).resume_turn("vooraf")
    assert last is not None
    assert last.id == "datum"


def test_something_to_read_is_never_what_is_open() -> None:
    """The welcome stands before the first question, and going on does not stop there."""
    one = looking().resume_turn("zaal")
    assert one is not None
    assert one.id == "trots"


def test_a_moment_without_questions_has_no_place_to_go_on() -> None:
    """Nothing to do at the desk in this questionnaire."""
    assert looking().resume_turn("uitwerken") is None


def test_what_was_said_can_be_asked_by_its_meaning() -> None:
    """The name of the wijk, whatever the question is called."""
    one = looking(answers({"wijknaam": "De Werven"}))
    assert one.said("area.name") == "De Werven"
    assert one.said("area.residents") == ""
    assert one.said("area.gemeente") == ""


def test_everything_is_drawn_once_and_agrees() -> None:
    """The same picture answers every question until something changes."""
    one = looking(answers({"trots": "Het koor"}))
    assert one.derived is one.derived
    assert one.iwap() is one.iwap()
    assert (one.answers, one.route) == (one.derived.answers, one.derived.route)
    assert (one.questions.questionnaire, one.questions.knowledge) == (
        questions().questionnaire,
        questions().knowledge,
    )
    assert one.state.answers.by_slot[Slot("trots")][0].value == TextValue(v="Het koor")


def test_a_theme_that_follows_from_the_problem_is_shown_where_it_can_be_corrected() -> None:
    """In the small questionnaire nobody asks it, so it is shown nowhere and stands in the plan."""
    one = looking(answers({"problemen.soort@r1": "overlast"}, {"problemen": ("r1",)}))
    theme = one.iwap().problems[0].theme.value
    assert theme is not None
    assert theme.id == "wijkveiligheid"
    assert one.derived.follows == {}
    assert looking(Answers()).derived.follows == {}


def test_the_plan_is_made_only_for_what_asks_for_it() -> None:
    """Who types one answer after another waits for no plan; a screen that shows what follows from it does."""
    reader = looking(answers({"wijknaam": "De Werven"}))
    question = reader.index.question("wijknaam")
    assert reader.known.options(Slot("wijknaam"), question) == ()
    assert "iwap" not in vars(reader.derived)
    assert reader.known.follows() == {}
    assert "iwap" in vars(reader.derived)
