"""Texts about the password of a dossier for each face, and whether two typed passwords are equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.errors import WijkError

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.session import OtherStates, Password
    from wijkwizard.session.storage.secrecy import Secrecy

NO_WAY_BACK = (
    "Alleen wie het wachtwoord kent, kan dit dossier openen. Bent u het kwijt, dan is er geen weg terug: "
    "ook wij kunnen er dan niet meer in. Spreek af wie het nog meer kent.\n"
    "Lang is sterker dan moeilijk: vier gewone woorden achter elkaar zijn goed."
)
ALSO = "De reservekopieën krijgen het ook. Papier en wat u eerder kopieerde of verstuurde, blijven leesbaar."
OPEN_AGAIN = "Wie het bestand of een reservekopie heeft, kan het dan weer lezen."
HAS_ONE = "Dit dossier heeft een wachtwoord"
WAYS = MappingProxyType({"change": "een ander wachtwoord", "remove": "het wachtwoord weghalen"})
"""What can be done with the password of a dossier that has one."""


def same_password(first: str, second: str) -> Password:
    """Return the password that was typed twice.

    Raises:
        WijkError: ``password-unequal``, or what ``Password.of`` says of the first.
    """
    password = core.Password.of(first)
    if password != core.Password.of(second or " "):
        raise WijkError("password-unequal")
    return password


def done(password: Password | None) -> str:
    """Return in Dutch that the password was set, or removed with ``None``."""
    if password is None:
        return "Het wachtwoord is weg."
    return "Het wachtwoord staat op het dossier en de reservekopieën."


def ways_elsewhere(others: OtherStates) -> Mapping[str, str]:
    """Return what can be done with other states of the dossier that the program made, without this lock."""
    lock = "zet dit wachtwoord ook op" if others.locked else "haal het wachtwoord ook weg van"
    return {
        "lock": f"{lock} wat de wijkwizard maakte",
        "wipe": "wis voorgoed wat de wijkwizard maakte. Kijk eerst of er niets in staat dat u mist",
    }


def do_elsewhere(secrecy: Secrecy, others: OtherStates, way: str) -> str:
    """Apply a choice about other states, and return the result in Dutch; empty for another choice."""
    works: Mapping[str, Callable[[tuple[Path, ...]], tuple[Path, ...]]] = {
        "lock": secrecy.lock_others,
        "wipe": core.forget_states,
    }
    if way not in works:
        return ""
    stayed = works[way](others.made)
    if not stayed:
        return "Dat is gedaan."
    return f"Dit kon niet: {core.names(stayed)}. Sluit het waar het open is, en probeer het opnieuw."
