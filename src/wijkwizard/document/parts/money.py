"""Part 10, what it costs and how far that is covered: promised, requested, or open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wijkwizard.document import money as sums
from wijkwizard.document.beside_sums import hidden_amounts
from wijkwizard.document.formatter import Formatter, chosen, join, not_discussed, table
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Table
from wijkwizard.document.naming import not_rejected
from wijkwizard.document.parts.ambition import how_far, status_line
from wijkwizard.document.parts.money_notes import notes_on_costs
from wijkwizard.document.parts.year_tables import SumsBy, by_year_and_payer, kinds, per_year
from wijkwizard.document.plan.money_in_short import cover_spoken
from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.cost_parts import CostPart
from wijkwizard.iwap.cost_years import is_yearly
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.standing import PROPOSED
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import euro


def _years(row: Cost | CostShare) -> str:
    first, last = plain(row.year_from.value), plain(row.year_to.value)
    return f"{first} tot en met {last}".lstrip() if last and last != first else first


def _period(cost: Cost) -> str:
    return _without_end(cost) if is_yearly(cost) else _years(cost)


def _without_end(row: Cost | CostShare) -> str:
    """Return the years of yearly money, which goes on where no last year was said."""
    years = _years(row)
    return f"vanaf {years}" if years and row.year_to.value is None else years


_PAID = 4
"""The cells of a cost before those about who pays, which stand in a table of their own: seven columns nobody reads."""


def _cover(row: Cost | CostShare, formatter: Formatter) -> Line:
    """Return how far money is there; what was said and stays inside is not told as open."""
    if row.cover.value is None and not is_withheld(row.cover):
        return Line(text="–" if euros_of(row) == 0 else "Open")
    return formatter.cell(row.cover)


def _of_measure(cost: Cost, iwap: Iwap, formatter: Formatter) -> str:
    """Return how the measure of a cost stands, for where nobody said it of the amount: that is no proposal then."""
    measure = next((row for row in iwap.measures if row.id == chosen(cost.measure)), None)
    if measure is None or is_withheld(measure.status):
        return ""
    proposed = measure.status.value is None or chosen(measure.status) == PROPOSED
    stands = how_far(measure, iwap) if proposed else formatter.text(measure.status)
    return f"niet gezegd; de maatregel: {stands}" if stands else ""


def _row(cost: Cost, iwap: Iwap, formatter: Formatter, *, spoken: bool) -> tuple[Line, ...]:
    budgets = [formatter.text(said) for said in (cost.programme, cost.cover_source) if said.value]
    source = f"uit: {join(*budgets)}" if budgets else ""
    cover = _cover(cost, formatter) if spoken else formatter.cell(cost.cover)
    kind = formatter.text(cost.money_kind) if cost.money_kind.value else ""
    return (
        formatter.cell(cost.what),
        formatter.measure_cell(cost.measure),
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
        status_line(cost, formatter, begun=_of_measure(cost, iwap, formatter)),
    )


def _again(name: Line) -> Line:
    """Return what a row is called once more: what belongs to it was told where it stood first."""
    return Line(text=name.text)


def _both(label: str, counted: Sequence[CostPart], which: Callable[[CostPart], bool]) -> tuple[Line, ...]:
    own = tuple(filter(which, counted))
    # A part of the money can be the same in its own years, and those need not be all years.
    own = sums.settled(own) if len(own) == len(counted) else own
    once = sums.total(own, lambda item: not item.yearly)
    yearly = euro(sums.each_year(own))
    if any(item.differs for item in own):
        yearly = sums.year_by_year(own, "") or euro(0)
    elif sums.changes_by_year(counted) or sums.changes_by_year(own, counted):
        yearly = sums.with_years(own, "") or euro(0)
    return (Line(text=label), Line(text=euro(once)), Line(text=yearly))


def cover_table(counted: Sequence[CostPart], by: SumsBy = "cover") -> Table:
    """Return the sums by cover, once and for each year."""
    rows = [_both(label, counted, which) for label, which in kinds(counted, by)]
    made = table(
        "Dekking: wat is toegezegd, aangevraagd en open",
        [("Dekking", 22), ("Eenmalig>", 22), ("Structureel, per jaar>", 56)],
        [*rows, _both("Samen", counted, lambda _: True)],
    )
    return made.model_copy(update={"totals": 1})


def _payers(counted: Sequence[CostPart]) -> Table:
    rows = [_both(label, counted, which) for label, which in kinds(counted, "payer")]
    columns = [("Wie betaalt", 28), ("Eenmalig>", 20), ("Structureel, per jaar>", 52)]
    return table("Wie betaalt", columns, rows)


def _shares(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return which part each pays, as it was said."""
    yearly = {cost.id for cost in iwap.costs if is_yearly(cost)}
    rows = [
        (
            formatter.cell(share.cost),
            formatter.cell(share.payer),
            Line(text=(_without_end(share) if chosen(share.cost) in yearly else _years(share)) or "–"),
            formatter.cell(share.amount),
            _cover(share, formatter),
            formatter.cell(share.source),
        )
        for share in iwap.shares
    ]
    columns = [
        ("Wat", 20),
        ("Betaler", 18),
        ("Jaar", 14),
        ("Bedrag>", 16),
        ("Dekking", 14),
        ("Budget", 18),
    ]
    return (table("Wie welk deel betaalt", columns, rows),) if rows else ()


def _benefits(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            formatter.measure_cell(benefit.measure),
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
            ("Wat het plan mag kosten", iwap.organisation.budget),
            ("Budget voor bewoners", iwap.organisation.residents_budget),
            ("Euro per bewoner per ronde", iwap.organisation.budget_per_person),
            ("Wie over dat budget beslist", iwap.organisation.budget_decided_by),
            ("Eén budgethouder", iwap.organisation.one_budget_holder),
            ("Financiële regels", iwap.course.money_rules),
        ],
    )
    listed = not_rejected(iwap.costs)
    found = plan_costs(iwap)
    blocks: list[Block] = []
    spoken = cover_spoken(iwap)
    if found.counted:
        by_cover: SumsBy = "cover" if spoken else "unspoken"
        blocks += [cover_table(found.counted, by_cover), *per_year(found.counted, by_cover)]
        blocks += [_payers(found.counted), *by_year_and_payer(found.counted)]
    blocks += notes_on_costs(found, iwap)
    if more := hidden_amounts(found.counted, formatter.withheld):
        blocks.append(Paragraph(line=Line(text=more)))
    if listed:
        rows = [_row(item, iwap, formatter, spoken=spoken) for item in listed]
        costs = [("Wat", 28), ("Maatregel", 30), ("Bedrag>", 18), ("Soort en jaar", 24)]
        paid = [("Wat", 24), ("Betaler", 20), ("Dekking", 28), ("Status", 28)]
        blocks.append(table("Alle kosten", costs, [row[:_PAID] for row in rows]))
        blocks.append(
            table(
                "Wie dat betaalt, en hoe vast dat is", paid, [(_again(row[0]), *row[_PAID:]) for row in rows]
            )
        )
    blocks += _shares(iwap, formatter)
    return (
        Heading(text="Kosten en dekking"),
        *(blocks or [not_discussed("Wat het kost, en waar het geld vandaan komt.")]),
        *_hours(iwap, formatter),
        *_benefits(iwap, formatter),
        *rules,
    )
