"""What nobody knows is said once of several things, and a row or a map of it alone is no row and no map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, other, pick, said
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Bullets, Facts, Line, Paragraph, SignalMap, Table
from wijkwizard.document.not_known import NOT_KNOWN
from wijkwizard.document.parts.danger import danger as danger_in_full
from wijkwizard.document.parts.open_points import open_points
from wijkwizard.document.parts.others import others_blocks, others_in_short
from wijkwizard.document.plan.chapters import danger
from wijkwizard.document.plan.doing import course
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.sentences import clauses
from wijkwizard.document.plan.shortening import Minor
from wijkwizard.iwap.course_rows import ReviewMoment
from wijkwizard.iwap.model import Other, ToDo
from wijkwizard.iwap.said import Said, SaidAny, SaidText
from wijkwizard.iwap.uncounted_cost import UncountedCost, uncounted_words
from wijkwizard.terms import Unknown

FORMATTER = Formatter(STYLE, KNOWN)
UNKNOWN = SaidText(unknown=Unknown.DONT_KNOW)
COLUMNS = [("Wie", 40), ("Belooft", 40), ("Tot", 20)]


def _told(*pairs: tuple[str, Said[Any]]) -> list[tuple[str, str]]:
    (facts,) = FORMATTER.facts("", pairs)
    assert isinstance(facts, Facts)
    return [(row.label, row.line.text) for row in facts.rows]


def test_of_several_things_is_said_once_that_nobody_knows_them() -> None:
    """A chapter was eleven lines of 'weten wij nog niet'."""
    told = _told(("Mandaat", UNKNOWN), ("Trekker", said("gemeente")), ("Rugdekking", UNKNOWN))
    assert told == [("Trekker", "gemeente"), (NOT_KNOWN, "Mandaat en rugdekking")]


def test_of_one_thing_it_is_said_where_it_stands() -> None:
    assert _told(("Mandaat", UNKNOWN), ("Trekker", said("x"))) == [("Mandaat", NOT_KNOWN), ("Trekker", "x")]


def test_who_remarked_on_what_nobody_knows_keeps_a_line_of_its_own() -> None:
    remarked = SaidText(unknown=Unknown.DONT_KNOW, remark="dat vraagt de school na")
    told = _told(("Mandaat", UNKNOWN), ("Verbinder", remarked), ("Rugdekking", UNKNOWN))
    assert ("Verbinder", NOT_KNOWN) in told
    assert told[-1] == (NOT_KNOWN, "Mandaat en rugdekking")


def test_labels_with_a_comma_are_kept_apart() -> None:
    (bullets,) = clauses([("Als het stokt, bellen wij", UNKNOWN), ("Mandaat", UNKNOWN)], FORMATTER)
    assert isinstance(bullets, Bullets)
    assert [item.text for item in bullets.items] == [f"{NOT_KNOWN}: als het stokt, bellen wij; mandaat."]


@pytest.mark.parametrize(
    ("leaves", "text"),
    [
        ((UNKNOWN, UNKNOWN), NOT_KNOWN),
        ((said("Helling"), UNKNOWN), "Helling; de rest weten wij nog niet"),
        ((UNKNOWN, said("Helling")), "Helling; de rest weten wij nog niet"),
    ],
)
def test_answers_in_one_line_say_once_that_the_rest_is_not_known(
    leaves: tuple[SaidText, ...], text: str
) -> None:
    """It read 'Weten wij nog niet, weten wij nog niet'."""
    (facts,) = FORMATTER.facts("", [("Waar en wanneer", leaves)])
    assert isinstance(facts, Facts)
    assert facts.rows[0].line.text == text


def test_a_row_and_a_column_of_which_nothing_is_known_are_no_row_and_no_column() -> None:
    unknown = Line(text=NOT_KNOWN)
    made = filled_table(
        "Beloften",
        COLUMNS,
        [(unknown, unknown, unknown), (Line(text="de school"), Line(text="een lokaal"), unknown)],
    )
    assert made is not None
    assert not isinstance(made, Bullets)
    assert [column.title for column in made.columns] == ["Wie", "Belooft"]
    assert [[cell.text for cell in row] for row in made.rows] == [["de school", "een lokaal"]]
    assert filled_table("Beloften", COLUMNS, [(unknown, unknown, unknown)]) is None


def test_costs_without_an_amount_share_a_line_and_one_with_an_amount_keeps_its_own() -> None:
    costs = (
        UncountedCost("a", "Verf", None, "het bedrag is nog niet bekend", "unknown"),
        UncountedCost("b", "Hout", Decimal(300), "de jaren staan andersom", "reversed"),
        UncountedCost("c", "Zand", None, "het bedrag is nog niet bekend", "unknown"),
    )
    assert uncounted_words(costs) == (
        "Het bedrag is nog niet bekend: 'Verf' en 'Zand'",
        "Hout (€ 300): de jaren staan andersom",
    )
    assert uncounted_words(costs[:1]) == ("Verf: het bedrag is nog niet bekend",)


def test_a_map_of_signals_of_which_nothing_is_known_is_not_drawn() -> None:
    """Eleven rows said 'cijfer onbekend', above a legend of signs that stood nowhere."""
    row = {"id": "s", "title": said("Rommel op straat")}
    bare = evening(signals=(row,))
    known = evening(signals=({**row, "level": said("de straat ligt vol")},))
    for plan, drawn in ((bare, False), (known, True)):
        advice = advice_of(plan)
        in_short = danger(plan, advice, FORMATTER)[1]
        in_full = danger_in_full(plan, advice, FORMATTER)
        minor = chain.from_iterable(block.blocks for block in in_short if isinstance(block, Minor))
        assert any(isinstance(block, SignalMap) for block in minor) is drawn
        assert any(isinstance(block, SignalMap) for block in in_full) is drawn
    assert "Rommel op straat" in str(danger_in_full(bare, advice_of(bare), FORMATTER))


def test_a_moment_without_a_day_says_that_behind_what_is_looked_at() -> None:
    """It read 'Weten wij nog niet: doen we wat we zeiden?'."""
    moment = ReviewMoment(id="m", what=said("Doen we wat we zeiden?"), owner=pick("gemeente"))
    told = str(course(evening(moments=(moment,)), FORMATTER)[1])
    assert "Doen we wat we zeiden? (gemeente, wanneer is nog niet afgesproken)" in told


def _points(*owners: str) -> tuple[ToDo, ...]:
    return tuple(
        ToDo(slot=f"vraag-{n}", question=f"Vraag {n}?", why="Niemand aan tafel wist dit.", owner=owner)
        for n, owner in enumerate(owners, start=1)
    )


def test_many_points_that_nobody_took_up_are_a_list_under_one_sentence_and_others_stay_a_table() -> None:
    """Forty rows said the same three times each."""
    table, lead, listed = open_points(_points("", "", "gemeente", "", ""))
    assert isinstance(table, Table)
    assert isinstance(lead, Paragraph)
    assert isinstance(listed, Bullets)
    assert [row[0].text for row in table.rows] == ["Vraag 3?"]
    assert lead.line.text.startswith("Niemand aan tafel wist dit. Wie dit uitzoekt")
    assert [item.text for item in listed.items] == ["Vraag 1?", "Vraag 2?", "Vraag 4?", "Vraag 5?"]


def test_a_few_points_that_nobody_took_up_stay_rows_of_the_table() -> None:
    (table,) = open_points(_points("", "gemeente", "", ""))
    assert isinstance(table, Table)
    assert len(table.rows) == 4


@pytest.mark.parametrize("blocks", [others_in_short, others_blocks])
def test_questions_of_the_room_that_nobody_could_answer_are_named_together(
    blocks: Callable[[Sequence[Other], Formatter], tuple[Block, ...]],
) -> None:
    unknown = [
        other().model_copy(
            update={"question": f"Vraag {n}?", "said": SaidAny(unknown=Unknown.DONT_KNOW, slot=f"v{n}")}
        )
        for n in range(1, 13)
    ]
    (made,) = blocks((unknown[0], other("Ja"), *unknown[1:]), FORMATTER)
    rows = (
        [(row.label, row.line.text) for row in made.rows]
        if isinstance(made, Facts)
        else [tuple(cell.text for cell in row) for row in made.rows]
        if isinstance(made, Table)
        else []
    )
    ten = "\n".join(f"Vraag {n}?" for n in range(1, 11))
    assert rows == [
        ("Is er een buurtkrant?", "Ja"),
        *((NOT_KNOWN, text) for text in (ten, "Vraag 11?\nVraag 12?")),
    ]
