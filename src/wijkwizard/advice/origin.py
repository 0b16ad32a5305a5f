"""Keeps out what is about where people come from: no such figure is read, compared or printed as a signal.

A file or a table of one's own may hold it all the same; this is the one place that says no.
"""

from __future__ import annotations

import re

_ORIGIN = re.compile(
    r"herkomst|afkomst|migratieachtergrond|migranten|westers|allocht|autocht|etni|nationaliteit|geboorteland"
    r"|statushouder|asielzoeker|vluchteling|religie|moslim"
    r"|(?<![^\W_])(geloofs|marokk|turks|turkije|surina|antill)",
    re.IGNORECASE,
)


def about_origin(*texts: str) -> bool:
    """Tell whether an id, label or title is about origin or belief."""
    return any(_ORIGIN.search(text) for text in texts)


REFUSED = (
    "Dit gaat over afkomst of geloof. De wizard legt daar geen cijfers naast. "
    "Kijk naar inkomen, leeftijd en huishouden."
)
"""What is said where a row is left alone."""
