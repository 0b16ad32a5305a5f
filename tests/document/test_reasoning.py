"""Why a measure helps is one sentence on paper: als wij dit doen, dan …, omdat …."""

from __future__ import annotations

import pytest

from tests.document.plans import KNOWN, evening, said
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import MeasureBlock, Style
from wijkwizard.document.parts.measures import measure_block
from wijkwizard.document.plan.measure_cards import card


def block(**fields: object) -> MeasureBlock:
    plan = evening(measures=({"id": "m", "title": said("Samen vegen"), **fields},))
    return measure_block(1, plan.measures[0], plan, Formatter(Style(), KNOWN))


def told(made: MeasureBlock) -> dict[str, str]:
    return {fact.label: fact.line.text for fact in made.rows}


def test_what_changes_and_why_are_one_sentence() -> None:
    """In the words of the group, each with its own capital."""
    made = block(outcome=said("Mensen laten minder liggen."), because=said("Wie zelf veegt let op."))
    assert told(made)["Als wij dit doen"] == "Dan: Mensen laten minder liggen. Omdat: Wie zelf veegt let op."
    assert "waarom dit helpt" not in made.missing


def test_a_reason_that_says_itself_that_it_is_one_is_not_announced_as_one() -> None:
    """'Omdat: omdat kapot glas meer kapot glas geeft' is said twice."""
    because = said("omdat kapot glas meer kapot glas geeft")
    made = block(outcome=said("Het blijft heel"), because=because)
    assert told(made)["Als wij dit doen"] == "Dan: Het blijft heel. Omdat kapot glas meer kapot glas geeft."


def test_what_changes_is_not_announced_twice() -> None:
    """The question itself gives 'Dan voelen meer mensen zich veilig' as an example."""
    made = block(outcome=said("dan slaapt iedereen weer"), because=said("het is stil"))
    assert told(made)["Als wij dit doen"] == "Dan slaapt iedereen weer. Omdat: het is stil."


@pytest.mark.parametrize("because", ["omdat kapot meer kapot geeft", "Want kapot meer kapot geeft"])
def test_a_reason_alone_is_not_announced_twice_either(because: str) -> None:
    """Beside the word 'Omdat' stands the reason, without a word of its own that says so."""
    assert told(block(because=said(because)))["Omdat"] == "kapot meer kapot geeft"
    assert told(block(outcome=said("dan blijft het heel")))["Als wij dit doen, dan"] == "blijft het heel"


@pytest.mark.parametrize(
    ("fields", "label", "missing"),
    [
        ({"outcome": said("Mensen laten minder liggen.")}, "Als wij dit doen, dan", "waarom dit helpt"),
        ({"because": said("Wie zelf veegt let op.")}, "Omdat", "wat er dan anders is"),
    ],
)
def test_a_part_that_was_not_said_is_named_as_missing(
    fields: dict[str, object], label: str, missing: str
) -> None:
    made = block(**fields)
    assert label in told(made)
    assert missing in made.missing


def test_parts_that_rest_on_something_else_each_keep_their_own_account() -> None:
    because = said("Wie zelf veegt let op.").model_copy(update={"remark": "gezien in Oost"})
    made = told(block(outcome=said("Mensen laten minder liggen."), because=because))
    assert {"Als wij dit doen, dan", "Omdat"} <= set(made)


def test_a_whole_sentence_of_before_stands_as_it_was_written() -> None:
    """There was one field for all three parts."""
    old = "Als we samen vegen, dan blijft het schoon, omdat wie veegt ook oplet."
    made = told(block(because=said(old), outcome=said("Mensen laten minder liggen.")))
    assert made["Waarom wij denken dat dit werkt"] == old
    assert made["Als wij dit doen, dan"] == "Mensen laten minder liggen."


def test_a_card_holds_the_sentence_too() -> None:
    """Without what it rests on, which stands in the annex."""
    because = said("Wie zelf veegt let op.").model_copy(update={"remark": "gezien in Oost"})
    fields = {"outcome": said("Mensen laten minder liggen."), "because": because}
    plan = evening(measures=({"id": "m", "title": said("Samen vegen"), **fields},))
    made = card(1, plan.measures[0], plan, Formatter(Style(), KNOWN))
    assert told(made)["Als wij dit doen"] == "Dan: Mensen laten minder liggen. Omdat: Wie zelf veegt let op."
