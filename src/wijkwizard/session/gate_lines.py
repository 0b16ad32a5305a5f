"""The gates of the plan in lines: how each stands, what holds it up, and where to go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.advice.plan.gates import STATES, GateResult
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import about

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader


@dataclass(frozen=True, slots=True)
class GateLine:
    """One gate.

    Attributes:
        key: names it.
        label: what it is called.
        state: how it stands, in Dutch.
        good: whether nothing holds it up.
        text: what holds it up, or what it rests on; empty when nobody got there.
        turn_id: the turn where it can be mended; empty when none is asked now.
        slot: the answer there.
    """

    key: str
    label: str
    state: str
    good: bool
    text: str = ""
    turn_id: str = ""
    slot: Slot | None = None


_BARE = re.compile(r"[\d.,%€ ]+|ja|nee", re.IGNORECASE)
"""An answer that says nothing without its question."""


def _rests_on(gate: GateResult) -> str:
    """Return the first answer that says something by itself; else the first with its question."""
    given = [each for each in gate.evidence if each.text]
    telling = next((each.text for each in given if not _BARE.fullmatch(each.text)), "")
    return telling or next((about(each.asked, each.text) for each in given), "")


def _text(gate: GateResult, sentences: Mapping[str, str]) -> str:
    if gate.because:
        return gate.because
    held = [sentences[key] for key in gate.findings if key in sentences]
    if held:
        more = f" En nog {len(held) - 1}." if len(held) > 1 else ""
        return f"{held[0]}{more}"
    if gate.state == "op-orde":
        return _rests_on(gate)
    return gate.needs or (gate.text if gate.state != "niet-besproken" else "")


def _gate_lines(known: ScreenContext, gates: Iterable[GateResult]) -> Iterator[GateLine]:
    """Yield gates or features in their order.

    Args:
        known: what may be shown now.
        gates: how they stand.
    """
    sentences = {each.finding.key: each.finding.sentence for each in known.findings()}
    turns = {question.id: turn.id for turn in known.route.turns for question in turn.questions}
    for gate in gates:
        slot = Slot.parse(gate.slot) if gate.slot else None
        yield GateLine(
            key=gate.key,
            label=gate.label,
            state=STATES[gate.state],
            good=gate.state in {"op-orde", "anders"},
            text=" ".join(filter(None, [_text(gate, sentences), gate.earlier])),
            turn_id=turns.get(slot.table or slot.question, "") if slot else "",
            slot=slot,
        )


def gates_of(reader: Reader) -> tuple[GateLine, ...]:
    """Return whether the plan can be presented; nothing where the room looks along, or in an empty dossier."""
    if not reader.derived.showing.directions:
        return ()
    return tuple(_gate_lines(reader.known, reader.derived.plan_gates.gates))


def features_of(reader: Reader) -> tuple[GateLine, ...]:
    """Return the features of an approach that helps, as ``gates_of`` does the gates."""
    if not reader.derived.showing.directions:
        return ()
    return tuple(_gate_lines(reader.known, reader.derived.plan_gates.features))


def gate_named(reader: Reader, key: str) -> GateResult | None:
    """Return a gate or a feature by its key; ``None`` when there is none, or where the room looks along."""
    if not reader.derived.showing.directions:
        return None
    gates = reader.derived.plan_gates
    return next((gate for gate in (*gates.gates, *gates.features) if gate.key == key), None)
