"""Said once, labelled everywhere: theme, task and terrain follow from the problem until somebody says otherwise."""

from __future__ import annotations

import pytest

from tests.iwap.evening import questions
from wijkwizard.iwap.labels import FOLLOWS, followed, label
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal, Measure, Problem, Signal, Theme
from wijkwizard.iwap.said import Picked, SaidChoice, SaidChoices
from wijkwizard.terms import Basis, Unknown


def pick(name: str, slot: str = "") -> SaidChoice:
    return SaidChoice(value=Picked(id=name, label=name.capitalize()), unknown=None, slot=slot)


def picks(*names: str) -> SaidChoices:
    return SaidChoices(value=tuple(Picked(id=name, label=name.capitalize()) for name in names), unknown=None)


NUISANCE = Problem(id="r1", sort=pick("overlast"), terrain=SaidChoice(slot="problemen.terrein@r1"))


def labelled(**parts: object) -> Iwap:
    return label(Iwap().model_copy(update=parts), questions().knowledge)


def test_theme_task_and_terrain_follow_from_the_problem() -> None:
    """They are marked as an ordering of wijkwizard, never as something that was said."""
    row = labelled(problems=(NUISANCE,)).problems[0]
    assert [said.value.id for said in (row.theme, row.task, row.terrain) if said.value] == [
        "wijkveiligheid",
        "veiligheid",
        "leefbaar",
    ]
    assert {said.source for said in (row.theme, row.task, row.terrain)} == {FOLLOWS}
    assert {said.basis for said in (row.theme, row.task, row.terrain)} == {Basis.ASSUMPTION}


@pytest.mark.parametrize(
    "said", [pick("sociaal"), SaidChoice(unknown=Unknown.DONT_KNOW), SaidChoice(unknown=Unknown.SEALED)]
)
def test_what_somebody_said_stands(said: SaidChoice) -> None:
    """A correction wins, and so does a group that says it does not know."""
    row = labelled(problems=(NUISANCE.model_copy(update={"terrain": said}),)).problems[0]
    assert row.terrain == said


def test_a_problem_of_their_own_has_no_labels() -> None:
    """Nothing is guessed for a problem outside the table."""
    row = labelled(problems=(Problem(id="r1", sort=pick("eigen-probleem")), Problem(id="r2"))).problems
    assert row == (Problem(id="r1", sort=pick("eigen-probleem")), Problem(id="r2"))


def test_the_terrain_of_a_signal_follows_from_its_indicator() -> None:
    """The prices of houses are fysiek."""
    row = labelled(signals=(Signal(id="s1", indicator=pick("woz-waarde")), Signal(id="s2"))).signals
    assert row[0].terrain.value is not None
    assert row[0].terrain.value.id == "fysiek"
    assert row[1] == Signal(id="s2")


def test_a_measure_and_a_theme_take_over_from_their_problem() -> None:
    """The chain is said once, at the problem, also when it was corrected there."""
    iwap = labelled(
        problems=(NUISANCE.model_copy(update={"terrain": pick("sociaal")}),),
        measures=(Measure(id="m1", problem=picks("r1")), Measure(id="m2", problem=picks("weg"))),
        themes=(Theme(id="t1", problem=picks("r1")),),
        goals=(Goal(id="g1", problem=picks("r1")),),
    )
    assert [pick.id for pick in iwap.measures[0].terrain.value or ()] == ["sociaal"]
    assert iwap.measures[1].terrain.value is None
    assert [pick.id for pick in iwap.themes[0].task.value or ()] == ["veiligheid"]
    assert iwap.goals == (Goal(id="g1", problem=picks("r1")),)


def test_a_measure_for_several_problems_lies_on_the_terrain_of_each() -> None:
    """Two problems on one terrain make it one terrain."""
    others = [
        NUISANCE.model_copy(update={"id": name, "terrain": pick(terrain)})
        for name, terrain in (("r2", "sociaal"), ("r3", "sociaal"))
    ]
    iwap = labelled(
        problems=(NUISANCE, *others), measures=(Measure(id="m1", problem=picks("r1", "r2", "r3")),)
    )
    assert [pick.id for pick in iwap.measures[0].terrain.value or ()] == ["leefbaar", "sociaal"]


def test_a_screen_can_ask_what_follows_by_slot() -> None:
    """Only what has a question of its own can be corrected, and only what follows is told."""
    iwap = labelled(
        problems=(NUISANCE, NUISANCE.model_copy(update={"id": "r2", "terrain": pick("sociaal", "x")}))
    )
    told = followed(iwap, questions().knowledge)
    assert told == {"problemen.terrein@r1": ("Leefbaar (indeling van wijkwizard)", True)}


def test_labelling_twice_is_labelling_once() -> None:
    """What follows is no reason for something else to follow."""
    once = labelled(problems=(NUISANCE,), measures=(Measure(id="m1", problem=picks("r1")),))
    assert label(once, questions().knowledge) == once


def test_a_label_that_fits_only_roughly_is_proposed_and_never_taken_over() -> None:
    """Upkeep is no safety: who works it out may choose it, the plan does not say it by itself."""
    upkeep = Problem(
        id="r1", sort=pick("onderhoud", "problemen.soort@r1"), theme=SaidChoice(slot="problemen.thema@r1")
    )
    iwap = labelled(problems=(upkeep,))
    assert iwap.problems[0].theme.value is None
    assert iwap.problems[0].task.value is not None
    told = followed(iwap, questions().knowledge)
    assert told["problemen.thema@r1"] == (f"Schoon en veilig ({FOLLOWS})", False)
    corrected = labelled(problems=(upkeep.model_copy(update={"theme": pick("burgerschap")}),))
    assert followed(corrected, questions().knowledge) == {}


def test_a_card_of_today_without_a_theme_gets_none() -> None:
    row = labelled(problems=(Problem(id="r1", sort=pick("energie", "problemen.soort@r1")),)).problems[0]
    assert row.theme.value is None
    assert row.task.value is not None
    assert row.task.value.id == "duurzaamheid"


def test_a_theme_for_several_problems_has_the_task_of_each() -> None:
    """Arnhem names several problems at one theme; the second was refused."""
    other = NUISANCE.model_copy(update={"id": "r2", "task": pick("werk")})
    iwap = labelled(problems=(NUISANCE, other), themes=(Theme(id="t1", problem=picks("r1", "r2", "r1")),))
    assert [pick.id for pick in iwap.themes[0].task.value or ()] == ["veiligheid", "werk"]
