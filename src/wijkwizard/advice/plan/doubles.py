"""What stands there twice in a list in which each row is something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_chosen
from wijkwizard.advice.plan.remark import Noticed, quoted_title
from wijkwizard.iwap.rows import Measure, PlanRow
from wijkwizard.knowledge.plan_checks import USUAL
from wijkwizard.terms.dutch import spelled


def same_words(text: str) -> str:
    """Return the letters and digits of a text in small letters, by which two texts say the same."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def doubles(context: PlanContext) -> Iterator[Noticed]:
    """Yield what stands there twice, in a list in which each row is something else."""
    lists: tuple[tuple[tuple[PlanRow, ...], str], ...] = (
        (context.measures, "title"),
        (context.goals, "title"),
        (context.problems, "title"),
        (context.iwap.wishes, "what"),
        (context.iwap.initiatives, "what"),
    )
    for rows, name in lists:
        by_title: defaultdict[str, list[PlanRow]] = defaultdict(list)
        for row in rows:
            title = PlanCell(row, name).said.value
            if title and same_words(title):
                by_title[same_words(title)].append(row)
        for found in by_title.values():
            if len(found) > 1 and not _in_other_places(found):
                yield Noticed(
                    kind="klopt-niet",
                    at=PlanCell(found[0], name),
                    rows=tuple(row.id for row in found),
                    inputs=tuple(PlanCell(row, name) for row in found),
                    says="maatregel" if isinstance(found[0], Measure) else USUAL,
                    words={
                        "titel": quoted_title(PlanCell(found[0], name).said),
                        "aantal": spelled(len(found)),
                    },
                )


def _in_other_places(rows: Sequence[PlanRow]) -> bool:
    """Return whether it was said of rows with one name that each is in another place."""
    places = [_place(row) for row in rows]
    return all(places) and len(set(places)) == len(places)


def _place(row: PlanRow) -> tuple[str, ...]:
    """Return where a measure is, by the ids of its sub-areas and by its words; empty for nowhere and for other rows."""
    if not isinstance(row, Measure):
        return ()
    words = same_words(row.where.value or "")
    return (*sorted(all_chosen(row.sub_area)), *([words] if words else []))
