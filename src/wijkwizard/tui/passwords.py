"""Windows about the password of a dossier: asking for it, and setting, changing and removing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from textual.app import App

from wijkwizard import session as core
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.password_words import (
    ALSO,
    HAS_ONE,
    NO_WAY_BACK,
    OPEN_AGAIN,
    WAYS,
    do_elsewhere,
    done,
    same_password,
    ways_elsewhere,
)
from wijkwizard.errors import WijkError
from wijkwizard.terms.dutch import upper_first
from wijkwizard.tui import screens

if TYPE_CHECKING:
    from wijkwizard.session import OtherStates, Password
    from wijkwizard.session.storage.secrecy import Secrecy

_TRIES = 3
_ENOUGH = (
    "Drie keer niet goed. Er is niets veranderd en niets op slot gezet: kies het dossier opnieuw en "
    "probeer het zo vaak als u wilt."
)

RefusalHandler = Callable[[WijkError], object]


class PasswordPrompt:
    """Runs something with a dossier, and asks for its password when it has one."""

    def __init__(
        self, app: App[Any], name: str, work: Callable[[Password | None], object], refused: RefusalHandler
    ) -> None:
        """Prepare.

        Args:
            app: where it is asked.
            name: what the dossier is called.
            work: what is done with the password, or with none.
            refused: is called on any other refusal, and with ``password-needed`` that nobody gave one.
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
            screens.Form(FormSpec(f"{self._name} heeft een wachtwoord", entries, text, does="opent het")),
            typed,
        )


def ask_new(
    app: App[Any],
    title: str,
    keep: Callable[[Password], object],
    text: str = NO_WAY_BACK,
    does: str = "zet het erop",
) -> None:
    """Ask twice for a new password, after explaining its consequences.

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
            keep(same_password(filled["first"], filled["second"]))
        except WijkError as error:
            _say(app, error)
            ask_new(app, title, keep, text, does)

    entries = (
        FormEntry("first", "Nieuw wachtwoord", secret=True),
        FormEntry("second", "Nog eens hetzelfde", secret=True),
    )
    app.push_screen(screens.Form(FormSpec(title, entries, text, does=does)), typed)


def manage(app: App[Any], secrecy: Secrecy) -> None:
    """Set a password on the open dossier; when it has one, offer to change or remove it."""
    if not secrecy.cipher:
        ask_new(
            app,
            "Een wachtwoord op dit dossier",
            lambda password: _apply_password(app, secrecy, password),
            f"{NO_WAY_BACK}\n{ALSO}",
        )
        return

    def chosen(what: str | None) -> None:
        if what is not None:
            _ask_present(app, secrecy, changes=what == "change")

    app.push_screen(screens.Ask(HAS_ONE, "", _lines(WAYS)), chosen)


def _ask_present(app: App[Any], secrecy: Secrecy, *, changes: bool) -> None:
    """Ask for the current password, so that nobody else can change it on an unattended laptop."""

    def typed(filled: dict[str, str] | None) -> None:
        if filled is None:
            return
        try:
            secrecy.must_be(core.Password.of(filled["present"]))
            if not changes:
                _apply_password(app, secrecy, None)
                return
        except WijkError as error:
            _say(app, error)
            _ask_present(app, secrecy, changes=changes)
            return
        ask_new(
            app,
            upper_first(WAYS["change"]),
            lambda password: _apply_password(app, secrecy, password),
            f"{NO_WAY_BACK}\n{ALSO}",
        )

    text = "" if changes else OPEN_AGAIN
    title = upper_first(WAYS["change" if changes else "remove"])
    entries = (FormEntry("present", "Het wachtwoord van nu", secret=True),)
    app.push_screen(
        screens.Form(FormSpec(title, entries, text, does="gaat verder" if changes else "haalt het weg")),
        typed,
    )


def _apply_password(app: App[Any], secrecy: Secrecy, password: Password | None) -> None:
    uneven = secrecy.change(password)
    others = secrecy.others()
    lines = (*uneven, *others.words())
    if lines:
        _ask_others(app, secrecy, others, "\n\n".join((done(password), *lines)))
    else:
        app.notify(done(password), timeout=8, markup=False)


def _ask_others(app: App[Any], secrecy: Secrecy, others: OtherStates, text: str) -> None:
    """List other files without this password, and offer to change or wipe those that the program made."""
    if not others.made:
        app.push_screen(screens.Tell("Op andere plekken", text))
        return

    def chosen(what: str | None) -> None:
        sentence = do_elsewhere(secrecy, others, what or "")
        if sentence:
            app.notify(sentence, timeout=8, markup=False)

    lines = _lines({**ways_elsewhere(others), "leave": "laat het zo"})
    app.push_screen(screens.Ask("Op andere plekken", text, lines), chosen)


def _can(app: App[Any]) -> bool:
    """Return whether dossiers with a password can be made here, and show a message when not."""
    try:
        core.must_have_library()
    except WijkError as error:
        app.push_screen(screens.Tell("Dat kan hier niet", f"{error.sentence}\n\n{error.remedy}"))
        return False
    return True


def _say(app: App[Any], error: WijkError) -> None:
    app.notify(f"{error.sentence} {error.remedy}", severity="error", timeout=10, markup=False)


def _lines(ways: Mapping[str, str]) -> tuple[ListLine, ...]:
    return tuple(ListLine(name, upper_first(words)) for name, words in ways.items())
