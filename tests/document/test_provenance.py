"""Where a thing comes from: the room, the desk, or a source that can be found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.test_small_groups import WORKING, party
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Document, Line, Style
from wijkwizard.document.parts.measures import measure_block
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.said import PartialDay
from wijkwizard.iwap.unsourced import BORN_HERE, without_sources
from wijkwizard.terms import Basis, Frozen

FORMATTER = Formatter(Style(), KNOWN)


def lines(thing: object) -> list[Line]:
    """Return every line of a piece of the document."""
    if isinstance(thing, Line):
        return [thing]
    if isinstance(thing, tuple):
        return [line for one in thing for line in lines(one)]
    if isinstance(thing, Frozen):
        return [line for name in type(thing).model_fields for line in lines(getattr(thing, name))]
    return []


def paper(length: str, style: Style = STYLE, **account: Any) -> Document:
    """Return the paper of a plan in which every leaf has this account."""
    plan = full_plan(**account)
    table = plan.table.model_copy(update={"length": pick(length, length)})
    return compose(plan.model_copy(update={"table": table}), advice_of, KNOWN, style)


@pytest.mark.parametrize(
    ("moment", "mark"),
    [("zaal", "indruk"), ("", "indruk"), ("vooraf", "voorbereid"), ("uitwerken", "aangevuld")],
)
def test_only_what_the_room_said_is_an_impression_of_the_room(moment: str, mark: str) -> None:
    """Words of a desk are marked as desk work, before the evening or after it."""
    assert FORMATTER.line(said("onveilig", moment=moment), claim=True).mark == mark


def test_words_of_the_room_stand_beside_those_of_the_desk() -> None:
    """Both are kept and both are printed, also where no claim is made."""
    line = FORMATTER.line(said("zwerfafval", moment="uitwerken", room="troep bij de flats"))
    assert (line.mark, line.account) == ("aangevuld", "in de zaal: troep bij de flats")


def test_a_source_mark_needs_a_source() -> None:
    """Somebody said that there is one and did not name it: then nothing can be looked up."""
    line = FORMATTER.line(said("212", basis=Basis.SOURCE), claim=True)
    assert (line.mark, line.ref, line.account) == ("indruk", 0, "bron nog niet genoemd")


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
@pytest.mark.parametrize("length", ["lang", "een-avond"])
def test_every_source_mark_leads_to_its_source(style: Style, length: str) -> None:
    """A mark has a number, the number is a link, and the link ends at an entry in the list of sources."""
    made = paper(length, style, basis=Basis.SOURCE, source="Wijkmonitor", as_of="2025")
    page = to_html(made)
    marks = [line for line in lines(made.parts) if line.mark == "bron"]
    assert marks
    for line in marks:
        assert line.ref, line
        assert f'href="#bron-{line.ref}"' in page
        assert page.count(f'id="bron-{line.ref}"') == 1


def test_a_target_a_count_and_a_wish_have_no_source_mark() -> None:
    """Nobody measured them: the room counted itself, and a wish is a wish."""
    sourced: dict[str, Any] = {"basis": Basis.SOURCE, "source": "Coalitieakkoord", "as_of": "2026"}
    goal = Goal(
        id="g",
        title=said("Veiliger"),
        target=said(Decimal(4321), **sourced),
        target_on=said(PartialDay(iso="2029")),
    )
    there = party("bewoners", 8765, "woont-hier")
    plan = evening(
        table={"length": pick("lang", "lang")},
        goals=(goal,),
        parties=(there | {"count": said(Decimal(8765), **sourced)},),
    )
    made = compose(without_sources(plan), advice_of, KNOWN, STYLE)
    found = [line for line in lines(made.parts) if "4.321" in line.text or "8.765" in line.text]
    assert found
    assert not [line for line in found if line.mark]
    assert any("ontleend aan Coalitieakkoord, 2026" in line.account for line in found)


def test_what_has_no_source_is_a_place_in_the_plan() -> None:
    """A path that is written wrong would let a mark through."""
    assert set(registry().leaves) >= BORN_HERE


def test_what_changed_of_an_ingredient_stands_before_its_grade() -> None:
    """A grade was given before that change, so who reads it must know."""
    block = measure_block(1, full_plan().measures[0], full_plan(), FORMATTER)
    told = next(row.line.text for row in block.rows if row.label == "Wat erover bekend is")
    assert told.startswith("Sindsdien veranderd: de wet Bewijs B")
