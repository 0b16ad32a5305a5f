"""An answer that is taken back at the question about it leaves nothing half-typed, and no question without an end."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import TRIAL, look, through, value
from tests.session.small import fixed_environment
from wijkwizard.session import new_session
from wijkwizard.terms import Slot, TextValue, YesNoValue

_ASKED = ["/zoek doen we dit samen", "1", "nee"]


def _answered(path: Path) -> None:
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        session.writer.answer(Slot("samen"), YesNoValue(v=True))
        session.writer.answer(Slot("hoe-samen"), TextValue(v="om de beurt"))


def test_a_yes_or_no_that_is_taken_back_is_not_half_typed(tmp_path: Path) -> None:
    """Every empty line after it asked again whether the other answer might go, for ever."""
    path = tmp_path / "d.wijk"
    _answered(path)
    script = through(path, [*_ASKED, "nee", "nee", "", ""])
    assert "Er is niets veranderd." in script.text
    assert script.text.count("Er is niets veranderd.") == 1
    assert "Half getypt" not in script.text
    assert value(path, "samen") == YesNoValue(v=True)
    with look(path) as session:
        assert session.drafts.all() == ()


def test_several_numbers_at_a_list_of_rows_say_why_nothing_is_kept(tmp_path: Path) -> None:
    script = through(tmp_path / "d.wijk", ["/zoek aantal", "1", "10 2 2"])
    assert "Kies eerst één regel met haar nummer" in script.text
