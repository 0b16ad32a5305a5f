"""Figures that belong to the current question, for the facilitator only: short, and never a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wijkwizard.advice.estimate import EstimateReason
from wijkwizard.advice.finding import SignalFinding
from wijkwizard.questionnaire.model import TableQuestion

if TYPE_CHECKING:
    from wijkwizard.advice.advise import Advice
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session.reader import Reader

MOST = 6
"""More lines than this nobody reads while people talk."""

_LINKS = 2
_SIGNALS = "signals."
_RECOGNISED = "herkend:"


def paths_of(turn: Turn) -> tuple[str, ...]:
    """Return the bindings of the questions of a turn."""
    return tuple(dict.fromkeys(_paths(turn)))


def _paths(turn: Turn) -> Iterator[str]:
    for question in turn.questions:
        if isinstance(question, TableQuestion):
            yield from (f"{question.binds}.{column.binds}" for column in question.columns if column.binds)
        elif question.binds:
            yield question.binds


def figures_say(reader: Reader, turn: Turn, row: str = "") -> tuple[str, ...]:
    """Return what the figures say about a turn, and about the focused row; at most six lines.

    Args:
        reader: the dossier.
        turn: what is on the screen.
        row: id of the focused row; empty for the turn as a whole.
    """
    paths = set(paths_of(turn))
    if not any(path.startswith((_SIGNALS, "danger.")) for path in paths):
        return ()
    lines = tuple(dict.fromkeys(_said(reader.advice(), turn, paths, row)))
    if len(lines) <= MOST:
        return lines
    return (*lines[: MOST - 1], f"… en nog {len(lines) - MOST + 1} op het cijferscherm")


def _said(advice: Advice, turn: Turn, paths: set[str], row: str) -> Iterator[str]:
    if advice.estimate is not None and paths.intersection(advice.estimate.bindings):
        yield from _estimate(advice.estimate)
        return
    for clash in advice.clashes:
        of_row = not row or not clash.key.startswith(_RECOGNISED) or clash.key == f"{_RECOGNISED}{row}"
        if of_row and paths.intersection(clash.bindings):
            yield f"{clash.text} {clash.ask}"
    if "danger.stacking" in paths:
        yield from (terrain.text for terrain in advice.stacking.terrains)
    if any(path.startswith(_SIGNALS) for path in paths):
        yield from _of_signals(advice, row, everything=not row and _makes_signals(turn))


def _makes_signals(turn: Turn) -> bool:
    return any(isinstance(question, TableQuestion) and not question.rows_of for question in turn.questions)


def _of_signals(advice: Advice, row: str, *, everything: bool) -> Iterator[str]:
    """Yield all findings about one row; otherwise the first of each signal, and of other figures if wanted."""
    seen = set[str]()
    for finding in advice.findings:
        first = row or finding.indicator not in seen
        if first and (finding.row == row if row else finding.row or everything):
            seen.add(finding.indicator)
            yield f"{finding.sentence} {finding.meaning_text}" if row else _short(finding)
    for lack in advice.unknowns.rows:
        if row and lack.row == row:
            yield f"{lack.text} {lack.ask}"


def _short(finding: SignalFinding) -> str:
    side = {"let-op": "let op", "context": "achtergrond"}.get(finding.meaning, finding.meaning)
    return f"{finding.label}: {finding.text} ({side})"


def _estimate(reason: EstimateReason) -> Iterator[str]:
    yield f"{reason.text} {reason.question}".rstrip()
    for word, links in (("Ervoor", reason.speaks_for), ("Ertegen", reason.speaks_against)):
        early_first = sorted(links, key=lambda link: not link.early)
        yield from (f"{word}: {link.sentence}" for link in early_first[:_LINKS])
    rest = sum(max(0, len(links) - _LINKS) for links in (reason.speaks_for, reason.speaks_against))
    if rest:
        yield f"… en nog {rest} op het cijferscherm"
