"""A year is a year wherever it stands: no field, no list and no paper parts its thousands."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from wijkwizard.conversation.plan_words import AUDIENCES
from wijkwizard.questionnaire.index import LocatedQuestion
from wijkwizard.questionnaire.model import DateQuestion, NumberQuestion
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.session import Session, load_questions, make_example
from wijkwizard.terms import NumberValue, Slot

INDEX = load_questions(None).index
YEARS = tuple(
    one for one in INDEX.answerable if isinstance(one.question, NumberQuestion) and one.question.year
)
PARTED = re.compile(r"\b2\.0\d\d\b(?!\.)")


def test_every_number_that_is_a_year_says_so() -> None:
    """A whole number without a unit that asks for a year would print as 2.027."""
    asks = {
        one.full_id
        for one in INDEX.answerable
        if isinstance(one.question, NumberQuestion)
        and not one.question.unit
        and "jaar" in one.question.text.casefold()
    }
    assert asks == {one.full_id for one in YEARS}
    assert len(YEARS) >= 3


def test_every_date_by_which_something_is_due_looks_ahead() -> None:
    """Only the answer of a body may lie on either side: it may have been given already."""
    due = {one.full_id for one in INDEX.answerable if one.question.binds == "due"}
    ahead = {
        one.full_id
        for one in INDEX.answerable
        if isinstance(one.question, DateQuestion) and one.question.expected == "future"
    }
    assert len(due - ahead) == 1
    assert all(isinstance(INDEX.question(one), DateQuestion) for one in due)


@pytest.mark.parametrize("leaf", YEARS, ids=lambda leaf: leaf.full_id)
def test_a_year_has_no_point_where_it_is_shown(leaf: LocatedQuestion) -> None:
    assert show_value(leaf.question, (), NumberValue(v=Decimal(2027))) == "2027"


def _everything(session: Session, folder: Path) -> str:
    lists = "\n".join(line.text for line in session.reader.overview())
    cells = "\n".join(
        field.text
        for turn in session.reader.turns()
        for block in session.reader.screen(turn.id).blocks
        for row in (block.table.rows if block.table else ())
        for field in (*row.fields,)
    )
    papers = "\n".join(
        session.plan.make(folder / f"{audience}.html", audience=audience, fmt="html").read_text(
            encoding="utf-8"
        )
        for audience in AUDIENCES
    )
    return f"{lists}\n{cells}\n{papers}"


def test_no_list_and_no_paper_parts_a_year(tmp_path: Path) -> None:
    """Every year question of every row that there is gets 2027, and 2.027 stands nowhere."""
    with make_example(tmp_path / "jaren.wijk", environment=fixed_environment()) as session:
        for leaf in YEARS:
            for row in session.reader.answers.rows_of(
                INDEX.source_table(leaf.table.id if leaf.table else "")
            ):
                session.writer.answer(Slot(leaf.full_id, row), NumberValue(v=Decimal(2027)))
        told = _everything(session, tmp_path)
        assert "2027" in told
        assert PARTED.findall(told) == []
