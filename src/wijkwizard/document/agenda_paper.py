"""Composes the small plan: themes with their actions, who does what and when, and what it rests on.

Most plans of a wijk are of this kind. It is for a group that wrote actions and no measures, goals or money.
"""

from __future__ import annotations

from wijkwizard.advice.advise import Advice
from wijkwizard.document.advice_paper import (
    PRINTED,
    ambition_blocks,
    choice_blocks,
    feedback_blocks,
    grounds_blocks,
    other_blocks,
)
from wijkwizard.document.formatter import Formatter, has
from wijkwizard.document.model import Block, Heading, Part, Table
from wijkwizard.document.naming import theme_inside, theme_name
from wijkwizard.document.parts.actions import (
    NO_THEME,
    OTHER_THEME,
    actions_blocks,
    by_theme,
    done,
    going_on,
    wishes_blocks,
)
from wijkwizard.document.parts.annexes import sources_in_short
from wijkwizard.document.parts.organisation import (
    decisions_table,
    mandate_facts,
    promises_table,
    residents_facts,
)
from wijkwizard.document.plan.sentences import plainly
from wijkwizard.document.short_blocks import Chapter, numbered, quick_win_blocks, to_do_blocks
from wijkwizard.iwap.agreed import is_decided, is_late
from wijkwizard.iwap.model import Iwap
from wijkwizard.terms.dutch import and_list, number, upper_first
from wijkwizard.terms.units import many

AGENDA_PRINTED = PRINTED | {
    "decisions.body",
    "decisions.what",
    "decisions.due",
    "decisions.outcome",
    "organisation.mandate",
    "organisation.breakthrough",
    "organisation.backing",
    "organisation.residents_role",
    "organisation.residents_how",
    "promises.partner",
    "promises.partner_name",
    "promises.promise",
    "promises.measure",
    "promises.until",
    "promises.committed",
    "danger.proud",
    "danger.going_well",
}
"""The bindings that this paper prints itself; all other answers follow in full."""


def _title(iwap: Iwap) -> str:
    going, finished = going_on(iwap), len(done(iwap))
    if not going:
        return f"{many(len(iwap.actions), 'actie', 'acties')}, en geen daarvan loopt nog"
    named = [theme for theme, _ in by_theme(going) if theme not in {NO_THEME, OTHER_THEME}]
    # Of what has no theme, or one that stays inside, there is no number of themes to tell.
    themes = " in " + many(len(named), "thema", "thema's") if len(named) == len(by_theme(going)) else ""
    ready = f", en {number(finished)} klaar" if finished else ""
    return f"{many(len(going), 'actie', 'acties')}{themes}{ready}"


def _under(title: str, made: Table | None) -> tuple[Block, ...]:
    return (Heading(text=title), made) if made else ()


def _who(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    how = iwap.organisation
    day = formatter.style.made_on
    late = [row for row in iwap.decisions if is_late(row, day)]
    done = [row for row in iwap.decisions if is_decided(row, day)]
    still = [row for row in iwap.decisions if row not in late and row not in done]
    facts = formatter.facts("Wie wat mag en doet", [*mandate_facts(how), *residents_facts(how)])
    return (
        *_under("Wat wij vragen", decisions_table(still, formatter)),
        *_under("Wat al besloten had moeten zijn", decisions_table(late, formatter)),
        *_under("Wat al besloten is", decisions_table(done, formatter)),
        *(choice_blocks(iwap, formatter) if _chose(iwap) else ()),
        *facts,
        *_under("Beloften van partners", promises_table(iwap, formatter)),
    )


def _chose(iwap: Iwap) -> bool:
    """Return whether the group said anything of its choice or its next step."""
    verdict, course = iwap.verdict, iwap.course
    return has(
        verdict.choice,
        verdict.why,
        verdict.first_step,
        verdict.owner,
        iwap.organisation.lead,
        verdict.review_on,
        course.look_again,
        course.notice,
        course.stop_when,
    )


def _who_title(iwap: Iwap) -> str:
    decides, leads = any(has(row.body, row.what) for row in iwap.decisions), has(iwap.organisation.lead)
    told = [name for name, there in (("wie besluit", decides), ("wie trekt", leads)) if there]
    return upper_first(and_list(told)) if told else "Waar de groep voor kiest"


def _strong(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    said = [("Waar mensen trots op zijn", iwap.danger.proud), ("Wat er goed gaat", iwap.danger.going_well)]
    return formatter.facts("", [(label, leaf) for label, leaf in said if has(leaf)])


def _without_action(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Say which themes were chosen that no action stands under; nothing without any.

    Why a theme was chosen follows with the other answers, for all of them.
    """
    there = {name for name, _ in by_theme(iwap.actions)}
    left = [
        theme_inside(theme, formatter.known)
        for theme in iwap.themes
        if (has(theme.theme) or has(theme.title)) and theme_name(theme) not in there
    ]
    return plainly(f"Ook gekozen, nog zonder actie: {and_list(left)}.") if left else ()


def agenda_parts(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Part, ...]:
    """Compose the small plan.

    Args:
        iwap: the plan of this edition, with at least one action.
        advice: what the figures of this edition say.
        formatter: writes values.
    """
    wins = (
        (Heading(text="Wat nu al kan"), *quick_win_blocks(iwap, formatter))
        if any(has(win.what) for win in iwap.quick_wins)
        else ()
    )
    chapters: tuple[Chapter, ...] = (
        (
            _title(iwap),
            (
                *ambition_blocks(iwap, formatter),
                *actions_blocks(iwap, formatter, headed=False),
                *_without_action(iwap, formatter),
                *wins,
            ),
        ),
        (_who_title(iwap), _who(iwap, formatter)),
        ("Waarop het rust", (*grounds_blocks(iwap, advice, formatter), *_strong(iwap, formatter))),
        (
            "Hoe het verder gaat",
            (
                *feedback_blocks(iwap, formatter),
                *wishes_blocks(iwap, formatter),
                Heading(text="Wat nog te doen is"),
                *to_do_blocks(iwap, formatter),
                *sources_in_short(iwap, formatter),
                *other_blocks(iwap, formatter, AGENDA_PRINTED),
            ),
        ),
    )
    return numbered([chapter for chapter in chapters if chapter[1]])
