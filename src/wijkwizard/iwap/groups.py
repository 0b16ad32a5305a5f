"""Decides which groups of fewer than three people are merged, in head counts and in attributions.

A single wijkagent or head of a school can be identified. So a small group shares its line and its name with the
next smallest, in every edition: if one group were left out alone, its number would follow from the rest. Leads,
promises, mandates, payers and decisions are acts of an organisation and keep its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.iwap.rows import Party
from wijkwizard.iwap.said import Picked, SaidChoice, SaidNumber, SaidText
from wijkwizard.iwap.value_words import mid_sentence
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import and_list

SMALLEST = 3
"""The size of the smallest group that is shown separately."""

RULE = (
    "Een groep van minder dan drie mensen staat nooit apart. Zij staat samen met een andere groep, "
    "zonder wat over haar is opgemerkt: dat zou iemand aanwijzen."
)
"""The rule in a sentence, for beneath a head count."""

SOME_GROUP = "een groep aan tafel"
"""The name of a group that may not be named."""

TOGETHER = "+"
"""What stands between the ids of the parties that share a line."""

WORK_HERE = "mensen die hier werken"
_WORKS_HERE = "werkt-hier"
_MOST_NAMES = 3


def together(sizes: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return which groups share a line, as indexes in ``sizes``; an empty group has its own line.

    Groups of one or two are merged, and the next smallest join them while the sum would reveal how large each is.
    All of an equal size join, because choosing between equals would reveal something too.
    """
    small = [place for place, size in enumerate(sizes) if 0 < size < SMALLEST]
    larger = sorted({size for size in sizes if size >= SMALLEST})
    while small and larger and _reveals(small, sizes):
        joining = larger.pop(0)
        small += [place for place, size in enumerate(sizes) if size == joining]
    alone = [(place,) for place in range(len(sizes)) if place not in small]
    return tuple(sorted([*alone, *([tuple(sorted(small))] if small else [])]))


def _reveals(places: Sequence[int], sizes: Sequence[int]) -> bool:
    """Return whether the sum of a line reveals a group of one or two: one alone, all of one, or all of two."""
    total = sum(sizes[place] for place in places)
    return total < SMALLEST or len(places) == 1 or total in {len(places), 2 * len(places)}


def shown(places: Sequence[int], sizes: Sequence[int]) -> int | None:
    """Return the number of people of a line, ``None`` when it would reveal the size of a small group in it."""
    total = sum(sizes[place] for place in places)
    small = any(0 < sizes[place] < SMALLEST for place in places)
    return None if small and _reveals(places, sizes) else total


def size_of(party: Party) -> int | None:
    """Return the number of people of a party, ``None`` when it was not counted."""
    return None if party.count.value is None else int(party.count.value)


def came(party: Party) -> bool:
    """Return whether somebody of a party was there, as far as is known; not when a count says that nobody was."""
    return size_of(party) != 0


def _label(party: Party) -> str:
    return party.role.value.label if party.role.value else ""


@dataclass(frozen=True, slots=True)
class Groups:
    """The participants, in groups that are large enough to be named.

    Attributes:
        shared: parties that share a line, each line once, in the order of the head count.
        names: how it may be named, by id of a role, its label, and the id of a row, in small letters.
        alone: those of these ids and labels that have their own name.
    """

    shared: tuple[tuple[Party, ...], ...] = ()
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    alone: frozenset[str] = frozenset()

    def named(self, role: str) -> str:
        """Return the name for a role that said something: by id, label or the id of a row."""
        return self.names.get(role.strip().casefold(), SOME_GROUP)

    def all_named(self, roles: Iterable[str]) -> tuple[str, ...]:
        """Return how several roles may be named, each name once."""
        return tuple(dict.fromkeys(self.named(role) for role in roles))


def groups(parties: Sequence[Party]) -> Groups:
    """Return the groups of a head count; an uncounted group has no name of its own."""
    counted = [party for party in parties if size_of(party) is not None]
    lines = [
        tuple(counted[place] for place in places)
        for places in together([size_of(party) or 0 for party in counted])
    ]
    line_of = {item.id: line for line in lines for item in line}
    shared = dict.fromkeys(line_of.get(party.id, (party,)) for party in parties)
    names: dict[str, str] = {}
    alone: set[str] = set()
    for role, rows in _by_role(parties).items():
        members = tuple(dict.fromkeys(each for row in rows for each in line_of.get(row.id, ())))
        counts = bool(rows) and all(row.id in line_of for row in rows)
        keys = {key.casefold() for key in (role, _label(rows[0]), *(row.id for row in rows)) if key}
        names |= dict.fromkeys(keys, _name(members) if counts else SOME_GROUP)
        if counts and set(members) == set(rows) and _people(rows) >= SMALLEST:
            alone |= keys
    return Groups(tuple(shared), MappingProxyType(names), frozenset(alone))


def _by_role(parties: Sequence[Party]) -> Mapping[str, list[Party]]:
    found: dict[str, list[Party]] = {}
    for party in parties:
        found.setdefault(party.role.value.id if party.role.value else party.id, []).append(party)
    return found


def _people(parties: Iterable[Party]) -> int:
    return sum(size_of(party) or 0 for party in parties)


def _roles(parties: Iterable[Party]) -> list[Picked]:
    """Return the roles of some participants, each once."""
    return list({party.role.value.label: party.role.value for party in parties if party.role.value}.values())


def _in_one_sentence(roles: Sequence[Picked]) -> list[str]:
    """Return the names of roles at the beginning of a sentence."""
    return [*(role.label for role in roles[:1]), *map(mid_sentence, roles[1:])]


def _name(members: Sequence[Party]) -> str:
    roles = _roles(members)
    if not roles or _people(members) < SMALLEST:
        return SOME_GROUP
    if len(roles) <= _MOST_NAMES:
        return and_list(_in_one_sentence(roles), last="of")
    sides = {member.side.value.id if member.side.value else "" for member in members}
    return WORK_HERE if sides == {_WORKS_HERE} else SOME_GROUP


def sides_apart(parties: Sequence[Party]) -> bool:
    """Return whether residents and professionals may be shown separately: both known to be large enough."""
    sizes: dict[str, int] = {}
    for party in parties:
        if party.side.value is not None:
            sizes[party.side.value.id] = sizes.get(party.side.value.id, 0) + (size_of(party) or 0)
    return len(sizes) > 1 and all(size >= SMALLEST for size in sizes.values())


def head_count(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return the parties of a head count as they may be shown: those that share a line are one row."""
    return tuple(_row(line) for line in groups(parties).shared)


def _without_small_counts(party: Party) -> Party:
    """Return a party without a second count of one or two, which would reveal as much as the first."""
    count = party.count
    others = tuple(other for other in count.alternatives if not 0 < other < SMALLEST)
    if others == count.alternatives:
        return party
    return party.model_copy(update={"count": count.model_copy(update={"alternatives": others})})


def _row(line: tuple[Party, ...]) -> Party:
    first = line[0]
    sizes = [size_of(party) or 0 for party in line]
    size = shown(range(len(line)), sizes)
    if len(line) == 1 and (size_of(first) is None or size is not None):
        return _without_small_counts(first)
    roles = _roles(line)
    words = and_list(_in_one_sentence(roles))
    name = f"{words} samen" if len(roles) > 1 else words
    sides = list(dict.fromkeys(party.side.value for party in line if party.side.value))
    internal = any(said.internal for party in line for said in (party.role, party.count, party.side))
    return Party(
        id=TOGETHER.join(party.id for party in line),
        role=SaidChoice(
            value=Picked(
                id=TOGETHER.join(party.id for party in line), label=name, borrowed=roles[0].borrowed
            ),
            unknown=None,
            internal=internal,
        )
        if name
        else SaidChoice(),
        count=SaidNumber(unknown=Unknown.HIDDEN)
        if size is None
        else SaidNumber(value=Decimal(size), unknown=None, internal=internal),
        side=SaidChoice(value=sides[0], unknown=None)
        if len(sides) == 1
        else SaidChoice(unknown=Unknown.HIDDEN),
        # What was said about one of them would point that one out.
        remark=SaidText(unknown=Unknown.HIDDEN),
    )
