"""A value reads the same wherever it stands: on the screen, as another opinion, on paper and in the boxes."""

from decimal import Decimal

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.iwap.leaf import plain as held
from wijkwizard.iwap.offer import Offer
from wijkwizard.iwap.value_words import plain
from wijkwizard.questionnaire.reading import show_value
from wijkwizard.terms import (
    Answers,
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
    YesNoValue,
)

OPTIONS = (
    "[{id: wonen, label: Wonen}, {id: werk, label: 'Werk, leren'}, {id: veilig, label: Veilig op straat}]"
)
SCALE = "scale: {min: 1, max: 5, labels: {4: goed}}"
INDEX = an_index(f"""
- {{id: tekst, kind: text, text: T?}}
- {{id: keuze, kind: choice, text: K?, options: {OPTIONS}}}
- {{id: keuzes, kind: choices, text: K?, options: {OPTIONS}}}
- {{id: volgorde, kind: ranking, text: V?, options: {OPTIONS}}}
- {{id: ja-nee, kind: yes_no, text: J?}}
- {{id: schaal, kind: scale, text: S?, {SCALE}}}
- {{id: rooster, kind: grid, text: R?, rows: {OPTIONS}, {SCALE}}}
- {{id: getal, kind: number, text: G?}}
- {{id: geld, kind: money, text: G?}}
- {{id: wanneer, kind: date, text: W?}}
""")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("tekst", TextValue(v="Het plein."), "Het plein."),
        ("keuze", ChoiceValue(v="werk"), "Werk, leren"),
        ("keuzes", ChoicesValue(v=("wonen", "veilig")), "Wonen en Veilig op straat"),
        ("keuzes", ChoicesValue(v=("wonen", "werk")), "Wonen; Werk, leren"),
        ("volgorde", RankingValue(v=("veilig", "wonen")), "1. Veilig op straat, 2. Wonen"),
        ("schaal", ScaleValue(v=4), "4 (goed)"),
        ("schaal", ScaleValue(v=2), "2 van 5"),
        ("rooster", GridValue(v={"wonen": 4, "veilig": 2}), "Wonen: 4 (goed); Veilig op straat: 2"),
        ("getal", NumberValue(v=Decimal("1250.50")), "1.250,5"),
        ("geld", MoneyValue(v=Decimal("1250.5")), "€ 1.250,50"),
        ("wanneer", DayValue(v="2027-03"), "maart 2027"),
    ],
)
def test_screen_and_paper_write_a_value_in_the_same_words(name: str, value: Value, words: str) -> None:
    question = INDEX.question(name)
    options = INDEX.options(question, Answers())
    assert show_value(question, options, value) == words
    assert plain(held(value, question, Offer.of(options))) == words


def test_yes_and_no_begin_with_a_capital_on_paper_where_they_stand_alone() -> None:
    question = INDEX.question("ja-nee")
    assert show_value(question, (), YesNoValue(v=True)) == "ja"
    assert plain(held(YesNoValue(v=True), question, Offer.of(()))) == "Ja"
