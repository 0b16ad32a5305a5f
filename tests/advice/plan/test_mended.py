"""The absurd plan mended a step at a time: each mend takes away what it answers, and the end is silence."""

from __future__ import annotations

from tests.advice.plan.cases import ABSURD, findings
from tests.advice.plan.changes import Change, cell, every, said

_ASKED = {"zelfde-telling": "ja", "cijfer-op-tijd": "ja", "sprong": "ja", "acceptabel": "ja"}
_OVERLAST = cell(
    "doel-van-naar", "d2", streefwaarde="80", streef_datum="2031", nul_datum="2025", nul_bron="politie"
)
_TOGETHER = cell(
    "doel-van-naar",
    "d1",
    indicator="buren die samen eten",
    eenheid="aantal",
    richting="omhoog",
    nulwaarde="10",
    nul_datum="2025",
    nul_bron="eigen telling",
    streefwaarde="30",
    streef_datum="2030",
)


def _tested(goal: str) -> Change:
    return cell("doel-toets", goal, **{name.replace("-", "_"): value for name, value in _ASKED.items()})


def _measured(goal: str, owner: str) -> Change:
    return cell("doel-meten", goal, ritme="jaar", meet_datum="2029", eigenaar=owner)


def _each(table: str, **values: str) -> Change:
    return every(*(cell(table, row, **values) for row in ("m1", "m2", "m3")))


STEPS: tuple[tuple[Change, tuple[str, ...]], ...] = (
    (_OVERLAST, ("doel-jaren:d2", "doel-verkeerde-kant:d2")),
    (_tested("d2"), ("doel-andere-telling:d2", "doel-sprong:d2", "doel-steun:d2")),
    (_measured("d2", "gemeente"), ("doel-cijfer-te-laat:d2", "doel-onvolledig:d2")),
    (cell("doel-van-naar", "d2", indicator="avonden met overlast"), ("doel-telt-meldingen:d2",)),
    (said("herijken-op", "2028-06"), ("herijking-voorbij:geheel",)),
    (_each("maatregel-planning", start="2027-01", einde="2029-12"), ("maatregel-jaren:m1",)),
    (_each("maatregel-regels", stoppen="Als na een jaar minder dan tien mensen komen"), ("stopregel:m1",)),
    (cell("maatregelen", "m3", titel="Elke week vegen"), ("dubbel:m2+m3",)),
    (
        every(
            cell("maatregelen", "m1", titel="Elke maand muziek op het plein"),
            cell("maatregelen", "m2", titel="Het plein opknappen"),
            cell("maatregel-plaats", "m1", doel=["d1"], probleem=["p3"], bestanddeel="kunst-en-cultuur"),
            cell("maatregel-plaats", "m2", doel=["d2"], probleem=["p1"], bestanddeel="openbare-ruimte"),
            cell(
                "maatregel-plaats", "m3", doel=["d2"], probleem=["p1"], bestanddeel="eerst-overlast-aanpakken"
            ),
        ),
        ("bestanddeel-past-niet:m1", "bestanddeel-zwak:m2", "lijn-knik:m1", "lijn-maatregel-zonder-doel:m3"),
    ),
    (
        cell("kosten-dekking", "k1", project_of_vast="vast", dekking_bron="subsidie"),
        ("dekking-zonder-bron:k1", "structureel-op-projectgeld:k1"),
    ),
    (said("liggen-laten", [{"wat": "Geen werk", "soort": "elders"}]), ("lijn-probleem-los:p2",)),
    (said("gedeeld", "geen-bezwaar"), ("besluit-zonder-beeld:geheel",)),
    (
        _each("maatregelen", waarom="Als wij dit doen, dan kennen buren elkaar, omdat zij elkaar zien."),
        ("waarom-ontbreekt:m1", "waarom-ontbreekt:m2", "waarom-ontbreekt:m3"),
    ),
    (
        every(*(cell("maatregel-inhoud", row, regulier_of_extra="regulier") for row in ("m2", "m3"))),
        ("maatregel-zonder-kosten:m2", "maatregel-zonder-kosten:m3"),
    ),
    (cell("maatregel-trekkers", "m2", trekker="gemeente"), ("trekker-alles:welzijn",)),
    (cell("doelen", "d1", titel="Buren eten elke maand samen in de straat"), ("vaag:d1",)),
    (every(_TOGETHER, _tested("d1"), _measured("d1", "welzijn")), ("doel-onvolledig:d1",)),
)
"""A mend, and the findings that it takes away."""


def test_the_absurd_plan_can_be_mended_until_the_advice_is_silent() -> None:
    """No mend makes something untrue, and what one takes away stays away."""
    done: list[Change] = []
    before = {found.key: found.kind for found in findings(ABSURD)}
    gone: set[str] = set()
    for change, mended in STEPS:
        assert set(mended) <= set(before), "the step answers nothing that is asked"
        done.append(change)
        after = {found.key: found.kind for found in findings(ABSURD, every(*done))}
        gone.update(mended)
        assert not gone & set(after)
        assert not [key for key in set(after) - set(before) if after[key] == "klopt-niet"]
        before = after
    assert before == {}
