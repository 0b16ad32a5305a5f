"""The tables are complete, and the look-ups give what the other rooms ask for."""

from typing import TypeVar

import pytest

from wijkwizard.knowledge import TABLE_IDS, Knowledge, KnowledgeTable
from wijkwizard.knowledge.base import CardEntry

R = TypeVar("R", bound=CardEntry)

COUNTS = {
    "problemen": 25,
    "themas": 14,
    "opgaven": 8,
    "terreinen": 5,
    "indicatoren": 33,
    "omslagpunten": 4,
    "ingredienten": 47,
    "wetten": 12,
    "stappen": 4,
    "kenmerken": 6,
    "poorten": 9,
    "borging": 8,
    "financiele-regels": 5,
    "bijvangsten": 3,
    "bewonersgroepen": 4,
    "effectladder": 5,
    "schattingen": 4,
    "besluiten": 4,
    "leefplekthemas": 14,
    "beslissers": 24,
    "fasen": 3,
}
TEN = "overlast criminaliteit werkloosheid schooluitval gezondheid multiproblematiek onderhoud economie eenzaamheid"


def of_the_guide(table: KnowledgeTable[R]) -> tuple[R, ...]:
    """The rows that the guide of 2008 names."""
    return tuple(row for row in table.rows if row.sets != ("nu",))


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_a_closed_list_is_complete(knowledge: Knowledge, table: str, count: int) -> None:
    assert len(knowledge.table(table)) == count


def test_every_table_has_a_title_how_to_read_it_and_rows(knowledge: Knowledge) -> None:
    for table_id in knowledge.option_tables:
        table = knowledge.whole(table_id)
        assert table.title
        assert table.about
        assert table.rows


def test_the_ids_that_answers_refer_to_stay_as_they_are(knowledge: Knowledge) -> None:
    assert [row.id for row in of_the_guide(knowledge.problems)] == [*TEN.split(), "samenhang"]
    assert [row.id for row in of_the_guide(knowledge.themes)] == [
        "achter-de-voordeur",
        "gezonde-wijk",
        "ondernemend-initiatief",
        "burgerschap",
        "wijkveiligheid",
        "demografie",
    ]
    assert [row.id for row in knowledge.terrains.rows] == [
        "sociaal",
        "fysiek",
        "leefbaar",
        "veilig",
        "economisch",
    ]
    assert [row.id for row in knowledge.estimates.rows] == [
        "geen-zorgen",
        "opletten",
        "gevarenzone",
        "stapeling",
    ]
    assert [row.id for row in knowledge.verdicts.rows] == [
        "integraal",
        "kleinschalig",
        "regulier",
        "uitzoeken",
    ]


def test_numbered_lists_count_on_without_a_gap(knowledge: Knowledge) -> None:
    assert [row.number for row in knowledge.indicators.rows] == list(range(1, 34))
    assert [row.number for row in knowledge.ingredients.rows] == list(range(1, 48))
    assert [row.number for row in knowledge.laws.rows] == list(range(1, 13))
    assert [row.number for row in knowledge.ladder.rows] == list(range(5))
    for table_id in ("stappen", "kenmerken", "borging", "financiele-regels", "leefplekthemas"):
        numbers = [getattr(row, "number", 0) for row in knowledge.table(table_id)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_one_label_gives_theme_task_and_terrain(knowledge: Knowledge) -> None:
    labels = knowledge.labels("economie")
    assert labels.theme is not None
    assert (labels.theme.id, labels.task.id, labels.terrain.id) == (
        "ondernemend-initiatief",
        "werk",
        "economisch",
    )


def test_every_theme_and_terrain_follows_from_a_problem_or_is_known_to_stand_apart(
    knowledge: Knowledge,
) -> None:
    """Demography has no problem of its own among the ten; nothing else may drop out unseen."""
    themes = {problem.theme for problem in knowledge.problems.rows} - {""}
    assert {row.id for row in knowledge.themes.rows} - themes == {"demografie"}
    assert {problem.terrain for problem in knowledge.problems.rows} == {
        row.id for row in knowledge.terrains.rows
    }


def test_the_four_alarm_bells_are_those_of_the_guide(knowledge: Knowledge) -> None:
    assert [row.id for row in knowledge.alarm_bells()] == [
        "woz-waarde",
        "mutatiegraad",
        "huurachterstand",
        "meldingen-overlast",
    ]


def test_every_problem_and_every_theme_has_ingredients(knowledge: Knowledge) -> None:
    for problem in knowledge.problems.rows:
        known = not problem.sets or "veertig" in problem.sets or problem.counts_as
        assert (len(knowledge.ingredients_for(problem.id)) >= 4) == bool(known), problem.id
    used = {theme for row in knowledge.ingredients.rows for theme in row.themes}
    assert used == {row.id for row in of_the_guide(knowledge.themes)}


def test_reference_values_are_found_by_indicator(knowledge: Knowledge) -> None:
    assert [row.id for row in knowledge.references_for("misdrijven")] == [
        "misdrijven-alle",
        "misdrijven-drie-soorten",
    ]


def test_an_unknown_table_or_row_is_a_key_error(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        knowledge.table("wijken")
    with pytest.raises(KeyError):
        knowledge.problem("honden")
    assert knowledge.problems.find("honden") is None


def test_single_rows_are_found_by_id(knowledge: Knowledge) -> None:
    assert knowledge.problem("overlast").full == "Veel overlast, gemeten en ervaren"
    assert knowledge.indicator("bijstand").number == 13
    assert knowledge.ingredient("straatcoaches").grade == "D"
    assert knowledge.source("leeswijzer").read == "passage"


def test_knowledge_survives_a_cache_as_json(knowledge: Knowledge) -> None:
    assert Knowledge.model_validate_json(knowledge.model_dump_json(by_alias=True)) == knowledge


def test_the_table_ids_are_the_names_of_the_files(knowledge: Knowledge) -> None:
    assert knowledge.option_tables == TABLE_IDS
    assert len(set(TABLE_IDS)) == len(TABLE_IDS) == 47
