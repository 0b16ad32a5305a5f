"""Finds where the work was left: half-typed text first, then the question of the last event that still counts."""

from __future__ import annotations

from collections.abc import Sequence
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


def drafts_shown(seen: Reader, drafts: DraftStore) -> tuple[DraftText, ...]:
    """Return the half-typed text that may be named now, oldest first; that some text waits tells what it is about.

    None in a dossier that is only read: who works in it elsewhere goes on with that text.
    """
    if drafts.read_only:
        return ()
    return tuple(
        draft
        for draft in drafts.all()
        if draft.kind == "reply" or (_row_stands(seen, draft.slot) and _turn(seen, draft.slot) is not None)
    )


def _row_stands(seen: Reader, slot: Slot) -> bool:
    """Return whether the row of a slot still exists; text of a row that was removed waits for undo only."""
    return slot.row is None or slot.row in seen.index.rows(slot.table or "", seen.answers)


def left_at(seen: Reader, drafts: DraftStore) -> tuple[Turn, Slot] | None:
    """Return the turn and slot where the work was left, of what may be shown now; ``None`` when there is none."""
    for draft in reversed(drafts_shown(seen, drafts)):
        if (turn := _turn(seen, draft.slot)) is not None:
            return turn, draft.slot
    for action in reversed(seen.state.actions):
        for touched in () if action.undone else action.touched:
            slot = Slot.parse(touched)
            if (turn := _turn(seen, slot)) is not None:
                return turn, slot
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
