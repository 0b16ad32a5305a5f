"""A dossier that meets another edition of its questionnaire hears in a few words what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import edition, questions
from wijkwizard.session import load_questions
from wijkwizard.session.changes import changes, many

CHANGED = "De vragenlijst is veranderd sinds dit dossier voor het laatst open was."


def told(folder: Path, words: dict[str, str], misfits: int = 0) -> str:
    now = load_questions(edition(folder, words)).questionnaire
    (text,) = changes(questions().questionnaire, now, misfits)
    assert text.startswith(CHANGED)
    return text.removeprefix(CHANGED).strip()


TRUST = "{id: trots, kind: long_text, text: Waar bent u trots op?"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Waar bent u trots op?", "Wat is hier mooi?", "1 vraag heeft andere woorden."),
        (TRUST, "{id: nieuw, kind: text, text: En dit?}\n      - " + TRUST, "1 vraag is nieuw."),
        (
            "      - {id: privacy, kind: yes_no, text: Spreken we af geen namen te noemen?, binds: table.privacy}\n",
            "",
            "1 vraag is weg.",
        ),
        (TRUST, TRUST.replace("id: trots", "id: mooi, formerly: [trots]"), "1 vraag is nieuw."),
        (
            "Over welke wijk gaat het?, moment: vooraf",
            "Over welke wijk gaat het?, moment: vooraf, minutes: 3",
            "",
        ),
    ],
)
def test_what_changed_is_counted(tmp_path: Path, old: str, new: str, words: str) -> None:
    """New, gone and worded otherwise; a renamed question is not gone, and what nobody sees is not told."""
    assert told(tmp_path / "vragen", {old: new}) == words


def test_a_column_counts_as_a_question(tmp_path: Path) -> None:
    """It is asked in every row."""
    assert (
        told(tmp_path / "vragen", {"text: Titel, binds": "text: Hoe heet het?, binds"})
        == "1 vraag heeft andere woorden."
    )


def test_what_fits_no_longer_is_said_to_be_kept(tmp_path: Path) -> None:
    """Nobody should think that an answer was lost."""
    assert told(tmp_path / "een", {}, 1).startswith(
        "1 antwoord past niet meer en is apart gehouden. Niets is verloren"
    )
    assert "3 antwoorden passen niet meer en zijn apart gehouden" in told(tmp_path / "drie", {}, 3)


def test_without_the_questionnaire_of_before_only_the_fact_is_told() -> None:
    """An old dossier may carry none."""
    assert changes(None, questions().questionnaire, 0) == (CHANGED,)


def test_a_number_stands_with_its_word() -> None:
    """One question, two questions, no questions."""
    assert [many(n, "vraag", "vragen") for n in (0, 1, 2)] == ["0 vragen", "1 vraag", "2 vragen"]
