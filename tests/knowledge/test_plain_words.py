"""What people read is short and plain: on a card, in the room, at the desk."""

import re
from collections.abc import Iterator

import pytest

from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.base import Entry

ROOM = (
    "problemen",
    "themas",
    "opgaven",
    "terreinen",
    "stappen",
    "partijen",
    "schattingen",
    "besluiten",
    "kenmerken",
    "borging",
    "financiele-regels",
    "bijvangsten",
    "bewonersgroepen",
    "leefplekthemas",
)
CARDS = ("problemen", "schattingen", "besluiten", "terreinen", "themas", "partijen")
PRODUCT_WORDS = """
IWAP trekker dekking nulmeting streefwaarde doorbraakthema bijvangst waterbedeffect herijking mandaat signaal
indicator alarmbel omslagpunt borging mutatiegraad SMART terugkoppeling regulier peildatum
"""
ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")


def _sentences(text: str) -> Iterator[str]:
    yield from (part for part in re.split(r"(?<=[.!?])\s+", text) if part)


def _length(sentence: str) -> int:
    return len([word for word in sentence.split() if re.search(r"\w", word)])


@pytest.mark.parametrize("table", CARDS)
def test_what_goes_on_a_card_has_at_most_four_words(knowledge: Knowledge, table: str) -> None:
    for row in knowledge.table(table):
        assert _length(row.label) <= 4, (table, row.label)


@pytest.mark.parametrize("table", ROOM)
def test_a_sentence_in_the_room_has_at_most_fifteen_words_and_no_abbreviation(
    knowledge: Knowledge, table: str
) -> None:
    for row in knowledge.table(table):
        for sentence in (row.label, *_sentences(row.text)):
            assert _length(sentence) <= 15, (table, row.id, sentence)
            assert not ABBREVIATION.search(sentence), (table, row.id, sentence)


def test_a_signal_is_asked_in_at_most_twelve_words_without_abbreviation(knowledge: Knowledge) -> None:
    for row in knowledge.indicators.rows:
        assert row.question.endswith("?"), row.id
        assert _length(row.question) <= 12, row.question
        assert not ABBREVIATION.search(row.question), row.question


def test_no_sentence_anywhere_is_longer_than_twentyfive_words(knowledge: Knowledge) -> None:
    for table_id in knowledge.option_tables:
        if table_id == "bronnen":
            continue
        for row in knowledge.table(table_id):
            assert isinstance(row, Entry)
            for text in (row.text, row.watch, row.changed, row.contested):
                for sentence in _sentences(text):
                    assert _length(sentence) <= 25, (table_id, row.id, sentence)


def test_labels_are_unique_in_their_table(knowledge: Knowledge) -> None:
    """Two cards with the same words cannot be told apart."""
    for table_id in knowledge.option_tables:
        labels = [row.label for row in knowledge.table(table_id)]
        if table_id != "bronnen":
            assert len(labels) == len(set(labels)), table_id


@pytest.mark.parametrize(
    "word",
    PRODUCT_WORDS.split(),
)
def test_a_word_that_the_product_uses_is_in_the_glossary(knowledge: Knowledge, word: str) -> None:
    assert word in {term.label for term in knowledge.terms.rows}


def test_the_glossary_is_in_alphabetical_order(knowledge: Knowledge) -> None:
    labels = [term.label.lower() for term in knowledge.terms.rows]
    assert labels == sorted(labels)


def test_no_form_of_a_word_stands_for_two_terms(knowledge: Knowledge) -> None:
    forms = [form for term in knowledge.terms.rows for form in (term.label, *term.also)]
    assert {form for form in forms if forms.count(form) > 1} == set()


def test_vague_words_are_given_in_lower_case_so_that_they_can_be_found(knowledge: Knowledge) -> None:
    for row in knowledge.vague_words.rows:
        assert row.text.endswith("?")
        assert all(form == form.lower() for form in row.forms)


def test_the_goal_table_starts_with_one_mould_and_goes_on_with_questions(knowledge: Knowledge) -> None:
    mould, *checks = knowledge.goal_checks.rows
    assert mould.kind == "mal"
    assert mould.text.count("[") == 8
    assert all(check.kind == "controle" and check.text.endswith("?") for check in checks)


ON_STICKERS = ("problemen", "themas", "schattingen", "besluiten", "partijen", "bewonersgroepen", "stappen")
NAMES_OF_THE_GUIDE = ("voordeur", "burgerschap", "initiatief", "demografi", "cohesie", "multiprobleem")


@pytest.mark.parametrize("table", ON_STICKERS)
def test_what_goes_on_a_sticker_is_said_in_words_of_residents(knowledge: Knowledge, table: str) -> None:
    """What the wizard itself calls vague, and the names that the guide gave its chapters, are on no card."""
    vague = [form for row in knowledge.vague_words.rows for form in row.forms]
    assert [
        (row.label, form)
        for row in knowledge.table(table)
        for form in (*vague, *NAMES_OF_THE_GUIDE)
        if re.search(rf"\b{re.escape(form)}", row.label, re.IGNORECASE)
    ] == []


def test_the_name_of_the_guide_stays_behind_the_words_of_residents(knowledge: Knowledge) -> None:
    """Who knows the guide finds its themes again."""
    assert [row.full for row in knowledge.themes.rows if row.sets != ("nu",)] == [
        "Achter de voordeur en vernieuwend welzijn",
        "Gezonde wijk, groen, sport en cultuur",
        "Ondernemend maatschappelijk initiatief",
        "Burgerschap",
        "Wijkveiligheid",
        "Demografische ontwikkeling",
    ]


@pytest.mark.parametrize(
    "table", ["problemen", "themas", "partijen", "wetten", "terreinen", "bewonersgroepen"]
)
def test_a_label_that_is_counted_has_no_comma(knowledge: Knowledge, table: str) -> None:
    """Counts are typed as 'wonen 3, werk 4'; a comma in a name would be read as the next one."""
    assert [row.label for row in knowledge.table(table) if "," in row.label] == []
