"""The windows about the password of a dossier: asking for it, and setting, changing and removing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from textual.app import App

from wijkwizard import session as core
from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.tui import screens

if TYPE_CHECKING:
    from wijkwizard.session import Others, Password
    from wijkwizard.session.secrecy import Secrecy

NO_WAY_BACK = (
    "Alleen wie het wachtwoord kent, kan dit dossier openen. Bent u het kwijt, dan is er geen weg terug: "
    "ook wij kunnen er dan niet meer in. Spreek af wie het nog meer kent.\n"
    "Lang is sterker dan moeilijk: vier gewone woorden achter elkaar zijn goed."
)
_ALSO = (
    "\nDe reservekopieën krijgen het ook. Papier en wat u eerder kopieerde of verstuurde, blijven leesbaar."
)
_TRIES = 3
_ENOUGH = (
    "Drie keer niet goed. Er is niets veranderd en niets op slot gezet: kies het dossier opnieuw en "
    "probeer het zo vaak als u wilt."
)

Refused = Callable[[WijkError], object]


class Unlocking:
    """Does something with a dossier, and asks for its password when it turns out to have one."""

    def __init__(
        self, app: App[Any], name: str, work: Callable[[Password | None], object], refused: Refused
    ) -> None:
        """Prepare.

        Args:
            app: where it is asked.
            name: what the dossier is called.
            work: what is done with the password, or with none.
            refused: is told of any other refusal, and with ``password-needed`` that nobody gave one.
        """
        self._app, self._name, self._work, self._refused = app, name, work, refused
        self._wrong = 0

    def attempt(self, password: Password | None = None) -> None:
        """Try it with this password, and ask on when it is needed or wrong."""
        try:
            self._work(password)
        except WijkError as error:
            if error.code == "password-needed":
                self._ask("")
            elif error.code == "password-wrong":
                self._again(error)
            else:
                self._refused(error)

    def _again(self, error: WijkError) -> None:
        self._wrong += 1
        if self._wrong < _TRIES:
            self._ask(f"{error.sentence} {error.remedy}")
            return
        self._refused(error)
        self._app.push_screen(screens.Tell("Het wachtwoord klopt niet", _ENOUGH))

    def _ask(self, text: str) -> None:
        def typed(filled: dict[str, str] | None) -> None:
            if filled is None:
                self._refused(WijkError("password-needed", path=self._name))
                return
            try:
                password = core.Password.of(filled["password"])
            except WijkError as error:
                self._ask(f"{error.sentence} {error.remedy}")
            else:
                self.attempt(password)

        entries = (FormEntry("password", "Wachtwoord", secret=True),)
        self._app.push_screen(
            screens.Form(f"{self._name} heeft een wachtwoord", entries, text, does="opent het"), typed
        )


def ask_new(
    app: App[Any],
    title: str,
    keep: Callable[[Password], object],
    text: str = NO_WAY_BACK,
    does: str = "zet het erop",
) -> None:
    """Ask twice for a new password, after saying what it means.

    Args:
        app: where it is asked.
        title: of the window.
        keep: gets the password; may refuse it.
        text: what is said before.
        does: what happens with it then.
    """
    if not _can(app):
        return

    def typed(filled: dict[str, str] | None) -> None:
        if filled is None:
            return
        try:
            keep(_same(filled))
        except WijkError as error:
            _say(app, error)
            ask_new(app, title, keep, text, does)

    entries = (
        FormEntry("first", "Nieuw wachtwoord", secret=True),
        FormEntry("second", "Nog eens hetzelfde", secret=True),
    )
    app.push_screen(screens.Form(title, entries, text, does=does), typed)


def manage(app: App[Any], secrecy: Secrecy) -> None:
    """Set a password on the open dossier; when it has one, let it be changed or removed."""
    if not secrecy.cipher:
        ask_new(
            app, "Een wachtwoord op dit dossier", lambda one: _put(app, secrecy, one), NO_WAY_BACK + _ALSO
        )
        return

    def chosen(what: str | None) -> None:
        if what is not None:
            _ask_present(app, secrecy, changes=what == "change")

    lines = (ListLine("change", "Een ander wachtwoord"), ListLine("remove", "Het wachtwoord weghalen"))
    app.push_screen(screens.Ask("Dit dossier heeft een wachtwoord", "", lines), chosen)


def _ask_present(app: App[Any], secrecy: Secrecy, *, changes: bool) -> None:
    """Ask for the password as it is, for who walks past an open laptop should not change it."""

    def typed(filled: dict[str, str] | None) -> None:
        if filled is None:
            return
        try:
            secrecy.must_be(core.Password.of(filled["present"]))
            if not changes:
                _put(app, secrecy, None)
                return
        except WijkError as error:
            _say(app, error)
            _ask_present(app, secrecy, changes=changes)
            return
        ask_new(app, "Een ander wachtwoord", lambda one: _put(app, secrecy, one), NO_WAY_BACK + _ALSO)

    text = "" if changes else "Wie het bestand of een reservekopie heeft, kan het dan weer lezen."
    title = "Een ander wachtwoord" if changes else "Het wachtwoord weghalen"
    entries = (FormEntry("present", "Het wachtwoord van nu", secret=True),)
    app.push_screen(
        screens.Form(title, entries, text, does="gaat verder" if changes else "haalt het weg"), typed
    )


def _put(app: App[Any], secrecy: Secrecy, password: Password | None) -> None:
    uneven = secrecy.change(password)
    done = (
        "Het wachtwoord is weg."
        if password is None
        else "Het wachtwoord staat op het dossier en de reservekopieën."
    )
    others = secrecy.others()
    told = (*uneven, *others.words())
    if told:
        _ask_others(app, secrecy, others, "\n\n".join((done, *told)))
    else:
        app.notify(done, timeout=8, markup=False)


def _ask_others(app: App[Any], secrecy: Secrecy, others: Others, text: str) -> None:
    """Tell where else it stands without this lock, and let what the program made go along or away."""
    if not others.made:
        app.push_screen(screens.Tell("Op andere plekken", text))
        return
    lock = "Zet dit wachtwoord ook op" if others.locked else "Haal het wachtwoord ook weg van"
    lines = (
        ListLine("lock", f"{lock} wat de wijkwizard maakte"),
        ListLine("wipe", "Wis voorgoed wat de wijkwizard maakte. Kijk eerst of er niets in staat dat u mist"),
        ListLine("leave", "Laat het zo"),
    )

    def chosen(what: str | None) -> None:
        work = {"lock": secrecy.lock_others, "wipe": core.forget_states}.get(what or "")
        if work is not None:
            stayed = work(others.made)
            told = f"Dit kon niet: {core.names(stayed)}. Sluit het waar het open is, en probeer het opnieuw."
            app.notify(told if stayed else "Dat is gedaan.", timeout=8, markup=False)

    app.push_screen(screens.Ask("Op andere plekken", text, lines), chosen)


def _same(filled: Mapping[str, str]) -> Password:
    first = core.Password.of(filled["first"])
    if first != core.Password.of(filled["second"] or " "):
        raise WijkError("password-unequal")
    return first


def _can(app: App[Any]) -> bool:
    """Tell whether dossiers with a password can be made here, and say it when not."""
    try:
        core.must_have_library()
    except WijkError as error:
        app.push_screen(screens.Tell("Dat kan hier niet", f"{error.sentence}\n\n{error.remedy}"))
        return False
    return True


def _say(app: App[Any], error: WijkError) -> None:
    app.notify(f"{error.sentence} {error.remedy}", severity="error", timeout=10, markup=False)
