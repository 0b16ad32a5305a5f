"""The problems in a short paper: votes, which were named most, and each with where, when and why."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, has, join, not_discussed
from wijkwizard.document.model import Block, Bullets, Line, Paragraph
from wijkwizard.document.naming import by_weight, most_votes, not_chosen, problem_name
from wijkwizard.document.parts.insight import order_blocks, problem_bars, spread_blocks
from wijkwizard.document.phrasing import in_four_fields
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.steady_count import steady_count
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Problem
from wijkwizard.terms.dutch import about, bare, upper_first
from wijkwizard.terms.top import Top, top_words

_TOP = 3
_UNNAMED = "een kracht zonder woorden"

PROBLEMS = (
    "problems.sort",
    "problems.title",
    "problems.votes_residents",
    "problems.votes_professionals",
    "problems.where",
    "problems.when",
    "problems.who",
    "problems.why",
    "problems.why_deeper",
    "problems.why_root",
    "problems.why_sure",
    "problems.scale",
    "problems.known_by",
    "strengths.known_by",
    "insight.order",
)
"""What ``problems_blocks`` prints of the problems."""


def _why(problem: Problem, formatter: Formatter) -> Line:
    """Return the chain of reasons, as far as it was answered."""
    chain = [said for said in (problem.why, problem.why_deeper, problem.why_root) if said.value]
    sure = f"({formatter.text(problem.why_sure)})" if problem.why_sure.value else ""
    if not chain:
        return formatter.cell(problem.why).model_copy(update={"text": sure} if sure else {})
    text = join(*(formatter.text(said) for said in chain), sure, by=" ")
    return formatter.line(chain[0], claim=True).model_copy(update={"text": text})


def problems_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the votes, which were named most, and every problem with where, when and why."""
    if not iwap.problems:
        return (
            *problem_bars(iwap),
            *spread_blocks(iwap, formatter),
            not_discussed("Welke problemen hier spelen."),
            *_how_known(iwap, formatter),
        )
    columns = [("Probleem", 22), ("Waar, wanneer, wie", 32), ("Waarom", 30), ("Wijk of stad", 16)]
    rows = [_problem(item, formatter) for item in by_weight(iwap)]
    return (
        *problem_bars(iwap),
        *_most_named(iwap, formatter),
        *order_blocks(iwap, formatter),
        *_listed("De problemen", columns, rows),
        *_how_known(iwap, formatter),
        *spread_blocks(iwap, formatter),
    )


def _listed(caption: str, columns: list[tuple[str, int]], rows: list[tuple[Line, ...]]) -> tuple[Block, ...]:
    made = filled_table(caption, columns, rows)
    return (made,) if made else ()


def _how_known(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return how each problem and each strength is known, with the ways in which it is not; nothing where not said."""
    problems = ((problem_name(row), row.known_by) for row in iwap.problems)
    strengths = ((bare(row.what.value or ""), row.known_by) for row in iwap.strengths)
    told = [
        (name, formatter.line(in_four_fields(said))) for name, said in (*problems, *strengths) if has(said)
    ]
    items = tuple(
        line.model_copy(update={"text": about(upper_first(name or _UNNAMED), line.text)})
        for name, line in told
    )
    # No heading: what comes behind it is about the problems too.
    return (Paragraph(line=Line(text="Hoe wij dit weten:")), Bullets(items=items)) if items else ()


def _problem(problem: Problem, formatter: Formatter) -> tuple[Line, ...]:
    text = join(*(formatter.text(said) for said in (problem.where, problem.when, problem.who) if said.value))
    kind = formatter.text(problem.sort) if problem.sort.value and problem.title.value else ""
    return (
        Line(text=problem_name(problem), account=kind),
        Line(text=text or "–"),
        _why(problem, formatter),
        formatter.cell(problem.scale),
    )


def _most_named(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return which problems were named most, when anything was counted, and which are tied."""
    found = most_votes(iwap, _TOP)
    if not found.shown:
        return ()
    named = Top(tuple(map(problem_name, found.sure)), tuple(map(problem_name, found.equal)), found.places)
    text = join(
        f"Van de gekozen problemen het meest genoemd: {top_words(named)}.",
        not_chosen(iwap, found.shown),
        steady_count(iwap.insight.votes, _TOP, "problemen", formatter),
        by=" ",
    )
    return (Paragraph(line=Line(text=text)),)
