"""An evening can be rehearsed with a made-up group that answers on one key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.session.small import fixed_environment
from tests.tui.stage import Stage, stage
from wijkwizard.session.rehearsal import OBJECTED, make_rehearsal
from wijkwizard.tui.opening import open_rehearsal
from wijkwizard.tui.settings import Settings


async def _until(on: Stage, turn_id: str) -> None:
    on.app.navigation.go_to_turn(turn_id)
    await on.settle()


async def test_the_group_answers_on_one_key_and_the_evening_runs_over_once(tmp_path: Path) -> None:
    """A count stays sealed until it is shown, somebody objects, and nothing of it stays."""
    async with stage(tmp_path, questions=None, fresh=False) as on:
        made = make_rehearsal(environment=fixed_environment())
        on.app.catalog = replace(on.app.catalog, rehearsal=lambda: made)
        open_rehearsal(on.app)
        on.app.audience.settings = Settings(bare=False)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        await _until(on, "problemen-stemmen")
        assert "Ctrl+T groep" in on.text()
        await on.press("ctrl+t")
        assert "u loopt nu 12 minuten achter" in on.words()
        assert "12 min achter" in on.text()
        assert {rounds.revealed for rounds in on.session.reader.answers.rounds.values()} == {False}
        assert not on.session.reader.answers.rows_of("problemen")  # nobody concludes from what nobody saw
        await on.press("ctrl+t")
        assert "F5 toont de uitslag, daarna praat de groep verder" in on.words()
        await on.press("f5")
        await on.press("ctrl+t")
        assert "De groep antwoordde." in on.words()
        assert on.session.reader.answers.rows_of("problemen")
        await on.press("ctrl+t")
        assert "niets meer te zeggen" in on.words()
        await _until(on, "gedeeld")
        await on.press("ctrl+t")
        assert "Iemand heeft bezwaar." in on.words()
        assert on.session.reader.answers.get(OBJECTED) is not None
        folder = on.session.file.path.parent
    assert not folder.exists()


async def test_elsewhere_no_group_answers(tmp_path: Path) -> None:
    """In a dossier of an area nothing is written that nobody said."""
    async with stage(tmp_path) as on:
        await on.go("trots")
        assert "Ctrl+T" not in on.text()
        before = on.session.reader.answers
        await on.press("ctrl+t")
        assert "alleen bij het droogoefenen" in on.words()
        assert on.session.reader.answers == before
