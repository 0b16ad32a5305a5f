"""Saves from another thread when the working thread hangs and the program must end."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from wijkwizard.dossier.file.reopen import reopen
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import Event
from wijkwizard.errors import WijkError
from wijkwizard.files.output_path import DOSSIER, first_output_path_for
from wijkwizard.session.storage.pending_writes import PendingWrites, WriteStatus

KEPT = " bewaard"
"""What follows the name of a dossier in that of a new file with all that is in it."""


def kept_name(path: Path, folder: Path) -> Path:
    """Return a free path in a folder for a new file with the whole dossier.

    Raises:
        WijkError: when nothing can be made there.
    """
    return first_output_path_for(folder / f"{path.stem.removesuffix(KEPT)}{KEPT}{path.suffix}", DOSSIER)


def folder_beside(store: Store) -> Path:
    """Return the folder of a dossier.

    Raises:
        WijkError: ``folder-missing`` when it is gone, with the disk that it was on or by itself.
    """
    folder = store.path.parent
    if store.guard is not None and not store.guard.folder_stays():
        raise WijkError("folder-missing", path=folder)
    return folder


def saved_beside(
    file: PendingWrites,
    events: Iterable[Event],
    questionnaire: tuple[str, str],
    new: WriteStatus,
    folders: Iterable[Path],
) -> Path | None:
    """Write all pending events to the file itself where possible, and otherwise everything to a new one.

    Args:
        file: the file, with its pending writes; only data in memory is read of it.
        events: all events of the dossier.
        questionnaire: hash and text of the questionnaire.
        new: events, also among all, and half-typed text that the file does not know of.
        folders: where a new file may come when it cannot be next to the old one.

    Returns:
        Where everything is; ``None`` when it could be kept nowhere.
    """
    held = file.held
    held = replace(held, events=(*held.events, *new.events), drafts={**held.drafts, **new.drafts})
    with suppress(WijkError):
        PendingWrites(reopen(file.store)).write_and_close(held)
        return file.store.path
    drafts = {**file.drafts, **new.drafts}
    for folder in (None, *folders):
        with suppress(WijkError, OSError):
            path = kept_name(file.store.path, folder or folder_beside(file.store))
            with Store.create(path, events, file.store.form.cipher) as fresh:
                fresh.keep_questionnaire(*questionnaire)
                fresh.change_drafts(filter(None, drafts.values()))
            return path
    return None
