"""The password of an open dossier in lines: setting, changing and removing it."""

from __future__ import annotations

from wijkwizard import session as core
from wijkwizard.dossier.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.lines.asking import Asking
from wijkwizard.lines.face import Face

NO_WAY_BACK = (
    "Alleen wie het wachtwoord kent, kan dit dossier openen. Bent u het kwijt, dan is er geen weg terug: "
    "ook wij kunnen er dan niet meer in. Spreek af wie het nog meer kent.\n"
    "Lang is sterker dan moeilijk: vier gewone woorden achter elkaar zijn goed."
)
_ALSO = "De reservekopieën krijgen het ook. Papier en wat u eerder kopieerde of verstuurde, blijven leesbaar."
_OPEN_AGAIN = "Wie het bestand of een reservekopie heeft, kan het dan weer lezen."


def manage(face: Face) -> None:
    """Set a password on the open dossier; when it has one, let it be changed or removed."""
    session = face.session
    if session.file.read_only:
        face.say("Dit dossier is nu alleen te lezen, dus het wachtwoord blijft zoals het is.")
        return
    if not session.secrecy.cipher:
        password = new_password(face.asking, _ALSO)
        if password is not None:
            _put(face, password)
        return
    options = (("change", "een ander wachtwoord"), ("remove", "het wachtwoord weghalen"))
    what = face.choose("Dit dossier heeft een wachtwoord.", options)
    if what is None or not _knows_present(face):
        return
    if what == "remove":
        face.say(_OPEN_AGAIN)
        if face.confirm("Het wachtwoord weghalen?"):
            _put(face, None)
        return
    password = new_password(face.asking, _ALSO)
    if password is not None:
        _put(face, password)


def _knows_present(face: Face) -> bool:
    """Ask for the password as it is, for who walks past an open laptop should not change it."""
    while True:
        typed = face.asking.line("Het wachtwoord van nu, een lege regel stopt: ", hidden=True)
        if not typed:
            return False
        if face.attempt(lambda: face.session.secrecy.must_be(Password.of(typed))):  # noqa: B023 - called at once
            return True


def new_password(asking: Asking, *also: str) -> Password | None:
    """Ask twice for a new password, after saying what it means; ``None`` when nobody gives one."""
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
            return _same(first, second or " ")
        except WijkError as error:
            asking.say(error.sentence, error.remedy)


def _same(first: str, second: str) -> Password:
    password = Password.of(first)
    if password != Password.of(second):
        raise WijkError("password-unequal")
    return password


def _put(face: Face, password: Password | None) -> None:
    told: list[str] = []
    if not face.attempt(lambda: told.extend(face.session.secrecy.change(password))):
        return
    done = (
        "Het wachtwoord is weg."
        if password is None
        else "Het wachtwoord staat op het dossier en de reservekopieën."
    )
    others = face.session.secrecy.others()
    face.say(done)
    face.tell(*told, *others.words())
    if not others.made:
        return
    lock = "zet dit wachtwoord daar ook op" if others.locked else "haal het wachtwoord daar ook weg"
    options = (
        ("lock", f"{lock}, op wat de wijkwizard maakte"),
        ("wipe", "wis voorgoed wat de wijkwizard maakte. Kijk eerst of er niets in staat dat u mist"),
    )
    what = face.choose("Op andere plekken:", options)
    work = {"lock": face.session.secrecy.lock_others, "wipe": core.forget_states}.get(what or "")
    if work is not None:
        stayed = work(others.made)
        told_ = f"Dit kon niet: {core.names(stayed)}. Sluit het waar het open is, en probeer het opnieuw."
        face.say(told_ if stayed else "Dat is gedaan.")
