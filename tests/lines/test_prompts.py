"""Each face has an input for every kind of question, also for one that was added yesterday."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from wijkwizard.lines.prompts import prompt_for
from wijkwizard.questionnaire.kinds.registry import KINDS, KindName, Question, options_of, scale_of

SCALE = {"min": 1, "max": 5}
OPTIONS = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
NEEDS: dict[str, Any] = {"options": OPTIONS, "rows": OPTIONS, "scale": SCALE, "columns": []}
QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def a_question(name: KindName) -> Question:
    """Return a question of a kind with what it cannot do without."""
    needed = {key: NEEDS[key] for key in KINDS[name].model.model_fields if key in NEEDS}
    return QUESTION.validate_python({"id": "vraag", "kind": name, "text": "Vraag?", **needed})


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_prompt_that_fits_how_it_is_answered(name: KindName) -> None:
    question, kind = a_question(name), KINDS[name]
    prompt = prompt_for(question)
    assert prompt.words
    assert prompt.by_row is (kind.entry == "rows")
    assert prompt.numbered is (options_of(question) is not None and kind.entry in {"list", "order"})
    assert prompt.said_back is (kind.entry in {"typed", "yes_no", "list", "order"})
    assert (scale_of(question) is not None) is ("scale" in kind.keys)
