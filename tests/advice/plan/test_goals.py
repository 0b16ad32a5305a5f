"""Checks on goals: each speaks, is silent where it should be, and is turned by what it says would turn it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said
from wijkwizard.session.questions import load_questions


def _figures(row: str, **values: str | None) -> Change:
    return cell("doel-van-naar", row, **values)


def _judged(row: str, **values: str | None) -> Change:
    return cell("doel-toets", row, **values)


def _measured(row: str, **values: str | None) -> Change:
    return cell("doel-meten", row, **values)


def _titled(row: str, titel: str) -> Change:
    return cell("doelen", row, titel=titel)


SPEAKS: list[tuple[Path, Change, str]] = [
    (EXAMPLE, _figures("gerust", nul_bron="weet niet"), "doel-onvolledig:gerust"),
    (EXAMPLE, _measured("gerust", eigenaar=None), "doel-onvolledig:gerust"),
    (EXAMPLE, _figures("gerust", richting="omhoog"), "doel-verkeerde-kant:gerust"),
    (EXAMPLE, _figures("gerust", richting="gelijk"), "doel-verkeerde-kant:gerust"),
    (EXAMPLE, _figures("heel", streefwaarde="9"), "doel-verkeerde-kant:heel"),
    (EXAMPLE, _figures("gerust", streef_datum="2024"), "doel-jaren:gerust"),
    (EXAMPLE, _figures("gerust", nul_datum="2024", streef_datum="2025"), "doel-jaren:gerust"),
    (EXAMPLE, _figures("gerust", nul_datum="2027"), "doel-jaren:gerust"),
    (EXAMPLE, _figures("gerust", nulwaarde="141"), "doel-buiten-schaal:gerust"),
    (EXAMPLE, _figures("gerust", eenheid="rapportcijfer"), "doel-buiten-schaal:gerust"),
    (EXAMPLE, _figures("heel", nulwaarde="-1"), "doel-buiten-schaal:heel"),
    (EXAMPLE, _figures("huur", eenheid="klasse"), "doel-buiten-schaal:huur"),
    (EXAMPLE, _judged("gerust", zelfde_telling="nee"), "doel-andere-telling:gerust"),
    (EXAMPLE, _titled("gerust", "Meer toezicht en controles"), "doel-telt-doen:gerust"),
    (
        EXAMPLE,
        _figures("gerust", indicator="Aangiften van inbraak", eenheid="aantal"),
        "doel-telt-meldingen:gerust",
    ),
    (EXAMPLE, _judged("gerust", sprong="kleiner"), "doel-sprong:gerust"),
    (EXAMPLE, _judged("heel", sprong=None), "doel-sprong:heel"),
    (EXAMPLE, _judged("gerust", vergelijk_waarde="60"), "doel-al-beter:gerust"),
    (
        EXAMPLE,
        every(_figures("heel", nulwaarde="19"), _judged("heel", vergelijk_waarde="12")),
        "doel-al-beter:heel",
    ),
    (EXAMPLE, _measured("gerust", ritme="vier-jaar"), "doel-ritme:gerust"),
    (EXAMPLE, _figures("gerust", streef_datum="2027"), "doel-ritme:gerust"),
    (EXAMPLE, _judged("gerust", cijfer_op_tijd="nee"), "doel-cijfer-te-laat:gerust"),
    (EXAMPLE, _measured("gerust", meet_datum="2031"), "doel-cijfer-te-laat:gerust"),
    (EXAMPLE, _measured("gerust", meet_datum="2026-11"), "meting-voor-start:gerust"),
    (EXAMPLE, _judged("gerust", acceptabel="nee"), "doel-steun:gerust"),
    (EXAMPLE, _titled("gerust", "Het plein wordt leefbaarder"), "vaag:gerust"),
    (EXAMPLE, _titled("gerust", "Zonder focus op het plein"), "vaag:gerust"),
    (EXAMPLE, cell("maatregelen", "huur", titel="Bewoners faciliteren"), "vaag:huur"),
    (EXAMPLE, _titled("gerust", "Rust"), "doel-zonder-zin:gerust"),
    (EXAMPLE, _judged("huur", vergelijk_gebied=None), "doel-zonder-vergelijking:huur"),
    (
        EXAMPLE,
        every(
            said("soort-onderzoek", ["effect"]),
            _judged("gerust", vergelijk_gebied="eigen-verleden"),
            _judged("huur", vergelijk_gebied="nvt"),
        ),
        "effect-zonder-vergelijking:geheel",
    ),
]
"""Changes that make a check speak; without the change it is silent."""


@pytest.mark.parametrize(("path", "change", "key"), SPEAKS)
def test_a_check_on_a_goal_speaks_when_one_thing_is_said_otherwise(
    path: Path, change: Change, key: str
) -> None:
    came, _ = moves(path, change)
    assert key in came


TURNS: list[tuple[Path, Change, str]] = [
    (SLECHT, _measured("d3", eigenaar="corporatie"), "doel-onvolledig:d3"),
    (SLECHT, _figures("d2", streefwaarde="39"), "doel-verkeerde-kant:d2"),
    (SLECHT, _figures("d2", richting="omhoog"), "doel-verkeerde-kant:d2"),
    (SLECHT, _figures("d2", richting=None), "doel-verkeerde-kant:d2"),
    (SLECHT, _figures("d2", streef_datum="2029"), "doel-jaren:d2"),
    (SLECHT, _figures("d4", streefwaarde="100"), "doel-buiten-schaal:d4"),
    (SLECHT, _figures("d4", eenheid="aantal"), "doel-buiten-schaal:d4"),
    (SLECHT, _judged("d2", zelfde_telling="ja"), "doel-andere-telling:d2"),
    (
        SLECHT,
        every(_titled("d3", "Meer mensen met werk"), _figures("d3", indicator="Mensen met werk")),
        "doel-telt-doen:d3",
    ),
    (ABSURD, _figures("d2", indicator="Mensen met last"), "doel-telt-meldingen:d2"),
    (SLECHT, _judged("d2", sprong="ja"), "doel-sprong:d2"),
    (SLECHT, _figures("d3", streefwaarde="8"), "doel-sprong:d3"),
    (SLECHT, _judged("d3", sprong="nvt"), "doel-sprong:d3"),
    (SLECHT, _judged("d2", cijfer_op_tijd="ja"), "doel-cijfer-te-laat:d2"),
    (EXAMPLE, _measured("samen", meet_datum="2028"), "meting-voor-start:samen"),
    (SLECHT, _judged("d2", acceptabel="ja"), "doel-steun:d2"),
    (SLECHT, _titled("d1", "Op elke bank zit weer iemand"), "vaag:d1"),
    (SLECHT, _titled("d4", "Vier portieken schoon"), "doel-zonder-zin:d4"),
    (SLECHT, _judged("d4", vergelijk_gebied="gemeente"), "doel-zonder-vergelijking:d4"),
    (SLECHT, _judged("d4", vergelijk_gebied="nvt"), "doel-zonder-vergelijking:d4"),
]
"""Changes that a check says would turn it."""


@pytest.mark.parametrize(("path", "change", "key"), TURNS)
def test_a_check_on_a_goal_is_turned_by_what_it_says_would_turn_it(
    path: Path, change: Change, key: str
) -> None:
    _, went = moves(path, change)
    assert key in went


@pytest.mark.parametrize(
    ("first", "then", "key"),
    [
        (
            _judged("gerust", vergelijk_waarde="60"),
            _figures("gerust", nulwaarde="61"),
            "doel-al-beter:gerust",
        ),
        (
            _judged("gerust", vergelijk_waarde="60"),
            _judged("gerust", vergelijk_gebied="eigen-verleden"),
            "doel-al-beter:gerust",
        ),
        (
            _judged("gerust", vergelijk_waarde="60"),
            _figures("gerust", richting="omhoog"),
            "doel-al-beter:gerust",
        ),
        (
            _measured("gerust", ritme="vier-jaar"),
            _figures("gerust", streef_datum="2033"),
            "doel-ritme:gerust",
        ),
        (
            _measured("gerust", ritme="vier-jaar"),
            _figures("gerust", streef_datum="2024"),
            "doel-ritme:gerust",
        ),
        (
            _measured("gerust", meet_datum="2031"),
            _figures("gerust", streef_datum="2024"),
            "doel-cijfer-te-laat:gerust",
        ),
        (
            _judged("gerust", acceptabel="nee"),
            cell("doel-status", "gerust", status="afgewezen"),
            "doel-steun:gerust",
        ),
        (
            every(said("soort-onderzoek", ["effect"]), _judged("gerust", vergelijk_gebied="nvt")),
            _judged("heel", vergelijk_gebied="nederland"),
            "effect-zonder-vergelijking:geheel",
        ),
    ],
)
def test_a_check_that_speaks_after_one_change_is_silent_after_another(
    first: Change, then: Change, key: str
) -> None:
    """What another finding already says, what turns it, and a rejected goal."""
    came, _ = moves(EXAMPLE, first, then)
    assert key not in came


def test_of_a_goal_that_is_only_a_title_little_is_said() -> None:
    """Without an indicator and a target the rest of the answers have nothing to be held against."""
    change = every(
        _titled("d1", "Minder cursussen voor iedereen"),
        _judged("d1", acceptabel="nee", zelfde_telling="nee"),
        _figures("d1", eenheid="procent"),
    )
    checks = {one.check for one in findings(SLECHT, change) if "d1" in one.rows}
    assert checks == {"doel-onvolledig"}


def test_why_a_piece_is_missing_is_said_only_when_it_is_why_all_are() -> None:
    def sentence(change: Change) -> str:
        found = findings(EXAMPLE, change)
        return next(one.sentence for one in found if one.key == "doel-onvolledig:gerust")

    assert sentence(_figures("gerust", nul_bron="weet niet")).endswith(
        "ontbreekt nog: bron. Niemand wist dit nog."
    )
    both = every(_figures("gerust", nul_bron="weet niet"), _measured("gerust", eigenaar="sla over"))
    assert sentence(both).endswith("bron en eigenaar.")


def test_each_vague_word_is_named_and_the_first_one_asks() -> None:
    found = next(one for one in findings(SLECHT) if one.key == "vaag:d1")
    assert "'leefbaarheid', 'versterken' en 'samenhang'" in found.sentence
    assert found.ask == load_questions(None).knowledge.vague_words.get("leefbaarheid").text


def test_the_goals_of_an_absurd_plan_are_silent_once_mended() -> None:
    """What each finding says would turn it, done for both goals."""
    mended = every(
        _titled("d1", "Buren spreken elkaar elke week"),
        _figures(
            "d1",
            indicator="Bewoners die elke week een buur spreken",
            eenheid="procent",
            richting="omhoog",
            nulwaarde="40",
            nul_datum="2025",
            nul_bron="bewonersenquête",
            streefwaarde="50",
            streef_datum="2030",
        ),
        _judged("d1", vergelijk_gebied="gemeente", sprong="ja", acceptabel="ja"),
        _measured("d1", ritme="jaar", eigenaar="gemeente"),
        _figures(
            "d2",
            indicator="Bewoners met last van het plein",
            nulwaarde="100",
            nul_datum="2025",
            nul_bron="bewonersenquête",
            streefwaarde="80",
            streef_datum="2034",
        ),
        _judged("d2", zelfde_telling="ja", cijfer_op_tijd="ja", sprong="ja", acceptabel="ja"),
        _measured("d2", eigenaar="gemeente", meet_datum="2033"),
    )
    about_goals = {one.check for one in findings(ABSURD, mended) if {"d1", "d2"} & set(one.rows)}
    assert about_goals == set()


_OVER = _figures("gerust", nul_datum="2024", streef_datum="2025")
_BEGAN = cell("maatregel-planning", "avonden", start="2024-01")


def test_in_a_round_that_looks_back_it_is_no_news_that_the_year_of_a_goal_is_over() -> None:
    """Only then: before anything began it is a slip, and a goal before its baseline always is."""
    key = "doel-jaren:gerust"
    assert key in keys(findings(EXAMPLE, _OVER))
    assert key not in keys(findings(EXAMPLE, every(_OVER, _BEGAN)))
    assert key in keys(findings(EXAMPLE, every(_OVER, _BEGAN, said("voortgang", None))))
    assert key in keys(findings(EXAMPLE, every(_BEGAN, _figures("gerust", streef_datum="2020"))))


@pytest.mark.parametrize(
    ("indicator", "check"),
    [
        ("Aandeel bewoners met controle over hun geld", ""),
        ("Bezoekers van het park voelen zich veilig", ""),
        ("Aantal controles", "doel-telt-doen"),
        ("Bezoekers van het park", "doel-telt-doen"),
        *(
            (doing, "doel-telt-doen")
            for doing in ("Aantal buurtfeesten", "Aantal workshops", "Aantal huisbezoeken", "Cursisten")
        ),
        ("Aantal uitgedeelde folders", "doel-telt-doen"),
        ("Overlastmeldingen", "doel-telt-meldingen"),
        ("Aangiftebereidheid", ""),
    ],
)
def test_what_is_counted_is_what_you_do_or_what_people_notice(indicator: str, check: str) -> None:
    found = keys(findings(EXAMPLE, _figures("gerust", indicator=indicator, eenheid="aantal")))
    told = [key.partition(":")[0] for key in found if key.endswith(":gerust")]
    assert [name for name in told if name.startswith("doel-telt-")] == ([check] if check else [])


@pytest.mark.parametrize(
    ("title", "vague"),
    [
        ("Het Verbindingsplein opknappen", False),
        ("De verbindingsweg is veilig", False),
        ("De leefbaarometer gaat omhoog", False),
        ("Meer verbinding in de straat", True),
        ("Een leefbaar plein", True),
    ],
)
def test_a_name_of_a_place_is_not_vague(title: str, *, vague: bool) -> None:
    assert ("vaag:gerust" in keys(findings(EXAMPLE, _titled("gerust", title)))) is vague
