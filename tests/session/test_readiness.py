"""Is the plan ready? Each part tells what was said and what is missing, in the words of the questions."""

from __future__ import annotations

from collections.abc import Mapping

from tests.advice.plan.cases import ABSURD, derived
from tests.session.small import answers, looking
from wijkwizard.iwap.chapters import Organisation
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.rows import Problem
from wijkwizard.iwap.said import Said
from wijkwizard.session import ReadyLine
from wijkwizard.session.readiness import _NAMES, _PARTS, part_of, readiness
from wijkwizard.terms import Unknown

ALL = frozenset(registry().collections)
"""A route that asks about everything."""


def part(number: int, iwap: Iwap) -> ReadyLine:
    return next(line for line in readiness(iwap, ALL) if line.part == number)


def plan(said: Mapping[str, object], rows: Mapping[str, tuple[str, ...]] | None = None) -> Iwap:
    return looking(answers(said, rows)).iwap()


def test_every_part_looks_at_places_that_exist() -> None:
    """And has a name for each when nothing was asked there."""
    for _, _, paths in _PARTS:
        for path in paths:
            assert path in registry().leaves
            assert path.split(".")[0] in _NAMES


def test_whatever_contradicts_itself_belongs_to_a_part() -> None:
    """A second figure of a goal, a share of a cost and hours were of none: beside them stood a ✓."""
    numbers = {number for number, _, _ in _PARTS}
    assert {part_of(leaf) for leaf in registry().leaves} <= numbers
    assert [part_of(leaf) for leaf in ("goal_figures.target", "shares.amount", "measures.goal")] == [6, 10, 8]


def test_the_parts_are_those_of_the_paper_but_for_what_is_made_of_them() -> None:
    """Summary and annexes follow from the rest."""
    assert [number for number, _, _ in _PARTS] == [1, *range(3, 15)]


def test_an_empty_plan_misses_everything() -> None:
    """Nothing is done, and what is missing is named once."""
    for line in readiness(Iwap(), ALL):
        assert line.done == 0
        assert line.total > 0
        assert line.missing
        assert len(set(line.missing)) == len(line.missing)


def test_what_was_said_is_done_and_the_rest_is_asked_for() -> None:
    """By the question when there is one, else by what it is about."""
    line = part(1, plan({"wijknaam": "De Werven"}))
    assert line.done == 1
    assert line.missing == (
        "nog niets over het gebied",
        "Wanneer is de avond?",
        "nog niets over wie er zaten",
    )


def test_not_knowing_is_said_and_not_missing() -> None:
    """The paper prints 'weet niet'; asking again would not be listening."""
    line = part(1, plan({"wijknaam": "weet niet"}))
    assert line.done == 1
    assert "Over welke wijk gaat het?" not in line.missing


def test_what_is_not_asked_is_not_missing() -> None:
    """A table of which the first rows are asked misses nothing of the others, and a closed branch nothing at all."""
    hidden = Said[str](unknown=Unknown.HIDDEN, asked="Waar?")
    asked = Said[str](unknown=Unknown.OPEN, asked="Waar?")
    iwap = Iwap(problems=(Problem(id="r1", where=asked), Problem(id="r2", where=hidden)))
    assert [text for text in part(5, iwap).missing if "Waar?" in text] == ["regel 1: Waar?"]


def test_a_way_out_without_measures_asks_for_none() -> None:
    """After 'regulier beheer' nobody misses goals, measures or money."""
    closed = Organisation(**{name: Said(unknown=Unknown.HIDDEN) for name in ("lead", "mandate")})
    parts = [line.part for line in readiness(Iwap(organisation=closed), frozenset({"signals"}))]
    assert {8, 9, 10} & set(parts) == set()
    assert 4 in parts


def test_a_column_counts_for_each_row_and_names_it() -> None:
    """Two problems, of which one has a place."""
    rows = {"problemen": ("r1", "r2")}
    said = {"problemen.titel@r1": "Vuil", "waar.plek@r1": "Bij de brug", "problemen.titel@r2": "Lawaai"}
    line = part(5, plan(said, rows))
    assert "Lawaai: Waar?" in line.missing
    assert "Vuil: Waar?" not in line.missing


def test_a_row_without_a_name_has_a_number() -> None:
    """It can be found in the table, once somebody said something in it."""
    line = part(5, plan({"problemen.ernst@r1": 2}, {"problemen": ("r1",)}))
    assert "regel 1: Waar?" in line.missing
    assert "regel 1: Waar?" not in part(5, plan({}, {"problemen": ("r1",)})).missing


def test_a_row_may_be_named_by_a_choice() -> None:
    """By the label, not by the id."""
    line = part(5, plan({"problemen.soort@r1": "overlast"}, {"problemen": ("r1",)}))
    assert any(text.startswith("Overlast") and text.endswith("Waar?") for text in line.missing)


def test_a_name_that_is_a_sentence_loses_its_stop_before_the_colon() -> None:
    """Two stops would meet."""
    line = part(5, plan({"problemen.titel@r1": "Het is onveilig."}, {"problemen": ("r1",)}))
    assert "Het is onveilig: Waar?" in line.missing


def test_a_part_that_contradicts_itself_is_not_called_discussed() -> None:
    """Everything about the money of the absurd plan was filled in, and none of it can be."""
    made = derived(ABSURD)
    wrong = [finding for finding in made.plan_findings if finding.kind == "klopt-niet"]
    for line in readiness(made.iwap, ALL, wrong):
        if line.contradicted:
            assert (line.stands, line.discussed) == ("klopt niet", False)
    told = {line.part: line.contradicted for line in readiness(made.iwap, ALL, wrong)}
    assert any("projectgeld" in text or "elk jaar" in text for text in told[10])
    assert sum(map(len, told.values())) == len(wrong)
    assert not any(line.contradicted for line in readiness(made.iwap, ALL))
