"""The papers of a few pages keep to their pages, whatever was said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of, full_plan, pick, said
from wijkwizard.document.compose import compose
from wijkwizard.document.make import produce
from wijkwizard.iwap.model import Iwap, Reply, ToDo
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen

FORMS = ("plan", "cijfers", "eerste-ronde", "advies")
MOST_PAGES = {"eerste-ronde": 6, "advies": 2}
LONG = "Dit zei iemand die veel te vertellen heeft en die alles wil laten opschrijven, ook dit nog. " * 12


def _grown(model: Any) -> Any:
    """Return a plan with every text long and every list long."""
    made: dict[str, Any] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Said):
            made[name] = value.model_copy(update={"value": LONG}) if isinstance(value.value, str) else value
        elif isinstance(value, tuple) and value and isinstance(value[0], Frozen):
            rows = [_grown(one) for one in value]
            made[name] = tuple(
                row.model_copy(update={"id": f"{row.id}-{n}"}) if hasattr(row, "id") else row
                for n in range(14)
                for row in rows
            )
        elif isinstance(value, Frozen):
            made[name] = _grown(value)
    return model.model_copy(update=made)


def worst_evening(choice: str) -> Iwap:
    """Return an evening on which everybody said everything at length."""
    plan = full_plan()
    short = plan.table.model_copy(update={"length": pick("Eén avond", "een-avond")})
    verdict = plan.verdict.model_copy(update={"choice": pick(choice, choice)})
    to_dos = tuple(ToDo(slot=str(n), question=LONG, why=LONG, owner=LONG, note=LONG) for n in range(30))
    grown: Iwap = _grown(plan.model_copy(update={"table": short, "verdict": verdict}))
    return grown.model_copy(update={"to_dos": to_dos, **_worst_signals()})


def _worst_signals() -> dict[str, Any]:
    """Return fourteen signals that all stand out, with long words, and files beside them with a dispute."""
    signals = tuple(
        Signal(
            id=f"signaal-{n}",
            indicator=pick(row.label, row.id),
            title=said(LONG),
            trend=pick("het cijfer stijgt", "stijgt"),
            against_city=pick("hoger dan de stad", "hoger"),
        )
        for n, row in enumerate(knowledge().indicators.rows[:14])
    )
    replies = tuple(
        Reply(finding=f"cijfer:{row.id}", reaction="anders", because=LONG)
        for row in knowledge().indicators.rows
    )
    return {"signals": signals, "figures": figured(knowledge()).figures, "replies": replies}


@pytest.mark.parametrize(("form", "choice"), [("eerste-ronde", "integraal"), ("advies", "kleinschalig")])
def test_the_short_papers_keep_to_their_pages_whatever_was_said(
    form: str, choice: str, tmp_path: Path
) -> None:
    """A first round is at most six pages and an advice at most two, on the longest evening too."""
    paper = compose(worst_evening(choice), advice_of, KNOWN, STYLE)
    assert paper.form == form
    made = produce(paper, tmp_path / "worst.pdf")
    assert len(PdfReader(made.path).pages) <= MOST_PAGES[form]
