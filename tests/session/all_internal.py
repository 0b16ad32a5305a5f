"""The example, in which each text is a word of its own and none may leave the building."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.document.canaries import canaries
from tests.session.small import fixed_environment
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.session import make_example, open_session
from wijkwizard.terms import Answer, Slot, TextValue


def all_internal(path: Path) -> Mapping[Slot, str]:
    """Make the dossier, with words put apart as well, and return the word that stands in each slot."""
    make_example(path, environment=fixed_environment()).close()
    with open_session(path, environment=fixed_environment(800)) as session:
        words = canaries(session.reader.answers)
        inside = [Answer(value=TextValue(v=word), internal=True) for word in words.values()]
        # One step for all of them: a step each would take longer than the walks.
        session.recorder.append_events(
            [answered(session.reader.state, *one) for one in zip(words, inside, strict=True)]
        )
        session.writer.park(Slot("trots"), note="kanarieapart", owner="kanariewie")
        session.writer.park(Slot("oud-zeer"), note="kanarieapart")
    return words
