"""Finds where the work was left: the newest half-typed text, or else the last event that still counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from wijkwizard.conversation.half_typed import REMARK, WINDOWS, WORDS
from wijkwizard.terms import DraftKey, Slot
from wijkwizard.terms.dutch import moment, upper_first
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session import DraftText, Recent
    from wijkwizard.session.reader import Reader
    from wijkwizard.session.storage.draft_store import DraftStore

_THERE = "De tekst staat er nog."


def drafts_shown(seen: Reader, drafts: DraftStore, *, looking: bool = False) -> tuple[DraftText, ...]:
    """Return the half-typed text that may be named now, oldest first; that some text waits tells what it is about.

    None in a dossier that is only read: who works in it elsewhere goes on with that text. Who looks where it was left
    before opening it, is told of all.
    """
    if drafts.read_only and not looking:
        return ()
    return tuple(
        draft
        for draft in drafts.all()
        if draft.kind == "reply" or (_row_stands(seen, draft.slot) and _turn(seen, draft.slot) is not None)
    )


def _row_stands(seen: Reader, slot: Slot) -> bool:
    """Return whether the row of a slot still exists; text of a row that was removed waits for undo only."""
    return slot.row is None or slot.row in seen.index.rows(slot.table or "", seen.answers)


def left_at(seen: Reader, drafts: Sequence[DraftText]) -> tuple[Turn, Slot] | None:
    """Return the turn and slot where the work was left; ``None`` when there is none.

    Args:
        seen: reads what may be shown now.
        drafts: the half-typed text that may be named, oldest first; of older text than the last answer who works
            here is told, but has gone on.
    """
    half = next(
        ((draft.at, turn, draft.slot) for draft in reversed(drafts) if (turn := _turn(seen, draft.slot))),
        None,
    )
    kept = _kept_last(seen)
    last = half if half is not None and (kept is None or half[0] >= kept[0]) else kept
    return last[1:] if last is not None else None


def _kept_last(seen: Reader) -> tuple[datetime, Turn, Slot] | None:
    """Return when something was last done, and at which turn and slot; what was parked was done from anywhere."""
    parked = seen.index.questionnaire.parked_table
    for action in reversed(seen.state.actions):
        for touched in () if action.undone else action.touched:
            slot = Slot.parse(touched)
            turn = None if parked and parked in {slot.question, slot.table} else _turn(seen, slot)
            if turn is not None:
                return datetime.fromisoformat(action.at), turn, slot
    return None


def _turn(seen: Reader, slot: Slot) -> Turn | None:
    question = seen.index.by_id.get(slot.question)
    hidden = question is not None and not seen.derived.showing.asks(question)
    return None if hidden or seen.known.hides(slot) else seen.turn(slot.table or slot.question)


def left_words(here: DraftText | None, others: Sequence[DraftText], where: str = "hier") -> str:
    """Return the message about restored half-typed text.

    Args:
        here: the text at the current field; ``None`` when there is none.
        others: what was typed elsewhere.
        where: where the current field is, for a face that does not show it yet.
    """
    sentences = []
    if here is not None:
        when = moment(here.at.astimezone())
        about, action = WINDOWS.get(here.kind, ("", None))
        beside = f" bij '{about}'" if about else ""
        what = f"U was {where} om {when} aan het typen{beside}."
        if here.kind == REMARK:
            # The start screen needs none of this, and must come at once.
            from wijkwizard.conversation.form_drafts import fields_left

            words = fields_left((here,), DraftKey(str(here.slot), REMARK)).get(WORDS)
            waits = f"staan sinds {when} uw woorden" if words else f"staat sinds {when} een opmerking"
            what = f"{upper_first(where)} {waits} klaar."
        elif here.why:
            what = f"Wat u {where} om {when} typte, is nog geen antwoord."
        sentences.append(f"{what} {f'Met {action} staat de tekst er weer.' if action else _THERE}")
    remarks, figures = (sum(other.kind == kind for other in others) for kind in (REMARK, "reply"))
    if more := len(others) - figures - remarks:
        sentences.append(
            _elsewhere(more, "is nog één half getypte tekst", f"zijn nog {more} half getypte teksten")
        )
    if remarks:
        sentences.append(
            _elsewhere(remarks, "staat nog één opmerking klaar", f"staan nog {remarks} opmerkingen klaar")
        )
    if figures:
        sentences.append(
            f"Bij de cijfers staat nog een half getypte reden; met {NamedAction.DISPUTE} opent u die."
        )
    return " ".join(sentences)


def _elsewhere(number: int, one: str, more: str) -> str:
    return f"Er {one if number == 1 else more}; het overzicht ({NamedAction.OVERVIEW}) toont waar."


def moved_words(recent: Recent) -> str:
    """Return in Dutch that a dossier replaces one that could not be saved; empty when it does not."""
    if not recent.instead_of:
        return ""
    return f"In {recent.instead_of} kon vorige keer niet worden bewaard. Alles staat nu in {recent.path}."
