"""Remarks that wait for an answer: they went away with one, and go along with the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.form_drafts import fields_left, fields_to_text
from wijkwizard.conversation.half_typed import REMARK
from wijkwizard.conversation.result import Message
from wijkwizard.conversation.state import ConversationState
from wijkwizard.terms import Answers, DraftKey

if TYPE_CHECKING:
    from wijkwizard.conversation.dossier_access import DossierAccess

REMARK_WAITS = Message("Bewaard. De opmerking hoort bij het antwoord, ook als dat nog komt.")


def wait_again(session: DossierAccess, before: Answers) -> bool:
    """Let remarks wait again that went away with their answer, and wait no more where they came back with it.

    What waits there already, such as the words of a window that was open when the program stopped, waits behind it.

    Args:
        session: the dossier, after an undo, a redo or an answer that was taken away, on whatever screen.
        before: the answers before it.

    Returns:
        Whether a remark began to wait.
    """
    after, drafts, began = session.reader.answers, session.drafts, False
    for slot in before.by_slot.keys() ^ after.by_slot.keys():
        gone, back = before.get(slot), after.get(slot)
        waits = fields_left(drafts.all(), DraftKey(str(slot), REMARK))
        waiting = waits.get("remark", "")
        if gone is not None and gone.remark:
            began, now = True, _joined(gone.remark, waiting)
        elif back is not None and back.remark and waiting:
            now = _without(waiting, back.remark)
        else:
            continue
        left = {**waits, "remark": now}
        if any(left.values()):
            drafts.keep(slot, fields_to_text(left), kind=REMARK)
        else:
            drafts.drop(slot, REMARK)
    return began


def _joined(gone: str, waiting: str) -> str:
    """Return a remark with what waits already behind it, once."""
    return gone if _without(waiting, gone) != waiting else "\n".join(filter(None, (gone, waiting)))


def _without(waiting: str, back: str) -> str:
    """Return what waits without a remark at its beginning."""
    return "" if waiting == back else waiting.removeprefix(f"{back}\n")


def show_waiting(state: ConversationState) -> None:
    """Let a conversation know which remarks wait."""
    state.drafts.flush()
    waiting = {draft.slot for draft in state.session.drafts.all() if draft.kind == REMARK}
    for slot in waiting | state.half_typed.windows.keys():
        kinds = state.half_typed.windows.setdefault(slot, set())
        kinds.discard(REMARK)
        kinds.update({REMARK} if slot in waiting else ())
