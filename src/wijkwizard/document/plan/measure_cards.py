"""The measures as cards that a person reads in ten seconds; every field of them stands in the annex."""

from __future__ import annotations

from wijkwizard.document.cross_references import card_place
from wijkwizard.document.formatter import Formatter, LabelledLeaf, has, join
from wijkwizard.document.model import Block, Bullets, Fact, Heading, Line, MeasureBlock
from wijkwizard.document.naming import not_rejected, title_of
from wijkwizard.document.parts.actions import actions_blocks, going_on
from wijkwizard.document.parts.ambition import goal_of, how_far, status_line
from wijkwizard.document.parts.reasoning import reasoning_rows
from wijkwizard.document.phrasing import from_to
from wijkwizard.document.plan.money_in_short import cost_of, cover_of
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.small_rows import QuickWin
from wijkwizard.iwap.value_words import mid_sentence, plain, said_inside
from wijkwizard.terms.dutch import and_list, sentence, upper_first
from wijkwizard.terms.units import many


def _fields(measure: Measure) -> list[LabelledLeaf]:
    # Beside a chosen theme it stands in the annex.
    other: list[LabelledLeaf] = [] if has(measure.theme) else [("Thema", measure.other_theme)]
    return [
        *other,
        ("Wat", measure.what),
        ("Waar en voor wie", (measure.sub_area, measure.where, measure.for_whom)),
        ("Wat er dan is", measure.output),
    ]


def _limits(measure: Measure) -> list[LabelledLeaf]:
    return [("Wanneer wij stoppen", measure.stop_rule), ("Het kan verschuiven", measure.waterbed)]


def _with_a_value(pairs: list[LabelledLeaf]) -> list[LabelledLeaf]:
    """Return the labels of which something was said, with that alone: on a card a row that says nothing is no help.

    What was said in the same words twice, as a place that was chosen and typed too, stands there once.
    """
    said = [
        (label, {plain(leaf.value).casefold(): leaf for leaf in reversed(leaves) if has(leaf)})
        for label, leaves in ((label, each if isinstance(each, tuple) else (each,)) for label, each in pairs)
    ]
    return [(label, tuple(reversed(leaves.values()))) for label, leaves in said if leaves]


def card(number: int, measure: Measure, iwap: Iwap, formatter: Formatter) -> MeasureBlock:
    """Return one measure with what a reader needs to judge it."""
    first, limits = (
        formatter.rows(_with_a_value(leaves))[0] for leaves in (_fields(measure), _limits(measure))
    )
    rows = (*first, *reasoning_rows(measure, formatter, accounts=False)[0], *limits)
    fields = tuple(Fact(label=row.label, line=Line(text=row.line.text)) for row in rows)
    money = join(cost_of(measure, iwap), cover_of(measure, iwap).lower())
    begins, ends = (formatter.text(said) if said.value else "" for said in (measure.start, measure.end))
    when = from_to(begins, ends)
    lead = formatter.text(measure.lead) if measure.lead.value else ""
    partners = [mid_sentence(item) for item in measure.partners.value or ()]
    beside = [name for name in partners if name.casefold() != lead.casefold()]
    who = join(lead, f"met {and_list(beside)}" if beside else "", "")
    if measure.residents_role.value:
        who = join(who, f"rol van bewoners: {said_inside(measure.residents_role)}", by="; ")
    more = [("Wie", who), ("Wanneer", when), ("Geld", money)]
    facts = (*(Fact(label=label, line=Line(text=text)) for label, text in more if text), *fields)
    return MeasureBlock(
        anchor=card_place(number),
        number=number,
        title=title_of(measure, formatter),
        status=status_line(measure, formatter, noted=False, begun=how_far(measure, iwap)).text,
        goal=goal_of(measure, formatter) if measure.goal.value else "",
        rows=facts,
    )


def _win(win: QuickWin, formatter: Formatter) -> Line:
    return Line(
        text=sentence(
            upper_first(join(*(formatter.text(said) for said in (win.what, win.who, win.due) if said.value)))
        )
    )


def measures(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say what is done: what shows soon, small actions by theme, and each measure on a card."""
    listed = not_rejected(iwap.measures)
    wins = tuple(_win(win, formatter) for win in iwap.quick_wins if win.what.value)
    counted = [
        many(len(rows), one, several)
        for rows, one, several in (
            (listed, "maatregel", "maatregelen"),
            (going_on(iwap), "kleine actie", "kleine acties"),
        )
        if rows
    ]
    title = f"Wij doen {' en '.join(counted)}" if counted else "Wat wij doen"
    soon: tuple[Block, ...] = (Heading(text="Wat snel zichtbaar wordt"), Bullets(items=wins)) if wins else ()
    cards: tuple[Block, ...] = tuple(
        card(number, row, iwap, formatter) for number, row in enumerate(listed, start=1)
    )
    head: tuple[Block, ...] = (Heading(text="De maatregelen, één voor één"),) if cards else ()
    return title, (*soon, *actions_blocks(iwap, formatter), *head, *cards)
