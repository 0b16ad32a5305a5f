"""What is missing is said, with its account, to who came for it from a list; else an empty cell says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.advice.plan.cases import SLECHT
from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.explain import ExplainedPlace, explained
from wijkwizard.conversation.outline import RowLine, words_below
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.overview import every_finding
from wijkwizard.terms import Slot

KEY = "doel-onvolledig:d3"


@pytest.fixture
def state(tmp_path: Path) -> Iterator[ConversationState]:
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment()) as session:
        yield conversation(session)


def _said(state: ConversationState, slot: Slot) -> tuple[str, str]:
    """Return what stands below the row of a slot, and what is explained there."""
    screen = state.screen()
    assert screen is not None
    (table,) = (block.table for block in screen.blocks if block.table is not None)
    at = ExplainedPlace(row=slot.row or "", slot=str(slot))
    told = explained(state.seen, screen, state.showing(), at)
    return words_below(table, RowLine(slot.row or "")), "\n".join(f"{head}: {text}" for head, text in told)


def test_what_is_missing_is_said_with_its_account_to_who_came_for_it(state: ConversationState) -> None:
    """The row had no mark, and its rule and what would turn it were nowhere on the screen."""
    (line,) = (line for line in every_finding(state.seen.known) if line.finding == KEY)
    assert line.slot is not None
    do(state, GoTo(line.turn_id, line.slot))
    below, told = _said(state, line.slot)
    assert "ontbreekt" not in below + told
    do(state, GoTo(line.turn_id, line.slot, by="overzicht"))
    below, told = _said(state, line.slot)
    assert below.startswith("! ontbreekt: ")
    assert "Wat opvalt: ontbreekt" in told
    assert "Weg met: " in told
