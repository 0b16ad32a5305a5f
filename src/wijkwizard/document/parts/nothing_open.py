"""The text in the place of an empty list of open points: all was settled, or nothing was discussed yet."""

from __future__ import annotations

from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Line, Paragraph
from wijkwizard.iwap.model import Iwap

_SETTLED = "Er staat niets meer open uit het gesprek."
_NOT_YET = "Het gesprek in de zaal is nog niet gevoerd. Wat daar openblijft, komt hier."


def nothing_open(iwap: Iwap) -> Paragraph:
    """Say why nothing is listed."""
    return Paragraph(line=Line(text=_SETTLED if is_spoken(iwap) else _NOT_YET))


def is_spoken(iwap: Iwap) -> bool:
    """Return whether anything was said in the room, so that there was a talk."""
    return any(said.moment == "zaal" for said in leaves(iwap))
