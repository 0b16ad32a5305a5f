"""Finds what is internal in a plan: answers marked as internal, and everything that would reveal them.

This is the only place that decides it, so that the paper, each JSON dump and a screen that the audience sees leave
out the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wijkwizard.iwap.consent import OBJECTIONS, unagreed_slots
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark, Picked, Said
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.base import fields_of

NAMES: dict[str, tuple[str, ...]] = {
    "parties": ("role",),
    "sub_areas": ("name",),
    "programmes": ("programme",),
    "signals": ("title", "indicator"),
    "realities": ("topic",),
    "problems": ("title", "sort"),
    "strengths": ("what",),
    "disagreements": ("claim",),
    "picture_objections": ("what",),
    "plan_objections": ("what",),
    "find_outs": ("what",),
    "parked": ("words",),
    "earlier_projects": ("name",),
    "walk": ("place",),
    "themes": ("title", "problem"),
    "quick_wins": ("what",),
    "actions": ("title",),
    "wishes": ("what",),
    "milestones": ("what",),
    "goals": ("title",),
    "goal_figures": ("goal", "indicator"),
    "measures": ("title",),
    "costs": ("what",),
    "shares": ("cost", "payer"),
    "promises": ("promise",),
    "hours": ("party",),
    "benefits": ("party",),
    "initiatives": ("what",),
    "rules": ("rule",),
    "left_out": ("what",),
    "risks": ("what",),
    "decisions": ("what",),
    "moments": ("what",),
    "feedback": ("form",),
    "anchors": ("what",),
    "spin_offs": ("story",),
    "progress": ("measure",),
}
"""The fields that name a row of each collection; when one of them is internal, so is the row."""

SAID_BY: dict[str, dict[str, tuple[str, ...]]] = {
    "signals": dict.fromkeys(("figure", "city_figure", "country_figure"), ("unit",)),
    "goals": {
        **dict.fromkeys(("baseline", "target"), ("unit", "indicator")),
        "comparison": ("unit", "indicator", "comparison_area"),
    },
    "goal_figures": dict.fromkeys(("baseline", "target"), ("unit",)),
    "costs": {"amount": ("once_or_structural", "cover")},
    "shares": {"amount": ("cover",)},
}
"""The numbers of a row that are another number without a field beside them; when that is internal, so is the number.

A figure without its unit would be printed in that of its indicator, yearly money as money for once, and money that was
promised as money that nobody has.
"""

NOT_OUTSIDE = "niet naar buiten"
"""The option of the last round that keeps a line internal."""

LINES: dict[str, tuple[str, ...]] = {
    "trots": ("danger.proud", "danger.going_well"),
    "inschatting": (
        "danger.estimate",
        "danger.votes",
        "danger.for_it",
        "danger.against_it",
        "danger.for_signals",
        "danger.against_signals",
    ),
    "problemen": (
        "problems",
        "insight.votes",
        "insight.severity_residents",
        "insight.severity_professionals",
        "insight.order",
    ),
    "verschil": ("disagreements", "insight.severity_spread", *OBJECTIONS),
    "krachten": ("strengths",),
    "ambitie": ("ambition.sentence", "ambition.picture"),
    "themas": ("themes", "ambition.votes"),
    "maatregelen": ("measures", "quick_wins", "actions", "ambition.order"),
    "beloften": ("promises",),
    "terughoren": ("feedback",),
}
"""The bindings of each line of the last round, by the id of the line."""


def _closed(iwap: Iwap) -> tuple[str, ...]:
    """Return the bindings that the room wants to keep internal."""
    said = iwap.closing.lines.value or ()
    return tuple(path for item in said if item.word == NOT_OUTSIDE for path in LINES.get(item.id, ()))


def without_withheld(iwap: Iwap) -> tuple[Iwap, frozenset[str]]:
    """Return the plan without what the room wants to keep internal, and the ids of the removed rows."""
    gone: set[str] = set()
    for path in _closed(iwap):
        head, _, field = path.partition(".")
        inside = getattr(iwap, head)
        if not field:
            gone.update(row.id for row in inside)
            iwap = iwap.model_copy(update={head: ()})
            continue
        shut = type(getattr(inside, field))(unknown=Unknown.HIDDEN)
        iwap = iwap.model_copy(update={head: inside.model_copy(update={field: shut})})
    return iwap, frozenset(gone)


def _shut_slots(iwap: Iwap) -> set[str]:
    """Return the slots of single answers that the room keeps internal; an open point could quote them."""
    paths = (path.partition(".") for path in _closed(iwap))
    return {getattr(getattr(iwap, head), field).slot for head, _, field in paths if field}


def row_of(slot: str) -> str:
    """Return the id of the row in a slot, empty when it has none."""
    return slot.partition("@")[2]


@dataclass(frozen=True, slots=True)
class InternalSlots:
    """What is internal: slots of answers, and rows that would reveal them.

    Attributes:
        slots: slots of answers that may not be published.
        rows: ids of rows that are left out as a whole, because their name is internal.
        aloud: slots of such rows that are asked aloud all the same.
    """

    slots: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    aloud: frozenset[str] = frozenset()

    def holds(self, slot: str) -> bool:
        """Return whether the answer in a slot is internal."""
        return slot in self.slots or (row_of(slot) in self.rows and slot not in self.aloud)

    def also(self, slots: frozenset[str], aloud: frozenset[str] = frozenset()) -> InternalSlots:
        """Return the same with other slots too, and with others that are asked aloud."""
        return InternalSlots(self.slots | slots, self.rows, self.aloud | aloud)

    def lends(self, borrowed: Iterable[str]) -> bool:
        """Return whether a label was borrowed from something internal."""
        return any(self.holds(slot) for slot in borrowed)

    def points(self, picked: Picked | GridMark) -> bool:
        """Return whether a reference points at something internal, or has its label from there."""
        return picked.id in self.rows or self.lends(picked.borrowed)


NOTHING = InternalSlots()
"""No internal answers."""


def _named_inside(iwap: Iwap, slots: frozenset[str]) -> Iterator[str]:
    """Yield the rows whose name stays inside, by what names them in the plan or by what lends them their name."""
    for name, naming in NAMES.items():
        for row in getattr(iwap, name):
            named = [getattr(row, field) for field in naming]
            if any(said.internal or said.slot in slots for said in named):
                yield row.id
    for other in iwap.other:
        if other.row is not None and slots.intersection(other.row.borrowed):
            yield other.row.id


def _unsaid_numbers(iwap: Iwap, slots: set[str]) -> Iterator[str]:
    """Yield the slots of the numbers that would say something else without what stays inside beside them."""
    for name, numbers in SAID_BY.items():
        for row in getattr(iwap, name):
            for number, fields in numbers.items():
                beside = [getattr(row, field) for field in fields]
                if any(said.internal or said.slot in slots for said in beside):
                    yield getattr(row, number).slot


def _inside(iwap: Iwap, shut: Iterable[str], gone: frozenset[str]) -> InternalSlots:
    marked = {said.slot for said in leaves(iwap) if said.internal and said.slot} | {
        *shut,
        *unagreed_slots(iwap),
    }
    slots = frozenset({*marked, *filter(None, _unsaid_numbers(iwap, marked))})
    return InternalSlots(slots, gone | frozenset(_named_inside(iwap, slots)))


def internal(iwap: Iwap) -> InternalSlots:
    """Return what was marked as internal, and what would reveal it."""
    return _inside(iwap, (), frozenset())


def stays_inside(iwap: Iwap) -> InternalSlots:
    """Return all that is in no public edition: internal, withheld by the room, or kept aside."""
    open_, gone = without_withheld(iwap)
    aside = (item.said.slot for item in iwap.kept_aside if item.said.slot)
    return _inside(open_, {*_shut_slots(iwap), *aside}, gone)


def leaves(model: Frozen) -> tuple[Said[Any], ...]:
    """Return every leaf of a plan or a piece of it, in order."""
    found: list[Said[Any]] = []
    for value in fields_of(model).values():
        if isinstance(value, Said):
            found.append(value)
        elif isinstance(value, Frozen):
            found.extend(leaves(value))
        elif isinstance(value, tuple):
            found.extend(said for item in value if isinstance(item, Frozen) for said in leaves(item))
    return tuple(found)
