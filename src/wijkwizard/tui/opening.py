"""Opening, creating, closing and wiping dossiers in the wizard, and which screen follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard import terms
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.resume import drafts_shown, left_at, left_words
from wijkwizard.errors import WijkError
from wijkwizard.session.visibility import ALL
from wijkwizard.tui import screens
from wijkwizard.tui.passwords import PasswordPrompt
from wijkwizard.tui.restore import ask_how, ask_missing
from wijkwizard.tui.wizard import Wizard

if TYPE_CHECKING:
    from wijkwizard.session import Password, Session
    from wijkwizard.session.rehearsal import MadeUpGroup

_BEGIN = "nieuw"
_REHEARSES = (
    "Kies 'in de zaal'. Ctrl+T laat de groep antwoorden, F8 gaat verder. "
    "Dit is een oefening: er wordt niets van bewaard."
)


def open_dossier(
    wizard: Wizard,
    path: Path,
    *,
    read_only: bool = False,
    go_on: bool = False,
    password: Password | None = None,
) -> None:
    """Open a dossier and show its places; asks for its password, and shows why when it cannot be opened.

    Args:
        wizard: the app.
        path: the file.
        read_only: open without writing.
        go_on: continue at the question where the work was left.
        password: when it was given already.
    """

    def work(typed: Password | None) -> None:
        session = _settle(wizard, wizard.catalog.open(path, wizard.start.questions, read_only, typed))
        if read_only:
            return
        if session.file.partly:
            ask_how(wizard, path, session.file.damage, go_on_in, typed)
        else:
            _go_on(wizard, session, always=go_on)
            if not go_on and session.differences.found(ALL):
                screens.choose_differences(wizard)

    def refused(error: WijkError) -> None:
        missing = error.code in {"dossier-missing", "file-missing"} and not read_only
        if missing and core.missing_dossier(path).never_was:
            _offer_new(wizard, path, password)
        elif missing:
            wizard.navigation.renew_start()
            ask_missing(wizard, path, go_on_in)
        elif error.code == "dossier-damaged":
            ask_how(wizard, path, (), go_on_in)
        else:
            wizard.navigation.refuse(error)

    PasswordPrompt(wizard.app, path.stem, work, refused).attempt(password)


def go_on_in(wizard: Wizard, path: Path, password: Password | None) -> None:
    """Replace the open dossier by another file, at the question where the work was left."""
    close_dossier(wizard)
    open_dossier(wizard, path, go_on=True, password=password)
    wizard.app.notify(f"U werkt nu verder in {path.name}.", timeout=8, markup=False)


def new_dossier(wizard: Wizard, path: Path, name: str = "", password: Password | None = None) -> None:
    """Create a dossier and show its places; shows why when it cannot be created.

    Args:
        wizard: the app.
        path: the path of the new file.
        name: the name of the area, which need not be asked again.
        password: what it can be opened with from now on.
    """

    def way() -> Session:
        session = wizard.catalog.new(path, wizard.start.questions, password)
        if name:
            session.writer.say("area.name", terms.TextValue(v=name))
        return session

    _enter(wizard, way)


def _offer_new(wizard: Wizard, path: Path, password: Password | None) -> None:
    """Offer to begin a dossier of a name that was never there."""

    def chosen(what: str | None) -> None:
        if what == _BEGIN:
            new_dossier(wizard, path, password=password)
        else:
            wizard.navigation.renew_start()

    lines = (ListLine(_BEGIN, "Ja, begin dit dossier"), ListLine("niets", "Nee, terug naar het begin"))
    wizard.app.push_screen(screens.Ask(core.BEGIN_NEW, core.none_yet(path), lines), chosen)


def open_example(wizard: Wizard) -> None:
    """Open the example and show its places; its folder is temporary, so its paper is saved elsewhere."""
    if _enter(wizard, wizard.catalog.example):
        wizard.paper.folder = wizard.catalog.folder
        wizard.exercise.begin()


def open_rehearsal(wizard: Wizard) -> None:
    """Open the example with its room empty, and say with which key its group answers; its paper goes with it."""
    made: list[MadeUpGroup] = []

    def way() -> Session:
        session, group = wizard.catalog.rehearsal()
        made.append(group)
        return session

    if _enter(wizard, way):
        wizard.exercise.begin()
        wizard.dossier.group = made[0]
        wizard.app.notify(_REHEARSES, timeout=15, markup=False)


def close_dossier(wizard: Wizard) -> None:
    """Close the dossier and go back to the start screen."""
    wizard.keeping.drafts.flush()
    wizard.navigation.to_start()
    wizard.audience.leave_room()
    wizard.dossier.close()
    wizard.navigation.renew_start()


def forget_dossier(wizard: Wizard, papers: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Wipe the open dossier from this computer, and papers with it; return the papers that stayed."""
    path = wizard.dossier.need().file.path
    wizard.keeping.drafts.drop_all()
    wizard.dossier.close()
    return wizard.catalog.forget(path, papers)


def _enter(wizard: Wizard, way: Callable[[], Session]) -> bool:
    try:
        _settle(wizard, way())
    except WijkError as error:
        wizard.navigation.refuse(error)
        return False
    return True


def _settle(wizard: Wizard, session: Session) -> Session:
    """Go on with a dossier that was opened or made just now."""
    wizard.keeping.drafts.drop_all()
    session.file.work_on_in_memory()
    wizard.dossier.put(session)
    wizard.paper.message, wizard.paper.folder = "", None
    wizard.audience.opened()
    wizard.navigation.go("plekken")
    return session


def _go_on(wizard: Wizard, session: Session, *, always: bool) -> None:
    """Go to the question where the work was left: on request, and when half-typed text was left there; tell of all."""
    seen = wizard.audience.seen()
    drafts = drafts_shown(seen, session.drafts)
    place = left_at(seen, drafts)
    if place is None:
        return
    turn, slot = place
    here = next((draft for draft in reversed(drafts) if draft.slot == slot), None)
    if always or here is not None:
        from wijkwizard.conversation.tonight import goes_on_shortly  # what the start can do without

        wizard.navigation.go_to_turn(turn.id, slot, tonight=goes_on_shortly(session.reader, turn))
    if drafts:
        others = [draft for draft in drafts if draft is not here]
        wizard.app.notify(left_words(here, others), timeout=8, markup=False)
