"""Every text of our own two themes reaches 7:1, every border 3:1; the figures are computed, not trusted."""

import pytest
from textual.color import Color
from textual.theme import Theme

from wijkwizard.tui.themes import GROUNDS, LINES, ON_CURSOR, TEXT, TITLES, themes

OURS = [theme for theme in themes() if not theme.ansi]


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in Color.parse(colour).rgb]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours_of(theme: Theme) -> dict[str, str]:
    """Return every variable of a theme as Textual works it out, with our own."""
    return theme.to_color_system().generate() | theme.variables


def test_the_measure_itself_is_right() -> None:
    """Black on white is 21:1 and the same grey on itself 1:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: str(theme.name))
def test_every_text_reaches_seven_to_one(theme: Theme) -> None:
    colours = colours_of(theme)
    poor = {
        (text, ground): round(contrast(colours[text], colours[ground]), 1)
        for text in TEXT
        for ground in GROUNDS
        if contrast(colours[text], colours[ground]) < 7
    }
    assert poor == {}


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: str(theme.name))
def test_text_under_a_cursor_or_selection_reaches_seven_to_one(theme: Theme) -> None:
    colours = colours_of(theme)
    assert [pair for pair in ON_CURSOR if contrast(colours[pair[0]], colours[pair[1]]) < 7] == []


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: str(theme.name))
def test_every_border_reaches_three_to_one(theme: Theme) -> None:
    colours = colours_of(theme)
    poor = [
        (line, ground) for line in LINES for ground in GROUNDS if contrast(colours[line], colours[ground]) < 3
    ]
    assert poor == []


def test_every_theme_has_a_name_for_people() -> None:
    assert [theme.name for theme in themes()] == list(TITLES)
