"""Parts 7 and 8: what is regular and what is extra, and each measure in one block with all its fields."""

from __future__ import annotations

from collections.abc import Mapping

from wijkwizard.document.cited import cited_line
from wijkwizard.document.cross_references import card_place
from wijkwizard.document.formatter import (
    Formatter,
    LabelledLeaf,
    chosen,
    gap_sentence,
    has,
    not_discussed,
    table,
    unless_withheld,
)
from wijkwizard.document.model import Block, Bullets, Fact, Heading, Line, MeasureBlock
from wijkwizard.document.naming import not_rejected, title_of
from wijkwizard.document.once import without_remarks
from wijkwizard.document.parts.actions import actions_blocks
from wijkwizard.document.parts.ambition import further_figures, goal_of, goal_sentence, how_far, status_line
from wijkwizard.document.parts.deepening import deepening
from wijkwizard.document.parts.organisation import partner
from wijkwizard.document.parts.reasoning import reasoning_rows
from wijkwizard.document.phrasing import in_sentence
from wijkwizard.document.planning import ends_before, planning
from wijkwizard.iwap import rows as row_types
from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.cost_parts import PARTLY, PROMISED, REQUESTED
from wijkwizard.iwap.costs import parts_of
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.share_difference import comes_back
from wijkwizard.iwap.standing import REJECTED
from wijkwizard.terms.dutch import about, and_list, euro


def _kind(measure: row_types.Measure) -> str:
    picked = chosen(measure.regular_or_extra)
    if "regulier" in picked:
        return "regular"
    if picked:
        return "extra"
    return "withheld" if is_withheld(measure.regular_or_extra) else "open"


def regular(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 7: regular work, and what is extra."""
    heads = (
        ("regular", "Gewoon werk", "Welk gewoon werk hier al gebeurt."),
        ("extra", "Wat erbij komt", "Wat er extra bij komt."),
        ("open", "Nog niet ingedeeld", ""),
    )
    blocks: list[Block] = []
    for kind, title, otherwise in heads:
        names = tuple(
            Line(text=title_of(item, formatter))
            for item in not_rejected(iwap.measures)
            if _kind(item) == kind
        )
        if names:
            blocks += [Heading(text=title), Bullets(items=names)]
        elif otherwise:
            blocks += [Heading(text=title), not_discussed(otherwise)]
    return tuple(blocks)


def _about_goal(measure: row_types.Measure, iwap: Iwap, formatter: Formatter) -> list[Fact]:
    goals = [item for item in iwap.goals if item.id in {pick.id for pick in measure.goal.value or ()}]
    figures: list[row_types.Goal | GoalFigure] = [
        *goals,
        *(figure for goal in goals for figure in further_figures(goal, iwap)),
    ]
    sentences = [sentence for figure in figures if (sentence := goal_sentence(figure, formatter))]
    if sentences:
        line = Line(text="\n".join(sentences))
        return [Fact(label="Indicator, nulmeting en streefwaarde", line=line)]
    leaves = [
        (label, tuple(getattr(goal, name) for goal in goals))
        for label, name in (("Indicator", "indicator"), ("Nulmeting", "baseline"), ("Streefwaarde", "target"))
    ]
    rows, _ = formatter.rows(leaves if goals else [])
    return list(rows)


_PAYS = {PROMISED: "betaald door", PARTLY: "betaald door", REQUESTED: "gevraagd aan"}
"""By cover, what the payer of a cost does; without a promise or a request nobody pays it yet."""


def _money(measure: row_types.Measure, iwap: Iwap, formatter: Formatter) -> list[Fact]:
    costs = [
        cost for cost in iwap.costs if chosen(cost.measure) == measure.id and chosen(cost.status) != REJECTED
    ]
    lines = []
    for cost in costs:
        none = unless_withheld("bedrag nog niet bekend", cost.amount) or "bedrag niet voor dit papier"
        euros = euros_of(cost)
        amount = none if euros is None else euro(euros)
        how = [formatter.text(said).lower() for said in (cost.once_or_structural, cost.cover) if said.value]
        payer = _pays(cost, iwap, formatter)
        lines.append(", ".join(part for part in (amount, *how, payer) if part))
    return [Fact(label="Kosten en dekking", line=Line(text="\n".join(lines)))] if lines else []


def _pays(cost: row_types.Cost, iwap: Iwap, formatter: Formatter) -> str:
    """Return who pays a cost: with shares that is not who was named for the whole, and not as sure as that."""
    parts = parts_of(cost, iwap)
    if any(part.share for part in parts):
        names = list(dict.fromkeys(name for part in parts for name in part.named))
        return f"in delen van {and_list(names)}" if names else "in delen"
    # Whether it is promised stays inside: 'beoogd' would say that it is not.
    does = _PAYS.get(chosen(cost.cover), "betaler" if is_withheld(cost.cover) else "beoogde betaler")
    does = "komt van" if comes_back(cost) else does
    return f"{does} {formatter.text(cost.payer)}" if cost.payer.value else ""


def _in_one(given: Line) -> str:
    line = without_remarks(given)
    return f"{line.text} ({line.account})" if line.account else line.text


def _promises(measure: row_types.Measure, iwap: Iwap, formatter: Formatter) -> list[Fact]:
    who = [
        about(_in_one(partner(promise, formatter)), formatter.text(promise.promise))
        for promise in iwap.promises
        if chosen(promise.measure) == measure.id
    ]
    return [Fact(label="Beloften", line=Line(text="\n".join(who)))] if who else []


def _evidence(measure: row_types.Measure, formatter: Formatter) -> list[Fact]:
    known = formatter.known.ingredients.get(chosen(measure.ingredient))
    if known is None:
        return []
    pieces = [f"Sindsdien veranderd: {known.changed}"] if known.changed else []
    pieces += [known.grade, known.says]
    pieces += [f"Nodig: {known.conditions}"] if known.conditions else []
    line = cited_line(" ".join(pieces), known.sources, formatter)
    return [Fact(label="Wat erover bekend is", line=line)]


def _first(measure: row_types.Measure) -> list[LabelledLeaf]:
    return [
        ("Bij welk probleem", measure.problem),
        ("Thema", (measure.theme, measure.other_theme)),
        ("Terrein", measure.terrain),
        ("Wat precies", measure.what),
        ("Steunt op wat er al ligt", measure.programme),
        ("Waar", measure.where),
        ("Deelgebied", measure.sub_area),
        ("Voor wie", measure.for_whom),
        ("Wat het biedt", measure.groups),
        ("Trekker", measure.lead),
        ("Partners", measure.partners),
        ("Rol van bewoners", measure.residents_role),
    ]


def _phase(measure: row_types.Measure) -> list[LabelledLeaf]:
    return [("Fase, regulier of extra", (measure.phase, in_sentence(measure.regular_or_extra)))]


def _period(measure: row_types.Measure, formatter: Formatter) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """Return begin and end, on one line when both have one basis, and which of them is missing."""
    rows, gaps = formatter.rows([("Begin", measure.start), ("Eind", measure.end)])
    begin, end = (
        formatter.line(said).model_copy(update={"text": ""}) for said in (measure.start, measure.end)
    )
    turned = "; het eind ligt vóór het begin" if ends_before(measure.start, measure.end) else ""
    if has(measure.start) and has(measure.end) and begin == end:
        text = f"{formatter.text(measure.start)} tot en met {formatter.text(measure.end)}{turned}"
        rows = (Fact(label="Begin en eind", line=begin.model_copy(update={"text": text})),)
    elif turned:
        rows = (*rows, Fact(label="Let op", line=Line(text="Het eind ligt vóór het begin.")))
    return rows, gaps


def _then(measure: row_types.Measure) -> list[LabelledLeaf]:
    return [("Resultaat: wat er dan is", measure.output)]


def _because(measure: row_types.Measure) -> list[LabelledLeaf]:
    return [
        ("Werkzaam bestanddeel", measure.ingredient),
        ("Trede op de effectladder", measure.ladder),
    ]


def _course(measure: row_types.Measure) -> list[LabelledLeaf]:
    return [
        ("Verschuift het elders heen", measure.waterbed),
        ("Wanneer wij stoppen", measure.stop_rule),
        ("Wanneer wij bijsturen", measure.adjust_rule),
        ("Wanneer wij doorpakken", measure.carry_on_rule),
    ]


def _about_name(measure: row_types.Measure, formatter: Formatter) -> tuple[Fact, ...]:
    """Return who gave a measure its name, and what was noted with it."""
    named = formatter.line(measure.title)
    return (
        (Fact(label="Over de naam", line=Line(text=named.account, prints=named.prints)),)
        if named.account
        else ()
    )


def measure_block(number: int, measure: row_types.Measure, iwap: Iwap, formatter: Formatter) -> MeasureBlock:
    """Return one measure with the fields that tell a partner what is expected."""
    said = [
        formatter.rows(_first(measure)),
        _period(measure, formatter),
        formatter.rows(_phase(measure)),
        formatter.rows(_then(measure)),
        reasoning_rows(measure, formatter),
        formatter.rows(_because(measure)),
        formatter.rows(_course(measure)),
    ]
    money = _money(measure, iwap, formatter)
    who, period, phase, results, reasoning, because, course = (rows for rows, _ in said)
    gaps = [label for _, labels in said for label in labels]
    rows = (
        *_about_name(measure, formatter),
        *who,
        *period,
        *phase,
        *_promises(measure, iwap, formatter),
        *money,
        *results,
        *_about_goal(measure, iwap, formatter),
        *reasoning,
        *because,
        *_evidence(measure, formatter),
        *course,
    )
    status = status_line(measure, formatter, begun=how_far(measure, iwap))
    return MeasureBlock(
        anchor=card_place(number, annex=True),
        number=number,
        title=title_of(measure, formatter),
        status=status.text,
        prints=status.prints,
        goal=goal_of(measure, formatter),
        rows=rows,
        missing=gap_sentence(
            gaps if money or "costs" in formatter.withheld else [*gaps, "Kosten en dekking"]
        ),
    )


def measure_cards(listed: tuple[row_types.Measure, ...]) -> Mapping[str, str]:
    """Return the place of the card of each measure, by its row."""
    return {
        row.id: card_place(number, annex=True) for number, row in enumerate(not_rejected(listed), start=1)
    }


def quick_wins(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what shows within weeks."""
    rows = [
        (
            formatter.cell(win.what),
            formatter.cell(win.who),
            formatter.cell(win.due),
            formatter.cell(win.problem),
        )
        for win in iwap.quick_wins
    ]
    columns = [("Wat", 36), ("Wie", 22), ("Wanneer", 18), ("Bij welk probleem", 24)]
    made = (
        table("Wat, door wie en wanneer", columns, rows)
        if rows
        else not_discussed("Wat op korte termijn al kan.")
    )
    return (Heading(text="Wat snel zichtbaar wordt"), made)


def measures(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 8."""
    listed = not_rejected(iwap.measures)
    blocks: list[Block] = [measure_block(n, item, iwap, formatter) for n, item in enumerate(listed, start=1)]
    in_time = planning(listed, formatter)
    order = iwap.ambition.order
    return (
        *quick_wins(iwap, formatter),
        *actions_blocks(iwap, formatter),
        Heading(text="De maatregelen, één voor één"),
        *(formatter.facts("", [("Wat de groep het eerst wil doen", order)]) if has(order) else ()),
        *(blocks or [not_discussed("Welke maatregelen er komen, en waarom.")]),
        *((Heading(text="Planning"), in_time) if in_time else ()),
        *deepening(iwap, formatter),
    )
