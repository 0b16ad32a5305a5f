"""A line of a list as each face shows it: its target, its text, and the sign in front."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a list.

    Attributes:
        id: the target of the line, unique in its list.
        text: what people read; wraps under itself.
        mark: the sign in front of it, as characters and never as a colour alone.
        right: a short text at the right edge.
        closed: it cannot be chosen; the text says why.
        strong: drawn bold.
        behind: follows the text, in italics; dimmed it would be too faint on a projector.
        cut: on one line, whatever the width; what does not fit gets an ellipsis.
    """

    id: str
    text: str
    mark: str = ""
    right: str = ""
    closed: bool = False
    strong: bool = False
    behind: str = ""
    cut: bool = False
