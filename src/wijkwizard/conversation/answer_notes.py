"""Commands about an answer other than its value: no answer, its basis, a to-do, and wiping its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from wijkwizard.conversation.commands import Forget, Park, SetAccount
from wijkwizard.conversation.dossier_access import DossierAccess
from wijkwizard.conversation.forms import account_form, account_of_form, agreed_of_form
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session.agreed_day import day_of, source_day
from wijkwizard.session.visibility import ROOM
from wijkwizard.terms import Answer, Answers, Slot
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.conversation.form import FormSpec
    from wijkwizard.session import Field

UNSEEN = f"Wat hierover is afgesproken, is intern. Met {NamedAction.AUDIENCE} zet u eerst het zaalbeeld uit."
"""The refusal when an agreement would be shown to the audience."""

_STAYS_WITH_ROW = Message(
    "Dit blijft intern, want in dezelfde regel staat iets dat intern is. Mag dat ook naar buiten? Zeg het daar."
)

WIPED = (
    "De tekst verdwijnt uit het bestand en zijn reservekopieën. Eigen kopieën en afgedrukte plannen blijven. "
    "Dit kan niet ongedaan worden gemaakt."
)
"""What is said before a text is wiped."""


def unseen(current: Answers, seen: Answers, slot: Slot) -> bool:
    """Return whether something was agreed on an open point that is not among what may be seen now."""
    parked = current.parked.get(slot)
    return parked is not None and not parked.unreached and slot not in seen.parked


def _soft(state: ConversationState, texts: Iterable[str]) -> tuple[Message, ...]:
    return tuple(Message(remark, "warning") for remark in state.seen.text_remarks(*texts))


def account_form_of(state: ConversationState, field: Field, answer: Answer) -> FormSpec:
    """Return the form for the account of an answer, which says when its row keeps it inside."""
    return account_form(field, answer, with_row=_kept_by_row(state, field.slot, answer.internal))


def _kept_by_row(state: ConversationState, slot: Slot, internal: bool) -> bool:  # noqa: FBT001 - of an answer
    """Return whether an answer that may go out itself stays inside with its row."""
    return slot.row is not None and not internal and state.session.reader.seen(ROOM).known.hides(slot)


def account(state: ConversationState, command: SetAccount) -> CommandResult:
    """Write the account of an answer: its basis, who says so, and whether it may be published."""

    def write() -> CommandResult:
        account, understood = account_of_form(command.filled), ""
        if "as_of" in account:
            account["as_of"], understood = source_day(state.session.reader, str(account["as_of"]))
        state.session.writer.account(command.slot, **account)
        day = (Message(understood),) if understood else ()
        kept = _kept_by_row(state, command.slot, bool(account["internal"]))
        return CommandResult(
            messages=(*day, *((_STAYS_WITH_ROW,) if kept else ()), *_soft(state, command.filled.values()))
        )

    return attempt(write)


def agree(session: DossierAccess, slot: Slot, filled: Mapping[str, str]) -> str:
    """Write who takes a point up and when, as the form has it.

    Returns:
        Which day was understood and whether it is past; empty where that is no news.
    """
    due, understood = day_of(session.reader, filled["due"])
    session.writer.park(slot, **agreed_of_form(filled, due))
    return understood


def park(state: ConversationState, command: Park) -> CommandResult:
    """Put a question on the to-do list."""
    if unseen(state.session.reader.answers, state.seen.answers, command.slot):
        return CommandResult(done=False, messages=(Message(UNSEEN),))

    def write() -> CommandResult:
        text = f"Staat op de lijst van wat nog open is. {agree(state.session, command.slot, command.filled)}"
        return CommandResult(messages=(Message(text.rstrip()), *_soft(state, command.filled.values())))

    return attempt(write)


def ways_to_wipe(state: ConversationState, slot: Slot) -> tuple[tuple[Forget, str], ...]:
    """Return the ways in which the text of an answer can be wiped, each with the line that confirms it."""
    this = (Forget(slot), "Ja, wis deze tekst voorgoed")
    words = state.session.eraser.words_chosen(slot, state.seen.answers)
    if not words:
        return (this,)
    named = and_list([f"‘{each.words}’" for each in words])
    return (
        (Forget(slot), "Ja, wis alleen wat hier is gekozen"),
        (Forget(slot, chosen=True), f"Ja, en wis ook de woorden zelf: {named}"),
    )


def forget(state: ConversationState, command: Forget) -> CommandResult:
    """Wipe the text of an answer permanently; the messages say what may still hold it."""

    def wipe() -> CommandResult:
        eraser = state.session.eraser
        words = eraser.words_chosen(command.slot, state.seen.answers)
        slots = (command.slot, *(each.slot for each in words if command.chosen))
        sentences = eraser.forget(*slots)
        if not command.chosen:
            sentences = (
                *(f"De woorden ‘{each.words}’ staan nog bij ‘{each.table}’." for each in words),
                *sentences,
            )
        for slot in slots:
            state.drafts.drop_slot(str(slot))
            state.half_typed.forget(slot)
        return CommandResult(
            messages=tuple(Message(sentence) for sentence in sentences), accepted=command.slot
        )

    return attempt(wipe)
