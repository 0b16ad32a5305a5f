"""Checks regular work against what comes on top of it: a broad approach is for what regular work cannot do."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.standing import REGULAR

_EXTRA = "extra"
_NOT_IN_ORDER, _ENOUGH = "nee", "ja"
_OTHERWISE = "Een ander antwoord over gewoon werk, of geen maatregel die extra is"


def _regular_work(context: PlanContext) -> Iterator[Noticed]:
    """Yield that all is regular work; or that some is extra while regular work comes first, or is enough."""
    plan = context.iwap
    if context.measures and all(chosen(row.regular_or_extra) == REGULAR for row in context.measures):
        cells = tuple(PlanCell(row, "regular_or_extra") for row in context.measures)
        yield Noticed(
            kind="let-op", at=cells[0], inputs=cells, words={"anders": "Eén maatregel die extra is"}
        )
        return
    extra = [row for row in context.measures if chosen(row.regular_or_extra) == _EXTRA]
    said = (
        ("eerst", PlanCell(plan.organisation, "regular_work"), _NOT_IN_ORDER),
        ("genoeg", PlanCell(plan.insight, "regular_enough"), _ENOUGH),
    )
    for variant, cell, answer in said:
        if extra and chosen(cell.said) == answer:
            yield Noticed(
                kind="let-op",
                at=PlanCell(extra[0], "regular_or_extra"),
                inputs=(cell, *(PlanCell(row, "regular_or_extra") for row in extra)),
                says=variant,
                words={
                    "maatregelen": tuple(f"'{quoted_title(row.title)}'" for row in extra),
                    "anders": _OTHERWISE,
                },
            )
            return


CHECKS: tuple[Check, ...] = (
    Check("alles-gewoon-werk", frozenset({"measures.regular_or_extra"}), _regular_work),
)
"""The checks about regular work."""
