"""The chapters that say how things stand, each under its conclusion: people, danger zone, problems, goals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.advice.advise import Advice
from wijkwizard.document.cross_references import TO_ANNEX, CrossReference, chapter_place
from wijkwizard.document.formatter import Formatter, has, join, unless_withheld
from wijkwizard.document.map_heads import heads_explained
from wijkwizard.document.model import Block, Heading, Line, Paragraph, SignalMap, Table
from wijkwizard.document.naming import (
    by_weight,
    first_problems,
    group_inside,
    not_chosen,
    problem_inside,
    problem_name,
    theme_inside,
    themes_not_chosen,
    votes_of,
)
from wijkwizard.document.objections import consent_or_choice, objection_lines
from wijkwizard.document.parts.about import roles_in_words
from wijkwizard.document.parts.weighing import no_number, weighing_blocks
from wijkwizard.document.picture_rows import MapRow
from wijkwizard.document.plan.evidence_ways import empty_ways_sentence
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.one_page import goals_table
from wijkwizard.document.plan.origins import has_source
from wijkwizard.document.plan.sentences import plainly, points
from wijkwizard.document.plan.shortening import PlanBlock, PlanChapter, minor
from wijkwizard.document.plan.told_in_room import opening_sentence, opens
from wijkwizard.document.short_blocks import Chapter, strengths_lines
from wijkwizard.document.signals import Drawn, drawn, level, signal_map, tells_something
from wijkwizard.document.steady_count import steady_count
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Disagreement, Problem
from wijkwizard.iwap.said import SaidChoices, SaidText
from wijkwizard.iwap.value_words import said_inside
from wijkwizard.terms.dutch import about, and_list, bare, number, sentence
from wijkwizard.terms.units import many

_TOP = 3
_LAST = "het laatste hoofdstuk"
_TO_LAST = (CrossReference(place=chapter_place("origins"), words=_LAST),)
_NO_TABLE = Table(caption="", columns=(), rows=())


def people(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say who was heard and who was not, and where people differ; a map or photo of their own stands here."""
    at = iwap.table
    counted = sum(int(party.count.value) for party in iwap.parties if party.count.value is not None)
    # Beside a number of all, the sum of who is named would tell how many the others are.
    whole = all(party.count.value is not None and party.role.value for party in iwap.parties)
    title = (
        f"{many(counted, 'mens praatte', 'mensen praatten')} mee"
        if counted and whole
        else "Wie er meepraatten"
    )
    roles = roles_in_words(iwap, formatter)
    absent = f"Wij misten {said_inside(at.absent)}." if at.absent.value else ""
    action = f"Wat wij daaraan doen: {said_inside(at.absent_action)}." if at.absent_action.value else ""
    say = f"Wat deze groep mag: {said_inside(at.say)}." if at.say.value else ""
    sentences = join(f"Aan tafel zaten {roles}." if roles else "", absent, action, say, by=" ")
    differs = [difference(row, formatter) for row in iwap.disagreements if has(row.claim)]
    own = formatter.style.image
    blocks = (
        *plainly(sentences),
        *points("Waarover wij verschillen", differs),
        *points("Of de groep ermee kan leven", [*consent_or_choice(iwap), *objection_lines(iwap, formatter)]),
        *((own,) if own else ()),
    )
    return title, (*opening_sentence(_good_here(iwap)), *blocks) if blocks else ()


def _good_here(iwap: Iwap) -> tuple[SaidText, ...]:
    """Return what the room said is good here, of which the first that can opens the chapter about people."""
    return iwap.danger.proud, iwap.danger.going_well


def _groups(said: SaidChoices, formatter: Formatter) -> list[str]:
    """Return groups, each once: small ones share a name."""
    return list(dict.fromkeys(group_inside(picked, formatter.known) for picked in said.value or ()))


def _sides(row: Disagreement, formatter: Formatter) -> tuple[str, str]:
    """Return who sees it so and who sees it otherwise; of a name on both sides each is a part."""
    one, other = (_groups(said, formatter) for said in (row.seen_by, row.differently_by))
    both = set(one).intersection(other)
    first = and_list([f"{name} (een deel)" if name in both else name for name in one])
    return first, and_list([f"{name} (een ander deel)" if name in both else name for name in other])


def difference(row: Disagreement, formatter: Formatter) -> str:
    """Return what people see differently, each side as theirs: what only a part says is no fact."""
    one, other = _sides(row, formatter)
    claim = bare(row.claim.value or "")
    sides = [
        f"Zo is het volgens {one}" if one else "",
        join(
            f"Het is anders volgens {other or 'iemand anders'}",
            bare(formatter.text(row.otherwise)) if row.otherwise.value else "",
            by=": ",
        )
        if row.otherwise.value or other
        else "",
    ]
    find = f"Wij zoeken dit uit: {formatter.text(row.find_out)}" if row.find_out.value else ""
    when = f" ({formatter.text(row.due)})" if find and row.due.value else ""
    said = [
        sentence(claim if one or not claim else f"Een deel van de groep zegt: {claim}"),
        *(sentence(side) for side in sides if side),
        f"{bare(find)}{when}",
    ]
    return " ".join(item for item in said if item)


def _signs(columns: Sequence[str], row: MapRow) -> Iterator[str]:
    for name, sign in zip(columns, row.signs, strict=True):
        if words := join(*dict.fromkeys((sign.stand, sign.word))):
            yield f"{name} {words}"


def _map_alone(made: SignalMap) -> SignalMap:
    """Return the map without its table, which the annex has; its alternative then says all that the map shows."""
    rows = (about(row.label, join(row.levels[0], *_signs(made.columns, row))) for row in made.rows)
    return made.model_copy(update={"table": _NO_TABLE, "alt": " ".join(map(sentence, rows))})


def _map_blocks(signals: Sequence[Drawn], formatter: Formatter) -> tuple[Block, ...]:
    """Return the map with what its heads mean, and where its figures are accounted for."""
    made = signal_map(signals, formatter)
    if not tells_something(made):
        return ()
    sourced = has_source(level(item, formatter) for item in signals)
    last = f"Waar de cijfers vandaan komen, staat in {_LAST}." if sourced else ""
    line = Line(text=join(heads_explained(made), last, by=" "), see=_TO_LAST)
    return (_map_alone(made), *((Paragraph(line=line, look="small"),) if line.text else ()))


def _signals_in_short(shown: Sequence[Block]) -> tuple[Block, ...]:
    """Return what the group looked at, for a plan that is too long for the map."""
    rows = [row for block in shown if isinstance(block, SignalMap) for row in block.rows]
    bad = sum(row.stands_out for row in rows)
    looked = f"De groep bekeek {many(len(rows), 'signaal', 'signalen')}."
    stood_out = f"Bij {number(bad)} daarvan valt iets ongunstig op." if bad else ""
    words = join(looked, stood_out, "De kaart staat in de bijlage.", by=" ")
    return (Paragraph(line=Line(text=words, see=TO_ANNEX)),) if rows else ()


def danger(iwap: Iwap, advice: Advice, formatter: Formatter) -> PlanChapter:
    """Say what the group estimates, what speaks for and against that, and what nobody knows."""
    said = iwap.danger
    title = (
        f"De groep schat in: {said_inside(said.estimate)}"
        if said.estimate.value
        else unless_withheld("De groep koos nog geen inschatting", said.estimate)
        or "Hoe de wijk ervoor staat"
    )
    signals = drawn(iwap, advice)
    shown = _map_blocks(signals, formatter) if signals else ()
    weighs = said.estimate.value or has(said.for_it, said.against_it)
    beside = [clash.text for clash in advice.clashes if clash.text]
    unknown = advice.unknowns.text
    blocks = (
        *minor("signalenkaart", shown, instead=_signals_in_short(shown)),
        *(weighing_blocks(iwap, advice, formatter) if weighs else ()),
        *minor("cijfer-en-gevoel", points("Waar cijfer en gevoel uiteenlopen", beside)),
        *((Heading(text="Wat wij nog niet weten"), Paragraph(line=Line(text=unknown))) if unknown else ()),
    )
    quoted = opening_sentence([said.clash_story, said.outlook])
    # What nobody knows is no chapter by itself: where nothing was said or found, page 2 and the annex say so.
    return title, (*quoted, *blocks, *no_number(iwap)) if shown or weighs or beside else ()


def _why(problem: Problem, formatter: Formatter) -> str:
    reasons = (
        ("", problem.why),
        ("Dat komt door: ", problem.why_deeper),
        ("Daarachter zit: ", problem.why_root),
    )
    told = [
        sentence(f"{before}{words}")
        for before, said in reasons
        if said.value and (words := bare(formatter.text(said)))
    ]
    return told[0].removesuffix(".") if len(told) == 1 else " ".join(told)


def _problem_row(problem: Problem, formatter: Formatter) -> tuple[Line, ...]:
    name = problem.title if problem.title.value else problem.sort
    place = join(*(formatter.text(said) for said in (problem.where, problem.when) if said.value), by="; ")
    return (
        formatter.resting_on(name, problem_name(problem)).model_copy(update={"ref": 0}),
        Line(text=place or "–"),
        Line(text=_why(problem, formatter) or "–"),
    )


def _in_order(iwap: Iwap, listed: Sequence[Problem]) -> str:
    """Return in which order the problems stand; nothing when nobody gave one."""
    if any(item.id == row.id for item in iwap.insight.order.value or () for row in listed):
        return ", in de volgorde van de groep"
    return ", de meeste kaarten eerst" if any(map(votes_of(iwap), listed)) else ""


def problems(iwap: Iwap, formatter: Formatter) -> PlanChapter:
    """Say what comes first, where and why, and as plainly what is strong here."""
    listed = by_weight(iwap)
    first = first_problems(iwap, 1)
    top = problem_inside(first.shown[0], formatter.known) if first.shown and not first.equal else ""
    columns = [("Probleem", 30), ("Waar en wanneer", 30), ("Waardoor, volgens de groep", 40)]
    rows = [_problem_row(item, formatter) for item in listed]
    strong = [line.text for line in strengths_lines(iwap)]
    quoted_before = next(filter(opens, _good_here(iwap)), None)
    strong += [bare(said.value) for said in _good_here(iwap) if said.value and said is not quoted_before]
    made = filled_table(f"De problemen{_in_order(iwap, listed)}", columns, rows)
    tied = "" if iwap.insight.order.value else not_chosen(iwap, first_problems(iwap, _TOP).shown)
    title = f"Bovenaan staat: {top}" if top else f"Wat er speelt{', en wat sterk is' if strong else ''}"
    blocks: tuple[PlanBlock, ...] = (
        *((made,) if made else ()),
        *plainly(join(tied, steady_count(iwap.insight.votes, _TOP, "problemen", formatter), by=" ")),
        *plainly(empty_ways_sentence(listed)),
        *minor("sterk", points("Wat hier sterk is", strong)),
    )
    quoted = [listed[0].effect, listed[0].who] if listed else []
    return title, (*opening_sentence([*quoted, iwap.insight.place_better]), *blocks) if blocks else ()


def goals(iwap: Iwap, formatter: Formatter) -> Chapter:
    """Say where the group wants to be, by which themes, and what is counted."""
    said = iwap.ambition
    picture = f"Wat u dan ziet: {formatter.text(said.picture)}" if said.picture.value else ""
    named_ones = (theme for theme in iwap.themes if has(theme.title) or has(theme.theme))
    themes = [theme_inside(theme, formatter.known) for theme in named_ones]
    # Several names in one sentence run together without marks: 'vroeg erbij met geldzorgen en samen aan tafel'.
    named = themes if len(themes) == 1 else [f"'{theme}'" for theme in themes]
    chosen = plainly(f"Wij zetten in op {and_list(named)}." if named else "")
    way = [
        about(formatter.text(row.year) if row.year.value else "Onderweg", formatter.text(row.what))
        for row in sorted(iwap.milestones, key=lambda row: row.year.value.year if row.year.value else 9999)
        if row.what.value
    ]
    made = goals_table(iwap, formatter)
    tied = themes_not_chosen(iwap)
    words = (
        *chosen,
        *plainly(
            join(tied, steady_count(said.votes, min(len(themes), _TOP) or _TOP, "thema's", formatter), by=" ")
        ),
        *plainly(sentence(picture) if picture else ""),
        *points("Onderweg", way),
    )
    blocks: tuple[Block, ...] = (*words, *((made,) if made else ()))
    title = (
        sentence(bare(said.sentence.value)).removesuffix(".")
        if said.sentence.value
        else "Waar wij naartoe willen"
    )
    return title, blocks
