"""What changed since the guide was written: in themes, laws and organisations that the plan names.

A plan is read by people who decide today. Each line gives the date on which it was checked, and whom to ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.cited import cited_line
from wijkwizard.document.formatter import Formatter, chosen, table
from wijkwizard.document.model import Block, Heading, Line
from wijkwizard.document.paper_knowledge import Changed, PaperKnowledge
from wijkwizard.iwap.model import Iwap

_TOUCHES = 1
"""The step of the scale that says that a law touches this plan."""


def _named(iwap: Iwap) -> Iterator[tuple[str, str]]:
    """Yield table and id of everything that the plan names and about which something may have changed."""
    for theme in iwap.themes:
        yield "themas", chosen(theme.theme)
    for law in iwap.ambition.laws.value or ():
        if law.score == _TOUCHES:
            yield "wetten", law.id
    for programme in iwap.programmes:
        yield "kaders", chosen(programme.programme)
    for measure in iwap.measures:
        for partner in measure.partners.value or ():
            yield "partijen", partner.id
    for promise in iwap.promises:
        yield "partijen", chosen(promise.partner)


def changes(iwap: Iwap, known: PaperKnowledge) -> tuple[Changed, ...]:
    """Return what changed about what the plan names, each once, in the order in which it is named."""
    return tuple(known.changed[name] for name in dict.fromkeys(_named(iwap)) if name in known.changed)


def since_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose the list of what changed; nothing where nothing did."""
    rows = [
        (Line(text=change.name), cited_line(change.says, change.sources, formatter))
        for change in changes(iwap, formatter.known)
    ]
    made = table(
        "Wat sinds de Wijkengids veranderde, en wat omstreden is",
        [("Waarover", 26), ("Wat er nu is", 74)],
        rows,
    )
    return (Heading(text="Wetten, regels en wat omstreden is"), made) if rows else ()
