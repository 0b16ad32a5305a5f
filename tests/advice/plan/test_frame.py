"""Checks on what lies there already, on the years ahead and on what residents start: each speaks, is silent, turns."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said

MEASURES = ("plein", "avonden", "huur", "regisseur", "portieken", "eettafel")
"""The measures of the example that were not rejected."""


def lies(programme: str = "gala", **values: str | None) -> Change:
    """Return a change that adds one programme, of which the plan says what it means and what it adds."""
    told = {"betekent": "Er is geld voor bewegen.", "erbij": "Wij kiezen de plek."} | values
    return cell("wat-ligt-er-al", "p", programma=programme, **told)


def starts(**values: str) -> Change:
    """Return a change that adds one initiative in which residents take over a task."""
    told = {"wat": "Zelf het plantsoen doen", "vorm": "overnemen", "antwoord": "ja"} | values
    return cell("initiatieven", "i", **told)


RESTS = every(lies(tot="2027"), cell("maatregel-plaats", "huur", programma=["p"]))
PAID = every(lies(tot="2027"), cell("kosten-dekking", "bezoek", programma="p"))
ONCE = cell("kosten-dekking", "keuken", programma="p")
"""Money that is paid once, in 2028, out of a programme."""
RULES = said("uitdaagrecht", "geregeld")
FAR = said("ambitie-horizon", "20")
FIRST = every(said("ambitie-horizon", "10"), said("eerste-periode", "3"))
LATER = every(
    *(cell("maatregel-planning", row, fase="later", start="2032", einde="2034") for row in MEASURES)
)


def _share(**values: str | None) -> Change:
    """Return a change that adds what the corporation pays of a cost."""
    told = {"kost": "bezoek", "betaler": "corporatie", "bedrag": "1000"} | values
    return cell("kosten-delen", "d", **told)


_ANSWERED = {"rij": "a", "wens": "Een bankje", "antwoord": "doen-wij"}
_DATED = {"rij": "d", "wens": "Een goal", "wanneer": "2027-03"}
_REFUSED = {"rij": "r", "wens": "Een zwembad", "antwoord": "kan-niet"}
_POSTPONED = {"rij": "p", "wens": "Een bus", "antwoord": "later"}


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        (RESTS, {"programma-stopt-eerder:huur+p"}),
        (every(RESTS, lies(tot="2029")), set()),
        (every(RESTS, lies(tot=None)), {"programma-stopt-eerder:huur+p"}),  # the source says 2026
        (every(RESTS, lies("vorig-plan", tot=None)), set()),
        (every(RESTS, cell("maatregel-planning", "huur", einde="2027-06")), set()),
        (PAID, {"geld-van-programma-stopt:bezoek"}),
        (every(PAID, cell("kosten", "bezoek", jaar_tot=None)), {"geld-van-programma-stopt:bezoek"}),
        (every(PAID, lies(tot="2029")), set()),
        (every(PAID, _share(jaar_van="2028")), set()),
        (every(PAID, _share(jaar_van="2028", betaler=None)), {"geld-van-programma-stopt:bezoek"}),
        (every(PAID, _share()), {"geld-van-programma-stopt:bezoek"}),  # who pays, not who pays after it
        (every(ONCE, lies(tot="2027")), {"geld-van-programma-stopt:keuken"}),
        (every(ONCE, lies(tot="2027"), cell("kosten", "keuken", jaar_tot="2028")), {"geld-van-programma-stopt:keuken"}),
        (every(ONCE, lies(tot="2028-01")), set()),
        (every(ONCE, lies(tot="2027"), cell("kosten", "keuken", jaar_van="2027")), set()),
        (every(ONCE, lies(tot="2027"), cell("kosten", "keuken", jaar_van=None)), set()),
        (every(PAID, cell("kosten-status", "bezoek", status="afgewezen")), set()),
        (lies("warmteprogramma", betekent="weet niet"), {"plicht-in-looptijd:p"}),
        (lies("omgevingsplan", betekent="weet niet"), {"plicht-in-looptijd:p"}),
        (every(lies("omgevingsplan", betekent="weet niet"), said("ambitie-horizon", "4")), set()),
        (lies("warmteprogramma"), set()),
        (lies(erbij="weet niet"), {"programma-zonder-toevoeging:p"}),
        (lies(erbij="nvt"), set()),
        (every(FIRST, cell("mijlpalen", "m", jaar="2025", wat="De school")), {"mijlpaal-voor-begin:m"}),
        (every(FIRST, cell("mijlpalen", "m", jaar="2040", wat="De school")), {"mijlpaal-na-horizon:m"}),
        (every(FIRST, cell("mijlpalen", "m", jaar="2029", wat="De school")), set()),
        (FIRST, set()),
        (every(FIRST, said("eerste-periode", "40")), {"eerste-periode-na-horizon:geheel"}),
        (every(FAR, said("eerste-periode", "4")), {"verre-horizon-zonder-mijlpaal:geheel"}),
        (every(FIRST, cell("mijlpalen", "m", wat="De school")), {"mijlpaal-zonder-jaar:geheel"}),
        (every(FIRST, cell("mijlpalen", "m", jaar="nvt", wat="De school")), set()),
        (every(FIRST, LATER), {"eerste-periode-zonder-maatregel:geheel"}),
        (every(FIRST, LATER, cell("maatregel-planning", "plein", start="2028")), set()),
        (FAR, {"verre-horizon-zonder-mijlpaal:geheel"}),
        (every(FAR, cell("mijlpalen", "m", jaar="2029", wat="De school")), set()),
        (starts(), {"overnemen-zonder-regels:i"}),
        (every(starts(), said("uitdaagrecht", "geen")), {"overnemen-zonder-regels:i"}),
        (every(starts(), RULES), set()),
        (every(starts(antwoord="nee")), set()),
        (every(starts(antwoord="nog-niet"), RULES), {"initiatief-zonder-antwoord:i"}),
        (every(starts(vorm="budget", bedrag="50000"), RULES), {"initiatieven-boven-budget:geheel"}),
        (every(starts(bedrag="50000"), RULES), set()),
        (every(starts(vorm="budget", bedrag="30000"), RULES), set()),
        (every(starts(vorm="budget", bedrag="50000", antwoord="nee"), RULES), set()),
        (said("wensen", [{"rij": "w", "wens": "Hondenveld"}]), set()),
        (
            said("wensen", [{"rij": "w", "wens": "Hondenveld", "antwoord": "weet niet"}]),
            {"wens-zonder-antwoord:geheel"},
        ),
        (said("wensen", [_ANSWERED, {"rij": "w", "wens": "Hondenveld"}]), {"wens-zonder-antwoord:geheel"}),
        (said("wensen", [_DATED, {"rij": "w", "wens": "Hondenveld"}]), {"wens-zonder-antwoord:geheel"}),
        (
            said("wensen", [_ANSWERED, {"rij": "w", "wens": "Hondenveld", "antwoord": "kan-niet"}]),
            {"wens-zonder-uitleg:kan-niet"},
        ),
        (said("wensen", [_ANSWERED, _DATED]), set()),
        (said("wensen", [_ANSWERED, {"rij": "w", "wens": "Hondenveld", "antwoord": "nvt"}]), set()),
        (said("wensen", [_REFUSED]), {"wens-zonder-uitleg:kan-niet"}),
        (said("wensen", [{**_REFUSED, "toelichting": "geen plek"}]), set()),
        (said("wensen", [{**_REFUSED, "toelichting": "weet niet"}]), {"wens-zonder-uitleg:kan-niet"}),
        (said("wensen", [{**_REFUSED, "toelichting": "nvt"}]), set()),
        (said("wensen", [_POSTPONED]), {"wens-zonder-uitleg:later"}),
        (said("wensen", [{**_POSTPONED, "toelichting": "In 2028, als de kabels er liggen"}]), set()),
        (said("wensen", [{**_POSTPONED, "wanneer": "2028"}]), set()),
        (said("wensen", [{**_REFUSED, "antwoord": "ligt-al"}]), {"wens-zonder-uitleg:ligt-al"}),
        (said("wensen", [{**_REFUSED, "antwoord": "van-ander"}]), {"wens-zonder-uitleg:van-ander"}),
        (said("wensen", [{**_REFUSED, "antwoord": "van-ander", "toelichting": "de provincie"}]), set()),
        (said("wensen", [{**_ANSWERED, "wanneer": "2020-01"}]), {"wens-dag-voorbij:geheel"}),
        (said("wensen", [{**_DATED, "wanneer": "2019-02"}]), {"wens-dag-voorbij:geheel"}),
        (said("wensen", [{**_ANSWERED, "wanneer": "2029-01"}]), set()),
        (said("wensen", [{**_REFUSED, "toelichting": "geen plek", "wanneer": "2020-01"}]), set()),
        (
            said("wensen", [_REFUSED, _POSTPONED]),
            {"wens-zonder-uitleg:kan-niet", "wens-zonder-uitleg:later"},
        ),
        (said("budget-beslist", "weet niet"), {"bewonersbudget-wie-beslist:geheel"}),
        (said("budget-beslist", "stemming"), set()),
    ],
)  # fmt: skip
def test_a_check_speaks_and_is_turned(change: Change, comes: set[str]) -> None:
    """The checks of these three groups that a change brings; the others are looked at in their own group."""
    ours = {
        "programma-stopt-eerder", "geld-van-programma-stopt", "plicht-in-looptijd", "programma-zonder-toevoeging",
        "mijlpaal-voor-begin", "mijlpaal-na-horizon", "eerste-periode-zonder-maatregel",
        "verre-horizon-zonder-mijlpaal", "overnemen-zonder-regels", "initiatieven-boven-budget",
        "initiatief-zonder-antwoord", "bewonersbudget-wie-beslist", "wens-zonder-antwoord",
        "wens-zonder-uitleg", "wens-dag-voorbij", "eerste-periode-na-horizon", "mijlpaal-zonder-jaar",
    }  # fmt: skip
    came, gone = moves(EXAMPLE, change)
    assert {key for key in came if key.partition(":")[0] in ours} == comes
    assert not {key for key in gone if key.partition(":")[0] in ours}


def test_without_rows_these_checks_are_silent() -> None:
    """The example names no programme, milestone or initiative, and hears nothing of them."""
    found = {key.partition(":")[0] for key in keys(findings(EXAMPLE))}
    assert not {name for name in found if name.startswith(("programma", "mijlpaal", "initiatie", "plicht"))}


def test_a_date_of_a_source_is_said_with_the_day_on_which_it_held() -> None:
    """What the law said then may be otherwise now, and who reads it can look it up."""
    change = lies("warmteprogramma", betekent="weet niet")
    (found,) = [one for one in findings(EXAMPLE, change) if one.check == "plicht-in-looptijd"]
    assert found.sentence.startswith("Op 31 december 2026 heeft de gemeente uiterlijk een warmteprogramma.")
    assert found.known == ("Gold op 10 december 2024. Vraag een jurist wat nu geldt.",)
    assert "warmteprogramma-nplw" in found.account.sources


def test_a_programme_that_pays_is_its_own_budget() -> None:
    """Where it is named, nobody asks from which budget the money comes."""
    paid = every(PAID, cell("kosten-dekking", "bezoek", dekking_bron=None))
    assert "dekking-zonder-bron:bezoek" not in keys(findings(EXAMPLE, paid))


def test_wishes_that_wait_are_one_line_however_many() -> None:
    waiting = [{"rij": name, "wens": f"Wens {name}"} for name in "bcd"]
    change = said("wensen", [_ANSWERED, *waiting])
    (found,) = [finding for finding in findings(EXAMPLE, change) if finding.check == "wens-zonder-antwoord"]
    assert found.sentence == (
        "Deze wensen hebben nog geen antwoord, en geen dag waarop dat komt: 'Wens b', 'Wens c' en 'Wens d'."
    )
    assert found.kind == "ontbreekt"


def test_refused_wishes_without_a_reason_are_one_line_however_many() -> None:
    """No with a reason is an answer; what the paper would print bare is asked about."""
    refused = [{**_REFUSED, "rij": name, "wens": f"Wens {name}"} for name in "bcd"]
    (found,) = [
        finding
        for finding in findings(EXAMPLE, said("wensen", refused))
        if finding.check == "wens-zonder-uitleg"
    ]
    assert found.sentence == (
        "Op deze wensen is het antwoord 'kan niet', zonder een reden: 'Wens b', 'Wens c' en 'Wens d'."
    )
