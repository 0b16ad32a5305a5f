"""Windows that ask what to do with work that is not on disk, while working and when leaving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import dossier_path
from wijkwizard.tui import screens
from wijkwizard.tui.open_dossier import OpenDossier

if TYPE_CHECKING:
    from wijkwizard.session import Session
    from wijkwizard.session.relocation import Relocation

SHORT = {
    "dossier-gone": "bestand weg",
    "dossier-moved": "bestand hernoemd",
    "dossier-copy": "bestand weg",
    "dossier-silent": "schijf antwoordt niet",
    "dossier-changed": "bestand overschreven",
    "dossier-replaced": "ander bestand",
    "disk-full": "schijf vol",
    "dossier-busy": "bestand bezet",
    "dossier-elsewhere": "ook elders open",
}
"""Why not everything is on disk, for the line at the bottom."""

_WHOLE_DISK = frozenset({"disk-full", "dossier-unwritable", "dossier-silent"})
"""Errors of a whole disk: a new file next to the old one would have them too."""

_TITLE = "Niet alles staat op schijf"
_HELD = "Wat u invulde, staat nog in het geheugen van dit programma. Kies waar het blijft."

Leave = Callable[[], object]


def short(trouble: WijkError) -> str:
    """Return in a few words why not everything is on disk."""
    return f"NIET BEWAARD: {SHORT.get(trouble.code, 'schijf weigert')}"


class UnsavedPrompts:
    """Asks where to save work that is not on disk."""

    def __init__(
        self,
        app: App[None],
        dossier: OpenDossier,
        folder: Callable[[], Path],
        tell: Callable[[], object],
    ) -> None:
        """Ask in this app.

        Args:
            app: the app that asks.
            dossier: the open dossier.
            folder: returns the folder where new dossiers are proposed.
            tell: says whether the work is on disk now.
        """
        self._app, self._dossier, self._folder, self._tell = app, dossier, folder, tell
        self._asking = False

    def ask(self, session: Session, trouble: WijkError, leave: Leave | None = None) -> None:
        """Ask what to do with work that is not on disk.

        Args:
            session: the open dossier.
            trouble: why it is not on disk.
            leave: what follows when the dossier is to be closed.
        """
        if self._asking:
            return
        self._asking = True

        def chosen(what: str | None) -> None:
            self._asking = False
            match what:
                case "beside" | "join":
                    also = session.relocation.other_state() if what == "join" else ()
                    self._try(
                        lambda: session.relocation.go_on_in(session.relocation.place_beside(), also), leave
                    )
                case "there":
                    self._try(session.relocation.go_on_where_it_is, leave)
                case "place":
                    self._ask_place(session, leave)
                case "again":
                    self._try(session.file.look, leave)
                case "lose" if leave is not None:
                    leave()
                case _:
                    pass

        self._app.clear_notifications()  # it says the same, and would cover the choices
        lines = list(_lines(session.relocation, trouble, leaving=leave is not None))
        self._app.push_screen(screens.Ask(_TITLE, f"{trouble.sentence}\n{_HELD}", lines), chosen)

    def _ask_place(self, session: Session, leave: Leave | None, name: str = "", folder: str = "") -> None:
        entries = (
            FormEntry("name", "Hoe heet het nieuwe bestand?", name or session.file.path.stem),
            FormEntry(
                "folder", "In welke map komt het?", folder or str(self._other_folder(session.file.path))
            ),
        )

        def kept(filled: dict[str, str] | None) -> None:
            if filled is None:
                return

            def work() -> None:
                session.relocation.go_on_in(dossier_path(filled["folder"], filled["name"]))

            if not self._try(work, leave):
                self._ask_place(session, leave, **filled)

        self._app.push_screen(screens.Form("Alles bewaren op een andere plek", entries), kept)

    def _other_folder(self, path: Path) -> Path:
        """Return a folder to propose other than the one that cannot be written to."""
        folder = self._folder()
        return folder if folder.absolute() != path.parent.absolute() else Path.home()

    def _try(self, work: Callable[[], object], leave: Leave | None) -> bool:
        """Run it, show the result, and leave when that was wanted and everything is on disk."""
        session, trouble = self._dossier.need(), None
        try:
            work()
            trouble = session.file.trouble
        except WijkError as error:
            trouble = error
        self._tell()
        if trouble is not None:
            told = f"{trouble.sentence} {trouble.remedy}"
            self._app.notify(told, severity="error", timeout=10, markup=False)
        elif leave is not None:
            leave()
        else:
            self._app.notify(f"Alles is bewaard in {session.file.path}. U werkt daarin verder.", markup=False)
        return trouble is None


def _lines(relocation: Relocation, trouble: WijkError, *, leaving: bool) -> Iterator[ListLine]:
    if (now := relocation.where_now()) is not None:
        moved = trouble.code == "dossier-moved"
        which = "het bestand onder zijn nieuwe naam" if moved else "het bestand met dezelfde inhoud"
        yield ListLine("there", f"Ga verder in {which} ({now.name})")
    if trouble.code not in _WHOLE_DISK and (name := _name(relocation)):
        yield ListLine("beside", f"Bewaar alles in een nieuw bestand ernaast ({name})")
    if relocation.other_state():
        yield ListLine("join", "Voeg samen met wat er nu staat, in een nieuw bestand ernaast")
    yield ListLine("place", "Bewaar alles op een andere plek …")
    yield ListLine("again", "Probeer het nog eens in hetzelfde bestand")
    if leaving:
        yield ListLine("lose", "Sluit zonder te bewaren: wat niet op schijf staat, is dan weg")


def _name(relocation: Relocation) -> str:
    """Return the name of a new file next to the old one; empty when its folder is gone."""
    try:
        return relocation.place_beside().name
    except WijkError:
        return ""
