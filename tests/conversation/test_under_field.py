"""What is said under a field is about what stands in it: words about the answer go when other text comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.content.ours import ours
from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Enter, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.under_field import UnderField, under_field
from wijkwizard.session import DraftText, Field, Session, new_session
from wijkwizard.terms import Answer, Slot, TextValue

KOSTEN = Slot("kosten")
MUCH = "Dat is veel geld. Klopt het?"


def _fields() -> Iterator[Field]:
    """Yield a field of each kind that the real questionnaire has an input for, with an answer and words about it."""
    kinds = {one.kind: one for one in ours().index.by_id.values() if one.kind not in {"notice", "table"}}
    for question in kinds.values():
        answer = Answer(value=TextValue(v="ja"))
        yield Field(
            Slot(question.id), question, (), answer, (), ("Klopt hij?",), None, "ja", spoken="het woord ja"
        )


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A dossier on the trial questions with an amount that gets a remark."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def _under(state: ConversationState) -> UnderField:
    reader = state.session.reader
    screens = (reader.screen(turn.id) for turn in reader.turns("uitwerken"))
    field = next(one for screen in screens for one in screen.fields() if one.slot == KOSTEN)
    return under_field(field, state.half_typed)


def test_a_remark_on_the_answer_goes_when_other_text_is_refused(session: Session) -> None:
    """'Dat is veel geld' beside 'weet ik niet precies' is about what nobody sees any more."""
    state = conversation(session, "uitwerken")
    do(state, Enter(KOSTEN, "2000000"))
    assert _under(state).warnings == (MUCH,)
    do(state, Enter(KOSTEN, "veel"))
    assert (_under(state).warnings, bool(_under(state).fault)) == ((), True)
    do(state, Typed(KOSTEN, "2000000", as_it_was=True))
    assert _under(state).warnings == (MUCH,)
    do(state, Enter(KOSTEN, "2000"))
    assert _under(state).warnings == ()


def test_no_kind_of_field_keeps_words_about_what_no_longer_stands_in_it() -> None:
    """Also of an evening before: text that was kept half-typed is not what the answer says."""
    for field in _fields():
        before = under_field(field, HalfTyped())
        assert (before.warnings, before.echo) == (("Klopt hij?",), "het woord ja"), field.question.kind
        left = HalfTyped.of([DraftText(field.slot, "iets anders", datetime(2026, 11, 26, tzinfo=UTC))])
        after = under_field(field, left)
        assert (after.warnings, after.echo) == ((), ""), field.question.kind


def test_a_key_that_is_refused_leaves_the_remark_where_the_answer_still_stands() -> None:
    """A letter at a choice changes nothing of what was chosen, so what is said of it still holds."""
    for field in _fields():
        half = HalfTyped(faults={field.slot: "Dit antwoord is een keuze."})
        assert under_field(field, half).warnings == ("Klopt hij?",), field.question.kind


@pytest.mark.parametrize(("rows", "told"), [(("a",), "op een regel"), (("a", "b"), "op meer regels")])
def test_of_a_blind_count_is_said_whether_an_earlier_run_counted_one_row_or_more(
    rows: tuple[str, ...], told: str
) -> None:
    """'Op een regel is eerder geteld' was read as one where two were."""
    field = next(field for field in _fields() if field.question.kind == "grid")
    blind = field.question.model_copy(update={"blind": True})
    sealed = replace(field, question=blind, counted=frozenset(rows))
    notes = under_field(sealed, HalfTyped()).notes
    assert f"{told} is eerder geteld; een nieuw getal komt daar in de plaats" in notes
