"""A source was named for one figure: who changes the figure hears that the source is still that of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Enter
from wijkwizard.conversation.conversation import do
from wijkwizard.session import new_session
from wijkwizard.terms import Basis, Slot

_PEOPLE = Slot("gebied-inwoners")


@pytest.mark.parametrize(
    ("typed", "basis", "told"),
    [
        ("12000", Basis.SOURCE, True),
        ("47.000", Basis.SOURCE, False),
        ("", Basis.SOURCE, False),
        ("12000", Basis.ASSUMPTION, False),
    ],
)
def test_who_changes_a_figure_hears_that_its_source_stayed(
    typed: str, basis: Basis, tmp_path: Path, *, told: bool
) -> None:
    """Paper said '12.000, bron 1' of a source that says 47.000, and nobody had been asked."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        state = conversation(session, "vooraf")
        do(state, Enter(_PEOPLE, "47000"))
        session.writer.account(_PEOPLE, basis=basis, source="het wijkblad")
        said = " ".join(message.text for message in do(state, Enter(_PEOPLE, typed)).messages)
    assert ("De bron is nog die van het vorige antwoord: het wijkblad." in said) is told
