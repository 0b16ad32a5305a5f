"""Names the writing of characters, for who must know why a name of somebody does not come on paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from wijkwizard.terms.dutch import and_list

_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "ETHIOPIC": "Ethiopisch schrift, zoals van het Tigrinya en het Amhaars",
        "CJK": "Chinees schrift",
        "HIRAGANA": "Japans schrift",
        "KATAKANA": "Japans schrift",
        "HANGUL": "Koreaans schrift",
        "DEVANAGARI": "Devanagari, zoals van het Hindi en het Nepalees",
        "BENGALI": "Bengaals schrift",
        "GURMUKHI": "Gurmukhi, zoals van het Punjabi",
        "GUJARATI": "Gujarati schrift",
        "TAMIL": "Tamil schrift",
        "TELUGU": "Telugu schrift",
        "MALAYALAM": "Malayalam schrift",
        "SINHALA": "Singalees schrift",
        "THAI": "Thais schrift",
        "LAO": "Laotiaans schrift",
        "KHMER": "Khmer schrift",
        "MYANMAR": "Birmaans schrift",
        "TIBETAN": "Tibetaans schrift",
        "GEORGIAN": "Georgisch schrift",
        "ARMENIAN": "Armeens schrift",
        "SYRIAC": "Syrisch schrift, zoals van het Aramees",
        "THAANA": "Thaana, zoals van het Divehi",
        "TIFINAGH": "Tifinagh, zoals van het Tamazight",
        "NKO": "N'Ko",
        "MONGOLIAN": "Mongools schrift",
        "CHEROKEE": "Cherokee schrift",
    }
)
"""The first word of the name of a character in Unicode, and what people call its writing."""


_OF = ", zoals "
_MOST_TOLD = 2


def writings(characters: str) -> str:
    """Return in Dutch of which writings characters are, as one list; nothing for what is no writing that we know.

    Of which languages a writing is stands there as long as that makes no list inside the list.
    """
    found = sorted(dict.fromkeys(_found(characters)), key=lambda name: _OF in name)
    told = sum(_OF in name for name in found)
    short = len(found) > _MOST_TOLD or told == _MOST_TOLD
    return and_list([name.partition(_OF)[0] if short else name for name in found])


def _found(characters: str) -> Iterator[str]:
    for character in characters:
        first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0]
        if first in _CALLED:
            yield _CALLED[first]
