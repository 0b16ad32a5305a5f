"""What stands out is replied to at its answer and on the plan screen; a room that looks along sees none of it."""

from __future__ import annotations

from pathlib import Path

from tests.advice.plan.cases import SLECHT
from tests.session.small import fixed_environment
from tests.tui.stage import stage
from wijkwizard.session import fill_session
from wijkwizard.terms import Slot
from wijkwizard.tui.screens.conversation import ConversationScreen
from wijkwizard.tui.screens.plan import PlanScreen
from wijkwizard.tui.settings import Settings
from wijkwizard.tui.widgets.lines import LineList

KEY = "doel-verkeerde-kant:d2"


async def test_a_finding_is_replied_to_at_its_answer_and_a_gate_on_the_plan_screen(tmp_path: Path) -> None:
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        on.app.navigation.go_to_turn("doel-van-naar", Slot("doel-van-naar.streefwaarde", "d2"))
        await on.settle()
        assert "Zijn de getallen verwisseld?" in on.words()
        await on.press("ctrl+r", "down", "enter")
        await on.type("wij rekenen anders")
        await on.press("f8")
        reply = on.session.reader.iwap().reply_to(KEY)
        assert reply is not None
        assert (reply.because, reply.internal) == ("wij rekenen anders", True)
        assert "De groep koos anders: 'wij rekenen anders'." in on.words()
        await on.press("f3")
        assert "De delen van het plan" in on.words()
        on.point_at("Klaar om voor te leggen?")
        await on.press("enter", "down", "ctrl+r", "enter")
        await on.type("dat regelen wij later")
        await on.press("f8")
        gate = on.session.reader.iwap().reply_to("poort:1")
        assert gate is not None
        assert "anders, omdat" in on.words()
        on.app.audience.settings = Settings(bare=True)
        on.app.audience.in_room = True
        await on.press("f2", "f3")
        assert "Klaar om voor te leggen?" not in on.words()


async def test_a_row_says_what_stands_out_in_it_and_a_reply_at_the_row_is_about_the_gravest(
    tmp_path: Path,
) -> None:
    """As the account of the row has it: what is wrong comes before what is missing."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        on.app.navigation.go_to_turn("doel-van-naar", Slot("doel-van-naar.streefwaarde", "d2"))
        await on.settle()
        await on.press("escape")
        await on.settle()
        on.outline.go_to("row:d2")
        await on.settle()
        lines = [line.right for line in on.outline.lines_shown if line.id == "row:d2"]
        assert [line.startswith("! klopt niet · ") for line in lines] == [True]
        cells = {line.id: line.behind for line in on.outline.lines_shown if line.id.startswith("cell:")}
        assert any(behind.startswith("! klopt niet") for behind in cells.values())
        await on.press("ctrl+r")
        assert "Eens: wij kijken ernaar" in on.words()
        assert "bron en eigenaar" not in on.words()


async def test_from_what_a_gate_led_to_back_goes_to_the_gates(tmp_path: Path) -> None:
    """Esc went through the questions before it, and never back to where it was chosen."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        on.app.navigation.go_to_turn("maatregelen")
        await on.settle()
        await on.press("f3")
        on.point_at("Klaar om voor te leggen?")
        await on.press("enter", "down", "down", "enter")
        assert isinstance(on.app.screen, ConversationScreen)
        for _ in range(3):
            if isinstance(on.app.screen, ConversationScreen):
                await on.press("escape")
        assert isinstance(on.app.screen, PlanScreen)
        assert "Klaar om voor te leggen?" in on.words()
        here = on.app.screen.query_one(LineList).here
        assert here is not None
        assert here.id == "poort:2", "unfolded, and at the gate that was chosen"


async def test_the_row_under_the_cursor_says_in_a_sentence_what_its_mark_is_about(tmp_path: Path) -> None:
    """One sentence, the gravest; it stood behind the cell or F1 alone. An open cell says its own, a room sees none."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        await on.go("doel-van-naar")
        assert "Zijn de getallen verwisseld?" not in on.words()
        on.outline.go_to("row:d2")
        await on.settle()
        assert "! klopt niet" in on.text()
        assert on.words().count("Zijn de getallen verwisseld?") == 1
        await on.press("enter")
        on.outline.go_to("cell:doel-van-naar.eenheid@d2")
        await on.settle()
        assert "Zijn de getallen verwisseld?" not in on.words()
        on.outline.go_to("cell:doel-van-naar.streefwaarde@d2")
        await on.press("enter")
        assert on.words().count("Zijn de getallen verwisseld?") == 1
        await on.press("escape")
        on.app.audience.settings = Settings(bare=True)
        on.app.audience.in_room = True
        on.talk.renew()
        await on.settle()
        assert "Zijn de getallen verwisseld?" not in on.words()
