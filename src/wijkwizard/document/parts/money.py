"""Part 10, what it costs and how far that is covered: promised, asked for, or open. Sums are never hidden."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from wijkwizard.document import money as sums
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Table
from wijkwizard.document.money import Amount
from wijkwizard.document.parts.ambition import status_text
from wijkwizard.document.scribe import Scribe, join, not_discussed, table, year
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost
from wijkwizard.terms.dutch import euro, number


def _period(cost: Cost) -> str:
    first, last = year(cost.year_from.value), year(cost.year_to.value)
    return f"{first} tot en met {last}" if first and last else join(first, last)


def _row(cost: Cost, scribe: Scribe) -> tuple[Line, ...]:
    source = f"uit: {scribe.text(cost.cover_source)}" if cost.cover_source.value else ""
    cover = scribe.line(cost.cover) if cost.cover.value else Line(text="Open")
    return (
        scribe.cell(cost.what),
        scribe.cell(cost.measure),
        scribe.cell(cost.amount),
        Line(
            text=join(
                scribe.text(cost.once_or_structural) if cost.once_or_structural.value else "", _period(cost)
            )
            or "–"
        ),
        scribe.cell(cost.payer),
        cover.model_copy(update={"text": join(cover.text, source)}),
        Line(text=status_text(cost, scribe)),
    )


def _both(label: str, counted: Sequence[Amount], which: Callable[[Amount], bool]) -> tuple[Line, ...]:
    once = sums.total(counted, lambda one: which(one) and not one.structural)
    yearly = sums.total(counted, lambda one: which(one) and one.structural)
    return (Line(text=label), Line(text=euro(once)), Line(text=euro(yearly)))


def cover_table(counted: Sequence[Amount]) -> Table:
    """Return the sums by cover, once and for each year."""
    rows = [_both(label, counted, lambda one, key=key: one.cover == key) for key, label in sums.COVERS]  # type: ignore[misc]  # a default binds the key of this turn
    made = table(
        "Dekking: wat is toegezegd, aangevraagd en open",
        [("Dekking", 40), ("Eenmalig>", 30), ("Structureel, per jaar>", 30)],
        [*rows, _both("Samen", counted, lambda _: True)],
    )
    return made.model_copy(update={"totals": 1})


def _payers(counted: Sequence[Amount]) -> Table:
    rows = [
        _both(payer or "Nog niemand", counted, lambda one, payer=payer: one.payer == payer)  # type: ignore[misc]  # the same
        for payer in sums.payers(counted)
    ]
    columns = [("Wie betaalt", 40), ("Eenmalig>", 30), ("Structureel, per jaar>", 30)]
    return table("Wie betaalt", columns, rows)


def _per_year(counted: Sequence[Amount]) -> tuple[Block, ...]:
    shown = sums.years(counted)
    if not shown:
        return ()
    rows = [
        (
            Line(text=label),
            *(
                Line(text=euro(sum((one.in_year(each) for one in counted if one.cover == key), Decimal(0))))
                for each in shown
            ),
        )
        for key, label in sums.COVERS
    ]
    closing = (
        Line(text="Samen"),
        *(Line(text=euro(sum((one.in_year(each) for one in counted), Decimal(0)))) for each in shown),
    )
    width = 78 // len(shown)
    columns = [("Dekking", 100 - width * len(shown)), *((f"{each}>", width) for each in shown)]
    made = table("Per jaar", columns, [*rows, closing]).model_copy(update={"totals": 1})
    undated = sum(one.first is None for one in counted)
    note = f"Bedragen zonder jaar, die niet in deze tabel staan: {number(undated)}." if undated else ""
    return (made, *((Paragraph(line=Line(text=note), look="small"),) if note else ()))


def _benefits(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    rows = [
        (scribe.cell(one.measure), scribe.cell(one.party), scribe.cell(one.pays), scribe.cell(one.gains))
        for one in iwap.benefits
    ]
    columns = [("Bij maatregel", 25), ("Partij", 23), ("Betaalt", 26), ("Heeft er baat bij", 26)]
    made = (
        table("Wie betaalt en wie baat heeft", columns, rows)
        if rows
        else not_discussed("Wie er baat bij heeft.")
    )
    return (Heading(text="Wie betaalt en wie baat heeft"), made)


def money(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Compose part 10."""
    rules = scribe.facts(
        "Afspraken over geld",
        [
            ("Budget voor bewoners", iwap.organisation.residents_budget),
            ("Euro per inwoner", iwap.organisation.budget_per_person),
            ("Eén budgethouder", iwap.organisation.one_budget_holder),
            ("Financiële regels", iwap.course.money_rules),
        ],
    )
    listed = sums.counting(iwap.costs)
    counted = sums.amounts(listed)
    blocks: list[Block] = []
    if counted:
        blocks += [cover_table(counted), *_per_year(counted), _payers(counted)]
    unknown = sums.unknown_amounts(listed)
    if unknown:
        text = (
            f"Kosten waarvan het bedrag nog niet bekend is: {number(unknown)}. "
            "Die tellen niet mee in de sommen."
        )
        blocks.append(Paragraph(line=Line(text=text)))
    if listed:
        columns = [
            ("Wat", 13),
            ("Maatregel", 15),
            ("Bedrag>", 13),
            ("Soort en jaar", 12),
            ("Betaler", 12),
            ("Dekking", 14),
            ("Status", 21),
        ]
        blocks.append(table("Alle kosten", columns, [_row(one, scribe) for one in listed]))
    return (
        Heading(text="Kosten en dekking"),
        *(blocks or [not_discussed("Wat het kost, en waar het geld vandaan komt.")]),
        *_benefits(iwap, scribe),
        *rules,
    )
