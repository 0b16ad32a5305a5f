"""A list, in a working edition, of remarks and accounts that no other part prints.

Many answers are printed in a sentence, a chart or a cell that has no space for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wijkwizard.document.formatter import Formatter, table
from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Part
from wijkwizard.document.naming import row_name, shortened
from wijkwizard.document.once import all_printed
from wijkwizard.document.printed import INTERNAL, MARKS, PrintedPiece, noted
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.leaf import WIPED
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import about

TITLE = "Opmerkingen bij losse antwoorden"
_NO_NEWS = MARKS | {f"bron: {FOLLOWS}"}
"""Pieces that nobody typed: marks of an answer, and derived values."""

CAPTION = "Wat bij losse antwoorden is opgeschreven"
BEFORE = "Staat hiervoor"
_INTRO = (
    "Dit is opgeschreven bij antwoorden die hiervoor in een zin, een tabel of een tekening staan, "
    "waar geen plaats was voor de opmerking."
)


def _answers(iwap: Iwap) -> Iterator[tuple[str, Said[Any]]]:
    """Yield every answer that counts, with the name of its row."""
    for name in type(iwap).model_fields:
        if name == "kept_aside":
            continue
        held = getattr(iwap, name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Frozen):
                label = row_name(name, part) if isinstance(held, tuple) else ""
                yield from ((label, said) for said in leaves(part) if said.slot)


def _is_answer(said: Said[Any]) -> bool:
    """Return whether somebody answered; a wipe leaves a note of the program itself."""
    return said.value is not None or bool(said.alternatives) or said.remark not in {"", WIPED}


def _not_printed(said: Said[Any], printed: frozenset[PrintedPiece], formatter: Formatter) -> str:
    left = [
        piece
        for piece in formatter.pieces(said)
        if piece not in _NO_NEWS and PrintedPiece(said.slot, piece) not in printed and _is_answer(said)
    ]
    return "\n".join(said.remark if piece == noted(said) else piece for piece in left)


def _answer(said: Said[Any], formatter: Formatter) -> str:
    """Write an answer so that it is found back: the beginning of a long text, and no piece of a long list."""
    whole = formatter.text(said)
    short = shortened(whole)
    return BEFORE if short != whole and isinstance(said.value, tuple) else short


def not_printed_blocks(iwap: Iwap, parts: Sequence[Part], formatter: Formatter) -> tuple[Block, ...]:
    """Return remarks and accounts that no part prints; nothing in a public edition.

    Args:
        iwap: the plan.
        parts: all parts of the paper.
        formatter: writes it.
    """
    if formatter.style.edition == "public":
        return ()
    printed = all_printed(tuple(parts))
    rows = []
    for label, said in _answers(iwap):
        if left := _not_printed(said, printed, formatter):
            answer = _answer(said, formatter)
            question = about("" if label == answer else label, said.asked or "Vraag")
            mark = INTERNAL if said.internal else ""
            rows.append((Line(text=question), Line(text=answer), Line(text=left, account=mark)))
    if not rows:
        return ()
    columns = [("Vraag", 40), ("Antwoord", 25), ("Wat erbij is opgeschreven", 35)]
    return (
        Heading(text=TITLE),
        Paragraph(line=Line(text=_INTRO), look="small"),
        table(CAPTION, columns, rows),
    )
