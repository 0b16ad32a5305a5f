"""Back goes to where you were, and always somewhere while there is a question before this one."""

from wijkwizard.conversation.back_stack import BackStack, Visit

TURNS = ("a", "b", "c", "d")


def test_back_goes_to_where_you_were_also_after_a_jump() -> None:
    stack = BackStack()
    stack.visit("a")
    stack.visit("b")
    assert stack.back(TURNS, "d") == Visit("b")
    assert stack.back(TURNS, "b") == Visit("a")


def test_back_passes_over_what_left_the_route() -> None:
    stack = BackStack()
    stack.visit("a")
    stack.visit("gone")
    assert stack.back(TURNS, "d") == Visit("a")


def test_without_a_trail_back_goes_to_the_question_before() -> None:
    assert BackStack().back(TURNS, "c") == Visit("b")


def test_before_the_first_question_there_is_nothing() -> None:
    assert BackStack().back(TURNS, "a") is None
    assert BackStack().back((), "a") is None


def test_staying_in_place_leaves_one_step() -> None:
    stack = BackStack()
    stack.visit("a")
    stack.visit("a")
    assert stack.back(TURNS, "b") == Visit("a")
    assert stack.back(TURNS, "a") is None


def test_a_list_that_sent_people_on_is_come_back_to_with_the_turn_of_before() -> None:
    stack = BackStack("lijst")
    stack.visit("a", "overzicht")
    assert stack.back(TURNS, "a") == Visit("a", "overzicht")
    assert stack.back(TURNS, "a") == Visit("", "lijst")
    assert stack.back(TURNS, "a") is None
