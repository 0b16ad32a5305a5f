"""Sentences that somebody in the room said, to open a chapter with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wijkwizard.document.model import Block, Line, Paragraph
from wijkwizard.iwap.said import SaidText
from wijkwizard.terms import Moment
from wijkwizard.terms.dutch import sentence

_ROOM: Moment = "zaal"
_LONGEST = 160
"""Characters of a sentence that opens a chapter: two lines. A longer one stands where it was asked, and is not cut."""

_WHO = "ik u hij zij ze wij we men er iedereen niemand iemand"
_DOES = (
    "is zijn was waren heb heeft hebben had hadden word wordt worden werd werden kan kun kunnen kon konden mag mogen "
    "moet moeten moest moesten wil willen wilde wilden zal zullen zou zouden ga gaat gaan ging gingen kom komt komen "
    "kwam kwamen doe doet doen deed deden blijf blijft blijven bleef bleven sta staat staan stond stonden ligt liggen "
    "zit zitten zat zaten loopt lopen liep liepen krijgt krijgen kreeg kregen ziet zien zag zagen weet weten wist "
    "vindt vinden vond vonden zegt zeggen zei zeiden woont wonen woonde woonden helpt helpen hielp hielpen kent kennen "
    "durft durven voelt voelen gebeurt gebeuren hoort horen mist missen houdt houden maakt maken werkt werken geeft "
    "geven neemt nemen brengt brengen vertrekt vertrekken verhuist verhuizen let letten groet groeten praat praten"
)
_OF_A_SENTENCE = frozenset(f"{_WHO} {_DOES}".split())
"""Words of which a Dutch sentence mostly has one: who does something, or what most is done."""

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"(?<=[.!?…])\s+")


def is_sentence(text: str) -> bool:
    """Return whether a text is whole sentences, as far as its words show.

    Who is asked what is good here often says a list, as in 'De moestuin. Het koor.' A sentence of rare words alone
    counts as none: it then stands where it was asked.
    """
    found = [{word.casefold() for word in _WORD.findall(piece)} for piece in _END.split(text.strip())]
    return all(words & _OF_A_SENTENCE for words in found)


def opens(said: SaidText) -> bool:
    """Return whether a text can open a chapter: a sentence of the room in its own words, on two lines at the most."""
    text = (said.value or "").strip()
    in_room = said.moment == _ROOM and said.room is None
    return bool(text) and in_room and len(text) <= _LONGEST and "\n" not in text and is_sentence(text)


def opening_sentence(candidates: Iterable[SaidText]) -> tuple[Block, ...]:
    """Return the first of some texts that can open a chapter, as a quotation; nothing when there is none.

    Args:
        candidates: texts in the order of preference.
    """
    for said in candidates:
        if opens(said):
            return (Paragraph(line=Line(text=f"“{sentence((said.value or '').strip())}”"), look="quote"),)
    return ()
