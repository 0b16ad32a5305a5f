"""Replying to what stands out about the plan, and passing over a gate: the choices in words, and what comes of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.advice.plan.replied import CHOSE_OTHERWISE, GOES_ON, OTHERWISE, RepliedFinding, reply_text
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.forms import outside, stays_inside
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.session.plan_remarks import gravest_first
from wijkwizard.session.reply_writer import ReplySubject
from wijkwizard.session.typed_remarks import reason_remarks
from wijkwizard.terms import Slot

if TYPE_CHECKING:
    from wijkwizard.advice.plan.gates import GateResult
    from wijkwizard.iwap.model import Reply
    from wijkwizard.session.reader import Reader
    from wijkwizard.session.reply_writer import ReplyWriter
    from wijkwizard.session.storage.eraser import Eraser

AGREE, LATER, WIPE = "eens", "later", "wissen"
"""The other choices: agree, look at it the next time, and wipe the reason."""

_NOTHING_HERE = "Hier valt niets op."
_NOT_SHOWN = "Wat opvalt, staat niet in het zaalbeeld."
WIPE_QUESTION = "Deze reden voorgoed wissen?"
_READ_ONLY = "Dit dossier is alleen te lezen. Er kan geen reactie bij."
_NO_REASON = "Schrijf in een paar woorden waarom. Zonder reden is er niets bewaard."


@dataclass(frozen=True, slots=True)
class _OwnWay:
    """How a group goes its own way: the choice, the question why, and how it is said afterwards."""

    choice: str
    question: str
    said: str


_CHOOSES = _OwnWay("Anders, omdat …", "Waarom kiest de groep anders?", CHOSE_OTHERWISE)
_PASSES = _OwnWay("Toch verder, omdat …", "Waarom gaat de groep toch verder?", GOES_ON)
_FINDING = (
    (AGREE, "Eens: wij kijken ernaar"),
    (OTHERWISE, _CHOOSES.choice),
    (LATER, "Later: zeg het de volgende keer weer"),
)
_TAKE_BACK = (AGREE, "Terugnemen: wij gaan hier toch niet aan voorbij")
_WIPES = (WIPE, "De reden voorgoed wissen")


@dataclass(frozen=True, slots=True)
class Replyable:
    """Something that the group can reply to.

    Attributes:
        title: what it is, in a few words.
        text: what was noticed.
        subject: what a reply is about.
        options: each choice with its words.
        reply: what the group said before; ``None`` for nothing.
        refusal: why nothing can be said; empty when something can.
        own_way: how the group goes its own way here.
    """

    title: str
    text: str
    subject: ReplySubject
    options: tuple[tuple[str, str], ...]
    reply: Reply | None = None
    refusal: str = ""
    own_way: _OwnWay = _CHOOSES

    @property
    def now(self) -> str:
        """What was noticed, and what the group said before."""
        said = reply_text(self.reply, self.own_way.said) if self.reply is not None else ""
        return "\n".join(filter(None, [self.text, said]))


def of_finding(each: RepliedFinding, *, read_only: bool) -> Replyable:
    """Return a finding as something to reply to."""
    found, reply = each.finding, each.reply
    return Replyable(
        found.subject,
        found.line,
        ReplySubject.of_finding(found),
        (*_FINDING, *((_WIPES,) if reply is not None and reply.because else ())),
        reply,
        _READ_ONLY if read_only else "",
    )


def of_gate(gate: GateResult, seen: Reader, *, read_only: bool) -> Replyable:
    """Return a gate as something to pass over with a reason."""
    reply = seen.iwap().reply_to(gate.key)
    passed = (_TAKE_BACK, _WIPES) if reply is not None and reply.because else ()
    subject = ReplySubject.of_gate(gate, seen.derived.plan_findings)
    options = ((OTHERWISE, _PASSES.choice), *passed)
    return Replyable(gate.label, gate.text, subject, options, reply, _READ_ONLY if read_only else "", _PASSES)


def found_at(seen: Reader, *at: Slot) -> RepliedFinding | None:
    """Return the most serious that stands out at answers: at one, or at all of a row; ``None`` when nothing does."""
    slots = set(map(str, at))
    found = gravest_first(each for each in seen.derived.shown_findings() if each.finding.slot in slots)
    return next(iter(found), None)


def nothing_here(seen: Reader) -> str:
    """Return why there is nothing to reply to: nothing stands out, or it is not shown where the room looks along."""
    return _NOTHING_HERE if seen.derived.showing.directions else _NOT_SHOWN


def found_by_key(seen: Reader, key: str) -> RepliedFinding | None:
    """Return a finding that may be shown now by its key, or ``None``."""
    return next((each for each in seen.derived.shown_findings() if each.finding.key == key), None)


def because_form(what: Replyable) -> FormSpec:
    """Return the form that asks why the group goes its own way, in the words of what it chose."""
    before = what.reply.because if what.reply is not None else ""
    inside = what.reply is None or what.reply.internal
    return FormSpec(
        what.own_way.choice,
        (
            FormEntry("because", what.own_way.question, before, "in de woorden van de groep"),
            outside("internal", internal=inside),
        ),
        f"{what.text}\nMag het naar buiten, dan staan alleen uw eigen woorden op het openbare papier.",
        key=what.subject.draft,
    )


def say_otherwise(
    replies: ReplyWriter, seen: Reader, what: Replyable, filled: Mapping[str, str]
) -> CommandResult:
    """Write that the group chooses otherwise, with the fields of the form; a reason is asked for."""
    because = filled["because"].strip()
    if not because:
        return CommandResult(done=False, messages=(Message(_NO_REASON),))

    def write() -> CommandResult:
        replies.reply(what.subject, "anders", because, internal=stays_inside(filled["internal"]))
        told = reason_remarks(seen.derived, seen.questions, because, what.subject.key, what.subject.slot)
        soft = tuple(Message(remark, "warning") for remark in told)
        return CommandResult(messages=(Message("Genoteerd."), *soft))

    return attempt(write)


def say_plainly(replies: ReplyWriter, what: Replyable, chosen: str) -> CommandResult:
    """Write that the group agrees, or looks at it later."""

    def write() -> CommandResult:
        replies.reply(what.subject, "later" if chosen == LATER else "eens")
        return CommandResult(messages=(Message("Genoteerd."),))

    return attempt(write)


def wipe_reason(eraser: Eraser, what: Replyable) -> CommandResult:
    """Wipe every reason that was given here permanently; the messages say what may still hold it."""

    def wipe() -> CommandResult:
        sentences = eraser.forget_reply(what.subject.key)
        return CommandResult(messages=tuple(Message(sentence) for sentence in sentences))

    return attempt(wipe)
