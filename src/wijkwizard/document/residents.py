"""The page for residents: what was heard, what happens with each wish, who promised what, and when they hear back.

It is one page to take home. Who decides and what that costs stands in the plan, in other words than these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.document.formatter import Formatter, chosen, has, join, unless_withheld
from wijkwizard.document.model import Block, Heading, Line, Paragraph, Part
from wijkwizard.document.naming import by_weight, not_rejected, problem_inside, title_of
from wijkwizard.document.parts.actions import RUNNING, by_theme, done, going_on, wish_day
from wijkwizard.document.parts.organisation import partner
from wijkwizard.document.phrasing import on_or_in, to_be_better
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.measures_in_short import themed
from wijkwizard.document.plan.one_page import feedback_lines
from wijkwizard.document.plan.sentences import points
from wijkwizard.document.short_blocks import numbered
from wijkwizard.iwap.agreed import still_to_ask
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.small_rows import Wish
from wijkwizard.iwap.standing import DECIDED
from wijkwizard.terms.dutch import about, and_more, bare, inside, inside_name, sentence, upper_first

_HEARD = 8
"""So many problems are named; the plan has all of them."""

_DONE = 14
"""More things to do than this are told by theme, so that it stays one page; the plan has each of them."""

_NAMED, _MOST_NAMED, _FINISHED = 2, 8, 6
"""Of each theme so few things are named at the least and so many at the most, and so many that are done."""

_TOLD = 24
"""So many things are named in all where they are told by theme."""

_DOING = "Wat wij gaan doen"
_NO_ANSWER = "Hierop hebt u nog antwoord te goed."


def _heard(iwap: Iwap, formatter: Formatter) -> Iterator[str]:
    names = [problem_inside(problem, formatter.known) for problem in by_weight(iwap)]
    if names:
        yield ". ".join(to_be_better(names, _HEARD))
    strong = [bare(said.value) for said in (iwap.danger.proud, iwap.danger.going_well) if said.value]
    if strong:
        yield f"Dit moet blijven: {strong[0]}"
    if iwap.ambition.sentence.value:
        yield f"Hier willen wij heen: {bare(iwap.ambition.sentence.value)}"


def _answer(wish: Wish, formatter: Formatter) -> Line:
    words = join(
        upper_first(formatter.text(wish.answer)) if wish.answer.value else "",
        bare(formatter.text(wish.answer_why)) if wish.answer_why.value else "",
        by=": ",
    )
    return Line(text=sentence(words) or unless_withheld(_NO_ANSWER, wish.answer) or "–")


def _wishes(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            Line(text=formatter.text(wish.what)),
            _answer(wish, formatter),
            Line(text=wish_day(wish, formatter).text),
        )
        for wish in iwap.wishes
        if has(wish.what)
    ]
    columns = [("U zei", 36), ("Wat er gebeurt", 46), ("Wanneer", 18)]
    made = filled_table("Elke wens, met ons antwoord", columns, rows)
    return (made,) if made else ()


def _room_for(counts: Sequence[int]) -> int:
    """Return how many things of each theme can be named without naming more than ``_TOLD`` in all."""
    fitting = (most for most in range(_MOST_NAMED, _NAMED, -1) if sum(min(most, n) for n in counts) <= _TOLD)
    return next(fitting, _NAMED)


def _by_theme(iwap: Iwap) -> Iterator[str]:
    """Yield of each theme the first few things that are done, and how many more the plan has."""
    names: dict[str, list[str]] = {}
    for theme, rows in themed(iwap):
        names.setdefault(theme, []).extend(bare(row.title.value) for row in rows if row.title.value)
    for theme, actions in by_theme(going_on(iwap)):
        names.setdefault(theme, []).extend(bare(row.title.value) for row in actions if row.title.value)
    named = _room_for([len(listed) for listed in names.values()])
    for theme, listed in names.items():
        if listed:
            yield about(theme, and_more(list(map(inside_name, listed)), named))
    yield "Alles staat in het plan, met wie het doet en wanneer"


def _going_to(iwap: Iwap, formatter: Formatter) -> Iterator[str]:
    listed, going = not_rejected(iwap.measures), going_on(iwap)
    counted = len(iwap.quick_wins) + len(going) + len(listed) > _DONE
    for win in iwap.quick_wins:
        if win.what.value:
            yield join(bare(win.what.value), formatter.text(win.due) if win.due.value else "", by=", ")
    if counted:
        yield from _by_theme(iwap)
        listed, going = (), ()
    for action in going:
        if action.title.value:
            when = formatter.text(action.end) if action.end.value else ""
            if chosen(action.stand) == RUNNING:
                when = f"loopt al ({when})" if when else "loopt al"
            yield join(bare(action.title.value), when, by=", ")
    for measure in listed:
        begin = f"vanaf {formatter.text(measure.start)}" if measure.start.value else ""
        settled = " (besloten)" if chosen(measure.status) == DECIDED else ""
        yield f"{join(title_of(measure, formatter), begin, by=', ')}{settled}"
    if ready := done(iwap):
        yield f"Al klaar: {and_more(ready, _FINISHED)}"


def _promises(iwap: Iwap, formatter: Formatter) -> tuple[str, tuple[Block, ...]]:
    """Return who promises what, and apart what nobody promised because it was not asked yet."""
    made, to_ask = [], []
    for promise in iwap.promises:
        if promise.promise.value:
            who, what = partner(promise, formatter).text, bare(promise.promise.value)
            if still_to_ask(promise):
                to_ask.append(about(f"Moet nog worden gevraagd aan {inside(who)}", what))
            else:
                made.append(about(upper_first(who), what))
    title = "Wie wat belooft" if made else "Wat wij nog moeten vragen"
    return title, _list(iter([*made, *to_ask]))


def _back(iwap: Iwap, formatter: Formatter) -> Iterator[str]:
    yield from feedback_lines(iwap, formatter)
    if again := on_or_in(iwap.course.look_again, formatter):
        yield f"Wij kijken opnieuw hoe het gaat {again}"
    if iwap.course.notice.value:
        yield f"Hieraan merkt u het: {bare(iwap.course.notice.value)}"


def residents_parts(iwap: Iwap, formatter: Formatter) -> tuple[Part, ...]:
    """Return the parts of the page for residents; a part of which nobody spoke is left out.

    Args:
        iwap: the plan as the public may read it.
        formatter: writes values.
    """
    listed: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Wat wij van u hoorden", _list(_heard(iwap, formatter))),
        ("U zei, en wat er gebeurt", _wishes(iwap, formatter)),
        (_DOING, _list(_going_to(iwap, formatter))),
        _promises(iwap, formatter),
        ("Wanneer u iets terughoort", _list(_back(iwap, formatter))),
    )
    there = [chapter for chapter in listed if chapter[1]]
    if not there:
        words = "Wij hebben nog niets opgeschreven dat wij u kunnen beloven. U hoort van ons."
        there = [("Wat er nu gebeurt", (Paragraph(line=Line(text=words)),))]
    parts = in_short(numbered(there))
    return tuple(
        part.model_copy(update={"topic": "doing"}) if part.title == _DOING else part for part in parts
    )


def _list(lines: Iterator[str]) -> tuple[Block, ...]:
    return tuple(block for block in points("", list(lines)) if not isinstance(block, Heading))
