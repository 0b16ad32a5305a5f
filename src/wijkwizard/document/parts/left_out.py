"""Part 13, what is not in this plan and why, and where people disagree."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, chosen, join, not_discussed, table
from wijkwizard.document.model import Block, Bullets, Heading, Line, Table
from wijkwizard.document.naming import row_name, unnamed
from wijkwizard.document.objections import consent_lines, objections_table
from wijkwizard.document.parts.ambition import decided_by, printed_decider
from wijkwizard.document.parts.otherwise import otherwise
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Decided
from wijkwizard.iwap.said import Said, SaidText
from wijkwizard.iwap.standing import REJECTED
from wijkwizard.terms.dutch import about


def differences_table(iwap: Iwap, formatter: Formatter) -> Table | None:
    """Return each claim with who agrees, who disagrees, and how it is investigated."""
    rows = [
        (
            formatter.cell(disagreement.claim),
            formatter.cell(disagreement.seen_by),
            Line(
                text=join(
                    *(
                        formatter.text(said)
                        for said in (disagreement.differently_by, disagreement.otherwise)
                        if said.value
                    ),
                    by=": ",
                )
                or "–"
            ),
            Line(
                text=join(
                    *(
                        formatter.text(said)
                        for said in (disagreement.find_out, disagreement.due)
                        if said.value
                    )
                )
                or "–"
            ),
        )
        for disagreement in iwap.disagreements
    ]
    columns = [("Stelling", 27), ("Zo ziet het", 20), ("Anders ziet het", 30), ("Hoe wij het uitzoeken", 23)]
    return table("Stellingen waarover mensen verschillen", columns, rows) if rows else None


PARKED = "Wat wij parkeerden"
LEFT_OUT = "Wat wij laten liggen of stoppen"

_STATUS = frozenset({"status", "status_by", "status_on", "status_why"})


def _rejected_rows(iwap: Iwap) -> tuple[tuple[str, str, SaidText, Decided], ...]:
    """Return kind, collection, title and row of everything that was decided against."""
    titled: tuple[tuple[str, str, SaidText, Decided], ...] = (
        *(("Maatregel", "measures", measure.title, measure) for measure in iwap.measures),
        *(("Doel", "goals", goal.title, goal) for goal in iwap.goals),
        *(("Kosten", "costs", cost.what, cost) for cost in iwap.costs),
    )
    return tuple(item for item in titled if chosen(item[3].status) == REJECTED)


def _about_rejected(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the remarks on a rejected item, so that a decision does not remove the group's words."""
    rows = [
        (Line(text=about(row_name(collection, row), said.asked or "Vraag")), formatter.line(said))
        for _, collection, title, row in _rejected_rows(iwap)
        for name in type(row).model_fields
        if name not in _STATUS and isinstance(said := getattr(row, name), Said)
        if said.value is not None and said is not title
    ]
    columns = [("Vraag", 42), ("Antwoord", 58)]
    return (table("Wat over het afgewezene is gezegd", columns, rows),) if rows else ()


def _rejected(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            formatter.cell(title) if title.value else Line(text=unnamed(title)),
            Line(text=kind),
            formatter.cell(row.status_why),
            Line(
                text=join(
                    decided_by(row, formatter),
                    formatter.text(row.status_on) if row.status_on.value else "",
                )
                or "–",
                prints=printed_decider(row),
            ),
        )
        for kind, _, title, row in _rejected_rows(iwap)
    ]
    if not rows:
        return ()
    columns = [("Wat", 34), ("Soort", 14), ("Waarom", 30), ("Door wie en wanneer", 22)]
    made = table("Afgewezen, en waarom", columns, rows)
    return (Heading(text="Wat is afgewezen"), made, *_about_rejected(iwap, formatter))


def left_out_table(iwap: Iwap, formatter: Formatter) -> Table | Bullets | None:
    """Return what is left or stopped, with the reason."""
    rows = [
        (formatter.cell(item.what), formatter.cell(item.sort), formatter.cell(item.why))
        for item in iwap.left_out
    ]
    columns = [("Wat", 40), ("Laten of stoppen", 20), ("Waarom", 40)]
    return filled_table(LEFT_OUT, columns, rows)


def parked_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what people said that fitted nowhere yet, and what the group did with it; nothing without any."""
    rows = [
        (formatter.cell(item.words), formatter.cell(item.outcome), formatter.cell(item.owner))
        for item in iwap.parked
        if item.words.value
    ]
    made = filled_table(PARKED, [("Wat", 50), ("Wat wij ermee doen", 28), ("Wie neemt het mee", 22)], rows)
    if made is None:
        return ()
    return (Heading(text=PARKED), made) if isinstance(made, Bullets) else (made,)


def objection_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what the counts of consent say in words, and every objection; nothing without both."""
    counted = tuple(Line(text=words) for words in consent_lines(iwap))
    made = objections_table(iwap, formatter)
    shown = (*((Bullets(items=counted),) if counted else ()), *((made,) if made else ()))
    return (Heading(text="Bezwaren"), *shown) if shown else ()


def left_out(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 13."""
    return (
        Heading(text="Wat wij laten liggen"),
        left_out_table(iwap, formatter) or not_discussed("Wat wij laten liggen of stoppen, en waarom."),
        *_rejected(iwap, formatter),
        Heading(text="Verschillen van inzicht"),
        differences_table(iwap, formatter) or not_discussed("Waarover mensen verschillend denken."),
        *objection_blocks(iwap, formatter),
        *parked_blocks(iwap, formatter),
        *otherwise(iwap, formatter.known),
    )
