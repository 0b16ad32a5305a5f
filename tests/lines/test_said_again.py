"""What a listener needs to answer is said again: the count that is asked about, and where one is after an undo."""

from pathlib import Path

from tests.lines.scripted import Script, through

COUNT = ("/zoek stemmen over de inschatting", "1", "nee", "4", "6", "3", "1", "/toon")
ASKED = "Wat is nu de inschatting van de groep?"
HEARD = "Geen zorgen nu: 4."


def _after(script: Script, line: str) -> list[str]:
    """Return what was said behind the last time that a line was."""
    last = len(script.said) - script.said[::-1].index(line)
    return script.said[last:]


def test_the_count_is_said_again_where_its_outcome_is_asked_about(tmp_path: Path) -> None:
    """When the question is read again, and when the dossier is opened at it another day."""
    path = tmp_path / "d.wijk"
    script = through(path, (*COUNT, "/lees", "/stop"), questions=None)
    told = [place for place, line in enumerate(script.said) if line in {ASKED, HEARD}]
    assert [script.said[place] for place in told] == [HEARD, ASKED, HEARD, ASKED]
    again = through(path, ("/zoek inschatting van de groep", "1", "nee", "nee", "/stop"), questions=None)
    assert again.said.index(HEARD) < again.said.index(ASKED)


def test_a_count_that_is_not_shown_is_not_said(tmp_path: Path) -> None:
    """What is blind stays blind, whoever reads the next question."""
    typed = (*COUNT[:-1], "/zoek inschatting van de groep", "1", "/lees", "/stop")
    script = through(tmp_path / "d.wijk", typed, questions=None)
    assert ASKED in script.said
    assert "Geen zorgen nu: 4" not in script.text


def test_after_an_undo_elsewhere_the_question_that_is_asked_is_read_again(tmp_path: Path) -> None:
    """Else the repair of the one would become the answer to the other."""
    typed = ("/zoek thema", "1", "nee", "1", "/ongedaan", "/stop")
    script = through(tmp_path / "d.wijk", typed)
    asked = script.said.index(next(line for line in script.said if line.startswith("Genoteerd"))) + 1
    question = script.said[asked]
    undone = next(line for line in script.said if line.startswith("Teruggedraaid"))
    assert question in _after(script, undone)


def test_after_an_undo_here_only_what_changed_is_said(tmp_path: Path) -> None:
    """Who listens knows where this is."""
    typed = (
        "/zoek kijken we terug",
        "1",
        "2027",
        "/terug",
        "/zoek kijken we terug",
        "1",
        "/ongedaan",
        "/stop",
    )
    script = through(tmp_path / "d.wijk", typed)
    undone = next(line for line in script.said if line.startswith("Teruggedraaid"))
    assert "Wanneer kijken we terug?" not in _after(script, undone)


def test_who_types_at_a_long_answer_hears_that_it_comes_in_its_place(tmp_path: Path) -> None:
    """It was replaced without a word."""
    path = tmp_path / "d.wijk"
    script = through(path, ("/zoek trots", "1", "nee", "Het plein", "", "/zoek trots", "1", "/stop"))
    assert script.said.index("Wat u typt, komt in de plaats daarvan.") > script.said.index("Nu: Het plein")
