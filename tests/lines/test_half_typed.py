"""Half-typed text that another answer comes in the place of is named; nothing of it goes in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, look, through, value
from tests.session.small import fixed_environment
from wijkwizard.session import new_session
from wijkwizard.terms import ChoiceValue, Slot, TextValue, Value

_GONE = "Wat hier half getypt stond, is nu weg: "


def _half_typed(path: Path, name: str, text: str) -> None:
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        session.drafts.keep(Slot(name), text)


@pytest.mark.parametrize(
    ("name", "asked", "typed", "answer"),
    [
        ("naam", "hoe heet de wijk", "ja", TextValue(v="ja")),
        ("thema", "welk thema", "2", ChoiceValue(v="werk")),
    ],
)
def test_what_is_replaced_is_named(tmp_path: Path, name: str, asked: str, typed: str, answer: Value) -> None:
    """Four pasted lines were gone when 'ja' was typed behind the question about them, and nothing said so."""
    path = tmp_path / "d.wijk"
    _half_typed(path, name, "De Wetering\nAmersfoort")
    said = through(path, [f"/zoek {asked}", "1", *(["nee"] if name == "thema" else []), typed]).said
    assert [line for line in said if "een ander antwoord komt in de plaats" in line]
    assert f"{_GONE}'De Wetering / Amersfoort'." in said
    assert value(path, name) == answer


@pytest.mark.parametrize("typed", [("De Wetering Noord",), ("/leeg",), ("/later",), ("",)])
def test_nothing_is_said_to_be_gone_that_is_not(tmp_path: Path, typed: tuple[str, ...]) -> None:
    """Who types it whole, throws it away, goes on or makes it the answer knows where it is."""
    path = tmp_path / "d.wijk"
    _half_typed(path, "naam", "De Wetering")
    said = through(path, ["/zoek hoe heet de wijk", "1", *typed]).said
    assert [line for line in said if line.startswith("Half getypt: De Wetering")]
    assert not [line for line in said if line.startswith(_GONE)]


def test_a_long_text_goes_on_behind_what_was_half_typed(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    _half_typed(path, "trots", "De markt")
    said = through(path, ["/zoek trots", "1", "nee", "en het park", ""]).said
    assert [line for line in said if "wat u typt komt erachter" in line]
    assert value(path, "trots") == TextValue(v="De markt\nen het park")
    assert not [line for line in said if line.startswith(_GONE)]


@pytest.mark.parametrize(
    "typed", ["3,5 jaar leegstand", "bewoners, 2 branden in de flat", "1,Lekkages", "2, 3 branden"]
)
def test_words_with_a_number_before_a_comma_stay_as_they_were_typed(tmp_path: Path, typed: str) -> None:
    """'jongeren, 5 meter afstand van de moskee' stood on paper for '1,5 meter', as what somebody had typed."""
    path = tmp_path / "d.wijk"
    said = through(path, ["/zoek wie zit er aan tafel", "1", "nee", typed, "3"]).said
    assert [line for line in said if typed in line]
    with look(path) as session:
        texts = [draft.text for draft in session.drafts.all()]
    assert not [text for text in texts if "gemeente" in text]


@pytest.mark.parametrize(
    ("asked", "refused", "then"),
    [
        ("wie zit er aan tafel", "vandalisme", "1,3"),
        ("welk thema", "vandalisme", "2"),
        ("doen we dit samen", "misschien", "ja"),
        ("hoeveel mensen wonen er", "misschien meer", "1200"),
    ],
)
def test_a_refused_word_that_an_answer_comes_in_place_of_is_named(
    tmp_path: Path, asked: str, refused: str, then: str
) -> None:
    """One word went in silence where several words waited, and it had been said that the text was kept."""
    script = through(
        tmp_path / "d.wijk",
        [f"/zoek {asked}", "1", *(["nee"] if "hoeveel" not in asked else []), refused, then],
    )
    assert f"Wat u hier eerst typte, is geen antwoord en is nu weg: '{refused}'." in script.said


@pytest.mark.parametrize(("refused", "then"), [("12oo", "1200"), ("1200 mensen", "1200 mensen")])
def test_a_slip_that_is_mended_is_not_called_gone(tmp_path: Path, refused: str, then: str) -> None:
    said = through(tmp_path / "d.wijk", ["/zoek hoeveel mensen wonen er", "1", refused, then]).said
    assert not [line for line in said if "is nu weg" in line]
