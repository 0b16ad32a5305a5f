"""What was answered in two ways in two places is pointed out."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said

_UNASKED = cell(
    "baten",
    "nieuw",
    maatregel="regisseur",
    partij="politie",
    voordeel="Minder schade.",
    meebetalen="niet-gevraagd",
)


def _pays(cover: str, payer: str = "politie") -> Change:
    return every(
        cell("kosten", "verf", wat="Verf", maatregel="regisseur", bedrag="9000", jaar_van="2027"),
        cell("kosten-dekking", "verf", betaler=[payer], dekking=cover),
    )


def _shares(cover: str) -> Change:
    return every(
        _pays("open", "gemeente"),
        cell("kosten-delen", "deel", kost="verf", betaler="politie", bedrag="4000", dekking=cover),
    )


@pytest.mark.parametrize(
    "pays", [_pays("aangevraagd"), _pays("toegezegd"), _shares("aangevraagd"), _shares("toegezegd")]
)
def test_who_pays_and_is_called_unasked_is_pointed_out(pays: Change) -> None:
    assert "gevraagd-of-niet:nieuw" not in keys(findings(EXAMPLE, _UNASKED))
    found = keys(findings(EXAMPLE, every(_UNASKED, pays)))
    assert "gevraagd-of-niet:nieuw" in found
    assert "baat-zonder-betaler:nieuw" not in found  # it took for a fact what the other doubts


@pytest.mark.parametrize("pays", [_pays("open"), _pays("toegezegd", "gemeente")])
def test_who_is_only_thought_of_as_a_payer_was_not_asked(pays: Change) -> None:
    found = set(keys(findings(EXAMPLE, every(_UNASKED, pays))))
    assert "baat-zonder-betaler:nieuw" in found
    assert "gevraagd-of-niet:nieuw" not in found


@pytest.mark.parametrize(
    ("whole", "part", "speaks"),
    [
        ("toegezegd", "aangevraagd", True),
        ("toegezegd", "open", True),
        ("toegezegd", "toegezegd", False),
        ("deels-toegezegd", "aangevraagd", False),
        ("aangevraagd", "toegezegd", False),
    ],
)
def test_a_cost_that_is_promised_has_no_share_that_still_waits(
    whole: str, part: str, *, speaks: bool
) -> None:
    change = every(
        cell("kosten-dekking", "onderhoud", betaler=["gemeente", "rijk"], dekking=whole),
        cell("kosten-delen", "deel", kost="onderhoud", betaler="rijk", bedrag="9000", dekking=part),
    )
    assert ("dekking-tegenspraak:onderhoud" in moves(EXAMPLE, change)[0]) is speaks


@pytest.mark.parametrize(
    ("outcomes", "speaks"),
    [
        (("afgewezen",), True),
        (("afgewezen", "nog-niet"), True),
        (("afgewezen", "met-wijziging"), False),
        (("nog-niet",), False),
        (("akkoord",), False),
    ],
)
def test_money_that_was_refused_is_not_promised(outcomes: tuple[str, ...], *, speaks: bool) -> None:
    """Of two bodies one can say no first; what the other agreed to is promised.

    What is only asked for contradicts nothing, and is asked about once nobody is left to say yes.
    """
    steps = [
        {"wat": f"Geld, stap {at}", "wie": "raad", "kosten": ["onderhoud"], "uitkomst": outcome}
        for at, outcome in enumerate(outcomes)
    ]
    promised = cell("kosten-dekking", "onderhoud", betaler=["rijk"], dekking="toegezegd")
    change = every(said("besluitroute", steps), promised)
    assert ("dekking-geweigerd:onderhoud" in keys(findings(EXAMPLE, change))) is speaks
    asked = cell("kosten-dekking", "onderhoud", dekking="aangevraagd")
    kind = "let-op" if outcomes == ("afgewezen",) or not {*outcomes} <= {"afgewezen", "nog-niet"} else None
    assert keys(findings(EXAMPLE, every(change, asked))).get("dekking-geweigerd:onderhoud") == kind


def _wishes(*answers: str | None) -> Change:
    return every(
        *(
            cell("wensen", f"lamp{number}", wens="Meer lampen!" if number else "meer lampen", antwoord=answer)
            for number, answer in enumerate(answers)
        )
    )


@pytest.mark.parametrize("answers", [("doen-wij", "ligt-al"), ("doen-wij", None), ("later", "later")])
def test_a_wish_that_stands_there_twice_is_pointed_out(answers: tuple[str | None, ...]) -> None:
    assert "dubbel:lamp0+lamp1" in moves(LAAK, _wishes(*answers))[0]
    assert not {key for key in moves(LAAK, _wishes("later"))[0] if key.startswith("dubbel")}


@pytest.mark.parametrize("answer", ["nee", "ja-mits"])
def test_an_answer_to_an_initiative_that_promises_its_reason_says_it(answer: str) -> None:
    bare = cell("initiatieven", "tuin", wat="Buurttuin", antwoord=answer)
    said_why = every(bare, cell("initiatieven", "tuin", toelichting="Er ligt een leiding onder."))
    assert f"initiatief-zonder-uitleg:{answer}" in moves(LAAK, bare)[0]
    assert not {key for key in moves(LAAK, said_why)[0] if key.startswith("initiatief-zonder")}
    agreed = cell("initiatieven", "tuin", wat="Buurttuin", antwoord="ja")
    assert not {key for key in moves(LAAK, agreed)[0] if key.startswith("initiatief-zonder")}


@pytest.mark.parametrize(
    ("places", "double"), [(("Noord", "Zuid"), False), (("Noord", "noord"), True), (("Noord", None), True)]
)
def test_one_name_for_two_places_is_not_said_twice(places: tuple[str | None, ...], *, double: bool) -> None:
    """The question is whether the place differs, and the group said that it does."""
    rows = zip(("m2", "m3"), places, strict=True)
    change = every(*(cell("maatregel-inhoud", row, waar=place) for row, place in rows))
    assert ("dubbel:m2+m3" in keys(findings(ABSURD, change))) is double
