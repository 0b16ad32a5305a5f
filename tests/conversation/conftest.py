"""Evenings that more than one test looks at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session.rehearsal import MadeUpGroup, make_rehearsal


@pytest.fixture
def prepared() -> Iterator[tuple[ConversationState, MadeUpGroup]]:
    """An evening that is about to begin, with a group that answers."""
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        yield conversation(session), group
