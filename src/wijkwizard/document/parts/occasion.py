"""Part 3, the occasion for this plan, and what was done here before."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, not_discussed, table
from wijkwizard.document.model import Block, Heading
from wijkwizard.iwap.model import Iwap


def occasion(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 3."""
    why = iwap.occasion
    facts = formatter.facts(
        "Waarom nu",
        [
            ("Aanleiding", why.reasons),
            ("Het verhaal erbij", why.story),
            ("Oud zeer", why.old_pain),
            ("Hoe dringend", why.urgency),
        ],
    )
    rows = [
        (formatter.cell(project.name), formatter.cell(project.period), formatter.cell(project.left))
        for project in iwap.earlier_projects
    ]
    earlier = table(
        "Wat hier de laatste tien jaar al liep",
        [("Project", 34), ("Periode", 20), ("Wat ervan over is", 46)],
        rows,
    )
    return (
        *(facts or (not_discussed("Waarom de groep nu bij elkaar zit."),)),
        Heading(text="Wat hier eerder liep"),
        earlier if rows else not_discussed("Welke projecten hier eerder liepen, en wat ervan over is."),
    )
