"""Converts any input of a person or a YAML file to text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from wijkwizard.terms.values import clean_text


def as_text(raw: object) -> str | None:
    """Return input as text, or ``None`` when it is no text, number or date."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal | dt.date):
        return None
    return clean_text(raw.isoformat() if isinstance(raw, dt.date) else str(raw))
