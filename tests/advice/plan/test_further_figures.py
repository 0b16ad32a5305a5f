"""Further figures of a goal are looked at as the first one is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import Change, cell, moves

FIGURE: dict[str, Any] = {
    "doel": "gerust",
    "indicator": "Bewoners die wel eens omlopen",
    "eenheid": "procent",
    "richting": "omlaag",
    "nulwaarde": "34",
    "nul_datum": "2025",
    "nul_bron": "enquête van de wijkraad",
    "streefwaarde": "25",
    "streef_datum": "2029",
}


def figure(**changes: Any) -> Change:
    return cell("doel-cijfers", "f1", **{**FIGURE, **changes})


def test_a_figure_of_no_goal_and_without_words_has_a_name() -> None:
    """'Er is nog een cijfer begonnen bij' stood there, and nothing behind it."""
    loose = cell("doel-cijfers", "f1", streefwaarde="-3", eenheid="procent")
    told = [seen.sentence for seen in findings(EXAMPLE, loose) if "f1" in seen.rows]
    assert told
    assert not [sentence for sentence in told if "''" in sentence], told


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        (figure(), set()),
        (figure(streefwaarde="40"), {"doel-verkeerde-kant:f1"}),
        (figure(streefwaarde="120", richting="omhoog"), {"doel-buiten-schaal:f1"}),
        (figure(streef_datum="2024"), {"doel-jaren:f1"}),
        (figure(indicator="Meldingen over het plein", eenheid="aantal"), {"doel-telt-meldingen:f1"}),
        # Who begins a further figure is asked what it lacks, as of the first; a rejected goal has none.
        (figure(nulwaarde=None, streefwaarde=None, richting=None), {"doel-onvolledig:f1"}),
        (figure(nul_bron="weet niet"), {"doel-onvolledig:f1"}),
        (figure(nul_bron="niet van toepassing"), set()),
        (figure(doel="nul", streefwaarde="40"), set()),
        # A figure of no goal yet is asked for its goal, and contradicts itself all the same.
        (figure(doel=None, streefwaarde="40"), {"doel-onvolledig:f1", "doel-verkeerde-kant:f1"}),
    ],
)
def test_a_further_figure_is_asked_what_the_first_is(change: Change, comes: set[str]) -> None:
    assert moves(EXAMPLE, change) == (comes, set())


def test_what_a_further_figure_lacks_is_named_in_its_own_words() -> None:
    """The sentence names the figure and only what it lacks: it has no owner of its own."""
    (found,) = (
        seen
        for seen in findings(EXAMPLE, figure(streefwaarde=None, streef_datum=None))
        if seen.key == "doel-onvolledig:f1"
    )
    assert found.sentence == ("Van 'Bewoners die wel eens omlopen' ontbreekt nog: stand straks en doeljaar.")


def test_a_further_figure_without_words_is_not_taken_for_its_goal() -> None:
    """Of the goal itself all was said: the sentence says that another figure was begun."""
    begun = cell("doel-cijfers", "f1", doel="gerust", eenheid="procent")
    (found,) = (seen for seen in findings(EXAMPLE, begun) if seen.key == "doel-onvolledig:f1")
    assert found.sentence.startswith("Er is nog een cijfer begonnen bij 'Bewoners lopen")
    assert "wat u telt" in found.sentence


def test_a_goal_without_a_further_figure_owes_none() -> None:
    """The table is offered: while no row was begun nothing is asked of it."""
    assert not [seen for seen in findings(EXAMPLE) if "doel-cijfers" in repr(seen)]


@pytest.mark.parametrize(
    ("indicator", "named"),
    [
        ("Bewoners die wel eens omlopen", "'Bewoners die wel eens omlopen'"),
        (None, "'Bewoners lopen 's avonds gerust over"),
    ],
)
def test_what_is_said_of_a_further_figure_names_it(indicator: str | None, named: str) -> None:
    """A goal with several figures has one title; only without words of its own a figure is called after its goal."""
    (found,) = (
        one
        for one in findings(EXAMPLE, figure(streefwaarde="40", indicator=indicator))
        if one.key == "doel-verkeerde-kant:f1"
    )
    assert found.sentence.startswith(named)
