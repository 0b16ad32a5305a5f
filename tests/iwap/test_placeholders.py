"""A text that only holds a place is not known: no check takes it for an answer, and no paper prints it as plan."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, derived, findings, keys
from tests.advice.plan.changes import cell, every, said
from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening
from tests.document.plans import said as saying
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.model import Style
from wijkwizard.iwap.placeholders import without_placeholders
from wijkwizard.knowledge.plan_checks import NOT_YET_SAID
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import Unknown

_WORDS = load_questions(None).knowledge.check_words.get(NOT_YET_SAID)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        *(
            (word, True)
            for word in ("geen idee", "-", "--", "???", "…", "Nog te bepalen.", "n.t.b.", "Onbekend")
        ),
        *((word, True) for word in ("nog  te zoeken", "(weet niet)", "nog niet bekend")),
        ("Onbekend maakt onbemind", False),
        ("nog te bepalen, met de buurt", False),
        ("Geen idee was zo goed als dat van de school", False),
        ("nee", False),
        ("x", False),
        ("later, als het plein af is", False),
        ("", False),
    ],
)
def test_only_a_text_of_nothing_but_such_words_holds_a_place(text: str, *, holds: bool) -> None:
    assert _WORDS.is_all_of(text) is holds


@pytest.mark.parametrize("word", ["geen idee", "-", "nog te bepalen"])
def test_a_reason_and_a_lead_that_only_hold_a_place_are_missing(word: str) -> None:
    """'Omdat geen idee' and 'Wie onbekend' stood on paper, and no check missed them."""
    change = every(cell("maatregel-trekkers", "huur", trekker=word), cell("maatregelen", "huur", waarom=word))
    measure = next(row for row in derived(EXAMPLE, change).iwap.measures if row.id.endswith("huur"))
    assert (measure.lead.value, measure.lead.unknown) == (None, Unknown.DONT_KNOW)
    assert (measure.because.value, measure.because.unknown) == (None, Unknown.DONT_KNOW)
    new = {"zonder-trekker:huur", "waarom-ontbreekt:huur"}
    assert new <= set(keys(findings(EXAMPLE, change)))
    assert not new & set(keys(findings(EXAMPLE)))


def test_money_that_is_still_to_be_found_keeps_nothing() -> None:
    """An agreement about what stays without a budget put its gate in order."""

    def gate(budget: str) -> str:
        row: dict[str, Any] = {"rij": "b", "wat": "Beheer", "team": "gemeente", "budget": budget}
        change = every(said("borging-afspraken", [row]), said("onderhoud", None))
        gates = derived(EXAMPLE, change).plan_gates.features
        return next(each.state for each in gates if each.key == "kenmerk:verankerd")

    held = {name: gate(name) for name in ("beheer", "nog te zoeken")}
    assert held["nog te zoeken"] == "ontbreekt"


def test_what_names_a_row_and_what_a_check_reads_the_words_of_stays() -> None:
    """A row without its words could not be told from another, and a dash for a rule to stop means never."""
    change = every(cell("maatregelen", "m1", titel="-"), cell("maatregel-regels", "m1", stoppen="-"))
    measure = derived(ABSURD, change).iwap.measures[0]
    assert (measure.title.value, measure.stop_rule.value) == ("-", "-")


def test_the_words_stay_in_the_dossier_and_are_not_on_paper() -> None:
    change = cell("maatregel-trekkers", "huur", trekker="weet nog niemand")
    found = derived(EXAMPLE, change)
    assert any("weet nog niemand" in repr(answer) for answer in found.answers.by_slot.values())
    paper = beside_plan("collegestuk", found.iwap, load_questions(None).knowledge, Style())
    assert "weet nog niemand" not in " ".join(strings(paper))


def test_a_plan_without_such_words_is_the_same_plan() -> None:
    plan = derived(EXAMPLE).iwap
    assert without_placeholders(plan, _WORDS.is_all_of) == plan


@pytest.mark.parametrize(
    ("rule", "stands"), [("-", False), ("…", False), ("👍", True), ("Als er niemand komt", True)]
)
def test_no_paper_prints_a_dash_for_a_rule(rule: str, *, stands: bool) -> None:
    """A dash means that the rule never comes due, and a check says so; 'Wanneer wij stoppen: -' tells nothing."""
    measure = {"id": "m", "title": saying("Lampen"), "stop_rule": saying(rule)}
    paper = compose(evening(measures=(measure,)), advice_of, KNOWN, STYLE)
    assert (rule in strings(paper)) is stands
