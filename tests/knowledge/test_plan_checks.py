"""What turns a check is told for each of its sentences, in one text or apart."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from wijkwizard.knowledge.plan_checks import PlanCheck


def _check(turns: object) -> PlanCheck:
    return PlanCheck.model_validate(
        {
            "id": "dag",
            "label": "Een dag",
            "text": "Eerst dit, dan dat.",
            "basis": "indeling",
            "subject": "lijn",
            "words": ["dag"],
            "says": {"voorbij": "Dat is voorbij.", "komt": "Dat komt nog."},
            "ask": "Welke dag?",
            "turns": turns,
        }
    )


def test_one_text_turns_every_sentence() -> None:
    assert _check("Een andere dag.").turned_by("komt") == "Een andere dag."


def test_a_sentence_can_have_what_turns_it_for_itself() -> None:
    check = _check({"gewoon": "Een latere dag.", "komt": "Een eerdere dag."})
    assert (check.turned_by("komt"), check.turned_by("voorbij")) == ("Een eerdere dag.", "Een latere dag.")


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        ({"komt": "Een eerdere dag."}, "ontbreekt wat deze zinnen laat verdwijnen: voorbij."),
        ({"gewoon": "Een dag.", "komt": "Een eerdere {uur}."}, "iets wat hier niet kan: uur."),
    ],
)
def test_a_sentence_without_what_turns_it_and_an_unknown_word_are_refused(
    turns: dict[str, str], words: str
) -> None:
    with pytest.raises(ValidationError, match=words):
        _check(turns)
