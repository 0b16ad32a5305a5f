"""The picture: what fits is in the plan, what does not is kept aside in words that can be read."""

from __future__ import annotations

import pytest

from tests.session.small import answers, questions
from wijkwizard.iwap.bind import MISFIT, UNKNOWN_QUESTION
from wijkwizard.iwap.model import KeptAside
from wijkwizard.session.derived import derive
from wijkwizard.terms import (
    Answer,
    Answers,
    Basis,
    ChoicesValue,
    GridValue,
    Slot,
    TextValue,
    Unknown,
    Value,
    YesNoValue,
)


def aside(slot: Slot, answer: Answer, rows: dict[str, tuple[str, ...]] | None = None) -> KeptAside:
    found = Answers(by_slot={slot: (answer,)}, rows=rows or {})
    (one,) = derive(questions(), found).iwap.kept_aside
    return one


def test_what_fits_is_in_the_plan_and_nothing_is_aside() -> None:
    """An ordinary evening."""
    derived = derive(questions(), answers({"trots": "Het koor"}))
    assert derived.iwap.danger.proud.value == "Het koor"
    assert (derived.iwap.kept_aside, derived.misfits) == ((), ())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (TextValue(v="veel"), "veel"),
        (ChoicesValue(v=("a", "b")), "a, b"),
        (GridValue(v={"a": 2, "b": 1}), "a: 2; b: 1"),
    ],
)
def test_an_answer_without_its_question_is_read_as_well_as_it_goes(value: Value, words: str) -> None:
    """There are no labels any more, but nothing is lost."""
    one = aside(Slot("verdwenen"), Answer(value=value))
    assert (one.question, one.said.value, one.because) == ("verdwenen", words, UNKNOWN_QUESTION)


def test_an_answer_of_another_kind_keeps_the_words_of_its_question() -> None:
    """The question is there, the answer does not fit it."""
    one = aside(Slot("trots"), Answer(value=YesNoValue(v=True)))
    assert (one.question, one.because) == ("Waar bent u trots op?", MISFIT)


def test_a_misfit_keeps_its_account() -> None:
    """And 'intern' most of all."""
    told = Answer(value=TextValue(v="x"), basis=Basis.SOURCE, source="cbs", remark="let op", internal=True)
    said = aside(Slot("verdwenen"), told).said
    assert (said.basis, said.source, said.remark, said.internal) == (Basis.SOURCE, "cbs", "let op", True)


def test_not_knowing_about_a_question_that_is_gone_keeps_its_kind() -> None:
    """There is no text for it."""
    said = aside(Slot("verdwenen"), Answer(unknown=Unknown.SKIPPED)).said
    assert (said.value, said.unknown) == (None, Unknown.SKIPPED)


def test_a_row_is_named_and_never_shown_by_its_id() -> None:
    """A random id says nothing to people; of a table that is gone there is no name."""
    told = Answer(value=TextValue(v="x"))
    assert aside(Slot("problemen.verdwenen", "r1"), told, {"problemen": ("r1",)}).row == "probleem 1"
    assert aside(Slot("verdwenen.kolom", "r1"), told).row == ""


def test_each_of_differing_misfits_is_kept() -> None:
    """Two tables said it, both are kept."""
    both = tuple(Answer(value=TextValue(v=text)) for text in ("een", "twee"))
    derived = derive(questions(), Answers(by_slot={Slot("verdwenen"): both}))
    assert [one.said.value for one in derived.iwap.kept_aside] == ["een", "twee"]
    assert derived.misfits == (Slot("verdwenen"),)
