"""Page 2 is one page, whatever the length of the plan; what it tells shorter stands whole in a chapter."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from tests.document.producing import produce
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bars, Document, Style, Table
from wijkwizard.document.plan.one_page import feedback_lines
from wijkwizard.document.volumes import plan_alone
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro, PartialDay

LONG = "met een naam die twee regels nodig heeft omdat er zo veel in moet staan"


def many_of(measures: int, *, goals: int = 3, actions: int = 0, decisions: int = 2, tail: str = "") -> Iwap:
    """Return a plan with so many of each, in four themes; each measure costs something."""
    covers = ("open", "toegezegd", "aangevraagd")
    return evening(
        ambition={"sentence": said("Iedereen kent zijn buren.")},
        measures=tuple(
            {
                "id": f"m{n}",
                "title": said(f"Maatregel {n} {tail}"),
                "theme": pick(f"Thema {n % 4}"),
                "lead": said(f"trekker {n} van de gemeente"),
                "start": said(PartialDay(iso="2027-01")),
                "end": said(PartialDay(iso="2029-12")),
            }
            for n in range(measures)
        ),
        costs=tuple(
            {
                "id": f"k{n}",
                "what": said(f"post {n}"),
                "measure": pick(f"Maatregel {n}", f"m{n}"),
                "amount": said(Euro(amount=Decimal(1000 + n))),
                "cover": pick(covers[n % 3]),
            }
            for n in range(measures)
        ),
        goals=tuple(
            {
                "id": f"d{n}",
                "title": said(f"Doel {n} {tail}"),
                "unit": pick("procent"),
                "baseline": said(Decimal(n)),
                "target": said(Decimal(n + 1)),
                "notice": said(f"U merkt {n}."),
            }
            for n in range(goals)
        ),
        actions=tuple(
            {"id": f"a{n}", "title": said(f"Actie {n} {tail}"), "theme": pick(f"Thema {n % 6}")}
            for n in range(actions)
        ),
        decisions=tuple(
            {"id": f"b{n}", "body": pick("de gemeenteraad"), "what": said(f"Besluit {n}")}
            for n in range(decisions)
        ),
        feedback=tuple({"id": f"t{n}", "place": said(f"De Loods {n}")} for n in range(goals)),
    )


def _paper(plan: Iwap) -> Document:
    return compose(plan, advice_of, KNOWN, STYLE)


SIZES = {
    "small": many_of(3),
    "a chart too many": many_of(7, goals=5, actions=4),
    "long names": many_of(8, goals=4, tail=LONG),
    "twelve": many_of(12, goals=6, actions=9),
    "sixty": many_of(60, goals=20, actions=40, decisions=5),
    "sixty long": many_of(60, goals=60, actions=60, decisions=6, tail=LONG),
}


@pytest.mark.parametrize("size", SIZES)
def test_page_two_is_one_page(size: str, tmp_path: Path) -> None:
    """With sixty measures the chapter called 'In één bladzijde' took four."""
    paper = plan_alone(_paper(SIZES[size]))
    alone = paper.model_copy(update={"plan": paper.plan[:2]})
    pages = PdfReader(produce(alone, tmp_path / "plan.pdf").path).pages
    feet = [page.extract_text().strip().splitlines() for page in pages]
    running = [
        n
        for n, lines in enumerate(feet, 1)
        if any(line.startswith("In één bladzijde") for line in lines[-2:])
    ]
    assert len(running) == 1, running


def _page(plan: Iwap) -> str:
    return "\n".join(strings(_paper(plan).plan[0]))


def test_a_plan_that_fits_is_told_in_full() -> None:
    page = _paper(many_of(3)).plan[0]
    assert any(isinstance(block, Bars) for block in page.blocks)
    assert all(f"{n + 1}. Maatregel {n}" in _page(many_of(3)) for n in range(3))


def test_the_chart_goes_before_a_measure_does() -> None:
    plan = many_of(8, goals=5)
    page = _paper(plan).plan[0]
    assert not any(isinstance(block, Bars) for block in page.blocks)
    assert all(f"{n + 1}. Maatregel {n}" in _page(plan) for n in range(8))


def test_sixty_measures_are_counted_by_theme_with_their_money_and_the_chapter_that_has_them() -> None:
    plan = many_of(60)
    paper = _paper(plan)
    (chapter,) = (part for part in paper.plan if part.topic == "measures")
    (made,) = (
        block
        for block in paper.plan[0].blocks
        if isinstance(block, Table) and block.caption.startswith("De maatregelen per thema")
    )
    assert made.caption == f"De maatregelen per thema (elke maatregel: hoofdstuk {chapter.number})"
    rows = [[cell.text for cell in row] for row in made.rows]
    assert [row[:2] for row in rows] == [[f"Thema {n}", "15 maatregelen"] for n in range(4)]
    assert all("€" in cell for row in rows for cell in row[2:])
    whole = "\n".join(strings(chapter))
    assert all(f"Maatregel {n}" in whole and f"trekker {n} van" in whole for n in range(60))


def test_sixty_measures_in_one_theme_are_a_sentence_and_each_is_named() -> None:
    """A table of one row said less than a sentence does, and left three quarters of the page white."""
    plan = many_of(60, goals=1)
    one = pick("Thema 0")
    plan = plan.model_copy(
        update={"measures": tuple(row.model_copy(update={"theme": one}) for row in plan.measures)}
    )
    page = _paper(plan).plan[0]
    assert not any(isinstance(block, Table) and "per thema" in block.caption for block in page.blocks)
    told = "\n".join(strings(page))
    assert "Thema 0: 60 maatregelen (elke maatregel: hoofdstuk" in told
    assert all(f"{n + 1}. Maatregel {n} (€\u00a01.0{n:02}" in told for n in range(60))


def test_what_page_two_counts_stands_whole_in_the_chapter_that_it_names() -> None:
    plan = many_of(60, goals=20, actions=40)
    paper, page = _paper(plan), _page(plan)
    numbers = {part.topic: part.number for part in paper.plan}
    assert f"3 van 20 doelen, van nu naar straks (alle: hoofdstuk {numbers['goals']})" in page
    goals = "\n".join(strings(paper.plan[numbers["goals"] - 1]))
    assert all(f"Doel {n}" in goals for n in range(20))
    everything = "\n".join(strings((paper.plan, paper.parts)))
    assert all(f"Besluit {n}" in page.replace("besluit", "Besluit") for n in range(2)), (
        "no question is left out"
    )
    assert all(f"De Loods {n}" in everything and f"U merkt {n}." in everything for n in range(20))


Short = Literal["bewoners", "collegestuk"]


def _beside(form: Short, plan: Iwap) -> Document:
    return beside_plan(form, plan, KNOWN, STYLE)


@pytest.mark.parametrize(("form", "most"), [("bewoners", 1), ("collegestuk", 2)])
def test_the_short_papers_of_sixty_measures_are_as_short_as_they_are_called(
    form: Short, most: int, tmp_path: Path
) -> None:
    """Help and screen say one page and at most two; sixty measures took two and five."""
    plan = many_of(60, goals=3, actions=20)
    assert len(PdfReader(produce(_beside(form, plan), tmp_path / "kort.pdf").path).pages) <= most


def test_short_papers_name_each_theme_and_send_the_reader_to_the_plan() -> None:
    plan = many_of(60, actions=20)
    residents = "\n".join(strings(_beside("bewoners", plan)))
    council = "\n".join(strings(_beside("collegestuk", plan)))
    named = [", ".join(f"Maatregel {n + 4 * at}" for at in range(14)) for n in range(4)]
    assert all(f"Thema {n}: {told}" in residents for n, told in enumerate(named))
    assert "Alles staat in het wijkplan" in residents
    assert "De maatregelen per thema (elke maatregel: het wijkplan)" in council
    assert "Waarom elke maatregel helpt, staat bij die maatregel in het wijkplan." in council
    assert "Wie elke maatregel trekt en wanneer, staat in het wijkplan." in council
    few = "\n".join(strings(_beside("bewoners", many_of(6))))
    assert all(f"Maatregel {n}, vanaf januari 2027." in few for n in range(6))


def test_people_hear_back_in_order_of_time() -> None:
    """What was typed last can come first."""
    days = (("t1", "2027-03"), ("t2", "2026-12-01"), ("t3", ""), ("t4", "2027"))
    plan = evening(
        feedback=tuple(
            {"id": row, "place": said(f"Zaal {row}"), **({"due": said(PartialDay(iso=iso))} if iso else {})}
            for row, iso in days
        )
    )
    lines = feedback_lines(plan, Formatter(Style(), KNOWN))
    assert [line[line.index("Zaal") :] for line in lines] == ["Zaal t2", "Zaal t4", "Zaal t1", "Zaal t3"]


def test_actions_of_one_name_are_named_once_with_how_often() -> None:
    """'Prikken en prikken' reads as a slip; each is in a place of its own."""
    theme = pick("Schoon", "schoon")
    names = ("Prikken", "Vegen", "Prikken")
    actions = tuple({"id": f"a{n}", "title": said(name), "theme": theme} for n, name in enumerate(names))
    page = compose(evening(actions=actions, measures=many_of(1).measures), advice_of, KNOWN, STYLE).plan[0]
    assert "Schoon: Prikken (twee keer) en Vegen." in tuple(strings(page))
