"""What a body decided about money is held against how sure that money is said to be."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import Change, cell, every, said
from tests.advice.plan.test_money import part_of_a_cost
from wijkwizard.advice.plan.finding import PlanFinding

_KEY = "dekking-geweigerd:onderhoud"


def _found(*outcomes: str, cover: str) -> dict[str, PlanFinding]:
    steps = [
        {
            "wat": f"Geld, stap {at}",
            "wie": "raad",
            "kosten": ["onderhoud"],
            "wanneer": "2025-01",
            "uitkomst": outcome,
        }
        for at, outcome in enumerate(outcomes)
    ]
    change: Change = every(
        said("besluitroute", steps),
        cell("kosten-dekking", "onderhoud", betaler=["rijk"], dekking=cover),
        cell("maatregel-status", "plein", status="besloten", status_wie="raad", status_datum="2025-02"),
    )
    return {finding.key: finding for finding in findings(EXAMPLE, change)}


@pytest.mark.parametrize(
    ("outcomes", "cover", "told"),
    [
        (("afgewezen",), "aangevraagd", ("let-op", "is afgewezen, en het geld wordt nog gevraagd.")),
        (("afgewezen",), "open", ("let-op", "is afgewezen, en het geld wordt nog gevraagd.")),
        (("afgewezen",), "toegezegd", ("klopt-niet", "maar het besluit over dit geld is afgewezen.")),
        (("akkoord",), "open", ("let-op", "is akkoord, en het geld heet nog niet toegezegd.")),
        (("met-wijziging",), "aangevraagd", ("let-op", "is akkoord, en het geld heet nog niet toegezegd.")),
        (("afgewezen", "nog-niet"), "aangevraagd", None),
        (("akkoord",), "toegezegd", None),
        (("nog-niet",), "open", None),
        (("akkoord", "nog-niet"), "aangevraagd", None),
        (("akkoord",), "deels-toegezegd", None),
    ],
)
def test_a_cover_that_is_not_as_decided_is_noticed(
    outcomes: tuple[str, ...], cover: str, told: tuple[str, str] | None
) -> None:
    """'Al besloten: stoepengeld (afgewezen)' stood above '€ 10.000 aangevraagd', and nothing asked about it."""
    found = _found(*outcomes, cover=cover).get(_KEY)
    if told is None:
        assert found is None
    else:
        assert found is not None
        assert (found.kind, found.sentence.endswith(told[1])) == (told[0], True), found.sentence


def test_of_money_that_a_body_agreed_to_nobody_is_told_that_it_was_asked_nowhere() -> None:
    """'Is besloten, maar het geld is nog nergens gevraagd' was said of what the council had agreed to in October."""
    agreed, waits = _found("akkoord", cover="open"), _found("nog-niet", cover="open")
    assert "besloten-zonder-dekking:onderhoud" in waits
    assert not {"besloten-zonder-dekking:onderhoud", "dekking-open:onderhoud"} & agreed.keys()


@pytest.mark.parametrize(
    ("measure", "named"),
    [("voorstel", "'Onderhoud van het plein'"), ("besloten", "'Het Werfplein samen opnieuw inrichten'")],
)
def test_what_is_called_decided_is_what_was_decided(measure: str, named: str) -> None:
    """A measure that is a proposal was called decided, for one of its costs was."""
    change = every(
        cell("kosten-dekking", "onderhoud", dekking="aangevraagd"),
        cell("kosten-status", "onderhoud", status="besloten", status_wie="college", status_datum="2025-02"),
        cell("maatregel-status", "plein", status=measure),
    )
    told = {finding.key: finding.sentence for finding in findings(EXAMPLE, change)}
    assert told["besloten-zonder-dekking:onderhoud"].startswith(f"{named} is besloten")


def test_who_brings_money_back_is_no_payer_that_a_budget_has_to_be_held_for() -> None:
    change = every(
        said("budgethouder", None),
        said(
            "kosten",
            [{"rij": "a", "wat": "Verf", "bedrag": "900"}, {"rij": "b", "wat": "Terug", "bedrag": "-500"}],
        ),
        said("kosten-dekking", [{"rij": "a", "betaler": ["gemeente"]}, {"rij": "b", "betaler": ["welzijn"]}]),
        said("kosten-delen", None),
        said("kosten-status", None),
    )
    assert "budgethouder-open:geheel" not in {finding.key for finding in findings(EXAMPLE, change)}


def _shared(whole: str, *covers: str) -> Change:
    shares = [
        {"rij": f"d{at}", "kost": "onderhoud", "betaler": party, "bedrag": "9000", "dekking": cover}
        for at, (cover, party) in enumerate(zip(covers, ("gemeente", "rijk"), strict=True))
    ]
    return every(
        cell("kosten", "onderhoud", bedrag="18000"),
        cell("kosten-dekking", "onderhoud", betaler=["gemeente", "rijk"], dekking=whole),
        said("kosten-delen", shares),
        cell("kosten-status", "onderhoud", status="besloten", status_wie="raad", status_datum="2025-02"),
    )


def test_of_shares_it_is_the_share_that_waits_and_its_stated_turning_point_turns_it() -> None:
    """'Dekking toegezegd' was said to turn it, and the finding stood word for word after that."""
    key = "besloten-zonder-dekking:onderhoud"
    found = {
        each.key: each for each in findings(EXAMPLE, _shared("deels-toegezegd", "toegezegd", "aangevraagd"))
    }
    assert found[key].slot == "kosten-delen.dekking@d1"
    assert found[key].account.turning_text == "Elk deel 'toegezegd'."
    after = findings(EXAMPLE, _shared("deels-toegezegd", "toegezegd", "toegezegd"))
    assert key not in {each.key for each in after}


@pytest.mark.parametrize("whole", ["open", "aangevraagd"])
def test_a_cost_of_which_every_share_is_promised_is_not_called_open(whole: str) -> None:
    """The board read 'toegezegd', and the annex 'open'."""
    key = "dekking-tegenspraak:onderhoud"
    found = {each.key: each for each in findings(EXAMPLE, _shared(whole, "toegezegd", "toegezegd"))}
    assert found[key].kind == "klopt-niet"
    assert key not in {each.key for each in findings(EXAMPLE, _shared(whole, "toegezegd", "open"))}
    assert key not in {each.key for each in findings(EXAMPLE, _shared("toegezegd", "toegezegd", "toegezegd"))}


@pytest.mark.parametrize(
    ("whole", "shares", "speaks"),
    [
        ("open", ("toegezegd", "aangevraagd"), True),
        ("open", ("aangevraagd", "aangevraagd"), True),
        ("aangevraagd", ("toegezegd", "aangevraagd"), False),
        ("deels-toegezegd", ("toegezegd", "aangevraagd"), False),
        ("open", ("aangevraagd", "open"), False),
    ],
)
def test_a_cost_of_which_every_share_was_asked_for_is_not_called_open(
    whole: str, shares: tuple[str, str], *, speaks: bool
) -> None:
    """Page one said 'toegezegd en aangevraagd' and the annex 'open', and nothing was told."""
    found = {each.key: each for each in findings(EXAMPLE, _shared(whole, *shares))}
    assert ("dekking-tegenspraak:onderhoud" in found) is speaks
    if speaks:
        assert found["dekking-tegenspraak:onderhoud"].sentence.endswith("elk deel is gevraagd of toegezegd.")


@pytest.mark.parametrize(
    ("money", "kind"),
    [("geen", "klopt-niet"), ("gevraagd", "let-op"), ("toegekend", None), ("deels", "let-op")],
)
def test_money_comes_from_no_programme_without_money(money: str, kind: str | None) -> None:
    held, cover = ("geen", "deels-toegezegd") if money == "deels" else (money, "toegezegd")
    change = every(
        said("wat-ligt-er-al", [{"rij": "p", "programma": "Programma Zuid", "geld": held}]),
        cell("kosten-dekking", "onderhoud", dekking=cover, programma="p"),
    )
    found = {each.key: each.kind for each in findings(EXAMPLE, change)}
    assert found.get("geld-van-programma-zonder:onderhoud") == kind


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ((), "'Het Werfplein samen opnieuw inrichten' is besloten, maar het geld is nog nergens gevraagd."),
        (
            (cell("kosten", "bezoek", maatregel="plein"),),
            "is besloten, maar voor 'Het plein inrichten' is het geld nog nergens gevraagd.",
        ),
    ],
)
def test_of_a_decided_measure_with_several_costs_the_one_without_money_is_named(
    more: tuple[Change, ...], sentence: str
) -> None:
    """'Is besloten, maar het geld is nog nergens gevraagd' was said of a measure of which most was promised."""
    change = every(
        cell("maatregel-status", "plein", status="besloten", status_wie="raad", status_datum="2025-02"),
        cell("kosten-dekking", "inrichten", dekking="open"),
        cell("kosten", "onderhoud", maatregel="nvt"),
        said("besluitroute", None),
        *more,
    )
    told = [
        each.sentence for each in findings(EXAMPLE, change) if each.key == "besloten-zonder-dekking:inrichten"
    ]
    assert len(told) == 1
    assert sentence in told[0]


def test_an_agreement_of_one_does_not_silence_that_another_still_has_to_say_so() -> None:
    """The tenants agreed, the minister had not yet, and nothing said that the money was not there."""
    assert "besloten-zonder-dekking:onderhoud" in _found("akkoord", "nog-niet", cover="open")


def test_of_money_that_is_promised_in_part_an_agreement_is_not_held_against_all_of_it() -> None:
    """'Het geld heet nog niet toegezegd' was said of a cost of which a third was."""
    parts = every(
        said(
            "besluitroute",
            [
                {
                    "wat": "Geld",
                    "wie": "raad",
                    "kosten": ["onderhoud"],
                    "wanneer": "2025-01",
                    "uitkomst": "akkoord",
                }
            ],
        ),
        cell("kosten-dekking", "onderhoud", dekking="open"),
        part_of_a_cost("deel", "rijk", "6000"),
    )
    told = {finding.key: finding.sentence for finding in findings(EXAMPLE, parts)}
    assert told[_KEY].endswith("is akkoord, en een deel van het geld heet nog niet toegezegd.")


def test_what_the_shares_leave_to_nobody_is_named() -> None:
    """'Hoe zeker een deel van het geld is' was asked of shares that are both sure of their cover."""
    parts = every(
        cell("kosten-dekking", "onderhoud", betaler=None, dekking=None),
        part_of_a_cost("deel", "rijk", "6000"),
    )
    told = {finding.key: finding.sentence for finding in findings(EXAMPLE, parts)}
    assert "zijn samen minder dan het kost" in told["dekking-open:onderhoud"]


_AGREED, _REFUSED = ("akkoord",), ("afgewezen",)


def _steps(*outcomes: str) -> Change:
    step = {"wie": "raad", "kosten": ["onderhoud"], "wanneer": "2025-01"}
    return said(
        "besluitroute", [{"wat": f"Stap {at}", **step, "uitkomst": o} for at, o in enumerate(outcomes)]
    )


_REST = every(_shared("aangevraagd", "toegezegd", "aangevraagd"), cell("kosten", "onderhoud", bedrag="20000"))
_REST_PAID = every(
    _shared("toegezegd", "toegezegd", "toegezegd"),
    cell("kosten", "onderhoud", bedrag="20000"),
    part_of_a_cost("rest", "welzijn", "2000"),
)


@pytest.mark.parametrize(
    ("change", "slot", "turns", "mended"),
    [
        (
            every(_steps(*_AGREED), _shared("aangevraagd", "toegezegd", "aangevraagd")),
            "kosten-delen.dekking@d1",
            "Elk deel 'toegezegd', of een besluit dat nog komt.",
            (_shared("aangevraagd", "toegezegd", "toegezegd"), _steps(*_AGREED, "nog-niet")),
        ),
        (
            every(_steps(*_AGREED), _REST),
            "kosten-delen.dekking@d1",
            "Elk deel 'toegezegd', en een deel voor de rest, of een besluit dat nog komt.",
            (_REST_PAID, _steps(*_AGREED, "nog-niet")),
        ),
        (
            every(_steps(*_AGREED), cell("kosten-dekking", "onderhoud", dekking="open")),
            "kosten-dekking.dekking@onderhoud",
            "'Toegezegd', of een besluit dat nog komt.",
            (cell("kosten-dekking", "onderhoud", dekking="toegezegd"), _steps(*_AGREED, "nog-niet")),
        ),
        (
            every(_steps(*_REFUSED), _shared("aangevraagd", "toegezegd", "aangevraagd")),
            "besluitroute.uitkomst@",
            "Een besluit dat akkoord is, of een dat nog komt.",
            (_steps("nog-niet"), _steps(*_REFUSED, "nog-niet")),
        ),
        (
            every(_steps(*_REFUSED), cell("kosten-dekking", "onderhoud", dekking="toegezegd")),
            "kosten-dekking.dekking@onderhoud",
            "Een besluit dat akkoord is, of 'aangevraagd' en een besluit dat nog komt.",
            (
                _steps(*_REFUSED, "akkoord"),
                every(
                    cell("kosten-dekking", "onderhoud", dekking="aangevraagd"), _steps(*_REFUSED, "nog-niet")
                ),
            ),
        ),
    ],
)
def test_what_is_not_as_decided_is_mended_where_the_finding_points(
    change: Change, slot: str, turns: str, mended: tuple[Change, ...]
) -> None:
    """It led to the cover of the whole, and 'toegezegd' there left it as it was: the shares said how sure it is."""
    found = {each.key: each for each in findings(EXAMPLE, change)}[_KEY]
    assert found.slot is not None
    assert found.slot.startswith(slot)
    assert found.account.turning_text == turns
    for mend in mended:
        assert _KEY not in {each.key for each in findings(EXAMPLE, every(change, mend))}
