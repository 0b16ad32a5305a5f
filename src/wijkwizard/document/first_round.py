"""The paper after a short evening: at most six pages with what was said, and one list of what is to be done.

Lists are cut at a number of rows and say so, for the paper must stay something that people read; the dossier
keeps everything.
"""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.document.charts import bars, voters
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Part, Table
from wijkwizard.document.naming import by_votes, problem_name, standing, theme_name
from wijkwizard.document.parts.about import closing_blocks
from wijkwizard.document.parts.annexes import absent_in_words, others_blocks, sources_in_short, to_do_table
from wijkwizard.document.parts.course import feedback_table
from wijkwizard.document.parts.danger import NO_NUMBER, estimate_box, signals_first, signals_table
from wijkwizard.document.parts.left_out import differences_table, left_out_table
from wijkwizard.document.parts.organisation import promises_table
from wijkwizard.document.scribe import Pair, Scribe, has, join, not_discussed, table
from wijkwizard.document.shorten import Shortener
from wijkwizard.iwap.model import Iwap

MOST_ROWS = 8
MOST_TO_DOS = 24
_TOP = 3
_MOST_SOURCES = 8


def capped(made: Table | None, most: int = MOST_ROWS) -> tuple[Block, ...]:
    """Return a table of at most so many rows, with a sentence about the others."""
    if made is None:
        return ()
    left = len(made.rows) - most
    if left <= 0:
        return (made,)
    cut = made.model_copy(update={"rows": made.rows[:most]})
    return (cut, Paragraph(line=Line(text=f"Nog {left} regels staan in het dossier."), look="small"))


def points(lines: Sequence[Line], most: int = MOST_ROWS) -> tuple[Block, ...]:
    """Return at most so many points, with a sentence about the others."""
    if not lines:
        return ()
    left = len(lines) - most
    more = (
        (Paragraph(line=Line(text=f"Nog {left} punten staan in het dossier."), look="small"),)
        if left > 0
        else ()
    )
    return (Bullets(items=tuple(lines[:most])), *more)


def strengths_lines(iwap: Iwap, scribe: Scribe) -> list[Line]:
    """Return the strengths with whose they are."""
    return [
        Line(text=join(f"{one.owner.value.label}: " if one.owner.value else "", scribe.text(one.what), by=""))
        for one in iwap.strengths
        if has(one.what)
    ]


def to_do_blocks(iwap: Iwap, scribe: Scribe, most: int = MOST_TO_DOS) -> tuple[Block, ...]:
    """Return the one list of what is to be done: unknown, disputed, and left open by the room."""
    found = [
        (
            scribe.cell(one.what),
            Line(text="Niemand aan tafel wist dit."),
            Line(text=scribe.text(one.owner) if one.owner.value else "Nog niemand"),
            Line(text=scribe.text(one.due) if one.due.value else "Nog geen datum"),
        )
        for one in iwap.find_outs
    ]
    differs = [
        (
            scribe.cell(one.find_out),
            Line(text="Hierover denken mensen verschillend."),
            Line(text="Nog niemand"),
            Line(text=scribe.text(one.due) if one.due.value else "Nog geen datum"),
        )
        for one in iwap.disagreements
        if has(one.find_out)
    ]
    made = to_do_table(iwap.to_dos, [*found, *differs])
    if made is not None:
        made = made.model_copy(
            update={"rows": (*made.rows[len(iwap.to_dos) :], *made.rows[: len(iwap.to_dos)])}
        )
    return capped(made, most) or (Paragraph(line=Line(text="Er staat niets meer open uit het gesprek.")),)


def _start(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    absent = absent_in_words(iwap, scribe)
    missing = f"Wij misten {absent}. " if absent else ""
    action = (
        f"Wat wij daaraan doen: {scribe.text(iwap.table.absent_action)}"
        if has(iwap.table.absent_action)
        else ""
    )
    intro = (
        "Dit is de eerste ronde: wat er op één avond is gezegd, en wat nog te doen is. "
        "Het is een concept. Er is niets besloten."
    )
    lines = [Paragraph(line=Line(text=intro), look="lead")]
    if missing or action:
        lines.append(Paragraph(line=Line(text=f"{missing}{action}")))
    facts = scribe.facts(
        "",
        [
            ("Aanleiding", iwap.occasion.reasons),
            ("Wat de groep mag", iwap.table.say),
            ("Wat hierna gebeurt", iwap.table.afterwards),
        ],
    )
    return (*lines, *facts)


def danger_blocks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return the estimate with for and against, and the signals in one table."""
    signals = signals_first(iwap)
    clash = scribe.facts("", [("Waar cijfer en beleving botsen", iwap.danger.clash_story)], claim=True)
    return (
        estimate_box(iwap, scribe, weighed=True),
        Paragraph(line=Line(text=NO_NUMBER), look="small"),
        *(capped(signals_table(signals, scribe)) if signals else (not_discussed("Welke signalen er zijn."),)),
        *(clash if has(iwap.danger.clash_story) else ()),
    )


def _going_on(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    proud = [
        *([scribe.line(iwap.danger.proud)] if has(iwap.danger.proud) else []),
        *([scribe.line(iwap.danger.going_well)] if has(iwap.danger.going_well) else []),
        *strengths_lines(iwap, scribe),
    ]
    basics = scribe.facts("", [("Is de basis op orde", iwap.insight.basics)], claim=True)
    return (
        Heading(text="Trots, krachten en kansen"),
        *(points(proud) or (not_discussed("Waar mensen trots op zijn en wat er goed gaat."),)),
        Heading(text="De problemen"),
        *problems_blocks(iwap, scribe),
        *basics,
        *differences(iwap, scribe),
    )


def differences(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return where people differ, when they do."""
    made = capped(differences_table(iwap, scribe), 4)
    return (Heading(text="Waarover wij het oneens zijn"), *made) if made else ()


def problems_blocks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return the votes, and the first three problems with where, when and why."""
    ranked = by_votes(iwap.problems)
    if not ranked:
        return (not_discussed("Welke problemen hier spelen."),)
    series = voters(
        [one.votes_residents for one in ranked], [one.votes_professionals for one in ranked], iwap.parties
    )
    votes = bars("Stemmen op de problemen", [problem_name(one) for one in ranked], series, "Probleem")
    rows = [
        (
            Line(text=problem_name(one)),
            Line(
                text=join(*(scribe.text(said) for said in (one.where, one.when, one.who) if said.value))
                or "–"
            ),
            scribe.cell(one.why, claim=True),
            scribe.cell(one.scale),
        )
        for one in ranked[:_TOP]
    ]
    columns = [("Probleem", 22), ("Waar, wanneer, wie", 32), ("Waarom", 30), ("Wijk of stad", 16)]
    return (
        *((votes,) if votes else ()),
        table("De drie die het meest genoemd zijn", columns, rows),
    )


def _do(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    themes = [
        Line(text=join(theme_name(one), scribe.text(one.why) if has(one.why) else "", by=": "))
        for one in iwap.themes
    ]
    ambition = (
        (Paragraph(line=scribe.line(iwap.ambition.sentence), look="lead"),)
        if has(iwap.ambition.sentence)
        else ()
    )
    rows = [
        (
            scribe.cell(one.title),
            scribe.cell(one.theme if one.theme.value else one.problem),
            scribe.cell(one.because),
            scribe.cell(one.lead),
        )
        for one in standing(iwap.measures)
    ]
    columns = [("Maatregel", 32), ("Thema", 20), ("Waarom dit zou werken", 30), ("Trekker", 18)]
    return (
        *(ambition or (not_discussed("Waar de groep naartoe wil."),)),
        Heading(text="Doorbraakthema's"),
        *(points(themes, 5) or (not_discussed("Op welke thema's de groep wil doorbreken."),)),
        Heading(text="Wat snel zichtbaar wordt"),
        *(quick_win_blocks(iwap, scribe)),
        Heading(text="Maatregelen"),
        *(
            capped(table("Wat de groep voorstelt", columns, rows))
            if rows
            else (not_discussed("Welke maatregelen er komen."),)
        ),
        *capped(left_out_table(iwap, scribe), 4),
    )


def quick_win_blocks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return what shows within weeks, one point each."""
    wins = [
        Line(text=join(*(scribe.text(said) for said in (one.what, one.who, one.due) if said.value), by=" – "))
        for one in iwap.quick_wins
        if has(one.what)
    ]
    return points(wins, 5) or (not_discussed("Wat op korte termijn al kan."),)


def _organise(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    how = iwap.organisation
    facts = scribe.facts(
        "",
        [
            ("Trekker", how.lead),
            ("Rol van bewoners", how.residents_role),
            ("Hoe dat gaat", how.residents_how),
        ],
    )
    return (
        Heading(text="Hoe wij het organiseren"),
        *(facts or (not_discussed("Wie trekt, en wat bewoners doen."),)),
        *(capped(promises_table(iwap, scribe)) or (not_discussed("Wat partners toezeggen."),)),
    )


def _course(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    said = iwap.course
    watch: list[Pair] = [
        ("Waaraan u het merkt", said.notice),
        ("Wanneer wij weer kijken", said.look_again),
        ("Wanneer wij stoppen", said.stop_when),
    ]
    return (
        *(scribe.facts("", watch) or (not_discussed("Hoe wij blijven kijken."),)),
        *(
            capped(feedback_table(iwap, scribe), 4)
            or (not_discussed("Wanneer en hoe bewoners iets terughoren."),)
        ),
        *(closing_blocks(iwap, scribe) if has(iwap.closing.lines, iwap.closing.remarks) else ()),
    )


def first_round_parts(iwap: Iwap, scribe: Scribe) -> tuple[Part, ...]:
    """Compose the first round: the start, the four questions, and one list of what is to be done."""
    shortener = Shortener()
    others = others_blocks(iwap.other[:MOST_ROWS], scribe)
    chapters: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Waar dit over gaat", _start(iwap, scribe)),
        ("Zit de wijk in de gevarenzone?", danger_blocks(iwap, scribe)),
        ("Wat is er aan de hand?", _going_on(iwap, scribe)),
        ("Wat gaan we doen?", (*_do(iwap, scribe), *_organise(iwap, scribe))),
        ("Hoe blijven we op koers?", _course(iwap, scribe)),
        (
            "Wat nog te doen is",
            (*to_do_blocks(iwap, scribe), *others, *sources_in_short(scribe, _MOST_SOURCES)),
        ),
    )
    return tuple(
        Part(id=f"deel-{n}", number=n, title=title, blocks=shortener.blocks(blocks))
        for n, (title, blocks) in enumerate(chapters, start=1)
    )
