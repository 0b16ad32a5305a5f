"""In lines too the dossiers of tables become one from the first menu."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import Script
from tests.session.small import SMALL, fixed_environment
from tests.session.tables import PROUD, at_tables, of_another_plan, prepared, says
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.merging import merged_tables
from wijkwizard.lines.outcome import STOP, Outcome
from wijkwizard.lines.start import START_WORDS, PlainStart, begin

MERGE = "dossiers van tafels samenvoegen"


def menu_number(folder: Path, line: str) -> str:
    """Return the number of a line of the first menu."""
    script = Script(["/stop"])
    begin(Asker(script.io, START_WORDS), PlainStart(questions=SMALL), fixed_environment(50), folder)
    return next(said.partition(".")[0] for said in script.said if line in said)


def test_two_tables_become_one_dossier_that_opens(tmp_path: Path) -> None:
    at_tables(prepared(tmp_path), says(PROUD, "Het koor"), says(PROUD, "Het plein"))
    number = menu_number(tmp_path, MERGE)
    # The chosen ones come in front, so the second is chosen below the first.
    script = Script([number, "1", "2", "1", "", ""])
    session = begin(
        Asker(script.io, START_WORDS), PlainStart(questions=SMALL), fixed_environment(9000), tmp_path
    )
    assert not isinstance(session, Outcome)
    session.close()
    assert "1. Voeg deze 2 samen" in script.text
    assert "Samengevoegd." in script.text
    assert session.file.path.stem.endswith("samen")


def test_what_cannot_be_merged_is_told_and_the_choice_stays(tmp_path: Path) -> None:
    (ours,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    theirs = of_another_plan(tmp_path)
    script = Script(["1", "2", str(tmp_path / "weg.wijk"), "2", str(theirs), "1", "", "", ""])
    asking = Asker(script.io, START_WORDS)
    assert merged_tables(asking, [ours], SMALL, fixed_environment(50).now().date()) is None
    assert "is er niet" in script.text
    assert script.text.count("Gekozen: tafel 1.wijk en ander.wijk.") == 2
    assert not (tmp_path / "tafel 1 samen.wijk").exists()


def test_an_empty_line_goes_back_to_the_menu(tmp_path: Path) -> None:
    number = menu_number(tmp_path, MERGE)
    script = Script([number, "", "/stop"])
    asking = Asker(script.io, START_WORDS)
    assert begin(asking, PlainStart(questions=SMALL), fixed_environment(50), tmp_path) == STOP
