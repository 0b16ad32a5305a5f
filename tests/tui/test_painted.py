"""What is really painted: in contrast, in Dutch, and at home in 80 by 24."""

import re
from pathlib import Path

import pytest
from rich.color import ColorType

from tests.tui.stage import LARGE_SCREEN, SMALL_SCREEN, Stage, stage
from tests.tui.test_themes import contrast
from tests.tui.tour import tour
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.themes import DARK, LIGHT, OWN

LINES = set("─│╭╮╰╯▌▐▏▎▔▁▆▇█▄▅▃▂▊▋▍▉ ")
"""Signs that draw edges and bars; 3:1 is enough for them."""

ENGLISH = re.compile(
    r"\b(press|quit|search|command|commands|palette|theme|help|select|option|copy|paste|undo|redo|next|"
    r"previous|back|cancel|close|submit|loading|no matches|the|you|your|want to|keys|maximize|screenshot|save|"
    r"error|warning|true|false|none)\b",
    re.IGNORECASE,
)
"""Words that the framework says and we do not; none of them is Dutch, so 'want' counts only before 'to'."""


def poor(app: WijkApp) -> set[tuple[str, str, str, float]]:
    """Return painted text with too little contrast: the text, its colour, its ground, and the ratio."""
    found, seen = set(), list[str]()
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            style, text = segment.style, segment.text.strip()
            if not text or style is None or style.color is None or style.bgcolor is None:
                continue
            if ColorType.DEFAULT in {style.color.type, style.bgcolor.type}:
                continue
            ink, ground = style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex
            if style.reverse:
                ink, ground = ground, ink
            wanted = 3.0 if set(text) <= LINES else 7.0
            seen.append(text)
            if contrast(ink, ground) < wanted:
                found.add((text[:30], ink, ground, round(contrast(ink, ground), 1)))
    assert seen
    return found


def check(on: Stage, name: str) -> None:
    """Look at one painted screen: contrast, Dutch, width, and the lines above and below."""
    shown = on.text()
    lines = shown.splitlines()
    assert poor(on.app) == set(), name
    assert ENGLISH.findall(shown) == [], name
    assert max(map(len, lines)) <= on.app.size.width, name
    if len(on.app.screen_stack) > 1 and not on.app.screen.is_modal:
        assert "De Werven" in lines[0], name
        assert "bewaard" in lines[-1], name
        assert "Esc terug" in lines[-1], name


@pytest.mark.parametrize(
    ("size", "worn"), [(SMALL_SCREEN, (DARK, OWN)), (LARGE_SCREEN, (LIGHT,)), ((60, 18), (LIGHT,))]
)
async def test_every_screen_is_readable_in_dutch_and_says_where_we_are(
    tmp_path: Path, size: tuple[int, int], worn: tuple[str, ...]
) -> None:
    """Every text at 7:1 and every edge at 3:1, no word of the framework, and the frame in place.

    The colours are changed at each stop of one walk; how far they lie apart is the same at any size. The own colours of
    the terminal are not ours to judge.
    """
    async with stage(tmp_path, size=size, paints=True) as on:
        async for name in tour(on):
            for theme in worn:
                on.app.theme = theme
                await on.settle()
                assert on.app.failure is None
                if theme == OWN:
                    assert on.text().strip(), name
                else:
                    check(on, f"{name} in {theme}")


def test_the_scan_for_english_finds_what_the_framework_says() -> None:
    """The test above could not fail if it did not know the words."""
    assert ENGLISH.findall("Press ctrl+q to quit the app") == ["Press", "quit", "the"]
    assert ENGLISH.search("Search for commands…")


async def test_without_colours_everything_is_grey_and_a_state_is_a_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with stage(tmp_path) as on:
        await on.go("inwoners")
        await on.type("veel")
        await on.press("enter")
        assert "✗ Dit is geen getal." in on.text()
        await on.go("thema")
        await on.press("2")
        assert "(•)  2 werk" in on.text()
        assert colours(on.app) == {True}


def colours(app: WijkApp) -> set[bool]:
    """Tell of every colour on the screen whether it is grey, as the terminal gets it."""
    return {
        len(set(segment.style.color.get_truecolor())) == 1
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style and segment.style.color
    }
