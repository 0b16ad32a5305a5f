"""Disputing a figure of a file: what can be done with it, in words, and what comes of each choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.forms import outside, stays_inside
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.session.screen_builder import NOT_SHOWN
from wijkwizard.session.typed_remarks import reason_remarks
from wijkwizard.terms import DraftKey

if TYPE_CHECKING:
    from wijkwizard.session import FigureLine
    from wijkwizard.session.reader import Reader
    from wijkwizard.session.statistics.figure_writer import FigureWriter
    from wijkwizard.session.storage.eraser import Eraser

DISPUTE, WITHDRAW, WIPE = "anders", "eens", "wissen"
"""The choices: say that it is not right or change why, say that it is right after all, and wipe the reason."""

WIPE_QUESTION = "Deze reden voorgoed wissen?"
_NOT_A_FIGURE = "Kies eerst een cijfer uit een bestand."
_READ_ONLY = "Dit dossier is alleen te lezen. Er kan geen reden bij een cijfer komen."
_FIRST = ((DISPUTE, "Zeggen waarom dit cijfer niet klopt"),)
_AGAIN = (
    (DISPUTE, "De reden aanpassen"),
    (WITHDRAW, "Terugnemen: het cijfer klopt toch"),
    (WIPE, "De reden voorgoed wissen"),
)


@dataclass(frozen=True, slots=True)
class DisputeChoice:
    """What can be done with a figure.

    Attributes:
        refusal: why nothing can; empty when something can.
        options: each choice with its words.
        now: the reply that was given before; empty without one.
    """

    refusal: str = ""
    options: tuple[tuple[str, str], ...] = ()
    now: str = ""


def dispute_choice(
    current: Reader, seen: Reader, line: FigureLine | None, *, read_only: bool
) -> DisputeChoice:
    """Return what can be done with a figure.

    Args:
        current: reads the dossier.
        seen: reads it as it may be shown now; what is internal may not be changed by who does not see it.
        line: the figure; ``None`` when none was chosen.
        read_only: whether writing is refused.
    """
    if line is None or not line.from_file or not line.indicator:
        return DisputeChoice(_NOT_A_FIGURE)
    if read_only:
        return DisputeChoice(_READ_ONLY)
    if line.finding in current.state.reactions.keys() - seen.state.reactions.keys():
        return DisputeChoice(NOT_SHOWN)
    if not line.disputed:
        return DisputeChoice(options=_FIRST)
    now = f"Klopt niet, want {line.because}" if line.because else "Klopt niet, zonder reden."
    return DisputeChoice(options=_AGAIN, now=now)


def reason_form(line: FigureLine) -> FormSpec:
    """Return the form that asks why a figure is not right."""
    entry = FormEntry("because", "Klopt niet, want …", line.because, "bijvoorbeeld: er is sindsdien gesloopt")
    return FormSpec(
        "Klopt dit cijfer niet?",
        (entry, outside("internal", internal=line.internal)),
        f"{line.label}: {line.value or line.unknown}\n{line.source}\nHet cijfer blijft staan, met uw reden.",
        key=DraftKey(line.finding, "reply"),
    )


def dispute(
    figures: FigureWriter, seen: Reader, line: FigureLine, filled: Mapping[str, str]
) -> CommandResult:
    """Write that a figure is not right, with the fields of its form; words about a person get a soft remark."""
    because, internal = filled["because"], stays_inside(filled["internal"])

    def write() -> CommandResult:
        figures.reply(line.finding, "anders", because, internal=internal)
        told = reason_remarks(seen.derived, seen.questions, because, line.finding)
        soft = tuple(Message(remark, "warning") for remark in told)
        return CommandResult(messages=(Message("Genoteerd."), *soft))

    return attempt(write)


def withdraw(figures: FigureWriter, line: FigureLine) -> CommandResult:
    """Write that a figure is right after all."""

    def write() -> CommandResult:
        figures.reply(line.finding, "eens", "", internal=False)
        return CommandResult(messages=(Message("Genoteerd."),))

    return attempt(write)


def wipe_reason(eraser: Eraser, line: FigureLine) -> CommandResult:
    """Wipe every reason that was given at a figure permanently; the messages say what may still hold it."""

    def wipe() -> CommandResult:
        sentences = eraser.forget_reply(line.finding)
        return CommandResult(messages=tuple(Message(sentence) for sentence in sentences))

    return attempt(wipe)
