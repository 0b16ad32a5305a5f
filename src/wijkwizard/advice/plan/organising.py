"""Checks on who decides and who is heard: backing, mandate, decisions with a sender, and say beside effort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wijkwizard.advice.plan.answered import is_unsaid
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import reached_by
from wijkwizard.advice.plan.context import PlanContext, all_chosen, chosen, own_cards
from wijkwizard.advice.plan.cost_rows import cost_title, standing_costs
from wijkwizard.advice.plan.leads import known_by, organisation_of
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Cost, Decided, Goal, Measure
from wijkwizard.iwap.said import SaidChoice, SaidChoices
from wijkwizard.iwap.standing import DECIDED
from wijkwizard.terms.dutch import and_list, inside

_ADVISED, _BY_TABLE, _MAY_DECIDE, _ONLY_HEARS = "advies", "tafel", "beslissen", "horen"
OF_THE_GEMEENTE = frozenset({"wethouder", "ambtelijke-top", "bestuurlijk-overleg", "stuurgroep"})
"""The bodies in which the top of the gemeente sits."""

OF_THE_CORPORATION = frozenset({"corporatie", "stuurgroep"})
"""The bodies in which the corporation sits."""

_NOTHING_OPEN = "niets"
_EFFORT = frozenset({"meedoen", "beslissen"})
_TAKES_PART = _EFFORT | {"meedenken"}
_ONE_PLAN, _FAMILIES = "een-gezin-een-plan", "multiproblematiek"
_GROUP_WORDS, _NO_WORDS, _LEAD_WORDS, _ASKS_FIRST = "groep-", "niets", "de-trekker", "eerst-vragen"


def _missing_backing(backing: SaidChoices) -> list[str]:
    """Return the sides of which nobody backs the lead, as words; none when nobody was named."""
    ids = set(all_chosen(backing))
    missing = [] if ids & OF_THE_GEMEENTE else ["de top van de gemeente"]
    missing += [] if ids & OF_THE_CORPORATION else ["de corporatie"]
    return missing if ids else []


def _half_backing(context: PlanContext) -> Iterator[Noticed]:
    cell = PlanCell(context.iwap.organisation, "backing")
    missing = _missing_backing(cell.said)
    if missing and not own_cards(cell.said):
        yield Noticed(kind="let-op", at=cell, inputs=(cell,), words={"kant": and_list(missing, "of")})


def unknown_backing(context: PlanContext) -> Iterator[Noticed]:
    """Yield the bodies of an own card, where a side seems to be missing that one of them can be of."""
    cell = PlanCell(context.iwap.organisation, "backing")
    missing, own = _missing_backing(cell.said), own_cards(cell.said)
    if missing and own:
        yield Noticed(
            kind="let-op",
            at=cell,
            rows=tuple(card.id for card in own),
            inputs=(cell,),
            words={"kaarten": tuple(f"'{card.label}'" for card in own), "kant": and_list(missing)},
        )


def _open_mandate(context: PlanContext) -> Iterator[Noticed]:
    how = context.iwap.organisation
    pieces = (
        ("mandate", "wat de trekker zelf mag beslissen"),
        ("breakthrough", "wie u belt als het vastloopt"),
    )
    missing = [(PlanCell(how, name), words) for name, words in pieces if is_unsaid(getattr(how, name))]
    if how.backing.value and missing:
        yield Noticed(
            kind="ontbreekt",
            at=missing[0][0],
            inputs=(PlanCell(how, "backing"), PlanCell(how, "mandate"), PlanCell(how, "breakthrough")),
            words={"wat": and_list([words for _, words in missing])},
        )


def _is_of(text: str, leads: Iterable[str | None]) -> bool:
    """Return whether a text names a lead by its organisation and its function, in whatever order."""
    said = known_by(text)
    parts = ([known_by(part) for part in (lead or "").split(",")] for lead in leads)
    return any(len(named) > 1 and all(name and name in said for name in named) for named in parts)


def _tight_mandate(context: PlanContext) -> Iterator[Noticed]:
    """Yield when the lead may decide nothing, or the line for when it stalls leads to nobody who may decide more."""
    how, words = context.iwap.organisation, context.knowledge.check_words
    mandate, breakthrough = how.mandate.value or "", how.breakthrough.value or ""
    leads = {
        known_by(how.lead.value or ""),
        *(organisation_of(measure, context) for measure in context.measures),
    } - {""}
    says = ""
    if words.get(_NO_WORDS).found_in(mandate) or words.get(_ASKS_FIRST).found_in(mandate):
        says = "niets"
    elif words.get(_NO_WORDS).found_in(breakthrough):
        says = "niemand"
    elif (
        words.get(_LEAD_WORDS).found_in(breakthrough)
        or known_by(breakthrough) in leads
        or _is_of(breakthrough, [how.lead.value, *(measure.lead.value for measure in context.measures)])
    ):
        says = "zelf"
    if says:
        yield Noticed(
            kind="let-op",
            at=PlanCell(how, "mandate" if says == "niets" else "breakthrough"),
            inputs=(PlanCell(how, "mandate"), PlanCell(how, "breakthrough"), PlanCell(how, "lead")),
            says=says,
            words={"mandaat": quoted_title(how.mandate), "doorbraak": quoted_title(how.breakthrough)},
        )


def _decided_rows(context: PlanContext) -> tuple[Decided, ...]:
    return (*context.goals, *context.measures, *standing_costs(context))


def _title(row: Decided) -> str:
    if isinstance(row, Cost):
        return cost_title(row)
    return quoted_title(row.title) if isinstance(row, Goal | Measure) else ""


def _without_sender(context: PlanContext) -> Iterator[Noticed]:
    for row in _decided_rows(context):
        status = chosen(row.status)
        if status in {DECIDED, _ADVISED} and context.owed(row.status_by):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(row, "status_by"),
                rows=(row.id,),
                inputs=(PlanCell(row, "status"), PlanCell(row, "status_by")),
                says=status,
                words={"wat": _title(row)},
            )


def _decided_at_the_table(context: PlanContext) -> Iterator[Noticed]:
    table = context.iwap.table
    say = table.say.value
    for row in _decided_rows(context) if say is not None and say.id != _MAY_DECIDE else ():
        if chosen(row.status) == DECIDED and chosen(row.status_by) == _BY_TABLE:
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(row, "status_by"),
                rows=(row.id,),
                inputs=(PlanCell(row, "status"), PlanCell(row, "status_by"), PlanCell(table, "say")),
                words={"wat": _title(row), "mag": inside(say.label) if say is not None else ""},
            )


def _effort_without_say(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    how, table = plan.organisation, plan.table
    roles: list[tuple[PlanCell, tuple[str, ...], str]] = [(PlanCell(how, "residents_role"), (), "")]
    roles += [
        (PlanCell(row, "residents_role"), (row.id,), quoted_title(row.title)) for row in context.measures
    ]
    for cell, rows, title in roles:
        role: SaidChoice = cell.said
        closed = chosen(role) in _TAKES_PART and chosen(how.open_to_residents) == _NOTHING_OPEN
        hears = chosen(role) in _EFFORT and chosen(table.say) == _ONLY_HEARS
        if role.value is None or not (closed or hears):
            continue
        other = PlanCell(how, "open_to_residents") if closed else PlanCell(table, "say")
        yield Noticed(
            kind="klopt-niet",
            at=cell,
            rows=rows,
            inputs=(cell, other),
            says=f"{'maatregel' if rows else 'plan'}-{'vast' if closed else 'horen'}",
            turns=("beide" if closed else "horen") if hears else "",
            words={"rol": inside(role.value.label), "maatregel": title},
        )


def _absent_group(text: str, context: PlanContext) -> str:
    """Return which group that was absent a text names; empty for none."""
    for group in context.iwap.table.absent.value or ():
        words = context.knowledge.check_words.find(f"{_GROUP_WORDS}{group.id}")
        if words is not None and words.found_in(text):
            return inside(group.label)
    return ""


def _about_the_absent(context: PlanContext) -> Iterator[Noticed]:
    table = context.iwap.table
    for measure in context.measures if is_unsaid(table.absent_action) else ():
        group = _absent_group(measure.for_whom.value or "", context)
        if group:
            yield Noticed(
                kind="let-op",
                at=PlanCell(measure, "for_whom"),
                rows=(measure.id,),
                inputs=(
                    PlanCell(measure, "for_whom"),
                    PlanCell(table, "absent"),
                    PlanCell(table, "absent_action"),
                ),
                words={"maatregel": quoted_title(measure.title), "groep": group},
            )


def _rule_without_owner(context: PlanContext) -> Iterator[Noticed]:
    for rule in context.iwap.rules:
        if context.owed(rule.owner):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(rule, "owner"),
                rows=(rule.id,),
                inputs=(PlanCell(rule, "rule"), PlanCell(rule, "owner")),
                words={"regel": quoted_title(rule.rule)},
            )


def _no_front_door(context: PlanContext) -> Iterator[Noticed]:
    how = context.iwap.organisation
    families = {row.id for row in context.problems if chosen(row.sort) == _FAMILIES}
    because = [
        measure
        for measure in context.measures
        if chosen(measure.ingredient) == _ONE_PLAN or families & reached_by(measure, context)
    ]
    if because and is_unsaid(how.front_door):
        yield Noticed(
            kind="ontbreekt",
            at=PlanCell(how, "front_door"),
            inputs=(
                PlanCell(how, "front_door"),
                *(PlanCell(row, name) for row in because for name in ("ingredient", "problem")),
            ),
        )


CHECKS: tuple[Check, ...] = (
    Check("rugdekking-half", frozenset({"organisation.backing"}), _half_backing),
    Check("rugdekking-onbekend", frozenset({"organisation.backing"}), unknown_backing),
    Check("mandaat-open", frozenset({"organisation.backing", "organisation.mandate"}), _open_mandate),
    Check("mandaat-knelt", frozenset({"organisation.mandate", "organisation.breakthrough"}), _tight_mandate),
    Check("besloten-zonder-wie", frozenset({"measures.status", "measures.status_by"}), _without_sender),
    Check("besloten-door-tafel", frozenset({"measures.status_by", "table.say"}), _decided_at_the_table),
    Check(
        "inzet-zonder-zeggenschap",
        frozenset({"organisation.residents_role", "organisation.open_to_residents"}),
        _effort_without_say,
    ),
    Check(
        "over-hen-zonder-hen",
        frozenset({"measures.for_whom", "table.absent", "table.absent_action"}),
        _about_the_absent,
    ),
    Check("regel-zonder-eigenaar", frozenset({"rules.owner"}), _rule_without_owner),
    Check("voordeur-zonder-route", frozenset({"organisation.front_door"}), _no_front_door),
)
"""The checks of this group about deciding and being heard."""
