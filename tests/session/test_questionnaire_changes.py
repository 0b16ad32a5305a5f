"""A dossier that meets another edition of its questionnaire hears in a few words what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import edition, questions
from wijkwizard.session import load_questions
from wijkwizard.session.questionnaire_changes import changes
from wijkwizard.terms import Slot

CHANGED = "De vragenlijst is veranderd sinds dit dossier voor het laatst open was."


def told(folder: Path, words: dict[str, str], misfits: tuple[Slot, ...] = ()) -> str:
    now = load_questions(edition(folder, words)).index
    (text,) = changes(questions().questionnaire, now, misfits)
    assert text.startswith(CHANGED)
    return text.removeprefix(CHANGED).strip()


TRUST = "{id: trots, kind: long_text, text: Waar bent u trots op?"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Waar bent u trots op?", "Wat is hier mooi?", "1 vraag heeft andere woorden: ‘Wat is hier mooi?’."),
        (TRUST, "{id: nieuw, kind: text, text: En dit?}\n      - " + TRUST, "1 vraag is nieuw: ‘En dit?’."),
        (
            "      - {id: privacy, kind: yes_no, text: Spreken we af geen namen te noemen?, binds: table.privacy}\n",
            "",
            "1 vraag is weg: ‘Spreken we af geen namen te noemen?’.",
        ),
        (TRUST, TRUST.replace("id: trots", "id: mooi, formerly: [trots]"), ""),
        (
            "Over welke wijk gaat het?, moment: vooraf",
            "Over welke wijk gaat het?, moment: vooraf, minutes: 3",
            "",
        ),
    ],
)
def test_what_changed_is_counted_and_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    """New, gone and worded otherwise; a renamed question is neither new nor gone, and what nobody sees is not told."""
    assert told(tmp_path / "vragen", {old: new}) == words


def test_a_column_counts_as_a_question(tmp_path: Path) -> None:
    """It is asked in every row."""
    assert (
        told(tmp_path / "vragen", {"text: Titel, binds": "text: Hoe heet het?, binds"})
        == "1 vraag heeft andere woorden: ‘probleem: Hoe heet het?’."
    )


def test_a_renamed_table_is_neither_new_nor_gone_with_all_its_columns(tmp_path: Path) -> None:
    """A column goes with its table, and one that was renamed too goes with both."""
    words = {
        "- id: kosten\n": "- id: bedragen\n        formerly: [kosten]\n",
        "{id: wat, kind: text, text: Wat?": "{id: waarvoor, formerly: [wat], kind: text, text: Wat?",
        "label: wat": "label: waarvoor",
    }
    assert told(tmp_path / "vragen", words) == ""


def test_three_are_named_and_the_others_counted(tmp_path: Path) -> None:
    """Who opened a dossier wants to begin."""
    many_new = "".join(f"{{id: n{n}, kind: text, text: Vraag {n}?}}\n      - " for n in range(5))
    assert told(tmp_path / "vragen", {TRUST: many_new + TRUST}) == (
        "5 vragen zijn nieuw: ‘Vraag 0?’, ‘Vraag 1?’, ‘Vraag 2?’ en nog 2."
    )


def test_what_fits_no_longer_is_said_to_be_kept(tmp_path: Path) -> None:
    """Nobody should think that an answer was lost; one that no questionnaire knows has no name."""
    one = told(tmp_path / "een", {}, (Slot("trots"),))
    assert one.startswith(
        "1 antwoord past niet meer en is apart gehouden (bij ‘Waar bent u trots op?’). Niets"
    )
    three = told(
        tmp_path / "drie", {}, (Slot("problemen.titel", "a"), Slot("problemen.titel", "b"), Slot("x"))
    )
    assert "3 antwoorden passen niet meer en zijn apart gehouden (bij ‘probleem: Titel’)." in three
    assert "apart gehouden. Niets is verloren" in told(tmp_path / "weg", {}, (Slot("x"),))


def test_without_the_questionnaire_of_before_only_the_fact_is_told() -> None:
    """An old dossier may carry none."""
    assert changes(None, questions().index, ()) == (CHANGED,)
