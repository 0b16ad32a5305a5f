"""The result of opening a dossier, from which the session is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.questions import Questions


@dataclass(frozen=True, slots=True)
class Opened:
    """The result of opening a file.

    Attributes:
        store: the open file.
        state: the fold of its events.
        questions: the questionnaire to go on with.
        notices: what the user should know.
        begin: the events that precede the first answer of this opening.
        before: returns the other questionnaires that the dossier was made with, newest first.
        damage: what was repaired or could not be read, in Dutch; part of the notices.
    """

    store: Store
    state: State
    questions: Questions
    notices: tuple[str, ...] = ()
    begin: tuple[Payload, ...] = ()
    before: Callable[[], tuple[Index, ...]] = tuple
    damage: tuple[str, ...] = ()
