"""Checks on the line of the plan and the picture: each speaks, is silent, and is turned by what it says turns it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT, findings, keys
from tests.advice.plan.changes import Change, cell, every, said
from wijkwizard.advice.plan import line, picture
from wijkwizard.advice.plan.replied import with_replies
from wijkwizard.iwap.model import Iwap, Reply

_MEASURES = ("plein", "avonden", "huur", "regisseur", "portieken", "eettafel", "cameras")


def _same() -> Change:
    """Leave a case as it is."""
    return lambda _: None


def _placed(row: str, **values: object) -> Change:
    return cell("maatregel-plaats", row, **values)


def _nowhere() -> Change:
    """Leave the second problem of the absurd plan without a measure."""
    return _placed("m1", probleem=["p3"])


def _all(kind: str = "regulier", but: str = "") -> Change:
    return every(
        *(
            cell("maatregel-inhoud", row, regulier_of_extra="extra" if row == but else kind)
            for row in _MEASURES
        )
    )


def _first() -> Change:
    """Say that regular work comes first, and that one measure is extra."""
    return every(said("gewoon-werk", "nee"), _all(kind="regulier-anders", but="plein"))


def _enough() -> Change:
    """Say that regular work is enough, and that one measure is extra; the later question is not asked then."""
    changed = _all(kind="regulier-anders", but="plein")
    return every(said("gewoon-werk-genoeg", "ja"), said("gewoon-werk", None), changed)


def _decided(status: str = "besloten") -> Change:
    return every(
        cell("waarom", "plein", zeker="vermoeden"),
        cell("maatregel-status", "plein", status=status),
    )


def _wins(many: int) -> Change:
    wins = [{"rij": f"w{n}", "wat": f"Klus {n}"} for n in range(many)]
    return every(said("quick-wins", wins), said("quick-win-bij", None))


SPOKEN: list[tuple[Path, Change, str, Change]] = [
    (EXAMPLE, _same(), "lijn-probleem-los:school", _placed("plein", probleem=["school"])),
    (EXAMPLE, _same(), "lijn-probleem-los:school", cell("quick-win-bij", "lampen", probleem="school")),
    (EXAMPLE, _same(), "lijn-probleem-los:school", cell("themas-gekozen", "avond", probleem=["school"])),
    (ABSURD, _nowhere(), "lijn-probleem-los:p2", said("liggen-laten", [{"wat": "geen  werk"}])),
    (
        ABSURD,
        _nowhere(),
        "lijn-probleem-los:p2",
        said("liggen-laten", [{"wat": "Geen werk: pakt de stad op"}]),
    ),
    (
        ABSURD,
        _placed("m1", probleem=["p2"]),
        "lijn-probleem-zonder-doel:p2",
        cell("doelen", "d1", probleem=["p2"]),
    ),
    (ABSURD, _same(), "lijn-maatregel-zonder-doel:m3", _placed("m3", doel=["d1"])),
    (ABSURD, _same(), "lijn-maatregel-zonder-doel:m3", _placed("m3", doel="nvt")),
    (
        SLECHT,
        every(*(said(table, None) for table in ("doelen", "doel-van-naar", "doel-toets", "doel-meten"))),
        "lijn-maatregel-zonder-doel:geheel",
        every(
            said("doelen", [{"rij": "d", "titel": "Minder rommel"}]),
            *(_placed(row, doel=["d"]) for row in ("m-bank", "m-vuil")),
        ),
    ),
    (
        EXAMPLE,
        _placed("eettafel", doel=None),
        "lijn-doel-zonder-maatregel:samen",
        _placed("plein", doel=["samen"]),
    ),
    (
        ABSURD,
        cell("themas-gekozen", "t3", thema="gezonde-wijk"),
        "lijn-thema-leeg:t3",
        cell("maatregelen", "m3", thema="t3"),
    ),
    (
        ABSURD,
        cell("themas-gekozen", "t3", thema="gezonde-wijk"),
        "lijn-thema-leeg:t3",
        said("acties", [{"rij": "a", "titel": "Samen lopen", "thema": "gezonde-wijk"}]),
    ),
    (ABSURD, _same(), "lijn-knik:m1", every(_placed("m1", doel=["d1"]), _placed("m1", probleem=["p3"]))),
    (
        EXAMPLE,
        cell("doel-status", "heel", status="afgewezen"),
        "onder-afgewezen-doel:portieken",
        _placed("portieken", doel=["gerust"]),
    ),
    (
        EXAMPLE,
        _placed("eettafel", doel=["nul", "samen"]),
        "ook-afgewezen-doel:eettafel",
        _placed("eettafel", doel=["samen"]),
    ),
    (ABSURD, _same(), "dubbel:m2+m3", cell("maatregelen", "m3", titel="Straatcoaches in de avond")),
    (
        EXAMPLE,
        said("balans", {"economisch": "1"}),
        "terrein-zonder-maatregel:economisch",
        _placed("plein", terrein=["economisch"]),
    ),
    (
        EXAMPLE,
        said("balans", {"economisch": "1"}),
        "terrein-zonder-maatregel:economisch",
        said("balans", {"economisch": "3"}),
    ),
    (EXAMPLE, _same(), "kracht-zonder-maatregel:bakker", _placed("plein", probleem=["school"])),
    (EXAMPLE, _all(), "alles-gewoon-werk:geheel", _all(but="plein")),
    (EXAMPLE, _first(), "alles-gewoon-werk:geheel", said("gewoon-werk", "deels")),
    (EXAMPLE, _first(), "alles-gewoon-werk:geheel", _all(kind="regulier-anders")),
    (EXAMPLE, _enough(), "alles-gewoon-werk:geheel", said("gewoon-werk-genoeg", "deels")),
    (EXAMPLE, _enough(), "alles-gewoon-werk:geheel", _all(kind="regulier-anders")),
    (SLECHT, _same(), "te-veel:doel", cell("doel-status", "d6", status="afgewezen")),
    (EXAMPLE, _wins(4), "te-veel:snel", _wins(3)),
    (
        EXAMPLE,
        said("gedeeld", None),
        "besluit-zonder-beeld:geheel",
        said("gedeeld", "geen-bezwaar"),
    ),
    (
        EXAMPLE,
        _same(),
        "probleem-zonder-grond:alleen",
        cell("problemen-onderbouwing", "alleen", blijkt_uit="Wat de wijkverpleging vertelt."),
    ),
    (EXAMPLE, _decided(), "oorzaak-vermoed:plein", cell("waarom", "plein", zeker="weten")),
    (EXAMPLE, _decided(), "oorzaak-vermoed:plein", _decided("voorstel")),
    (EXAMPLE, _same(), "schaal:geldzorgen", cell("waar-wanneer", "geldzorgen", schaal="wijk")),
    (
        EXAMPLE,
        _same(),
        "zwaarte-verschilt:onderhoud",
        said("zwaarte-professionals", {"multiproblematiek": "3", "onderhoud": "2"}),
    ),
    (
        EXAMPLE,
        said("focus-met-wie", None),
        "focus-open:geheel",
        said("focus-met-wie", ["bewoners"]),
    ),
]
"""A case, what makes a check speak there, and what it says would turn that."""


@pytest.mark.parametrize(("path", "change", "key", "turn"), SPOKEN)
def test_a_check_speaks_until_it_is_turned(path: Path, change: Change, key: str, turn: Change) -> None:
    assert key in keys(findings(path, change))
    assert key not in keys(findings(path, every(change, turn)))


@pytest.mark.parametrize(
    ("path", "change", "pattern"),
    [
        (EXAMPLE, _same(), "lijn-thema-leeg:"),
        (ABSURD, _same(), "lijn-probleem-los:"),
        (ABSURD, _same(), "lijn-doel-zonder-maatregel:"),
        (EXAMPLE, _same(), "lijn-knik:"),
        (EXAMPLE, cell("doel-status", "nul", status="afgewezen"), "onder-afgewezen-doel:"),
        (EXAMPLE, _same(), "dubbel:"),
        (ABSURD, _same(), "terrein-zonder-maatregel:"),
        (ABSURD, _same(), "alles-gewoon-werk:"),
        (EXAMPLE, _all(kind="regulier-anders", but="plein"), "alles-gewoon-werk:"),
        (
            EXAMPLE,
            every(_first(), cell("maatregel-status", "plein", status="afgewezen")),
            "alles-gewoon-werk:",
        ),
        (
            EXAMPLE,
            every(_first(), cell("maatregel-inhoud", "plein", regulier_of_extra=None)),
            "alles-gewoon-werk:",
        ),
        (ABSURD, _same(), "te-veel:"),
        (ABSURD, said("besluit", None), "besluit-zonder-beeld:"),
        (EXAMPLE, said("gedeeld", "geen-bezwaar"), "bezwaar-zonder-woorden:"),
        (EXAMPLE, said("problemen-onderbouwing", None), "probleem-zonder-grond:"),
        (SLECHT, cell("maatregel-status", "m-bank", status="besloten"), "oorzaak-vermoed:p-alleen"),
        (ABSURD, _same(), "schaal:"),
        (EXAMPLE, said("zwaarte-professionals", None), "zwaarte-verschilt:"),
        (ABSURD, _same(), "focus-open:"),
        (ABSURD, _same(), "kracht-zonder-maatregel:"),
    ],
)
def test_a_check_is_silent_where_nothing_is_wrong_or_known(path: Path, change: Change, pattern: str) -> None:
    assert [key for key in keys(findings(path, change)) if key.startswith(pattern)] == []


def test_what_is_extra_while_regular_work_comes_first_is_named() -> None:
    (found,) = (item for item in findings(EXAMPLE, _first()) if item.check == "alles-gewoon-werk")
    assert found.sentence.startswith("Gewoon werk moet hier eerst op orde, zei u. Extra is: '")
    assert found.account.turning_text.startswith("Een ander antwoord over gewoon werk")


def test_a_problem_that_the_group_leaves_with_a_reason_waits_for_nothing() -> None:
    """The rule asks for a step or a reason; the reason is what the group says about the finding."""
    key = "lijn-probleem-los:school"
    (found,) = (one for one in findings(EXAMPLE) if one.key == key)
    plan = Iwap(replies=(Reply(finding=key, reaction="anders", because="De school doet dit zelf."),))
    (replied,) = with_replies([found], plan)
    assert not replied.speaks
    assert "anders, omdat" in found.account.turning_text


def test_a_problem_with_as_many_votes_as_the_third_is_owed_a_step_as_the_third_is() -> None:
    """Four rows, of which three have as many votes: the order of the rows decides no tie."""
    rows = [{"rij": f"p{at}", "soort": "onderhoud", "titel": f"Zorg nummer {at}"} for at in range(1, 6)]
    votes = [{"rij": f"p{at}", "van-bewoners": str(n)} for at, n in enumerate((9, 8, 8, 8, 7), 1)]
    change = every(said("problemen", rows), said("problemen-stemmen-apart", votes))
    found = {
        item.key.rpartition("p")[2]: item.kind
        for item in findings(ABSURD, change)
        if item.check == "lijn-probleem-los"
    }
    assert (found["4"], found["5"]) == ("ontbreekt", "let-op")


def test_a_problem_that_stands_there_twice_is_one_line() -> None:
    """The second of two equal problems is not asked about as if nothing took it up."""
    twice = every(*(cell("problemen", row, titel="Losse tegels") for row in ("plein", "school")))
    found = keys(findings(EXAMPLE, twice))
    assert len([key for key in found if key.startswith("dubbel:")]) == 1
    assert "lijn-probleem-los:school" not in found


def test_a_terrain_is_named_as_one() -> None:
    (told,) = (
        item
        for item in findings(EXAMPLE, said("balans", {"economisch": "1"}))
        if item.check == "terrein-zonder-maatregel"
    )
    assert told.sentence.startswith("U zegt dat dit plan iets doet op het terrein economisch.")


def test_each_check_of_these_groups_is_tried() -> None:
    """None is added without what makes it speak and what turns it."""
    checks = {check.id for check in (*line.CHECKS, *picture.CHECKS)}
    assert {key.split(":")[0] for _, _, key, _ in SPOKEN} == checks


def test_a_terrain_is_missed_and_not_wrong_while_a_measure_may_lie_there() -> None:
    """Our own table of kinds of problems says where a measure lies only roughly; what people say of each is sure."""

    def kinds(*changes: Change) -> list[str]:
        found = findings(EXAMPLE, every(said("balans", {"economisch": "1"}), *changes))
        return [finding.kind for finding in found if finding.key == "terrein-zonder-maatregel:economisch"]

    rows = ("plein", "avonden", "huur", "regisseur", "portieken", "eettafel")
    assert kinds() == ["ontbreekt"]
    assert kinds(*(_placed(row, terrein=["fysiek"]) for row in rows)) == ["klopt-niet"]
    assert kinds(*(_placed(row, terrein=["fysiek"]) for row in rows[1:])) == ["klopt-niet"]
    assert kinds(*(_placed(row, terrein=["fysiek"]) for row in rows[:-1])) == ["ontbreekt"]


def test_two_rows_of_one_theme_are_one_theme() -> None:
    """'Bij dit thema staat nog geen doel' was said of the second, while the first had all of it."""
    assert "lijn-thema-leeg:t3" not in keys(
        findings(ABSURD, cell("themas-gekozen", "t3", thema="burgerschap"))
    )
