"""The name of a row on paper, and which rows count; shared by all parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from wijkwizard.document.common_words import inside_typed
from wijkwizard.document.formatter import Formatter, chosen
from wijkwizard.document.internal import NAMES
from wijkwizard.document.model import Line
from wijkwizard.document.nameless_places import is_nameless
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.iwap.feeding import ARROW, arrows, ways
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.ranking import ranked_measures
from wijkwizard.iwap.rows import Decided, Goal, Measure, Problem, Signal, Theme
from wijkwizard.iwap.said import Picked, Said, SaidChoice, SaidChoices, SaidText
from wijkwizard.iwap.standing import DECIDED, REJECTED, RUNNING
from wijkwizard.iwap.value_words import mid_sentence
from wijkwizard.iwap.votes import votes_by_row
from wijkwizard.questionnaire.kinds.pointing import listed
from wijkwizard.terms.dutch import bare, inside, spelled, upper_first
from wijkwizard.terms.top import Top, top

FEEDS = "Wat elkaar erger maakt"

NAMELESS = "nog niet gezegd"
"""The text of a missing name or title; never replaced by another field."""

_CALLED = MappingProxyType({"themes": ("title", "theme")})
"""Fields that name a row, where they differ from those that would reveal it: a theme is not named after its problem."""

_COUNT = "aantal"
_BESIDE = frozenset({"rapportcijfer", "klasse"})
"""Units that are no measure, so that they read better in brackets: '7,2 (rapportcijfer)'."""


_SHORT = 90
"""Characters of a name in the head or the foot of a page: two lines."""


def shortened(name: str, most: int = _SHORT) -> str:
    """Return a name for a title, header or footer, truncated where it would not fit.

    Args:
        name: the full name, which must be printed elsewhere on the paper.
        most: characters that have a place.
    """
    if len(name) <= most:
        return name
    kept = name[:most]
    return f"{kept[: kept.rfind(' ', most // 2) + 1 or most].rstrip()} …"


def running_head(words: str) -> str:
    """Return the words at the head of every page with a short name: 'Wijkactieplan De Werven · concept · dag'."""
    name, point, rest = words.partition(" · ")
    return f"{shortened(name)}{point}{rest}"


def unit_of(unit: SaidChoice) -> str:
    """Return the words to put behind a figure; a plain count and a unit that was not said have none."""
    if unit.value is None or unit.value.id == _COUNT:
        return ""
    return f"({unit.value.label})" if unit.value.id in _BESIDE else unit.value.label


def unnamed(title: SaidText) -> str:
    """Return the name of a row whose title was not said, the name by which references call it."""
    return upper_first(title.instead or NAMELESS)


def title_of(row: Goal | Measure, formatter: Formatter) -> str:
    """Return the title of a goal or a measure, or its numbered name."""
    return bare(formatter.text(row.title)) if row.title.value else unnamed(row.title)


def group_inside(picked: Picked, known: PaperKnowledge) -> str:
    """Return a group in the middle of a sentence: a role of our list without a capital, another name as it is."""
    ours = {upper_first(role): role for role in map(inside, known.roles.values())}
    return ours.get(picked.label, mid_sentence(picked))


def each_once(names: Iterable[str]) -> list[str]:
    """Return names, one that stands there more often once, with how often: each is in another place.

    A name that tells of a place without naming it is that of something of its own each time.
    """
    given = list(names)
    often = Counter(name for name in given if not is_nameless(name))
    counted = [f"{name} ({spelled(often[name])} keer)" if often[name] > 1 else name for name in given]
    return [
        name for place, name in enumerate(counted) if place == counted.index(name) or not often[given[place]]
    ]


def decided_mark(row: Decided) -> str:
    """Return what stands behind the name of a row that was decided on or goes on; the cover says what all else is."""
    return f" ({told})" if (told := stands_as(row)) else ""


def stands_as(row: Decided) -> str:
    """Return that a row was decided on or goes on already; nothing of what is still to be chosen."""
    return {DECIDED: "besloten", RUNNING: "loopt al"}.get(chosen(row.status), "")


def is_decided(row: Decided) -> bool:
    """Return whether a goal, measure or amount was decided on."""
    return chosen(row.status) == DECIDED


def title_line(row: Goal | Measure | Theme, formatter: Formatter) -> Line:
    """Return the title of a row as a cell, with its account; without words of its own its numbered name."""
    line = formatter.cell(row.title)
    return line if row.title.value else line.model_copy(update={"text": unnamed(row.title)})


def signal_name(signal: Signal) -> str:
    """Return what a signal is called: its own title, or its indicator."""
    if signal.title.value:
        return bare(signal.title.value)
    return signal.indicator.value.label if signal.indicator.value else unnamed(signal.title)


def problem_name(problem: Problem) -> str:
    """Return what a problem is called: its own words, or its kind."""
    if problem.title.value:
        return bare(problem.title.value)
    return problem.sort.value.label if problem.sort.value else unnamed(problem.title)


def what_feeds_what(iwap: Iwap) -> list[str]:
    """Return what makes what worse, a line for each way along the arrows: ``geen werk → schulden → zorgen``."""
    names = {problem.id: problem_name(problem) for problem in iwap.problems}
    told = (ARROW.join(names[each] for each in way) for way in ways(arrows(iwap.problems)))
    return [upper_first(line) for line in told]


def theme_name(theme: Theme) -> str:
    """Return what a breakthrough theme is called: its own words or its label, and never its problem."""
    if theme.title.value:
        return bare(theme.title.value)
    return theme.theme.value.label if theme.theme.value else unnamed(theme.title)


def problem_inside(problem: Problem, known: PaperKnowledge) -> str:
    """Return what a problem is called in the middle of a sentence: an own card as it was typed."""
    own = problem.sort.value if not problem.title.value else None
    return mid_sentence(own) if own is not None else inside_typed(problem_name(problem), known.common())


def theme_inside(theme: Theme, known: PaperKnowledge) -> str:
    """Return what a theme is called in the middle of a sentence: an own card as it was typed."""
    own = theme.theme.value if not theme.title.value else None
    return mid_sentence(own) if own is not None else inside_typed(theme_name(theme), known.common())


def row_name(collection: str, row: object) -> str:
    """Return what any row of the plan is called: the first that was said of what names its collection."""
    for name in _CALLED.get(collection, NAMES.get(collection, ())):
        said: Any = getattr(row, name)
        if isinstance(said, Said) and said.value is not None:
            return said.value.label if isinstance(said.value, Picked) else bare(str(said.value))
    title: Any = getattr(row, "title", None)
    return upper_first(title.instead) if isinstance(title, Said) else ""


def votes_of(iwap: Iwap) -> Callable[[Problem], int]:
    """Return a function for the votes of a problem; 0 where none were counted."""
    counted = votes_by_row(iwap)
    return lambda problem: counted.get(problem.id, 0)


def _places(order: SaidChoices) -> Mapping[str, int]:
    """Return which place the group gave to a row, by its id."""
    return {item.id: place for place, item in enumerate(order.value or ())}


def ranked_plan(iwap: Iwap) -> Iwap:
    """Return the plan with problems and measures as the group ranked them; unranked ones follow."""
    first = _places(iwap.insight.order)
    problems = sorted(iwap.problems, key=lambda problem: first.get(problem.id, len(first)))
    measures = ranked_measures(iwap.measures, iwap)
    return iwap.model_copy(update={"problems": tuple(problems), "measures": measures})


def _ranked(iwap: Iwap) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that the group ranked, in that order, and the rest with the most votes first."""
    places = _places(iwap.insight.order)
    votes = votes_of(iwap)
    ranked = sorted(
        (problem for problem in iwap.problems if problem.id in places), key=lambda problem: places[problem.id]
    )
    rest = sorted((problem for problem in iwap.problems if problem.id not in places), key=votes, reverse=True)
    return tuple(ranked), tuple(rest)


def by_weight(iwap: Iwap) -> tuple[Problem, ...]:
    """Return the problems that must go first as the group ranked them, then those with the most votes."""
    ranked, rest = _ranked(iwap)
    return (*ranked, *rest)


def first_problems(iwap: Iwap, places: int) -> Top[Problem]:
    """Return what must go first as the group ranked it, and in the places that are left what got the most votes."""
    ranked, rest = _ranked(iwap)
    left = places - len(ranked)
    votes = votes_of(iwap)
    if left < 1:
        return Top(ranked[:places])
    counted = top((item for item in rest if votes(item)), votes, left)
    return Top((*ranked, *counted.sure), counted.equal, counted.places)


def most_votes(iwap: Iwap, places: int) -> Top[Problem]:
    """Return the problems with the most votes, including ties at the cut; none without a vote."""
    votes = votes_of(iwap)
    return top((problem for problem in iwap.problems if votes(problem)), votes, places)


def not_chosen(iwap: Iwap, named: Sequence[Problem]) -> str:
    """Return which kinds tied with the least of the named problems and were not chosen; or nothing.

    The room decides between ties; this keeps it visible that they were tied.
    """
    votes, has_row = votes_of(iwap), {chosen(problem.sort) for problem in iwap.problems}
    least = min((votes(problem) for problem in named), default=0)
    left = [
        item.label
        for item in iwap.insight.votes.value or ()
        if item.id not in has_row and 0 < least <= item.score
    ]
    return f"Minstens zo veel kaarten, maar niet gekozen: {listed(left)}." if left else ""


def themes_not_chosen(iwap: Iwap) -> str:
    """Return which themes tied with the least of the chosen ones and were not chosen; or nothing."""
    marks = iwap.ambition.votes.value or ()
    held = {chosen(theme.theme) for theme in iwap.themes}
    scores = [mark.score for mark in marks if mark.id in held]
    # A theme that nobody voted for ties with none, and makes a tie of those that did get votes no less.
    least = max(min(scores), 1) if scores else 0
    left = [mark.label for mark in marks if mark.id not in held and 0 < least <= mark.score]
    return f"Minstens zo veel stickers, maar niet gekozen: {listed(left)}." if left else ""


R = TypeVar("R", bound=Decided)


def not_rejected(rows: tuple[R, ...]) -> tuple[R, ...]:
    """Return the goals, measures or amounts that were not rejected."""
    return tuple(row for row in rows if chosen(row.status) != REJECTED)
