"""A sentence of the advice stays short, however long what the plan says is and however much is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.advice.plan.cases import PLANS, derived
from tests.content.ours import ours
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.goals import PIECES
from wijkwizard.advice.plan.remark import Noticed, in_words
from wijkwizard.advice.plan.sentence import SENTENCE_WORDS, Filling, length
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.said import SaidText
from wijkwizard.terms import Unknown

KNOWLEDGE = ours().knowledge
SHIPPED_EXAMPLE = Path(__file__).parents[3] / "questions" / "voorbeeld.yaml"
_TITLE = "Samen met de buren en de …"
_DATE, _AMOUNT, _COUNT = "30 september 2028", "€ 1.250.000,50", "twaalf"
_NAMES = tuple(f"'Veilig zijn en voelen in deel {n}'" for n in range(1, 7))


def _longest(texts: Iterator[str]) -> str:
    return max(texts, key=lambda text: len(text.split()))


_OF_THE_PLAN = (
    "doel maatregel kost probleem titel indicator thema kracht initiatief mijlpaal verhaal programma eigen ander "
    "een bestanddeel soort les kenmerk conclusie antwoord vraag zekerheid partner partij trekker groep rol mag "
    "terrein gebied regel actie"
)
"""What people typed, or a card of their own: a title of six words with a mark."""
_DATES = "begin einde tot geld-tot belofte-tot terug avond dag"
_WHEN = "datum meting moment"
_AMOUNTS = "straks nu daar waarde samen meer euro budget"
_COUNTS = "aantal stemmen minder mensen meest zaal bewoners professionals nodig beschikbaar ongeteld grens"

LONGEST: Mapping[str, Filling] = {
    **dict.fromkeys(_OF_THE_PLAN.split(), _TITLE),
    **dict.fromkeys(_DATES.split(), _DATE),
    **dict.fromkeys(_WHEN.split(), f"op {_DATE}"),
    **dict.fromkeys(_AMOUNTS.split(), _AMOUNT),
    **dict.fromkeys(_COUNTS.split(), "1.234"),
    **dict.fromkeys(("namen", "lijst", "kaarten", "wensen", "initiatieven", "maatregelen"), _NAMES),
    "minste": "twaalf stemmen",
    "maand": "een maand van 2028",
    "stand": "gepland",
    "jaar": "2028",
    "jaren": "vijfentwintig jaar",
    "woord": ("'leefbaarheid'", "'samenhang'", "'versterken'", "'betrokkenheid'", "'duurzaam'"),
    "waar": "gemeente",
    "wie": "vrijwilligers",
    "ritme": "eens in de vier jaar",
    "basis": "de basis (schoon, heel en betrouwbaar)",
    "kant": "de gemeente of de corporatie",
    "plicht": _longest(entry.duty for entry in KNOWLEDGE.frame.rows),
    "voorwaarde": _longest(row.needs for row in KNOWLEDGE.ingredients.rows),
}
"""The longest that each word of a sentence can be; a check with another word says here what that can be."""

OTHERWISE: Mapping[str, Mapping[str, Filling]] = {
    "doel-onvolledig": {"wat": tuple(words for _, words in PIECES)},
    "doel-jaren": {"doel": _DATE},
    "doel-sprong": {"toen": "12.345,5", "nu": "12.345,5", "stap": "1.234,5", "van": "2013", "tot": "2023"},
    "bezwaar-niet-geteld": {"waarover": "het beeld"},
    "bezwaar-afspraak": {"bezwaar": _TITLE},
    "bezwaar-tegenspraak": {"waarover": "het beeld", "keuze": "het klopt met een kanttekening"},
    "geld-korter": {"begin": f"op {_DATE}"},
    "focus-open": {"vraag": ("wat staat in de weg", "op welke schaal het speelt", "met wie u besluit")},
    "kiezen-wankel": {"een": _NAMES, "ander": _NAMES, "ging": "gingen", "kreeg": "kregen"},
    "doel-verkeerde-kant": {"vraag": "Wat wordt de streefwaarde, of is de richting anders?"},
    "mandaat-open": {"wat": "Wat de trekker zelf mag beslissen en wie u belt als het vastloopt"},
    "mandaat-knelt": {"mandaat": _TITLE, "doorbraak": _TITLE},
    "stopregel": {"woord": _TITLE},
    "andere-regel-nooit": {"woord": _TITLE},
    "te-veel": {"wat": "snelle resultaten"},
    "zelfbeeld-anders": {"wat": tuple(f"'{row.label}'" for row in KNOWLEDGE.table("toetsen-geld"))[:3]},
    "actie-dag": {"wat": f"'{_TITLE}'"},
    "besluit-dag": {"wat": f"'{_TITLE}'", "stand": "akkoord met wijzigingen"},
    **{
        check: {"wat": _TITLE}
        for check in (
            "besloten-zonder-dekking",
            "besloten-zonder-wie",
            "besloten-door-tafel",
            "moment-zonder-eigenaar",
        )
    },
}
"""Where a word is something else in one check."""

AT_AN_ANSWER = frozenset(
    {
        "kiezen-wankel",
        "trekker-tegelijk",
        "uren-te-kort",
        "programma-stopt-eerder",
        "partij-onbekend",
        "rugdekking-onbekend",
        "besluit-dag",
    }
)
"""Checks that stand at what was said, so that nothing follows about who did not know."""

SAYS = [
    (table, check.id, variant)
    for table in KNOWLEDGE.option_tables
    if table.startswith("toetsen-")
    for check in (KNOWLEDGE.plan_check(row.id) for row in KNOWLEDGE.table(table))
    for variant in check.says
]


@pytest.mark.parametrize(("check", "variant"), [(check, variant) for _, check, variant in SAYS])
def test_the_longest_filling_leaves_at_most_so_many_words(check: str, variant: str) -> None:
    """Also when nobody knew, which says so behind it."""
    known = {**LONGEST, **OTHERWISE.get(check, {})}
    open_end = Unknown.OPEN if check in AT_AN_ANSWER else Unknown.DONT_KNOW
    goal = Goal(id="d1", title=SaidText(unknown=open_end, slot="doelen.d1"))
    remark = Noticed(
        kind="ontbreekt",
        at=PlanCell(goal, "title"),
        inputs=(PlanCell(goal, "title"),),
        says=variant,
        words={name: known[name] for name in KNOWLEDGE.plan_check(check).words if name in known},
    )
    sentence = in_words(check, remark, KNOWLEDGE).sentence
    assert length(sentence) <= SENTENCE_WORDS == 25, sentence
    assert sentence.endswith("Niemand wist dit nog.") is (check not in AT_AN_ANSWER)
    assert "''" not in sentence
    assert "  " not in sentence


CASES = (*sorted(PLANS.glob("*.yaml")), SHIPPED_EXAMPLE)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_sentence_about_a_case_is_longer(path: Path) -> None:
    """Counted by what stands between spaces, in every case and in the example of today."""
    found = derived(path, day="2026-11-12").plan_findings
    assert found
    assert [one.sentence for one in found if len(one.sentence.split()) > SENTENCE_WORDS] == []
