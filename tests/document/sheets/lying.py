"""Papers for the tables of a few questions, without any dossier."""

from __future__ import annotations

from typing import Any

from wijkwizard.document.characters import strings
from wijkwizard.document.model import Document
from wijkwizard.document.sheets.source import SheetCode, SheetEvening, SheetQuestion, SheetSource, SheetTurn


def asks(kind: str = "text", text: str = "Wat ziet u?", **more: Any) -> SheetQuestion:
    """Return a question of a kind."""
    return SheetQuestion.model_validate({"id": "vraag", "kind": kind, "text": text, "short": "zien", **more})


def codes(*labels: str) -> tuple[SheetCode, ...]:
    """Return choices with the digits that are typed for them; the eleventh has none."""
    return tuple(
        SheetCode(code=str(place) if place <= 10 else "", label=label)
        for place, label in enumerate(labels, 1)
    )


def turn(*questions: SheetQuestion, minutes: int = 5, step: int = 1) -> SheetTurn:
    """Return questions that are asked together."""
    return SheetTurn(step=step, title="Zit de wijk in de gevarenzone?", minutes=minutes, questions=questions)


def evening(*turns: SheetTurn, **more: Any) -> SheetSource:
    """Return the papers of one evening."""
    return SheetSource(evenings=(SheetEvening(turns=turns),), **more)


def words(paper: Document) -> str:
    """Return all that stands on a paper, a line for each text."""
    return "\n".join(strings(paper))
