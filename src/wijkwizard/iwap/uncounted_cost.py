"""A cost or share that counts in no sum, and the words for why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from wijkwizard.terms.dutch import and_list, euro_paid, upper_first

WhyLeftOut = Literal[
    "rejected", "gone", "of-rejected", "aside", "withheld", "unknown", "reversed", "outside", "no-cost"
]

OF_THE_REJECTED: frozenset[WhyLeftOut] = frozenset({"gone", "of-rejected"})
"""The reasons of money for a measure that was rejected or taken away."""

WHY: Mapping[WhyLeftOut, str] = MappingProxyType(
    {
        "rejected": "dit bedrag is afgewezen",
        "gone": "de maatregel is weggehaald",
        "of-rejected": "de maatregel is afgewezen",
        "aside": "de maatregel telt nu niet mee",
        "withheld": "het bedrag is niet voor dit papier",
        "unknown": "het bedrag is nog niet bekend",
        "reversed": "de jaren staan andersom",
        "outside": "valt buiten de jaren van de kostenpost",
        "no-cost": "het hoort bij geen kostenpost",
    }
)


SHORT_WHY: Mapping[WhyLeftOut, str] = MappingProxyType(
    {
        "rejected": "afgewezen",
        "gone": "maatregel weggehaald",
        "of-rejected": "maatregel afgewezen",
        "aside": "maatregel telt nu niet mee",
        "withheld": "bedrag niet voor dit papier",
        "unknown": "bedrag onbekend",
        "reversed": "jaren andersom",
        "outside": "buiten de jaren van de kostenpost",
        "no-cost": "bij geen kostenpost",
    }
)
"""The same reasons where there is room for a few words."""


@dataclass(frozen=True, slots=True)
class UncountedCost:
    """A cost or share that counts in no sum, with its amount when it is known, and why.

    Attributes:
        row: id of the cost or share.
        name: how it is called.
        euros: its amount, or ``None`` when that is not known.
        why: the reason in Dutch.
        reason: the same as one of a list.
        rest: who stand with what is not divided of its cost, where who pays this share is one of them: without that
            who reads that it does not count finds them in the sums all the same.
        yearly: whether the amount is that of each year.
    """

    row: str
    name: str
    euros: Decimal | None
    why: str
    reason: WhyLeftOut
    rest: tuple[str, ...] = ()
    yearly: bool = False

    @property
    def words(self) -> str:
        """What it is and why, in Dutch, as part of a sentence."""
        amount = f" ({euro_paid(self.euros, yearly=self.yearly)})" if self.euros is not None else ""
        return f"{self.name}{amount}: {self.why}{self._beside}"

    @property
    def short(self) -> str:
        """The same in as few words as there are, such as 'Verf (€ 300, jaren andersom)'."""
        amount = f"{euro_paid(self.euros, yearly=self.yearly)}, " if self.euros is not None else ""
        return f"{self.name} ({amount}{SHORT_WHY[self.reason]}{self._beside})"

    @property
    def _beside(self) -> str:
        return f"; wat niet is verdeeld, staat wel bij {and_list(self.rest)}" if self.rest else ""


def uncounted_words(costs: Iterable[UncountedCost]) -> tuple[str, ...]:
    """Return what counts in no sum and why, each in a line; what has no amount and the same reason shares one."""
    listed, told = tuple(costs), list[str]()
    for cost in listed:
        names = [other.name for other in listed if other.why == cost.why and other.euros is None]
        quoted = and_list([f"'{name}'" for name in names])
        together = f"{upper_first(cost.why)}: {quoted}" if cost.euros is None and len(names) > 1 else ""
        # Two that are called the same and are as high are two amounts.
        if not together or together not in told:
            told.append(together or cost.words)
    return tuple(told)
