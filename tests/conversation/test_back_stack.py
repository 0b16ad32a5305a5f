"""Back goes to where you were, and always somewhere while there is a question before this one."""

from wijkwizard.conversation.back_stack import BackStack, Visit

TURNS = ("a", "b", "c", "d")


def test_back_goes_to_where_you_were_also_after_a_jump() -> None:
    visit, left = BackStack().visit("a").visit("b").back(TURNS, "d")
    assert visit == Visit("b")
    assert left.back(TURNS, "b") == (Visit("a"), BackStack())


def test_back_passes_over_what_left_the_route() -> None:
    assert BackStack().visit("a").visit("gone").back(TURNS, "d")[0] == Visit("a")


def test_with_nothing_behind_back_goes_to_the_question_before() -> None:
    assert BackStack().back(TURNS, "c")[0] == Visit("b")


def test_before_the_first_question_there_is_nothing() -> None:
    assert BackStack().back(TURNS, "a")[0] is None
    assert BackStack().back((), "a")[0] is None


def test_staying_in_place_leaves_one_visit() -> None:
    visit, left = BackStack().visit("a").visit("a").back(TURNS, "b")
    assert visit == Visit("a")
    assert left.back(TURNS, "a")[0] is None


def test_a_list_that_sent_people_on_is_come_back_to_with_the_turn_of_before() -> None:
    stack = BackStack.of_moment("lijst", None).visit("a", "overzicht")
    visit, left = stack.back(TURNS, "a")
    assert visit == Visit("a", "overzicht")
    visit, left = left.back(TURNS, "a")
    assert visit == Visit("", "lijst")
    assert left.back(TURNS, "a")[0] is None


def test_a_visit_leaves_the_stack_of_before_as_it_was() -> None:
    before = BackStack().visit("a")
    before.visit("b")
    assert before == BackStack((Visit("a"),))
