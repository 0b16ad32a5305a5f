"""The result of an answer that does not fit its question: what is wrong and what to do; not an exception."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One possible reading of typed text.

    Attributes:
        words: what it would mean, in words that differ from what was typed.
        written: how to write it so that it can be read in this way alone.
    """

    words: str
    written: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """An answer that does not fit.

    Attributes:
        what: what is wrong, a Dutch sentence.
        remedy: what to do, a Dutch sentence.
        readings: what it may mean, for people to choose from; empty when it can mean nothing.
        choices: what can be there, each as it is written and its label; empty when that is no list.
        in_file: the same where the ids of choices are seen, when that says more; ``None`` when it does not.
    """

    what: str
    remedy: str
    readings: tuple[Interpretation, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    in_file: Misfit | None = None


_MOST = 8


def _few(whats: Sequence[str]) -> str:
    more = len(whats) - _MOST
    return " ".join(whats) if more <= 0 else f"{' '.join(whats[:_MOST])} En zo nog {more} keer."


def together(found: Sequence[Misfit]) -> Misfit:
    """Combine several misfits of one answer into one, each remedy after its fault.

    Only the first are listed when there are many, with the number of the others.

    Args:
        found: at least one.
    """
    by_remedy: dict[str, list[str]] = {}
    for misfit in found:
        by_remedy.setdefault(misfit.remedy, []).append(misfit.what)
    pairs = [(_few(tuple(dict.fromkeys(whats))), remedy) for remedy, whats in by_remedy.items()]
    *before, (what, remedy) = pairs
    choices = tuple(dict.fromkeys(choice for misfit in found for choice in misfit.choices))
    in_file = [misfit.in_file or misfit for misfit in found]
    return Misfit(
        " ".join([*(word for pair in before for word in pair), what]),
        remedy,
        choices=choices,
        in_file=together(in_file) if any(misfit.in_file for misfit in found) else None,
    )
