"""Says a count that was shown: when it is shown, and again where its outcome is asked about."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_view import RoomRow
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.shown_count import shown_count_above
from wijkwizard.lines.face import Face
from wijkwizard.session.views import QuestionView
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import sentence

_OF_FEW = "Een of twee mensen kozen hier iets. Daarom krijgt de zaal deze getallen niet, en openbaar papier ook niet."


def count_lines(face: Face, slot: Slot) -> Iterator[str]:
    """Yield what a count came to and each row of it, as the room sees it; nothing while it is not shown.

    What one or two people chose stays out of the room: where it does not listen, that is said with the numbers.
    """
    shown = room_view(face.state, Pointer(slot))
    counts = [
        sentence(f"{row.text}: {row.count}{_apart(row, shown.colours)}{_before(row)}")
        for row in shown.rows
        if row.count is not None
    ]
    counts += [sentence(f"{row.text}: {_chosen(row, shown.steps)}") for row in shown.rows if row.steps]
    if counts:
        yield from filter(None, (shown.conclusion, *counts))
        return
    field = field_of(face.state, slot)
    if field is not None and not field.hushed and field.round is not None and field.round.revealed:
        yield from filter(None, (field.text and _OF_FEW, sentence(field.text)))


def _apart(row: RoomRow, colours: tuple[str, ...]) -> str:
    """Return how many of a count have which colour; empty where two may not stand apart."""
    if not colours or not row.count:
        return ""
    first, second = colours
    return f", {row.count - row.second} van {first} en {row.second} van {second}"


def _chosen(row: RoomRow, steps: tuple[str, ...]) -> str:
    """Return how many people chose each step of a row: ``5 nee, 2 deels, 13 ja``."""
    said = ", ".join(f"{count} {step}" for count, step in zip(row.steps, steps, strict=True))
    if not row.before_steps:
        return said
    first = ", ".join(f"{count} {step}" for count, step in zip(row.before_steps, steps, strict=True))
    return f"{said}; in de eerste ronde {first}"


def _before(row: RoomRow) -> str:
    """Return what a row had in the first round, behind what it has in a second one."""
    return "" if row.before is None else f", in de eerste ronde {row.before}"


def count_before(face: Face, block: QuestionView) -> Iterator[str]:
    """Yield the count that a question comes behind, for who reads that question without it."""
    screen = face.state.screen()
    count = shown_count_above(screen.blocks, block.question.id) if screen is not None else None
    if count is not None:
        yield from count_lines(face, count.slot)
