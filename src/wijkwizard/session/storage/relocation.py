"""Continues in another file: a new one, a renamed one, or one that another thread makes when saving fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.meta_marks import made_mark, merged_mark
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.wiped_states import forget_in_copies
from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import dossier_path
from wijkwizard.questionnaire.compiled import to_json
from wijkwizard.session.current import CurrentState
from wijkwizard.session.storage.emergency_save import folder_beside, kept_name, saved_beside
from wijkwizard.session.storage.file import DossierFile
from wijkwizard.session.storage.pending_writes import ELSEWHERE, LOST, PendingWrites, WriteStatus, wiped_since
from wijkwizard.terms import DraftKey

if TYPE_CHECKING:
    from wijkwizard.dossier.file.cipher import Cipher


class Relocation:
    """Continues an open dossier in another file when its own file changed or cannot be written."""

    def __init__(
        self, file: DossierFile, pending: PendingWrites, current: CurrentState, now: Callable[[], datetime]
    ) -> None:
        """Relocate one dossier.

        Args:
            file: its file.
            pending: the same file, with its pending writes.
            current: the current state of the dossier.
            now: returns the current time.
        """
        self._file, self._pending, self._current, self._now = file, pending, current, now

    @property
    def _cipher(self) -> Cipher | None:
        return self._pending.store.form.cipher

    def other_state(self) -> tuple[Event, ...]:
        """Return the events of the file that came in the place of ours; none when it is no state of this dossier."""
        trouble = self._file.trouble
        if trouble is None or trouble.code not in LOST:
            return ()
        try:
            with Store.open(self._file.path, read_only=True, key=self._cipher) as there:
                events = there.events()
        except WijkError:
            return ()
        return () if names(events).isdisjoint(names(self._current.state.events)) else events

    def place_beside(self, folder: Path | None = None) -> Path:
        """Return a free path for a new file, next to this one or in a folder; raises as ``kept_name`` does."""
        return kept_name(self._file.path, folder or folder_beside(self._pending.store))

    def go_on_in(self, path: Path, also: Iterable[Event] = ()) -> None:
        """Save everything in a new file and continue there; the previous file is left unchanged.

        Args:
            path: the new file.
            also: events of another state of this dossier, to be merged with ours.

        Raises:
            WijkError: those of making a dossier; then we are where we were.
        """
        pending, state, questions = self._pending, self._current.state, self._current.questions
        events = merge(state.events, also)
        pending.change_drafts(dict.fromkeys(wiped_since(pending.drafts, state, also)))
        store = Store.create(path, events, self._cipher)
        try:
            store.mark(*made_mark(path.name))
            if self._file.merged_from.copies:
                store.mark(*merged_mark(self._file.merged_from))
            store.keep_questionnaire(questions.hash, to_json(questions.questionnaire))
            pending.go_on_in(store)
        except BaseException:
            store.close()
            raise
        self._current.state = fold(events)
        pending.written()
        self._file.path, self._file.saved_at = path, self._now()
        forget_in_copies(path, events, store.form.cipher)

    def go_on_at(self, folder: str, name: str) -> None:
        """Save everything in a new file of this name in a folder, both as people typed them, and continue there.

        Raises:
            WijkError: ``path-refused``, and those of ``go_on_in``.
        """
        self.go_on_in(dossier_path(folder, name))

    def other_folder(self, proposed: Path) -> Path:
        """Return a folder to propose other than the one that cannot be written to."""
        beside = proposed.absolute() == self._file.path.parent.absolute()
        return Path.home() if beside else proposed

    def where_now(self) -> Path | None:
        """Return the new path of a renamed file, or of an identical one when it is gone; else ``None``."""
        trouble, guard = self._file.trouble, self._pending.store.guard
        return guard.where_now() if guard and trouble and trouble.code in ELSEWHERE else None

    def go_on_where_it_is(self) -> None:
        """Continue in the renamed file, or in the identical one.

        Raises:
            WijkError: ``dossier-gone`` when there is neither, ``dossier-replaced`` when it is not the same any more,
                and those of opening; then we are where we were.
        """
        now = self.where_now()
        if now is None:
            raise WijkError("dossier-gone", path=self._file.path)
        self._pending.go_on_in(self._pending.opened_as(now, self._current.state), renamed=True)
        self._file.path = now
        self._file.written()

    def save_beside(
        self, typed: Mapping[DraftKey, str], given: tuple[Event, ...], folders: Iterable[Path]
    ) -> Path | None:
        """Save from another thread while the working thread hangs; see ``saved_beside``.

        Args:
            typed: half-typed text that was not handed over yet.
            given: events that were not written yet.
            folders: where a new file may come.
        """
        at, questions = self._now().isoformat(timespec="seconds"), self._current.questions
        drafts = {key: Draft(key.slot, text, at, key.kind) for key, text in typed.items()}
        kept_under = (questions.hash, to_json(questions.questionnaire))
        events, new = (*self._current.state.events, *given), WriteStatus(given, drafts)
        kept = saved_beside(self._pending, events, kept_under, new, folders)
        if kept is not None:
            file = self._file
            if kept != file.path:
                file.path, file.instead_of = kept, file.path
            file.let_go()
        return kept
