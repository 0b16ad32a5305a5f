"""A questionnaire that a dossier carries comes back the same, under the same hash."""

import json

from tests.questionnaire.make import data_of
from wijkwizard.questionnaire.compiled import from_json, hash_of, to_json
from wijkwizard.questionnaire.model import Questionnaire

QUESTIONS = """
- id: a
  kind: scale
  text: Hoe érg?
  scale: {min: 0, max: 3, labels: {0: niets, 3: veel}}
  soft: [{at_least: 1, remark: Klopt dat?}]
- id: b
  kind: choice
  text: B?
  show_if: {all: [{question: a, is: 2}, {not: {any: [{question: a, at_most: 1.5}]}}]}
  options: [{id: x, label: X, disable_if: {question: a, is: 3}, because: Te veel.}]
- {id: c, kind: yes_no, text: C?, show_if: {question: b, one_of: [x]}}
- {id: d, kind: text, text: D?, show_if: {question: c, is: true}}
- {id: t, kind: table, text: T?, columns: [{id: k, kind: choices, text: K?, options: {rows: t, label: k}}]}
- {id: g, kind: grid, text: G?, rows: {knowledge: problemen}, scale: {}}
"""
ONE = Questionnaire.model_validate(data_of(QUESTIONS))


def test_what_is_written_can_be_read_again() -> None:
    text = to_json(ONE)
    assert from_json(text) == ONE
    assert to_json(from_json(text)) == text


def test_it_is_canonical_and_without_defaults() -> None:
    text = to_json(ONE)
    content = json.loads(text)
    assert text == json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "é" in text
    assert "may_drop" not in text
    assert content["steps"][0]["sections"][0]["questions"][5]["scale"] == {}


def test_the_hash_changes_with_the_content() -> None:
    other = Questionnaire.model_validate(data_of(QUESTIONS, version=2))
    assert hash_of(to_json(ONE)) != hash_of(to_json(other))
