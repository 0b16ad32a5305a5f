"""Creating, opening, listing and wiping dossiers; injected, so that tests do not touch the user's disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_path

if TYPE_CHECKING:
    from wijkwizard.session import Password, Recent, Session
    from wijkwizard.session.rehearsal import MadeUpGroup


def _nowhere() -> tuple[Path, ...]:
    return ()


def _none() -> tuple[Recent, ...]:
    return ()


def _rehearsal() -> tuple[Session, MadeUpGroup]:
    """Make the rehearsal; imported here, because the start screen does without."""
    from wijkwizard.session.environment import system_environment
    from wijkwizard.session.rehearsal import make_rehearsal

    return make_rehearsal(environment=system_environment())


def _merge(
    paths: Sequence[Path], target: Path, questions: Path | None, password: Password | None
) -> tuple[str, ...]:
    """Make one dossier of several; imported here, because the start screen does without."""
    from wijkwizard.session.environment import system_environment
    from wijkwizard.session.merge.merging import merge_dossiers

    today = system_environment().now().date()
    return merge_dossiers(paths, target, today=today, questions=questions, password=password).notes


def _forget_it(_folder: Path) -> None:
    """Remember nothing."""


@dataclass(frozen=True, slots=True)
class DossierCatalog:
    """The functions for creating, opening, listing and wiping dossiers.

    Attributes:
        now: returns the current time, with its time zone.
        open: opens a dossier: path, folder with questions or ``None``, only looking, password or ``None``.
        new: makes a dossier: path, folder with questions or ``None``, password or ``None``.
        example: makes the exercise dossier at a path, or somewhere temporary.
        rehearsal: makes a dossier to rehearse an evening in, somewhere temporary, and the group that answers.
        recents: the dossiers that were open before, newest first.
        lost: those that are not there now, and of which no other state is on the list.
        forget: wipes a dossier and papers from this computer; returns the papers that remained.
        folder: where new dossiers are proposed.
        look: where else dossiers are looked for.
        figure_folders: where files with figures are looked for, next to the folder of the dossier.
        used_folder: remembers the folder that a file with figures was taken from.
        merge: makes one dossier of several, in a new file; returns in Dutch what stays behind.
    """

    now: Callable[[], datetime]
    open: Callable[[Path, Path | None, bool, Password | None], Session]
    new: Callable[[Path, Path | None, Password | None], Session]
    example: Callable[[], Session]
    recents: Callable[[], tuple[Recent, ...]]
    forget: Callable[[Path, tuple[Path, ...]], tuple[Path, ...]]
    folder: Path
    look: tuple[Path, ...] = ()
    figure_folders: Callable[[], tuple[Path, ...]] = field(default=_nowhere)
    used_folder: Callable[[Path], None] = field(default=_forget_it)
    lost: Callable[[], tuple[Recent, ...]] = field(default=_none)
    rehearsal: Callable[[], tuple[Session, MadeUpGroup]] = field(default=_rehearsal)
    merge: Callable[[Sequence[Path], Path, Path | None, Password | None], tuple[str, ...]] = field(
        default=_merge
    )

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in which dossiers are looked for."""
        return tuple(dict.fromkeys((self.folder, *self.look)))

    def nearby(self) -> list[Path]:
        """Return the dossiers in those folders."""
        return sorted(path for folder in self.folders for path in folder.glob("*.wijk"))


def own_folder(documents: Path, home: Path) -> Path:
    """Return the documents folder of this user, or the home folder when OneDrive syncs it or it is missing."""
    synced = "onedrive" in str(documents).casefold()
    return documents if documents.is_dir() and not synced else home


def real_catalog(path: Path | None = None) -> DossierCatalog:
    """Return the functions that use this computer.

    Args:
        path: the dossier that was named at the start; a new one is proposed next to it.
    """
    from wijkwizard import session

    environment = session.system_environment()

    def open_(path: Path, questions: Path | None, read_only: bool, password: Password | None) -> Session:  # noqa: FBT001 - one caller
        return session.open_session(
            path, environment=environment, questions=questions, read_only=read_only, password=password
        )

    def new(path: Path, questions: Path | None, password: Password | None) -> Session:
        return session.new_session(path, environment=environment, questions=questions, password=password)

    return DossierCatalog(
        now=environment.now,
        open=open_,
        new=new,
        example=lambda: session.make_example(None, environment=environment),
        recents=session.recent_dossiers,
        lost=session.lost_dossiers,
        # Behind a lambda: looking these up imports what the start screen can do without.
        forget=lambda path, papers: session.forget_dossier(path, papers),  # noqa: PLW0108 - the same
        folder=path.absolute().parent if path else own_folder(user_documents_path(), Path.home()),
        look=(Path.cwd(),),
        figure_folders=lambda: session.figure_folders(),  # noqa: PLW0108 - the same
        used_folder=lambda folder: session.remember_folder(folder),  # noqa: PLW0108 - the same
    )
