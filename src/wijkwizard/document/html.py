"""Renders the document as HTML; the only module that uses Jinja.

Autoescape is on and no template marks anything as safe, so that everything that people typed is escaped. Jinja is
imported inside the function, because the wizard must start without it.
"""

from __future__ import annotations

import base64
import textwrap
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wijkwizard import resources
from wijkwizard.document.characters import characters, coverage
from wijkwizard.document.cross_references import ANNEX, anchors, pieces
from wijkwizard.document.fonts import unusable
from wijkwizard.document.house_look import font_rules, look_of
from wijkwizard.document.model import Document
from wijkwizard.document.naming import running_head, shortened
from wijkwizard.document.plan.page_room import has_room_for_contents
from wijkwizard.errors import WijkError

if TYPE_CHECKING:
    from jinja2 import Environment

Fonts = Literal["linked", "embedded"]

FACES = (
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-Regular.ttf", "normal", "normal"),
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-Bold.ttf", "bold", "normal"),
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-Italic.ttf", "normal", "italic"),
    ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext-BoldItalic.ttf", "bold", "italic"),
    ("Wijkwizard Symbols", "WijkwizardSymbols-Regular.ttf", "normal", "normal"),
    ("Wijkwizard World", "WijkwizardWorld-Regular.ttf", "normal", "normal"),
    ("Wijkwizard World", "WijkwizardWorld-Bold.ttf", "bold", "normal"),
    ("Wijkwizard Emoji", "WijkwizardEmoji-Regular.ttf", "normal", "normal"),
)
"""Family, file, weight and style of the fonts that travel with the program, in the order in which they are tried."""


_OUR_FAMILIES = ", ".join(dict.fromkeys(family for family, *_ in FACES))


_IN_FOOT, _BESIDE_CHAPTER = 70, 45
"""Characters of a chapter in the foot of a page, and of a measure beside it: three lines together at the most."""


def wrap_label(text: object, width: int, most: int = 2) -> list[str]:
    """Break a label of a chart into at most ``most`` lines; an ellipsis means that the table has all of it."""
    lines = textwrap.wrap(str(text), width) or [""]
    if len(lines) > most:
        kept = lines[:most]
        kept[-1] = textwrap.shorten(f"{kept[-1]} {lines[most]}", width, placeholder=" …")
        return kept
    return lines


def fit_label(texts: Sequence[str], width: int) -> str:
    """Return the first of some texts that fits on a line; of the shortest as many words as do."""
    return next((text for text in texts if len(text) <= width), wrap_label(texts[-1], width, 1)[0])


_ALWAYS = 2
"""The number of families that our own texts and symbols use."""


def font_fault(folder: Path) -> WijkError | None:
    """Return what is wrong with the fonts next to the templates; None when all of them can be used."""
    return unusable(folder / "fonts", [file for _, file, _, _ in FACES])


def families(letters: frozenset[str], folder: Path) -> tuple[str, ...]:
    """Return the font families that a text needs; fonts of other scripts and emoji are larger than all others.

    Args:
        letters: every character of the text.
        folder: the folder of the fonts.
    """
    left = {ord(letter) for letter in letters}
    needed = []
    for number, (family, has) in enumerate(coverage(folder).items()):
        if number < _ALWAYS or left & has:
            needed.append(family)
        left -= has
    return tuple(needed)


def _font_rules(folder: Path, fonts: Fonts, needed: Sequence[str]) -> str:
    rules = []
    for family, file, weight, style in (face for face in FACES if face[0] in needed):
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
    """Return an image of ours as a data URL, so that the page needs no other file."""
    data = base64.b64encode((folder / "css" / name).read_bytes()).decode("ascii")
    return f"data:image/svg+xml;base64,{data}"


def _places(document: Document) -> frozenset[str]:
    """Return the places of this file, to which words in it can lead."""
    annex = [ANNEX] if document.plan and document.parts else []
    return frozenset([*annex, *anchors(document.plan), *anchors(document.parts)])


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
    made.filters["in_lines"] = wrap_label
    made.filters["that_fits"] = fit_label
    made.filters["foot"] = partial(shortened, most=_IN_FOOT)
    made.filters["beginning"] = partial(shortened, most=_BESIDE_CHAPTER)
    made.filters["running"] = running_head
    made.filters["pieces"] = pieces
    made.globals["look"] = look_of(None, _OUR_FAMILIES)
    made.globals["picture"] = partial(_picture, folder)
    return made


def to_html(document: Document, *, fonts: Fonts = "linked", templates: Path | None = None) -> str:
    """Return the paper as one page of HTML.

    Args:
        document: what the paper says.
        fonts: ``linked`` for making a PDF next to the templates, ``embedded`` for a file that stands alone.
        templates: folder of the templates; ours when absent.

    Raises:
        WijkError: ``program-incomplete`` when a template or a picture is gone.
    """
    from markupsafe import Markup

    folder = templates or resources.find("templates")
    needed = families(characters(document), folder / "fonts") if font_fault(folder) is None else ()
    try:
        both = filter(None, [_font_rules(folder, fonts, needed), font_rules(document.house)])
        rules = Markup("\n".join(both))  # noqa: S704 - made here from our own file names and from fonts, not from answers
        look = look_of(document.house, _OUR_FAMILIES)
        page = environment(folder).get_template("base.html.j2")
        beside = bool(document.plan) and has_room_for_contents(document)
        places = _places(document)
        return page.render(document=document, fonts=rules, look=look, places=places, contents_beside=beside)
    except OSError as error:  # Jinja's TemplateNotFound is an OSError as well
        name = str(error.filename or getattr(error, "name", None) or "")
        raise resources.incomplete(folder / name, closed=isinstance(error, PermissionError)) from error
