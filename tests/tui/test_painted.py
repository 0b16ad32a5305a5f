"""What is really painted: in contrast, in Dutch, and at home in 80 by 24."""

import re
from pathlib import Path

import pytest
from rich.color import ColorType

from tests.tui.stage import LARGE_SCREEN, SMALL_SCREEN, stage
from tests.tui.test_themes import contrast
from tests.tui.tour import tour
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.themes import DARK, LIGHT, OWN

LINES = set("─│╭╮╰╯▌▐▏▎▔▁▆▇█▄▅▃▂▊▋▍▉ ")
"""Signs that draw edges and bars; 3:1 is enough for them."""

ENGLISH = re.compile(
    r"\b(press|quit|search|command|commands|palette|theme|help|select|option|copy|paste|undo|redo|next|"
    r"previous|back|cancel|close|submit|loading|no matches|the|you|your|want|keys|maximize|screenshot|save|"
    r"error|warning|true|false|none)\b",
    re.IGNORECASE,
)
"""Words that the framework says and we do not; none of them is Dutch."""


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


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_every_text_on_every_screen_is_painted_at_seven_to_one(tmp_path: Path, theme: str) -> None:
    async with stage(tmp_path) as on:
        on.app.theme = theme
        async for name in tour(on):
            assert poor(on.app) == set(), name


@pytest.mark.parametrize("size", [SMALL_SCREEN, LARGE_SCREEN, (60, 18)])
async def test_no_screen_says_a_word_of_english(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size=size) as on:
        async for name in tour(on):
            assert ENGLISH.findall(on.text()) == [], name


async def test_the_scan_for_english_finds_what_the_framework_says() -> None:
    """The test above could not fail if it did not know the words."""
    assert ENGLISH.findall("Press ctrl+q to quit the app") == ["Press", "quit", "the"]
    assert ENGLISH.search("Search for commands…")


@pytest.mark.parametrize("size", [SMALL_SCREEN, LARGE_SCREEN, (60, 18)])
async def test_the_frame_is_always_there(tmp_path: Path, size: tuple[int, int]) -> None:
    """Where we are on the first line and the keys on the last, on every screen and size."""
    async with stage(tmp_path, size=size) as on:
        async for name in tour(on):
            if len(on.app.screen_stack) > 1 and not on.app.screen.is_modal:
                lines = on.text().splitlines()
                assert "De Werven" in lines[0], name
                assert "bewaard" in lines[-1], name
                assert "Esc terug" in lines[-1], name


async def test_the_own_colours_of_the_terminal_paint_every_screen_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.app.theme = OWN
        async for name in tour(on):
            assert on.text().strip(), name
            assert on.app.failure is None


async def test_without_colours_a_state_is_still_a_sign_and_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with stage(tmp_path) as on:
        async for name in tour(on):
            coloured = {
                segment.style.color.name
                for strip in on.app.screen._compositor.render_strips()
                for segment in strip
                if segment.style and segment.style.color and not _grey(segment.style.color.get_truecolor())
            }
            assert on.app.no_color
            assert name != "fout" or "✗" in on.text()
            assert name != "thema" or coloured is not None


def _grey(triplet: tuple[int, int, int]) -> bool:
    return len(set(triplet)) == 1


@pytest.mark.parametrize("size", [(72, 24), SMALL_SCREEN, LARGE_SCREEN])
async def test_no_line_is_wider_than_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size=size) as on:
        async for name in tour(on):
            assert max(map(len, on.text().splitlines())) <= size[0], name
