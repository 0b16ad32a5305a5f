"""The paper after a short evening: at most six pages with what was said, and one list of what is to be done.

Lists are cut at a number of rows and say so, for the paper must stay something that people read; the dossier
keeps everything.
"""

from __future__ import annotations

from wijkwizard.advice.advise import Advice
from wijkwizard.document.charts import marks_block
from wijkwizard.document.fit import fitted
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Part, Table
from wijkwizard.document.naming import by_votes, problem_name, standing, theme_name
from wijkwizard.document.parts.about import closing_blocks
from wijkwizard.document.parts.annexes import absent_in_words, kept_aside_blocks, sources_in_short
from wijkwizard.document.parts.course import feedback_table
from wijkwizard.document.parts.insight import problem_bars
from wijkwizard.document.parts.left_out import differences_table, left_out_table
from wijkwizard.document.parts.organisation import promises_table
from wijkwizard.document.parts.others import others_in_short
from wijkwizard.document.parts.weighing import NO_NUMBER, estimate_box
from wijkwizard.document.scribe import Pair, Scribe, has, join, not_discussed, table, year
from wijkwizard.document.short_blocks import (
    points,
    quick_win_blocks,
    signals_in_short,
    strengths_lines,
    to_do_blocks,
)
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Problem

PAGES = 6
"""The most pages of a first round."""

_LINES = 312

_TOP = 3


def _one(made: Table | None) -> tuple[Block, ...]:
    return (made,) if made else ()


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
    lines = [Paragraph(line=Line(text=intro), look="lead", ours=True)]
    if missing or action:
        lines.append(Paragraph(line=Line(text=f"{missing}{action}")))
    facts = scribe.facts(
        "",
        [
            ("Aanleiding", iwap.occasion.reasons),
            ("Wat de groep mag", iwap.table.say),
            ("Spelregels", iwap.table.house_rules),
            ("Privacyregel voorgelezen", iwap.table.privacy),
            ("Wat hierna gebeurt", iwap.table.afterwards),
        ],
    )
    return (*lines, *facts)


def danger_blocks(iwap: Iwap, advice: Advice, scribe: Scribe) -> tuple[Block, ...]:
    """Return the estimate with for and against, what stands out in short, and what nobody knows yet."""
    story = (iwap.danger.clash, iwap.danger.clash_story)
    clash = scribe.facts("", [("Cijfer en gevoel naast elkaar", story)], claim=True)
    votes = marks_block("Hoe de briefjes lagen", iwap.danger.votes, "Inschatting", "Briefjes")
    return (
        estimate_box(iwap, scribe, weighed=True),
        Paragraph(line=Line(text=NO_NUMBER), look="small", ours=True),
        *((votes,) if votes else ()),
        *signals_in_short(iwap, advice, scribe),
        *(clash if has(*story) else ()),
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
        *_choice(iwap, scribe),
    )


def _choice(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    verdict = iwap.verdict
    pairs: list[Pair] = [
        ("Wordt dit beeld gedeeld", (iwap.insight.shared, iwap.insight.shared_objections)),
        ("Wat voor aanpak past", (verdict.choice, verdict.why)),
        ("Eerste stap", (verdict.first_step, verdict.owner, verdict.review_on)),
    ]
    return scribe.facts("Hoe verder", pairs)


def differences(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return where people differ, when they do."""
    made = _one(differences_table(iwap, scribe))
    return (Heading(text="Waarover wij het oneens zijn"), *made) if made else ()


def _why(problem: Problem, scribe: Scribe) -> Line:
    """Return the chain of reasons, as far as it was said."""
    chain = [said for said in (problem.why, problem.why_deeper, problem.why_root) if said.value]
    if not chain:
        return scribe.cell(problem.why)
    sure = f" ({scribe.text(problem.why_sure)})" if problem.why_sure.value else ""
    text = " ".join(scribe.text(said) for said in chain) + sure
    return scribe.line(chain[0], claim=True).model_copy(update={"text": text})


def problems_blocks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return the votes, and the first three problems with where, when and why."""
    ranked = by_votes(iwap.problems)
    if not ranked:
        return (not_discussed("Welke problemen hier spelen."),)
    rows = [
        (
            Line(text=problem_name(one)),
            Line(
                text=join(*(scribe.text(said) for said in (one.where, one.when, one.who) if said.value))
                or "–"
            ),
            _why(one, scribe),
            scribe.cell(one.scale),
        )
        for one in ranked[:_TOP]
    ]
    columns = [("Probleem", 22), ("Waar, wanneer, wie", 32), ("Waarom", 30), ("Wijk of stad", 16)]
    return (
        *problem_bars(iwap),
        table("De drie die het meest genoemd zijn", columns, rows),
    )


def _until(iwap: Iwap) -> tuple[Block, ...]:
    horizon = year(iwap.ambition.horizon.value)
    return (Paragraph(line=Line(text=f"Zo ver kijken wij vooruit (jaar): {horizon}.")),) if horizon else ()


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
    stickers = marks_block("Hoe de stickers lagen", iwap.ambition.votes, "Thema", "Stickers")
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
        *_until(iwap),
        Heading(text="Doorbraakthema's"),
        *((stickers,) if stickers else ()),
        *(points(themes) or (not_discussed("Op welke thema's de groep wil doorbreken."),)),
        Heading(text="Wat snel zichtbaar wordt"),
        *(quick_win_blocks(iwap, scribe)),
        Heading(text="Maatregelen"),
        *(
            _one(table("Wat de groep voorstelt", columns, rows))
            if rows
            else (not_discussed("Welke maatregelen er komen."),)
        ),
        *_one(left_out_table(iwap, scribe)),
    )


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
        *(_one(promises_table(iwap, scribe)) or (not_discussed("Wat partners toezeggen."),)),
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
        *(_one(feedback_table(iwap, scribe)) or (not_discussed("Wanneer en hoe bewoners iets terughoren."),)),
        *(closing_blocks(iwap, scribe) if has(iwap.closing.lines, iwap.closing.remarks) else ()),
    )


def first_round_parts(iwap: Iwap, advice: Advice, scribe: Scribe) -> tuple[Part, ...]:
    """Compose the first round: the start, the four questions, and one list of what is to be done."""
    others = others_in_short(iwap.other, scribe)
    chapters: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Waar dit over gaat", _start(iwap, scribe)),
        ("Zit de wijk in de gevarenzone?", danger_blocks(iwap, advice, scribe)),
        ("Wat is er aan de hand?", _going_on(iwap, scribe)),
        ("Wat gaan we doen?", (*_do(iwap, scribe), *_organise(iwap, scribe))),
        ("Hoe blijven we op koers?", _course(iwap, scribe)),
        (
            "Wat nog te doen is",
            (
                *to_do_blocks(iwap, scribe),
                *others,
                *sources_in_short(iwap, scribe),
                *kept_aside_blocks(iwap, scribe),
            ),
        ),
    )
    return fitted(chapters, _LINES)
