"""Composes the paper after a short evening: everything that was said, and one list of things to do.

It is short because little was said. A plan that was worked out further is printed as a plan.
"""

from __future__ import annotations

from wijkwizard.advice.advise import Advice
from wijkwizard.document.charts import marks_block
from wijkwizard.document.formatter import Formatter, LabelledLeaf, has, join, not_discussed, year
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Part, Table
from wijkwizard.document.naming import theme_name
from wijkwizard.document.parts.about import closing_asked, closing_blocks, roles_blocks
from wijkwizard.document.parts.actions import actions_blocks, wishes_blocks
from wijkwizard.document.parts.ambition import theme_bars
from wijkwizard.document.parts.annexes import absent_in_words, kept_aside_blocks, sources_in_short
from wijkwizard.document.parts.course import feedback_table
from wijkwizard.document.parts.left_out import (
    differences_table,
    left_out_table,
    objection_blocks,
    parked_blocks,
)
from wijkwizard.document.parts.nothing_open import is_spoken
from wijkwizard.document.parts.organisation import promises_table, residents_facts
from wijkwizard.document.parts.others import others_in_short
from wijkwizard.document.parts.remaining_answers import COVER, rest_blocks
from wijkwizard.document.parts.weighing import estimate_box, no_number
from wijkwizard.document.short_blocks import (
    numbered,
    points,
    quick_win_blocks,
    signals_in_short,
    strengths_lines,
    to_do_blocks,
)
from wijkwizard.document.short_problems import PROBLEMS, problems_blocks
from wijkwizard.iwap.consent import OBJECTIONS
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Theme

PRINTED = COVER | {
    "occasion.reasons",
    "occasion.story",
    "table.absent",
    "table.absent_action",
    "table.say",
    "table.privacy",
    "table.house_rules",
    "table.afterwards",
    "danger.votes",
    "danger.estimate",
    "danger.for_it",
    "danger.against_it",
    "danger.clash",
    "danger.clash_story",
    "danger.proud",
    "danger.going_well",
    "insight.votes",
    "insight.severity_residents",
    "insight.severity_professionals",
    "insight.severity_spread",
    "insight.basics",
    "insight.shared",
    "insight.shared_objections",
    "insight.shared_votes",
    *OBJECTIONS,
    "verdict",
    "ambition.sentence",
    "ambition.horizon",
    "ambition.votes",
    "organisation.lead",
    "organisation.residents_role",
    "organisation.residents_how",
    "course.notice",
    "course.look_again",
    "course.stop_when",
    "closing",
    "parties",
    "signals",
    *PROBLEMS,
    "strengths.what",
    "strengths.owner",
    "disagreements",
    "find_outs.what",
    "find_outs.owner",
    "find_outs.due",
    "themes.title",
    "themes.theme",
    "themes.problem",
    "themes.votes_residents",
    "themes.votes_professionals",
    "themes.why",
    "quick_wins.what",
    "quick_wins.who",
    "quick_wins.due",
    "promises.partner",
    "promises.partner_name",
    "promises.promise",
    "promises.measure",
    "promises.until",
    "promises.committed",
    "left_out",
    "parked",
    "feedback",
    "actions",
    "wishes",
}
"""The bindings that this paper prints itself; all other answers follow in full."""


_TOLD = "Dit is de eerste ronde: wat er tot nu toe is gezegd, en wat nog te doen is."
_NOT_TOLD = "Dit is de voorbereiding van de eerste ronde. Het gesprek in de zaal is nog niet gevoerd."


def _optional(made: Table | None) -> tuple[Block, ...]:
    return (made,) if made else ()


def _start(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    absent = absent_in_words(iwap, formatter)
    missing = f"Wij misten {absent}. " if absent else ""
    action = (
        f"Wat wij daaraan doen: {formatter.text(iwap.table.absent_action)}"
        if has(iwap.table.absent_action)
        else ""
    )
    told = _TOLD if is_spoken(iwap) else _NOT_TOLD
    lines = [Paragraph(line=Line(text=f"{told} Het is een concept. Er is niets besloten."), look="lead")]
    if missing or action:
        lines.append(Paragraph(line=Line(text=f"{missing}{action}")))
    facts = formatter.facts(
        "",
        [
            ("Aanleiding", (iwap.occasion.reasons, iwap.occasion.story)),
            ("Wat de groep mag", iwap.table.say),
            ("Spelregels", iwap.table.house_rules),
            ("Privacyregel voorgelezen", iwap.table.privacy),
            ("Wat hierna gebeurt", iwap.table.afterwards),
        ],
    )
    return (*lines, *facts)


def danger_blocks(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return the estimate with its arguments, a summary of what stands out, and what nobody knows yet."""
    story = (iwap.danger.clash, iwap.danger.clash_story)
    clash = formatter.facts("", [("Cijfer en gevoel naast elkaar", story)], claim=True)
    votes = marks_block("Hoe de kaarten lagen", iwap.danger.votes, "Inschatting", "Kaarten")
    return (
        estimate_box(iwap, formatter, weighed=True),
        *no_number(iwap),
        *((votes,) if votes else ()),
        *signals_in_short(iwap, advice, formatter),
        *(clash if has(*story) else ()),
    )


def _going_on(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    proud = [
        *([formatter.line(iwap.danger.proud)] if has(iwap.danger.proud) else []),
        *([formatter.line(iwap.danger.going_well)] if has(iwap.danger.going_well) else []),
        *strengths_lines(iwap),
    ]
    basics = formatter.facts("", [("Is de basis op orde", iwap.insight.basics)], claim=True)
    return (
        Heading(text="Trots, krachten en kansen"),
        *(points(proud) or (not_discussed("Waar mensen trots op zijn en wat er goed gaat."),)),
        Heading(text="De problemen"),
        *problems_blocks(iwap, formatter),
        *basics,
        *differences(iwap, formatter),
        *_choice(iwap, formatter),
    )


def _choice(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    verdict = iwap.verdict
    pairs: list[LabelledLeaf] = [
        (
            "Wordt dit beeld gedeeld",
            (iwap.insight.shared, iwap.insight.shared_votes, iwap.insight.shared_objections),
        ),
        ("Wat voor aanpak past", (verdict.choice, verdict.why)),
        ("Eerste stap", (verdict.first_step, verdict.owner, verdict.review_on)),
    ]
    return formatter.facts("Hoe verder", pairs)


def differences(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return where people differ, when they do."""
    made = (*_optional(differences_table(iwap, formatter)), *objection_blocks(iwap, formatter))
    return (Heading(text="Waarover wij het oneens zijn"), *made) if made else ()


def _until(iwap: Iwap) -> tuple[Block, ...]:
    horizon = year(iwap.ambition.horizon.value)
    return (Paragraph(line=Line(text=f"Zo ver kijken wij vooruit (jaar): {horizon}.")),) if horizon else ()


def _theme(theme: Theme, formatter: Formatter) -> Line:
    label = formatter.text(theme.theme) if theme.theme.value and theme.title.value else ""
    problem = f"bij: {formatter.text(theme.problem)}" if theme.problem.value else ""
    text = join(theme_name(theme), formatter.text(theme.why) if has(theme.why) else "", by=": ")
    return Line(text=text, account=join(label, problem, by="; "))


def _do(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    themes = [_theme(theme, formatter) for theme in iwap.themes]
    ambition = (
        (Paragraph(line=formatter.line(iwap.ambition.sentence), look="lead"),)
        if has(iwap.ambition.sentence)
        else ()
    )
    return (
        *(ambition or (not_discussed("Waar de groep naartoe wil."),)),
        *_until(iwap),
        Heading(text="Doorbraakthema's"),
        *theme_bars(iwap),
        *(points(themes) or (not_discussed("Op welke thema's de groep wil doorbreken."),)),
        Heading(text="Wat snel zichtbaar wordt"),
        *(quick_win_blocks(iwap, formatter)),
        Heading(text="Maatregelen"),
        not_discussed("Welke maatregelen er komen."),
        *_left_out(iwap, formatter),
    )


def _left_out(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    made = left_out_table(iwap, formatter)
    left = (Heading(text="Wat wij laten liggen"), made) if made else ()
    return (*left, *parked_blocks(iwap, formatter))


def _organise(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    how = iwap.organisation
    facts = formatter.facts("", [("Trekker", how.lead), *residents_facts(how)])
    return (
        Heading(text="Hoe wij het organiseren"),
        *(facts or (not_discussed("Wie trekt, en wat bewoners doen."),)),
        *(_optional(promises_table(iwap, formatter)) or (not_discussed("Wat partners toezeggen."),)),
    )


def _course(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    said = iwap.course
    watch: list[LabelledLeaf] = [
        ("Waaraan u het merkt", said.notice),
        ("Wanneer wij weer kijken", said.look_again),
        ("Wanneer wij stoppen", said.stop_when),
    ]
    return (
        *(formatter.facts("", watch) or (not_discussed("Hoe wij blijven kijken."),)),
        *(
            _optional(feedback_table(iwap, formatter))
            or (not_discussed("Wanneer en hoe bewoners iets terughoren."),)
        ),
        *wishes_blocks(iwap, formatter),
        *(closing_blocks(iwap, formatter) if closing_asked(iwap) else ()),
    )


def first_round_parts(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Part, ...]:
    """Compose the first round: the start, the four questions, and one list of things to do."""
    to_do = to_do_blocks(iwap, formatter)
    others = others_in_short(iwap.other, formatter)
    chapters: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Waar dit over gaat", _start(iwap, formatter)),
        ("Zit de wijk in de gevarenzone?", danger_blocks(iwap, advice, formatter)),
        ("Wat is er aan de hand?", _going_on(iwap, formatter)),
        (
            "Wat gaan we doen?",
            (*_do(iwap, formatter), *actions_blocks(iwap, formatter), *_organise(iwap, formatter)),
        ),
        ("Hoe blijven we op koers?", _course(iwap, formatter)),
        (
            "Wat nog te doen is" if to_do else "Wat verder is opgeschreven",
            (
                *to_do,
                *rest_blocks(iwap, PRINTED, formatter),
                *roles_blocks(iwap, formatter),
                *others,
                *sources_in_short(iwap, formatter),
                *kept_aside_blocks(iwap, formatter),
            ),
        ),
    )
    return numbered(chapters)
