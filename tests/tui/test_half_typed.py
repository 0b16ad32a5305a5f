"""What is half-typed in fields and windows survives the end of the program, each with its own reason."""

import os
from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import Slot, Unknown
from wijkwizard.tui.fields.text_field import Writing


async def test_every_field_and_window_that_was_left_half_typed_is_there_again_and_counts_as_open(
    tmp_path: Path,
) -> None:
    """Several refused texts and a window half filled in survive the end of the program, each with its reason."""
    async with stage(tmp_path, size=(120, 34)) as on:
        await on.go("naam")
        await on.type("De Werven")
        await on.press("enter")
        await on.type("veel")
        await on.press("enter")
        await on.go("kosten")
        await on.type("duur")
        await on.press("enter")
        await on.go("naam")
        await on.press("f4", "tab")
        await on.type("x")
        left = {(str(one.slot), one.kind, bool(one.why)) for one in on.session.drafts.all()}
        assert left == {("inwoners", "", True), ("kosten", "", True), ("naam", "account", False)}
        path = on.session.file.path
    async with stage(tmp_path, path=path, size=(120, 34)) as on:
        assert on.turn_id == "naam"
        assert "Met F4 staat de tekst er weer." in on.words()
        assert "Er zijn nog 2 half getypte teksten" in on.words()
        assert "half ingevuld: waar het op rust (F4)" in on.words()
        assert not on.session.reader.is_done(on.session.reader.turns("vooraf")[0])
        lines = {line.slot.question: line for line in on.session.reader.overview()}
        assert {lines[name].state for name in ("naam", "inwoners", "kosten")} == {"open"}
        assert "De Werven · daarnaast half getypt" in lines["naam"].text
        for name, text in (("inwoners", "veel"), ("kosten", "duur")):
            await on.go(name)
            assert text in on.text()
            assert "✗" in on.text()
        await on.go("naam")
        await on.press("f4")
        assert next(iter(on.app.screen.query(Writing))).text == "x"
        await on.press("f8")
        assert on.answer("naam").source == "x"
        await on.go("inwoners")
        await on.press(*["backspace"] * 4)
        await on.type("1250")
        await on.press("enter")
        assert [str(one.slot) for one in on.session.drafts.all()] == ["kosten"]
        assert on.session.reader.is_done(on.session.reader.turns("vooraf")[0])


async def test_a_window_that_is_given_up_leaves_nothing_behind(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(120, 34)) as on:
        await on.go("naam")
        await on.press("f9")
        await on.type("de gebiedsmanager")
        assert [one.kind for one in on.session.drafts.all()] == ["park"]
        await on.press("escape")
        assert "Nog eens Esc gooit weg wat u typte." in on.words(), "one key throws nothing away"
        assert "de gebiedsmanager" in on.words()
        await on.type(" of een ander")
        assert "Nog eens Esc" not in on.words(), "and who types on is not about to leave"
        await on.press("escape", "escape")
        assert on.session.drafts.all() == ()
        assert "half ingevuld" not in on.words()
        await on.press("f9")
        await on.type("de wijkagent")
        await on.press("f8")
        assert on.session.drafts.all() == ()
        assert on.session.reader.answers.parked[Slot("naam")].owner == "de wijkagent"


async def test_what_is_half_typed_is_named_before_the_wizard_closes_and_asking_twice_is_a_yes(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("veel")
        await on.press("ctrl+q")
        assert "Half getypt: 'inwoners'." in on.words()
        assert on.app.is_running
        await on.press("down", "enter")
        assert "half getypt, nog niet bewaard als antwoord" in on.words()
        await on.press("ctrl+q", "ctrl+q")
        assert not on.app.is_running


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
async def test_half_typed_text_of_a_lost_file_is_not_said_to_be_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("veel")
        on.session.file.path.unlink()
        await on.press("ctrl+q")
        assert "Half getypt: 'inwoners'." in on.words()
        assert "Hierna kiest u waar alles blijft." in on.words()
        assert "staat er de volgende keer weer" not in on.words()


async def test_no_answer_in_the_window_costs_no_half_typed_text(tmp_path: Path) -> None:
    """Text that is refused stays beside it; text that can be an answer is one first, so that undo brings it back."""
    async with stage(tmp_path, size=(120, 34)) as on:
        await on.go("inwoners")
        await on.type("ongeveer veel")
        await on.press("f7", "enter")
        assert on.answer("inwoners").unknown is Unknown.DONT_KNOW
        assert next(iter(on.app.screen.query(Writing))).text == "ongeveer veel"
        assert [one.text for one in on.session.drafts.all()] == ["ongeveer veel"]
        assert "antwoord: weet niet" in on.words()
        await on.go("trots")
        await on.type("Een half verhaal")
        await on.press("f7")
        assert "Hier is al iets ingevuld." in on.words()
        await on.press("enter")
        assert on.answer("trots").unknown is Unknown.DONT_KNOW
        await on.press("ctrl+z")
        assert next(iter(on.app.screen.query(Writing))).text == "Een half verhaal"
