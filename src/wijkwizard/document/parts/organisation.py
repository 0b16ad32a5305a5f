"""Part 9, how it is organised: leads, mandate, escalation, promises and decisions."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.document.formatter import Formatter, LabelledLeaf, chosen, has, join, not_discussed, table
from wijkwizard.document.model import Block, Heading, Line, Table
from wijkwizard.document.parts.actions import answer_line
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.money_in_short import cover_spoken
from wijkwizard.iwap.chapters import Organisation
from wijkwizard.iwap.cost_parts import OPEN, PARTLY, REQUESTED
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Decision, Promise

_WORK = "uitvoering"
_NO_MONEY, _SOME_MONEY = "het geld is er nog niet", "een deel van het geld is er nog niet"


def partner(promise: Promise, formatter: Formatter) -> Line:
    """Return who promises: the given name and the type of party; without a name the party that was chosen."""
    name = formatter.cell(promise.partner_name)
    kind = formatter.text(promise.partner) if promise.partner.value else ""
    text = kind if kind and not promise.partner_name.value else name.text
    kind = "" if kind.casefold() == text.casefold() else kind
    return name.model_copy(update={"text": text, "account": join(kind, name.account, by="; ")})


def commitment(promise: Promise, iwap: Iwap, formatter: Formatter) -> Line:
    """Return how firm a promise is: what was noted, on which level, and that it waits for money.

    Who does the work can promise no money: such a promise for a measure without it holds once it is there.
    """
    noted = formatter.cell(promise.committed)
    level = formatter.text(promise.level) if promise.level.value else ""
    waits = _waits_for_money(promise, iwap) if chosen(promise.level) == _WORK else ""
    beside = join(level, waits, by="; ")
    if not beside:
        return noted
    told = join(noted.text if promise.committed.value else "", beside, by="; ")
    return noted.model_copy(update={"text": told})


def _waits_for_money(promise: Promise, iwap: Iwap) -> str:
    """Return how much of the money of a measure that somebody promises is not there; empty where nobody spoke of it."""
    measure = chosen(promise.measure) if cover_spoken(iwap) else ""
    own = {cost.id for cost in iwap.costs if measure and chosen(cost.measure) == measure}
    covers = {part.cover for part in plan_costs(iwap).counted if part.cost in own and part.euros > 0}
    if not covers & {OPEN, REQUESTED, PARTLY}:
        return ""
    return _NO_MONEY if covers <= {OPEN, REQUESTED} else _SOME_MONEY


def promises_table(iwap: Iwap, formatter: Formatter) -> Table | None:
    """Return what each partner may be held to."""
    rows = [
        (
            partner(promise, formatter),
            formatter.cell(promise.promise),
            formatter.measure_cell(promise.measure),
            formatter.cell(promise.until),
            commitment(promise, iwap, formatter),
        )
        for promise in iwap.promises
    ]
    columns = [("Partner", 17), ("Belofte", 31), ("Bij maatregel", 18), ("Tot", 12), ("Hoe vast", 22)]
    return table("Wat wij van elkaar mogen verwachten", columns, rows) if rows else None


def _interests(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            partner(promise, formatter),
            formatter.cell(promise.own_interest),
            formatter.cell(promise.shared_interest),
            formatter.cell(promise.level),
        )
        for promise in iwap.promises
    ]
    columns = [("Partner", 20), ("Eigen belang", 30), ("Gedeeld belang", 30), ("Niveau", 20)]
    return (table("Waarom partners meedoen", columns, rows),) if rows else ()


def decisions_table(decisions: Sequence[Decision], formatter: Formatter) -> Table | None:
    """Return who decides on what, for which costs, when, and what came of it; ``None`` when nobody was named."""
    rows = [
        tuple(formatter.cell(said) for said in (row.body, row.what, row.costs, row.due, row.outcome))
        for row in decisions
    ]
    columns = [("Wie", 21), ("Waarover", 27), ("Kosten", 20), ("Wanneer", 15), ("Stand", 17)]
    made = filled_table("Wie waarover besluit", columns, rows)
    return made if isinstance(made, Table) else None


def _route(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rules = [
        (formatter.cell(rule.rule), formatter.cell(rule.whose), formatter.cell(rule.owner))
        for rule in iwap.rules
    ]
    barriers = table(
        "Welke regel, van wie, en wie hem oppakt",
        [("Regel", 44), ("Van wie", 26), ("Wie pakt het op", 30)],
        rules,
    )
    return (
        Heading(text="Besluitroute"),
        decisions_table(iwap.decisions, formatter) or not_discussed("Wie over dit plan besluit, en wanneer."),
        Heading(text="Regels in de weg"),
        barriers if rules else not_discussed("Welke regels in de weg staan."),
    )


def _initiatives(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what residents start themselves; nothing when no row was made."""
    rows = [
        (
            formatter.cell(item.what),
            formatter.cell(item.form),
            formatter.cell(item.helper),
            formatter.cell(item.budget),
            answer_line(item, formatter)
            if has(item.answer, item.answer_why)
            else formatter.cell(item.answer),
        )
        for item in iwap.initiatives
    ]
    columns = [
        ("Initiatief", 30),
        ("Wat het is", 22),
        ("Wie helpt", 17),
        ("Bedrag>", 15),
        ("Antwoord", 16),
    ]
    made = table("Wat bewoners zelf beginnen", columns, rows)
    return (Heading(text="Initiatieven van bewoners"), made) if rows else ()


def mandate_facts(how: Organisation) -> list[LabelledLeaf]:
    """Return what those who work on it may do, and who helps when it gets stuck."""
    return [
        ("Mandaat", how.mandate),
        ("Wie wij bellen als het stokt", how.breakthrough),
        ("Rugdekking", how.backing),
    ]


def residents_facts(how: Organisation, role: str = "Rol van bewoners") -> list[LabelledLeaf]:
    """Return what residents do, with the label of their role."""
    return [(role, how.residents_role), ("Hoe dat gaat", how.residents_how)]


def organisation(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 9."""
    how = iwap.organisation
    lead = formatter.facts(
        "Trekker en mandaat",
        [
            ("Trekker van het geheel", how.lead),
            *mandate_facts(how),
            ("De beste mens in de frontlijn", how.best_person),
            ("Gewoon werk op orde", how.regular_work),
            ("Verbinder met de sectoren", how.connector),
            ("Waar de energie zit", how.energy),
        ],
    )
    residents = formatter.facts(
        "Rol van bewoners",
        [
            *residents_facts(how, "Rol"),
            ("Waarover bewoners meebeslissen", how.open_to_residents),
            ("Een taak van de gemeente overnemen", how.right_to_challenge),
            ("Zorgen achter de voordeur gaan via", how.front_door),
        ],
    )
    promises = promises_table(iwap, formatter)
    return (
        *(lead or (not_discussed("Wie trekt, en wie mag besluiten."),)),
        *(residents or (not_discussed("Wat bewoners doen en beslissen."),)),
        *_initiatives(iwap, formatter),
        Heading(text="Beloften van partners"),
        *(
            (promises, *_interests(iwap, formatter))
            if promises
            else (not_discussed("Wat partners toezeggen."),)
        ),
        *_route(iwap, formatter),
    )
