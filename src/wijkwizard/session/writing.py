"""The file under an open dossier: writing a step, taking it back, keeping half-typed text, and closing.

What is written is for whoever builds on this to say; how it is written, in what order and when the picture is drawn
anew, is said here once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from wijkwizard.dossier import copies
from wijkwizard.dossier.drafts import Draft as KeptDraft
from wijkwizard.dossier.events import Event, Forgotten, Payload
from wijkwizard.dossier.fold import extend, fold
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.marks import made_mark
from wijkwizard.dossier.merge import merge
from wijkwizard.dossier.state import State
from wijkwizard.dossier.store import Store
from wijkwizard.dossier.undo import redo, touched, undo
from wijkwizard.dossier.watch import Glimpse
from wijkwizard.dossier.wiped_states import forget_in_copies
from wijkwizard.dossier.write import numbered, place_now
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.compiled import to_json
from wijkwizard.session.beside import folder_beside, kept_name
from wijkwizard.session.forgetting import first_said, still_held
from wijkwizard.session.holding import ELSEWHERE, LOST, Holding, in_order, wiped_since
from wijkwizard.session.looking import Looking
from wijkwizard.session.opened import Opened
from wijkwizard.session.rim import Rim
from wijkwizard.session.secrecy import Secrecy
from wijkwizard.session.showing import ALL, Showing
from wijkwizard.session.telling import tell
from wijkwizard.session.views import Draft
from wijkwizard.terms import DraftKey, Slot


class Writing(Looking):
    """An open dossier that can be written.

    Attributes:
        path: the file.
        notices: what the user should know on opening, in Dutch.
        damage: what in the dossier was mended or could not be read, in Dutch; also among the notices.
        interrupted: whether the program that wrote last never came to closing.
        secrecy: its password.
        closed: whether it was closed; nothing of it is kept anywhere any more, for it may have been wiped.
        copied: whether dated copies are kept of this dossier.
        instead_of: the file in which could not be saved, after which this one was made without asking; else ``None``.
        saved_at: when the last answer was written, or ``None`` when nothing was.
        in_room: tells whether what is typed now is typed before a room; a face that knows puts its own here.
    """

    def __init__(self, opened: Opened, rim: Rim) -> None:
        super().__init__(opened.state, opened.questions, opened.before, lambda: rim.now().date())
        self._store, self._rim, self._begin = opened.store, rim, opened.begin
        self.interrupted = opened.store.interrupted
        self.copied = self.closed = False
        self._copied_state: State | None = None
        self._file = Holding(opened.store)
        self.in_room: Callable[[], bool] = lambda: False
        self._at_close: list[Callable[[], object]] = []
        self._at_forgetting: list[Callable[[], object]] = []
        self._half = self.half_typed
        self.secrecy, self._name = Secrecy(self._file, rim, self._at_forgetting), rim.token()
        self.path: Path = opened.store.path
        self.instead_of: Path | None = None
        self.files = (self.path,)
        self.notices, self.damage = opened.notices, opened.damage
        last = opened.state.last_at
        self.saved_at = datetime.fromisoformat(last) if last else None

    def __enter__(self) -> Self:
        """Use the session in a ``with``; it is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the session."""
        self.close()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written, because another window has the dossier or the disk refuses."""
        return self._store.read_only

    # Steps.

    def _do(self, payloads: Iterable[Payload], answered: Iterable[DraftKey] = ()) -> None:
        """Write a step, with which the half-typed text of these places goes."""
        payloads, keys = tuple(payloads), tuple(answered)
        if not payloads:
            if not self.read_only:
                self._file.change_drafts(dict.fromkeys(keys))
            return
        self._store.must_write()
        self.begin()
        self._write(self._rim.now(), payloads, keys)

    def begin(self) -> None:
        """Write the record of this opening; it comes with the first answer, for looking writes nothing."""
        if self._begin:
            self._write(self._rim.now(), self._begin)
            # Only now: on a full disk the next answer tries again.
            self._begin = ()

    def _write(self, now: datetime, payloads: tuple[Payload, ...], answered: Iterable[DraftKey] = ()) -> None:
        events = numbered(self._state, self._name, now.isoformat(timespec="seconds"), payloads)
        self._file.append(events, answered)
        self._state = extend(self._state, events)
        self._picture = None
        if self.trouble is None:
            self.saved_at = now

    # Where we stand with the file.

    def work_on_in_memory(self) -> None:
        """From now on hold what cannot be written, and try again; ``trouble`` says so as long as it lasts."""
        self._file.allowed = True

    @property
    def trouble(self) -> WijkError | None:
        """Why not everything is on disk, or ``None`` when it is."""
        return self._file.held.trouble

    def look_at_file(self) -> None:
        """Look whether the file is still ours, and try again to write what waits."""
        self._written_at_last(self._file.look)

    def to_glimpse(self) -> Callable[[], Glimpse] | None:
        """Return what looks at the file beside the work, for a thread; ``None`` when there is nothing to see."""
        return self._store.to_glimpse()

    def glimpsed(self, glimpse: Glimpse | None) -> None:
        """Take what was seen beside the work; ``None`` says that the disk does not answer."""
        if glimpse is None:
            self._file.wait(self.path)
        else:
            self._written_at_last(lambda: self._file.seen(glimpse))

    def _written_at_last(self, work: Callable[[], object]) -> None:
        waited = bool(self._file.held.events)
        work()
        if waited and self.trouble is None:
            self.saved_at = self._rim.now()

    def other_state(self) -> tuple[Event, ...]:
        """Return the events of the file that came in the place of ours; none when it is no state of this dossier."""
        if self.trouble is None or self.trouble.code not in LOST:
            return ()
        try:
            with Store.open(self.path, read_only=True, key=self.secrecy.cipher) as there:
                events = there.events()
        except WijkError:
            return ()
        return () if names(events).isdisjoint(names(self._state.events)) else events

    def place_beside(self, folder: Path | None = None) -> Path:
        """Return a free name for a new file, beside this one or in another folder; raises as of ``kept_name``."""
        return kept_name(self.path, folder or folder_beside(self._store))

    def go_on_in(self, path: Path, also: Iterable[Event] = ()) -> None:
        """Keep everything in a new file and go on in that; the file before is left as it is.

        Args:
            path: the new file.
            also: events of another state of this dossier, to be joined with ours.

        Raises:
            WijkError: those of making a dossier; then we are where we were.
        """
        events = merge(self._state.events, also)
        self._file.change_drafts(dict.fromkeys(wiped_since(self._file.drafts, self._state, also)))
        store = Store.create(path, events, self.secrecy.cipher)
        try:
            store.mark(*made_mark(path.name))
            store.keep_questionnaire(self._questions.hash, to_json(self._questions.questionnaire))
            self._file.go_on_in(store)
        except BaseException:
            store.close()
            raise
        self._store, self._state, self._picture = store, fold(events), None
        self.path, self.files, self.saved_at = path, (path,), self._rim.now()
        forget_in_copies(path, events, store.form.cipher)

    def where_now(self) -> Path | None:
        """Return where the file stands now when it got another name, or an equal one when it is gone, or ``None``."""
        there = self.trouble is not None and self.trouble.code in ELSEWHERE
        return self._store.where_now() if there else None

    def go_on_where_it_is(self) -> None:
        """Go on in the file under the name that it has now, or in the equal one.

        Raises:
            WijkError: ``dossier-gone`` when there is neither, ``dossier-replaced`` when it is not the same any more,
                and those of opening; then we are where we were.
        """
        now = self.where_now()
        if now is None:
            raise WijkError("dossier-gone", path=self.path)
        store = self._file.opened_as(now, self._state)
        self._file.go_on_in(store, renamed=True)
        self._store, self.path, self.files = store, now, (now,)
        if self.trouble is None:
            self.saved_at = self._rim.now()

    def undo(self, showing: Showing = ALL) -> str | None:
        """Take the last step back; return in Dutch what it was, or ``None`` when there is nothing left."""
        undoing = undo(self._state)
        if undoing is None:
            return None
        told = tell(self.index, touched(self._state, undoing), showing)
        self._do([undoing])
        return f"Teruggedraaid: {told}"

    def redo(self, showing: Showing = ALL) -> str | None:
        """Do again what was taken back last; return in Dutch what it was."""
        redoing = redo(self._state)
        if redoing is None:
            return None
        told = tell(self.index, touched(self._state, redoing), showing)
        self._do([redoing])
        return f"Opnieuw gedaan: {told}"

    # Half-typed text.

    def keep_draft(self, slot: Slot | str, text: str, *, kind: str = "", why: str = "") -> None:
        """Keep half-typed text outside the log, in the place of what was typed there before.

        Args:
            slot: where it is typed, or the key of a finding.
            text: what was typed; of a window its fields as JSON.
            kind: the window, as of ``Draft``; empty for the field of an answer.
            why: why it cannot become the answer; empty when nobody tried.
        """
        if not self.read_only:
            at = self._rim.now().isoformat(timespec="seconds")
            draft = KeptDraft(str(slot), text, at, kind, why)
            self._file.change_drafts({draft.key: draft})

    def drafts(self) -> tuple[Draft, ...]:
        """Return all half-typed text, the newest last."""
        return in_order(self._file.drafts.values())

    def draft(self) -> Draft | None:
        """Return the half-typed text that was left last, or ``None``."""
        return next(reversed(self.drafts()), None)

    def half_typed(self) -> frozenset[Slot]:
        """Return where something is half-typed, in a field or in a window beside it."""
        return frozenset(Slot.parse(key.slot) for key in self._file.drafts)

    def drop_draft(self, slot: Slot | str, kind: str = "") -> None:
        """Throw half-typed text away."""
        if not self.read_only:
            self._file.change_drafts({DraftKey(str(slot), kind): None})

    def close(self) -> None:
        """Keep a copy when something changed, close the file and give the lock back; once."""
        if not self.closed:
            self.keep_copy()
        self.closed = True
        self._store.close()
        while self._at_close:
            self._at_close.pop()()

    def keep_copy(self) -> WijkError | None:
        """Make a dated copy when anything was written since the last one; return why not when that failed."""
        if not self.copied or self.read_only or self._copied_state is self._state:
            return None
        try:
            copies.make(self._store, self._rim.now())
        except WijkError as error:
            return error
        self._copied_state = self._state
        return None

    def _forget(self, tombstones: Iterable[Forgotten]) -> tuple[str, ...]:
        """Wipe what tombstones name, in copies and lists too; return in Dutch what may still hold it."""
        stones = tuple(tombstones)
        slots, said = {one.slot for one in stones}, first_said(self._state, stones)
        self._do(stones, (key for key in self._file.drafts if str(place_now(self._state, key.slot)) in slots))
        stayed = self.secrecy.clean_copies(self._state)
        for act in self._at_forgetting:
            act()
        return still_held(self.path, self._state, said, stayed)

    def on_forget(self, act: Callable[[], object]) -> None:
        """Do this each time something was wiped, for what outside the file still knows of it."""
        self._at_forgetting.append(act)

    def on_close(self, act: Callable[[], object]) -> None:
        """Do this after closing."""
        self._at_close.append(act)
