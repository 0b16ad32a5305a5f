"""What the room sees of the closing lines: each one whole, and after the last what was promised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wijkwizard.conversation.room.room_view import CHOSEN, RoomRow, RoomView
from wijkwizard.document.internal import without_withheld
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import and_list

if TYPE_CHECKING:
    from wijkwizard.iwap.model import Iwap
    from wijkwizard.iwap.rows import Promise
    from wijkwizard.session import OptionView

_OPEN = "·"
_BETWEEN = "; "
"""What stands between the parts of what is read back."""


_NOTHING = "Hierover staat niets op openbaar papier."


def closing_view(lines: Sequence[OptionView], said: Mapping[str, str], line: str, seen: Iwap) -> RoomView:
    """Return the line that the keys are at, whole; once all were said, at the last of them what was promised.

    Args:
        lines: what is read back, each with its text as its help.
        said: by line what the group said of it.
        line: where the keys are; without it the first line without an answer.
        seen: the plan as the room may see it.
    """
    ids = [row.id for row in lines]
    open_lines = [place for place, row in enumerate(ids) if row not in said]
    here = ids.index(line) if line in ids else next(iter(open_lines), len(ids) - 1)
    if here < 0:
        return RoomView()
    if (
        not open_lines
        and here == len(ids) - 1
        and (promised := _promised(without_withheld(seen)[0])) is not None
    ):
        return promised
    row, answer = lines[here], said.get(ids[here], "")
    parts = [part.strip() for part in row.help.split(_BETWEEN) if part.strip()]
    rows = tuple(RoomRow(text=part, sign=_OPEN if len(parts) > 1 else "") for part in parts or [_NOTHING])
    foot = f"regel {here + 1} van {len(ids)}"
    return RoomView(question=row.label, rows=rows, foot=f"{CHOSEN} {answer} · {foot}" if answer else foot)


def _promise(promise: Promise) -> RoomRow:
    who, what = promise.partner_name.value or plain(promise.partner.value), promise.promise.value or ""
    return RoomRow(text=who, sign=_OPEN, detail=what) if who else RoomRow(text=what, sign=_OPEN)


def _promised(seen: Iwap) -> RoomView | None:
    """Return how it should be here, who promised what, and when people hear back; ``None`` without any of it.

    What the room just kept inside is not in it.
    """
    rows = tuple(_promise(promise) for promise in seen.promises if promise.promise.value)
    days = [plain(row.due.value) for row in seen.feedback if row.due.value is not None]
    foot = f"U hoort van ons: {and_list(days)}." if days else ""
    ambition = seen.ambition.sentence.value or ""
    if not (ambition or rows):
        return RoomView(conclusion=foot) if days else None  # a foot by itself is no page
    return RoomView(conclusion=ambition, rows=rows, foot=foot)
