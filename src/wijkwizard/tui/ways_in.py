"""The dialogs for opening a dossier: a recent one, a new one, or one at another path."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.recent_names import name_of
from wijkwizard.conversation.resume import drafts_shown, left_at
from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import dossier_path, file_name, typed_path
from wijkwizard.terms.dutch import day, moment
from wijkwizard.tui import screens
from wijkwizard.tui.opening import go_on_in, new_dossier, open_dossier
from wijkwizard.tui.restore import ask_how, choose_copy, damage_words, way_back
from wijkwizard.tui.screens.base import WijkScreen

if TYPE_CHECKING:
    from wijkwizard.session import Password, Recent
    from wijkwizard.tui.wizard import Wizard

_MOST = 12
WHERE_FROM = "plak hier de plek van een bestand dat eindigt op .wijk"
"""What stands in the field for the file of a dossier while it is empty."""


def when(at: str, now: datetime) -> str:
    """Return a time in Dutch: the hour for today, the day otherwise; empty when unknown."""
    if not at:
        return ""
    then = datetime.fromisoformat(at).astimezone()
    if then.date() == now.astimezone().date():
        return f"vandaag {moment(then)}"
    return day(then.date().isoformat())


class _Left(NamedTuple):
    """The state in which a dossier was left; empty when it cannot be opened, which opening then reports.

    Attributes:
        saved: when something was written last.
        words: where the work was.
        damage: what in it is not whole.
        partly: whether that is permanent.
    """

    saved: str = ""
    words: str = ""
    damage: tuple[str, ...] = ()
    partly: bool = False


def ask_recent(screen: WijkScreen, recent: Recent) -> None:
    """Show the state in which a dossier was left, and ask how to continue with it."""
    left = _left(screen.wijk, recent.path)
    if left.partly:
        ask_how(screen.wijk, recent.path, left.damage, go_on_in)
        return
    at = when(left.saved or recent.at, screen.wijk.catalog.now()) or "onbekend"
    sentence = f"Laatst bewaard: {at}." if recent.closed else f"Onderbroken. Laatst bewaard: {at}."
    hurt = f"{damage_words(left.damage)}\n" if left.damage else ""
    text = f"{hurt}{sentence}\n{left.words}{recent.path}"
    lines = (
        ListLine("verder", "Verder waar u was"),
        ListLine("bekijken", "Alleen bekijken: er verandert niets"),
        *way_back(recent.path),
    )

    def chosen(what: str | None) -> None:
        if what == "terug":
            choose_copy(screen.wijk, recent.path, go_on_in)
        elif what is not None:
            open_dossier(screen.wijk, recent.path, read_only=what == "bekijken", go_on=what == "verder")

    screen.app.push_screen(screens.Ask(name_of(recent), text, lines), chosen)


def _left(wizard: Wizard, path: Path) -> _Left:
    """Read the state in which a dossier was left."""
    try:
        session = wizard.catalog.open(path, wizard.start.questions, True, None)  # noqa: FBT003 - only looking
    except WijkError:
        return _Left()
    try:
        drafts = drafts_shown(session.reader, session.drafts, looking=True)
        place, saved = left_at(session.reader, drafts), session.reader.state.last_at
        damage, partly = session.file.damage, session.file.partly
    finally:
        session.close()
    if place is None:
        return _Left(saved, "Er is nog niets ingevuld.\n", damage, partly)
    from wijkwizard.conversation.places import PLACES

    turn, _ = place
    question = turn.questions[0]
    words = f"Gebleven bij: {question.short or question.text} ({PLACES[turn.moment]}).\n"
    return _Left(saved, words, damage, partly)


def ask_new_dossier(
    screen: WijkScreen, name: str = "", folder: str = "", password: Password | None = None
) -> None:
    """Ask for the name of the area and the folder of its dossier, and create it.

    Args:
        screen: the screen that asks.
        name: what was typed before.
        folder: the same.
        password: what the dossier can be opened with from now on.
    """
    entries = (
        FormEntry("name", "Hoe heet de wijk of buurt?", name, placeholder="bijvoorbeeld: De Werven"),
        FormEntry("folder", "In welke map komt het dossier?", folder or str(screen.wijk.catalog.folder)),
    )

    def kept(filled: dict[str, str] | None) -> None:
        if filled is None:
            return
        if not file_name(filled["name"]):
            screen.say("Geef de wijk eerst een naam.", problem=True)
            ask_new_dossier(screen, **filled, password=password)
            return
        name, folder = filled["name"], filled["folder"]
        if not screen.attempt(lambda: new_dossier(screen.wijk, dossier_path(folder, name), name, password)):
            ask_new_dossier(screen, **filled, password=password)

    screen.app.push_screen(screens.Form(FormSpec("Een nieuw dossier", entries, does="maakt het")), kept)


def ask_which(screen: WijkScreen) -> None:
    """Ask which dossier to open: one in the usual folders, or any file."""
    folders, every = screen.wijk.catalog.folders, screen.wijk.catalog.nearby()
    found, more = every[:_MOST], len(every[_MOST:])
    lines = [ListLine(str(path), path.name) for path in found]
    lines.append(ListLine("", f"Een ander bestand … (hier nog {more})" if more else "Een ander bestand …"))

    def chosen(path: str | None) -> None:
        if path:
            open_dossier(screen.wijk, Path(path))
        elif path is not None:
            _ask_path(screen)

    if found:
        screen.app.push_screen(screens.Ask("Welk dossier?", "\n".join(map(str, folders)), lines), chosen)
    else:
        _ask_path(screen)


def _ask_path(screen: WijkScreen, typed: str = "") -> None:
    entry = FormEntry(
        "path",
        "Welk bestand?",
        typed,
        placeholder=WHERE_FROM,
    )

    def kept(filled: dict[str, str] | None) -> None:
        if filled and filled["path"].strip():
            typed = filled["path"]
            if not screen.attempt(lambda: open_dossier(screen.wijk, typed_path(typed))):
                _ask_path(screen, typed)

    screen.app.push_screen(screens.Form(FormSpec("Een dossier openen", (entry,), does="opent het")), kept)
