"""The page for residents: what was heard, what happens with each wish, who promised what, and when they hear back.

It is one page to take home. Who decides and what that costs stands in the plan, in other words than these.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.formatter import Formatter, chosen, has, join, unless_withheld
from wijkwizard.document.model import Block, Heading, Line, PaperForm, Paragraph, Part
from wijkwizard.document.naming import (
    by_weight,
    decided_mark,
    each_once,
    not_rejected,
    problem_inside,
    title_of,
)
from wijkwizard.document.objections import objections_in_short
from wijkwizard.document.paper_form import CALLED
from wijkwizard.document.parts.actions import by_theme, done, going_on, stopped, wish_day
from wijkwizard.document.parts.organisation import partner
from wijkwizard.document.phrasing import on_or_in, to_be_better
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.measures_in_short import themed
from wijkwizard.document.plan.one_page import feedback_lines
from wijkwizard.document.plan.page_room import HEADING, ROOM, room_of
from wijkwizard.document.plan.sentences import points
from wijkwizard.document.short_blocks import numbered
from wijkwizard.iwap.agreed import still_to_ask
from wijkwizard.iwap.frame_rows import Initiative
from wijkwizard.iwap.groups import SMALLEST, came
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.small_rows import QuickWin, SmallAction, Wish
from wijkwizard.iwap.standing import RUNNING
from wijkwizard.iwap.value_words import said_inside
from wijkwizard.terms.dutch import about, and_more, bare, inside, inside_name, sentence, upper_first
from wijkwizard.terms.units import many

_HEARD = 8
"""So many problems are named; the plan has all of them."""

_AGAINST = 2
"""So many objections that were not met are told; the plan has each of them."""

_DONE = 14
"""More things to do than this are told by theme, so that it stays one page; the plan has each of them."""

_NAMED, _FINISHED, _STOPPED = 2, 6, 3
"""Of each theme so few things are named at the least, and so many that are done or were stopped."""

_ROOM = ROOM - 180
"""Points below the head of this page, which is taller than that of page 2; two columns leave more of a line unused."""

_FINISHED_ROOM, _STOPPED_ROOM = 50.0, 40.0
"""What is finished may take so many points before only the first few of it are named; so many has what was stopped."""

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
    # Nobody takes the page home as if all agreed; what became of it stands in the plan.
    if against := objections_in_short(iwap, formatter):
        quoted = [f"'{words}'" for words in against]
        yield f"Niet iedereen is het eens: {and_more(quoted, _AGAINST)}"


def _were_there(iwap: Iwap) -> bool:
    """Return whether residents sat at the table: an own card of a party can be theirs, and then nobody is told so."""
    return any(chosen(row.role) == "bewoners" and came(row) for row in iwap.parties)


def _answer(asked: Wish | Initiative, formatter: Formatter) -> Line:
    words = join(
        upper_first(formatter.text(asked.answer)) if asked.answer.value else "",
        bare(formatter.text(asked.answer_why)) if asked.answer_why.value else "",
        by=": ",
    )
    return Line(text=sentence(words) or unless_withheld(_NO_ANSWER, asked.answer) or "–")


def _asked(wish: Wish, formatter: Formatter) -> str:
    """Return a wish with how many people had it, so that wishes that were joined keep their weight."""
    people = wish.people.value
    counted = f" ({many(int(people), 'mens', 'mensen')})" if people is not None and people >= SMALLEST else ""
    return f"{bare(formatter.text(wish.what))}{counted}" if counted else formatter.text(wish.what)


def _wishes(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    rows = [
        (
            Line(text=_asked(wish, formatter)),
            _answer(wish, formatter),
            Line(text=wish_day(wish, formatter).text),
        )
        for wish in iwap.wishes
        if has(wish.what)
    ]
    # Who wants to begin something asked for it too, and has no other page on which the answer stands.
    rows += [
        (Line(text=formatter.text(row.what)), _answer(row, formatter), Line(text="–"))
        for row in iwap.initiatives
        if has(row.what)
    ]
    columns = [("U zei", 36), ("Wat er gebeurt", 46), ("Wanneer", 18)]
    made = filled_table("Elke wens en elk plan van u, met ons antwoord", columns, rows)
    return (made,) if made else ()


def _by_theme(iwap: Iwap, room: float, whole: str) -> Iterator[str]:
    """Yield of each theme the things that are done, as many as fit in so many points, and how many more there are."""
    names: dict[str, list[str]] = {}
    for theme, rows in themed(iwap):
        names.setdefault(theme, []).extend(bare(row.title.value) for row in rows if row.title.value)
    for theme, actions in by_theme(going_on(iwap)):
        names.setdefault(theme, []).extend(bare(row.title.value) for row in actions if row.title.value)
    there = {theme: each_once(map(inside_name, listed)) for theme, listed in names.items() if listed}
    largest = max(map(len, there.values()), default=_NAMED)
    told = (
        [about(theme, and_more(listed, most)) for theme, listed in there.items()]
        for most in range(max(largest, _NAMED), _NAMED, -1)
    )
    fewest = [about(theme, and_more(listed, _NAMED)) for theme, listed in there.items()]
    yield from next((lines for lines in told if room_of(_list(iter(lines))) <= room), fewest)
    yield f"Alles staat in {whole}, met wie het doet en wanneer"


def _going_to(iwap: Iwap, formatter: Formatter, room: float, whole: str) -> Iterator[str]:
    listed, going = not_rejected(iwap.measures), going_on(iwap)
    ended = each_once(stopped(iwap))
    each = [
        *each_once(_action_line(action, formatter) for action in going if action.title.value),
        *each_once(_measure_line(measure, formatter) for measure in listed),
    ]
    wins = [_win_line(win, formatter) for win in iwap.quick_wins if win.what.value]
    counted = len(wins) + len(going) + len(listed) > _DONE
    counted = counted or room_of(_list(iter([*wins, *each]))) + _FINISHED_ROOM > room
    verdict = iwap.verdict
    if verdict.first_step.value:
        who = f"door {said_inside(verdict.owner)}" if verdict.owner.value else ""
        yield about("De eerste stap", join(inside(bare(verdict.first_step.value)), who))
    yield from wins
    if counted:
        yield from _by_theme(iwap, room - _FINISHED_ROOM - (_STOPPED_ROOM if ended else 0), whole)
    else:
        yield from each
    if ready := each_once(done(iwap)):
        fits = room_of(_list(iter([", ".join(ready)]))) <= _FINISHED_ROOM
        yield f"Al klaar: {and_more(ready, len(ready) if fits else _FINISHED)}"
    if ended:
        yield f"Gestopt: {and_more(ended, _STOPPED)}"


def _win_line(win: QuickWin, formatter: Formatter) -> str:
    return join(bare(win.what.value or ""), formatter.text(win.due) if win.due.value else "", by=", ")


def _action_line(action: SmallAction, formatter: Formatter) -> str:
    when = formatter.text(action.end) if action.end.value else ""
    if chosen(action.stand) == RUNNING:
        when = f"loopt al ({when})" if when else "loopt al"
    return join(bare(formatter.text(action.title)), when, by=", ")


def _measure_line(measure: Measure, formatter: Formatter) -> str:
    begin = f"vanaf {formatter.text(measure.start)}" if measure.start.value else ""
    return f"{join(title_of(measure, formatter), begin, by=', ')}{decided_mark(measure)}"


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
    day = iwap.course.look_again if iwap.course.look_again.value else iwap.verdict.review_on
    if again := on_or_in(day, formatter):
        yield f"Wij kijken opnieuw hoe het gaat {again}"
    if iwap.course.notice.value:
        yield f"Hieraan merkt u het: {bare(iwap.course.notice.value)}"


def residents_parts(iwap: Iwap, formatter: Formatter, form: PaperForm) -> tuple[Part, ...]:
    """Return the parts of the page for residents; a part of which nobody spoke is left out.

    Args:
        iwap: the plan as the public may read it.
        formatter: writes values.
        form: of which paper it is the short one.
    """
    heard = (
        "Wat wij van u hoorden" if _were_there(iwap) else "Wat er speelt",
        _list(_heard(iwap, formatter)),
    )
    wishes = ("U zei, en wat er gebeurt", _wishes(iwap, formatter))
    promises = _promises(iwap, formatter)
    back = ("Wanneer u iets terughoort", _list(_back(iwap, formatter)))
    beside = [blocks for _, blocks in (heard, wishes, promises, back) if blocks]
    room = _ROOM - HEADING - sum(HEADING + room_of(blocks) for blocks in beside)
    doing = (_DOING, _list(_going_to(iwap, formatter, room, CALLED[form])))
    listed = (heard, wishes, doing, promises, back)
    there = [chapter for chapter in listed if chapter[1]]
    if not there:
        words = "Wij hebben nog niets opgeschreven dat wij u kunnen beloven."
        there = [("Wat er nu gebeurt", (Paragraph(line=Line(text=words)),))]
    parts = in_short(numbered(there))
    return tuple(
        part.model_copy(update={"topic": "doing"}) if part.title == _DOING else part for part in parts
    )


def _list(lines: Iterator[str]) -> tuple[Block, ...]:
    return tuple(block for block in points("", list(lines)) if not isinstance(block, Heading))
