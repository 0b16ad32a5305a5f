"""Another question in the place of this one: whole at once, and only the last of those that were asked for."""

from pathlib import Path

from textual.screen import Screen

from tests.tui.stage import stage


async def test_of_two_questions_asked_for_at_once_only_the_last_stands(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        on.app.navigation.go_to_turn("inwoners")
        on.app.navigation.go_to_turn("duur")
        await on.settle()
        body = on.talk.body
        assert on.turn_id == "duur"
        assert list(body.children)[1:-1] == list(body.blocks)
        assert on.talk.focused in list(body.inputs())


async def test_a_question_is_never_painted_half(tmp_path: Path) -> None:
    """Whenever the screen is laid out, the question on it is whole and has the keys: nothing flickers."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        talk = on.talk
        whole: list[bool] = []

        def look(_: Screen[None]) -> None:
            with_keys = talk.focused is not None and talk.body in talk.focused.ancestors
            whole.append(with_keys and len(talk.body.children) > len(talk.body.blocks))

        talk.screen_layout_refresh_signal.subscribe(talk, look, immediate=True)
        await on.press("f8", "f8")
        assert on.turn_id == "duur"
        assert whole
        assert all(whole)
