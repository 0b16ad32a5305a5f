"""The estimate of the group, what supports and contradicts it, and where figures and perception differ.

The estimate is that of the group. Where the signals differ, the reason is printed next to it, without reproach.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.clashes import Way
from wijkwizard.advice.estimate import Link
from wijkwizard.document.formatter import Formatter, has, join, not_discussed, table, unless_withheld
from wijkwizard.document.model import Block, Bullets, Callout, Heading, Line, Paragraph, Table
from wijkwizard.iwap.model import Iwap
from wijkwizard.terms.dutch import and_list

NO_NUMBER = (
    "Er is geen getal waarbij een wijk vanzelf omslaat. Deze inschatting is van de mensen aan tafel. "
    "Zij is geen oordeel over de wijk en geen voorspelling."
)


def no_number(iwap: Iwap) -> tuple[Block, ...]:
    """Return what an estimate is and is not; nothing where nobody made one."""
    return (Paragraph(line=Line(text=NO_NUMBER), look="small"),) if iwap.danger.estimate.value else ()


def estimate_box(iwap: Iwap, formatter: Formatter, *, weighed: bool = False) -> Callout:
    """Return the callout with the estimate; ``weighed`` adds the arguments for and against."""
    danger = iwap.danger
    said = formatter.line(danger.estimate) if danger.estimate.value is not None else None
    reasons = (("Daarvoor", danger.for_it), ("Daartegen", danger.against_it)) if weighed else ()
    texts = [
        Line(text=f"{side} spreekt: {formatter.text(reason)}") for side, reason in reasons if has(reason)
    ]
    if said is None and not texts:
        return not_discussed("Of de wijk volgens de groep in de gevarenzone zit.")
    none = unless_withheld("De groep koos nog geen inschatting.", danger.estimate)
    head = f"De groep schat in: {said.text}" if said else none
    first = Line(text=head, account=said.account, prints=said.prints) if said else Line(text=head)
    lines = (*((first,) if head else ()), *texts)
    return Callout(look="estimate", title="De inschatting van de groep", lines=lines)


def _named(links: Sequence[Link], others: Sequence[Link], advice: Advice, *, early: bool) -> str:
    """Return the names of signals, with what stands out where one is also on the other side."""
    found = {finding.key: finding for finding in advice.findings}
    both = {found[other.finding].indicator for other in others}
    labels: dict[str, str] = {}
    for link in links:
        weighed = found[link.finding]
        if link.early is early:
            label = f"{weighed.label} ({weighed.text})" if weighed.indicator in both else weighed.label
            labels.setdefault(weighed.indicator, label)
    return and_list(list(labels.values()))


def _for_and_against(iwap: Iwap, advice: Advice, formatter: Formatter) -> Table | None:
    """Return the arguments side by side: those of the group, then signals, early ones first."""
    danger, found = iwap.danger, advice.estimate
    rows: list[tuple[Line, ...]] = [
        (
            Line(text="Het verhaal van de groep"),
            formatter.cell(danger.for_it),
            formatter.cell(danger.against_it),
        )
    ]
    if not has(danger.for_it, danger.against_it):
        rows = []
    if has(danger.for_signals, danger.against_signals):
        named = (formatter.cell(danger.for_signals), formatter.cell(danger.against_signals))
        rows.append((Line(text="Signalen die de groep erbij noemde"), *named))
    for label, early in (("Vroege signalen", True), ("Andere signalen", False)):
        if found is None:
            break
        sides = (found.speaks_for, found.speaks_against)
        lines = [
            _named(links, others, advice, early=early)
            for links, others in zip(sides, reversed(sides), strict=True)
        ]
        if any(lines):
            rows.append((Line(text=label), *(Line(text=item or "–") for item in lines)))
    columns = [("Wat", 24), ("Spreekt ervoor", 38), ("Spreekt ertegen", 38)]
    return table("Wat voor en tegen deze inschatting spreekt", columns, rows) if rows else None


def weighing_blocks(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return the arguments for and against the estimate, and why it differs from the signals."""
    weighed = _for_and_against(iwap, advice, formatter)
    missing = () if weighed else (not_discussed("Wat voor en tegen deze inschatting spreekt."),)
    reason = formatter.facts("", [("Waarom anders dan de signalen", iwap.danger.differs_from_signals)])
    asks = advice.estimate is not None and advice.estimate.asks
    words = "Deze inschatting is anders dan de signalen. Dat mag. De groep schreef nog niet op wat zwaarder weegt."
    return (
        *((weighed,) if weighed else missing if iwap.danger.estimate.value else ()),
        *((Paragraph(line=Line(text=words)),) if asks else ()),
        *(reason if has(iwap.danger.differs_from_signals) else ()),
    )


_WAYS: Mapping[Way, str] = MappingProxyType(
    {
        "cijfer-ongunstiger": "Het cijfer is ongunstiger",
        "beleving-ongunstiger": "De beleving is ongunstiger",
        "verschilt": "Het verschilt",
    }
)
_WHOLE = "gevoel:geheel"


def clash_blocks(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return where figures and perception contradict each other, in both directions, as topics to discuss."""
    said = formatter.facts(
        "",
        [("Kloppen zij met elkaar", iwap.danger.clash), ("Het verhaal erbij", iwap.danger.clash_story)],
        claim=True,
    )
    topics = [clash for clash in advice.clashes if clash.key != _WHOLE]
    intro = "Cijfer en beleving lopen hier uiteen. Beide kunnen waar zijn. Waardoor komt dat, denkt u?"
    found: tuple[Block, ...] = (
        (
            Paragraph(line=Line(text=intro)),
            Bullets(
                items=tuple(
                    Line(text=join(f"{_WAYS[topic.way]}. {topic.text}", topic.story, by=" "))
                    for topic in topics
                )
            ),
        )
        if topics
        else ()
    )
    return (Heading(text="Cijfer en beleving naast elkaar"), *said, *found) if said or found else ()
