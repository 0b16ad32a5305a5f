"""Asks a form again until what was typed in it can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from textual.app import App

from wijkwizard.conversation.form import FormMaker, FormSpec, refused_form
from wijkwizard.errors import WijkError
from wijkwizard.tui.screens.dialogs import Form

T = TypeVar("T")


class FormOpener(Protocol):
    """The protocol of a screen above which a form comes."""

    @property
    def app(self) -> App[object]:
        """The app of the framework."""


def _nowhere() -> None:
    """Stay on the screen below."""


def ask_until_usable(
    screen: FormOpener,
    form: FormMaker,
    read: Callable[[dict[str, str]], T],
    then: Callable[[T], object],
    back: Callable[[], object] = _nowhere,
) -> None:
    """Ask until what was typed can be used, or the user goes back; nothing typed is lost.

    Args:
        screen: above which the form comes.
        form: makes the form.
        read: makes something of what was typed; an error is told in the form.
        then: what is done with that.
        back: what is done when the user goes back.
    """

    def ask(spec: FormSpec) -> None:
        screen.app.push_screen(Form(spec), take)

    def take(filled: dict[str, str] | None) -> None:
        if filled is None:
            back()
            return
        try:
            made = read(filled)
        except WijkError as error:
            ask(refused_form(form, filled, error))
        else:
            then(made)

    ask(form(None, ""))
