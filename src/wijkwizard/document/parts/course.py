"""Part 11, how to stay on course: measuring, reviewing, stopping, reporting back, and what continues."""

from __future__ import annotations

from wijkwizard.document.formatter import Formatter, LabelledLeaf, has, not_discussed, table
from wijkwizard.document.model import Block, Heading, Line, Table
from wijkwizard.document.naming import not_rejected, title_line, title_of, unit_of
from wijkwizard.document.parts.actions import wishes_blocks
from wijkwizard.document.parts.ambition import further_figures
from wijkwizard.iwap.agreed import in_order_of_time
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.said import SaidGrid


def _measured(figure: Goal | GoalFigure, formatter: Formatter) -> tuple[Line, ...]:
    return (
        formatter.cell(figure.indicator),
        formatter.cell(figure.baseline, unit=unit_of(figure.unit)),
        formatter.cell(figure.target, unit=unit_of(figure.unit)),
        formatter.cell(figure.target_on),
    )


def _goals(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows: list[tuple[Line, ...]] = []
    for goal in not_rejected(iwap.goals):
        rows.append((title_line(goal, formatter), *_measured(goal, formatter), formatter.cell(goal.owner)))
        # What was noted with the title and the owner stands in the row of the goal itself.
        title = Line(text=title_of(goal, formatter))
        owner = Line(text=formatter.text(goal.owner) if goal.owner.value else "–")
        rows += [(title, *_measured(row, formatter), owner) for row in further_figures(goal, iwap)]
    columns = [
        ("Doel", 22),
        ("Indicator", 20),
        ("Nulmeting>", 14),
        ("Streefwaarde>", 15),
        ("Wanneer", 14),
        ("Wie", 15),
    ]
    made = table("Indicatoren, nulmeting en streefwaarde", columns, rows)
    return (made if rows else not_discussed("Waaraan wij meten of het beter gaat."),)


def _moments(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (formatter.cell(moment.due), formatter.cell(moment.what), formatter.cell(moment.owner))
        for moment in iwap.moments
    ]
    made = table("Meetmomenten", [("Wanneer", 24), ("Wat wij dan doen", 48), ("Wie", 28)], rows)
    return (made if rows else not_discussed("Wanneer wij meten en kijken."),)


def _stop_rules(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            title_line(item, formatter),
            formatter.cell(item.stop_rule),
            formatter.cell(item.adjust_rule),
            formatter.cell(item.carry_on_rule),
        )
        for item in not_rejected(iwap.measures)
        if has(item.stop_rule, item.adjust_rule, item.carry_on_rule)
    ]
    columns = [("Maatregel", 25), ("Stoppen als", 25), ("Bijsturen als", 25), ("Doorpakken als", 25)]
    return (table("Stopregels", columns, rows),) if rows else ()


def feedback_table(iwap: Iwap, formatter: Formatter) -> Table | None:
    """Return when, where and how residents hear back."""
    rows = [
        (
            formatter.cell(item.due),
            formatter.cell(item.place),
            formatter.cell(item.form),
            formatter.cell(item.owner),
        )
        for item in in_order_of_time(iwap.feedback)
    ]
    columns = [("Wanneer", 22), ("Waar", 26), ("Hoe", 28), ("Wie", 24)]
    return table("Terugkoppeling aan bewoners", columns, rows) if rows else None


def _checked(title: str, head: str, marks: SaidGrid) -> tuple[Block, ...]:
    rows = [(Line(text=item.label), Line(text=item.word or str(item.score))) for item in marks.value or ()]
    return (table(title, [(head, 70), ("Stand", 30)], rows),) if rows else ()


def _keeping(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    course = iwap.course
    rows = [
        (
            formatter.cell(anchor.what),
            formatter.measure_cell(anchor.measure),
            formatter.cell(anchor.budget),
            formatter.cell(anchor.team),
            formatter.cell(anchor.due),
            formatter.cell(anchor.sure),
        )
        for anchor in iwap.anchors
    ]
    columns = [
        ("Wat gewoon werk wordt", 22),
        ("Van maatregel", 18),
        ("Uit welk budget", 18),
        ("Welk team", 15),
        ("Vanaf", 12),
        ("Hoe zeker", 15),
    ]
    anchors = (table("Wat blijft als het project stopt", columns, rows),) if rows else ()
    # What the makers hold their plan against is for themselves; what keeps going is for everybody.
    public = formatter.style.edition == "public"
    checks = (
        *_checked("Borging, punt voor punt", "Punt", course.anchoring),
        *(() if public else _checked("Kenmerken van een aanpak die werkt", "Kenmerk", course.features)),
    )
    facts = formatter.facts(
        "", [("Beheer en onderhoud", course.maintenance), ("Wie het overneemt", course.successors)]
    )
    blocks = (*anchors, *checks, *facts)
    return (Heading(text="Wat blijft"), *(blocks or (not_discussed("Hoe wat werkt ook blijft."),)))


def _progress(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (formatter.measure_cell(item.measure), formatter.cell(item.state), formatter.cell(item.follow_up))
        for item in iwap.progress
    ]
    columns = [("Maatregel", 36), ("Hoe ver", 24), ("Wat volgt", 40)]
    return (Heading(text="Voortgang"), table("Hoe het gaat", columns, rows)) if rows else ()


def course(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 11."""
    said = iwap.course
    watch: list[LabelledLeaf] = [
        ("Waaraan u het merkt", said.notice),
        ("Wanneer wij weer kijken", said.look_again),
        ("Wanneer wij stoppen", said.stop_when),
        ("Wat wij willen weten", said.want_to_know),
        ("Wat wij willen meten", said.want_to_measure),
        ("Hoe wij dat meten", said.how_to_measure),
        ("Onderzoek erbij", said.study),
        ("Verhalen", said.stories),
        ("Voor wie dit plan nog niets doet", said.not_reached),
        ("Tevreden als", said.content_when),
        ("Plan herijken op", said.review_on),
    ]
    feedback = feedback_table(iwap, formatter)
    return (
        *(formatter.facts("Kijken en bijsturen", watch) or (not_discussed("Hoe wij blijven kijken."),)),
        Heading(text="Meten"),
        *_goals(iwap, formatter),
        *_moments(iwap, formatter),
        *_stop_rules(iwap, formatter),
        *_progress(iwap, formatter),
        Heading(text="Terugkoppeling"),
        feedback or not_discussed("Wanneer en hoe bewoners iets terughoren."),
        *wishes_blocks(iwap, formatter),
        *_keeping(iwap, formatter),
    )
