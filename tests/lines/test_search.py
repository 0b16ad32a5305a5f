"""In lines too, what can be done is found by its words, beside the questions."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import through


def test_what_leads_elsewhere_is_found_and_gone_to(tmp_path: Path) -> None:
    """Ctrl+P found the password in the wizard, and who listens had to read all of the help."""
    said = through(tmp_path / "d.wijk", ["/zoek wachtwoord", "1", "", "/stop"]).text
    assert "/wachtwoord: zet een wachtwoord op het dossier" in said
    assert "Nieuw wachtwoord" in said


def test_what_belongs_to_an_answer_is_told_where_it_is_typed(tmp_path: Path) -> None:
    said = through(tmp_path / "d.wijk", ["/zoek bron", "/zoek herkomst", "1", "/stop"]).text
    assert "Typ /herkomst waar een antwoord wordt gevraagd." in said


def test_a_question_stands_before_a_command_that_only_names_its_word(tmp_path: Path) -> None:
    said = through(tmp_path / "d.wijk", ["/zoek groep", "", "/stop"]).said
    assert said.index("1. groepen (open)") < said.index("2. /weetniet: noteert dat de groep het niet weet")
