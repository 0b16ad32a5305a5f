"""Soft validation remarks and never refuses."""

from datetime import date
from decimal import Decimal

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.knowledge.wordings import SoughtWords
from wijkwizard.questionnaire.kinds.date import AHEAD, BEHIND
from wijkwizard.questionnaire.kinds.money import LESS_MONEY
from wijkwizard.questionnaire.kinds.number import LESS_THAN_NONE
from wijkwizard.questionnaire.soft import AvoidedWords, late_remark, remarks, table_remarks
from wijkwizard.terms import ChoicesValue, DayValue, MoneyValue, NumberValue, TextValue, YesNoValue

INDEX = an_index("""
- id: tekst
  kind: text
  text: T?
  soft:
    - {at_least: 5, remark: Te kort.}
    - {at_most: 20, remark: Te lang.}
    - {avoid: [verbeteren, zo snel mogelijk], remark: Wat betekent dat?}
- {id: keuzes, kind: choices, text: K?, options: {knowledge: problemen}, soft: [{at_most: 1, remark: Kies er een.}]}
- {id: getal, kind: number, text: G?, soft: [{at_least: 0, at_most: 100, remark: Klopt dat?}]}
- {id: bedrag, kind: money, text: B?}
- {id: aantal, kind: number, whole: true, text: A?}
- {id: per-bewoner, kind: number, unit: euro per bewoner, text: P?}
- {id: wanneer, kind: date, text: W?, soft: [{at_least: 2020, remark: Dat is lang geleden.}]}
- {id: ja, kind: yes_no, text: J?, soft: [{at_least: 1, remark: Nooit.}]}
- id: t
  kind: table
  text: T?
  soft: [{at_most: 3, remark: Dat zijn er veel.}]
  columns: [{id: x, kind: text, text: X?}]
""")


def said(name: str, value: object) -> tuple[str, ...]:
    return remarks(INDEX.question(name), value)  # type: ignore[arg-type]  # the values below are values


def test_text_is_measured_in_letters_and_searched_for_whole_words() -> None:
    assert said("tekst", TextValue(v="kort")) == ("Te kort.",)
    assert said("tekst", TextValue(v="Verbeteren, nu")) == ("Wat betekent dat?",)
    assert said("tekst", TextValue(v="zo snel mogelijk verbeteren")) == ("Te lang.", "Wat betekent dat?")
    assert said("tekst", TextValue(v="we verbeterend")) == ()


def test_other_kinds_are_measured_by_what_they_hold() -> None:
    assert said("keuzes", ChoicesValue(v=("wonen", "werk"))) == ("Kies er een.",)
    assert said("getal", NumberValue(v=Decimal("100.5"))) == ("Klopt dat?",)
    assert said("getal", NumberValue(v=Decimal(100))) == ()
    assert said("wanneer", DayValue(v="2019-12-31")) == ("Dat is lang geleden.",)
    assert said("ja", YesNoValue(v=True)) == ()


def test_a_table_is_measured_in_rows() -> None:
    table = INDEX.tables["t"]
    assert table_remarks(table, 4) == ("Dat zijn er veel.",)
    assert table_remarks(table, 3) == ()


@pytest.mark.parametrize(
    ("name", "iso", "told"),
    [
        ("klaar", "2026-11-25", BEHIND),
        ("klaar", "2026-11-26", ""),
        ("klaar", "2026-11", ""),
        ("klaar", "2026-10", BEHIND),
        ("klaar", "2026", ""),
        ("klaar", "2025", BEHIND),
        ("gemeten", "2026-11-27", AHEAD),
        ("gemeten", "2027", AHEAD),
        ("gemeten", "2026", ""),
        ("ooit", "1999", ""),
    ],
)
def test_a_date_on_the_other_side_of_today_gets_a_soft_remark(name: str, iso: str, told: str) -> None:
    """A month or a year that is going on is neither behind nor ahead."""
    index = an_index("""
- {id: klaar, kind: date, text: K?, expected: future}
- {id: gemeten, kind: date, text: G?, expected: past}
- {id: ooit, kind: date, text: O?}
""")
    value = DayValue(v=iso)
    assert late_remark(index.question(name), value, date(2026, 11, 26)) == told
    assert remarks(index.question(name), value) == ()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("bedrag", MoneyValue(v=Decimal(-500)), (LESS_MONEY,)),
        ("bedrag", MoneyValue(v=Decimal(0)), ()),
        ("aantal", NumberValue(v=Decimal(-3)), (LESS_THAN_NONE,)),
        ("per-bewoner", NumberValue(v=Decimal(-3)), (LESS_MONEY,)),
        ("getal", NumberValue(v=Decimal(-3)), ("Klopt dat?",)),
    ],
)
def test_less_than_nothing_is_remarked_where_it_lowers_a_sum(
    name: str, value: MoneyValue | NumberValue, told: tuple[str, ...]
) -> None:
    """A refund may be meant, so it is no refusal; a score may be below nought, so it needs no remark."""
    assert said(name, value) == told


def test_a_question_can_name_a_list_of_words_beside_its_own() -> None:
    """A list holds beginnings of words; what stands at the question itself is looked for as a whole word."""
    index = an_index("""
- id: doel
  kind: text
  text: D?
  soft: [{lists: [vaag, doen], avoid: [x], remark: Wat is dat?}]
""")
    words: AvoidedWords = {
        "vaag": SoughtWords(("leefba", "in samenhang")),
        "doen": SoughtWords(("cursus",), unless=("tevreden",)),
    }

    def told(text: str) -> bool:
        return bool(remarks(index.question("doel"), TextValue(v=text), None, words))

    assert told("Een leefbare buurt")
    assert told("Meer Cursussen")
    assert told("Plan x")
    assert not told("Onleefbaar, de samenhang en xx")
    assert not told("Mensen zijn tevreden over de cursus")
    assert not remarks(index.question("doel"), TextValue(v="Een leefbare buurt"))
