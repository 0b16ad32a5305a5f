"""Each check of the ingredients speaks, is silent, and is turned by the change that its account names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fnmatch import fnmatch

import pytest

from tests.advice.plan.cases import ABSURD, Data, findings, keys, row_of
from wijkwizard.iwap.registry import registry
from wijkwizard.knowledge import Knowledge
from wijkwizard.session.questions import load_questions

WRONG, MISSING, NOTE = "klopt-niet", "ontbreekt", "let-op"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_questions(None).knowledge


def changed(*changes: str) -> Callable[[Data], None]:
    """Return a change of a file: ``table.row.column=value``, ``grid.row=value`` or ``question=value``."""

    def change(data: Data) -> None:
        for one in changes:
            place, _, text = one.partition("=")
            value = text.strip("[]").split(",") if text.startswith("[") else text
            match place.split("."):
                case [table, row, column]:
                    row_of(data, table, row)[column] = value
                case [grid, row]:
                    data.setdefault(grid, {})[row] = value
                case _:
                    data[place] = value

    return change


def kind_of(key: str, *changes: str) -> str:
    """Return the class of a finding about the changed plan; empty when it is not there."""
    return keys(findings(ABSURD, changed(*changes) if changes else None)).get(key, "")


HEALTH = ("themas-gekozen.t3.thema=gezonde-wijk", "gezond-conclusie=kansrijk")
FRONT_DOOR = ("themas-gekozen.t3.thema=achter-de-voordeur", "problemen.p2.soort=multiproblematiek")
SHRINKING = ("themas-gekozen.t3.thema=demografie",)
IN_ORDER = ("basis.schoon=2", "basis.heel=3", "basis.veilig=2", "basis.betrouwbaar=2")
COST = ("kosten.k1.maatregel=m1", "kosten.k1.eenmalig-of-structureel=eenmalig")

SPEAKS_AND_TURNS = [
    ("zonder-bestanddeel:m3", (), MISSING, "maatregel-plaats.m3.bestanddeel=nvt"),
    ("zonder-bestanddeel:m1", ("maatregel-plaats.m1.bestanddeel=sla over",), MISSING,
     "maatregel-plaats.m1.bestanddeel=straatcoaches"),
    ("bestanddeel-past-niet:m1", (), WRONG, "maatregel-plaats.m1.probleem=p3"),
    ("bestanddeel-past-niet:m2", (), WRONG, "maatregel-plaats.m2.bestanddeel=ontmoeting"),
    ("bestanddeel-zwak:m1", (), NOTE, "maatregel-plaats.m1.bestanddeel=wijksport"),
    ("bestanddeel-niet-beoordeeld:m1", ("maatregel-plaats.m1.bestanddeel=bewonersbedrijf",), NOTE,
     "maatregel-plaats.m1.bestanddeel=ontmoeting"),
    ("bestanddeel-veranderd:m1", ("maatregel-plaats.m1.bestanddeel=rotterdamwet",), NOTE,
     "maatregel-plaats.m1.bestanddeel=ontmoeting"),
    ("waarom-ontbreekt:m1", (), MISSING, "maatregelen.m1.waarom=Wie elkaar kent, let op elkaar."),
    ("bewijs-hoger:m1", ("maatregel-keten.m1.effectladder=trede-3",), NOTE,
     "maatregel-keten.m1.effectladder=trede-2"),
    ("samenhang-eerst:m1", (), WRONG, "maatregel-plaats.m3.probleem=p1\nmaatregel-planning.m3.start=2029"),
    ("samenhang-eerst:m1", (), WRONG,
     "problemen.p3.soort=afval\nmaatregel-plaats.m3.probleem=p3\nmaatregel-planning.m3.start=2029"),
    # It must have begun: without a stand and a day it silenced the check, whenever it would be done.
    ("samenhang-eerst:m1", (), WRONG,
     "acties.a1.titel=Vegen\nacties.a1.thema=schoon-en-heel\nacties.a1.stand=loopt-al"),
    ("samenhang-eerst:m1", ("maatregel-plaats.m3.probleem=p1", "maatregel-planning.m3.start=2031"), WRONG,
     "maatregel-planning.m1.start=2031-05"),
    ("samenhang-eerst:m1", ("maatregel-plaats.m3.probleem=p1", "maatregel-planning.m3.start=weet niet"), NOTE,
     "maatregel-planning.m3.start=2030-01"),
    ("samenhang-eerst:m1", ("trede=elkaar-kennen",), WRONG, "\n".join(IN_ORDER)),
    ("wet-betwist:verdunnen", ("wetten-geraakt.verdunnen=1",), NOTE, "wetten-geraakt.verdunnen=2"),
    ("verdieping-tegenspraak:gezonde-wijk", (*HEALTH, "gezond-sporen=[zorg]"), WRONG, "gezond-sporen=[zorg,meedoen]"),
    ("verdieping-tegenspraak:gezonde-wijk", (*HEALTH, "gezond-verzekeraar=onbekend-welke"), WRONG,
     "gezond-verzekeraar=gevraagd"),
    ("verdieping-tegenspraak:wijkveiligheid", ("veilig-verloedering=nog-niet", "veilig-conclusie=inrichting"), WRONG,
     "veilig-conclusie=opruimen-eerst"),
    ("verdieping-tegenspraak:burgerschap", ("burger-basis=contact", "burger-conclusie=ruimte"), WRONG,
     "burger-basis=straat"),
    ("verdieping-tegenspraak:achter-de-voordeur",
     (*FRONT_DOOR, "voordeur-plan=nee", "voordeur-conclusie=regulier"), WRONG, "voordeur-conclusie=systeem"),
    ("voorwaarde:m1",
     (*FRONT_DOOR, "maatregel-plaats.m1.bestanddeel=een-gezin-een-plan", "voordeur-plan=soms"), NOTE,
     "voordeur-plan=met-mandaat"),
    ("voorwaarde:m1",
     (*HEALTH, "maatregel-plaats.m1.bestanddeel=gezonde-wijk-samen", "gezond-verzekeraar=niet-gevraagd"), NOTE,
     "gezond-verzekeraar=doet-mee"),
    ("voorwaarde:m1", (*COST, "maatregel-plaats.m1.bestanddeel=openbare-ruimte"), NOTE,
     "kosten.k1.eenmalig-of-structureel=structureel"),
    ("voorwaarde:m1", ("maatregel-plaats.m1.bestanddeel=bewonersbudget", "bewoners-budget=nee"), NOTE,
     "bewoners-budget=ja"),
    ("voorwaarde:m1",
     ("maatregel-plaats.m1.bestanddeel=bewonersbudget", "bewoners-budget=ja", "budget-per-bewoner=4"), NOTE,
     "budget-per-bewoner=5"),
    ("voorwaarde:m1", ("maatregel-plaats.m1.bestanddeel=frontlijnteam",), NOTE,
     "kosten-dekking.k1.project-of-vast=vast"),
    ("voorwaarde:m1", ("maatregel-plaats.m1.bestanddeel=meer-leertijd",), NOTE, "kosten.k1.maatregel=m2"),
    ("voorwaarde:m1", ("maatregel-plaats.m1.bestanddeel=wijksport",), NOTE, "doelen.d2.probleem=p2"),
    ("voorwaarde:m1",
     ("maatregel-plaats.m1.bestanddeel=buurttoezicht", "maatregel-samen.m1.partners=[bewoners]"), NOTE,
     "maatregel-samen.m1.partners=[bewoners,politie]"),
    ("voorwaarde:m1",
     ("maatregel-plaats.m1.bestanddeel=kunst-en-cultuur", "maatregel-planning.m1.start=2027-03",
      "maatregel-planning.m1.einde=2028-12"), NOTE, "maatregel-planning.m1.einde=2029-02"),
    ("voorwaarde:m1",
     (*SHRINKING, "maatregel-plaats.m1.bestanddeel=samen-bij-krimp", "demo-regio=[onderwijs]"), NOTE,
     "demo-regio=[onderwijs,provincie]"),
    ("voorwaarde:m1",
     ("maatregel-plaats.m1.bestanddeel=wijkteam", "maatregelen.m1.dan=De gemeente bespaart op zorg."), NOTE,
     "maatregelen.m1.dan=Meer mensen vinden hulp."),
]  # fmt: skip


@pytest.mark.parametrize(("key", "changes", "kind", "turn"), SPEAKS_AND_TURNS)
def test_a_check_speaks_until_the_answer_that_would_turn_it(
    key: str, changes: tuple[str, ...], kind: str, turn: str
) -> None:
    assert kind_of(key, *changes) == kind
    assert kind_of(key, *changes, *turn.splitlines()) == ""


SILENT = [
    ("zonder-bestanddeel:m3", ("maatregel-status.m3.status=afgewezen",)),
    ("zonder-bestanddeel:m3", ("maatregel-plaats.m3.probleem=p1", "problemen.p1.soort=verkeer")),
    ("zonder-bestanddeel:m3", ("maatregel-plaats.m3.probleem=p1", "problemen.p1.soort=Meeuwen in de straat")),
    ("bestanddeel-past-niet:m1", ("problemen.p2.soort=weet niet",)),
    ("bestanddeel-past-niet:m1", ("maatregel-plaats.m1.bestanddeel=gedeelde-analyse",)),
    ("bestanddeel-*:m1", ("maatregel-status.m1.status=afgewezen",)),
    ("samenhang-eerst:*", ("trede=elkaar-kennen", *IN_ORDER)),
    ("samenhang-eerst:*", ("maatregel-plaats.m1.probleem=p1",)),
    ("voorwaarde:m1", ("maatregel-plaats.m1.bestanddeel=openbare-ruimte",)),
    ("voorwaarde:m1", ("maatregel-plaats.m1.bestanddeel=kunst-en-cultuur",)),
    ("verdieping-tegenspraak:*", (*HEALTH,)),
    ("wet-betwist:*", ("wetten-geraakt.bewoners-centraal=1", "wetten-geraakt.verdunnen=3")),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "changes"), SILENT)
def test_a_check_is_silent_where_nothing_is_wrong_or_known(pattern: str, changes: tuple[str, ...]) -> None:
    found = keys(findings(ABSURD, changed(*changes)))
    assert [key for key in found if fnmatch(key, pattern)] == []


@pytest.mark.parametrize("problem", ["p2", "[p1,p2]"])
def test_a_way_of_working_is_owed_where_the_list_has_one_for_a_problem(problem: str) -> None:
    """Of several problems one is enough; of a kind that the list has nothing for, nothing can be chosen from it."""
    changes = (f"maatregel-plaats.m3.probleem={problem}", "problemen.p1.soort=verkeer")
    assert kind_of("zonder-bestanddeel:m3", *changes) == MISSING


def test_a_way_of_working_is_owed_for_a_card_of_today_beside_which_some_are_listed() -> None:
    """The screen says which our list has for it; then nobody says that nothing can be chosen."""
    changes = ("maatregel-plaats.m3.probleem=p1", "problemen.p1.soort=rondkomen")
    assert kind_of("zonder-bestanddeel:m3", *changes) == MISSING


def test_an_answer_that_speaks_against_an_ingredient_is_a_place_in_the_plan(knowledge: Knowledge) -> None:
    places = [rule.answer for known in knowledge.ingredients.rows for rule in known.against]
    assert places
    assert [place for place in places if place not in registry().leaves] == []


def test_what_speaks_against_an_ingredient_is_said_in_its_condition(knowledge: Knowledge) -> None:
    for known in knowledge.ingredients.rows:
        assert bool(known.needs) == bool(known.against), known.id


def _texts(key: str, *changes: str) -> Iterator[str]:
    found = findings(ABSURD, changed(*changes))
    yield from next(finding.known for finding in found if finding.key == key)


def test_what_changed_is_told_whole_with_the_day_that_it_held(knowledge: Knowledge) -> None:
    law = knowledge.ingredient("rotterdamwet")
    told = list(_texts("bestanddeel-veranderd:m1", "maatregel-plaats.m1.bestanddeel=rotterdamwet"))
    assert told == [law.since]
    assert law.changed in told[0]
    assert law.held in told[0]


BUDGET_ASKED = (
    "vraagt minstens 5 euro per bewoner per ronde. "
    "Het antwoord op 'Krijgen bewoners een eigen budget?' is 'nee'."
)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            ("maatregel-plaats.m1.bestanddeel=bewonersbudget", "bewoners-budget=nee"),
            BUDGET_ASKED,
        ),
        (
            ("maatregel-plaats.m1.bestanddeel=buurttoezicht", "maatregel-samen.m1.partners=[bewoners]"),
            "vraagt afspraken met de politie. In het plan staat: 'Bewoners'.",
        ),
        (
            (
                "maatregel-plaats.m1.bestanddeel=kunst-en-cultuur",
                "maatregel-planning.m1.start=2027-03",
                "maatregel-planning.m1.einde=2028-12",
            ),
            "vraagt meerdere jaren. In het plan staat: 'maart 2027 tot december 2028'.",
        ),
    ],
)
def test_a_condition_is_told_with_the_answer_against_it(changes: tuple[str, ...], sentence: str) -> None:
    found = findings(ABSURD, changed(*changes))
    assert [finding.sentence for finding in found if finding.check == "voorwaarde"] == [
        f"'Elke maand een buurtfeest' {sentence}"
    ]
