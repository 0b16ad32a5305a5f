"""What the paper takes from the tables of what is known."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan
from wijkwizard import resources
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.paper_knowledge import PaperKnowledge, WordForms
from wijkwizard.document.parts.annexes import glossary
from wijkwizard.knowledge import load


def test_a_word_is_used_as_a_whole_word_in_any_form() -> None:
    """'Wijk' is not in 'wijkwizard', and 'nulmetingen' is a form of 'nulmeting'."""
    assert not WordForms("wijk", "x").used_in("de wijkwizard")
    assert WordForms("nulmeting", "x").used_in("twee nulmetingen.")
    assert WordForms("vsv", "x", ("voortijdig schoolverlater",)).used_in("voortijdig schoolverlaters")
    assert WordForms("wijk", "x").used_in("de wijkwizard is van de wijk"), "behind a longer word too"
    assert not WordForms("wijk", "x").used_in("de stadswijk")
    assert WordForms("VSV", "x").used_in("vsv's")


def test_the_glossary_of_a_paper_looks_past_capitals() -> None:
    blocks = glossary("Nulmeting: hoe het WAS. Geen MUTATIEGRAAD.", Formatter(STYLE, KNOWN))
    told = list(strings(blocks))
    assert {"nulmeting", "mutatiegraad"} <= set(told)
    assert "trekker" not in told


def test_the_real_tables_give_the_honest_text_and_its_sources() -> None:
    """The paper prints what is known with where it was read."""
    knowledge = load(resources.find("questions") / "kennis").knowledge
    assert knowledge is not None
    known = PaperKnowledge.of(knowledge)
    assert known.terms
    assert "geen getal" in known.tipping[0]
    printed = tuple(strings(compose(full_plan(), advice_of, knowledge, STYLE)))
    assert known.tipping[0] in printed
    for source in known.tipping_sources:
        assert any(known.citations[source].address in text for text in printed)
    assert all(known.ingredients[row.id].grade for row in knowledge.ingredients.rows)


def test_every_rule_that_is_printed_carries_the_day_on_which_it_held() -> None:
    """A term of the glossary and a werkzaam bestanddeel say on paper when their rule held, and whom to ask."""
    knowledge = load(resources.find("questions") / "kennis").knowledge
    assert knowledge is not None
    known = PaperKnowledge.of(knowledge)
    meanings = {one.word: one.meaning for one in known.terms}
    dated = [row for row in knowledge.terms.rows if row.held_on]
    assert len(dated) > 5
    assert [row.id for row in dated if row.held not in meanings[row.label]] == []
    rules = [row for row in knowledge.ingredients.rows if row.held_on]
    assert len(rules) > 5
    assert [row.id for row in rules if row.held not in known.ingredients[row.id].changed] == []
