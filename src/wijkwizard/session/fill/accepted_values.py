"""Names the values that a question of an answers file accepts."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 12
"""The most accepted values that are listed in a fault."""

_LONGEST_LABEL = 40


def that_fit(choices: Sequence[tuple[str, str]]) -> str:
    """Return in Dutch the values that are accepted, as written in a file; empty when there is no list of them."""
    if not choices:
        return ""
    named = [
        word if label in {"", word} else f"{word} ({_truncate(label)})"
        for word, label in choices[:MOST_NAMED]
    ]
    more = len(choices) - len(named)
    return f"Hier past: {', '.join(named)}{f', en nog {more}' if more else ''}."


def _truncate(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[:_LONGEST_LABEL].rstrip()}…"
