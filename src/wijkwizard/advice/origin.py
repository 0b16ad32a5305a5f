"""Keeps out what is about where people come from: no such figure is read, compared or printed as a signal.

A file or a table of one's own may hold it all the same; this is the one place that says no.
"""

from __future__ import annotations

import re

_ORIGIN = re.compile(
    r"herkomst|afkomst|migratieachtergrond|migranten|westers|allocht|autocht|etni|nationaliteit|geboorteland"
    r"|statushouder|asielzoeker|vluchteling|geloof|religie|moslim"
    r"|\b(marokk|turks|turkije|surina|antill)",
    re.IGNORECASE,
)


def about_origin(*texts: str) -> bool:
    """Tell whether an id, label or title is about origin or belief."""
    return any(_ORIGIN.search(text) for text in texts)
