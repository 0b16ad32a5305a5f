"""Small actions in a table for each theme, and what happens to the wishes of residents: the same in every paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from wijkwizard.document.formatter import Formatter, chosen, has, is_open, table, unless_withheld
from wijkwizard.document.model import Block, Bullets, Heading, Line, Table
from wijkwizard.iwap.frame_rows import Initiative
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said, is_withheld
from wijkwizard.iwap.small_rows import SmallAction, Wish
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import bare, inside_name, sentence, upper_first

ACTIONS, WISHES = "Wat wij doen, klein en dichtbij", "Wat er met uw ideeën gebeurt"
NO_THEME = "Zonder thema"
OTHER_THEME = "Overig"
"""Where stands what has a theme that stays inside."""
_COLUMNS = [("Actie", 38), ("Wie", 18), ("Wanneer", 17), ("Stand", 11), ("Waar", 16)]
_STOPPED, _DONE = "gestopt", "klaar"
"""How far a small action is that has begun: nobody is still going to do it."""
_NO_ANSWER = "Nog geen antwoord"


def _theme(action: SmallAction) -> str:
    none = NO_THEME if not is_withheld(action.theme) else OTHER_THEME
    return action.theme.value.label if action.theme.value else none


def _said(action: SmallAction) -> tuple[Said[Any], ...]:
    return (action.title, action.lead, action.end, action.stand, action.where)


def _row(action: SmallAction, formatter: Formatter) -> tuple[Line, ...]:
    return tuple(formatter.cell(said) for said in _said(action))


def _of_theme(
    name: str, rows: list[SmallAction], formatter: Formatter, level: Literal[3, 4]
) -> tuple[Block, ...]:
    """Return the actions of a theme in a table, and one alone as a point: its head would be longer than it is."""
    told = [said for said in _said(rows[0]) if not (is_open(said) or said.unknown is Unknown.HIDDEN)]
    if len(rows) > 1 or not all(has(said) for said in (rows[0].title, *told)):
        return (table(name, _COLUMNS, (_row(action, formatter) for action in rows)),)
    (fact,), _ = formatter.rows([(name, tuple(told))])
    point = fact.line.model_copy(update={"text": sentence(upper_first(fact.line.text))})
    return (Heading(level=level, text=name), Bullets(items=(point,)))


def by_theme(actions: Iterable[SmallAction]) -> list[tuple[str, list[SmallAction]]]:
    """Return actions by theme, in the order in which those were named; what stands under none comes last."""
    found: dict[str, list[SmallAction]] = {}
    for action in actions:
        found.setdefault(_theme(action), []).append(action)
    return sorted(found.items(), key=lambda item: item[0] in {OTHER_THEME, NO_THEME})


def going_on(iwap: Iwap) -> tuple[SmallAction, ...]:
    """Return the small actions that are still to be done: neither finished nor stopped."""
    return tuple(action for action in iwap.actions if chosen(action.stand) not in {_STOPPED, _DONE})


def done(iwap: Iwap) -> list[str]:
    """Return the names of the small actions that are finished."""
    return _that_are(_DONE, iwap)


def stopped(iwap: Iwap) -> list[str]:
    """Return the names of the small actions that were stopped."""
    return _that_are(_STOPPED, iwap)


def _that_are(stand: str, iwap: Iwap) -> list[str]:
    rows = (action for action in iwap.actions if chosen(action.stand) == stand)
    return [inside_name(bare(action.title.value)) for action in rows if action.title.value]


def actions_blocks(iwap: Iwap, formatter: Formatter, *, headed: bool = True) -> tuple[Block, ...]:
    """Return the small actions, a table for each theme in the order in which they were named; nothing without any.

    Args:
        iwap: the plan.
        formatter: writes values.
        headed: whether they stand under a heading of their own.
    """
    level: Literal[3, 4] = 4 if headed else 3
    blocks = [
        block for name, rows in by_theme(iwap.actions) for block in _of_theme(name, rows, formatter, level)
    ]
    return (*((Heading(text=ACTIONS),) if headed else ()), *blocks) if blocks else ()


def answer_line(asked: Wish | Initiative, formatter: Formatter) -> Line:
    """Return the answer to what residents asked with what belongs to it, or that it is still to come."""
    if has(asked.answer):
        said = formatter.line(asked.answer)
        more = formatter.text(asked.answer_why) if has(asked.answer_why) else ""
        return said.model_copy(update={"text": f"{said.text}: {more}" if more else said.text})
    none = unless_withheld(_NO_ANSWER, asked.answer) or "–"
    return formatter.cell(asked.answer_why) if has(asked.answer_why) else Line(text=none)


def wish_day(wish: Wish, formatter: Formatter) -> Line:
    """Return when something comes of a wish; a day that passed without an answer was a promise."""
    line = formatter.cell(wish.answer_on)
    due = wish.answer_on.value.iso if wish.answer_on.value is not None else ""
    today = formatter.style.made_on[: len(due)]
    owed = not has(wish.answer, wish.answer_why) and not is_withheld(wish.answer)
    late = bool(due) and due < today and owed
    return line.model_copy(update={"text": f"was beloofd voor {line.text}"}) if late else line


def _wishes(wishes: tuple[Wish, ...], formatter: Formatter) -> Table:
    """Return the wishes in a table, with how they came in once that was noted."""
    ways = any(has(wish.came_in) for wish in wishes)
    rows = [
        (
            formatter.cell(wish.what),
            formatter.cell(wish.people),
            *((formatter.cell(wish.came_in),) if ways else ()),
            answer_line(wish, formatter),
            wish_day(wish, formatter),
        )
        for wish in wishes
    ]
    columns = [("U vroeg", 36), ("Hoe vaak>", 10), ("Ons antwoord", 38), ("Wanneer", 16)]
    if ways:
        columns = [("U vroeg", 28), ("Hoe vaak>", 10), ("Waar", 16), ("Ons antwoord", 32), ("Wanneer", 14)]
    return table("Elke wens, met het antwoord", columns, rows)


def wishes_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return each wish with its answer or the day on which that comes; nothing when no wish was noted."""
    return (Heading(text=WISHES), _wishes(iwap.wishes, formatter)) if iwap.wishes else ()
