"""The plan prints no line that only says that something is not there, and no table of one row."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Bullets, Document, MeasureBlock, Paragraph, Table
from wijkwizard.document.volumes import plan_alone
from wijkwizard.iwap.said import Euro, PartialDay


def _paper(*covers: str, **changes: Any) -> Document:
    costs = tuple(
        {
            "id": f"k{number}",
            "what": said(f"Post {number}"),
            "amount": said(Euro(amount=Decimal(1000 * number))),
            "cover": pick(cover.capitalize(), cover),
        }
        for number, cover in enumerate(covers, start=1)
    )
    return compose(_plan(costs=costs, **changes), advice_of, KNOWN, STYLE)


def _plan(**changes: Any) -> Any:
    return evening(measures=({"id": "m", "title": said("Lampen op het plein")},), **changes)


def _tables(paper: Document) -> list[Table]:
    chapter = next(part for part in paper.plan if part.topic == "money")
    return [block for block in chapter.blocks if isinstance(block, Table)]


def test_a_card_has_no_line_for_a_goal_that_nobody_chose() -> None:
    """The card of the annex says so, and the plan does not say it again at each measure."""
    paper = _paper("toegezegd")
    (card,) = [block for part in paper.plan for block in part.blocks if isinstance(block, MeasureBlock)]
    assert card.goal == ""
    assert "Nog geen doel gekozen" in [*strings(paper.parts)]
    assert to_html(paper.model_copy(update={"parts": ()})).count("<strong>Doel:</strong>") == 0


def test_money_with_one_cover_is_a_sentence_and_with_more_a_table_of_those() -> None:
    one = _paper("toegezegd")
    assert _tables(one) == []
    chapter = next(part for part in one.plan if part.topic == "money")
    assert any(text.endswith("toegezegd.") and "Samen kost dit" in text for text in strings(chapter))
    (table,) = _tables(_paper("toegezegd", "open"))
    assert [row[0].text for row in table.rows] == ["Toegezegd", "Open", "Samen"]


def test_measures_of_which_only_the_name_is_known_stand_under_words_in_the_paper_for_a_decision() -> None:
    costs = ({"id": "k", "what": said("Lampen"), "amount": said(Euro(amount=Decimal(9000)))},)
    made = beside_plan("collegestuk", _plan(costs=costs), KNOWN, STYLE)
    blocks = next(part for part in made.parts if part.title == "Financiën").blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Bullets))
    before = blocks[at - 1]
    assert isinstance(before, Paragraph)
    assert before.line.text == "Dit zijn de maatregelen:"


def test_a_day_on_which_the_group_looks_again_is_in_the_plan_with_and_without_more() -> None:
    """It was the title of a chapter, which is left out when nothing stands below it."""
    looks = {"look_again": said(PartialDay(iso="2027-03"))}
    for course in (looks, {**looks, "stop_when": said("Als niemand meer komt.")}):
        paper = plan_alone(compose(_plan(course=course), advice_of, KNOWN, STYLE))
        assert "Wij kijken opnieuw in maart 2027" in "\n".join(strings(paper))
