"""Messages about copies that differ from their dossier: mostly in their password."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from wijkwizard.dossier.copies import Copy
from wijkwizard.dossier.file.cipher import Cipher
from wijkwizard.dossier.file.preview import DossierPreview, preview
from wijkwizard.terms.dutch import and_list, day_and_moment
from wijkwizard.terms.named_action import NamedAction
from wijkwizard.terms.units import many

_MOST = 3
_OTHER = (
    "Er zijn reservekopieën met een ander wachtwoord dan dit dossier: {which}. Zij openen met het wachtwoord dat het "
    "dossier toen had. Mist u hier werk, ga dan terug naar zo'n kopie."
)
_READABLE = (
    "Er zijn reservekopieën die zonder wachtwoord te lezen zijn: {which}. Zij konden niet op slot. Maak ruimte op de "
    "schijf, of sluit ze waar ze open zijn, en open dit dossier opnieuw."
)
_NO_LONGER = (
    "Dit bestand heeft geen wachtwoord, maar deze reservekopieën ervan wel: {which}. Haalde u het wachtwoord hier niet "
    "weg? Dan is een oudere stand teruggezet. Zet er opnieuw een wachtwoord op "
    f"({NamedAction.PASSWORD}). Mist u werk, ga dan terug naar zo'n kopie, met het wachtwoord van toen."
)

_STRANGER = "van een eerder dossier met deze naam"


def lock_mismatches(found: Sequence[Copy], cipher: Cipher | None) -> tuple[str, ...]:
    """Return in Dutch which copies have another password than their dossier, and what to do.

    Args:
        found: these copies.
        cipher: that of the dossier; ``None`` when it has no password.
    """
    locked = [copy for copy in found if preview(copy.path).wrapped is not None]
    readable = [copy for copy in found if copy not in locked]
    pairs = (_NO_LONGER if cipher is None else _OTHER, locked), (_READABLE, readable)
    return tuple(words.format(which=_which(copies)) for words, copies in pairs if copies)


def finished(count: int) -> tuple[str, ...]:
    """Return in Dutch for how many copies a change of the password was finished; nothing when for none."""
    if not count:
        return ()
    which = many(count, "reservekopie had", "reservekopieën hadden")
    return (f"{which} nog niet het wachtwoord van dit dossier, en nu wel.",)


def differences(path: Path, found: Iterable[Copy]) -> tuple[str, ...]:
    """Return in Dutch how each copy differs from its dossier: another dossier or another lock; nothing if not."""
    dossier = preview(path)
    return tuple(_difference(dossier, preview(copy.path)) for copy in found)


def _difference(dossier: DossierPreview, copy: DossierPreview) -> str:
    if dossier.names and copy.names and not copy.shares_event(dossier.names):
        return _STRANGER
    if copy.wrapped == dossier.wrapped:
        return ""
    if copy.wrapped is None:
        return "zonder wachtwoord"
    return "met een wachtwoord" if dossier.wrapped is None else "met een ander wachtwoord dan het dossier"


def _which(copies: Iterable[Copy]) -> str:
    named = [f"van {day_and_moment(copy.at)}" for copy in copies]
    left = len(named) - _MOST
    return and_list([*named[:_MOST], *([f"nog {left}"] if left > 0 else [])])
