"""What the room is asked about the first problems is asked about those that it put first, and equals are said."""

from __future__ import annotations

import pytest

from tests.content.ours import ours
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.model import TableQuestion
from wijkwizard.session.current import CurrentState
from wijkwizard.session.offers import first_tie
from wijkwizard.session.reader import Reader
from wijkwizard.terms import Answer, Answers, ChoiceValue, GridValue, RankingValue, Slot, Value

PROBLEMS = {"een": "overlast", "twee": "eenzaamheid", "drie": "onderhoud", "vier": "werkloosheid"}
FOLLOWERS = [
    one for one in ours().index.tables.values() if one.first is not None and one.rows_of == "problemen"
]


def asked(ranked: tuple[str, ...], follower: TableQuestion) -> tuple[tuple[str, ...], str]:
    """Return the rows that a table asks about after four equal problems and a ranking, and what is said of a tie."""
    said: dict[Slot, Value] = {
        Slot("duur"): ChoiceValue(v="lang"),
        Slot("problemen-stemmen"): GridValue(v=dict.fromkeys(PROBLEMS.values(), 5)),
        **{Slot("problemen.soort", row): ChoiceValue(v=sort) for row, sort in PROBLEMS.items()},
    }
    if ranked:
        said[Slot("volgorde")] = RankingValue(v=ranked)
    by_slot = {slot: (Answer(value=value),) for slot, value in said.items()}
    said_so = State(answers=Answers(by_slot=by_slot, rows={"problemen": tuple(PROBLEMS)}))
    known = Reader(CurrentState(said_so, ours())).known
    return known.index.rows(follower.id, known.answers), first_tie(known, follower)


def test_our_questionnaire_asks_further_about_the_first_problems() -> None:
    assert {one.id for one in FOLLOWERS} == {"waar-wanneer", "wie-en-effect", "waarom"}


@pytest.mark.parametrize("follower", FOLLOWERS, ids=lambda one: one.id)
def test_the_ranking_of_the_group_says_which_problems_are_the_first(follower: TableQuestion) -> None:
    """Not the order in which they were made; without a ranking equals are named, and a ranking settles them."""
    places = follower.first or 0
    made, tie = asked((), follower)
    assert made == tuple(PROBLEMS)[:places]
    assert "Vier staan gelijk" in tie
    rows, tie = asked(("vier", "drie", "twee"), follower)
    assert rows == ("vier", "drie", "twee")[:places]
    assert tie == ""


def test_a_ranking_of_fewer_leaves_the_places_behind_it_to_choose() -> None:
    follower = ours().index.tables["waar-wanneer"]
    rows, tie = asked(("vier", "drie"), follower)
    assert rows == ("vier", "drie", "een")
    assert tie.startswith("Twee staan gelijk")
    assert "Er is nog één plaats" in tie
