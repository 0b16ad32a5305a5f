"""Checks on organising: each speaks, is silent, and is turned by what it says would turn it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, SLECHT, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said


def _leads(name: str, *rows: str) -> Change:
    return every(*(cell("maatregel-trekkers", row, trekker=name) for row in rows))


_FOUR = ("plein", "avonden", "huur", "regisseur")
_BUSY = every(
    _leads("gemeente", *_FOUR), cell("maatregel-planning", "plein", start="2027-05", einde="2028-06")
)


_HOURS = said(
    "maatregel-uren", [{"rij": "plein", "uren-bewoners": "30"}, {"rij": "avonden", "uren-bewoners": "20"}]
)


def _offered(hours: str, sort: str = "vrijwillig") -> Change:
    return said("uren-beschikbaar", [{"rij": "a", "wie": "bewoners", "soort": sort, "uren": hours}])


_CLOSED = every(said("speelruimte", None), said("open-voor-bewoners", "niets"))
_ABSENT = every(said("ontbreekt-actie", None), cell("maatregel-inhoud", "plein", voor_wie="de jongeren hier"))


@pytest.mark.parametrize(
    ("path", "change", "comes", "goes"),
    [
        (SLECHT, said("trekker", "gemeente"), set(), {"zonder-trekker:geheel"}),
        (EXAMPLE, cell("maatregel-trekkers", "plein", trekker="weet niet"), {"zonder-trekker:plein"}, set()),
        (EXAMPLE, _leads("gemeente en corporatie", "plein"), {"twee-trekkers:plein"}, set()),
        (EXAMPLE, _leads("Ymere en de gemeente", "plein"), {"twee-trekkers:plein"}, set()),
        (EXAMPLE, _leads("Stichting Jong en Oud", "plein"), set(), set()),
        (EXAMPLE, _leads("Stichting Jong en gemeente", "plein"), {"twee-trekkers:plein"}, set()),
        (EXAMPLE, _leads("buurtvereniging en de politie", "plein"), {"twee-trekkers:plein"}, set()),
        (EXAMPLE, _leads("dienst gemeente en wijk", "plein"), set(), set()),
        (EXAMPLE, _leads("Sport en Welzijn Delft", "plein"), set(), set()),
        (EXAMPLE, _leads("dienst Groen & Spelen", "plein"), set(), set()),
        (EXAMPLE, _leads("gemeente, beheer en toezicht", "plein"), set(), set()),
        (EXAMPLE, _leads("woon- en zorgpunt", "plein"), set(), set()),
        (EXAMPLE, _leads("Team Zorg en Welzijn", "plein"), set(), set()),
        (EXAMPLE, _leads("afdeling Jeugd en Onderwijs", "plein"), set(), set()),
        (EXAMPLE, _leads("de wijkraad en het buurtbedrijf", "plein"), {"twee-trekkers:plein"}, set()),
        (EXAMPLE, _leads("het jongerenwerk en de kerk", "plein"), {"twee-trekkers:plein"}, set()),
        (
            EXAMPLE,
            every(
                cell("beloften", "corporatie", partner_naam="Moskee El Fath"),
                _leads("Moskee El Fath en Ymere BV", "plein"),
            ),
            {"twee-trekkers:plein"},
            set(),
        ),
        (EXAMPLE, said("mandaat", "Niets zonder het college."), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("mandaat", "Eerst overleggen."), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("mandaat", "Niets."), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("mandaat", "Tot € 5.000 zelf, daarboven eerst overleg."), set(), set()),
        (EXAMPLE, said("mandaat", "Alles tot € 5.000, zonder het college."), set(), set()),
        (EXAMPLE, said("doorbraak", "De trekker zelf"), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("doorbraak", "de afdeling wijken van de gemeente"), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("doorbraak", "niemand"), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("doorbraak", "De gemeente"), {"mandaat-knelt:geheel"}, set()),
        (EXAMPLE, said("doorbraak", "De directeur, binnen twee dagen"), set(), set()),
        (EXAMPLE, _leads("Zorg en gezondheid", "plein"), set(), set()),
        (ABSURD, _leads("gemeente", "m3"), set(), {"trekker-alles:welzijn"}),
        (EXAMPLE, _BUSY, {"trekker-tegelijk:gemeente"}, set()),
        (EXAMPLE, every(_BUSY, _leads("politie", "huur")), set(), set()),
        (ABSURD, cell("maatregel-planning", "m1", einde="2031"), set(), {"maatregel-jaren:m1"}),
        (EXAMPLE, every(_HOURS, _offered("40")), {"uren-te-kort:vrijwillig"}, set()),
        (EXAMPLE, every(_HOURS, _offered("50")), set(), set()),
        (EXAMPLE, every(_HOURS, _offered("40", "betaald")), set(), set()),
        (EXAMPLE, _HOURS, set(), set()),
        (EXAMPLE, _offered("-5"), set(), set()),
        (
            EXAMPLE,
            every(_HOURS, _offered("40"), cell("maatregel-planning", "avonden", start="2029-01")),
            set(),
            set(),
        ),
        (EXAMPLE, said("rugdekking", ["wethouder"]), {"rugdekking-half:geheel"}, set()),
        (EXAMPLE, said("rugdekking", ["corporatie"]), {"rugdekking-half:geheel"}, set()),
        (EXAMPLE, said("rugdekking", ["stuurgroep"]), set(), set()),  # there they sit together
        (EXAMPLE, said("mandaat", None), {"mandaat-open:geheel"}, set()),
        (EXAMPLE, every(said("mandaat", None), said("rugdekking", None)), set(), set()),
        (
            EXAMPLE,
            cell("belofte-bij", "school", vastgelegd="mondeling"),
            set(),
            {"belofte-nog-vragen:school"},
        ),
        (EXAMPLE, cell("belofte-bij", "buren", eigen_belang=None), {"belofte-zonder-belang:buren"}, set()),
        (
            EXAMPLE,
            cell("maatregel-status", "avonden", status="afgewezen"),
            {"afgewezen-met-belofte:politie", "afgewezen-met-belofte:school"},
            {"belofte-korter:politie", "belofte-nog-vragen:school"},
        ),
        (
            EXAMPLE,
            every(
                cell("maatregel-status", "avonden", status="afgewezen"),
                cell("belofte-bij", "politie", maatregel="plein"),
            ),
            {"afgewezen-met-belofte:school"},
            {"belofte-nog-vragen:school"},
        ),
        (
            EXAMPLE,
            cell("belofte-bij", "politie", tot_wanneer="2029-12"),
            set(),
            {"belofte-korter:politie"},
        ),
        (
            EXAMPLE,
            every(
                *(
                    cell("maatregel-samen", row, partners=["politie"])
                    for row in (*_FOUR, "portieken", "eettafel")
                )
            ),
            set(),
            {"verwachting-leeg:geheel"},
        ),
        (
            LAAK,
            cell("maatregel-samen", "pand", partners=["corporatie"]),
            set(),
            {"hoofdrol-ontbreekt:corporatie"},
        ),
        (
            EXAMPLE,
            cell("maatregel-status", "huur", status_wie=None),
            {"besloten-zonder-wie:huur"},
            set(),
        ),
        (
            SLECHT,
            cell("maatregel-status", "m-vuil", status_wie="college"),
            set(),
            {"besloten-zonder-wie:m-vuil"},
        ),
        (
            EXAMPLE,
            cell("maatregel-status", "avonden", status="besloten", status_wie="tafel"),
            {"besloten-door-tafel:avonden"},
            set(),
        ),
        (
            EXAMPLE,
            every(
                cell("maatregel-status", "avonden", status="besloten", status_wie="tafel"),
                said("beslisruimte", "beslissen"),
            ),
            set(),
            set(),
        ),
        (EXAMPLE, _CLOSED, {"inzet-zonder-zeggenschap:geheel", "inzet-zonder-zeggenschap:plein"}, set()),
        (EXAMPLE, every(_CLOSED, said("open-voor-bewoners", "alleen-hoe")), set(), set()),
        (SLECHT, said("beslisruimte", "horen"), {"inzet-zonder-zeggenschap:geheel"}, set()),
        (EXAMPLE, _ABSENT, {"over-hen-zonder-hen:plein"}, set()),
        (EXAMPLE, every(_ABSENT, said("ontbreekt-actie", ["langsgaan"])), set(), set()),
        (EXAMPLE, cell("regels", "nieuw", regel="Iets in de weg"), {"regel-zonder-eigenaar:nieuw"}, set()),
        (EXAMPLE, said("achter-de-voordeur-route", None), {"voordeur-zonder-route:geheel"}, set()),
    ],
)
def test_one_answer_makes_a_finding_about_organising_come_or_go(
    path: Path, change: Change, comes: set[str], goes: set[str]
) -> None:
    came, went = moves(path, change)
    assert comes <= came
    assert goes <= went
    if not comes:
        assert {key for key in came if key.split(":")[0] in _ORGANISING} <= set()


_ORGANISING = {
    "zonder-trekker",
    "twee-trekkers",
    "trekker-alles",
    "trekker-tegelijk",
    "maatregel-jaren",
    "rugdekking-half",
    "mandaat-open",
    "mandaat-knelt",
    "belofte-nog-vragen",
    "hoofdrol-ontbreekt",
    "besloten-door-tafel",
    "inzet-zonder-zeggenschap",
    "over-hen-zonder-hen",
    "regel-zonder-eigenaar",
}


def test_partners_without_a_promise_are_one_finding_with_a_list() -> None:
    (told,) = (finding for finding in findings(EXAMPLE) if finding.check == "verwachting-leeg")
    for name in ("ondernemers", "werkers in de wijk", "zorg en gezondheid", "zorgverzekeraar"):
        assert name in told.sentence
    for leads in ("welzijn", "gemeente"):
        assert leads not in told.sentence


def test_what_is_not_planned_is_not_counted_and_that_is_said() -> None:
    """A fifth measure of the same lead has no end."""
    change = every(_BUSY, _leads("gemeente", "eettafel"), cell("maatregel-planning", "eettafel", einde=None))
    told = next(finding for finding in findings(EXAMPLE, change) if finding.check == "trekker-tegelijk")
    assert "vier maatregelen" in told.sentence
    assert told.sentence.endswith("niet geteld: één.")


def test_the_whole_without_a_lead_is_only_owed_once_somebody_was_asked() -> None:
    assert "zonder-trekker" not in {finding.check for finding in findings(ABSURD)}


def _runs(start: str, end: str, *rows: str) -> Change:
    return every(*(cell("maatregel-planning", row, start=start, einde=end) for row in rows))


@pytest.mark.parametrize(
    ("dates", "offered", "sentence"),
    [
        (
            ("2027", "2027"),
            "40",
            "In een maand van 2027 kan het plan 50 uur vragen van vrijwilligers. Aangeboden is 40 uur.",
        ),
        (("2027", "2027"), "50", ""),
        (
            ("2027", "2029"),
            "40",
            "In een maand van 2027 vraagt het plan 50 uur van vrijwilligers. Aangeboden is 40 uur.",
        ),
        (
            ("2027-03", "2027-05"),
            "40",
            "In maart 2027 vraagt het plan 50 uur van vrijwilligers. Aangeboden is 40 uur.",
        ),
        (
            ("2027-03-20", "2027"),
            "40",
            "In maart 2027 kan het plan 50 uur vragen van vrijwilligers. Aangeboden is 40 uur.",
        ),
    ],
)
def test_hours_name_no_month_that_nobody_said(dates: tuple[str, str], offered: str, sentence: str) -> None:
    """A year is somewhere in it; what begins in one year and ends in another surely overlaps, in a month unsaid."""
    change = every(_HOURS, _offered(offered), _runs(*dates, "plein", "avonden"))
    told = [finding.sentence for finding in findings(EXAMPLE, change) if finding.check == "uren-te-kort"]
    assert told == ([sentence] if sentence else [])


def test_one_said_month_within_the_year_of_another_is_named_as_what_may_be() -> None:
    change = every(
        _HOURS, _offered("40"), _runs("2027", "2027", "plein"), _runs("2027-04", "2027-06", "avonden")
    )
    told = [finding.sentence for finding in findings(EXAMPLE, change) if finding.check == "uren-te-kort"]
    assert told == ["In april 2027 kan het plan 50 uur vragen van vrijwilligers. Aangeboden is 40 uur."]


@pytest.mark.parametrize(
    ("dates", "sentence"),
    [
        (
            ("2027", "2027"),
            "Gemeente trekt in 2027 misschien vier maatregelen tegelijk. De maanden staan er niet.",
        ),
        (("2027", "2028"), "Gemeente trekt in 2027 vier maatregelen tegelijk."),
        (("2027-04", "2027-04"), "Gemeente trekt in april 2027 vier maatregelen tegelijk."),
    ],
)
def test_a_lead_is_busy_in_no_month_that_nobody_said(dates: tuple[str, str], sentence: str) -> None:
    change = every(_leads("gemeente", *_FOUR), _runs(*dates, *_FOUR))
    told = next(finding for finding in findings(EXAMPLE, change) if finding.check == "trekker-tegelijk")
    assert told.sentence == sentence


@pytest.mark.parametrize(("came", "missed"), [("2", False), ("0", True)])
def test_a_party_of_which_nobody_came_is_missed(came: str, *, missed: bool) -> None:
    """A count of zero says that it was not at the table."""
    change = every(
        cell("partijen-aanwezig", "corporatie", rol="corporatie"), cell("aanwezig", "corporatie", aantal=came)
    )
    assert ("hoofdrol-ontbreekt:corporatie" in keys(findings(LAAK, change))) is missed


@pytest.mark.parametrize("named", ["Gemeente {}", "de gemeente", "gemeente (wegen)", "gemeente, wijkbeheer"])
def test_the_gemeente_is_one_organisation_however_it_is_called(named: str) -> None:
    """One led four measures at once as 'Gemeente Rijswaard' and 'gemeente', and no check saw that it was one."""
    gemeente = derived(EXAMPLE, lambda _: None).iwap.area.gemeente.value
    change = every(_BUSY, _leads(named.format(gemeente), "huur"))
    assert "trekker-tegelijk:gemeente" in keys(findings(EXAMPLE, change))
