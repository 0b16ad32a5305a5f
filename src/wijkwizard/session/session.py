"""A session: an open dossier as a set of services; callers use the one that they need."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Self

from wijkwizard.session.current import CurrentState
from wijkwizard.session.environment import Environment
from wijkwizard.session.history import History
from wijkwizard.session.kept_ballots import KeptBallots
from wijkwizard.session.merge.settling import DifferenceSettler
from wijkwizard.session.plan import Plan
from wijkwizard.session.printing.house import HouseChooser
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.reply_writer import ReplyWriter
from wijkwizard.session.rows import Rows
from wijkwizard.session.statistics.figure_writer import FigureWriter
from wijkwizard.session.storage.draft_store import DraftStore
from wijkwizard.session.storage.eraser import Eraser
from wijkwizard.session.storage.file import DossierFile
from wijkwizard.session.storage.opening_result import Opened
from wijkwizard.session.storage.pending_writes import PendingWrites
from wijkwizard.session.storage.relocation import Relocation
from wijkwizard.session.storage.secrecy import Secrecy
from wijkwizard.session.writer import Writer


class Session:
    """An open dossier with its questionnaire.

    Attributes:
        reader: reads the dossier.
        writer: writes answers and open points.
        rows: adds, moves and removes rows.
        figures: writes figures of files, and replies to them.
        house: chooses the look of the paper.
        differences: finds and settles what tables said differently.
        replies: writes replies to findings about the plan, and to its gates.
        history: undo and redo.
        drafts: half-typed text.
        ballots: single ballots, until the plan is adopted.
        plan: the paper.
        file: its file, and closing it.
        relocation: going on in another file.
        secrecy: its password.
        eraser: wipes texts permanently.
        recorder: through which all of these write.
    """

    def __init__(self, opened: Opened, environment: Environment) -> None:
        """Go on with what opening a file found, with this clock and randomness."""
        pending = PendingWrites(opened.store)
        current = CurrentState(opened.state, opened.questions, opened.before)
        at_forgetting: list[Callable[[], object]] = []
        self.file = DossierFile(opened, pending, current, environment.now)
        self.drafts = DraftStore(pending, environment.now)
        self.reader = Reader(current, lambda: environment.now().date(), self.drafts.reasons)
        self.recorder = Recorder(current, pending, self.file, environment, opened.begin)
        self.ballots = KeptBallots(pending, current)
        pending.on_written.append(self.ballots.wipe_when_adopted)
        self.writer = Writer(self.reader, self.recorder)
        self.rows = Rows(self.reader, self.recorder)
        self.figures = FigureWriter(self.reader, self.recorder)
        self.house = HouseChooser(self.reader, self.recorder)
        self.differences = DifferenceSettler(self.reader, self.recorder, self.file.merged_from)
        self.replies = ReplyWriter(self.reader, self.recorder)
        self.history = History(self.recorder, self.ballots)
        self.plan = Plan(self.reader, lambda: (self.file.path,), lambda: self.secrecy.cipher is not None)
        at_forgetting.append(self.plan.ahead.forget)
        self.relocation = Relocation(self.file, pending, current, environment.now)
        self.secrecy = Secrecy(pending, environment, at_forgetting)
        self.eraser = Eraser(self.recorder, pending, self.secrecy, at_forgetting)
        self.ballots.wipe_when_adopted()

    def __enter__(self) -> Self:
        """Use the session in a ``with``; it is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the session."""
        self.close()

    def close(self) -> None:
        """Make a copy when something changed, close the file and release the lock; idempotent."""
        self.plan.ahead.close()
        self.file.close()
