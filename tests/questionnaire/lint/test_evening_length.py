"""A route that does not fit its evening is refused, with what to do."""

from __future__ import annotations

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.questionnaire.evenings import in_room, minutes_of
from wijkwizard.questionnaire.lengths import Evening, length_of, longer, reachable

QUESTIONS = """
- {id: duur, kind: choice, text: D?, moment: vooraf, options: [{id: uur, label: U}, {id: twee, label: T}]}
- {id: altijd, kind: text, text: A?, minutes: 20}
- {id: weg, kind: choice, text: W?, minutes: 10, options: [{id: klein, label: K}, {id: groot, label: G}]}
- {id: ruim, kind: text, text: R?, minutes: 30, route: twee}
- {id: klein, kind: text, text: K?, minutes: 35, show_if: {question: weg, is: klein}}
"""
UUR = Evening(option="uur", route="kort", minutes=60)
TWEE = Evening(option="twee", route="twee", minutes=45, evenings=2, cut_after="weg", again=5)


def asked(evening: Evening, way: str = "") -> list[str]:
    """Return the ids of what a route asks in the room."""
    index = an_index(
        QUESTIONS,
        length_question="duur",
        verdict_question="weg",
        routes=[UUR.model_dump(), TWEE.model_dump()],
    )
    return [turn.id for turn in in_room(index, evening, way)]


def test_a_route_asks_what_is_as_short_as_itself() -> None:
    """And what opens on the way that the group chose."""
    assert asked(UUR) == ["altijd", "weg"]
    assert asked(TWEE) == ["altijd", "weg", "ruim"]
    assert asked(UUR, "klein") == ["altijd", "weg", "klein"]


def test_two_evenings_are_counted_each_and_the_second_welcomes_again() -> None:
    """The cut lies behind a question."""
    index = an_index(QUESTIONS, length_question="duur", routes=[TWEE.model_dump()])
    turns = in_room(index, TWEE)
    assert minutes_of(turns, TWEE) == (30, 35)
    assert minutes_of(turns, UUR) == (60,)


@pytest.mark.parametrize(
    ("option", "length"),
    [("", "twee"), ("twee", "twee"), ("uur", "kort"), ("lang", "lang"), ("anders", "twee")],
)
def test_the_first_route_counts_until_one_is_chosen(option: str, length: str) -> None:
    """It is the one that the wizard proposes."""
    assert length_of(option, ["lang"], [TWEE, UUR]) == length


def test_without_routes_all_but_the_long_options_are_short() -> None:
    """As a questionnaire said it before there were routes."""
    assert [length_of(one, ["l"], ()) for one in ("", "k", "l")] == ["kort", "kort", "lang"]
    assert reachable("lang", ["l"], ())
    assert not reachable("avond", ["l"], ())
    assert longer("lang", than="twee") is True
    assert longer("kort", than="kort") is False
