"""In which part of the plan an answer stands that binds nothing is said by the questionnaire, not by its titles."""

from typing import Any

import pytest

from tests.questionnaire.make import TABLES, answered
from wijkwizard.iwap.bind import bind
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.questionnaire.route import route

QUESTION = {"id": "krant", "kind": "text", "text": "Is er een krant?"}


@pytest.mark.parametrize(
    ("number", "step", "section", "part"),
    [
        (0, {}, {}, "over-dit-concept"),
        (1, {}, {}, "gevarenzone"),
        (2, {}, {}, "aan-de-hand"),
        (3, {}, {}, "maatregelen"),
        (3, {}, {"part": "geld"}, "geld"),
        (3, {"part": "organisatie"}, {}, "organisatie"),
        (3, {"part": "organisatie"}, {"part": "geld"}, "geld"),
        (4, {}, {}, "op-koers"),
    ],
)
def test_the_part_follows_the_section_its_step_or_the_number_of_the_step(
    number: int, step: dict[str, Any], section: dict[str, Any], part: str
) -> None:
    """The titles name other parts on purpose: nothing is read from them."""
    told = {"id": "deel", "title": "Hoe organiseren we dat? Geld", "questions": [QUESTION], **section}
    whole = {"id": "stap", "number": number, "title": "Op koers?", "short": "s", "sections": [told], **step}
    data = {"id": "proef", "title": "Proef", "version": 1, "steps": [whole]}
    index = Index.of(Questionnaire.model_validate(data), TABLES)
    answers = answered(index, {"krant": "Ja"})
    assert [item.part for item in bind(index, answers, route(index, answers)).other] == [part]
