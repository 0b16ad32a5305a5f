"""The evening fits: so many questions, so many minutes, in this order, with a way out after question 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_rim
from wijkwizard.document.inside import LINES
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session import Session, new_session
from wijkwizard.terms import Answers, ChoiceValue, Slot

EVENING = [
    (0, 2), (0, 3),
    (1, 4), (1, 5), (1, 3), (1, 4),
    (2, 6), (2, 4), (2, 6), (2, 4), (2, 4), (2, 2), (2, 2),
    (3, 4), (3, 6), (3, 3), (3, 7), (3, 2), (3, 2), (3, 3), (3, 2),
    (4, 3), (4, 2), (4, 2), (4, 4),
]  # fmt: skip
"""Step and minutes of each turn of the short route, as the evening was designed."""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A new dossier with our own questionnaire."""
    return new_session(tmp_path / "avond.wijk", rim=fixed_rim())


def test_the_short_route_is_the_evening_as_designed(session: Session) -> None:
    """Twenty-five turns, eighty-nine minutes, each in its place."""
    turns = session.turns("zaal")
    assert [(turn.step.number, turn.minutes) for turn in turns] == EVENING
    assert sum(turn.minutes for turn in turns) == 89


def test_what_may_drop_brings_it_to_twenty_turns_and_seventy_four_minutes(session: Session) -> None:
    """When it runs late, five turns can go."""
    left = [turn for turn in session.turns("zaal") if not turn.questions[0].may_drop]
    assert (len(left), sum(turn.minutes for turn in left)) == (20, 74)


@pytest.mark.parametrize("verdict", ["kleinschalig", "regulier", "uitzoeken"])
def test_without_an_integral_approach_the_rest_of_the_evening_is_short(
    session: Session, verdict: str
) -> None:
    """Each way out sets its own route: fewer turns, and never a measure nobody asked for."""
    whole = len(session.turns("zaal"))
    session.answer(Slot("besluit"), ChoiceValue(v=verdict))
    turns = session.turns("zaal")
    assert len(turns) < whole
    assert "maatregelen" not in {question.id for turn in turns for question in turn.questions}
    assert {turn.step.number for turn in turns} >= {0, 1, 2, 4}


def test_the_three_ways_out_differ_from_one_another(session: Session) -> None:
    """Acting small keeps quick wins; going on as usual and finding out first do not."""
    quick = {}
    for verdict in ("kleinschalig", "regulier", "uitzoeken"):
        session.answer(Slot("besluit"), ChoiceValue(v=verdict))
        quick[verdict] = session.turn("quick-wins") is not None
    assert quick == {"kleinschalig": True, "regulier": False, "uitzoeken": False}


def test_the_long_route_asks_more_and_drops_nothing(session: Session) -> None:
    """What the short route asks, the long one asks too."""
    short = {question.id for turn in session.turns() for question in turn.questions}
    session.answer(Slot("duur"), ChoiceValue(v="lang"))
    long = {question.id for turn in session.turns() for question in turn.questions}
    assert short < long


def test_two_evenings_are_proposed_first() -> None:
    """The first length that is offered splits the evening after question 2."""
    from tests.content.ours import ours

    question = ours().index.question("duur")
    assert ours().index.options(question, Answers())[0].id == "twee-avonden"


@pytest.mark.parametrize("theme", ["wijkveiligheid", "gezonde-wijk", "burgerschap"])
def test_a_chosen_theme_opens_its_own_desk_work(session: Session, theme: str) -> None:
    """Theme questions stay shut until the theme is chosen, and are at most five."""
    before = {question.id for turn in session.turns("uitwerken") for question in turn.questions}
    row = session.add_row("themas-gekozen")
    session.answer(Slot("themas-gekozen.thema", row), ChoiceValue(v=theme))
    opened = {question.id for turn in session.turns("uitwerken") for question in turn.questions} - before
    deep = [one for one in opened if session.index.question(one).binds.startswith("deepening.")]
    assert 1 <= len(deep) <= 5


def test_the_last_round_reads_everything_back_that_a_line_closes(session: Session) -> None:
    """Who says 'niet naar buiten' must have heard what it is about; counts and marks are seen, not read."""
    lines = session.index.question("slot")
    assert isinstance(lines, GridQuestion)
    shown = {
        one.id: {path.partition(".")[0] for path in one.shows}
        for one in session.index.options(lines, Answers())
    }
    assert shown.keys() == LINES.keys()
    for line, closed in LINES.items():
        rows = {path for path in closed if "." not in path}
        assert rows <= shown[line], line
        assert shown[line] & {path.partition(".")[0] for path in closed}, line
