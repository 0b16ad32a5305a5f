"""A random walker over the real questionnaire always reaches the end, whatever it answers on the way."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.stories.test_editions import missing
from tests.stories.walker import Walk
from wijkwizard.document.internal import leaves
from wijkwizard.iwap.consent import COUNTED
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.session import Session, new_session
from wijkwizard.session.views import OPEN
from wijkwizard.terms import ChoiceValue, Slot, Unknown

MOMENTS = ("vooraf", "zaal", "uitwerken")
NOT_GIVEN = frozenset({Unknown.OPEN, Unknown.HIDDEN, Unknown.SEALED})


@pytest.mark.parametrize(
    ("seed", "length", "verdict"),
    [
        (2, "twee-avonden", "regulier"),
        (1, "lang", "integraal"),
        (4, "lang", "kleinschalig"),
        (33, "een-avond", "uitzoeken"),
    ],
)
@pytest.mark.usefixtures("in_memory")
def test_a_walk_always_reaches_the_end(tmp_path: Path, seed: int, length: str, verdict: str) -> None:
    """Every turn can be reached and left, nothing stays open, and both papers can be made, the working one whole."""
    with new_session(tmp_path / "wandeling.wijk", environment=fixed_environment()) as session:
        session.writer.answer(Slot("duur"), ChoiceValue(v=length))
        session.writer.answer(Slot("besluit"), ChoiceValue(v=verdict))
        walk = Walk(session, random.Random(seed))  # noqa: S311 - the same dice on every run
        walk.to_the_end()
        assert_all_is_done(session)
        assert_nothing_is_lost(session)
        for edition in ("public", "working"):
            assert session.plan.document(edition).parts
        assert missing(session) == []
        while session.history.undo():
            pass
        assert not session.reader.answers.by_slot


def assert_all_is_done(session: Session) -> None:
    """Nothing is open anywhere, and every turn of the route has a screen."""
    assert [line.title for line in session.reader.overview() if line.state == OPEN] == []
    for moment in MOMENTS:
        last = session.reader.resume_turn(moment)
        assert last is None or session.reader.is_done(last)
        for step in session.reader.questions.questionnaire.steps:
            done, total = session.reader.progress(step.id, moment)
            assert done == total
    for turn in session.reader.turns():
        assert session.reader.screen(turn.id).blocks


def assert_nothing_is_lost(session: Session) -> None:
    """Every answer lands in exactly one place: the plan, the other answers, or what is kept aside."""
    plan = session.reader.iwap()
    aside = [one.said.slot for one in plan.kept_aside]
    counting = [
        said.slot
        for said in leaves(plan.model_copy(update={"kept_aside": ()}))
        if said.unknown not in NOT_GIVEN and said.source not in {FOLLOWS, COUNTED}
    ]
    stored = [str(slot) for slot, live in session.reader.answers.by_slot.items() if live]
    assert sorted([*aside, *counting]) == sorted(stored)
