"""The steps and sections of the rail, and the position within them, as pure functions of the route."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Step
    from wijkwizard.questionnaire.route import Turn

DONE, HERE, AHEAD = "✓", "▸", " "


@dataclass(frozen=True, slots=True)
class RailLine:
    """A line of the rail.

    Attributes:
        sign: done, here, or still ahead.
        title: the words.
        level: 0 for a stop, 1 for a section.
        turn_id: where a click goes, empty when nothing is asked there.
        far: how far a stop is that was begun and is not done: ``2/6``.
        here: whether it is the current one.
        done: nothing in it is open.
    """

    sign: str
    title: str
    level: int
    turn_id: str
    far: str
    here: bool
    done: bool


def _asking(turns: Sequence[Turn]) -> list[Turn]:
    return [turn for turn in turns if any(question.kind != "notice" for question in turn.questions)]


def _stop(
    title: str, level: int, turns: Sequence[Turn], open_turns: Collection[str], *, here: bool
) -> RailLine:
    asking = _asking(turns) or turns
    done = sum(turn.id not in open_turns for turn in asking)
    full = bool(asking) and done == len(asking)
    sign = HERE if here else DONE if full else AHEAD
    far = f"{done}/{len(asking)}" if done and not full and level == 0 else ""
    return RailLine(sign, title, level, turns[0].id if turns else "", far, here=here, done=full)


def rail_lines(
    steps: Sequence[Step], turns: Sequence[Turn], open_turns: Collection[str], current: str
) -> tuple[RailLine, ...]:
    """Return the lines of the rail: every step, and the sections of the current one.

    Args:
        steps: all steps, also those without questions in this moment.
        turns: the turns of this moment, in order.
        open_turns: ids of turns in which something is still open.
        current: id of the turn that is on the screen.
    """
    now = next((turn for turn in turns if turn.id == current), None)
    lines: list[RailLine] = []
    for step in steps:
        of_step = [turn for turn in turns if turn.step.id == step.id]
        here = now is not None and now.step.id == step.id
        title = f"{step.number} {step.short}" if step.number else step.short
        lines.append(_stop(title, 0, of_step, open_turns, here=here))
        if not here or now is None:
            continue
        sections = {turn.section.id: turn.section for turn in of_step}
        names = distinct_titles([section.short or section.title for section in sections.values()])
        for section, name in zip(sections.values(), names, strict=True):
            of_section = [turn for turn in of_step if turn.section.id == section.id]
            inside = now.section.id == section.id
            lines.append(_stop(name, 1, of_section, open_turns, here=inside))
    return tuple(lines)


def distinct_titles(titles: Sequence[str]) -> tuple[str, ...]:
    """Drop the first sentence of a title that another title begins with too: the rail is narrow, the rest differs."""
    firsts = [head if rest else "" for head, _, rest in map(_sentences, titles)]
    shared = {head for head in firsts if head and firsts.count(head) > 1}
    return tuple(
        title if head not in shared else _sentences(title)[2]
        for title, head in zip(titles, firsts, strict=True)
    )


def _sentences(title: str) -> tuple[str, str, str]:
    for sign in ("? ", ": "):
        if sign in title:
            return title.partition(sign)
    return title, "", ""


def place_in_step(turns: Sequence[Turn], current: str) -> tuple[int, int]:
    """Return the number of the turn within its step, from 1, and the total; (0, 0) when it is gone.

    Only turns with something to answer count, as in the rail; a text to read has the number of the next question.
    """
    now = next((turn for turn in turns if turn.id == current), None)
    if now is None:
        return (0, 0)
    of_step = [turn for turn in turns if turn.step.id == now.step.id]
    before = _asking(of_step[: of_step.index(now)])
    total = len(_asking(of_step)) or 1
    return min(len(before) + 1, total), total
