"""Other files of a dossier that do not have its lock: made by the program, or by the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.dossier import recents
from wijkwizard.dossier.file.cipher import Cipher
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.lock_change import change_lock
from wijkwizard.dossier.log.events import EventId
from wijkwizard.dossier.related_files import states_beside
from wijkwizard.errors import WijkError
from wijkwizard.files.same_file import distinct
from wijkwizard.session.storage.wiping import names
from wijkwizard.terms.dutch import and_list


@dataclass(frozen=True, slots=True)
class OtherStates:
    """Other states of a dossier with a different password.

    Attributes:
        made: those that the program made.
        own: those that the user copied or gave a name.
        locked: whether the dossier itself has a password.
    """

    made: tuple[Path, ...] = ()
    own: tuple[Path, ...] = ()
    locked: bool = True

    def words(self) -> tuple[str, ...]:
        """Return in Dutch which they are; nothing when there are none."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        rest = "zonder dit wachtwoord" if self.locked else "nog met een wachtwoord"
        if self.made:
            yield f"De wijkwizard maakte eerder {_names(self.made)}. Daar staat hetzelfde in (of een deel), {rest}."
        if self.own and self.locked:
            yield (
                f"Van uzelf is {_names(self.own)}. Daar staat hetzelfde in (of een deel), zonder dit wachtwoord. Dat "
                "blijft leesbaar: open het en zet er ook een wachtwoord op, of gooi het weg."
            )
        elif self.own:
            yield (
                f"Van uzelf is {_names(self.own)}. Daar staat hetzelfde in (of een deel), {rest}. Dat blijft zo: open "
                "het en haal het daar ook weg."
            )


def others(path: Path, cipher: Cipher | None, known: Iterable[EventId]) -> OtherStates:
    """Return the other states of a dossier, in its folder and on the list, with a different password.

    Args:
        path: the dossier.
        cipher: its cipher; ``None`` without a password.
        known: the ids of its events.
    """
    known = frozenset(known)
    elsewhere = (
        recent.path for recent in recents.recents() if recent.path.parent != recents.absolute(path.parent)
    )
    seen = {file: preview(file) for file in distinct((*states_beside(path, known), *elsewhere), but=(path,))}
    found = [file for file, look in seen.items() if look.shares_event(known) and not look.locked_with(cipher)]
    return OtherStates(
        tuple(file for file in found if seen[file].made),
        tuple(file for file in found if not seen[file].made),
        cipher is not None,
    )


def lock_state(path: Path, cipher: Cipher | None, before: Cipher | None) -> bool:
    """Put another state of a dossier, with its own copies, under the lock of that dossier; ``False`` when it cannot be.

    Args:
        path: the other state.
        cipher: the lock.
        before: what opens it, when the dossier had that before.
    """
    try:
        key = before if preview(path).wrapped is not None else None
        with Store.open(path, key=key) as store:
            store.must_write()
            change_lock(store, cipher)
    except WijkError:
        return False
    return True


def _names(paths: Iterable[Path]) -> str:
    return and_list([f"‘{names((path,))}’" for path in paths])
