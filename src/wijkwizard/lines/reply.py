"""Replies in lines: what the group says to what stands out about the plan, and why it passes over a gate."""

from __future__ import annotations

from wijkwizard.advice.plan.replied import OTHERWISE, RepliedFinding
from wijkwizard.conversation.answer_notes import WIPED
from wijkwizard.conversation.reply import (
    WIPE,
    WIPE_QUESTION,
    Replyable,
    because_form,
    found_at,
    found_by_key,
    nothing_here,
    of_finding,
    say_otherwise,
    say_plainly,
    wipe_reason,
)
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_form
from wijkwizard.session.overview import every_finding
from wijkwizard.terms import Slot


def reply_at(face: Face, at: Slot | None) -> None:
    """Let the group reply to what stands out at an answer, or at its table."""
    found = found_here(face, at)
    if found is None:
        face.say(nothing_here(face.state.seen))
    else:
        reply(face, of_finding(found, read_only=face.session.file.read_only))


def found_here(face: Face, at: Slot | None) -> RepliedFinding | None:
    """Return the most serious that stands out at an answer, or in the rows of a table; ``None`` when nothing does."""
    screen = face.state.screen()
    tables = (block.table for block in screen.blocks if block.table is not None) if screen is not None else ()
    table = next((table for table in tables if at is not None and table.question.id == at.question), None)
    cells = [field.slot for row in table.rows for field in row.fields] if table is not None else []
    return found_at(face.state.seen, at, *cells) if at is not None else None


def reply_by_key(face: Face, key: str) -> None:
    """Let the group reply to one of the things that stand out about the same subject as the thing with this key."""
    seen = face.session.reader.seen(face.showing())
    first = found_by_key(seen, key)
    if first is None:
        face.say(nothing_here(seen))
        return
    titles = {line.finding: f"{line.title} ({line.state})" for line in every_finding(seen.known)}
    same = [
        each.finding.key
        for each in seen.derived.shown_findings()
        if each.finding.subject == first.finding.subject and each.finding.key in titles
    ]
    chosen: str | None = key
    if len(same) > 1:
        chosen = face.choose("Waarop reageert u?", [(each, titles[each]) for each in same])
    found = found_by_key(seen, chosen) if chosen else None
    if found is not None:
        reply(face, of_finding(found, read_only=face.session.file.read_only))


def reply(face: Face, what: Replyable) -> None:
    """Ask what the group says, and write it."""
    if what.refusal:
        face.say(what.refusal)
        return
    face.tell(what.now)
    chosen = face.choose("Wat zegt de groep?", what.options)
    if chosen == OTHERWISE:
        filled = ask_form(face, because_form(what))
        if filled is not None:
            seen = face.session.reader.seen(face.showing())
            face.say_result(say_otherwise(face.session.replies, seen, what, filled))
    elif chosen == WIPE:
        _wipe(face, what)
    elif chosen is not None:
        face.say_result(say_plainly(face.session.replies, what, chosen))


def _wipe(face: Face, what: Replyable) -> None:
    if face.confirm(WIPED, WIPE_QUESTION):
        result = wipe_reason(face.session.eraser, what)
        if result.done:
            face.say("Gewist.")
        face.say_result(result)
