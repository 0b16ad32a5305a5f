"""Findings about the plan beside what the group replied: which still speak, and which are settled.

'Eens' settles a finding, 'anders, omdat' settles it with the words of the group, 'later' lets it wait until the dossier
is opened again. A reply to other answers than stand there now settles nothing: it is told with what stood there then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkwizard.advice.plan.finding import PlanFinding, PlanInput
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import and_list, bare, inside

OTHERWISE = "anders"
"""The reply that answers otherwise, with a reason."""

CHOSE_OTHERWISE, GOES_ON = "De groep koos anders", "De groep gaat toch verder"
"""How it is said that the group answers a finding otherwise, and that it passes a gate over."""

_WORDS = {
    "eens": "De groep is het ermee eens",
    OTHERWISE: CHOSE_OTHERWISE,
    "later": "De groep kijkt er later naar",
}


@dataclass(frozen=True, slots=True)
class RepliedFinding:
    """A finding with the last reply of the group.

    Attributes:
        finding: what was noticed.
        reply: what the group said about it; ``None`` for nothing.
    """

    finding: PlanFinding
    reply: Reply | None = None

    @property
    def speaks(self) -> bool:
        """Whether it is still to be looked at."""
        reply = self.reply
        return reply is None or not reply.holds or (reply.reaction == "later" and not reply.waits)

    @property
    def reply_text(self) -> str:
        """What the group said about it, in a sentence; empty for nothing."""
        return reply_text(self.reply) if self.reply is not None else ""


def reply_text(reply: Reply, otherwise: str = CHOSE_OTHERWISE) -> str:
    """Return a reply in a sentence: with the reason, and with what stood in the plan when that was different.

    Args:
        reply: what the group said.
        otherwise: how it is said that the group goes its own way.
    """
    said = otherwise if reply.reaction == OTHERWISE else _WORDS[reply.reaction]
    if reply.because:
        said = f"{said}: '{reply.because.rstrip('.')}'"
    then = f" Toen stond er: {and_list([inside(words) for words in reply.then])}." if reply.then else ""
    named = and_list([f"'{words}'" for words in reply.since])
    since = f" Sindsdien kwam erbij: {named}." if reply.since else ""
    return f"{said}.{then}{since}"


def still_about(reply: Reply | None, inputs: Iterable[PlanInput]) -> Reply | None:
    """Return a reply with the rows that what it is about rests on now, and that the group did not speak of then.

    Args:
        reply: what the group said; ``None`` for nothing.
        inputs: the answers that it is about now.
    """
    if reply is None or not reply.rested:
        return reply
    rows, since = {Slot.parse(slot).row for slot in reply.rested}, dict[str, str]()
    for given in inputs:
        row = Slot.parse(given.slot).row if given.slot else None
        if row is not None and row not in rows:
            words = bare(given.text) if given.basis else ""
            since[row] = since.get(row) or words
    named = tuple(words or "een regel" for words in since.values())
    return reply.model_copy(update={"since": named}) if named else reply


def reply_to(finding: PlanFinding, iwap: Iwap) -> Reply | None:
    """Return what the group said about a finding, and whether that still holds; ``None`` for nothing."""
    return still_about(iwap.reply_to(finding.key), finding.account.inputs)


def with_replies(findings: Iterable[PlanFinding], iwap: Iwap) -> tuple[RepliedFinding, ...]:
    """Return findings with the replies that a plan holds."""
    return tuple(RepliedFinding(finding, reply_to(finding, iwap)) for finding in findings)
