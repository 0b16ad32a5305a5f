"""A full stop that people typed behind a name meets no other sign, on any list, in any line and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from tests.document.canaries import looking
from tests.session.small import fixed_environment
from wijkwizard.conversation.outline import outline
from wijkwizard.document.characters import strings
from wijkwizard.lines import printing
from wijkwizard.session import make_example
from wijkwizard.session.plan import Plan
from wijkwizard.session.reader import Reader
from wijkwizard.session.views import QuestionView
from wijkwizard.terms import Answer, Answers, Slot, TextValue

MEETS = re.compile(r"[^.]\.[:;,.?!](?!\.)|[?!][:.]| \.")
"""A full stop before another sign, other than an ellipsis; another end of a sentence before a colon or a stop."""


def with_stops(answers: Answers) -> Answers:
    """Return answers in which each text ends as a sentence."""
    made: dict[Slot, tuple[Answer, ...]] = {}
    for slot, live in answers.by_slot.items():
        value = live[0].value
        if isinstance(value, TextValue) and value.v[-1:] not in ".?!…":
            made[slot] = (live[0].model_copy(update={"value": TextValue(v=f"{value.v}.")}),)
    assert len(made) > 100
    return replace(answers, by_slot=MappingProxyType({**answers.by_slot, **made}))


def in_block(block: QuestionView) -> Iterator[str]:
    """Yield the lines of a question in both faces."""
    if block.field is not None:
        yield from printing.option_lines(block.field)
    if block.table is None:
        return
    yield from printing.table_lines(block.table, "")
    for row in block.table.rows:
        yield from (f"{one.line.text} {one.line.right}" for one in outline(block.table, row.id))
        for field in row.fields:
            yield from (printing.cell_line(field, row.label), printing.cell_words(field))


def every_text(reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield every text, with where it stands."""
    for edition in ("public", "working"):
        yield from ((edition, text) for text in strings(Plan(reader).document(edition)))
    for line in reader.overview():
        yield from (("overview", line.title), ("overview", line.text))
    for turn in reader.turns():
        for block in reader.screen(turn.id).blocks:
            yield from ((turn.id, text) for text in in_block(block))


def test_a_full_stop_behind_a_name_meets_no_other_sign() -> None:
    """'Huizen worden minder waard dan elders.: In welke eenheid?' stood on the screen."""
    with make_example(None, environment=fixed_environment()) as session:
        state, questions = session.reader.state, session.reader.questions
    found = list(every_text(looking(state, questions, with_stops(state.answers))))
    assert len(found) > 3000
    assert sorted({(where, met[0], text) for where, text in found for met in MEETS.finditer(text)}) == []
