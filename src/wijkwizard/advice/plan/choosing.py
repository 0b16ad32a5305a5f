"""Checks on choosing together: whether the count settles it, and who chose otherwise. Votes are advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.line import problem_title
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.advice.plan.stability import Stability, stability
from wijkwizard.iwap.evenings import is_of_now
from wijkwizard.iwap.groups import sides_apart
from wijkwizard.iwap.rows import Problem, Theme, VotedRow
from wijkwizard.iwap.said import GridMark, SaidChoice
from wijkwizard.terms.dutch import and_more, number, spelled

_BOTH = 2
_ASKED = 2
"""About so many options a question asks by name; of more only how many there are."""


@dataclass(frozen=True)
class _Choice:
    """A vote over a list of options, and the rows that were chosen after it."""

    name: Literal["problems", "themes"]
    votes: PlanCell
    rows: tuple[Problem, ...] | tuple[Theme, ...]
    option: Literal["sort", "theme"]

    @property
    def marks(self) -> tuple[GridMark, ...]:
        marks: tuple[GridMark, ...] = self.votes.said.value or ()
        return marks

    def option_of(self, row: VotedRow) -> SaidChoice:
        """Return which option of the vote a row is."""
        said: SaidChoice = getattr(row, self.option)
        return said

    def mark_of(self, row: VotedRow) -> GridMark | None:
        return next((mark for mark in self.marks if mark.id == chosen(self.option_of(row))), None)

    @property
    def border(self) -> Stability | None:
        return stability(self.marks, {chosen(self.option_of(row)) for row in self.rows})

    @property
    def inputs(self) -> tuple[PlanCell, ...]:
        return (self.votes, *(PlanCell(row, self.option) for row in self.rows))


def _choices(context: PlanContext) -> tuple[_Choice, ...]:
    plan = context.iwap
    return (
        _Choice("problems", PlanCell(plan.insight, "votes"), context.problems, "sort"),
        _Choice("themes", PlanCell(plan.ambition, "votes"), context.themes, "theme"),
    )


def _quoted(marks: tuple[GridMark, ...]) -> tuple[str, ...]:
    return tuple(f"'{mark.label}'" for mark in marks)


def _one_of(names: Sequence[str]) -> str:
    """Return names of which one is meant; of many the first, and that there are others."""
    *before, last = names if len(names) <= _ASKED else [*names[:_ASKED], "een ander"]
    return f"{', '.join(before)} of {last}" if before else last


def _equal(context: PlanContext) -> Iterator[Noticed]:
    for choice in _choices(context):
        border = choice.border
        if border is None or not border.equal:
            continue
        both = (*border.last, *border.equal)
        yield Noticed(
            kind="let-op",
            at=choice.votes,
            rows=(choice.name,),
            inputs=choice.inputs,
            says="gewoon" if len(both) == _BOTH else "meer",
            words={"namen": _quoted(both)},
        )


def _shaky(context: PlanContext) -> Iterator[Noticed]:
    limit = int(context.limit("wankele-stemmen"))
    for choice in _choices(context):
        border = choice.border
        if border is None or not 0 < border.difference <= limit:
            continue
        yield Noticed(
            kind="let-op",
            at=choice.votes,
            rows=(choice.name,),
            inputs=choice.inputs,
            words={
                "een": _quoted(border.last),
                "ander": _quoted(border.next),
                "ging": "ging" if len(border.last) == 1 else "gingen",
                "kreeg": "kreeg" if len(border.next) == 1 else "kregen",
                "moet": "Moet" if len(border.next) == 1 else "Moeten",
                "welke": and_more(_quoted(border.next), _ASKED),
                "wordt": _one_of(_quoted(border.next)),
                "stemmen": number(border.last[0].score),
                "minder": number(border.next[0].score),
                "minste": _votes(border.votes_to_equal),
                "mensen": _people(border.votes_to_change),
                "verschil": spelled(limit + 1),
            },
        )


def _votes(count: int) -> str:
    return f"{spelled(count)} {'stem' if count == 1 else 'stemmen'}"


def _people(count: int) -> str:
    return "iemand" if count == 1 else f"{spelled(count)} mensen"


def _otherwise(context: PlanContext) -> Iterator[Noticed]:
    """Yield what was chosen with fewer votes than what was not; silent once a reason stands beside it."""
    for choice in _choices(context):
        border = choice.border
        if border is None or border.difference >= 0:
            continue
        row = next(row for row in choice.rows if choice.mark_of(row) in border.last)
        cell = PlanCell(row, choice.option)
        inside = {chosen(choice.option_of(each)) for each in choice.rows}
        more = [mark for mark in choice.marks if mark.score > border.last[0].score and mark.id not in inside]
        over = tuple(sorted(more, key=lambda mark: -mark.score))
        explained = bool(cell.said.remark) or (isinstance(row, Theme) and row.why.value is not None)
        if not explained:
            yield Noticed(
                kind="let-op",
                at=cell,
                rows=(choice.name,),
                inputs=choice.inputs,
                says="meer" if len(over) > 1 else "gewoon",
                words={"een": _quoted(border.last[:1]), "ander": _quoted(over)},
            )


def _title(row: VotedRow) -> str:
    if isinstance(row, Problem):
        return problem_title(row)
    return quoted_title(row.title if row.title.value else row.theme) if isinstance(row, Theme) else ""


def _counted(rows: tuple[VotedRow, ...]) -> tuple[VotedRow, ...]:
    """Return the rows of which the votes of both sides were said."""
    return tuple(
        row
        for row in rows
        if row.votes_residents.value is not None and row.votes_professionals.value is not None
    )


def _first(
    rows: tuple[VotedRow, ...], side: Literal["votes_residents", "votes_professionals"]
) -> VotedRow | None:
    """Return the one row with the most votes of a side; None when the first is shared."""
    votes: list[Decimal] = [getattr(row, side).value for row in rows]
    most = max(votes)
    return rows[votes.index(most)] if votes.count(most) == 1 else None


def _sides_differ(context: PlanContext) -> Iterator[Noticed]:
    for choice in _choices(context):
        rows = _counted(choice.rows)
        if len(rows) < _BOTH or not sides_apart(context.iwap.parties):
            continue
        residents, professionals = _first(rows, "votes_residents"), _first(rows, "votes_professionals")
        if residents is None or professionals is None or residents is professionals:
            continue
        yield Noticed(
            kind="let-op",
            at=PlanCell(residents, "votes_residents"),
            rows=(choice.name,),
            inputs=tuple(
                PlanCell(row, side) for row in rows for side in ("votes_residents", "votes_professionals")
            ),
            words={"een": _title(residents), "ander": _title(professionals)},
        )


def _sums_differ(context: PlanContext) -> Iterator[Noticed]:
    for choice in _choices(context):
        times = Counter(chosen(choice.option_of(row)) for row in choice.rows)
        for row in _counted(choice.rows) if sides_apart(context.iwap.parties) else ():
            mark = choice.mark_of(row)
            residents, professionals = row.votes_residents.value, row.votes_professionals.value
            if mark is None or residents is None or professionals is None or times[mark.id] > 1:
                continue  # votes for one kind may be spread over two rows of it
            if residents + professionals != mark.score:
                yield Noticed(
                    kind="klopt-niet",
                    at=PlanCell(row, "votes_residents"),
                    rows=(row.id,),
                    inputs=(
                        PlanCell(row, "votes_residents"),
                        PlanCell(row, "votes_professionals"),
                        choice.votes,
                    ),
                    words={
                        "een": _title(row),
                        "bewoners": number(residents),
                        "professionals": number(professionals),
                        "samen": number(mark.score),
                    },
                )


def _turnout(context: PlanContext) -> Iterator[Noticed]:
    """Yield votes that are more than the room or one option can have, and votes that are fewer than half of those.

    How many people voted nobody knows: who has two stickers may use one. Silent while a party was not counted, and of
    what an earlier evening counted: the people of now may be others.
    """
    parties = [PlanCell(party, "count") for party in context.iwap.parties]
    counts = [cell.said.value for cell in parties]
    present = sum(int(count) for count in counts if count is not None) if None not in counts else 0
    for choice in _choices(context):
        came = next(
            (turnout for turnout in context.iwap.turnouts if turnout.binding == choice.votes.binding), None
        )
        votes = sum(mark.score for mark in choice.marks)
        if came is None or not present or not votes or not is_of_now(context.iwap, came):
            continue
        most = present * came.each
        full = tuple(mark for mark in choice.marks if came.distinct and mark.score > present)
        says = "veel" if votes > most else "regel" if full else "weinig" if votes * 2 < most else ""
        if says:
            yield Noticed(
                kind="let-op" if says == "weinig" else "klopt-niet",
                at=choice.votes,
                rows=(choice.name,),
                inputs=(choice.votes, *parties),
                says=says,
                words={
                    "stemmen": number(votes),
                    "mensen": number(present),
                    "meest": number(most),
                    "namen": _quoted(full),
                },
            )


CHECKS: tuple[Check, ...] = (
    Check("kiezen-gelijk", frozenset({"insight.votes"}), _equal),
    Check("kiezen-wankel", frozenset({"insight.votes"}), _shaky),
    Check("kiezen-anders-dan-geteld", frozenset({"insight.votes"}), _otherwise),
    Check("kiezen-bewoners-anders", frozenset({"problems.votes_residents"}), _sides_differ),
    Check("kiezen-telt-niet-op", frozenset({"problems.votes_residents"}), _sums_differ),
    Check("kiezen-opkomst", frozenset({"insight.votes"}), _turnout),
)
"""The checks of this group."""
