"""Sets the document in HTML: the only place that knows Jinja.

Everything that people typed is escaped here, because the environment escapes by itself and no template marks
anything as safe. Jinja is imported inside the call, for the wizard must start without it.
"""

from __future__ import annotations

import base64
import textwrap
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wijkwizard import resources
from wijkwizard.document.model import Document

if TYPE_CHECKING:
    from jinja2 import Environment

Fonts = Literal["linked", "embedded"]

FACES = (
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-Regular.ttf", "normal", "normal"),
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-Bold.ttf", "bold", "normal"),
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-Italic.ttf", "normal", "italic"),
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-BoldItalic.ttf", "bold", "italic"),
    ("Wijkwizard Symbols", "WijkwizardSymbols-Regular.ttf", "normal", "normal"),
)
"""Family, file, weight and style of the fonts that travel with the program."""


def in_lines(text: object, width: int, most: int = 2) -> list[str]:
    """Break a label for a picture into at most so many lines; an ellipsis tells that it goes on in the table."""
    lines = textwrap.wrap(str(text), width) or [""]
    if len(lines) > most:
        kept = lines[:most]
        kept[-1] = textwrap.shorten(f"{kept[-1]} {lines[most]}", width, placeholder=" …")
        return kept
    return lines


def _font_rules(folder: Path, fonts: Fonts) -> str:
    rules = []
    for family, file, weight, style in FACES:
        if fonts == "embedded":
            data = base64.b64encode((folder / "fonts" / file).read_bytes()).decode("ascii")
            source = f"url(data:font/ttf;base64,{data})"
        else:
            source = f"url(fonts/{file})"
        rules.append(
            f'@font-face {{ font-family: "{family}"; src: {source}; '
            f"font-weight: {weight}; font-style: {style}; }}"
        )
    return "\n".join(rules)


def _picture(folder: Path, name: str) -> str:
    """Return a picture of our own as a data address, so that the page needs no file beside it."""
    data = base64.b64encode((folder / "css" / name).read_bytes()).decode("ascii")
    return f"data:image/svg+xml;base64,{data}"


@cache
def environment(folder: Path) -> Environment:
    """Return the Jinja environment on a folder of templates: escaping, and strict about unknown names."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        newline_sequence="\n",
    )
    made.filters["in_lines"] = in_lines
    made.globals["picture"] = partial(_picture, folder)
    return made


def to_html(document: Document, *, fonts: Fonts = "linked", templates: Path | None = None) -> str:
    """Return the paper as one page of HTML.

    Args:
        document: what the paper says.
        fonts: ``linked`` for making a PDF beside the templates, ``embedded`` for a file that stands alone.
        templates: folder of the templates; ours when absent.
    """
    from markupsafe import Markup

    folder = templates or resources.find("templates")
    rules = Markup(_font_rules(folder, fonts))  # noqa: S704 - made here from our own file names, not from answers
    return environment(folder).get_template("base.html.j2").render(document=document, fonts=rules)
