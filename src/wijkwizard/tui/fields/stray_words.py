"""Handles text typed in a list whose keys are characters: it is no answer, and is offered as a remark."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.widget import Widget

from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.tui.fields.messages import Stray
from wijkwizard.tui.key_burst import FASTER

_BEGINS = frozenset("0123456789+-<>")
"""Signs that do something in one list or another; a sentence can begin with them in all of them."""


def _nothing() -> None:
    """Do nothing."""


def _takes_none(_ahead: str, _text: str) -> bool:
    """Take no text."""
    return False


def pasted_in_list(
    widget: Widget,
    event: events.Paste,
    run: TypedRun,
    take_back: Callable[[], object] = _nothing,
    takes: Callable[[str, str], bool] = _takes_none,
) -> None:
    """Post pasted text to the screen, with its first line when the terminal sent that as keys.

    Args:
        widget: the focused list.
        event: the paste.
        run: the characters typed in the list so far.
        take_back: undoes what the first characters chose, before the screen is notified.
        takes: lets the list itself take what is an answer, keys and paste, and returns whether it did.
    """
    event.stop()
    ahead = run.right_before(event.time, FASTER).lstrip()
    if takes(ahead, event.text):
        return
    if ahead:
        take_back()
    widget.post_message(Stray(ahead + event.text, whole=True))


def words_in_list(
    widget: Widget,
    event: events.Key,
    run: TypedRun,
    acts: str,
    take_back: Callable[[], object] = _nothing,
) -> bool:
    """Add a key to a sentence being typed and post it to the screen; return whether it was handled.

    Args:
        widget: the focused list.
        event: the key.
        run: the characters typed in the list so far.
        acts: the signs that do something in this list.
        take_back: undoes what the first characters chose, before the screen is notified.
    """
    sign = event.character if event.is_printable else None
    run.at(event.time)
    if sign is None:
        run.end()
        return False
    if not run.in_words and (sign in acts or sign == " "):
        run.used(sign)
        return False
    event.stop()
    event.prevent_default()
    if not run.in_words and sign in _BEGINS:
        run.used(sign)
        widget.post_message(Stray(run.text.lstrip(), whole=False))
        return True
    whole = run.loose(sign)
    text = run.text.lstrip()
    if whole:
        run.end()
        take_back()
    widget.post_message(Stray(text, whole=whole))
    return True
