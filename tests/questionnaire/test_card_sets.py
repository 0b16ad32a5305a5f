"""Which cards a list offers follows from one answer; what was chosen is offered, and a dossier keeps its lists."""

from __future__ import annotations

import pytest

from wijkwizard.questionnaire.card_sets import card_sets, offered
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.questionnaire.picking import near_option
from wijkwizard.session import load_questions
from wijkwizard.terms import Answer, Answers, ChoiceValue, GridValue, Slot, Value

SET = Slot("kaarten-welke")
VOTES = Slot("problemen-stemmen")
LISTS = ("problemen-stemmen", "themas-stemmen", "partijen-aanwezig.rol", "maatregel-plaats.bestanddeel")


def having(said: dict[Slot, Value]) -> Answers:
    return Answers(by_slot={slot: (Answer(value=value),) for slot, value in said.items()})


def labels(name: str, answers: Answers) -> set[str]:
    index = load_questions(None).index
    question = index.question(name)
    found = offered(index.options(question, answers), answers.get(Slot(name)), card_sets(index, answers))
    return {option.id for option in found}


@pytest.mark.parametrize(
    ("said", "sets"),
    [
        ({}, {"nu"}),
        ({SET: ChoiceValue(v="nu")}, {"nu"}),
        ({SET: ChoiceValue(v="veertig")}, {"veertig"}),
        ({SET: ChoiceValue(v="beide")}, {"nu", "veertig"}),
        ({VOTES: GridValue(v={"onderhoud": 3, "overlast": 2})}, {"veertig"}),
        ({VOTES: GridValue(v={"onderhoud": 3, "afval": 2})}, {"nu", "veertig"}),
        ({VOTES: GridValue(v={"overlast": 3})}, {"nu"}),
        ({Slot("themas-gekozen.thema", "t"): ChoiceValue(v="wijkveiligheid")}, {"veertig"}),
        ({SET: ChoiceValue(v="nu"), VOTES: GridValue(v={"onderhoud": 3})}, {"nu"}),
    ],
)
def test_the_answer_says_which_set_and_without_one_what_was_used(
    said: dict[Slot, Value], sets: set[str]
) -> None:
    assert card_sets(load_questions(None).index, having(said)) == sets


def test_the_two_sets_have_their_own_cards_and_share_some() -> None:
    today, guide = (having({SET: ChoiceValue(v=name)}) for name in ("nu", "veertig"))
    assert len(labels("problemen-stemmen", today)) == 16
    assert len(labels("problemen-stemmen", guide)) == 10
    assert labels("problemen-stemmen", today) & labels("problemen-stemmen", guide) == {"overlast"}
    assert labels("themas-stemmen", today) & labels("themas-stemmen", guide) == {
        "gezonde-wijk",
        "burgerschap",
    }
    assert labels("maatregel-plaats.bestanddeel", guide) < labels("maatregel-plaats.bestanddeel", today)


@pytest.mark.parametrize("name", LISTS)
def test_both_is_everything_that_a_file_may_name(name: str) -> None:
    index, both = load_questions(None).index, having({SET: ChoiceValue(v="beide")})
    assert labels(name, both) == {option.id for option in index.options(index.question(name), both)}


def test_what_was_chosen_stays_in_the_list_of_another_set() -> None:
    said: dict[Slot, Value] = {SET: ChoiceValue(v="nu"), VOTES: GridValue(v={"onderhoud": 3})}
    assert "onderhoud" in labels("problemen-stemmen", having(said))
    assert "economie" not in labels("problemen-stemmen", having(said))


def test_a_questionnaire_that_asks_for_no_set_offers_what_it_did() -> None:
    """One of before, that stands in an old dossier, and one of a municipality."""
    index = load_questions(None).index
    before: Questionnaire = index.questionnaire.model_copy(update={"set_question": ""})
    assert card_sets(Index.of(before, index.option_tables), Answers()) == {"veertig"}


def test_a_list_without_sets_is_whole() -> None:
    index = load_questions(None).index
    question = index.question("besluit")
    every = index.options(question, Answers())
    assert offered(every, None, frozenset({"nu"})) == every


@pytest.mark.parametrize(
    ("name", "words", "card"),
    [
        ("problemen-stemmen", "armoede", "geld"),
        ("problemen-stemmen", "Parkeren", "verkeer"),
        ("problemen-stemmen", "zwerfvuil", "afval"),
        ("partijen-aanwezig.rol", "boa", "handhaving"),
        ("partijen-aanwezig.rol", "huurdersraad", "huurdersorganisatie"),
        ("partijen-aanwezig.rol", "moskee", "geloof"),
    ],
)
def test_other_words_of_residents_lead_to_the_card(name: str, words: str, card: str) -> None:
    """Somebody who types what is on the tip of the tongue is offered the card that says it."""
    index = load_questions(None).index
    found = near_option(index.options(index.question(name), Answers()), words)
    assert found is not None
    assert found.id == card
