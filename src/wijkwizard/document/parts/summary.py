"""Part 2, the summary on one page: plain words, for the wall of the community centre."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Table
from wijkwizard.document.naming import by_votes, problem_name, standing, theme_name
from wijkwizard.document.parts.weighing import estimate_box
from wijkwizard.document.scribe import Scribe, has, join, not_discussed, table
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure, Problem
from wijkwizard.iwap.said import Picked

_MOST = 3
_MOST_ACTIONS = 3
_LONGEST = 140


def _points(title: str, lines: list[Line], otherwise: str) -> tuple[Block, ...]:
    return (Heading(text=title), Bullets(items=tuple(lines)) if lines else not_discussed(otherwise))


def _progress(iwap: Iwap, measure: Measure, scribe: Scribe) -> Line:
    for one in iwap.progress:
        if isinstance(one.measure.value, Picked) and one.measure.value.id == measure.id:
            return scribe.cell(one.state)
    return Line(text="Nog niet begonnen of niet gemeld")


def actions_table(iwap: Iwap, scribe: Scribe) -> Table | None:
    """Return the measures as residents read them: actie, doel, wanneer, hoe gaat het."""
    rows = [
        (
            scribe.cell(one.title),
            scribe.cell(one.goal if one.goal.value else one.problem),
            Line(
                text=join(scribe.text(one.start) if one.start.value else "", _until(one, scribe), by=" ")
                or "–"
            ),
            _progress(iwap, one, scribe),
        )
        for one in standing(iwap.measures)[:_MOST_ACTIONS]
    ]
    columns = [("Actie", 32), ("Doel", 30), ("Wanneer", 18), ("Hoe gaat het?", 20)]
    return table("Wat wij voorstellen te doen", columns, rows) if rows else None


def _until(measure: Measure, scribe: Scribe) -> str:
    return f"tot {scribe.text(measure.end)}" if measure.end.value else ""


def notice_lines(iwap: Iwap, scribe: Scribe) -> list[Line]:
    """Return what people will notice of it."""
    said = [iwap.course.notice, *(goal.notice for goal in iwap.goals)]
    return [scribe.line(one) for one in said if one.value]


def summary(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Compose part 2: short texts, for it must stay one page."""
    scribe = replace(scribe, limit=_LONGEST)
    top = by_votes(iwap.problems)[:_MOST]
    themes = [Line(text=theme_name(one)) for one in iwap.themes]
    wins = [
        _win(one.what.value, scribe.text(one.due) if one.due.value else "")
        for one in iwap.quick_wins
        if one.what.value
    ]
    blocks: list[Block] = []
    if has(iwap.ambition.sentence):
        blocks.append(Paragraph(line=scribe.line(iwap.ambition.sentence), look="lead"))
    blocks.append(estimate_box(iwap, scribe, weighed=True))
    blocks += _points(
        "Wat er aan de hand is", [_problem(one, scribe) for one in top], "Welke problemen hier spelen."
    )
    blocks += _points("Waar wij op inzetten", themes, "Op welke thema's de groep wil doorbreken.")
    blocks += _points("Wat snel zichtbaar wordt", wins, "Wat op korte termijn al kan.")
    actions = actions_table(iwap, scribe)
    blocks += [Heading(text="Wat wij gaan doen"), actions or not_discussed("Welke maatregelen er komen.")]
    more = len(standing(iwap.measures)) - _MOST_ACTIONS
    if more > 0:
        blocks.append(
            Paragraph(line=Line(text=f"Nog {more} andere maatregelen staan in deel 8."), look="small")
        )
    blocks += _points(
        "Wat u ervan merkt", notice_lines(iwap, scribe)[:_MOST], "Waaraan mensen merken dat het beter gaat."
    )
    return tuple(blocks)


def _problem(problem: Problem, scribe: Scribe) -> Line:
    text = problem_name(problem)
    tail = f": {scribe.text(problem.where)}" if problem.where.value else ""
    return scribe.resting_on(problem.title if problem.title.value else problem.sort, f"{text}{tail}")


def _win(what: str, due: str) -> Line:
    return Line(text=f"{what} ({due})" if due else what)
