"""Sentences that somebody in the room said, to open a chapter with."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.document.model import Block, Line, Paragraph
from wijkwizard.iwap.said import SaidText
from wijkwizard.terms import Moment
from wijkwizard.terms.dutch import sentence

_ROOM: Moment = "zaal"
_LONGEST = 160
"""Characters of a sentence that opens a chapter: two lines. A longer one stands where it was asked, and is not cut."""


def opening_sentence(candidates: Iterable[SaidText]) -> tuple[Block, ...]:
    """Return the first of some texts that the room said in its own words, as a quotation; nothing when there is none.

    Args:
        candidates: texts in the order of preference.
    """
    for said in candidates:
        if said.value and said.moment == _ROOM and said.room is None and len(said.value) <= _LONGEST:
            quoted = sentence(said.value.strip())
            return (Paragraph(line=Line(text=f"“{quoted}”"), look="quote"),) if "\n" not in quoted else ()
    return ()
