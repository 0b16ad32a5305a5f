"""What the room sees on a window of its own: one frozen value, and how it stands in the file between the two.

It holds answers and never what is half typed, and no hint, clock or message.
"""

from __future__ import annotations

from pydantic import ValidationError

from wijkwizard.terms import Frozen

CHOSEN = "✓"
"""The sign before a choice of the group."""


class RoomRow(Frozen):
    """One line of what the room sees.

    Attributes:
        text: a choice, a row, or words of the group.
        sign: the sign before it; empty for words that stand by themselves.
        detail: what the group said of it.
        count: how many people gave it their vote, once that is shown.
        before: how many did so in the first round; only in a second one.
        second: how many of these votes have the second colour, where two may stand apart.
        steps: how many people chose each step in this row, once that is shown.
        before_steps: how many did so in the first round; only in a second one.
        pointed: whether who leads points at it, so that it stays in view where not all fit.
    """

    text: str
    sign: str = ""
    detail: str = ""
    count: int | None = None
    second: int = 0
    before: int | None = None
    steps: tuple[int, ...] = ()
    before_steps: tuple[int, ...] = ()
    pointed: bool = False


class RoomView(Frozen):
    """What the room sees; each part is empty when there is nothing of it.

    Attributes:
        area: the name of the area, shown where nothing is asked.
        place: the step.
        prepared: what was prepared for this, or what is read back: the words of a signal, the name of a row.
        figure: the one figure that belongs to it, with its year and source.
        question: what is asked.
        aloud: the sentence that is read aloud with it.
        conclusion: what the count says, in one sentence to be spoken.
        rows: the choices, the words of the group, or the counts, the first first.
        more: how many other choices there are.
        steps: what was chosen from in each row, from little to much; empty for a count without.
        colours: who has which colour, the second last; empty for a count of all together.
        foot: how many people took part, or that a question has no answer.
    """

    area: str = ""
    place: str = ""
    prepared: str = ""
    figure: str = ""
    question: str = ""
    aloud: str = ""
    conclusion: str = ""
    rows: tuple[RoomRow, ...] = ()
    more: int = 0
    steps: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    foot: str = ""


def written(shown: RoomView) -> bytes:
    """Return a view as it stands in the file, which holds nothing but what is in it."""
    return shown.model_dump_json(exclude_defaults=True).encode()


def read(content: bytes) -> RoomView | None:
    """Return what a file holds; ``None`` for anything else."""
    try:
        return RoomView.model_validate_json(content)
    except ValidationError:
        return None
