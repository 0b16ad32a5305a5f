"""Tracks which remarks, other answers and accounts were already printed, so that none is lost or repeated.

A part prints an answer in a sentence, in a chart or as a line with its account, and only the last has space for
remarks. So each line carries what it prints. What no line prints is listed separately (``parts.not_printed``), and a
remark that several lines print is printed once (``once``).
"""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from pydantic import Field

from wijkwizard.iwap.said import Said


class PrintedPiece(NamedTuple):
    """A piece of an account or remark, with the slot of its answer."""

    slot: str
    piece: str


PrintedPieces = Annotated[frozenset[PrintedPiece], Field(exclude=True, repr=False)]
"""The remarks and accounts that a line prints; used while composing and not part of the paper."""

NOTHING_PRINTED: frozenset[PrintedPiece] = frozenset()

NOTED = "opmerking: "
NO_SOURCE = "bron nog niet genoemd"
INTERNAL = "intern"
MARKS = frozenset({NO_SOURCE, INTERNAL})
"""Pieces that are only meaningful next to their answer."""


def noted(said: Said[Any]) -> str:
    """Write what was noted with an answer; empty when nothing was."""
    return f"{NOTED}{said.remark}" if said.remark else ""


def printed_remark(said: Said[Any]) -> frozenset[PrintedPiece]:
    """Return what a line prints that has the remark of an answer in its own words."""
    return frozenset({PrintedPiece(said.slot, noted(said))} if said.slot and said.remark else ())
