"""The fields of a paper that is filled in on a screen."""

from __future__ import annotations

from typing import Literal

from wijkwizard.terms import Frozen


class FormField(Frozen):
    """Where something is typed or ticked in a paper that can be filled in on a screen.

    Attributes:
        looks: a line or several lines to type on, a box to tick, or a round one of which one counts.
        name: by which it is read back, without dots; round ones of one question share it.
        picks: what ticking it says; empty where something is typed.
        spoken: what it is called by software that reads aloud.
    """

    looks: Literal["line", "lines", "box", "round"]
    name: str
    picks: str = ""
    spoken: str
