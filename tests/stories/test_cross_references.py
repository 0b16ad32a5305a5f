"""Where a paper names another place in it, a reader on a screen gets there: in the page, the PDF and the Word file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from tests.advice.plan.cases import EXAMPLE, PLANS, derived
from tests.document.producing import produce
from tests.stories.real_plans import document
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Document
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.volumes import annex_alone, plan_alone
from wijkwizard.document.word_file import word_file

_CASES = {
    "voorbeeld": EXAMPLE,
    "laak2": PLANS / "laak2.yaml",
    "arnhem": PLANS / "arnhem.yaml",
    "slecht": PLANS / "slecht.yaml",
}
_NAMED = re.compile(r"hoofdstuk (\d+)|de bijlage|het laatste hoofdstuk|lijst van bronnen achterin|(\d+)\. \S")
_VOID = frozenset({"meta", "img", "col", "br", "link"})


class _Page(HTMLParser):
    """Reads of a page each text with its links, and what stands at each place.

    Attributes:
        places: the text at the beginning of each element with an id.
        links: the words of each link with its place.
        loose: texts outside links and headings.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.places: dict[str, str] = {}
        self.links: list[tuple[str, str]] = []
        self.loose: list[str] = []
        self._within: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _VOID:
            return
        href = (given.get("href") or "").removeprefix("#")
        self._within.append((tag, href, given.get("id") or ""))
        if href:
            self.links.append(("", href))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            while self._within and self._within.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _, _ in self._within}
        if "style" in tags or "head" in tags:
            return
        for _, _, place in self._within:
            if place and len(self.places.get(place, "")) < 200:
                self.places[place] = " ".join(f"{self.places.get(place, '')} {data}".split())
        if "a" in tags:
            words, href = self.links[-1]
            self.links[-1] = (words + data, href)
        elif not tags & {"h1", "h2", "h3", "h4"}:
            self.loose.append(data)


@cache
def _made(name: str) -> Document:
    return document(derived(_CASES[name], day="2026-11-12"))


def _wrong(page: _Page) -> Iterator[str]:
    """Yield each link whose words name another chapter or measure than it leads to."""
    for words, place in page.links:
        there = page.places.get(place)
        if there is None:
            yield f"{words}: {place} is er niet"
            continue
        if (found := re.fullmatch(r"hoofdstuk (\d+)", words)) and not there.startswith(f"{found[1]} "):
            yield f"{words}: {there}"
        if (found := re.match(r"(\d+)\. (.*)", words)) and not there.startswith(f"{found[1]} {found[2]}"):
            yield f"{words}: {there}"


@pytest.mark.parametrize("name", _CASES)
def test_each_chapter_and_measure_that_a_plan_names_can_be_gone_to(name: str) -> None:
    """With its annex behind it; each alone only leads to what it holds, and both say the same."""
    whole = _made(name)
    page = _Page(to_html(whole))
    assert list(_wrong(page)) == []
    # What people typed can have a number and a point as well; our own words all lead somewhere.
    ours = re.compile(r"\(?hoofdstuk \d+\)?|zie de bijlage|in de bijlage:|het laatste hoofdstuk")
    assert [text for text in page.loose if ours.search(text)] == []
    assert any(place == "plan-maatregel-1" for _, place in page.links), "a measure on page 2"
    for alone in (plan_alone(whole), annex_alone(whole)):
        part = _Page(to_html(alone))
        assert list(_wrong(part)) == []


def test_in_the_pdf_each_leads_to_its_page_and_is_tagged_as_a_link(tmp_path: Path) -> None:
    """The check finds no fault in them, a place that is not there included."""
    made = produce(_made("arnhem"), tmp_path / "plan.pdf").path
    assert check_pdf(made) == ()
    with pikepdf.open(made) as pdf:
        told = [str(note.get("/Contents", "")) for page in pdf.pages for note in page.obj.get("/Annots", [])]
    assert any(re.fullmatch(r"hoofdstuk \d+", words) for words in told), told


def test_in_the_word_file_each_leads_to_a_bookmark() -> None:
    body = docx.Document(io.BytesIO(word_file(_made("voorbeeld")).content)).element.body
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {
        "".join(text.text or "" for text in link.iter(qn("w:t"))): link.get(qn("w:anchor"))
        for link in body.iter(qn("w:hyperlink"))
    }
    assert set(links.values()) <= places
    assert any(place.startswith("plan-maatregel-") for place in links.values())


def test_each_further_source_of_a_measure_leads_to_it() -> None:
    """Of 'bron 32 (ook bron 27)' only the first was a link."""
    whole = _made("voorbeeld")
    page = _Page(to_html(whole))
    assert any(
        re.fullmatch(r"bron \d+", words) and place == words.replace(" ", "-") for words, place in page.links
    )
    assert [text for text in page.loose if re.search(r"\book bron \d", text)] == []
    assert list(_wrong(_Page(to_html(plan_alone(whole))))) == []
