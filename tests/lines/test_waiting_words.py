"""Words that wait as a remark are there again with the command that is named, wherever they were typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, look, through
from tests.session.small import fixed_environment
from wijkwizard.conversation.form_drafts import fields_to_text
from wijkwizard.conversation.half_typed import REMARK
from wijkwizard.session import new_session
from wijkwizard.terms import ChoiceValue, Slot

_WORDS = "een zin op deze plek"
PLACES = ("thema", "wie", "ernst", "maatregelen")
"""A choice, several choices, a count, and a table."""


def _wait(path: Path, name: str, *, answered: bool = False) -> None:
    """Leave words of which nothing came yet."""
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        if answered:
            session.writer.answer(Slot(name), ChoiceValue(v="werk"))
        session.drafts.keep(Slot(name), fields_to_text({"remark": _WORDS}), kind=REMARK)


@pytest.mark.parametrize("name", PLACES)
def test_the_way_that_is_named_shows_the_words(name: str, tmp_path: Path) -> None:
    """And an empty line keeps them where they belong."""
    path = tmp_path / "d.wijk"
    _wait(path, name)
    script = through(path, ["nee", "/herkomst", ""])
    assert "Met /herkomst staat de tekst er weer." in script.text
    assert f"Nu: {_WORDS}." in script.text
    assert "Geef eerst een antwoord." not in script.text
    with look(path) as session:
        parked = session.reader.answers.parked.get(Slot(name))
        waits = [one.text for one in session.drafts.all()]
        assert _WORDS in (parked.note if parked else waits[0])


def test_it_shows_them_also_where_an_answer_stands(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    _wait(path, "thema", answered=True)
    script = through(path, ["nee", "ja", "/herkomst", ""])
    assert f"Nu: {_WORDS}." in script.text
    with look(path) as session:
        answer = session.reader.answers.get(Slot("thema"))
        assert answer is not None
        assert answer.remark == _WORDS
        assert session.drafts.all() == ()


@pytest.mark.parametrize(("line", "left"), [("/terug", [_WORDS]), ("/stop", [_WORDS]), ("-", [])])
def test_only_who_says_so_throws_them_away(line: str, left: list[str], tmp_path: Path) -> None:
    """Going back or elsewhere leaves them where they wait."""
    path = tmp_path / "d.wijk"
    _wait(path, "maatregelen")
    through(path, ["nee", "/herkomst", line])
    with look(path) as session:
        assert [_WORDS for one in session.drafts.all() if _WORDS in one.text] == left


@pytest.mark.parametrize("name", ["problemen", "ernst"])
@pytest.mark.parametrize("line", ["zomaar een zin", "3 mensen zeiden niets"])
def test_words_that_become_nothing_are_said_to_be_gone(name: str, line: str, tmp_path: Path) -> None:
    """At a count, blind or not, where they do not stay as half-typed text."""
    path = tmp_path / "d.wijk"
    script = through(path, [f"/zoek {name}", "1", "nee", line, "nee"])
    assert "Uw woorden zijn weg. Wat er stond, staat er nog." in script.text
    assert ("Het cijfer vooraan telt niet mee." in script.text) == line[0].isdigit()


def test_words_that_stay_half_typed_are_not_said_to_be_gone(tmp_path: Path) -> None:
    script = through(tmp_path / "d.wijk", ["/zoek thema", "1", "nee", "zomaar een zin", "nee"])
    assert "U typte: zomaar een zin" in script.text
    assert "Uw woorden zijn weg" not in script.text


@pytest.mark.parametrize("name", ["thema", "samen"])
def test_an_empty_line_is_not_said_to_throw_away_what_stays(name: str, tmp_path: Path) -> None:
    """'Nog een lege regel gooit uw woorden weg' was said of words that waited in the field ever after."""
    path = tmp_path / "d.wijk"
    script = through(path, [f"/zoek {name}", "1", "nee", "zomaar een zin", "", ""])
    assert "gooit uw woorden weg" not in script.text
    assert "Nog een lege regel laat uw woorden hier half getypt staan." in script.text
    with look(path) as session:
        assert ["zomaar een zin" in draft.text for draft in session.drafts.all()] == [True]


def _stopped(tmp_path: Path, name: str, words: str) -> Path:
    """Leave words of which the use was asked when the program stopped, and return the dossier."""
    path = tmp_path / "d.wijk"
    left = through(path, [f"/zoek {name}", "1", "nee", words, "/stop"])
    assert "Wat wordt dit?" in left.text or "Staat het er niet bij?" in left.text, left.text
    return path


def test_words_for_a_row_come_back_as_what_they_can_become(tmp_path: Path) -> None:
    """They came back as 'een opmerking', and could only go to the list of open points."""
    path = _stopped(tmp_path, "maatregelen", "Een bank op het plein")
    script = through(path, ["nee", "/herkomst", "1"])
    assert "uw woorden klaar" in script.text
    assert "een nieuwe regel" in script.text
    with look(path) as session:
        rows = session.reader.answers.rows["maatregelen"]
        texts = [session.reader.index.row_label("maatregelen", row, session.reader.answers) for row in rows]
        assert "Een bank op het plein" in texts
        assert [draft.text for draft in session.drafts.all() if "bank" in draft.text] == []


@pytest.mark.parametrize(
    ("name", "refused", "given", "told"),
    [
        (
            "bewoners",
            "ongeveer veertig gezinnen hebben schulden",
            "12000",
            "Uw woorden wachten bij /herkomst",
        ),
        ("bewoners", "12 mensen", "12000", ""),
        ("bewoners", "12x", "12000", ""),
    ],
)
def test_a_sentence_at_a_number_is_not_lost_when_the_number_follows(
    name: str, refused: str, given: str, told: str, tmp_path: Path
) -> None:
    """It was in no answer and no draft, and nothing said so."""
    path = tmp_path / "d.wijk"
    script = through(path, [f"/zoek {name}", "1", "nee", refused, given])
    after = script.text.partition("Genoteerd")[2]
    assert "geen getal" in script.text
    assert (told in after) if told else ("eerst typte" not in after)
    with look(path) as session:
        waits = [draft.text for draft in session.drafts.all()]
    assert [refused in text for text in waits] == ([True] if "wachten" in told else [])


def test_words_at_the_fields_of_a_row_are_told_where_they_belong(tmp_path: Path) -> None:
    """'Dit is een lijst van regels' was said inside a row, of words that became no remark."""
    path = tmp_path / "d.wijk"
    script = through(path, ["/zoek maatregelen", "1", "nee", "+", "Een bank", "", "", "1", "dit jaar", "ja"])
    assert "Kies eerst het vak waar uw woorden in horen." in script.text
    assert "Dit is een lijst van regels." not in script.text.rpartition("Kies eerst het vak")[2]
    assert "'dit jaar' op de lijst zetten?" in script.text


def test_two_texts_that_wait_are_offered_one_after_the_other(tmp_path: Path) -> None:
    """Both became one row, and two empty lines threw both away."""
    path = tmp_path / "d.wijk"
    through(path, ["/zoek wat gaan we doen", "1", "nee", "De lift is al een jaar stuk"])
    through(path, ["nee", "Ratten in de binnentuin"])
    script = through(path, ["nee", "/herkomst", "1"])
    assert "een nieuwe regel: 'De lift is al een jaar stuk'" in script.text
    assert "Ratten in de binnentuin'" not in script.text.partition("een nieuwe regel")[2].split("\n")[0]
    with look(path) as session:
        waits = [draft.text for draft in session.drafts.all()]
    assert [text for text in waits if "Ratten" in text and "lift" not in text]
