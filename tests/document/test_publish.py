"""What may not leave the building."""

from __future__ import annotations

from typing import Any

from tests.document.plans import KNOWN, advice_of, evening, full_plan, other, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.internal import LINES, NAMES, leaves
from wijkwizard.document.model import Style, Table
from wijkwizard.document.publish import published
from wijkwizard.iwap.model import ToDo, Turnout
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import GridMark, Picked
from wijkwizard.iwap.to_dos import NOT_YET, PARKED
from wijkwizard.terms import Unknown


def test_a_row_with_an_internal_name_goes_whole_and_takes_what_points_at_it() -> None:
    """A measure for a hidden problem does not name that problem."""
    hidden, other = (
        Picked(id=name, label=label) for name, label in (("p1", "Geheim probleem"), ("p2", "Vuil"))
    )
    plan = evening(
        problems=(
            {"id": "p1", "title": said("Geheim probleem", internal=True), "where": said("Havenplein")},
        ),
        measures=(
            {"id": "m1", "title": said("Lamp"), "problem": said((hidden,))},
            {"id": "m2", "title": said("Bank"), "problem": said((hidden, other))},
        ),
        to_dos=(ToDo(slot="problemen.waarom@p1", question="Geheim probleem: waarom?", why="open"),),
    )
    safe = published(plan)
    assert safe.problems == ()
    assert safe.measures[0].problem.unknown is Unknown.HIDDEN
    assert safe.measures[1].problem.value == (other,)
    assert safe.to_dos == ()


def test_how_many_people_voted_stays_with_who_makes_the_plan() -> None:
    """Also of votes that stay inside."""
    assert published(evening(turnouts=(Turnout(binding="insight.votes", votes=2),))).turnouts == ()


def test_an_open_point_goes_with_what_the_room_keeps_inside() -> None:
    """It can say what was chosen there."""
    lines = said(
        (GridMark(id="ambitie", label="Hoe het hier moet worden", score=3, word="niet naar buiten"),)
    )
    plan = evening(
        ambition={"sentence": said("Geheime zin", slot="ambitie-zin")},
        closing={"lines": lines},
        to_dos=(
            ToDo(slot="ambitie-zin", question="Wat is de ambitie?", why="De keuze ‘geheim’ is nu dicht."),
            ToDo(slot="trots", question="Waar bent u trots op?", why="open"),
        ),
    )
    assert [one.slot for one in published(plan).to_dos] == ["trots"]


def test_an_internal_answer_outside_the_bindings_goes_with_its_row() -> None:
    """Neither the answer nor the label of its row goes out."""
    kept = other("open").model_copy(update={"said": said("open", slot="een-andere-vraag")})
    plan = evening(other=(other("geheim", internal=True), kept))
    assert [one.said.value for one in published(plan).other] == ["open"]


def test_every_collection_says_what_names_its_rows() -> None:
    """A new collection cannot be forgotten here."""
    assert set(NAMES) == set(registry().collections)
    for name, naming in NAMES.items():
        assert all(f"{name}.{leaf}" in registry().leaves for leaf in naming)


def test_the_lines_of_the_last_round_point_at_places_that_exist() -> None:
    """A renamed place cannot silently stay open."""
    known = {*registry().leaves, *registry().collections}
    assert {path for paths in LINES.values() for path in paths} <= known


def test_leaves_finds_every_leaf() -> None:
    """The walk misses nothing that can be bound."""
    assert sorted(one.slot for one in leaves(full_plan()) if one.slot) == sorted(registry().leaves)


def test_what_was_put_apart_stays_inside_until_somebody_says_otherwise() -> None:
    """It was typed beside whatever question was on the screen; of an open question only that it is open goes out."""
    quietly: dict[str, Any] = {"owner": "wijkagent", "due": "2027-04", "note": "Ruzie tussen twee trekkers"}
    plan = evening(
        to_dos=(
            ToDo(slot="beeld", question="Hoe is het hier?", why=PARKED, apart=True, **quietly),
            ToDo(slot="trots", question="Waar bent u trots op?", why=NOT_YET, apart=True, **quietly),
            ToDo(
                slot="mag", question="Wat eerst?", why=PARKED, apart=True, public=True, note="Koffie zetten"
            ),
            ToDo(slot="oud", question="Welk oud zeer is er?", why=NOT_YET, internal=True),
        ),
    )
    safe = published(plan).to_dos
    assert [(one.slot, one.owner, one.due, one.note) for one in safe] == [
        ("trots", "", "", ""),
        ("mag", "", "", "Koffie zetten"),
    ]
    paper = "\n".join(strings(compose(plan, advice_of, KNOWN, Style())))
    assert "Ruzie" not in paper
    assert "Koffie zetten" in paper


def test_the_working_edition_keeps_it_in_a_list_of_its_own() -> None:
    """The words come first, the question beside which they were typed only says where that was."""
    plan = evening(
        to_dos=(
            ToDo(slot="beeld", question="Hoe is het hier?", why=PARKED, apart=True, note="Bel de school"),
        )
    )
    tables = [
        block
        for part in compose(plan, advice_of, KNOWN, Style(edition="working")).parts
        for block in part.blocks
        if isinstance(block, Table) and block.caption.startswith("Apart gezet")
    ]
    assert [[cell.text for cell in row] for row in tables[0].rows] == [
        ["Bel de school", "Hoe is het hier?", "Nog niemand", "Nog geen datum"]
    ]
    assert [row[0].account for row in tables[0].rows] == ["intern"]


def test_a_share_of_a_cost_that_stays_inside_stays_inside_with_it() -> None:
    """Else the paper tells who pays for what it does not name."""
    costs = (
        {"id": "k", "what": said("Geheim", internal=True, slot="kosten.wat@k")},
        {"id": "open", "what": said("Lampen")},
    )
    shares = tuple(
        {"id": f"s-{cost}", "cost": said(Picked(id=cost, label=cost, borrowed=(f"kosten.wat@{cost}",)))}
        for cost in ("k", "open")
    )
    assert [row.id for row in published(evening(costs=costs, shares=shares)).shares] == ["s-open"]
