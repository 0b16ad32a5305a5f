"""The paper in HTML."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import jinja2
import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard import resources
from wijkwizard.document.compose import compose
from wijkwizard.document.html import environment, fit_label, to_html, wrap_label
from wijkwizard.document.model import Document, Line

GOLDEN = Path(__file__).parent.parent / "golden" / "eerste-ronde.html"

GOLDEN_SIGNALS = GOLDEN.with_name("gevarenzone.html")


def signals_only() -> Document:
    """Return the part on the danger zone and the annexes of a plan with figures from files."""
    made = compose(figured(knowledge(), table={"length": pick("Lang", "lang")}), advice_of, KNOWN, STYLE)
    danger = next(part for part in made.parts if part.title == "Zit de wijk in de gevarenzone?")
    return made.model_copy(update={"parts": (danger, made.parts[-1])})


def without_style(html: str) -> str:
    """Return a page without its style sheet, which has no words in it."""
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_the_paper_of_a_small_evening_is_as_it_was(papers: dict[str, Document]) -> None:
    """A change of the paper is seen; `python -m tests.document.golden` keeps the new one."""
    assert without_style(to_html(papers["eerste-ronde"])) == GOLDEN.read_text(encoding="utf-8")


def test_the_signals_and_their_accounts_are_as_they_were() -> None:
    """Map, table, stacking, clashes, unknowns, accounts and sources, as somebody looked at them."""
    assert without_style(to_html(signals_only())) == GOLDEN_SIGNALS.read_text(encoding="utf-8")


def test_what_people_typed_is_escaped_everywhere() -> None:
    """No text becomes markup, in a title, a picture or a cell."""
    typed = "R&D <b onload=x>"
    plan = evening(
        area={"name": said(typed)},
        problems=({"id": "p", "title": said(typed), "votes_residents": said(Decimal(3))},),
        strengths=({"id": "s", "what": said(typed)},),
    )
    html = to_html(compose(plan, advice_of, KNOWN, STYLE))
    assert "<b onload" not in html
    assert html.count("R&amp;D &lt;b onload=x&gt;") >= 6


@pytest.mark.parametrize("form", ["plan", "eerste-ronde", "advies"])
def test_the_page_fetches_nothing(papers: dict[str, Document], form: str) -> None:
    """No address stands where a browser or printer would follow it."""
    html = to_html(papers[form], fonts="embedded")
    followed = re.findall(r"(?:src|href|url)\s*[=(]\s*[\"']?([^\"')\s>]+)", html)
    assert all(one.startswith(("#", "data:")) for one in followed)


@pytest.mark.parametrize("form", ["plan", "eerste-ronde", "advies"])
def test_every_table_has_a_head_for_each_row_and_column(papers: dict[str, Document], form: str) -> None:
    """Who hears a table must know of what a cell is."""
    html = to_html(papers[form])
    for table in re.findall(r"<table.*?</table>", html, re.DOTALL):
        rows = re.findall(r"<tr.*?</tr>", table, re.DOTALL)
        assert all("<th scope=" in row for row in rows)
    for grid in re.findall(r'<table class="grid.*?</table>', html, re.DOTALL):
        assert "<caption>" in grid
    assert re.search(r"<th[^>]*></th>", html) is None


def test_a_name_that_a_template_does_not_know_is_a_fault() -> None:
    """A typing error in a template does not print an empty place."""
    with pytest.raises(jinja2.UndefinedError):
        environment(resources.find("templates")).from_string("{{ onbekend }}").render()


def test_only_a_text_with_something_behind_it_or_with_several_lines_is_wrapped() -> None:
    """A wrapper costs time, and without it WeasyPrint breaks such a text after its first word."""
    macros = environment(resources.find("templates")).get_template("macros/blocks.html.j2")
    line = macros.make_module().line  # type: ignore[attr-defined]  # a macro is made while the template is read
    assert line(Line(text="Twee woorden")) == "Twee woorden"
    for one in (Line(text="a", mark="bron"), Line(text="a", account="volgens b"), Line(text="a\nb")):
        assert str(line(one)).startswith('<span class="t">')


def test_labels_of_pictures_are_broken_and_cut() -> None:
    """A long label keeps to two lines and says that it goes on."""
    assert wrap_label("een twee drie", 8) == ["een twee", "drie"]
    assert wrap_label("een twee drie vier vijf", 8)[-1].endswith("…")
    assert wrap_label("", 8) == [""]


def test_a_line_of_the_map_is_a_whole_phrase() -> None:
    """Of 'elf procent van de huurders' stands no half: the longest that fits is shown, the table says all of it."""
    levels = ("11 procent van de huurders (2025)", "11 procent (2025)", "11 (2025)")
    assert fit_label(levels, 40) == levels[0]
    assert fit_label(levels, 23) == levels[1]
    assert fit_label(levels, 10) == levels[2]
    assert fit_label(("een woord te veel",), 10) == "een …"


def test_no_signal_is_cut_on_the_map() -> None:
    """Neither a name nor how it stands ends in the middle of a phrase."""
    drawing = to_html(signals_only()).partition("Signalenkaart")[2].partition("</svg>")[0]
    assert re.findall(r"<text[^>]*>([^<]*…)</text>", drawing) == []


def _light(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    lights = sorted(
        (
            0.2126 * _light(int(colour[1:3], 16))
            + 0.7152 * _light(int(colour[3:5], 16))
            + 0.0722 * _light(int(colour[5:7], 16))
            for colour in (one, other)
        ),
        reverse=True,
    )
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def test_every_colour_of_text_has_a_contrast_of_seven() -> None:
    """Every text colour on the lightest and the darkest of its grounds."""
    styles = "\n".join(
        one.read_text(encoding="utf-8") for one in sorted((resources.find("templates") / "css").glob("*.css"))
    )
    inks = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", styles)) - {"#ffffff"}
    grounds = set(re.findall(r"background: (#[0-9a-f]{6})", styles)) - {"#0b4650"}
    assert inks
    for ink in inks:
        assert all(contrast(ink, ground) >= 7 for ground in grounds | {"#ffffff"}), ink
    assert contrast("#ffffff", "#0b4650") >= 7
