"""The actions that work on every screen, by their name in the list of commands."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.plan_words import SHEETS
from wijkwizard.terms import Slot
from wijkwizard.tui import screens
from wijkwizard.tui.commands import WHOLE_DOSSIER, commands_of
from wijkwizard.tui.screens.action_target import ActionTarget
from wijkwizard.tui.takes_answers import TakesAnswers
from wijkwizard.tui.themes import TITLES

if TYPE_CHECKING:
    from wijkwizard.conversation.search import SearchEntry
    from wijkwizard.session.visibility import Visibility

_PLAIN_KEYS = "Enter gaat verder of kiest. Spatie of een cijfer kiest. Tab gaat naar het volgende veld."


def back(screen: ActionTarget) -> None:
    """Go back to where we were."""
    screen.answering.settle()
    if len(screen.app.screen_stack) > 1:
        screen.dismiss()


def _leave(screen: ActionTarget) -> Awaitable[None]:
    """Close the wizard."""
    return screen.app.action_quit()


def _keep(screen: ActionTarget) -> None:
    """Ask where to save work that is not on disk, or show that everything is saved."""
    screen.wijk.keeping.ask()


def show_keys(screen: ActionTarget, here: str = _PLAIN_KEYS) -> None:
    """Show every key that works here; ``here`` says what the plain keys do."""
    lines = [
        ListLine(command.action, f"{command.label}: {command.help}", command.shown)
        for command in commands_of(screen.WHERE)
        if command.shown and command.action != "keys"
    ]

    def chosen(action: str | None) -> None:
        if action:
            screen.call_later(screen.action_command, action)

    screen.app.push_screen(screens.Ask("Toetsen", here, lines), chosen)


def _going(place: str) -> Callable[[ActionTarget], None]:
    """Return an action that goes to a screen, after typed text became an answer."""

    def go(screen: ActionTarget) -> None:
        screen.answering.settle()
        screen.wijk.navigation.go(place)

    return go


def room(screen: ActionTarget) -> None:
    """Toggle the audience mode for now: show everything although the room was entered, or hide it again."""
    audience = screen.wijk.audience
    audience.in_room = not audience.showing.room_looks
    if audience.in_room:
        audience.look_along(bare=True)
    hidden = "Wat intern is, staat niet in beeld."
    screen.say(hidden if audience.showing.room_looks else "Alles staat in beeld, tot u weer in de zaal bent.")
    screen.renew()


def _undo(screen: ActionTarget) -> None:
    """Take the last step back, also what was agreed about the time."""
    wijk = screen.wijk
    if wijk.audience.keeper.undo(wijk.dossier.need().reader.state):
        from wijkwizard.conversation.evening.evening_time import TAKEN_BACK

        screen.say(TAKEN_BACK)
        screen.renew()
        return
    nothing = "Er is niets om ongedaan te maken."
    _step(screen, wijk.dossier.need().history.undo, nothing)


def _redo(screen: ActionTarget) -> None:
    """Redo the last undone step."""
    wijk = screen.wijk
    nothing = "Er is niets om opnieuw te doen."
    _step(screen, wijk.dossier.need().history.redo, nothing)


def _step(screen: ActionTarget, step: Callable[[Visibility], str | None], nothing: str) -> None:
    from wijkwizard.conversation.waiting_remarks import wait_again

    answering = [
        taking
        for below in screen.app.screen_stack
        if isinstance(taking := getattr(below, "answering", None), TakesAnswers)
    ]
    for taking in answering:
        taking.keep_counts()  # a number that is being typed is the last step
    session = screen.wijk.dossier.need()
    before = session.reader.answers

    def work() -> None:
        told = step(screen.wijk.audience.showing)
        wait_again(session, before)
        screen.say(told or nothing)

    if screen.attempt(work):
        for taking in answering:
            taking.stepped()
        screen.renew()


def _theme(screen: ActionTarget) -> None:
    """Choose other colours."""
    lines = [
        ListLine(name, title, "(•)" if name == screen.app.theme else "( )") for name, title in TITLES.items()
    ]

    def chosen(name: str | None) -> None:
        if name:
            screen.wijk.audience.choose_theme(name)

    screen.app.push_screen(screens.Ask("Welke kleuren?", "", lines), chosen)


def _beamer(screen: ActionTarget) -> None:
    """Say how the beamer gets a window of its own."""
    from wijkwizard.conversation.room.beamer_words import HOW_TITLE, how_to_open

    screen.app.push_screen(
        screens.TextWindow(HOW_TITLE, how_to_open(core.beamer_command(screen.wijk.dossier.need().file.path)))
    )


def _sheets(screen: ActionTarget) -> None:
    """Make the papers for the tables; where they are is told once they are there."""
    screen.answering.settle()
    screen.say(f"{SHEETS} worden gemaakt …")
    screen.wijk.paper.make_sheets()


def _type_sheets(screen: ActionTarget) -> None:
    """Type in the sheets of the tables, but not before a room that looks along."""
    from wijkwizard.conversation.sheet_entry import LOOKS_ALONG

    screen.answering.settle()
    if screen.wijk.audience.showing.room_looks:
        screen.say(LOOKS_ALONG)
        return
    screen.app.push_screen(screens.SheetWindow(screen.wijk), lambda _: screen.renew())


def _park_words(screen: ActionTarget) -> None:
    """Park words, or show what lies there."""
    screens.park_words(screen)


def _whole(action: str) -> Callable[[ActionTarget], None]:
    """Return an action on the dossier as a whole, after typed text became an answer."""

    def go(screen: ActionTarget) -> None:
        screen.answering.settle()
        screens.act_on_dossier(screen.wijk, action)

    return go


def _search(screen: ActionTarget) -> None:
    """Find a question or a command."""
    screen.answering.settle()
    lines = [*_questions(screen), *_commands(screen)]

    def chosen(line_id: str | None) -> None:
        what, _, of = (line_id or "").partition(":")
        if what == "doe":
            screen.call_later(screen.action_command, of)
        elif what == "vraag":
            turn_id, _, slot = of.partition(" ")
            screen.wijk.navigation.go_to_turn(turn_id, Slot.parse(slot), looked_up=True)

    session = screen.wijk.dossier.session
    alike = core.synonyms(session.reader.questions.knowledge) if session is not None else ()
    screen.app.push_screen(screens.Search(lines, alike), chosen)


def _commands(screen: ActionTarget) -> Iterator[SearchEntry]:
    from wijkwizard.conversation.search import SearchEntry

    for command in commands_of(screen.WHERE):
        if command.action != "search":
            words = f"{command.label}: {command.help}"
            line = ListLine(f"doe:{command.action}", words, right=command.shown)
            yield SearchEntry(line, command.help, title=command.label)


def _questions(screen: ActionTarget) -> Iterator[SearchEntry]:
    from wijkwizard.conversation.search import findable_questions

    if screen.wijk.dossier.session is not None:
        yield from findable_questions(screen.wijk.audience.seen(), screen.wijk.audience.showing)


def say_remarks(screen: ActionTarget, *texts: str) -> None:
    """Show the soft remarks on texts; the writers decide."""
    for sentence in screen.wijk.audience.seen().text_remarks(*texts):
        screen.app.notify(sentence, severity="warning", timeout=12, markup=False)


GENERAL: Mapping[str, Callable[[ActionTarget], Awaitable[None] | None]] = {
    "back": back,
    "leave": _leave,
    "keep": _keep,
    "keys": show_keys,
    "overview": _going("overzicht"),
    "plan": _going("plan"),
    "figures": _going("cijfers"),
    "to_do": _going("lijst"),
    "places": _going("plekken"),
    "room": room,
    "undo": _undo,
    "redo": _redo,
    "theme": _theme,
    "beamer": _beamer,
    "sheets": _sheets,
    "type_sheets": _type_sheets,
    "park_words": _park_words,
    "search": _search,
    **{name: _whole(name) for name in WHOLE_DOSSIER},
}
"""By the name of the command; a screen that does it otherwise has an action of that name."""
