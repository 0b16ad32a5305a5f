"""An own card is of an unknown kind: advice never says that what it can be is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, Data, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every, said


def _card(row: str, sort: str, words: str) -> Change:
    return cell("eigen-kaart", row, lijst=sort, woorden=words)


_LANDLORD = every(
    _card("nachtegaal", "partijen", "Stichting Nachtegaal Wonen"),
    cell("partijen-aanwezig", "nieuw", rol="nachtegaal"),
)
_DIRECTORS = _card("directie", "beslissers", "Directie van Nachtegaal Wonen")


def _told(path: Path, change: Change, check: str) -> list[str]:
    return [f"{one.sentence} {one.ask}" for one in findings(path, change) if one.check == check]


def test_a_party_of_an_own_card_can_have_the_main_part_that_seems_to_be_missing() -> None:
    assert "hoofdrol-ontbreekt:corporatie" in keys(findings(LAAK))
    assert "hoofdrol-ontbreekt:corporatie" not in keys(findings(LAAK, _LANDLORD))
    assert _told(LAAK, _LANDLORD, "partij-onbekend") == [
        (
            "Van 'Stichting Nachtegaal Wonen' weet wijkwizard niet wat voor partij dat is. "
            "Welke partij uit de lijst lijkt er het meest op?"
        )
    ]


@pytest.mark.parametrize(
    "change",
    [
        cell("acties", "vegen", titel="Samen vegen", thema="water"),
        cell("maatregel-plaats", "m1", ander_thema="water"),
    ],
)
def test_a_theme_of_an_own_card_is_of_an_unknown_kind_wherever_it_was_chosen(change: Change) -> None:
    """It was said of the themes of the plan alone, and not of that of an action or of a measure beside these."""
    card = _card("water", "themas", "Water in de straat")
    (told,) = _told(ABSURD, every(card, change), "thema-onbekend")
    assert told.startswith("Van 'Water in de straat' weet wijkwizard niet wat voor thema dat is.")


def test_of_a_club_nobody_asks_whether_it_is_the_corporation() -> None:
    """'Gaat het daarbij om de woningcorporatie?' was asked of beekeepers; the account names the main part."""
    clubs = every(
        _card("imkers", "partijen", "Imkersvereniging"),
        _card("moskee", "partijen", "Moskee El Fath"),
        *(cell("partijen-aanwezig", row, rol=row) for row in ("imkers", "moskee")),
    )
    (told,) = (one for one in findings(LAAK, clubs) if one.check == "partij-onbekend")
    assert told.ask == "Welke partij uit de lijst lijkt er het meest op?"
    assert told.account.turning_text.endswith("geen ontbrekende hoofdrol: de woningcorporatie.")
    assert "hoofdrol-ontbreekt:corporatie" not in keys(findings(LAAK, clubs))


@pytest.mark.parametrize(
    "change",
    [
        cell("maatregel-samen", "pand", partners=["nachtegaal"]),
        cell("belofte-bij", "nieuw", partner="nachtegaal"),
    ],
)
def test_so_can_a_partner_of_an_own_card(change: Change) -> None:
    named = every(
        _card("nachtegaal", "partijen", "Stichting Nachtegaal Wonen"),
        cell("beloften", "nieuw", belofte="Wij vegen elke week"),
        change,
    )
    assert "hoofdrol-ontbreekt:corporatie" not in keys(findings(LAAK, named))
    assert len(_told(LAAK, named, "partij-onbekend")) == 1


def test_an_own_card_asks_nothing_where_all_main_parts_are_there() -> None:
    there = every(_LANDLORD, cell("partijen-aanwezig", "nog-een", rol="corporatie"))
    assert _told(LAAK, there, "partij-onbekend") == []


def test_an_own_card_is_not_taken_for_a_party_that_pays() -> None:
    """A main part was said to be unknown while the corporation paid for the measure."""
    pays = every(
        _LANDLORD,
        cell("kosten", "k1", wat="Verf", bedrag="500"),
        cell("kosten-dekking", "k1", betaler=["corporatie"]),
    )
    assert _told(LAAK, pays, "partij-onbekend") == []


def test_a_body_of_an_own_card_can_be_of_the_side_that_seems_to_be_missing() -> None:
    change = every(_DIRECTORS, said("rugdekking", ["wethouder", "directie"]))
    found = keys(findings(EXAMPLE, change))
    assert "rugdekking-half:geheel" not in found
    assert _told(EXAMPLE, change, "rugdekking-onbekend") == [
        (
            "Van 'Directie van Nachtegaal Wonen' weet wijkwizard niet bij welke kant dat hoort. "
            "Welk bestuur uit de lijst lijkt er het meest op?"
        )
    ]


def test_an_own_body_asks_nothing_beside_both_sides() -> None:
    change = every(_DIRECTORS, said("rugdekking", ["wethouder", "corporatie", "directie"]))
    assert _told(EXAMPLE, change, "rugdekking-onbekend") == []


def test_a_partner_of_an_own_card_can_be_the_party_that_an_ingredient_needs() -> None:
    rests = cell("maatregel-plaats", "m1", bestanddeel="buurttoezicht")
    officer = _card("agent", "partijen", "Wijkagent Delft")

    def partners(*names: str) -> set[str]:
        change = every(rests, officer, cell("maatregel-samen", "m1", partners=list(names)))
        return {key for key in keys(findings(ABSURD, change)) if key.startswith("voorwaarde:m1")}

    assert partners("gemeente") == {"voorwaarde:m1"}
    assert partners("gemeente", "agent") == set()


def test_a_layer_of_governance_that_backs_the_plan_is_no_own_card() -> None:
    """It became a twin of the body that the route of decisions offers."""
    layers = ["bestuurlijk-overleg", "stuurgroep", "programmabureau", "wijkraad"]
    iwap = derived(EXAMPLE, said("rugdekking", layers)).iwap
    backing = iwap.organisation.backing.value or ()
    assert {(picked.id, picked.borrowed) for picked in backing} == {(layer, ()) for layer in layers}


def _state(key: str, *changes: Change, path: Path = EXAMPLE) -> str:
    gates = derived(path, every(*changes)).plan_gates
    return next(result.state for result in (*gates.gates, *gates.features) if result.key == key)


def test_a_body_of_an_own_card_does_not_hold_up_the_gate_of_backing() -> None:
    assert _state("poort:6", said("rugdekking", ["wethouder"])) == "ontbreekt"
    assert _state("poort:6", _DIRECTORS, said("rugdekking", ["wethouder", "directie"])) == "op-orde"
    assert _state("poort:6", _DIRECTORS, said("rugdekking", ["directie"])) == "ontbreekt"


def _as_party(row: str, role: str) -> Change:
    def change(data: Data) -> None:
        for held in data["partijen-aanwezig"]:
            if held["rol"] == "bewoners":
                held["rol"] = role

    return every(_card(row, "partijen", "Mensen van de Es"), change)


def test_people_of_an_own_card_can_be_the_residents_that_a_feature_asks_for() -> None:
    feature = "kenmerk:bewoners-betrokken"
    assert _state(feature, _as_party("es", "politie")) != "op-orde"
    assert _state(feature, _as_party("es", "es")) == "op-orde"


def test_a_promise_of_an_own_card_can_connect_parties() -> None:
    def promises(other: str) -> str:
        rows = {"a": "gemeente", "b": other}
        change = every(
            _card("nachtegaal", "partijen", "Stichting Nachtegaal Wonen"),
            *(cell("beloften", row, belofte="Wij komen elke week langs") for row in rows),
            *(
                cell("belofte-bij", row, partner=partner, vastgelegd="mondeling", eigen_belang="rust")
                for row, partner in rows.items()
            ),
        )
        return _state("kenmerk:partijen-verbonden", change, path=ABSURD)

    assert promises("politie") == "ontbreekt"
    assert promises("nachtegaal") == "op-orde"


def test_an_own_partner_is_called_as_it_was_typed() -> None:
    change = every(
        _card("nachtegaal", "partijen", "Stichting Nachtegaal Wonen"),
        cell("maatregel-samen", "pand", partners=["nachtegaal"]),
        cell("belofte-bij", "nieuw", vastgelegd="nog-vragen"),
        cell("beloften", "nieuw", belofte="Wij vegen elke week"),
    )
    assert "Stichting Nachtegaal Wonen" in _told(LAAK, change, "verwachting-leeg")[0]
    asked = every(change, cell("belofte-bij", "nieuw", partner="nachtegaal"))
    assert any("'Stichting Nachtegaal Wonen'" in one for one in _told(LAAK, asked, "belofte-nog-vragen"))


def test_a_way_of_working_of_an_own_card_is_of_unknown_evidence_and_not_called_weak() -> None:
    """It was passed over without a word, while that of the list has a grade."""
    own = every(
        _card("wandelen", "ingredienten", "Wandelen zonder boek"),
        cell("maatregel-plaats", "m1", bestanddeel="wandelen"),
    )
    assert _told(ABSURD, own, "bestanddeel-onbekend") == [
        (
            "Van 'Wandelen zonder boek' weet wijkwizard niet hoe sterk het bewijs is. "
            "Waar is dit eerder gedaan, en wat hielp daar?"
        )
    ]
    assert {"bestanddeel-zwak:m1", "bestanddeel-past-niet:m1"}.isdisjoint(keys(findings(ABSURD, own)))
    assert not _told(ABSURD, cell("maatregel-plaats", "m1", bestanddeel=None), "bestanddeel-onbekend")


def test_a_measure_for_a_problem_of_an_own_card_is_not_said_to_build_on_the_basis() -> None:
    """Who clears the bins of rats works at what is clean and whole, whatever we know of that card."""
    rats = every(_card("ratten", "problemen", "Rattenplaag"), cell("problemen", "p1", soort="ratten"))
    assert "samenhang-eerst:m1" in keys(findings(ABSURD))
    for_rats = every(rats, cell("maatregel-plaats", "m1", probleem=["p1"], doel=None))
    assert "samenhang-eerst:m1" not in keys(findings(ABSURD, for_rats))


@pytest.mark.parametrize(
    ("check", "sort", "chosen", "said_of_it"),
    [
        ("probleem-onbekend", "problemen", ("problemen", "p1", "soort"), "niet wat voor probleem dat is"),
        ("thema-onbekend", "themas", ("themas-gekozen", "t1", "thema"), "niet wat voor thema dat is"),
        ("fase-onbekend", "fasen", ("maatregel-planning", "m1", "fase"), "niet wanneer dat is"),
    ],
)
def test_a_problem_a_theme_or_a_phase_of_an_own_card_is_said_to_be_of_unknown_kind(
    check: str, sort: str, chosen: tuple[str, str, str], said_of_it: str
) -> None:
    """In one line, which goes with a card of ours."""
    table, row, column = chosen
    own = every(_card("eigen", sort, "Iets van hier"), cell(table, row, **{column: "eigen"}))
    (told,) = _told(ABSURD, own, check)
    assert f"Van 'Iets van hier' weet wijkwizard {said_of_it}." in told
    assert not _told(ABSURD, cell(table, row, **{column: None}), check)


@pytest.mark.parametrize(
    ("sort", "chosen"),
    [
        ("partijen", ("kosten-dekking", "k1", "betaler")),
        ("partijen", ("kosten-delen", "deel", "betaler")),
        ("partijen", ("baten", "nieuw", "partij")),
        ("partijen", ("doel-meten", "d1", "eigenaar")),
        ("beslissers", ("maatregel-status", "m1", "status-wie")),
        ("beslissers", ("besluitroute", "stap", "wie")),
    ],
)
def test_an_own_party_payer_or_body_is_said_to_be_of_unknown_kind_wherever_it_is_chosen(
    sort: str, chosen: tuple[str, str, str]
) -> None:
    table, row, column = chosen
    decided = cell("maatregel-status", "m1", status="besloten")  # by whom is only asked then
    own = every(decided, _card("eigen", sort, "Kerk De Bron"), cell(table, row, **{column: "eigen"}))
    (told,) = _told(ABSURD, own, "kaart-onbekend")
    assert told.startswith("Van 'Kerk De Bron' weet wijkwizard niet wat voor partij of bestuur dat is.")
    assert not _told(ABSURD, cell(table, row, **{column: None}), "kaart-onbekend")


def test_an_own_card_that_may_be_what_is_missing_is_not_said_to_be_unknown_a_second_time() -> None:
    assert not _told(LAAK, _LANDLORD, "kaart-onbekend")
    backing = every(_DIRECTORS, said("rugdekking", ["wethouder", "directie"]))
    assert not _told(EXAMPLE, backing, "kaart-onbekend")
    both = every(_DIRECTORS, said("rugdekking", ["wethouder", "corporatie", "directie"]))
    assert len(_told(EXAMPLE, both, "kaart-onbekend")) == 1


def test_a_body_that_is_called_as_a_party_of_ours_is_known() -> None:
    """The water board is no option of who decides, and was said to be unknown; the list of parties tells of it."""
    decided = cell("maatregel-status", "m1", status="besloten")
    by = every(decided, cell("maatregel-status", "m1", **{"status-wie": "water"}))
    assert not _told(ABSURD, every(by, _card("water", "beslissers", "waterschap")), "kaart-onbekend")
    assert len(_told(ABSURD, every(by, _card("water", "beslissers", "Waterscouts")), "kaart-onbekend")) == 1


def test_a_card_of_two_lists_with_the_same_words_is_named_once() -> None:
    """'Van 'Wijkverbond', 'Wijkverbond' weet wijkwizard niet': one is a party, the other decides."""
    twice = every(
        _card("een", "partijen", "Wijkverbond"),
        _card("twee", "beslissers", "Wijkverbond"),
        cell("kosten-dekking", "k1", betaler="een"),
        cell("besluitroute", "stap", wie="twee"),
    )
    (told,) = _told(ABSURD, twice, "kaart-onbekend")
    assert told.startswith("Van 'Wijkverbond' weet")
