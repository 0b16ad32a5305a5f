"""An own card stands in a sentence as it was typed, for it can be a name; a word of our lists has no capital there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, said
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Paragraph
from wijkwizard.document.parts.about import roles_in_words
from wijkwizard.document.plan.chapters import goals
from wijkwizard.document.plan.doing import money
from wijkwizard.iwap.said import Euro, Picked

OWN = Picked(id="kaart-1", label="Ymere", borrowed=("eigen-kaart.woorden@kaart-1",))
OURS = Picked(id="gemeente", label="Gemeente")
FORMATTER = Formatter(STYLE, KNOWN)


def _sentences(blocks: Any) -> str:
    return " ".join(block.line.text for block in blocks if isinstance(block, Paragraph))


def test_who_pays_and_what_is_chosen_keep_their_name() -> None:
    cost = {"id": "k", "payer": said((OURS, OWN)), "amount": said(Euro(amount=Decimal(100)))}
    _, blocks = money(evening(costs=(cost,)), FORMATTER)
    assert "Er betalen mee: gemeente en Ymere." in _sentences(blocks)
    themes = tuple({"id": pick.id, "theme": said(pick)} for pick in (OWN, OURS))
    _, blocks = goals(evening(themes=themes), FORMATTER)
    assert "Wij zetten in op Ymere en gemeente." in _sentences(blocks)


def test_who_was_there_keeps_its_name() -> None:
    parties = tuple({"id": pick.id, "role": said(pick)} for pick in (OURS, OWN))
    assert roles_in_words(evening(parties=parties), FORMATTER) == "gemeente en Ymere"
