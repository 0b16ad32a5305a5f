"""A key that means nothing here says so, at every kind of question: none goes by in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.message import Message
from textual.widgets import TextArea

from tests.tui.stage import Stage, stage
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.fields.messages import NotAllowed, Stray
from wijkwizard.tui.screens.answer_handler import AnswerHandler
from wijkwizard.tui.silent_keys import key_name

_TEXTS = ("naam", "trots")
_LISTS = ("thema", "wie", "samen", "cijfer", "volgorde", "ernst", "problemen", "maatregelen", "trekker")
_ANYWHERE = ("f12", "ctrl+t", "insert", "tab", "f5")
_ON_LISTS = (
    *("delete", "backspace", "left", "right", "space", "minus", "plus", "less_than_sign", "9", "q"),
    *("ctrl+up", "ctrl+e"),
)


def _stands(on: Stage) -> tuple[object, ...]:
    """Return all that a key can change: what has the keys and where, the question, the answers, the windows."""
    focused, screen = on.app.focused, on.app.screen
    at = (focused.text, focused.selection) if isinstance(focused, TextArea) else None
    return focused, at, getattr(focused, "highlighted", None), screen, on.session.reader.state.actions


@pytest.mark.parametrize("question", [*_TEXTS, *_LISTS, "spelregels"])
async def test_each_key_does_something_or_says_something(
    question: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the cursor is on no line yet; what is said is a message, or a refusal below the field."""
    said: list[str] = []
    take = AnswerHandler.take

    def taken(handler: AnswerHandler, event: Message) -> None:
        said.extend(["refused"] if isinstance(event, (NotAllowed, Stray)) else [])
        take(handler, event)

    monkeypatch.setattr(AnswerHandler, "take", taken)
    monkeypatch.setattr(WijkApp, "notify", lambda _, message, **__: said.append(message))
    silent = []
    async with stage(tmp_path) as on:
        await on.go(question)
        for key in (*_ANYWHERE, *(() if question in _TEXTS else _ON_LISTS)):
            on.hand += 10
            before = _stands(on)
            said.clear()
            await on.press(key)
            if not said and _stands(on) == before:
                silent.append(key)
            elif _stands(on)[3] is not before[3] or on.turn_id != question or key == "plus":
                await on.press("escape")
                await on.go(question)
    assert silent == [], " ".join(silent)


async def test_what_is_said_names_the_key_and_where_the_keys_are_listed(tmp_path: Path) -> None:
    """In a window, where F1 does nothing either, it says how to leave."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.press("delete")
        assert "Delete doet hier niets. Met F1 ziet u de toetsen." in on.words()
        await on.go("samen")
        await on.press("tab")
        assert "Er is hier geen ander veld." in on.words()
        await on.press("f7", "ctrl+e")
        assert "Ctrl+E doet hier niets. Esc gaat terug." in on.words()


async def test_a_short_message_lies_on_the_line_above_the_keys(tmp_path: Path) -> None:
    """On a small screen it would else hide the last choice for as long as it stands there."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        before = on.text().splitlines()
        await on.press("delete")
        after = on.text().splitlines()
        changed = [
            number for number, lines in enumerate(zip(before, after, strict=True)) if len(set(lines)) > 1
        ]
        assert changed == [len(before) - 2]
        assert "Delete doet hier niets" in after[-2]


async def test_no_function_key_touches_a_text_in_a_window(tmp_path: Path) -> None:
    """The framework chooses a line or all of it with F6 and F7, and the next sign would replace that."""
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.type("maar de buurvrouw vindt van niet")
        window = on.app.screen
        for typed, number in enumerate(
            (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12), start=1
        ):  # F8 is that of the window
            await on.press(f"f{number}", "x")
            assert on.app.screen is window, number
            area = on.app.focused
            assert isinstance(area, TextArea)
            assert area.text == "maar de buurvrouw vindt van niet" + "x" * typed
            assert f"F{number} doet hier niets. Esc gaat terug." in on.words() or number == 1


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("delete", "Delete"),
        ("f12", "F12"),
        ("ctrl+e", "Ctrl+E"),
        ("shift+left", "Shift+Pijltje naar links"),
        ("ctrl+at", "Deze toets"),
        ("hyper+a", "Deze toets"),
    ],
)
def test_a_key_is_named_as_it_stands_on_a_keyboard(key: str, name: str) -> None:
    assert key_name(key) == name
