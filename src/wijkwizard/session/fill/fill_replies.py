"""Replies to what stands out about the plan in an answers file, under the key ``reacties``.

A reply names a finding or a gate by its key, as ``wijkwizard show advice`` prints it:
``{bevinding: doel-jaren:d2, reactie: anders, omdat: …, naar-buiten: ja}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, get_args

import yaml

from wijkwizard.advice.plan.replied import OTHERWISE
from wijkwizard.dossier.log.events import Event, Reaction
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.session.fill.answers_file import places
from wijkwizard.session.reply_writer import ReplySubject, replied

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader

REPLIES = "reacties"
"""The key of the replies in an answers file."""

_ABOUT, _SAYS, _BECAUSE, _OUT = "bevinding", "reactie", "omdat", "naar-buiten"
_KEYS = (_ABOUT, _SAYS, _BECAUSE, _OUT)
_REACTIONS: tuple[Reaction, ...] = get_args(Reaction)
_OUTSIDE = {"True": True, "ja": True, "False": False, "nee": False, "": False}


class FillFaults(Protocol):
    """What notes the faults of an answers file."""

    def fault(self, line: int, what: str) -> None:
        """Note what does not fit."""

    def near(self, word: str, words: Iterable[str]) -> str:
        """Return in Dutch which of some words was meant; empty for none."""


@dataclass(frozen=True, slots=True)
class FillReply:
    """A reply in an answers file, with its line."""

    line: int
    about: str
    reaction: Reaction
    because: str = ""
    internal: bool = True


def read_replies(found: FillFaults, line: int, node: yaml.Node) -> Iterator[FillReply]:
    """Yield the replies of a list; what does not fit is noted as a fault of the file."""
    if not isinstance(node, yaml.SequenceNode):
        found.fault(line, f"'{REPLIES}' is een lijst: schrijf regels, elk met een streepje.")
        return
    for item in node.value:
        at = item.start_mark.line + 1
        given: dict[str, Any] = {}
        for key, place in places(item):
            if key in _KEYS:
                given[key] = place.located.value
            else:
                found.fault(place.line, f"'{key}' ken ik hier niet.{found.near(key, _KEYS)}")
        says, because = str(given.get(_SAYS, "")), str(given.get(_BECAUSE) or "").strip()
        out = _OUTSIDE.get(str(given.get(_OUT, "")))
        reaction = next((each for each in _REACTIONS if each == says), None)
        if not given.get(_ABOUT) or reaction is None:
            found.fault(
                at, f"bij een regel van '{REPLIES}' horen '{_ABOUT}' en '{_SAYS}' (eens, anders of later)."
            )
        elif reaction == OTHERWISE and not because:
            found.fault(at, f"bij '{_SAYS}: anders' hoort '{_BECAUSE}': waarom kiest de groep anders?")
        elif out is None:
            found.fault(at, f"bij '{_OUT}' hoort ja of nee, niet '{given[_OUT]}'.")
        else:
            yield FillReply(at, str(given[_ABOUT]), reaction, because, internal=not out)


def reply_events(replies: Sequence[FillReply], found: FillFaults, made: Reader) -> tuple[Event, ...]:
    """Return the replies of a file as events of the step that begins the dossier.

    A reply to what does not stand out is a fault of the file.

    Args:
        replies: the replies of the file.
        found: takes its faults.
        made: reads the dossier that was made of it.
    """
    if not replies:
        return ()
    events, derived = [], made.derived
    subjects = {finding.key: ReplySubject.of_finding(finding) for finding in derived.plan_findings}
    gates = (*derived.plan_gates.gates, *derived.plan_gates.features)
    subjects |= {gate.key: ReplySubject.of_gate(gate, derived.plan_findings) for gate in gates}
    for given in replies:
        key = _meant(given.about, subjects)
        if key is None:
            near = found.near(given.about, subjects)
            found.fault(given.line, f"'{given.about}' valt niet op in dit plan.{near}")
        else:
            events.append(
                replied(made, subjects[key], given.reaction, given.because, internal=given.internal)
            )
    first = made.state.events[0]
    return tuple(
        event.model_copy(update={"action": first.action})
        for event in numbered(made.state, first.session, first.at, events)
    )


def _meant(about: str, subjects: Mapping[str, ReplySubject]) -> str | None:
    """Return the key that is meant: a row may be called as the file calls it, without the name of its table."""
    if about in subjects:
        return about
    check, _, rows = about.partition(":")
    found = [key for key in subjects if key.startswith(f"{check}:") and _same_rows(rows, key)]
    return found[0] if len(found) == 1 else None


def _same_rows(rows: str, key: str) -> bool:
    wanted, there = rows.split("+"), key.partition(":")[2].split("+")
    return len(wanted) == len(there) and _each_ends(zip(wanted, there, strict=True))


def _each_ends(pairs: Iterable[tuple[str, str]]) -> bool:
    return all(name == row or row.endswith(f"-{name}") for name, row in pairs)
