"""Part 10, what it costs and how far that is covered: promised, requested, or open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from wijkwizard.document import money as sums
from wijkwizard.document.formatter import Formatter, join, not_discussed, table
from wijkwizard.document.model import Block, Bullets, Heading, Line, Table
from wijkwizard.document.money import Budget, KnownAmount, is_yearly
from wijkwizard.document.naming import not_rejected
from wijkwizard.document.parts.ambition import status_line
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import euro


def _period(cost: Cost) -> str:
    first, last = plain(cost.year_from.value), plain(cost.year_to.value)
    if last and last != first:
        return f"{first} tot en met {last}".lstrip()
    return f"vanaf {first}" if first and not last and is_yearly(cost) else first


def _row(cost: Cost, formatter: Formatter) -> tuple[Line, ...]:
    lies = f"uit: {formatter.text(cost.programme)}" if cost.programme.value else ""
    source = f"uit: {formatter.text(cost.cover_source)}" if cost.cover_source.value else lies
    cover = formatter.line(cost.cover) if cost.cover.value else Line(text="Open")
    kind = formatter.text(cost.money_kind) if cost.money_kind.value else ""
    return (
        formatter.cell(cost.what),
        formatter.cell(cost.measure),
        formatter.cell(cost.amount),
        Line(
            text=join(
                formatter.text(cost.once_or_structural) if cost.once_or_structural.value else "",
                _period(cost),
            )
            or "–"
        ),
        formatter.cell(cost.payer),
        cover.model_copy(update={"text": join(join(cover.text, source), kind, by="; ")}),
        status_line(cost, formatter),
    )


def _both(
    label: str, counted: Sequence[KnownAmount], which: Callable[[KnownAmount], bool]
) -> tuple[Line, ...]:
    once = sums.total(counted, lambda item: which(item) and not item.structural)
    yearly = sums.total(counted, lambda item: which(item) and item.structural)
    return (Line(text=label), Line(text=euro(once)), Line(text=euro(yearly)))


def _covered(cover: str) -> Callable[[KnownAmount], bool]:
    return lambda item: item.cover == cover


def cover_table(counted: Sequence[KnownAmount]) -> Table:
    """Return the sums by cover, once and for each year."""
    rows = [_both(label, counted, _covered(key)) for key, label in sums.covers(counted)]
    made = table(
        "Dekking: wat is toegezegd, aangevraagd en open",
        [("Dekking", 40), ("Eenmalig>", 30), ("Structureel, per jaar>", 30)],
        [*rows, _both("Samen", counted, lambda _: True)],
    )
    return made.model_copy(update={"totals": 1})


def _payers(counted: Sequence[KnownAmount]) -> Table:
    rows = [
        _both(payer or "Nog niemand", counted, lambda item, payer=payer: item.payer == payer)  # type: ignore[misc]  # the same
        for payer in sums.payers(counted)
    ]
    columns = [("Wie betaalt", 40), ("Eenmalig>", 30), ("Structureel, per jaar>", 30)]
    return table("Wie betaalt", columns, rows)


def _year_table(counted: Sequence[KnownAmount], shown: Sequence[int]) -> Table:
    def cells(amounts: Sequence[KnownAmount]) -> tuple[Line, ...]:
        sums_of = (sum((amount.in_year(each) for amount in amounts), Decimal(0)) for each in shown)
        return tuple(Line(text=euro(item)) for item in sums_of)

    rows = [
        (Line(text=label), *cells([amount for amount in counted if amount.cover == key]))
        for key, label in sums.covers(counted)
    ]
    width = 78 // len(shown)
    columns = [("Dekking", 100 - width * len(shown)), *((f"{each}>", width) for each in shown)]
    caption = "Per jaar" if len(shown) == 1 else f"Per jaar, {shown[0]} tot en met {shown[-1]}"
    made = table(caption, columns, [*rows, (Line(text="Samen"), *cells(counted))])
    return made.model_copy(update={"totals": 1})


def _per_year(counted: Sequence[KnownAmount]) -> tuple[Block, ...]:
    return tuple(_year_table(counted, shown) for shown in sums.years(counted))


def _notes(found: Budget) -> tuple[Block, ...]:
    """Return notes on what is in no sum, in no year, or assumed to be paid once."""
    undated = [item.name for item in found.counted if item.first is None]
    spread = [
        f"{item.name} ({euro(item.euros)}, {item.first} tot en met {item.last})"
        for item in found.counted
        if item.first is not None and not item.placed
    ]
    unsaid = [item.name for item in found.counted if not item.said]
    lines = [Line(text=f"Niet meegeteld: {item}.") for item in found.left_out]
    less = [f"{item.name} ({euro(item.euros)})" for item in found.counted if item.euros < 0]
    if less:
        lines.append(Line(text=f"Lager dan nul, en van de som afgetrokken: {'; '.join(less)}."))
    if undated and sums.years(found.counted):
        lines.append(Line(text=f"Zonder jaar, en dus niet in de tabel per jaar: {'; '.join(undated)}."))
    if spread:
        words = "Over meer jaren, en dus niet in de tabel per jaar"
        lines.append(Line(text=f"{words}: {'; '.join(spread)}."))
    if unsaid:
        words = "Niet gezegd of het eenmalig of elk jaar is. Het staat bij eenmalig"
        lines.append(Line(text=f"{words}: {'; '.join(unsaid)}."))
    return (Bullets(items=tuple(lines)),) if lines else ()


def _benefits(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            formatter.cell(benefit.measure),
            formatter.cell(benefit.party),
            formatter.cell(benefit.pays),
            formatter.cell(benefit.gains),
            formatter.cell(benefit.asked),
        )
        for benefit in iwap.benefits
    ]
    columns = [
        ("Bij maatregel", 22),
        ("Partij", 18),
        ("Betaalt", 21),
        ("Heeft er baat bij", 23),
        ("Gevraagd", 16),
    ]
    made = (
        table("Wie betaalt en wie baat heeft", columns, rows)
        if rows
        else not_discussed("Wie er baat bij heeft.")
    )
    return (Heading(text="Wie betaalt en wie baat heeft"), made)


def _hours(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return who has hours for the plan, and what the measures ask of each sort; nothing when nobody spoke of it."""
    offered = [
        (formatter.cell(row.party), formatter.cell(row.sort), formatter.cell(row.hours)) for row in iwap.hours
    ]
    asked = [
        (
            formatter.cell(row.title),
            formatter.cell(row.hours_residents),
            formatter.cell(row.hours_professionals),
        )
        for row in not_rejected(iwap.measures)
        if row.hours_residents.value is not None or row.hours_professionals.value is not None
    ]
    blocks: list[Block] = []
    if asked:
        columns = [("Maatregel", 50), ("Vrijwilligers>", 25), ("Betaald>", 25)]
        blocks.append(table("Uren per maand die de maatregelen vragen", columns, asked))
    if offered:
        columns = [("Partij", 50), ("Soort", 25), ("Uren>", 25)]
        blocks.append(table("Uren per maand die er zijn", columns, offered))
    return (Heading(text="Uren per maand"), *blocks) if blocks else ()


def money(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 10."""
    rules = formatter.facts(
        "Afspraken over geld",
        [
            ("Budget voor bewoners", iwap.organisation.residents_budget),
            ("Euro per inwoner", iwap.organisation.budget_per_person),
            ("Wie over dat budget beslist", iwap.organisation.budget_decided_by),
            ("Eén budgethouder", iwap.organisation.one_budget_holder),
            ("Financiële regels", iwap.course.money_rules),
        ],
    )
    listed = not_rejected(iwap.costs)
    found = sums.budget(iwap)
    blocks: list[Block] = []
    if found.counted:
        blocks += [cover_table(found.counted), *_per_year(found.counted), _payers(found.counted)]
    blocks += _notes(found)
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
        blocks.append(table("Alle kosten", columns, [_row(item, formatter) for item in listed]))
    return (
        Heading(text="Kosten en dekking"),
        *(blocks or [not_discussed("Wat het kost, en waar het geld vandaan komt.")]),
        *_hours(iwap, formatter),
        *_benefits(iwap, formatter),
        *rules,
    )
