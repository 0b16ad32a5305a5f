"""Nothing of any paper runs off a page, no heading or caption stands alone, and no page is nearly empty.

Held over every paper, with sixty measures, twenty signals, a word of 180 characters, an address, nothing at all, and
twenty thousand characters in one answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.page_boxes import PageBoxes
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.test_compose import WORKING
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.model import (
    Block,
    Bullets,
    Document,
    Heading,
    Line,
    Paragraph,
    Part,
    Style,
    Table,
    TableColumn,
)
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure, Signal
from wijkwizard.iwap.said import Euro, Year

pytestmark = pytest.mark.slow

WORD = "Wijkverbeteringsoverlegstructuur" * 6
ADDRESS = "https://www.voorbeeldstad.nl/wijken/de-werven/plannen/2027/speelplek-en-groen?pagina=2&soort=alles"
STORY = "Dit zei iemand die veel te vertellen heeft en die alles wil laten opschrijven. " * 250
_NAME = 300
"""Characters of a name: it is a heading, and longer ones are still whole but may stand apart from what they head."""
SMALL = pick("Klein en vroeg ingrijpen", "kleinschalig")


def _measures() -> tuple[Measure, ...]:
    (one,) = full_plan().measures
    names = (f"Maatregel nummer {n} voor de straat, het plein en de portieken" for n in range(60))
    return tuple(
        one.model_copy(update={"id": f"m{n}", "title": one.title.model_copy(update={"value": name})})
        for n, name in enumerate(names)
    )


def _signals() -> tuple[Signal, ...]:
    rows = knowledge().indicators.rows[:20]
    return tuple(
        Signal(
            id=f"s{n}",
            indicator=pick(row.label, row.id),
            title=said(f"Teken {n}: {row.label}"),
            trend=pick("het cijfer stijgt", "stijgt"),
            against_city=pick("hoger dan de stad", "hoger"),
        )
        for n, row in enumerate(rows)
    )


def _much() -> Iwap:
    """Return a plan with sixty measures and twenty signals."""
    return full_plan().model_copy(update={"measures": _measures(), "signals": _signals()})


def _told(text: str) -> dict[str, Any]:
    """Return what is said in one text everywhere: the name, the pride, a problem, an action, a wish, a promise."""
    return {
        "area": {"name": said(text[:_NAME]), "gemeente": said("Voorbeeldstad")},
        "danger": {"proud": said(text), "estimate": pick("opletten", "opletten"), "for_it": said(text)},
        "problems": ({"id": "p", "title": said(text[:_NAME]), "where": said(text), "why": said(text)},),
        "promises": ({"id": "b", "partner": pick("Politie", "politie"), "promise": said(text)},),
        "wishes": ({"id": "w", "what": said(text), "answer_why": said(text)},),
    }


def _action(text: str) -> dict[str, Any]:
    row = {"id": "a", "title": said(text), "lead": said(text[:_NAME]), "where": said(text)}
    return {"actions": (row,), "verdict": {"choice": SMALL, "why": said(text)}}


def _measure(text: str) -> dict[str, Any]:
    row = {
        "id": "m",
        "title": said(text[:_NAME]),
        "what": said(text),
        "where": said(text),
        "stop_rule": said(text),
    }
    return {"measures": (row,), "risks": ({"id": "r", "what": said(text)},)}


def _of_years() -> Iwap:
    """Return a plan of which the money of each cover is another amount in other years."""
    years = (
        (2027, 2029, "toegezegd"),
        (2028, 2029, "open"),
        (2027, 2031, "open"),
        (2029, 2031, "aangevraagd"),
    )
    costs = tuple(
        {
            "id": f"k{n}",
            "what": said(f"post {n}"),
            "amount": said(Euro(amount=Decimal(72_000 + n))),
            "once_or_structural": pick("structureel", "structureel"),
            "year_from": said(Year(year=first)),
            "year_to": said(Year(year=last)),
            "cover": pick(cover, cover),
        }
        for n, (first, last, cover) in enumerate(years)
    )
    return evening(costs=costs, measures=({"id": "m", "title": said("Vegen")},))


PLANS: dict[str, Iwap] = {
    "veel": _much(),
    "jaren": _of_years(),
    **{
        f"{name}-{form}": evening(**_told(text), **more(text))
        for name, text in (("woord", WORD), ("adres", ADDRESS), ("verhaal", STORY))
        for form, more in (("plan", _measure), ("klein", _action), ("avond", lambda _: {}))
    },
    "leeg": Iwap(),
    "leeg-plan": Iwap(risks=full_plan().risks),
}


@pytest.fixture(scope="session")
def page_boxes() -> Iterator[PageBoxes]:
    with PageBoxes.started() as started:
        yield started


def _paper(name: str, style: Style) -> Document:
    return compose(PLANS[name], advice_of, KNOWN, style)


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
@pytest.mark.parametrize("name", PLANS)
def test_every_page_of_every_paper_is_whole(page_boxes: PageBoxes, name: str, style: Style) -> None:
    """The working edition keeps each gap in its place, so that a page of it may be emptier."""
    assert page_boxes.faults(_paper(name, style), 1 / 3 if style == STYLE else 1 / 8) == []


@pytest.mark.parametrize("many", range(6, 10))
@pytest.mark.parametrize("kind", ["table", "list"])
def test_what_has_one_row_does_not_hold_on_to_what_follows(
    page_boxes: PageBoxes, kind: str, many: int
) -> None:
    """The first row stays with the second and the last with the one before; an only row is both, and held all together.

    Then the rest of a chapter went to the next page as one, and left a page with two lines.
    """
    line = Line(
        text="De bewoners van het plein en de straten eromheen vertelden dit op een avond in mei. " * 2
    )
    only: Block = (
        Table(caption="Wat er staat", columns=(TableColumn(title="Wat", width=100),), rows=((line,),))
        if kind == "table"
        else Bullets(items=(line,))
    )
    blocks = (Paragraph(line=line), *(part for n in range(many) for part in (Heading(text=f"Kop {n}"), only)))
    chapters = tuple(Part(id=f"d{n}", number=n, title="Een", blocks=blocks * n) for n in (1, 2))
    paper = _paper("leeg", STYLE).model_copy(update={"parts": chapters})
    assert page_boxes.faults(paper) == []


@pytest.mark.parametrize("name", ["veel", "verhaal-klein", "woord-plan", "adres-avond", "leeg"])
def test_every_page_for_residents_is_whole(page_boxes: PageBoxes, name: str) -> None:
    assert page_boxes.faults(beside_plan("bewoners", PLANS[name], KNOWN, STYLE)) == []


@pytest.mark.parametrize("name", [name for name in PLANS if name.startswith(("woord", "adres", "verhaal"))])
def test_whatever_its_length_a_text_is_not_cut(name: str) -> None:
    """Every word of it stands on the paper, also where a row goes on in the next."""
    text = {"woord": WORD, "adres": ADDRESS, "verhaal": STORY}[name.partition("-")[0]]
    found = " ".join(strings(_paper(name, STYLE))).split()
    assert all(found.count(word) >= text.split().count(word) for word in {*text.rstrip(". ").split()})


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p style='position:relative; left:220mm'>weg</p>", "buiten de bladzijde"),
        ("<p style='position:absolute; top:400mm'>weg</p>", "onder de bladzijde"),
        (
            "<p style='height:225mm'>x</p><h2 style='break-after:auto'>kop</h2><p>y</p>",
            "een kop alleen onderaan",
        ),
        ("<p>x</p><p style='break-before:page'>y</p>", "gevuld"),
        (
            "<p style='width:30mm; overflow-wrap:anywhere'><span>Op straat <a>jongerenwerker</a> praat</span></p>",
            "een woord gebroken",
        ),
    ],
)
def test_each_fault_is_found(page_boxes: PageBoxes, body: str, fault: str) -> None:
    """A checker that finds nothing proves nothing."""
    page = f"<style>@page {{ size: A4; margin: 25mm }} body {{ margin: 0 }} h2 {{ margin: 0 }}</style>{body}"
    assert fault in "; ".join(page_boxes.faults_in(page, 0.3))
