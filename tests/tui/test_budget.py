"""Two budget rules at the desk: the numbers, the ballots, a refusal that loses nothing, and what the rules choose."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.session.small import fixed_environment
from tests.session.test_budget import PLAN
from tests.tui.stage import Stage, stage
from wijkwizard.session import fill_session
from wijkwizard.tui.screens.dialogs import Form


@asynccontextmanager
async def _at_the_ballots(folder: Path, plan: str = PLAN) -> AsyncIterator[Stage]:
    """Open a plan with costs, and point at its ballots."""
    path = folder / "plan.wijk"
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    fill_session(folder / "plan.yaml", path, environment=fixed_environment())
    async with stage(folder, path=path, questions=None) as on:
        await on.press("f3")
        on.point_at("Geld verdelen met stembiljetten")
        yield on


async def test_ballots_are_typed_refused_mended_and_counted_and_nothing_of_them_is_stored(
    tmp_path: Path,
) -> None:
    """A wrong number comes back with all that was typed; afterwards no byte of a ballot stands in the dossier."""
    async with _at_the_ballots(tmp_path) as on:
        await on.press("enter")
        assert "2 Buurthuis langer open (€ 40.000)" in on.words()
        await on.press("enter")
        await on.type("1 2/1 2/1 2/1 2/1 2/1 2/4/4/4/9")
        await on.press("f8")
        assert "'9' is geen nummer" in on.words()
        assert isinstance(on.app.screen, Form)
        await on.press("backspace", "4")
        await on.press("f8")
        assert "Meeste stemmen" in on.words()
        before = len(on.session.reader.state.events)
        await on.press("escape")
        assert isinstance(on.app.screen, Form)
        await on.press("escape")
        assert before == len(on.session.reader.state.events)
        assert on.session.drafts.all() == ()
    assert b"1 2/1 2" not in (tmp_path / "plan.wijk").read_bytes()


async def test_another_amount_is_tried_with_the_same_ballots(tmp_path: Path) -> None:
    """Behind the outcome stands the form as it was filled, and nothing of it in the dossier."""
    async with _at_the_ballots(tmp_path) as on:
        await on.press("enter", "enter")
        await on.type("1 2/1 2/1 2/1 2/1 2/1 2/4/4/4/4")
        await on.press("f8", "escape", "tab")
        await on.type("40000")
        await on.press("f8")
        assert "€ 40.000" in on.words()
        await on.press("escape", "escape")
        assert b"1 2/1 2" not in (tmp_path / "plan.wijk").read_bytes()


async def test_that_the_rules_cannot_choose_yet_is_said_before_anybody_types(tmp_path: Path) -> None:
    """Sixty ballots were typed first, and then it was said that a cost is not known."""
    async with _at_the_ballots(tmp_path, PLAN.replace("bedrag: 30000", "bedrag: weet niet")) as on:
        await on.press("enter")
        assert "Van 'Taalles' is het bedrag niet bekend." in on.words()
        assert "Bewaren kan al wel." in on.words()


async def test_each_ballot_can_be_typed_on_a_line_of_its_own(tmp_path: Path) -> None:
    """As the window says: Enter begins a new line there, and Tab goes on."""
    async with _at_the_ballots(tmp_path) as on:
        await on.press("enter", "enter")
        for ballot in ("1 2",) * 6 + ("4",) * 4:
            await on.type(ballot)
            await on.press("enter")
        await on.press("f8")
        assert "Meeste stemmen" in on.words()


async def test_ballots_are_kept_when_that_is_chosen(tmp_path: Path) -> None:
    """The last field asks whether to keep them; the next time an empty field takes them, and says how many."""
    async with _at_the_ballots(tmp_path) as on:
        await on.press("enter", "enter")
        await on.type("1 2/1 2/1 2/1 2/1 2/1 2/4/4/4/4")
        await on.press("tab", "tab", "tab", "tab", "down", "enter", "f8")
        assert "10 stembiljetten staan in dit dossier" in on.words()
        await on.press("escape")
        assert "Leeg: de 10 stembiljetten die bewaard zijn" in on.words()
        await on.type("/".join(["3"] * 11))
        await on.press("f8")
        assert "Meeste stemmen" in on.words()
        assert len(on.session.ballots.all()) == 10
        await on.press("escape")
        assert "3/3/3" in on.words(), "what was typed beside what is kept stands there again"
