"""Two budget rules in lines: the same numbers, ballots and outcome as in the wizard."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import Script
from tests.session.small import fixed_environment
from tests.session.test_budget import PLAN
from wijkwizard.lines.run import converse
from wijkwizard.session import fill_session, open_session


def test_ballots_are_asked_until_they_can_be_counted(tmp_path: Path) -> None:
    """A wrong number is named; an empty line keeps what was typed of the rest."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", tmp_path / "plan.wijk", environment=fixed_environment())
    good = "/".join(["1 2"] * 6 + ["4"] * 4)
    script = Script(["/plan", "7", "1 9", "", "", "", "", good, "", "", "", "", "/stop"])
    session = open_session(tmp_path / "plan.wijk", environment=fixed_environment(1000))
    converse(session, script.io, fixed_environment(1000))
    assert "'9' is geen nummer van 1 tot en met 4." in script.text
    assert "Meeste stemmen: " in script.text
    assert "Gelijke delen: " in script.text


def test_ballots_that_are_kept_are_offered_again(tmp_path: Path) -> None:
    """An empty line takes what is kept; 'nee' wipes it, and that is said."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", tmp_path / "plan.wijk", environment=fixed_environment())
    good = "/".join(["1 2"] * 6 + ["4"] * 4)
    keep = ["/plan", "7", good, "", "", "", "2", "/stop"]
    again = ["/plan", "7", "", "", "", "", "3", "/stop"]
    told = []
    for start, typed in ((1000, keep), (2000, again)):
        script = Script(typed)
        session = open_session(tmp_path / "plan.wijk", environment=fixed_environment(start))
        converse(session, script.io, fixed_environment(start))
        told.append(script.text)
    assert "10 stembiljetten staan in dit dossier" in told[0]
    assert "Leeg: de 10 stembiljetten die bewaard zijn" in told[1]
    assert "Meeste stemmen: " in told[1]
    assert "De bewaarde stembiljetten zijn gewist." in told[1]
