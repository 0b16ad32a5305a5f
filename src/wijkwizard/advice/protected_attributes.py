"""Excludes figures about origin: they are not read, compared or printed as a signal.

Files and tables of a municipality may contain them; this is the only module that filters them out.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BEGINS, _ENDS = r"(?<![^\W_])", r"(?![^\W_])"
_PLACE = r"[^\W_]*(?:straat|plein|laan|weg|kade|singel|hof|park|pad|dreef|gracht|brug|markt|haven|polder)"
_ORIGIN = re.compile(
    # Long enough to be meant also in the middle of a word: arbeidsmigranten.
    r"herkomst|afkomst|migratieachtergrond|migranten|allocht|autocht|nationaliteit|geboorteland"
    r"|statushouder|asielzoeker|vluchteling|religie|moslim"
    # Only as a word: these letters are in Westersingel and Budgetniveau too.
    rf"|{_BEGINS}(?:niet)?westerse?{_ENDS}|{_BEGINS}(?:multi|mono|inter)?(?:etnisch|etnicit)"
    # Only at the beginning of a word, and not in the name of a street: Surinameplein.
    rf"|{_BEGINS}(?!{_PLACE}{_ENDS})(?:geloofs|marok|turks|turkije|surina|antill)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def about_origin(*texts: str) -> bool:
    """Return whether an id, label or title is about origin or belief."""
    return any(_ORIGIN.search(text) for text in texts)


REFUSED = (
    "Dit gaat over afkomst of geloof. De wizard legt daar geen cijfers naast. "
    "Kijk naar inkomen, leeftijd en huishouden."
)
"""The text about a row that is not compared."""
