"""What the paper says of groups of fewer than three people: never a number, a vote or an opinion of their own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document, Style
from wijkwizard.iwap.chapters import Danger, Insight, Organisation
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark, Picked
from wijkwizard.terms import Unknown

WORKING = Style(edition="working", made_on="2027-03-14")
LONG = {"length": pick("Lang", "lang")}


def party(id_: str, count: int, side: str, remark: str = "") -> dict[str, Any]:
    """Return a party of that many people."""
    return {
        "id": id_,
        "role": pick(id_.capitalize(), id_),
        "count": said(Decimal(count)),
        "side": pick(side, side),
        **({"remark": said(remark)} if remark else {}),
    }


def with_an_officer(**changes: Any) -> Iwap:
    """Return an evening with ten residents, four of the gemeente, and one police officer."""
    estimate = said(Picked(id="opletten", label="opletten"), roles=("bewoners", "politie"))
    small: dict[str, Any] = {
        "table": LONG,
        "danger": Danger(estimate=estimate),
        "parties": (
            party("bewoners", 10, "woont-hier"),
            party("gemeente", 4, "werkt-hier"),
            party("politie", 1, "werkt-hier", "de wijkagent van de noordkant"),
        ),
    }
    return evening(**(small | changes))


def paper(iwap: Iwap, style: Style = STYLE) -> Document:
    """Return the paper of a plan."""
    return compose(iwap, advice_of, KNOWN, style)


def text(iwap: Iwap, style: Style = STYLE) -> str:
    """Return everything that the paper of a plan says."""
    return "\n".join(strings(paper(iwap, style)))


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
@pytest.mark.parametrize("length", ["lang", "een-avond"])
def test_one_police_officer_cannot_be_told_from_the_rest(style: Style, length: str) -> None:
    """The number and the opinion are those of a larger group, and what was noted about that one is not printed."""
    told = text(with_an_officer(table={"length": pick(length, length)}), style)
    assert "de wijkagent van de noordkant" not in told
    assert "volgens bewoners en gemeente of politie" in told
    assert "bewoners (10); gemeente en politie samen (5)" in told


def test_severity_of_a_side_with_one_person_is_told_for_both_together() -> None:
    """The fingers of one professional are not the fingers of professionals."""
    problems = (GridMark(id="a", label="Overlast", score=3, word="heel veel"),)
    others = (GridMark(id="a", label="Overlast", score=1, word="een beetje"),)
    insight = Insight(severity_residents=said(problems), severity_professionals=said(others))
    sides = (party("bewoners", 10, "woont-hier"), party("politie", 1, "werkt-hier"))
    apart = text(with_an_officer(insight=insight))
    together = text(with_an_officer(insight=insight, parties=sides))
    assert "Hoe erg bewoners en professionals het vinden" in apart
    assert "Hoe erg bewoners en professionals het vinden" not in together
    assert "1 (een beetje) tot 3 (heel veel)" in together


def test_votes_of_sides_that_nobody_counted_are_told_together() -> None:
    """A side whose size is not known may be one person."""
    assert "Professionals" not in text(with_an_officer(parties=()))
    assert "Professionals" in text(with_an_officer())


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
@pytest.mark.parametrize(
    "value", [(Picked(id="politie", label="Politie"),), None], ids=["chosen", "not known"]
)
def test_who_sees_it_so_is_not_told_by_another_answer(style: Style, value: tuple[Picked, ...] | None) -> None:
    """Neither what the room said before, nor a second answer, names the one officer."""
    alone = (Picked(id="politie", label="Politie alleen"),)
    seen = said(alone, alternatives=(alone,), room=alone).model_copy(
        update={"value": value, "unknown": None if value else Unknown.DONT_KNOW}
    )
    rows = ({"id": "v1", "claim": said("Het is er druk"), "seen_by": seen, "differently_by": seen},)
    told = text(with_an_officer(disagreements=rows), style)
    assert "Het is er druk" in told
    assert "Politie alleen" not in told


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
def test_a_count_of_one_does_not_come_back_beside_another(style: Style) -> None:
    """Who counted five or did not know stands beside who counted one, whose count is not told."""
    one = {"alternatives": (Decimal(1),), "remark": "geteld aan de deur"}
    unknown = said(Decimal(1), **one).model_copy(update={"value": None, "unknown": Unknown.DONT_KNOW})
    counts = (said(Decimal(5), **one), unknown)
    rows = tuple(party(f"groep{n}", 9, "woont-hier") | {"count": count} for n, count in enumerate(counts))
    told = text(with_an_officer(parties=rows), style)
    assert "geteld aan de deur" in told
    assert "ook gezegd" not in told


def test_what_an_organisation_promises_or_may_do_keeps_its_name() -> None:
    """A mandate is an act of the organisation and no opinion of the one who was there."""
    organisation = Organisation(mandate=said("over de avonden", roles=("politie",)))
    assert "volgens politie" in text(with_an_officer(organisation=organisation))
