"""Votes that were counted in two colours stand in the plan at the rows that were made from that count."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.two_colours import evening
from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.document.publish import published
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.session import Session
from wijkwizard.session.redaction import public_answers
from wijkwizard.terms import GridValue, NumberValue, Slot, Unknown

COUNTED = """
problemen-stemmen:
  overlast: {bewoners: 8, professionals: 2}
  groen: {bewoners: 3, professionals: 6}
problemen:
  - {rij: a, soort: overlast, titel: Herrie op het plein}
  - {rij: b, soort: groen, titel: Kale straten}
"""


def votes(iwap: Iwap) -> list[tuple[object, object]]:
    """Return the votes of residents and of professionals of each problem."""
    return [(row.votes_residents.value, row.votes_professionals.value) for row in iwap.problems]


def said_otherwise(session: Session) -> list[PlanFinding]:
    return [each for each in session.reader.derived.plan_findings if each.check == "kiezen-bewoners-anders"]


def test_a_row_has_the_votes_of_both_colours_of_what_it_was_made_from(tmp_path: Path) -> None:
    with evening(tmp_path, also=COUNTED) as session:
        assert votes(session.reader.iwap()) == [(8, 2), (3, 6)]
        assert [mark.score for mark in session.reader.iwap().insight.votes.value or ()] == [10, 9]
        assert said_otherwise(session)
        slot = next(row.votes_residents.slot for row in session.reader.iwap().problems)
        follows = session.reader.derived.follows[slot]
        assert follows.words == "8 (uit de telling in twee kleuren)"


def test_what_somebody_typed_goes_before_it(tmp_path: Path) -> None:
    typed = "problemen-stemmen-apart:\n  - {rij: a, van-bewoners: 7, van-professionals: 2}\n"
    with evening(tmp_path, also=f"{COUNTED}{typed}") as session:
        assert votes(session.reader.iwap()) == [(7, 2), (3, 6)]


def test_of_two_rows_of_one_kind_nobody_knows_whose_the_votes_are(tmp_path: Path) -> None:
    twice = COUNTED.replace("soort: groen", "soort: overlast")
    with evening(tmp_path, also=twice) as session:
        assert votes(session.reader.iwap()) == [(None, None), (None, None)]


def test_of_a_small_side_the_plan_has_no_votes(tmp_path: Path) -> None:
    """In no edition, also where they were counted."""
    few = COUNTED.replace("professionals: 6", "professionals: 2")
    with evening(tmp_path, residents=20, professionals=2, also=few) as session:
        iwap = session.reader.iwap()
        assert votes(iwap) == [(None, None), (None, None)]
        assert not said_otherwise(session)
        public = published(without_small_groups(iwap))
        held = public_answers(session.reader.answers, iwap, public)
        told = held.by_slot[Slot("problemen-stemmen")][0].value
        assert told == GridValue(v={"overlast": 10, "groen": 5})
        assert not [slot for slot in held.by_slot if slot.table == "problemen-stemmen-apart"]


def test_a_count_that_stays_inside_takes_its_votes_with_it(tmp_path: Path) -> None:
    inside = (
        COUNTED.replace("problemen-stemmen:\n", "problemen-stemmen:\n  intern: ja\n  waarde:\n")
        .replace("  overlast: {", "    overlast: {")
        .replace("  groen: {", "    groen: {")
    )
    with evening(tmp_path, also=inside) as session:
        public = published(session.reader.iwap())
        assert votes(session.reader.iwap()) == [(8, 2), (3, 6)]
        assert [row.votes_residents.unknown for row in public.problems] == [Unknown.HIDDEN, Unknown.HIDDEN]


def test_public_answers_have_the_rows_and_the_votes_that_paper_prints(tmp_path: Path) -> None:
    """The colours of what was not chosen stand on no paper."""
    more = COUNTED.replace("problemen:\n", "  werkloosheid: {bewoners: 1, professionals: 4}\nproblemen:\n")
    with evening(tmp_path, also=more) as session:
        iwap = session.reader.iwap()
        held = public_answers(session.reader.answers, iwap, published(without_small_groups(iwap)))
        told = held.by_slot[Slot("problemen-stemmen")][0].value
        assert told == GridValue(v={"overlast": 10, "groen": 9, "werkloosheid": 5})
        apart = [
            live[0].value for slot, live in held.by_slot.items() if slot.table == "problemen-stemmen-apart"
        ]
        assert sorted(int(each.v) for each in apart if isinstance(each, NumberValue)) == [2, 3, 6, 8]


@pytest.mark.parametrize("few", ["professionals: 1}", "professionals: 0}"])
def test_one_or_two_cards_of_a_colour_are_of_one_or_two_people_and_stand_in_no_plan(
    tmp_path: Path, few: str
) -> None:
    """However many people of that side there were: two who voted can be told by their cards."""
    counted = COUNTED.replace("professionals: 6}", few).replace("professionals: 2}", "professionals: 1}")
    with evening(tmp_path, also=counted) as session:
        assert votes(session.reader.iwap()) == [(None, None), (None, None)]


def test_a_count_of_which_a_part_has_no_colour_gives_no_votes_of_a_side(tmp_path: Path) -> None:
    """Of two tables that were merged one counted all together: the votes of a side would be less than they were."""
    with evening(tmp_path, also=COUNTED.replace("{bewoners: 3, professionals: 6}", "9")) as session:
        assert votes(session.reader.iwap()) == [(None, None), (None, None)]
        assert [mark.score for mark in session.reader.iwap().insight.votes.value or ()] == [10, 9]
