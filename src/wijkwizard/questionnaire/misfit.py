"""What comes back when an answer does not fit its question: what is wrong and what to do, never an exception."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misfit:
    """An answer that does not fit.

    Attributes:
        what: what is wrong, a Dutch sentence.
        remedy: what to do, a Dutch sentence.
    """

    what: str
    remedy: str
