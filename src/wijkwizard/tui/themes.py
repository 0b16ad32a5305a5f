"""Our two themes, dark and light: every text has a contrast of 7:1 or more, every border of 3:1 or more.

Textual's own themes do not reach that. A test computes the ratios; another checks what is painted. The third theme
is the terminal's own palette, for people who adapted that to their eyes.
"""

from __future__ import annotations

from textual.theme import Theme

DARK, LIGHT, OWN = "wijk-donker", "wijk-licht", "wijk-terminal"

TITLES = {DARK: "donker", LIGHT: "licht", OWN: "kleuren van uw terminal"}
"""What people call the themes."""

TEXT = ("foreground", "zacht", "accent", "goed", "letop", "fout")
"""Variables that colour text; each must reach 7:1 on every one of GROUNDS."""

GROUNDS = ("background", "surface", "panel")
"""Variables that text is on."""

LINES = ("rand", "border", "border-blurred")
"""Variables that colour borders; each must reach 3:1 on every one of GROUNDS."""

ON_CURSOR = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("input-selection-foreground", "input-selection-background"),
    ("screen-selection-foreground", "screen-selection-background"),
)
"""Pairs of text and ground under a cursor or a selection; each must reach 7:1."""


def _variables(*, text: str, ground: str, line: str, bar: str, quiet: str, **own: str) -> dict[str, str]:
    return {
        **own,
        "rand": line,
        "text": text,
        "text-muted": own["zacht"],
        "text-disabled": own["zacht"],
        "foreground-muted": own["zacht"],
        "border": own["accent"],
        "border-blurred": line,
        "block-cursor-foreground": ground,
        "block-cursor-background": own["accent"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-background": quiet,
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": quiet,
        "input-cursor-foreground": ground,
        "input-cursor-background": text,
        "input-selection-foreground": ground,
        "input-selection-background": own["accent"],
        "screen-selection-foreground": ground,
        "screen-selection-background": own["accent"],
        "scrollbar": bar,
        "scrollbar-hover": bar,
        "scrollbar-active": own["accent"],
        "scrollbar-background": quiet,
        "scrollbar-background-hover": quiet,
        "scrollbar-background-active": quiet,
        "scrollbar-corner-color": quiet,
        "link-color": text,
        "link-style": "none",
        "link-background": "initial",
        "link-background-hover": quiet,
        "link-color-hover": text,
        "link-style-hover": "underline",
    }


def _dark() -> Theme:
    text, ground = "#f3f5f7", "#11161c"
    return Theme(
        name=DARK,
        primary="#9ecbff",
        accent="#9ecbff",
        success="#8fe3a8",
        warning="#ffd479",
        error="#ffb3ab",
        foreground=text,
        background=ground,
        surface="#171d25",
        panel="#1c232c",
        dark=True,
        variables=_variables(
            text=text,
            ground=ground,
            line="#7f8b98",
            bar="#7f8b98",
            quiet="#28323e",
            zacht="#c4ced8",
            accent="#9ecbff",
            goed="#8fe3a8",
            letop="#ffd479",
            fout="#ffb3ab",
        ),
    )


def _light() -> Theme:
    text, ground = "#14181c", "#fbfaf6"
    return Theme(
        name=LIGHT,
        primary="#0a4080",
        accent="#0a4080",
        success="#0a5229",
        warning="#5e3b00",
        error="#86120f",
        foreground=text,
        background=ground,
        surface="#f4f2ec",
        panel="#efece4",
        dark=False,
        variables=_variables(
            text=text,
            ground=ground,
            line="#6f7780",
            bar="#6f7780",
            quiet="#dfe5ec",
            zacht="#3c444d",
            accent="#0a4080",
            goed="#0a5229",
            letop="#5e3b00",
            fout="#86120f",
        ),
    )


def _own() -> Theme:
    return Theme(
        name=OWN,
        ansi=True,
        primary="ansi_default",
        secondary="ansi_default",
        warning="ansi_default",
        error="ansi_default",
        success="ansi_default",
        accent="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        variables={
            "ansi-background": "ansi_default",
            "ansi-foreground": "ansi_default",
            **dict.fromkeys(("zacht", "goed", "letop", "fout", "rand", "accent"), "ansi_default"),
            "text-muted": "ansi_default",
            "text-disabled": "ansi_default",
            "border": "ansi_default",
            "border-blurred": "ansi_default",
            "block-cursor-foreground": "ansi_default",
            "block-cursor-background": "ansi_default",
            "block-cursor-text-style": "bold reverse",
            "block-cursor-blurred-text-style": "underline",
            "link-color": "ansi_default",
            "link-color-hover": "ansi_default",
            "link-background-hover": "ansi_default",
            "link-style": "none",
            "link-style-hover": "underline",
            "scrollbar": "ansi_default",
            "scrollbar-hover": "ansi_default",
            "scrollbar-active": "ansi_default",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
        },
    )


def themes() -> tuple[Theme, ...]:
    """Return the themes in the order in which they are offered."""
    return (_dark(), _light(), _own())
