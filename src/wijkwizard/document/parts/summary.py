"""Part 2, the summary on one page, in plain words."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, has, join, not_discussed, table
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Table
from wijkwizard.document.naming import (
    first_problems,
    not_chosen,
    not_rejected,
    problem_name,
    theme_name,
    title_line,
)
from wijkwizard.document.parts.actions import actions_in_short
from wijkwizard.document.parts.weighing import estimate_box
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure, Problem
from wijkwizard.iwap.said import Picked
from wijkwizard.questionnaire.kinds.pointing import listed

_MOST = 3


def _points(title: str, lines: list[Line], otherwise: str) -> tuple[Block, ...]:
    return (Heading(text=title), Bullets(items=tuple(lines)) if lines else not_discussed(otherwise))


def _progress(iwap: Iwap, measure: Measure, formatter: Formatter) -> Line:
    for item in iwap.progress:
        if isinstance(item.measure.value, Picked) and item.measure.value.id == measure.id:
            return formatter.cell(item.state)
    return Line(text="Nog niet gemeld")


def actions_table(iwap: Iwap, formatter: Formatter) -> Table | None:
    """Return every measure for residents: actie, wanneer, hoe gaat het; its goal is in part 8."""
    rows = [
        (
            title_line(item, formatter),
            Line(
                text=join(
                    formatter.text(item.start) if item.start.value else "", _until(item, formatter), by=" "
                )
                or "–"
            ),
            _progress(iwap, item, formatter),
        )
        for item in not_rejected(iwap.measures)
    ]
    columns = [("Actie", 50), ("Wanneer", 31), ("Hoe gaat het?", 19)]
    return table("Wat wij voorstellen te doen", columns, rows) if rows else None


def _until(measure: Measure, formatter: Formatter) -> str:
    return f"tot {formatter.text(measure.end)}" if measure.end.value else ""


def notice_lines(iwap: Iwap, formatter: Formatter) -> list[Line]:
    """Return what people will notice of the whole, and without words for that what they notice of each goal."""
    whole = iwap.course.notice
    said = [whole] if whole.value else [goal.notice for goal in not_rejected(iwap.goals)]
    return [formatter.line(item) for item in said if item.value]


def summary(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 2: the most named problems, and every theme, quick win and measure by its name.

    Small actions stand there by name when there is no measure, and otherwise in a line for each theme.
    """
    themes = [Line(text=theme_name(theme)) for theme in iwap.themes]
    wins = [
        _win(win.what.value, formatter.text(win.due) if win.due.value else "")
        for win in iwap.quick_wins
        if win.what.value
    ]
    blocks: list[Block] = []
    if has(iwap.ambition.sentence):
        blocks.append(Paragraph(line=formatter.line(iwap.ambition.sentence), look="lead"))
    blocks.append(estimate_box(iwap, formatter, weighed=True))
    blocks += _points("Wat er aan de hand is", _problems(iwap, formatter), "Welke problemen hier spelen.")
    blocks += _points("Waar wij op inzetten", themes, "Op welke thema's de groep wil doorbreken.")
    blocks += _points("Wat snel zichtbaar wordt", wins, "Wat op korte termijn al kan.")
    measures = actions_table(iwap, formatter)
    small = actions_in_short(iwap, by_name=measures is None)
    # The table of measures has a caption that says what it is.
    blocks.append(measures or Heading(text="Wat wij gaan doen"))
    blocks += small if small or measures else [not_discussed("Welke maatregelen er komen.")]
    blocks += _points(
        "Wat u ervan merkt", notice_lines(iwap, formatter), "Waaraan mensen merken dat het beter gaat."
    )
    return tuple(blocks)


def _problems(iwap: Iwap, formatter: Formatter) -> list[Line]:
    """Return the problems with priority and most votes, including ties at the cut; else all of them."""
    found = first_problems(iwap, _MOST)
    lines = [_problem(item, formatter) for item in found.shown or iwap.problems]
    if found.equal:
        lines.append(
            Line(
                text=f"Deze kregen er evenveel: {listed([problem_name(problem) for problem in found.equal])}."
            )
        )
    if not iwap.insight.order.value and (left := not_chosen(iwap, found.shown)):
        lines.append(Line(text=left))
    return lines


def _problem(problem: Problem, formatter: Formatter) -> Line:
    text = problem_name(problem)
    tail = f": {formatter.text(problem.where)}" if problem.where.value else ""
    return formatter.resting_on(problem.title if problem.title.value else problem.sort, f"{text}{tail}")


def _win(what: str, due: str) -> Line:
    return Line(text=f"{what} ({due})" if due else what)
