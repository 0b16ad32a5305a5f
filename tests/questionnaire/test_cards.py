"""Own cards join a list wherever it is offered: chosen, counted, named, corrected in one place, and taken away."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.questionnaire.make import an_index, checked, codes, one_section, write
from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.fit import fit
from wijkwizard.questionnaire.logic import effective
from wijkwizard.questionnaire.reading import Misfit, read_value
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.terms import Answer, Answers, ChoicesValue, ChoiceValue, GridValue, Slot, TextValue, Unknown

QUESTIONS = """
- {id: eigen, kind: table, text: Welke eigen kaarten?, cards_by: lijst, label: woorden, columns: [
   {id: lijst, kind: choice, text: Waarbij?, options: [{id: problemen, label: P}, {id: bronnen, label: B}]},
   {id: woorden, kind: text, text: Welke woorden?}]}
- {id: soort, kind: choice, text: Welk?, options: {knowledge: problemen}}
- {id: soorten, kind: choices, text: Welke?, options: {knowledge: problemen}}
- {id: tellen, kind: grid, text: Hoeveel?, rows: {knowledge: problemen}, scale: {min: 0, max: 99, count: true}}
- {id: bron, kind: choice, text: Welke?, options: {knowledge: bronnen}}
- {id: twee, kind: choice, text: Welke?, options: {knowledge: problemen, only: [wonen, werk]}}
- {id: rijen, kind: table, text: Wat?, columns: [{id: soort, kind: choice, text: S?, options: {knowledge: problemen}}]}
"""
INDEX = an_index(QUESTIONS)
WORDS = Slot("eigen.woorden", "afval")


def held(words: str = "Grof vuil op straat", answers: Mapping[str, Answer] | None = None) -> Answers:
    """Return answers with one own card, and answers by question."""
    by_slot = {Slot(name): (answer,) for name, answer in (answers or {}).items()}
    said: dict[Slot, tuple[Answer, ...]] = {}
    if words:
        said[WORDS] = (Answer(value=TextValue(v=words)),)
        said[Slot("eigen.lijst", "afval")] = (Answer(value=ChoiceValue(v="problemen")),)
    return Answers(
        by_slot=by_slot | said,
        rows={"eigen": ("afval",)} if words else {},
        said=frozenset({"afval"} if words else ()),
    )


@pytest.mark.parametrize("name", ["soort", "soorten", "tellen", "rijen.soort"])
def test_an_own_card_is_offered_wherever_the_list_is(name: str) -> None:
    options = INDEX.options(INDEX.question(name), held())
    assert [(option.id, option.label) for option in options][-1] == ("afval", "Grof vuil op straat")
    assert len(options) == 4
    assert offered_table(INDEX.question(name)) == "eigen"


def test_a_choice_of_a_few_stays_a_choice_of_a_few() -> None:
    assert [option.id for option in INDEX.options(INDEX.question("twee"), held())] == ["wonen", "werk"]


@pytest.mark.parametrize("raw", ["afval", "grof vuil op straat", "4"])
def test_an_own_card_is_read_by_its_name_its_id_and_its_number(raw: str) -> None:
    question = INDEX.question("soort")
    assert read_value(question, INDEX.options(question, held()), raw) == ChoiceValue(v="afval")


def test_words_that_are_no_card_are_refused_with_the_nearest() -> None:
    question = INDEX.question("soort")
    read = read_value(question, INDEX.options(question, held()), "grof vuil op de straat")
    assert isinstance(read, Misfit)
    assert "Grof vuil op straat" in read.remedy


def test_a_card_is_corrected_in_one_place() -> None:
    question = INDEX.question("soorten")
    value = ChoicesValue(v=("wonen", "afval"))
    assert show_value(question, INDEX.options(question, held()), value) == "Wonen en Grof vuil op straat"
    assert show_value(question, INDEX.options(question, held("Matrassen")), value) == "Wonen en Matrassen"


def test_who_may_not_see_the_words_may_not_see_the_card() -> None:
    """The publisher takes out what borrows from an answer that stays inside."""
    assert INDEX.borrowed(INDEX.question("soort"), held()) == {"afval": (WORDS,)}


@pytest.mark.parametrize(
    "value",
    [ChoiceValue(v="afval"), ChoicesValue(v=("afval", "wonen")), GridValue(v={"afval": 3, "werk": 1})],
)
def test_an_answer_with_an_own_card_fits_and_counts(value: ChoiceValue | ChoicesValue | GridValue) -> None:
    name = {ChoiceValue: "soort", ChoicesValue: "soorten", GridValue: "tellen"}[type(value)]
    answers = held(answers={name: Answer(value=value)})
    fitted = fit(INDEX, answers)
    assert not fitted.misfits
    assert effective(Slot(name), INDEX, fitted.answers, {Slot(name)}) == value


def test_a_card_that_was_taken_away_counts_no_more_and_is_not_taken_for_an_option_that_is_gone() -> None:
    answers = held(answers={"soorten": Answer(value=ChoicesValue(v=("afval", "wonen")))})
    gone = Answers(by_slot=answers.by_slot, rows={"eigen": ()})
    fitted = fit(INDEX, gone)
    assert not fitted.misfits
    assert effective(Slot("soorten"), INDEX, fitted.answers, {Slot("soorten")}) == ChoicesValue(v=("wonen",))


def test_an_option_that_never_was_one_does_not_fit() -> None:
    fitted = fit(INDEX, held(answers={"soort": Answer(value=ChoiceValue(v="iets-anders"))}))
    assert list(fitted.misfits) == [Slot("soort")]


def _cards(name: str, of: str = "problemen", kind: str = "text", by: str = "l") -> str:
    lists = f"{{id: l, kind: choice, text: L?, options: [{{id: {of}, label: P}}]}}"
    words = f"{{id: w, kind: {kind}, text: W?}}"
    return f"- {{id: {name}, kind: table, text: K?, cards_by: {by}, label: w, columns: [{lists}, {words}]}}"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (_cards("k", of="nergens"), "kennis-onbekend"),
        (_cards("k", kind="number"), "kaarten-zonder-naam"),
        (_cards("k", by="w"), "kaarten-zonder-lijst"),
        ("\n".join((_cards("k"), _cards("m"))), "kaarten-dubbel"),
    ],
)
def test_an_author_hears_what_is_wrong_with_a_table_of_cards(tmp_path: Path, more: str, code: str) -> None:
    assert code in codes(checked(write(tmp_path, one_section(more))))


def test_a_card_joins_one_list_alone() -> None:
    assert [option.id for option in INDEX.options(INDEX.question("bron"), held())] == ["cbs-2024"]


@pytest.mark.parametrize("words", [(), (Answer(unknown=Unknown.DONT_KNOW),)])
def test_a_card_without_words_is_no_option(words: tuple[Answer, ...]) -> None:
    """'Regel 1' says nothing to who chooses."""
    answers = held()
    bare = Answers(by_slot={**answers.by_slot, WORDS: words}, rows=answers.rows)
    assert "afval" not in [option.id for option in INDEX.options(INDEX.question("soort"), bare)]


@pytest.mark.parametrize(
    ("earlier", "code"),
    [
        ("{id: huizen, now: wonen}", None),
        ("{id: huizen, now: weg}", "keuze-onbekend"),
        ("{id: werk, now: wonen}", "oude-id-bezet"),
    ],
)
def test_an_earlier_choice_goes_on_as_one_that_there_is(
    earlier: str, code: str | None, tmp_path: Path
) -> None:
    options = f"{{knowledge: problemen, only: [wonen, werk], formerly: [{earlier}]}}"
    question = f"- {{id: wie, kind: choice, text: W?, options: {options}}}"
    found = codes(checked(write(tmp_path, one_section(question))))
    assert code in found if code else not found
