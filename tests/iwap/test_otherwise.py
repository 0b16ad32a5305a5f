"""'Iemand anders' is called by the words that were written with it, wherever it is named."""

from __future__ import annotations

import pytest

from tests.questionnaire.make import an_index, answered
from wijkwizard.iwap.leaf import leaf
from wijkwizard.iwap.offer import LeafContext
from wijkwizard.iwap.said import Picked, Said, SaidChoice, SaidChoices
from wijkwizard.terms import Answer, Answers, ChoicesValue, ChoiceValue, Slot, Value

INDEX = an_index("""
- {id: wie, kind: choice, text: W?, options: [{id: bewoners, label: bewoners}, {id: anders, label: iemand anders}]}
- {id: wij, kind: choices, text: W?, options: [{id: bewoners, label: bewoners}, {id: anders, label: iemand anders}]}
- id: partijen
  kind: table
  text: P?
  columns:
    - {id: rol, kind: choice, text: R?, options: [{id: bewoners, label: bewoners}, {id: anders, label: iemand anders}]}
    - {id: erbij, kind: text, text: E?, binds: remark}
- {id: ziet-zo, kind: choices, text: Z?, options: {rows: partijen, label: rol}}
""")


def _leaf(name: str, value: Value, remark: str) -> Said[object]:
    slot = Slot(name)
    answers = Answers(by_slot={slot: (Answer(value=value, remark=remark),)})
    kind = SaidChoice if isinstance(value, ChoiceValue) else SaidChoices
    return leaf(kind, slot, INDEX.question(name), LeafContext(INDEX, answers), asked=True)


@pytest.mark.parametrize(("remark", "label"), [("de kookclub", "de kookclub"), ("", "iemand anders")])
def test_a_choice_has_the_words_beside_it_for_a_label(remark: str, label: str) -> None:
    """The words stand there once, so they are no remark any more."""
    one = _leaf("wie", ChoiceValue(v="anders"), remark)
    assert one.value == Picked(id="anders", label=label)
    several = _leaf("wij", ChoicesValue(v=("bewoners", "anders")), remark)
    assert several.value == (Picked(id="bewoners", label="bewoners"), Picked(id="anders", label=label))
    assert {one.remark, several.remark} == {""}


def test_another_choice_keeps_its_label_and_its_remark() -> None:
    one = _leaf("wie", ChoiceValue(v="bewoners"), "uit de flats")
    assert one.value == Picked(id="bewoners", label="bewoners")
    assert one.remark == "uit de flats"


def test_rows_that_are_somebody_else_are_told_apart_where_they_are_pointed_at() -> None:
    """By what was said of the row, or beside its choice; the label is borrowed from there too."""
    said = {"partijen.rol@a": "anders", "partijen.erbij@a": "de bibliotheek", "partijen.rol@b": "anders"}
    read = answered(INDEX, said, {"partijen": ("a", "b", "c")})
    role = Slot("partijen.rol", "c")
    beside = {role: (Answer(value=ChoiceValue(v="anders"), remark="het zwembad"),)}
    answers = Answers(by_slot={**read.by_slot, **beside}, rows=read.rows)
    labels = [one.label for one in INDEX.options(INDEX.question("ziet-zo"), answers)]
    assert labels == ["de bibliotheek", "iemand anders", "het zwembad"]
    name = INDEX.row_name("partijen", "a", answers)
    assert name.borrowed == (Slot("partijen.rol", "a"), Slot("partijen.erbij", "a"))
