"""Checks on objections: whether their words stand there, and whether the count and what was written agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkwizard.advice.plan.answered import is_unsaid
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.chapters import Closing, Insight
from wijkwizard.iwap.consent import COUNTS, NO_OBJECTION, OBJECTS, PRINTING, counts_of, is_written
from wijkwizard.iwap.objection_rows import Objection
from wijkwizard.terms.dutch import inside

_OBJECTIONS = frozenset({OBJECTS, "kanttekening"})
_SETTLED = frozenset({"overgenomen", "ingetrokken"})
"""What became of an objection that nobody has any more."""

_BESIDE_A_CHOICE, _BESIDE_A_ROW, _CHOICE_BESIDE_A_ROW = "keuze", "regel", "keuze-regel"


@dataclass(frozen=True, slots=True)
class _ConsentRound:
    """What the group was asked to live with: the picture or the plan.

    Attributes:
        name: how it is called in the key of a finding.
        words: the same in a sentence.
        binding: the place of its count.
        part: the part of the plan with the count, and what follows from it.
        rows: the objections to it.
    """

    name: str
    words: str
    binding: str
    part: Insight | Closing
    rows: Sequence[Objection]

    @property
    def at(self) -> PlanCell:
        """The count where there is one, and else the choice; the objections are asked right behind it."""
        return PlanCell(self.part, "shared_votes" if self.part.shared_votes.value is not None else "shared")

    @property
    def objected(self) -> str:
        """What the group said when it was an objection or something beside what is shared; else empty."""
        said = chosen(self.part.shared)
        return said if said in _OBJECTIONS else ""


def _picture(context: PlanContext) -> _ConsentRound:
    plan = context.iwap
    return _ConsentRound("beeld", "het beeld", COUNTS[0], plan.insight, plan.picture_objections)


def _plan(context: PlanContext) -> _ConsentRound:
    plan = context.iwap
    return _ConsentRound("plan", "het plan", COUNTS[1], plan.closing, plan.plan_objections)


def _without_words(asked: _ConsentRound, at: PlanCell | None) -> Iterator[Noticed]:
    """Yield that an objection has no words: of a row, or where there is no row.

    Args:
        asked: what people objected to.
        at: where the words are missing when there is no row; ``None`` when they stand elsewhere.
    """
    if asked.objected and not asked.rows and at is not None:
        yield Noticed(
            kind="ontbreekt", at=at, inputs=(PlanCell(asked.part, "shared"), at), says=asked.objected
        )
    for row in asked.rows:
        if is_unsaid(row.what):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(row, "what"),
                rows=(row.id,),
                inputs=(PlanCell(row, "what"),),
                says=asked.objected or OBJECTS,
            )


def _picture_without_words(context: PlanContext) -> Iterator[Noticed]:
    asked, insight = _picture(context), context.iwap.insight
    told = insight.shared_objections
    counted = insight.shared_votes.value is not None and told.value is None
    at = asked.at if counted else PlanCell(insight, "shared_objections") if is_unsaid(told) else None
    return _without_words(asked, at)


def _plan_without_words(context: PlanContext) -> Iterator[Noticed]:
    asked = _plan(context)
    return _without_words(asked, asked.at)


def _contradicted(context: PlanContext) -> Iterator[Noticed]:
    """Yield that a count says otherwise than what was chosen for all, or that either denies an objection in words."""
    instead = {item.binding: item.instead_of for item in context.iwap.consents}
    for asked in (_picture(context), _plan(context)):
        said, chose = asked.part.shared.value, instead.get(asked.binding, "")
        if chose:
            says, at = _BESIDE_A_CHOICE, PlanCell(asked.part, "shared")
        elif not _is_written(asked, context) or asked.objected:
            continue
        elif counts_of(asked.part.shared_votes).get(OBJECTS) == 0 and any(
            counts_of(asked.part.shared_votes).values()
        ):
            says, at = _BESIDE_A_ROW, asked.at
        elif said is not None and said.id == NO_OBJECTION:
            says, at = _CHOICE_BESIDE_A_ROW, PlanCell(asked.part, "shared")
        else:
            continue
        beside = (
            ()
            if says == _BESIDE_A_CHOICE
            else tuple(PlanCell(row, name) for row in asked.rows for name in ("what", "outcome"))
        )
        yield Noticed(
            kind="klopt-niet",
            at=at,
            rows=(asked.name,),
            inputs=(PlanCell(asked.part, "shared_votes"), PlanCell(asked.part, "shared"), *beside),
            says=says,
            words={"waarover": asked.words, "keuze": inside(chose)},
        )


def _is_written(asked: _ConsentRound, context: PlanContext) -> bool:
    """Return whether an objection that still stands is there in words: in a row, or as a desk wrote it before."""
    of_picture = asked.part is context.iwap.insight
    return is_written([row for row in asked.rows if chosen(row.outcome) not in _SETTLED]) or (
        of_picture and bool(context.iwap.insight.shared_objections.value)
    )


def _not_counted(context: PlanContext) -> Iterator[Noticed]:
    """Yield that in a count that was shown nobody counted who objects."""
    for asked in (_picture(context), _plan(context)):
        if any(counts_of(asked.part.shared_votes).values()) and OBJECTS not in counts_of(
            asked.part.shared_votes
        ):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(asked.part, "shared_votes"),
                rows=(asked.name,),
                inputs=(PlanCell(asked.part, "shared_votes"),),
                words={"waarover": asked.words},
            )


def _without_agreement(context: PlanContext) -> Iterator[Noticed]:
    """Yield that nobody asked how an objection may be printed, so that no public paper has it."""
    for asked in (_picture(context), _plan(context)):
        for row in asked.rows:
            if (row.what.value or row.change.value) and is_unsaid(row.printing):
                yield Noticed(
                    kind="ontbreekt",
                    at=PlanCell(row, PRINTING),
                    rows=(row.id,),
                    inputs=(PlanCell(row, "what"), PlanCell(row, PRINTING)),
                    words={"bezwaar": quoted_title(row.what if row.what.value else row.change)},
                )


CHECKS: tuple[Check, ...] = (
    Check(
        "bezwaar-zonder-woorden",
        frozenset({"insight.shared", "insight.shared_objections"}),
        _picture_without_words,
    ),
    Check(
        "planbezwaar-zonder-woorden",
        frozenset({"closing.shared", "plan_objections.what"}),
        _plan_without_words,
    ),
    Check("bezwaar-tegenspraak", frozenset({"insight.shared"}), _contradicted),
    Check("bezwaar-niet-geteld", frozenset({"insight.shared_votes"}), _not_counted),
    Check("bezwaar-afspraak", frozenset({"picture_objections.printing"}), _without_agreement),
)
"""The checks of this group."""
