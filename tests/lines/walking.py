"""A walk of what a group does, drawn by lot; it is gone by keys in the wizard and by lines in the plain face."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.lines.scripted import TRIAL
from tests.session.small import fixed_environment
from tests.tui.stage import Stage, stage
from wijkwizard.conversation.search import findable_questions, found
from wijkwizard.lines.line_io import LineIO
from wijkwizard.lines.run import converse
from wijkwizard.questionnaire.model import Question
from wijkwizard.session import Session, Visibility, new_session, open_session
from wijkwizard.session.search_words import synonyms
from wijkwizard.session.views import QuestionView
from wijkwizard.terms import Slot

_WORDS = ("de moestuin", "Rommel & lawaai", "'s avonds", "koor en markt", "50 / 50")
_LISTED = {"choice", "choices", "ranking"}
_MOST_KEYS = 9
"""Choices that have a digit of their own."""


@dataclass(frozen=True)
class Act:
    """One thing that is done.

    Attributes:
        question: where; empty for what is done wherever one is.
        keys: what is pressed there in the wizard, when everything is settled.
        lines: what is typed there in lines.
    """

    question: str
    keys: tuple[str, ...]
    lines: tuple[str, ...]


def drawn(session: Session, dice: random.Random) -> Act:
    """Return something that can be done now; the same dossier and dice give the same."""
    if session.reader.state.actions and dice.random() < 0.15 and not _is_half(session):
        redo = dice.random() < 0.4
        return Act("", ("ctrl+y",), ("/opnieuw",)) if redo else Act("", ("ctrl+z",), ("/ongedaan",))
    blocks = [block for block in _blocks(session) if _free(block)]
    block = dice.choice(blocks)
    question = block.question
    if dice.random() < 0.1 and question.kind not in {"table", "grid"}:
        return Act(question.id, ("f7", "enter", "f8"), ("/weetniet",))
    keys, lines = _answer(block, dice)
    return Act(question.id, keys, lines)


def _is_half(session: Session) -> bool:
    """Tell whether the last step is one key of several by which a list was chosen, where one line chooses all of it.

    Undoing is a step too, which touches nothing and is not undone itself.
    """
    counting = [one for one in session.reader.state.actions if one.touched and not one.undone][-2:]
    if len(counting) < 2 or counting[0].touched != counting[1].touched:
        return False
    question = session.reader.index.by_id.get(counting[0].touched[0])
    return question is not None and question.kind in {"choices", "ranking"}


def _blocks(session: Session) -> Iterator[QuestionView]:
    for turn in session.reader.turns():
        yield from session.reader.screen(turn.id).blocks


def _free(block: QuestionView) -> bool:
    """Tell whether something can be answered here that is not there yet: keys of a list turn what stands around."""
    if block.table is not None:
        return block.table.can_add and not block.table.offers and len(block.table.rows) < 3
    field = block.field
    if field is None or field.answer is not None or field.counted:
        return False
    return field.question.kind not in _LISTED | {"grid"} or bool(field.options)


def _answer(block: QuestionView, dice: random.Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    question = block.question
    if block.table is not None:
        return _row(block, dice)
    text = _text(question, dice)
    if question.kind == "long_text":
        return (*typed_keys(text), "enter", *typed_keys("zo"), "f8"), (text, "zo", "")
    if text:
        return (*typed_keys(text), "enter"), (text,)
    if question.kind == "yes_no":
        yes = dice.random() < 0.5
        return ("j" if yes else "n", "enter"), ("ja" if yes else "nee",)
    if question.kind == "scale":
        step = str(dice.randint(question.scale.min, question.scale.max))
        return (step, "enter"), (step,)
    return _of_options(block, dice)


def _of_options(block: QuestionView, dice: random.Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    field = block.field
    assert field is not None
    question, options = field.question, field.options
    if question.kind == "grid":
        low, high = question.scale.min, min(question.scale.max, 9)
        counts = [dice.choice(("", str(dice.randint(max(low, 1), high)))) for _ in options]
        keys = [key for count in counts for key in (*count, "down")]
        # Behind the last row a blind count waits; and who counted nothing goes on at once.
        return ("home", *keys[:-1], "f8"), (*counts, "/verder")
    open_ = [n for n, one in enumerate(options[:_MOST_KEYS], start=1) if not one.closed]
    most = getattr(question, "at_most", None) or len(open_)
    many = 1 if question.kind == "choice" else dice.randint(1, min(most, len(open_)))
    chosen = dice.sample(open_, many)
    if question.kind == "ranking":
        keys = [key for place in _moved(chosen) for key in ("home", *("down",) * place, "space")]
        return (*keys, "f8"), (",".join(map(str, chosen)),)
    return (*map(str, sorted(chosen)), "f8"), (",".join(map(str, chosen)),)


def _moved(chosen: Sequence[int]) -> Iterator[int]:
    """Yield where each choice of a ranking stands when it is chosen: those before it went to the top."""
    for before, number in enumerate(chosen):
        yield number - 1 + sum(one > number for one in chosen[:before])


def _row(block: QuestionView, dice: random.Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Make a row and fill in its first cell."""
    table = block.table
    assert table is not None
    first = table.question.columns[0]
    text = _text(first, dice) if first.kind in {"text", "number"} else ""
    if not text:
        return ("end", "plus", "escape"), ("+", "/terug")
    return ("end", "plus", *typed_keys(text), "enter", "escape"), ("+", text, "/terug")


def _text(question: Question, dice: random.Random) -> str:
    if question.kind == "number":
        return dice.choice(("0", "7", "1.250"))
    if question.kind == "money":
        return dice.choice(("3000", "1.250,50", "0"))
    if question.kind == "date":
        return dice.choice(("14 maart 2027", "maart 2027", "14-3-2027"))
    return dice.choice(_WORDS) if question.kind in {"text", "long_text"} else ""


def typed_keys(text: str) -> Iterator[str]:
    """Return the keys that type a text."""
    return ("space" if one == " " else one for one in text)


async def by_keys(
    folder: Path, walk: Callable[[Session], Act | None], questions: Path | None = TRIAL
) -> tuple[list[Act], str]:
    """Go a walk in the wizard; return what was done, and the record of it.

    Args:
        folder: where the dossier comes.
        walk: gives the next act for the dossier as it is now, ``None`` at the end.
        questions: what is asked; ``None`` for our own questions.
    """
    acts = []
    async with stage(folder, questions=questions, paints=True) as on:
        while (act := walk(on.session)) is not None:
            acts.append(act)
            await _press(on, act)
        return acts, record(on.session)


async def _press(on: Stage, act: Act) -> None:
    if act.question:
        on.app.navigation.go_to_turn(act.question, Slot(act.question))
        await on.settle()
    await on.press(*act.keys)


def by_lines(folder: Path, acts: Sequence[Act], questions: Path | None = TRIAL) -> str:
    """Go the same walk in lines, and return the record of it."""
    session = new_session(folder / "De Werven.wijk", environment=fixed_environment(), questions=questions)
    typed = _lines(session, acts)

    def read(_prompt: str) -> str | None:
        return next(typed, None)

    said: list[str] = []
    converse(session, LineIO(lambda *lines: said.extend(lines), read, read), fixed_environment())
    with open_session(
        session.file.path, environment=fixed_environment(9000), questions=questions, read_only=True
    ) as again:
        return record(again)


def _lines(session: Session, acts: Sequence[Act]) -> Iterator[str]:
    in_room = False
    for act in acts:
        if act.question:
            turn = session.reader.turn(act.question)
            assert turn is not None
            yield f"/zoek {_asked(session, act.question)}"
            yield str(_place(session, act.question))
            if turn.moment == "zaal" and not in_room:
                in_room = True
                yield "nee"
        yield from act.lines


def _asked(session: Session, question: str) -> str:
    turn = session.reader.turn(question)
    assert turn is not None
    return next(one.text for one in turn.questions if one.id == question)


def _place(session: Session, question: str) -> int:
    lines = [*findable_questions(session.reader, Visibility())]
    hits = found(lines, _asked(session, question), synonyms(session.reader.questions.knowledge))
    return 1 + next(n for n, one in enumerate(hits) if one.id.endswith(f" {question}"))


def record(session: Session) -> str:
    """Return the answers as the box prints them, and what the events hold without ids and times.

    A list that is built up key by key gives an event for each; of those on the same slot the last one counts.
    """
    names: dict[str, str] = {}
    events: list[tuple[str, str]] = []
    for one in session.reader.state.events:
        payload = json.loads(one.payload.model_dump_json())
        kind = type(one.payload).__name__
        if kind in {"Undone", "SessionStarted", "QuestionnaireAdopted"}:
            events.append((kind, ""))
            continue
        for key in ("replaces", "position", "pos", "events", "id"):
            payload.pop(key, None)
        slot = str(payload.get("slot", ""))
        text = _renamed(json.dumps(payload, sort_keys=True, ensure_ascii=False), names)
        if kind == "Answered" and events and events[-1][0] == f"{kind} {slot}":
            events.pop()
        events.append((f"{kind} {slot}", text))
    told = "\n".join(f"{_renamed(kind, names)} {text}" for kind, text in events)
    # The box has its rows in the order of their ids, which the events tell apart.
    box = json.loads(_renamed(session.plan.box("answers", edition="working"), names))
    return f"{json.dumps(box, sort_keys=True, ensure_ascii=False, indent=1)}\n{told}"


def _renamed(text: str, names: dict[str, str]) -> str:
    """Return a text in which each id that was drawn has the number of its first appearance."""
    return re.sub(r"t\d{5}", lambda hit: names.setdefault(hit.group(), f"id{len(names)}"), text)
