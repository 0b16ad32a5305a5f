"""Part 6, where the group wants to be: the desired future, breakthrough themes, and goals that can be checked."""

from __future__ import annotations

from wijkwizard.document.charts import bars, marks_block, voters
from wijkwizard.document.formatter import (
    Formatter,
    chosen,
    gap_sentence,
    has,
    join,
    not_discussed,
    table,
    year,
)
from wijkwizard.document.model import Block, Fact, Facts, Heading, Line, Paragraph
from wijkwizard.document.naming import not_rejected, theme_name, title_line, title_of, unit_of
from wijkwizard.document.phrasing import on_or_in
from wijkwizard.document.printed import NOTHING_PRINTED, PrintedPiece, printed_remark
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Decided, Goal, Measure
from wijkwizard.iwap.said import GridMark, SaidNumber, is_withheld
from wijkwizard.iwap.value_words import said_inside
from wijkwizard.terms.dutch import about


def decided_by(row: Decided, formatter: Formatter, *, noted: bool = True) -> str:
    """Return who decided on a row with what was ``noted``, such as a department; empty when unknown."""
    if row.status_by.value is None:
        return ""
    noted_words = f" ({row.status_by.remark})" if noted and row.status_by.remark else ""
    return f"{formatter.text(row.status_by)}{noted_words}"


def printed_decider(row: Decided) -> frozenset[PrintedPiece]:
    """Return the remarks that ``decided_by`` prints."""
    return NOTHING_PRINTED if row.status_by.value is None else printed_remark(row.status_by)


_NOT_BEGUN = "nog-niet-begonnen"


def how_far(measure: Measure, iwap: Iwap) -> str:
    """Return how far a measure is that was begun, in a sentence; empty when nobody said so."""
    said = [
        row.state
        for row in iwap.progress
        if chosen(row.measure) == measure.id and row.state.value is not None
    ]
    return said_inside(said[-1]) if said and chosen(said[-1]) != _NOT_BEGUN else ""


def status_line(row: Decided, formatter: Formatter, *, noted: bool = True, begun: str = "") -> Line:
    """Write the status of a goal, measure or amount: what it is, by whom, when and why.

    Args:
        row: the goal, measure or amount.
        formatter: writes values.
        noted: whether a remark at who decided is printed here.
        begun: how far it is; without a status that says that it is no proposal any more.
    """
    if is_withheld(row.status):
        return Line(text="–")
    status = begun or "voorstel van de groep" if row.status.value is None else formatter.text(row.status)
    by = f"door {who}" if (who := decided_by(row, formatter, noted=noted)) else ""
    on = on_or_in(row.status_on, formatter)
    why = f"omdat: {formatter.text(row.status_why)}" if row.status_why.value else ""
    prints = printed_decider(row) if noted else NOTHING_PRINTED
    return Line(text=join(status, join(by, on, by=" "), why), prints=prints)


def goal_of(measure: Measure, formatter: Formatter) -> str:
    """Return the goals of a measure; a dash for one that was chosen and stays inside, for then nobody forgot it."""
    if measure.goal.value:
        return formatter.text(measure.goal)
    return "–" if is_withheld(measure.goal) else "Nog geen doel gekozen"


def _amount(said: SaidNumber, unit: str, formatter: Formatter) -> str:
    return formatter.text(said, unit=unit) if said.value is not None else ""


def further_figures(goal: Goal, iwap: Iwap) -> tuple[GoalFigure, ...]:
    """Return the second and further figures of a goal."""
    return tuple(row for row in iwap.goal_figures if chosen(row.goal) == goal.id)


def goal_sentence(goal: Goal | GoalFigure, formatter: Formatter) -> str:
    """Return a figure of a goal in one sentence, with as much of the template as was answered."""
    unit = unit_of(goal.unit)
    start, target = _amount(goal.baseline, unit, formatter), _amount(goal.target, unit, formatter)
    if not (has(goal.indicator) and target):
        return ""
    began = join(
        formatter.text(goal.baseline_on) if goal.baseline_on.value else "", goal.baseline_source.value or ""
    )
    start_words = f"van {start}{f' ({began})' if began else ''} " if start else ""
    by_when = f" {on_or_in(goal.target_on, formatter)}" if goal.target_on.value else ""
    beside = ""
    if isinstance(goal, Goal) and has(goal.comparison_area) and has(goal.comparison):
        compared = formatter.text(goal.comparison, unit=unit)
        beside = f" Ter vergelijking: {formatter.text(goal.comparison_area)} staat op {compared}."
    # What is counted is often more than one, so no verb stands behind it.
    return f"{about(formatter.text(goal.indicator), f'{start_words}naar {target}{by_when}')}.{beside}"


def figure_blocks(figure: GoalFigure, formatter: Formatter) -> tuple[Block, ...]:
    """Return a further figure of a goal: in a sentence where that can be, and as it was said."""
    rows, gaps = formatter.rows(
        [
            ("Bij doel", figure.goal),
            ("Nog een indicator", figure.indicator),
            ("Eenheid", figure.unit),
            ("Welke kant het op moet", figure.direction),
            ("Nulmeting, datum en bron", (figure.baseline, figure.baseline_on, figure.baseline_source)),
            ("Streefwaarde en datum", (figure.target, figure.target_on)),
        ]
    )
    sentence = goal_sentence(figure, formatter)
    paragraphs = (Paragraph(line=Line(text=sentence)),) if sentence else ()
    return (*paragraphs, Facts(rows=rows, missing=gap_sentence(gaps)))


def _loose_figures(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the figures of no goal, so that they are not lost."""
    goals = {goal.id for goal in iwap.goals}
    loose = [row for row in iwap.goal_figures if chosen(row.goal) not in goals]
    blocks = (block for row in loose for block in figure_blocks(row, formatter))
    return (Heading(level=4, text="Cijfers die nog bij geen doel horen"), *blocks) if loose else ()


def goal_block(goal: Goal, formatter: Formatter, further: tuple[GoalFigure, ...] = ()) -> tuple[Block, ...]:
    """Return one goal with its indicator, baseline and target, and its further figures."""
    rows, gaps = formatter.rows(
        [
            ("Thema", goal.theme),
            ("Probleem", goal.problem),
            ("Uit welk programma", goal.programme),
            ("Soort doel", goal.tier),
            ("Indicator", goal.indicator),
            ("Eenheid", goal.unit),
            ("Welke kant het op moet", goal.direction),
            ("Nulmeting, datum en bron", (goal.baseline, goal.baseline_on, goal.baseline_source)),
            ("Streefwaarde en datum", (goal.target, goal.target_on)),
            ("Ter vergelijking", (goal.comparison_area, goal.comparison)),
            ("Hoe vaak en wanneer gemeten", (goal.rhythm, goal.measured_on)),
            ("Wie erover gaat", goal.owner),
            ("Waaraan u het merkt", goal.notice),
            ("Staan mensen erachter", goal.acceptable),
            ("Is zo'n sprong ooit gezien", goal.leap_seen),
            ("Telt u tot het eind hetzelfde", goal.same_count),
            ("Is het cijfer er op tijd", goal.figure_in_time),
        ]
    )
    sentence = goal_sentence(goal, formatter)
    status = Fact(label="Status", line=status_line(goal, formatter))
    return (
        Heading(level=4, text=title_of(goal, formatter)),
        *((Paragraph(line=Line(text=sentence)),) if sentence else ()),
        Facts(rows=(status, *rows), missing=gap_sentence(gaps)),
        *(block for figure in further for block in figure_blocks(figure, formatter)),
    )


def theme_bars(iwap: Iwap) -> tuple[Block, ...]:
    """Return how the stickers fell, residents and professionals apart where the groups are large enough."""
    series = voters(iwap.themes, iwap.together)
    votes = bars("Stickers per thema", [theme_name(theme) for theme in iwap.themes], series, "Thema")
    counted = marks_block("Hoe de stickers lagen", iwap.ambition.votes, "Thema", "Stickers")
    return tuple(item for item in (counted, votes) if item)


def themes_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the breakthrough themes with how the votes fell."""
    if not iwap.themes:
        open_point = not_discussed("Op welke thema's de groep wil doorbreken.")
        return (Heading(text="Doorbraakthema's"), *theme_bars(iwap), open_point)
    rows = [
        (
            formatter.cell(theme.title) if theme.theme.value else title_line(theme, formatter),
            formatter.cell(theme.problem),
            formatter.cell(theme.theme),
            formatter.cell(theme.task),
            formatter.cell(theme.why),
        )
        for theme in iwap.themes
    ]
    columns = [
        ("Wat wij noemen", 23),
        ("Bij welk probleem", 21),
        ("Thema", 17),
        ("Opgave", 16),
        ("Waarom dit", 23),
    ]
    return (Heading(text="Doorbraakthema's"), table("Waarop wij inzetten", columns, rows), *theme_bars(iwap))


def _in_words(marks: tuple[GridMark, ...]) -> list[tuple[Line, ...]]:
    return [(Line(text=mark.label), Line(text=mark.word or str(mark.score))) for mark in marks]


def _balance(iwap: Iwap) -> tuple[Block, ...]:
    marks = iwap.ambition.balance.value
    if not marks:
        return ()
    columns = [("Terrein", 70), ("Wat dit plan eraan doet", 30)]
    return (Heading(text="Balans"), table("Terreinen, bij dit plan gehouden", columns, _in_words(marks)))


def _laws(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return which lessons the plan touches, for its makers."""
    marks = iwap.ambition.laws.value
    if not marks or formatter.style.edition == "public":
        return ()
    columns = [("Les", 70), ("In dit plan", 30)]
    return (
        Heading(text="De twaalf lessen, bij dit plan gehouden"),
        table("Wetten van de wijkaanpak: raakt dit plan eraan", columns, _in_words(marks)),
    )


def _on_the_way(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the milestones, in the order of their years; nothing when there are none."""
    listed = sorted(iwap.milestones, key=lambda item: item.year.value.year if item.year.value else 9999)
    rows = [(formatter.cell(item.year), formatter.cell(item.what)) for item in listed]
    made = table("Wat er onderweg staat", [("Jaar", 15), ("Wat er dan staat", 85)], rows)
    return (Heading(text="Mijlpalen"), made) if rows else ()


def ambition(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 6."""
    said = iwap.ambition
    horizon = year(said.horizon.value)
    lead = (Paragraph(line=formatter.line(said.sentence), look="lead"),) if has(said.sentence) else ()
    until = [Fact(label="Hoe ver wij kijken (jaar)", line=Line(text=horizon))]
    first = [Fact(label="Hoe lang de eerste periode duurt (jaar)", line=formatter.line(said.first_term))]
    picture = [Fact(label="Wat u dan ziet", line=formatter.line(said.picture))]
    rows = (
        *(until if horizon else ()),
        *(first if has(said.first_term) else ()),
        *(picture if has(said.picture) else ()),
    )
    goals = [
        block
        for item in not_rejected(iwap.goals)
        for block in goal_block(item, formatter, further_figures(item, iwap))
    ]
    return (
        *lead,
        *((Facts(rows=rows),) if rows else ()),
        *(() if lead or rows else (not_discussed("Waar de groep naartoe wil."),)),
        *_on_the_way(iwap, formatter),
        *themes_blocks(iwap, formatter),
        Heading(text="Doelen"),
        *(goals or [not_discussed("Welke doelen de groep zich stelt.")]),
        *_loose_figures(iwap, formatter),
        *_balance(iwap),
        *_laws(iwap, formatter),
    )
