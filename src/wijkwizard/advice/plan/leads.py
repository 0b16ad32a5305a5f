"""Checks on who leads: whether somebody does, whether it is one, and whether it is not too much for one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from wijkwizard.advice.plan.busy import busiest
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.plan_checks import CheckWords
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import spelled, upper_first

_TWO = re.compile(r"(?<![-–]) en | ?& ?|/", re.IGNORECASE)
_FUNCTION = re.compile(r"[,(]")
_ARTICLE = re.compile(r"^(?:de|het) ", re.IGNORECASE)
GEMEENTE = "gemeente"
_OF_ONE, _A_PARTY = "een-organisatie", "altijd-een-partij"


def lead_name(measure: Measure) -> str:
    """Return the organisation that leads a measure, as it was typed: what stands before a comma or a bracket."""
    return " ".join(_FUNCTION.split(measure.lead.value or "", maxsplit=1)[0].split())


def known_by(name: str) -> str:
    """Return by what a lead is recognised in a text: its name without article, case aside."""
    return _ARTICLE.sub("", " ".join(name.split())).casefold()


def organisation_of(measure: Measure, context: PlanContext) -> str:
    """Return by what the organisation that leads a measure is recognised; the gemeente by that word, also by name."""
    name = known_by(lead_name(measure))
    return GEMEENTE if name == known_by(f"{GEMEENTE} {context.iwap.area.gemeente.value or ''}") else name


def by_lead(context: PlanContext) -> Mapping[str, tuple[Measure, ...]]:
    """Return the measures of each lead, in the order of the rows; those without a lead are in none."""
    found: dict[str, list[Measure]] = defaultdict(list)
    for measure in context.measures:
        if name := organisation_of(measure, context):
            found[name].append(measure)
    return {name: tuple(rows) for name, rows in found.items()}


def ends_first(measure: Measure) -> bool:
    """Return whether a measure ends before it starts."""
    return before(period(measure.end), period(measure.start))


def _without_lead(context: PlanContext) -> Iterator[Noticed]:
    how = context.iwap.organisation
    if how.lead.unknown in {Unknown.DONT_KNOW, Unknown.SKIPPED}:
        cell = PlanCell(how, "lead")
        yield Noticed(kind="ontbreekt", at=cell, inputs=(cell,), says="geheel")
    for measure in context.measures:
        if context.owed(measure.lead):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(measure, "lead"),
                rows=(measure.id,),
                inputs=(PlanCell(measure, "lead"),),
                words={"maatregel": quoted_title(measure.title)},
            )


def _known_names(knowledge: Knowledge) -> frozenset[str]:
    """Return the parties whose own name joins two words, such as 'zorg en gezondheid'."""
    names = (name for party in knowledge.parties.rows for name in (party.label, party.long) if name)
    return frozenset(name.partition("(")[0].strip().casefold() for name in names)


def _own_names(plan: Iwap) -> frozenset[str]:
    """Return the names that people gave to parties of this plan, in lower case."""
    picks = [pick for row in plan.measures for pick in row.partners.value or ()]
    picks += [pick for row in plan.costs for pick in row.payer.value or ()]
    picks += [row.role.value for row in plan.parties if row.role.value is not None]
    named = {pick.label for pick in picks if pick.borrowed}
    named |= {row.partner_name.value for row in plan.promises if row.partner_name.value}
    return frozenset(name.casefold() for name in named)


@dataclass(frozen=True, slots=True)
class _PartyNames:
    """By what the names of parties are known.

    Attributes:
        known: parties of our list, in lower case.
        own: parties of this plan, in lower case.
        of_one: words with which the name of one organisation begins, such as 'afdeling'.
        always: words that are a party by themselves, wherever they stand.
    """

    known: frozenset[str]
    own: frozenset[str]
    of_one: CheckWords
    always: CheckWords

    @classmethod
    def of(cls, context: PlanContext) -> Self:
        """Return them for a plan."""
        words = context.knowledge.check_words
        known, own = _known_names(context.knowledge), _own_names(context.iwap)
        return cls(known, own, words.get(_OF_ONE), words.get(_A_PARTY))


def _is_two(name: str, names: _PartyNames) -> bool:
    """Return whether a name is of two parties, for many names of one join two words."""
    known, own = names.known, names.own
    typed = [part.strip() for part in _TWO.split(name)]
    parts = [_ARTICLE.sub("", part).casefold() for part in typed]
    if len(parts) == 1 or name.casefold() in known | own:
        return False
    if any(map(names.always.found_in, parts[1:])):
        return True
    if names.of_one.found_in(parts[0].split(" ")[0]):
        return False
    if any(map(_ARTICLE.match, typed[1:])) or any(part in own for part in parts):
        return True
    # A capital further on is rather that of a name, such as 'Sport en Welzijn'.
    lower = any(part in known and bare[:1].islower() for part, bare in zip(parts, typed, strict=True))
    return lower or parts[0] in known or all(part in known for part in parts)


def _two_leads(context: PlanContext) -> Iterator[Noticed]:
    names = _PartyNames.of(context)
    for measure in context.measures:
        if _is_two(lead_name(measure), names):
            yield Noticed(
                kind="let-op",
                at=PlanCell(measure, "lead"),
                rows=(measure.id,),
                inputs=(PlanCell(measure, "lead"),),
                words={"maatregel": quoted_title(measure.title)},
            )


def _leads_all(context: PlanContext) -> str:
    """Return the organisation that leads every measure; empty when there is none, or when there are few."""
    names = {organisation_of(measure, context) for measure in context.measures}
    enough = len(context.measures) >= context.limit("alles-van-een-trekker")
    return names.pop() if enough and len(names) == 1 else ""


def _all_by_one(context: PlanContext) -> Iterator[Noticed]:
    name = _leads_all(context)
    if name:
        cells = tuple(PlanCell(measure, "lead") for measure in context.measures)
        yield Noticed(
            kind="let-op",
            at=cells[0],
            rows=(name,),
            inputs=cells,
            words={"trekker": upper_first(lead_name(context.measures[0])), "aantal": spelled(len(cells))},
        )


def _at_once(context: PlanContext) -> Iterator[Noticed]:
    """Yield leads with many measures in one month; what has no begin or no end is not counted, and that is said."""
    most = int(context.limit("maatregelen-tegelijk"))
    for name, rows in by_lead(context).items():
        if name == _leads_all(context):
            continue
        found = busiest(rows, lambda _: Decimal(1), Decimal(most))
        if found is None:
            continue
        busy = found.measures
        yield Noticed(
            kind="let-op",
            at=PlanCell(busy[0], "lead"),
            rows=(name,),
            inputs=tuple(PlanCell(row, field) for row in busy for field in ("lead", "start", "end")),
            says=found.variant,
            words={
                "trekker": upper_first(lead_name(busy[0])),
                "maand": found.name,
                "aantal": spelled(len(busy)),
                "ongeteld": spelled(found.uncounted),
                "grens": spelled(most),
            },
        )


def _ends_first(context: PlanContext) -> Iterator[Noticed]:
    for measure in context.measures:
        if ends_first(measure):
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(measure, "end"),
                rows=(measure.id,),
                inputs=(PlanCell(measure, "start"), PlanCell(measure, "end")),
                words={
                    "maatregel": quoted_title(measure.title),
                    "begin": plain(measure.start.value),
                    "einde": plain(measure.end.value),
                },
            )


CHECKS: tuple[Check, ...] = (
    Check("zonder-trekker", frozenset({"measures.lead"}), _without_lead),
    Check("twee-trekkers", frozenset({"measures.lead"}), _two_leads),
    Check("trekker-alles", frozenset({"measures.lead"}), _all_by_one),
    Check("trekker-tegelijk", frozenset({"measures.lead", "measures.start", "measures.end"}), _at_once),
    Check("maatregel-jaren", frozenset({"measures.start", "measures.end"}), _ends_first),
)
"""The checks of this group about who leads, and when."""
