"""Questions, options and names of rows are found under the ids by which answers are stored."""

import pytest

from tests.questionnaire.make import an_index, answered
from wijkwizard.questionnaire.model import ChoiceQuestion
from wijkwizard.terms import Answers

INDEX = an_index("""
- {id: lees, kind: notice, text: Welkom}
- id: problemen
  kind: table
  text: Wat speelt er?
  moment: vooraf
  row_name: een probleem
  label: titel
  columns:
    - {id: soort, kind: choice, text: Soort?, options: {knowledge: problemen}}
    - {id: titel, kind: text, text: Wat?}
- id: waar
  kind: table
  text: Waar?
  rows_of: problemen
  first: 1
  columns: [{id: plek, kind: text, text: Plek?}]
- id: doelen
  kind: table
  text: Doelen?
  columns:
    - {id: probleem, kind: choice, text: Waarbij?, options: {rows: problemen, label: titel}}
    - {id: ouder, kind: choice, text: Hoort bij?, options: {rows: doelen, label: ouder}}
- {id: top, kind: choices, text: Top?, options: {knowledge: problemen, only: [werk, wonen]}}
- id: rooster
  kind: grid
  text: R?
  rows: {rows: waar, label: plek}
  scale: {min: 0, max: 9}
""")
SAID = answered(
    INDEX,
    {
        "problemen.titel@p1": "Donkere\npaden",
        "waar.plek@p1": "Achter",
        "doelen.probleem@d1": "p1",
        "problemen.soort@p2": "wonen",
    },
    {"problemen": ("p1", "p2"), "doelen": ("d1",)},
)


def test_leaves_are_all_that_can_be_answered_in_order() -> None:
    """A notice is read, a table is its columns; a column has its full id and the moment of its table."""
    assert [one.full_id for one in INDEX.answerable] == [
        "problemen.soort",
        "problemen.titel",
        "waar.plek",
        "doelen.probleem",
        "doelen.ouder",
        "top",
        "rooster",
    ]
    first = INDEX.answerable[0]
    assert (first.question.id, first.question.moment) == ("problemen.soort", "vooraf")
    assert (first.table and first.table.id, first.section.id, first.step.id) == ("problemen", "deel", "stap")


def test_every_question_is_found_by_its_full_id() -> None:
    assert INDEX.question("waar.plek").id == "waar.plek"
    assert INDEX.question("lees").kind == "notice"
    assert list(INDEX.tables) == ["problemen", "waar", "doelen"]
    with pytest.raises(KeyError):
        INDEX.question("plek")


def test_the_source_of_a_table_owns_its_rows() -> None:
    assert [INDEX.source_table(name) for name in ("waar", "problemen", "onbekend")] == [
        "problemen",
        "problemen",
        "onbekend",
    ]
    assert INDEX.rows("waar", SAID) == ("p1",)
    assert INDEX.rows("problemen", SAID) == ("p1", "p2")


def test_options_come_from_lists_knowledge_and_rows() -> None:
    top = INDEX.options(INDEX.question("top"), SAID)
    assert [one.id for one in top] == ["werk", "wonen"]
    rows = INDEX.options(INDEX.question("doelen.probleem"), SAID)
    assert [(one.id, one.label) for one in rows] == [("p1", "Donkere"), ("p2", "probleem 2")]
    grid = INDEX.options(INDEX.question("rooster"), SAID)
    assert [one.label for one in grid] == ["Achter", "probleem 2"]
    assert INDEX.options(INDEX.question("problemen.titel"), SAID) == ()


def test_a_row_is_named_by_its_label_column_or_its_number() -> None:
    assert INDEX.row_label("problemen", "p1", SAID) == "Donkere"
    assert INDEX.row_label("waar", "p1", SAID) == "Donkere"
    assert INDEX.row_label("problemen", "p2", SAID) == "probleem 2"
    assert INDEX.row_label("problemen", "weg", SAID) == "probleem (verwijderd)"
    assert INDEX.row_label("doelen", "d1", SAID) == "Donkere"
    assert INDEX.row_label("onbekend", "x", SAID) == "regel (verwijderd)"


def test_a_row_that_gets_its_own_words_in_a_later_table_is_called_by_them() -> None:
    """Unless it had a name already; a number says nothing to who chooses."""
    index = an_index("""
- id: themas
  kind: table
  text: Welke?
  label: soort
  binds: themes
  columns: [{id: soort, kind: text, text: Soort?, binds: why}]
- id: bij
  kind: table
  rows_of: themas
  text: Hoe heet het?
  binds: themes
  columns: [{id: titel, kind: text, text: Titel?, binds: title}]
""")
    said = answered(
        index,
        {"themas.soort@t1": "Veilig", "bij.titel@t1": "Gerust", "bij.titel@t2": "Wonen"},
        {"themas": ("t1", "t2")},
    )
    assert [index.row_label("themas", row, said) for row in ("t1", "t2")] == ["Veilig", "Wonen"]


@pytest.mark.parametrize("label", ["soort", "titel"])
def test_rows_of_one_kind_are_told_apart_by_their_own_words_wherever_they_are_a_choice(label: str) -> None:
    """Whatever column a question takes their names from; a row without own words is called by its kind."""
    index = an_index(f"""
- id: problemen
  kind: table
  text: Wat speelt er?
  label: soort
  binds: problems
  columns:
    - {{id: soort, kind: choice, text: Soort?, options: {{knowledge: problemen}}, binds: sort}}
    - {{id: titel, kind: text, text: Hoe zegt u het?, binds: title}}
- {{id: eerst, kind: ranking, text: Wat eerst?, options: {{rows: problemen, label: {label}}}}}
""")
    said = answered(
        index,
        {
            "problemen.soort@p1": "wonen",
            "problemen.titel@p1": "Schimmel in de flats",
            "problemen.soort@p2": "wonen",
            "problemen.titel@p2": "Dure huur",
            "problemen.soort@p3": "wonen",
        },
        {"problemen": ("p1", "p2", "p3")},
    )
    names = ["Schimmel in de flats", "Dure huur", "Wonen"]
    assert [one.label for one in index.options(index.question("eerst"), said)] == names
    assert [index.row_label("problemen", row, said) for row in ("p1", "p2", "p3")] == names


def test_rows_that_are_named_after_each_other_end_somewhere() -> None:
    """A goal that is named after itself falls back on its number."""
    said = answered(INDEX, {"doelen.ouder@d1": "d1"}, {"doelen": ("d1",)})
    (option,) = INDEX.options(INDEX.question("doelen.ouder"), said)
    assert option.label == "regel 1"


def test_an_unknown_knowledge_table_gives_no_options() -> None:
    odd = an_index("- {id: a, kind: choice, text: A?, options: {knowledge: nergens}}")
    question = odd.question("a")
    assert isinstance(question, ChoiceQuestion)
    assert odd.options(question, Answers()) == ()
