"""The protocol of what a conversation needs of an open dossier: no password, paper, figures or other files."""

from __future__ import annotations

from typing import Protocol

from wijkwizard.session.history import History
from wijkwizard.session.kept_ballots import KeptBallots
from wijkwizard.session.reader import Reader
from wijkwizard.session.rows import Rows
from wijkwizard.session.storage.draft_store import DraftStore
from wijkwizard.session.storage.eraser import Eraser
from wijkwizard.session.writer import Writer


class KeptCopies(Protocol):
    """The file of a dossier, as far as a conversation uses it."""

    @property
    def read_only(self) -> bool:
        """Whether writing is refused."""

    def keep_copy(self) -> object:
        """Keep a copy of how the dossier is now."""


class DossierAccess(Protocol):
    """The parts of an open dossier that a conversation uses; a session has more."""

    @property
    def reader(self) -> Reader:
        """Reads the dossier."""

    @property
    def writer(self) -> Writer:
        """Writes answers and open points."""

    @property
    def rows(self) -> Rows:
        """Writes which rows there are."""

    @property
    def drafts(self) -> DraftStore:
        """Half-typed text."""

    @property
    def ballots(self) -> KeptBallots:
        """Single ballots, until the plan is adopted."""

    @property
    def history(self) -> History:
        """Undo and redo."""

    @property
    def eraser(self) -> Eraser:
        """Wipes texts permanently."""

    @property
    def file(self) -> KeptCopies:
        """The file of the dossier."""
