"""Back goes to where you were, and always somewhere while there is a question before this one."""

from pathlib import Path

from tests.lines.scripted import TRIAL
from tests.session.small import fixed_environment
from wijkwizard.conversation.back_stack import BackStack, Visit
from wijkwizard.session import new_session
from wijkwizard.terms import Slot

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


def test_of_two_visits_in_a_row_the_last_place_in_the_turn_stays() -> None:
    stack = BackStack().visit("a", at=Slot("a")).visit("a", at=Slot("b"))
    assert stack == BackStack((Visit("a", at=Slot("b")),))


def test_a_list_that_sent_people_on_is_come_back_to_with_the_turn_of_before() -> None:
    stack = BackStack().leave(None, "lijst").visit("a", "overzicht")
    visit, left = stack.back(TURNS, "a")
    assert visit == Visit("a", "overzicht")
    visit, left = left.back(TURNS, "a")
    assert visit == Visit("", "lijst")
    assert left.back(TURNS, "a")[0] is None


def test_a_turn_that_was_looked_up_at_the_places_is_left_for_the_places() -> None:
    """The question before it was never visited."""
    stack = BackStack().leave(None, looked_up=True)
    visit, left = stack.visit("c").back(TURNS, "d")
    assert visit == Visit("c")
    visit, left = left.back(TURNS, "c")
    assert visit == Visit("", "plekken")
    assert BackStack().leave(None, "lijst", looked_up=True) == BackStack((Visit("", "lijst"),))


def test_a_turn_of_another_moment_is_come_back_to_and_from_there_as_before(tmp_path: Path) -> None:
    """However many were looked up, with the list that one was chosen from."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        prep, room = (session.reader.turns(moment)[0] for moment in ("vooraf", "zaal"))
    stack = BackStack().visit("a").leave(room).leave(prep, "overzicht")
    visit, stack = stack.back(TURNS, "x")
    assert visit == Visit(prep.id, "overzicht", "vooraf")
    visit, stack = stack.back((), prep.id)
    assert visit == Visit(room.id, "", "zaal")
    assert stack.back(TURNS, "d") == (Visit("a"), BackStack())


def test_a_visit_leaves_the_stack_of_before_as_it_was() -> None:
    before = BackStack().visit("a")
    before.visit("b")
    assert before == BackStack((Visit("a"),))
