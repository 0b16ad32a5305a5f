"""Back goes to where you were, and always somewhere while there is a question before this one."""

from wijkwizard.tui.trail import Step, Trail

TURNS = ("a", "b", "c", "d")


def test_back_goes_to_where_you_were_also_after_a_jump() -> None:
    trail = Trail()
    trail.visit("a")
    trail.visit("b")
    assert trail.back(TURNS, "d") == Step("b")
    assert trail.back(TURNS, "b") == Step("a")


def test_back_passes_over_what_left_the_route() -> None:
    trail = Trail()
    trail.visit("a")
    trail.visit("gone")
    assert trail.back(TURNS, "d") == Step("a")


def test_without_a_trail_back_goes_to_the_question_before() -> None:
    assert Trail().back(TURNS, "c") == Step("b")


def test_before_the_first_question_there_is_nothing() -> None:
    assert Trail().back(TURNS, "a") is None
    assert Trail().back((), "a") is None


def test_staying_in_place_leaves_one_step() -> None:
    trail = Trail()
    trail.visit("a")
    trail.visit("a")
    assert trail.back(TURNS, "b") == Step("a")
    assert trail.back(TURNS, "a") is None


def test_a_list_that_sent_people_on_is_come_back_to_with_the_turn_of_before() -> None:
    trail = Trail("lijst")
    trail.visit("a", "overzicht")
    assert trail.back(TURNS, "a") == Step("a", "overzicht")
    assert trail.back(TURNS, "a") == Step("", "lijst")
    assert trail.back(TURNS, "a") is None
