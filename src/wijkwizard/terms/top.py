"""Selects the top of a list by count, including all ties at the cut-off.

Used wherever something is ranked and cut: people decide between ties, never the order of a file or of typing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from wijkwizard.terms.dutch import and_list, spelled, upper_first

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Top(Generic[T]):
    """The top of a ranked list.

    Attributes:
        sure: the items above the cut, the highest first.
        equal: the items tied at the cut when not all of them fit; empty without a tie.
        places: how many places are left for those; 0 without a tie.
    """

    sure: tuple[T, ...]
    equal: tuple[T, ...] = ()
    places: int = 0

    @property
    def shown(self) -> tuple[T, ...]:
        """All items of the top, including every tie at the cut."""
        return self.sure + self.equal


def top(items: Iterable[T], count: Callable[[T], int | Decimal], places: int) -> Top[T]:
    """Return the items with the highest counts.

    Args:
        items: what is ranked; those with the same count keep their order.
        count: how high an item stands.
        places: how many are asked for, 1 or more.
    """
    ordered = sorted(items, key=count, reverse=True)
    if len(ordered) <= places or count(ordered[places - 1]) > count(ordered[places]):
        return Top(tuple(ordered[:places]))
    cut = count(ordered[places])
    sure = tuple(item for item in ordered if count(item) > cut)
    equal = tuple(item for item in ordered if count(item) == cut)
    return Top(sure, equal, places - len(sure))


def tie_words(equal: Sequence[str], places: int) -> str:
    """Return that names are tied at the cut, and that people choose; empty when there is no choice."""
    if not equal or places < 1:
        return ""
    many = spelled(len(equal))
    room = "is nog één plaats" if places == 1 else f"zijn nog {spelled(places)} plaatsen"
    named = _listed([_inside(item) for item in equal])
    return f"{upper_first(many)} staan gelijk: {named}. Er {room}: kies samen welke meegaan."


def top_words(found: Top[str]) -> str:
    """Return the top and the tied names: 'a en b; daarna gelijk: c, d en e'."""
    sure, equal = _listed(found.sure), _listed(found.equal)
    if not found.equal:
        return sure
    return f"{sure}; daarna gelijk: {equal}" if sure else f"{equal} (gelijk)"


def _inside(name: str) -> str:
    """Write a label in the middle of a sentence."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _listed(names: Sequence[str]) -> str:
    """Format names as a list; with semicolons when one contains a comma or 'en'."""
    own = any("," in name or " en " in name for name in names)
    return "; ".join(names) if own else and_list(names)
