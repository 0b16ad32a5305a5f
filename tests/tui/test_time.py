"""The window of the time: one key shows it, and nothing happens until somebody chooses."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tests.session.small import fixed_environment
from tests.session.talking_group import say_all
from tests.tui.stage import Stage, stage
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.terms import ChoiceValue, Slot
from wijkwizard.tui.opening import open_dossier, open_rehearsal
from wijkwizard.tui.settings import Settings


async def _late(on: Stage, minutes: int) -> None:
    """Begin an evening of an hour and a half, and come this late to where and when the problems are."""
    made = make_rehearsal(environment=fixed_environment())
    on.app.catalog = replace(on.app.catalog, rehearsal=lambda: made)
    open_rehearsal(on.app)
    on.app.audience.settings = Settings(bare=False)
    await on.settle()
    on.session.writer.answer(Slot("duur"), ChoiceValue(v="een-avond"))
    group = on.app.dossier.group
    assert group is not None
    on.app.audience.enter_room("aanwezig")
    for turn in on.session.reader.turns("zaal"):
        if turn.id == "waar-wanneer":
            break
        say_all(on.session, group, turn)
    on.clock.forward(38 + 9 + minutes)
    await on.go("waar-wanneer")


async def test_who_is_late_sees_what_can_give_way_and_chooses_it_with_a_key(tmp_path: Path) -> None:
    """Undo takes it back; the room sees none of it, and the clock says what is left."""
    async with stage(tmp_path, fresh=False, questions=None) as on:
        await _late(on, 12)
        assert "12 minuten achter: doe 'krachten' en" in on.words()
        assert "12 min achter" in on.text()
        await on.press("f10")
        assert "De tijd" in on.text()
        assert re.search(r"Kiest u niets, dan bent u om \d+[.]\d\d uur klaar[.]", on.words())
        await on.press("escape")
        assert "12 min achter" in on.text()
        await on.press("f10")
        on.point_at("Laat 'krachten' vallen")
        await on.press("enter")
        assert "8 min achter" in on.text()
        await on.press("ctrl+z")
        assert "12 min achter" in on.text()
        await on.press("f6")
        assert "achter" not in on.text()
        await on.press("f10")
        assert "Pauze, tot" in on.text()
        assert "vallen" not in on.text()


async def test_who_stays_at_a_question_sees_it_when_the_evening_becomes_late(tmp_path: Path) -> None:
    """Without a key; the clock in the header and the line below the question go on together."""
    async with stage(tmp_path, fresh=False, questions=None) as on:
        await _late(on, 5)
        assert "minuten achter:" not in on.words()
        on.clock.forward(1)
        on.talk.surround.tick()
        await on.settle()
        assert "6 minuten achter: doe 'krachten' en" in on.words()


async def test_a_break_stands_in_the_header_until_somebody_ends_it(tmp_path: Path) -> None:
    """The clock goes on where it stood."""
    async with stage(tmp_path, fresh=False, questions=None) as on:
        await _late(on, 12)
        await on.press("f10")
        on.point_at("Pauze, tot")
        await on.press("enter")
        assert "pauze tot " in on.text()
        assert "minuten achter" not in on.words()
        on.clock.forward(5)
        await on.press("f10", "enter")
        assert "12 min achter" in on.text()
        assert "12 minuten achter:" in on.words()


async def test_a_break_goes_on_after_a_restart_and_is_gone_the_next_evening(tmp_path: Path) -> None:
    """However the program ended, in the middle of it."""
    async with stage(tmp_path) as on:
        path = on.session.file.path
        on.app.audience.settings = Settings(bare=True)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        on.session.writer.answer(Slot("thema"), ChoiceValue(v="wonen"))
        on.clock.forward(10)
        await on.press("f10", "end", "enter")
        assert "pauze tot " in on.text()
    for minutes, goes_on in ((8, True), (24 * 60, False)):
        async with stage(tmp_path, fresh=False) as on:
            on.clock.forward(10 + minutes)
            open_dossier(on.app, path)
            on.app.audience.settings = Settings(bare=True)
            on.app.navigation.go_to_place("zaal")
            await on.settle()
            assert ("pauze tot " in on.text()) is goes_on
