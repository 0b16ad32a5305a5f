"""What both rules read: the money, what can be bought for it, and the ballots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_more, euro

_NAMED = 6
"""So many measures are named in a sentence about what cannot be; of more only how many there are."""

Ballot = frozenset[str]
"""The ids of the items that one person chose."""


def in_no_order(ballots: Iterable[Ballot]) -> tuple[Ballot, ...]:
    """Return ballots by what stands on them, so that their order says nothing of who came when."""
    return tuple(sorted(ballots, key=sorted))


class BudgetItem(Frozen):
    """Something that can be bought.

    Attributes:
        id: id of the measure.
        name: how it is called.
        euros: what it costs over its whole term, in euros; never below zero.
    """

    id: str
    name: str
    euros: Decimal


class BallotLine(Frozen):
    """A measure as it stands on a ballot, whether or not its cost is known.

    Attributes:
        id: id of the measure.
        name: how it is called.
        euros: what it costs over its whole term; None when that is not known.
        why: why it is not, in Dutch after 'Van …'; empty when it is.
        in_short: the same in a few words.
    """

    id: str
    name: str
    euros: Decimal | None = None
    why: str = ""
    in_short: str = ""


@dataclass(frozen=True, slots=True)
class BudgetCase:
    """A question to both rules.

    Attributes:
        money: the euros that there are.
        items: what can be bought, in the order of the table.
        ballots: what each person chose, in an order that says nothing.
        musts: ids of the items that are bought before anybody is asked.
        exclusions: sets of ids of which at most one can be bought.
    """

    money: Decimal
    items: tuple[BudgetItem, ...]
    ballots: tuple[Ballot, ...]
    musts: frozenset[str] = frozenset()
    exclusions: frozenset[frozenset[str]] = frozenset()

    def votes(self, item: BudgetItem) -> int:
        """Return on how many ballots an item stands."""
        return sum(item.id in ballot for ballot in self.ballots)

    @property
    def choosable(self) -> tuple[BudgetItem, ...]:
        """What can be chosen, in the order of the table: what somebody wants, and costs no more than there is."""
        return tuple(item for item in self.items if self.votes(item) and item.euros <= self.money)

    def cost_of(self, ids: frozenset[str]) -> Decimal:
        """Return what a set of items costs, in euros."""
        return sum((item.euros for item in self.items if item.id in ids), Decimal(0))

    def allows(self, ids: frozenset[str]) -> bool:
        """Return whether a set holds at most one item of each exclusion."""
        return all(len(ids & apart) <= 1 for apart in self.exclusions)

    def shut_out_by(self, ids: frozenset[str]) -> frozenset[str]:
        """Return the ids that an exclusion shuts out once others are bought."""
        return frozenset(row for apart in self.exclusions if apart & ids for row in apart - ids)

    def after_the_musts(self) -> BudgetCase:
        """Return the case that is left once the musts are bought, without what they shut out."""
        gone = self.musts | self.shut_out_by(self.musts)
        items = tuple(item for item in self.items if item.id not in gone)
        return replace(self, money=self.money - self.cost_of(self.musts), items=items, musts=frozenset())

    def faults(self) -> Iterator[str]:
        """Yield why the rules cannot be asked, each as a Dutch sentence with the measures that it is about."""
        cost = self.cost_of(self.musts)
        if cost > self.money:
            named = and_more([f"'{item.name}' ({euro(item.euros)})" for item in self._of(self.musts)], _NAMED)
            together = " samen" if len(self.musts) > 1 else ""
            yield (
                f"Wat in elk geval doorgaat, kost{together} {euro(cost)}, en er is {euro(self.money)}: {named}."
            )
        for apart in sorted(self.exclusions, key=sorted):
            if len(both := self._of(self.musts & apart)) > 1:
                named = and_more([f"'{item.name}'" for item in both], _NAMED)
                yield f"Van wat in elk geval doorgaat, sluiten elkaar uit: {named}."

    def _of(self, ids: frozenset[str]) -> tuple[BudgetItem, ...]:
        return tuple(item for item in self.items if item.id in ids)
