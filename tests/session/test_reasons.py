"""Every question says why it is asked, and none says it with words that hold for all."""

from __future__ import annotations

from collections import Counter

from tests.content.ours import ours, top
from tests.questionnaire.make import an_index
from wijkwizard.iwap.registry import registry
from wijkwizard.questionnaire.why import ALWAYS, why
from wijkwizard.session.reasons import FOR, NOT_BOUND, reason


def test_every_question_of_the_room_has_a_reason_of_its_own() -> None:
    """A facilitator is asked 'waarom vraagt u dit?' and reads the answer aloud."""
    told = Counter(one.why for one in top() if one.moment == "zaal")
    assert "" not in told
    assert max(told.values()) == 1


def test_no_question_says_that_it_belongs_to_every_talk() -> None:
    """That holds for all and explains nothing."""
    assert [one.id for one in top() if ALWAYS in why(one, ours().index, reason(one))] == []


def test_every_part_of_the_plan_says_what_it_wants_to_know_it_for() -> None:
    """The heads are those of the plan: a new one needs a reason, and an old one may go."""
    assert {path.partition(".")[0] for path in registry().leaves} == FOR.keys()


def test_own_words_go_before_what_the_plan_does_with_the_answer() -> None:
    """An author knows best."""
    index = an_index("""
        - {id: a, kind: text, text: A?, why: Omdat het telt., binds: costs.what}
        - {id: b, kind: text, text: B?, binds: costs.what}
        - {id: c, kind: text, text: C?, moment: vooraf}
    """)
    assert reason(index.question("a")) == "Omdat het telt."
    assert reason(index.question("b")) == FOR["costs"]
    assert reason(index.question("c")) == NOT_BOUND["vooraf"]


def test_every_question_has_a_reason_of_its_own() -> None:
    """In the room, before and at the desk: no two questions are asked for the same reason."""
    told = [(one.id, one.why) for one in top()]
    assert [name for name, why_ in told if not why_] == []
    assert [why_ for why_, times in Counter(why_ for _, why_ in told).items() if times > 1] == []
