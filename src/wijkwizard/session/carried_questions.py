"""The questionnaire that a dossier carries, for a laptop that does not have its files."""

from __future__ import annotations

from pydantic import ValidationError

from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire import compiled
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.session.questions import Questions, index_to_ask, load_questions, option_tables


def kept_questionnaire(store: Store, name: str) -> Questionnaire | None:
    """Return a questionnaire that the dossier carries, by hash; ``None`` when this program cannot read it."""
    text = store.questionnaire(name) if name else None
    try:
        return compiled.from_json(text) if text else None
    except ValidationError:
        return None


def carried_questions(store: Store, state: State) -> Questions | None:
    """Return the questionnaire that the dossier carries, with our knowledge."""
    kept = kept_questionnaire(store, state.questionnaire_hash)
    if kept is None:
        return None
    ours = load_questions(None)
    index = index_to_ask(kept, option_tables(ours.knowledge))
    return Questions(kept, index, ours.knowledge, ours.rules, state.questionnaire_hash)
