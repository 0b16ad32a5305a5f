"""A quarter less or more, where votes are known of some themes only: not counted is not nothing."""

from __future__ import annotations

from pathlib import Path

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
