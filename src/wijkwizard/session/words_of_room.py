"""Whether an answer holds the words of the room, or a text that a desk made of them.

A question of the room that was answered and gets another answer after the evening was changed at a desk. A first
answer counts as the room's, also when it is copied from a worksheet the next day, unless who writes it says to be
at a desk.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkwizard.terms import Answer, Unknown, Value


def whose(
    before: Answer | None,
    value: Value | Unknown,
    told: Callable[[], bool | None],
    evening: Callable[[], bool],
    spoken: Callable[[], bool],
) -> dict[str, Any]:
    """Return attributes of a new value at a question of the room: when it was said, and its earlier words.

    Args:
        before: the previous answer.
        value: the new value.
        told: returns whether it is written with the group, or copied from its paper; ``None`` when nobody said so.
        evening: returns whether an evening is going on, for when nobody said so; asked only when it matters.
        spoken: returns whether a room ever answered here; what a file filled in is no word of one.
    """
    if before is None:
        return {"moment": "uitwerken"} if told() is False else {}
    # A tuple and no set: the value of a grid has no hash.
    if value in (before.value, before.unknown):
        return {}
    in_room = told()
    in_room = evening() if in_room is None else in_room
    if before.moment == "uitwerken":
        again = before.room is not None and value == before.room
        # On another evening the room says what it says now, whatever a desk made of its earlier words.
        return {"moment": "", "room": None} if again or in_room else {}
    if before.moment == "vooraf":
        # What was filled in before is nobody's words in the room, also when it is changed later.
        return {"moment": ""} if in_room else {}
    if in_room or not spoken():
        return {}
    return {"moment": "uitwerken", "room": before.value}
