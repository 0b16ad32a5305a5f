"""Reads JSON that somebody else may have written."""

from __future__ import annotations

import json
from typing import Any


def read_json(text: str | bytes) -> Any:
    """Return the value of a JSON text.

    Raises:
        ValueError: when it is no JSON, or nested deeper than the reader can follow.
    """
    try:
        return json.loads(text)
    except RecursionError:
        message = "nested too deep"
        raise ValueError(message) from None
