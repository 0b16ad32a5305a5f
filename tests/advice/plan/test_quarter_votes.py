"""A quarter less or more, where votes are known of some themes only: not counted is not nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import DAYS, EXAMPLE, derived
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.quarter import quarter
from wijkwizard.advice.plan.quarter_outcome import Quarter
from wijkwizard.session.questions import load_questions

VOTED = """
gebied-naam: Westwijk
besluit: integraal
themas-stemmen: {ondernemend-initiatief: 12, gezonde-wijk: 4}
themas-gekozen:
  - {rij: t1, thema: Wonen aan de dijk}
  - {rij: t2, thema: ondernemend-initiatief}
  - {rij: t3, thema: gezonde-wijk}
maatregelen:
  - {rij: m1, thema: t1, titel: Stoepen leggen}
  - {rij: m2, thema: t2, titel: Banenmarkt}
  - {rij: m3, thema: t3, titel: Beweegcoach}
budget: 100000
kosten:
  - {rij: k1, wat: Stoepen, maatregel: m1, bedrag: 90000, eenmalig-of-structureel: eenmalig, jaar-van: 2027}
  - {rij: k2, wat: Markt, maatregel: m2, bedrag: 20000, eenmalig-of-structureel: eenmalig, jaar-van: 2027}
  - {rij: k3, wat: Coach, maatregel: m3, bedrag: 10000, eenmalig-of-structureel: eenmalig, jaar-van: 2027}
"""


def _quarter_of(folder: Path, text: str) -> Quarter:
    path, last = folder / "plan.yaml", DateSpan.of(DAYS[EXAMPLE])
    path.write_text(text, encoding="utf-8")
    assert last is not None
    return quarter(PlanContext(derived(path, day=DAYS[EXAMPLE]).iwap, load_questions(None).knowledge, last))


def test_a_theme_that_nobody_could_vote_for_is_not_one_without_votes(tmp_path: Path) -> None:
    """It stood last: what the council had decided on fell out first, and a quarter less took nothing from the plan."""
    found = _quarter_of(tmp_path, VOTED)
    assert "Voor 'Stoepen leggen' zijn geen stemmen bekend. Dan staat alles gelijk." in found.text
    assert "Wat nu past, is niet te zeggen." in found.text


def test_behind_the_order_of_the_group_what_was_not_counted_stands_beside_the_rest(tmp_path: Path) -> None:
    found = _quarter_of(tmp_path, f"{VOTED}maatregelen-volgorde: [m2]\n")
    assert (
        "Wij volgen de volgorde van de groep. Voor 'Stoepen leggen' zijn geen stemmen bekend." in found.text
    )
    assert "Wat de groep niet ordende, staat dus gelijk." in found.text


def test_where_all_themes_were_counted_their_votes_are_the_order(tmp_path: Path) -> None:
    found = _quarter_of(
        tmp_path,
        VOTED.replace("{ondernemend", "{wijkveiligheid: 30, ondernemend").replace(
            "Wonen aan de dijk", "wijkveiligheid"
        ),
    )
    assert "Wij volgen de stemmen op het thema." in found.text


_LOOSE = "Wat bij geen maatregel hoort, komt het laatst."
_MATERIAL = """  - {rij: k4, wat: Materiaal, bedrag: 1500, eenmalig-of-structureel: eenmalig, jaar-van: 2027}
"""
_NO_VOTES = VOTED.replace("themas-stemmen: {ondernemend-initiatief: 12, gezonde-wijk: 4}\n", "")
_ALL_VOTES = VOTED.replace("{ondernemend", "{wijkveiligheid: 30, ondernemend").replace(
    "Wonen aan de dijk", "wijkveiligheid"
)
_ORDER = "maatregelen-volgorde: [m2]\n"


@pytest.mark.parametrize(
    ("plan", "order", "told"),
    [
        (
            _NO_VOTES,
            "",
            f"er zijn geen stemmen op een thema. Dan staan de maatregelen gelijk. {_LOOSE}",
        ),
        (VOTED, "", f"zijn geen stemmen bekend. Dan staan de maatregelen gelijk. {_LOOSE}"),
        (_ALL_VOTES, "", f"Wij volgen de stemmen op het thema. {_LOOSE} Wat in die volgorde nog past"),
        (VOTED, _ORDER, f"Maatregelen die de groep niet ordende, staan dus gelijk. {_LOOSE} Wat in die"),
        (_ALL_VOTES, _ORDER, f"dan de stemmen op het thema. {_LOOSE} Wat in die volgorde nog past"),
    ],
)
def test_that_what_belongs_to_no_measure_comes_last_is_said(
    tmp_path: Path, plan: str, order: str, told: str
) -> None:
    """'Dan staat alles gelijk' was said, and then one cost fell out by a rule that nobody could read."""
    found = _quarter_of(tmp_path, f"{plan}{_MATERIAL}{order}").text
    assert told in found
    assert "alles gelijk" not in found


def test_where_nothing_belongs_to_a_measure_nothing_comes_last(tmp_path: Path) -> None:
    loose = (
        _NO_VOTES.replace(", maatregel: m1", "").replace(", maatregel: m2", "").replace(", maatregel: m3", "")
    )
    told = _quarter_of(tmp_path, loose).text
    assert "Dan staat alles gelijk." in told
    assert _LOOSE not in told


@pytest.mark.parametrize("plan", [_NO_VOTES, VOTED, _ALL_VOTES, f"{VOTED}{_ORDER}"])
def test_where_all_belongs_to_a_measure_nothing_comes_last(tmp_path: Path, plan: str) -> None:
    assert _LOOSE not in _quarter_of(tmp_path, plan).text


def test_what_comes_back_and_belongs_to_no_measure_does_not_come_last(tmp_path: Path) -> None:
    """It makes room for all that stands before it."""
    back = _quarter_of(tmp_path, f"{_NO_VOTES}{_MATERIAL.replace('1500', '-1500')}").text
    assert "Dan staat alles gelijk." in back
    assert _LOOSE not in back
