"""What is done for people with a problem, or speaks of them, names no flat or street on public paper."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, pick, picks, said
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.model import Iwap

KNOWN = PaperKnowledge.of(knowledge())
PLACE = "Aanbellen bij flat Zonnehof portiek 7"
MEASURE = pick("Langs de deuren", "m")

HANGING: dict[str, dict[str, Any]] = {
    "risks": {"what": said(PLACE), "measure": MEASURE},
    "promises": {"promise": said(PLACE), "measure": MEASURE},
    "costs": {"what": said(PLACE), "measure": MEASURE},
    "shares": {"source": said(PLACE), "cost": pick("De deuren", "k")},
    "benefits": {"gains": said(PLACE), "measure": MEASURE},
    "progress": {"follow_up": said(PLACE), "measure": MEASURE},
    "strengths": {"what": said(PLACE), "helps": pick("Rommel", "p")},
    "goal_figures": {"indicator": said(PLACE), "goal": pick("Minder", "d")},
    "decisions": {"what": said(PLACE), "costs": said((pick("De deuren", "k").value,))},
    "actions": {"title": said(PLACE), "theme": pick("Gezonde wijk", "gezonde-wijk")},
}


def plan(sort: str, **rows: dict[str, Any]) -> Iwap:
    """Return the public edition of a plan with one problem of this kind, a goal, a measure and a cost for it."""
    problem = said((pick("Rommel", "p").value,))
    common: dict[str, Any] = {
        "problems": {"id": "p", "title": said("Rommel"), "sort": pick(sort, sort)},
        "goals": {"id": "d", "title": said("Minder"), "problem": problem},
        "measures": {"id": "m", "title": said("Langs de deuren"), "problem": problem},
        "costs": {"id": "k", "what": said("De deuren"), "measure": MEASURE},
    }
    made = {name: (row,) for name, row in common.items()}
    for name, row in rows.items():
        made[name] = (*made.get(name, ()), {"id": "x", **row})
    return public_edition(evening(**made), KNOWN)


@pytest.mark.parametrize("collection", HANGING)
def test_what_hangs_on_a_measure_for_people_names_no_flat(collection: str) -> None:
    """And of any other measure it may: that is where the work is."""
    of_people, other = (
        repr(plan(sort, **{collection: HANGING[collection]})) for sort in ("eenzaamheid", "overlast")
    )
    assert ("Zonnehof" in of_people, "Zonnehof" in other) == (False, True)
    assert "een plek in de buurt" in of_people


@pytest.mark.parametrize("sort", ["eenzaamheid", "overlast"])
def test_a_part_of_the_area_that_is_a_flat_or_a_street_is_named_beside_no_people(sort: str) -> None:
    """The area itself may bear such a name."""
    measure = {
        "title": said("Hulp aan de deur in de Rozenstraat"),
        "problem": said((pick("Rommel", "p").value,)),
        "sub_area": said((pick("Kruidenflat", "s").value,)),
    }
    parts = tuple({"id": name, "name": said(name)} for name in ("Kruidenflat", "Rozenstraat"))
    problem = {"id": "p", "title": said("Rommel"), "sort": pick(sort, sort)}
    told = repr(
        public_edition(
            evening(problems=(problem,), measures=({"id": "m", **measure},), sub_areas=parts), KNOWN
        ).measures
    )
    assert ("Kruidenflat" in told, "Rozenstraat" in told) == (sort == "overlast",) * 2


@pytest.mark.parametrize("collection", ["actions", "initiatives", "wishes", "left_out"])
def test_a_row_that_speaks_of_people_names_no_flat(collection: str) -> None:
    name = "title" if collection == "actions" else "what"
    told = repr(
        plan("overlast", **{collection: {name: said("Koffie voor eenzame ouderen in flat Zonnehof")}})
    )
    assert "Zonnehof" not in told


@pytest.mark.parametrize("words", ["Huiselijk geweld", "Dementie", "Schulden", "Eenzaamheid in het portiek"])
def test_an_own_card_about_people_is_a_problem_of_people(words: str) -> None:
    """Our list knows no kind for it; its words tell."""
    problem = {"id": "p", "title": said("Hulp in de Kolkflat"), "sort": pick(words, "kaart-1")}
    assert "Kolkflat" not in repr(public_edition(evening(problems=(problem,)), KNOWN).problems)


def test_a_measure_that_is_tied_to_people_by_its_theme_alone_names_no_flat() -> None:
    theme = {"id": "t", "theme": pick("Gezonde wijk", "gezonde-wijk"), "problem": picks(("Rommel", "p"))}
    measure = {"id": "x", "title": said(PLACE), "theme": pick("Gezonde wijk", "t")}
    problem = {"id": "p", "title": said("Rommel"), "sort": pick("Eenzaamheid", "eenzaamheid")}
    made = evening(problems=(problem,), themes=(theme,), measures=(measure,))
    assert "Zonnehof" not in repr(public_edition(made, KNOWN).measures)


def test_a_wish_has_a_street_and_never_the_number_of_a_house() -> None:
    (wish,) = plan("overlast", wishes={"what": said("Een drempel in de Lijsterlaan 12")}).wishes
    assert wish.what.value == "Een drempel in de Lijsterlaan"


NAMED: dict[str, dict[str, Any]] = {
    "programmes": {"means": said("Bezoek in flat Zonnehof, zie 'weinig aanloop in huis'.")},
    "milestones": {"what": said("Geen weinig aanloop in huis meer in flat Zonnehof")},
    "actions": {"title": said("Koffie in flat Zonnehof tegen Weinig aanloop in huis")},
    "anchors": {"what": said("Zij doen het. Flat Zonnehof: weinig aanloop in huis")},
    "left_out": {"what": said("Weinig aanloop in huis in flat Zonnehof")},
}


@pytest.mark.parametrize("field", ["title", "sort"])
@pytest.mark.parametrize("collection", [*NAMED, "adds", "picture"])
@pytest.mark.parametrize("sort", ["eenzaamheid", "overlast"])
def test_a_sentence_that_names_a_problem_of_people_names_no_flat(
    collection: str, sort: str, field: str
) -> None:
    """The words of the title do not say that it is about people; its card does, wherever it is named."""
    name = "Weinig aanloop in huis"
    titled = {"title": said(name), "sort": pick(sort, sort)}
    problem = titled if field == "title" else {"sort": pick(name, sort)}
    made: dict[str, Any] = {"problems": ({"id": "p", **problem},)}
    sentence = "Dat helpt tegen weinig aanloop in huis in flat Zonnehof."
    if collection == "adds":
        made["programmes"] = ({"id": "x", "adds": said(sentence)},)
    elif collection == "picture":
        made["ambition"] = {"picture": said(f"{sentence} De straat is schoon.")}
    else:
        made[collection] = ({"id": "x", **NAMED[collection]},)
    told = repr(public_edition(evening(**made), KNOWN))
    assert ("Zonnehof" in told) is (sort == "overlast")


def test_a_problem_that_is_named_in_part_of_a_word_says_nothing_of_people() -> None:
    problem = {"id": "p", "title": said("Rust"), "sort": pick("Eenzaamheid", "eenzaamheid")}
    action = {"id": "x", "title": said("Rustbank bij flat Zonnehof")}
    made = evening(problems=(problem,), actions=(action,))
    assert "Zonnehof" in repr(public_edition(made, KNOWN).actions)


def test_who_does_it_makes_no_row_one_about_people() -> None:
    """'Bewoners' who mend tiles have no problem; their street stays."""
    (action,) = plan(
        "overlast", actions={"title": said("Tegels in de Molenstraat"), "lead": said("bewoners")}
    ).actions
    assert action.title.value == "Tegels in de Molenstraat"
