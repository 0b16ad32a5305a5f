"""Fractional positions: a row can be inserted between any two rows without renumbering.

Two copies can thus add rows independently and still be merged by a plain union.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""Digits in the order in which text sorts; a position never ends in the lowest one."""

_LOW = DIGITS[0]


def between(before: str | None, after: str | None) -> str:
    """Return a position that sorts after ``before`` and before ``after``; ``None`` is the open end.

    Raises:
        ValueError: when nothing fits between, because ``before`` does not sort before ``after``.
    """
    low = before or ""
    if after is not None and low >= after:
        message = f"{low!r} does not sort before {after!r}"
        raise ValueError(message)
    return _after(low) if after is None else _middle(low, after)


def spread(count: int) -> tuple[str, ...]:
    """Return that many positions in order, to renumber rows."""
    found: list[str] = []
    for _ in range(count):
        found.append(between(found[-1] if found else None, None))
    return tuple(found)


def _after(low: str) -> str:
    """Return the next position at the end: one digit up, or longer after the highest digit."""
    for place, digit in enumerate(low):
        if digit != DIGITS[-1]:
            return low[:place] + DIGITS[DIGITS.index(digit) + 1]
    return low + DIGITS[len(DIGITS) // 2 if not low else 1]


def _middle(low: str, high: str) -> str:
    shared = 0
    while shared < len(high) and (low[shared] if shared < len(low) else _LOW) == high[shared]:
        shared += 1
    head, low, high = high[:shared], low[shared:], high[shared:]
    first = DIGITS.index(low[0]) if low else 0
    last = DIGITS.index(high[0]) if high else len(DIGITS)
    if last - first > 1:
        return head + DIGITS[(first + last) // 2]
    if len(high) > 1:
        return head + high[0]
    return head + DIGITS[first] + _after(low[1:])
