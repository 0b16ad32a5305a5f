"""Setting, changing and removing the password of an open dossier, in lines."""

from __future__ import annotations

from wijkwizard import session as core
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
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.face import Face


def manage(face: Face) -> None:
    """Set a password on the open dossier; when it has one, offer to change or remove it."""
    session = face.session
    if session.file.read_only:
        face.say("Dit dossier is nu alleen te lezen, dus het wachtwoord blijft zoals het is.")
        return
    if not session.secrecy.cipher:
        password = new_password(face.asking, ALSO)
        if password is not None:
            _apply_password(face, password)
        return
    what = face.choose(f"{HAS_ONE}.", tuple(WAYS.items()))
    if what is None or not _knows_present(face):
        return
    if what == "remove":
        face.say(OPEN_AGAIN)
        if face.confirm("Het wachtwoord weghalen?"):
            _apply_password(face, None)
        return
    password = new_password(face.asking, ALSO)
    if password is not None:
        _apply_password(face, password)


def _knows_present(face: Face) -> bool:
    """Ask for the current password, so that nobody else can change it on an unattended laptop."""
    while True:
        typed = face.asking.line("Het wachtwoord van nu, een lege regel stopt: ", hidden=True)
        if not typed:
            return False
        if face.attempt(lambda: face.session.secrecy.must_be(Password.of(typed))):  # noqa: B023 - called at once
            return True


def new_password(asking: Asker, *also: str) -> Password | None:
    """Ask twice for a new password, after explaining its consequences; ``None`` when none is given."""
    try:
        core.must_have_library()
    except WijkError as error:
        asking.say(error.sentence, error.remedy)
        return None
    asking.say(NO_WAY_BACK, *also)
    while True:
        first = asking.line("Nieuw wachtwoord, een lege regel stopt: ", hidden=True)
        if not first:
            return None
        second = asking.line("Nog eens hetzelfde: ", hidden=True)
        try:
            return same_password(first, second or "")
        except WijkError as error:
            asking.say(error.sentence, error.remedy)


def _apply_password(face: Face, password: Password | None) -> None:
    lines: list[str] = []
    if not face.attempt(lambda: lines.extend(face.session.secrecy.change(password))):
        return
    others = face.session.secrecy.others()
    face.say(done(password))
    face.tell(*lines, *others.words())
    if others.made:
        what = face.choose("Op andere plekken:", tuple(ways_elsewhere(others).items()))
        face.say(*filter(None, [do_elsewhere(face.session.secrecy, others, what or "")]))
