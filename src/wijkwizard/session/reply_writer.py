"""Writes replies of the group to findings about the plan, and to its gates, to an open dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkwizard.advice.plan.finding import PlanFinding
from wijkwizard.advice.plan.gates import GateResult
from wijkwizard.dossier.log.events import Reaction, Replied
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.replies import rested_on
from wijkwizard.terms import DraftKey

BECAUSE = "because"
"""Kind of half-typed text that says why the group chooses otherwise."""


@dataclass(frozen=True, slots=True)
class ReplySubject:
    """What a reply is about.

    Attributes:
        key: the finding or the gate.
        slot: the answer where it stands; empty when no question asks it.
        rests: the answers that it rests on.
    """

    key: str
    slot: str
    rests: tuple[str, ...]

    @property
    def draft(self) -> DraftKey:
        """Where a half-typed reason is kept: at the answer, so that it goes when that is wiped."""
        return DraftKey(self.slot or self.key, BECAUSE)

    @classmethod
    def of_finding(cls, finding: PlanFinding) -> ReplySubject:
        """Return a finding about the plan as a subject."""
        return cls(finding.key, finding.slot, tuple(given.slot for given in finding.account.inputs))

    @classmethod
    def of_gate(cls, gate: GateResult, findings: Iterable[PlanFinding]) -> ReplySubject:
        """Return a gate as a subject: it rests on its answers, and on those of the findings that hold it up."""
        held = [finding for finding in findings if finding.key in gate.findings]
        given = [*gate.evidence, *(given for finding in held for given in finding.account.inputs)]
        return cls(gate.key, gate.slot, tuple(dict.fromkeys(each.slot for each in given)))


class ReplyWriter:
    """Writes replies to findings about the plan and to its gates."""

    def __init__(self, reader: Reader, recorder: Recorder) -> None:
        """Write to one dossier.

        Args:
            reader: reads the dossier.
            recorder: writes steps to it.
        """
        self._reader, self._recorder = reader, recorder

    def reply(
        self, subject: ReplySubject, reaction: Reaction, because: str = "", *, internal: bool = True
    ) -> None:
        """Store the reply of the group; its reason stays inside unless the group says that it may go out."""
        self._recorder.append_events(
            [replied(self._reader, subject, reaction, because, internal=internal)],
            [subject.draft],
        )


def replied(
    reader: Reader, subject: ReplySubject, reaction: Reaction, because: str, *, internal: bool
) -> Replied:
    """Return a reply as an event: with where its subject stands, and what it rests on now."""
    return Replied(
        finding=subject.key,
        reaction=reaction,
        because=because.strip(),
        internal=internal,
        slot=subject.slot,
        rested_on=rested_on(reader.state, subject.rests),
    )
