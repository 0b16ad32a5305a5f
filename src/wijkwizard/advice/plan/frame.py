"""Checks on what lies there already: programmes that end first, duties with a date, and what this plan adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_picked, chosen, picked
from wijkwizard.advice.plan.cost_rows import cost_title, last_year_of, weighed_costs
from wijkwizard.advice.plan.milestones import last_year
from wijkwizard.advice.plan.periods import DateSpan, before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.cost_parts import PARTLY, PROMISED
from wijkwizard.iwap.cost_years import is_yearly, years_of
from wijkwizard.iwap.costs import every_share_of
from wijkwizard.iwap.frame_rows import RunningProgramme
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.value_words import date_in_words, plain
from wijkwizard.knowledge.model import FrameEntry

_NO_MONEY, _ASKED = "geen", "gevraagd"


@dataclass(frozen=True, slots=True)
class _Until:
    """When a programme ends.

    Attributes:
        span: the period that is its last.
        words: that period in Dutch.
        entry: what is known of the programme, when the group said no end and the source does.
    """

    span: DateSpan
    words: str
    entry: FrameEntry | None = None

    @property
    def known(self) -> tuple[str, ...]:
        """The day on which the end that a source gives held."""
        return (self.entry.held,) if self.entry is not None else ()


def entry_of(programme: RunningProgramme, context: PlanContext) -> FrameEntry | None:
    """Return what is known of a programme; None for one of the group itself."""
    return context.knowledge.frame.find(chosen(programme.programme))


def _until(programme: RunningProgramme, context: PlanContext) -> _Until | None:
    said = period(programme.until)
    if said is not None:
        return _Until(said, plain(programme.until.value))
    entry = entry_of(programme, context)
    span = DateSpan.of(entry.until) if entry is not None and entry.until else None
    return _Until(span, date_in_words(entry.until), entry) if entry is not None and span is not None else None


def _measure_goes_on(context: PlanContext) -> Iterator[Noticed]:
    for measure in context.measures:
        begins = period(measure.end) is None
        name = "start" if begins else "end"
        cell = PlanCell(measure, name)
        for programme in all_picked(measure.programme, context.iwap.programmes):
            until = _until(programme, context)
            if until is None or not before(until.span, period(getattr(measure, name))):
                continue
            yield Noticed(
                kind="let-op",
                at=cell,
                rows=(measure.id, programme.id),
                inputs=(PlanCell(measure, "programme"), cell, PlanCell(programme, "until")),
                says="begin" if begins else "gewoon",
                words={
                    "maatregel": quoted_title(measure.title),
                    "programma": quoted_title(programme.programme),
                    "tot": until.words,
                    "einde": plain(cell.said.value),
                },
                entry=until.entry,
                known=until.known,
            )


def _goes_on_after(cost: Cost, until: _Until) -> str:
    """Return the variant of the sentence on a cost that outlives its money; empty when it does not."""
    last = last_year_of(cost)
    if before(until.span, period(last.said)):
        return "gewoon" if last.name == "year_to" else "eenmalig"
    endless = is_yearly(cost) and cost.year_to.value is None
    return "altijd" if endless else ""


def _paid_after(cost: Cost, until: _Until, context: PlanContext) -> bool:
    """Return whether a payer was named for years of a cost after the end of its programme."""
    last = until.span.last.year
    named = (years_of(share) for share in every_share_of(cost, context.iwap) if share.payer.value is not None)
    return any(max(years.first or 0, years.last or 0) > last for years in named)


def _money_ends(context: PlanContext) -> Iterator[Noticed]:
    for cost in weighed_costs(context):
        programme = picked(cost.programme, context.iwap.programmes)
        until = _until(programme, context) if programme is not None else None
        says = _goes_on_after(cost, until) if until is not None else ""
        if programme is not None and until is not None and says and not _paid_after(cost, until, context):
            yield Noticed(
                kind="let-op",
                at=PlanCell(cost, "programme"),
                rows=(cost.id,),
                inputs=(
                    PlanCell(cost, "programme"),
                    last_year_of(cost),
                    PlanCell(programme, "until"),
                ),
                says=says,
                words={
                    "kost": cost_title(cost),
                    "programma": quoted_title(programme.programme),
                    "tot": until.words,
                    "jaar": plain(cost.year_from.value),
                },
                entry=until.entry,
                known=until.known,
            )


def _from_no_money(context: PlanContext) -> Iterator[Noticed]:
    """Yield costs that are promised out of a programme of which the group says that it has no money, or not yet."""
    for cost in weighed_costs(context):
        programme = picked(cost.programme, context.iwap.programmes)
        money = chosen(programme.money) if programme is not None else ""
        if (
            programme is not None
            and money in {_NO_MONEY, _ASKED}
            and chosen(cost.cover) in {PROMISED, PARTLY}
        ):
            partly = chosen(cost.cover) == PARTLY  # the part that is asked for can be that of the programme
            yield Noticed(
                kind="klopt-niet" if money == _NO_MONEY and not partly else "let-op",
                at=PlanCell(cost, "programme"),
                rows=(cost.id,),
                inputs=(PlanCell(cost, "programme"), PlanCell(cost, "cover"), PlanCell(programme, "money")),
                says=f"{money}-deels" if partly else money,
                words={"kost": cost_title(cost), "programma": quoted_title(programme.programme)},
            )


def _duties(context: PlanContext) -> Iterator[Noticed]:
    last = last_year(context)
    for programme in context.iwap.programmes:
        entry = entry_of(programme, context)
        due = DateSpan.of(entry.due) if entry is not None and entry.due else None
        if entry is None or due is None or last is None or programme.means.value is not None:
            continue
        if context.day.first <= due.last and due.first.year <= last:
            yield Noticed(
                kind="let-op",
                at=PlanCell(programme, "means"),
                rows=(programme.id,),
                inputs=(
                    PlanCell(programme, "programme"),
                    PlanCell(programme, "means"),
                    PlanCell(context.iwap.ambition, "horizon"),
                ),
                words={
                    "programma": quoted_title(programme.programme),
                    "dag": date_in_words(entry.due),
                    "plicht": entry.duty,
                },
                entry=entry,
                known=(entry.held,),
            )


def _adds_nothing(context: PlanContext) -> Iterator[Noticed]:
    for programme in context.iwap.programmes:
        if context.owed(programme.adds) and programme.programme.value is not None:
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(programme, "adds"),
                rows=(programme.id,),
                inputs=(PlanCell(programme, "programme"), PlanCell(programme, "adds")),
                words={"programma": quoted_title(programme.programme)},
            )


CHECKS: tuple[Check, ...] = (
    Check(
        "programma-stopt-eerder",
        frozenset({"programmes.until", "measures.programme", "measures.end"}),
        _measure_goes_on,
    ),
    Check(
        "geld-van-programma-stopt",
        frozenset({"programmes.until", "costs.programme", "costs.year_to"}),
        _money_ends,
    ),
    Check(
        "geld-van-programma-zonder",
        frozenset({"programmes.money", "costs.programme", "costs.cover"}),
        _from_no_money,
    ),
    Check("plicht-in-looptijd", frozenset({"programmes.programme", "programmes.means"}), _duties),
    Check("programma-zonder-toevoeging", frozenset({"programmes.adds"}), _adds_nothing),
)
"""The checks of this group."""
