"""Part 3, the occasion for this plan, what lies there already, and what was done here before."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, not_discussed, table
from wijkwizard.document.model import Block, Heading
from wijkwizard.iwap.model import Iwap


def running(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what lies there already and what this plan adds; nothing when no row was made."""
    rows = [
        (
            formatter.cell(item.programme),
            formatter.cell(item.owner),
            formatter.cell(item.until),
            formatter.cell(item.money),
            formatter.cell(item.means),
            formatter.cell(item.adds),
        )
        for item in iwap.programmes
    ]
    columns = [
        ("Wat er ligt", 18),
        ("Van wie", 14),
        ("Tot", 11),
        ("Geld", 13),
        ("Wat het hier betekent", 22),
        ("Wat dit plan erbij doet", 22),
    ]
    made = table("Wat er al ligt, en wat dit plan erbij doet", columns, rows)
    return (Heading(text="Wat er al ligt"), made) if rows else ()


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
        *running(iwap, formatter),
        Heading(text="Wat hier eerder liep"),
        earlier if rows else not_discussed("Welke projecten hier eerder liepen, en wat ervan over is."),
    )
