"""The chapters that say what is done with it: organisation, money, course, and what is left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from wijkwizard.document.beside_sums import assumed, hidden_amounts, share_notes
from wijkwizard.document.formatter import Formatter, has, join, unless_withheld
from wijkwizard.document.model import Block, Bullets, Heading, Line, Table
from wijkwizard.document.money import DIFFERENT_YEARS, differing
from wijkwizard.document.parts.actions import wishes_blocks
from wijkwizard.document.parts.left_out import LEFT_OUT, left_out_table, parked_blocks
from wijkwizard.document.parts.money import cover_table
from wijkwizard.document.parts.organisation import commitment, partner
from wijkwizard.document.parts.otherwise import otherwise
from wijkwizard.document.phrasing import on_or_in
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.money_agreed import agreements, answered, helps, initiative_cost
from wijkwizard.document.plan.money_in_short import cover_spoken, whole_sentence
from wijkwizard.document.plan.sentences import clauses, plainly, points
from wijkwizard.document.plan.told_in_room import opening_sentence
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.iwap.cost_parts import OPEN, PARTLY, PROMISED, REQUESTED, CostPart
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.course_rows import Anchor, ReviewMoment
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.uncounted_cost import uncounted_words
from wijkwizard.iwap.value_words import mid_sentence, said_inside
from wijkwizard.terms.dutch import about, and_list, bare, euro, inside, inside_name, sentence, upper_first


def _promises(iwap: Iwap, formatter: Formatter) -> Table | Bullets | None:
    rows = [
        tuple(
            Line(text=line.text)
            for line in (
                partner(row, formatter),
                *(formatter.cell(said) for said in (row.promise, row.until)),
                commitment(row, iwap, formatter),
            )
        )
        for row in iwap.promises
    ]
    columns = [("Wie", 22), ("Belooft", 38), ("Tot", 14), ("Hoe vast", 26)]
    return filled_table("Wat wij van elkaar mogen verwachten", columns, rows)


def organisation(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say who leads with what mandate, and what everybody may expect of one another."""
    how = iwap.organisation
    title = f"Trekker is {inside_name(bare(how.lead.value))}" if how.lead.value else "Wie het doet"
    facts = clauses(
        [
            ("Mandaat", how.mandate),
            ("Als het stokt, bellen wij", how.breakthrough),
            ("Rugdekking", how.backing),
            ("Verbinder", how.connector),
            ("Rol van bewoners", (how.residents_role, how.residents_how)),
            ("Waarover bewoners meebeslissen", how.open_to_residents),
            ("Eerste stap", (iwap.verdict.first_step, iwap.verdict.owner)),
        ],
        formatter,
        names={"Als het stokt, bellen wij"},
    )
    promises = _promises(iwap, formatter)
    rules = [
        about(
            bare(formatter.text(rule.rule)),
            f"opgepakt door {said_inside(rule.owner)}"
            if rule.owner.value
            else unless_withheld("nog door niemand opgepakt", rule.owner),
        )
        for rule in iwap.rules
        if rule.rule.value
    ]
    own = [
        about(
            bare(formatter.text(row.what)),
            join(
                said_inside(row.form) if row.form.value else "",
                f"geholpen door {said_inside(row.helper)}" if row.helper.value and helps(row) else "",
                initiative_cost(row, formatter),
                answered(row),
                by="; ",
            ),
        )
        + (f". {upper_first(bare(formatter.text(row.answer_why)))}" if has(row.answer_why) else "")
        for row in iwap.initiatives
        if row.what.value
    ]
    return title, (
        *facts,
        *((promises,) if promises else ()),
        *points("Wat bewoners zelf beginnen", own),
        *points("Regels in de weg", rules),
    )


_PAYING = (
    (PROMISED, "Er betalen mee"),
    (PARTLY, "Deels toegezegd"),
    (REQUESTED, "Gevraagd, nog niet toegezegd"),
    (OPEN, "Nog open"),
)
"""By cover, what is said of who pays: only what was promised is paid."""


def _payers(counted: Sequence[CostPart], iwap: Iwap) -> str:
    """Say who promised money, who was asked, and with whom it is still open; nothing when nobody was named."""
    several = [pick for cost in iwap.costs for pick in cost.payer.value or ()]
    one = [share.payer.value for share in iwap.shares if share.payer.value]
    told = {pick.label: mid_sentence(pick) for pick in (*several, *one)}
    before: set[str] = set()
    sentences = []
    for cover, words in _PAYING:
        names = sorted({name for part in counted if part.euros >= 0 for name in part.payers_of(cover)})
        listed = [
            f"{told.get(name, inside(name))}{' (een ander deel)' if name in before else ''}" for name in names
        ]
        sentences += [f"{words}: {and_list(listed)}."] if listed else []
        before |= {*names}
    return " ".join(sentences)


_NOTHING = euro(0)


def _covered(counted: Sequence[CostPart]) -> tuple[Block, ...]:
    """Return how much of the money is covered how; with one cover in a sentence, for a table would have one row."""
    if not counted:
        return ()
    whole = cover_table(counted)
    *rows, total = whole.rows
    some = [row for row in rows if any(cell.text != _NOTHING for cell in row[1:])]
    if len(some) <= 1 and not any(part.differs for part in counted):
        return plainly(whole_sentence(counted))
    return (whole.model_copy(update={"rows": (*some, total)}),)


def _where_money_is(covers: Collection[str]) -> str:
    """Return the heading that says how far the money is there."""
    if not {OPEN, REQUESTED} & set(covers):
        return "Waar het geld vandaan komt"
    return "Niet al het geld is er al" if {PROMISED, PARTLY} & set(covers) else "Het geld is er nog niet"


def money(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say what is covered and by whom, and what counts in no sum."""
    found = plan_costs(iwap)
    spoken = cover_spoken(iwap)
    # Of what comes back nobody says how sure it is.
    asked = {part.cover for part in found.counted if part.euros >= 0}
    title = _where_money_is(asked) if spoken else "Wat het plan kost"
    left = list(uncounted_words(found.left_out))
    rules = agreements(iwap, formatter)
    counted = _covered(found.counted) if spoken else plainly(whole_sentence(found.counted, spoken=False))
    differs = points(DIFFERENT_YEARS, differing(found.counted))
    return title, (
        *plainly(_payers(found.counted, iwap)),
        *counted,
        *differs,
        *plainly(assumed(found.counted)),
        *chain.from_iterable(points(head, list(told)) for head, told in share_notes(iwap)),
        *points("Niet meegeteld", left),
        *plainly(hidden_amounts(found.counted, formatter.withheld)),
        *((Heading(text="Afspraken over geld"), *rules) if rules else ()),
    )


def _moment(row: ReviewMoment, formatter: Formatter) -> str:
    """Return when what is looked at, and by whom; of what has no day that it has none."""
    what = bare(formatter.text(row.what))
    said = about(formatter.text(row.due), inside(what)) if row.due.value else what
    no_day = "" if row.due.value else unless_withheld("wanneer is nog niet afgesproken", row.due)
    behind = join(said_inside(row.owner) if row.owner.value else "", no_day)
    return join(said, f"({behind})" if behind else "", by=" ")


def _stays(row: Anchor, formatter: Formatter) -> str:
    """Return what becomes regular work, with how sure that is: without it a wish reads as what is arranged."""
    told = join(
        bare(formatter.text(row.what)),
        f"bij {said_inside(row.team)}" if row.team.value else "",
        f"uit {said_inside(row.budget, name=True)}" if row.budget.value else "",
        formatter.text(row.due) if row.due.value else "",
    )
    unsaid = unless_withheld("of dat besloten is, is niet gezegd", row.sure)
    sure = said_inside(row.sure) if row.sure.value else unsaid
    return join(told, f"({sure})" if sure else "", by=" ")


def course(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say when the group looks again, when it stops, and what happens to every wish."""
    said = iwap.course
    again = on_or_in(said.look_again, formatter)
    looks = f"Wij kijken opnieuw {again}" if again else ""
    moments = [_moment(row, formatter) for row in iwap.moments if has(row.due, row.what)]
    facts = clauses(
        [
            ("Wanneer wij stoppen", said.stop_when),
            ("Wanneer wij tevreden zijn", said.content_when),
            ("Het hele plan bekijken wij opnieuw", said.review_on),
            ("Wie het overneemt", said.successors),
            ("Voor wie dit plan nog niets doet", said.not_reached),
        ],
        formatter,
        names={"Wie het overneemt"},
    )
    stays = [_stays(row, formatter) for row in iwap.anchors if row.what.value]
    blocks = (
        *facts,
        *points("Wanneer wij meten", moments),
        *points("Wat moet blijven als het project stopt", stays),
    )
    told = (*opening_sentence([said.stories]), *blocks, *wishes_blocks(iwap, formatter))
    if told and looks:
        return looks, told
    # A chapter with nothing below its title is left out, and this day with it.
    return "Zo blijven wij op koers", told or plainly(sentence(looks))


def risks(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say what can go wrong, what is left out and why, and what is not known yet."""
    answered = [
        about(
            bare(formatter.text(row.what)),
            formatter.text(row.answer)
            if row.answer.value
            else unless_withheld("nog geen antwoord", row.answer),
        )
        for row in iwap.risks
        if row.what.value
    ]
    left = left_out_table(iwap, formatter)
    return "Wat mis kan gaan, en wat wij laten", (
        *points("Risico's, en wat wij dan doen", answered),
        *((Heading(text=LEFT_OUT),) if isinstance(left, Bullets) else ()),
        *((left,) if left else ()),
        *parked_blocks(iwap, formatter),
        *otherwise(iwap, formatter.known),
    )
