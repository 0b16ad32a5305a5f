"""The columns of the map of signals: which of them tell something, and what their heads mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wijkwizard.document.model import SignalMap
from wijkwizard.document.picture_rows import Sign
from wijkwizard.terms.dutch import upper_first

WITHOUT = "rest ervan"
_LEGEND: Mapping[str, str] = MappingProxyType(
    {
        WITHOUT: "de gemeente zonder dit gebied",
        "elders": "wijken of buurten die op dit gebied lijken",
        "verloop": "dit gebied nu naast een eerder jaar",
        "herkend": "of de groep het zelf ook zo ziet",
    }
)
"""What a head of the map means, where that is more than its word says."""


def tells_more(title: str, made: Mapping[str, Sequence[Sign]]) -> bool:
    """Return whether a column has a sign that no other says; the rest of a gemeente is mostly as the whole."""
    if title == WITHOUT:
        pairs = zip(made[title], made["gemeente"], strict=True)
        return any(sign.word and sign != beside for sign, beside in pairs)
    return any(sign.word for sign in made[title])


def heads_explained(made: SignalMap) -> str:
    """Return in a sentence what the heads of a map mean; empty where each says so itself."""
    told = [(title, _LEGEND[title]) for title in made.columns if title in _LEGEND]
    first = [f"In de kaart betekent '{title}': {meaning}." for title, meaning in told[:1]]
    return " ".join([*first, *(f"'{upper_first(title)}': {meaning}." for title, meaning in told[1:])])
