"""One key on a small action makes a measure of it; pasted lines each become an action, as on a sheet."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from textual import events

from tests.tui.stage import stage


async def test_pasted_actions_are_rows_and_one_key_makes_a_measure_of_one(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        on.app.navigation.go("plan")
        await on.settle()
        await on.go("acties")
        await on.press("plus")
        on.app.post_message(events.Paste("Stoep herstellen\tSchoon en heel\tgemeente\nBomen planten\n"))
        await on.settle()
        await on.press("enter")
        actions = on.session.reader.iwap().actions
        assert [action.title.value for action in actions] == ["Stoep herstellen", "Bomen planten"]
        assert "* wordt een" in on.text()
        await on.go("acties")
        on.list.highlighted = 0
        # Below forty actions nobody sees the line that tells the keys.
        await on.press("f1")
        words = on.words()
        assert "Toetsen op een regel" in words
        assert "+ erbij · - weg · < > verplaatst · * wordt" in words
        await on.press("f1", "*")
        iwap = on.session.reader.iwap()
        assert [measure.title.value for measure in iwap.measures] == ["Stoep herstellen"]
        assert [action.title.value for action in iwap.actions] == ["Bomen planten"]


async def test_one_key_joins_a_wish_with_the_one_above_it(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        on.app.navigation.go("plan")
        await on.settle()
        await on.go("wensen")
        await on.press("plus")
        on.app.post_message(events.Paste("Meer bankjes\t5\nEen bank bij de flat\t4\n"))
        await on.settle()
        await on.press("enter")
        await on.go("wensen")
        assert "= voegt samen" in on.text()
        on.list.highlighted = 1
        await on.press("=")
        (wish,) = on.session.reader.iwap().wishes
        assert (wish.what.value, wish.people.value) == ("Meer bankjes; Een bank bij de flat", Decimal(9))
