"""Steps that could not be written yet: work continues in memory, and writing is retried.

A full disk, a removed memory stick or a replaced file stops nobody; the status is available at all times, so that
each face can show that work is not on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.file.watch import ObservedFile, Outside
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.log.events import Event, Forgotten
from wijkwizard.dossier.log.payloads import place_now
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.renamed_copies import bring_along
from wijkwizard.errors import WijkError
from wijkwizard.session.views import DraftText as DraftShown
from wijkwizard.terms import DraftKey, Slot

ELSEWHERE = frozenset({"dossier-moved", "dossier-copy"})
"""Troubles where a file under another name can be gone on with: ours, or one that is equal."""

LOST = ELSEWHERE | {"dossier-gone", "dossier-changed", "dossier-replaced"}
"""Troubles after which the file is not there any more as we know it."""

TROUBLES = LOST | {"disk-full", "dossier-unwritable", "dossier-busy", "dossier-silent", "dossier-elsewhere"}
"""Troubles that may pass, or that another place mends."""


KEPT_BALLOTS = DraftKey("stembiljetten", "ballots")
"""Where single ballots stand: among what is half-typed, which no log and no copy holds, but nobody typed them there."""

SHEET_LINE = DraftKey("papier", "sheet")
"""The draft with a line of a sheet that is being typed in, which is of no question yet."""

OF_NO_SLOT = frozenset({KEPT_BALLOTS, SHEET_LINE})
"""The drafts that are no half-typed text of a slot."""


@dataclass(frozen=True, slots=True)
class WriteStatus:
    """The write status of the file.

    Attributes:
        events: events that are in memory only.
        drafts: half-typed text that stands otherwise in the file, as it should stand; ``None`` for none.
        trouble: why not everything is on disk; ``None`` when it is.
    """

    events: tuple[Event, ...] = ()
    drafts: Mapping[DraftKey, Draft | None] = field(default_factory=dict)
    trouble: WijkError | None = None


class PendingWrites:
    """The file of an open dossier, with what could not be written yet.

    Attributes:
        store: the file.
        held: what could not be written yet, and why.
        drafts: all half-typed text and the ballots that are kept, by their place.
        allowed: whether work continues in memory; otherwise errors are raised, as on the command line.
        on_written: called once everything is on disk, for what must follow from it.
    """

    def __init__(self, store: Store) -> None:
        """Begin with everything on disk."""
        self.store, self.held, self.allowed = store, WriteStatus(), False
        self.on_written: list[Callable[[], object]] = []
        self._silent: WijkError | None = None
        self._judged: Outside | None = None
        self.drafts: Mapping[DraftKey, Draft] = {draft.key: draft for draft in store.drafts()}

    def append(self, events: tuple[Event, ...], answered: Iterable[DraftKey] = ()) -> None:
        """Write events together with earlier pending ones, or keep them pending.

        Args:
            events: the events.
            answered: slots whose half-typed text is removed with them.

        Raises:
            WijkError: when writing fails and work may not continue in memory; for wiping always, because a wipe
                cannot be pending.
        """
        must = any(isinstance(event.payload, Forgotten) for event in events)
        gone = dict.fromkeys(key for key in answered if key in self.drafts)
        wanted = replace(self.held, events=(*self.held.events, *events), drafts={**self.held.drafts, **gone})
        self._try(wanted, must=must)
        self._noted(gone)

    def change_drafts(self, drafts: Mapping[DraftKey, Draft | None]) -> None:
        """Keep half-typed text, or that there is none any more.

        Raises:
            WijkError: why not, when work does not go on in memory.
        """
        changed = {key: draft for key, draft in drafts.items() if draft is not None or key in self.drafts}
        if changed:
            self._try(replace(self.held, drafts={**self.held.drafts, **changed}))
            self._noted(changed)

    def wipe_draft(self, key: DraftKey, instead: Draft | None = None) -> None:
        """Wipe a text from the file, its free pages and its journal; it cannot wait, as no wiping can.

        Args:
            key: where it stands.
            instead: what is kept there from now on, in the same transaction.

        Raises:
            WijkError: why not; then it is still there, and nothing else is.
        """
        if key in self.drafts or instead is not None:
            self.store.change_drafts(filter(None, [instead]), [key], wiping=True)
            waiting = {other: draft for other, draft in self.held.drafts.items() if other != key}
            self.held = replace(self.held, drafts=waiting)
            self._noted({key: instead})

    def _noted(self, drafts: Mapping[DraftKey, Draft | None]) -> None:
        if drafts:
            all_of_it = {**self.drafts, **drafts}
            self.drafts = {key: draft for key, draft in all_of_it.items() if draft is not None}

    def look(self) -> None:
        """Look whether the file is still ours, and try again to write what waits."""
        if not self.store.read_only:
            self._try(self.held)

    def write_and_close(self, held: WriteStatus) -> None:
        """Write this now and close the file.

        Raises:
            WijkError: why not.
        """
        try:
            self._try(held)
        finally:
            self.store.close()

    def seen(self, observe: ObservedFile) -> None:
        """Handle an inspection of the file by another thread; the disk is only used when something must be done."""
        self._silent = None
        if self.store.guard is None or observe.known is not self.store.guard.known:
            return  # Something was written since.
        trouble = self.held.trouble
        if observe.fault is not None and self.allowed:
            self.held = replace(self.held, trouble=observe.fault)
        elif trouble is not None and trouble.code in LOST and observe.outside == self._judged:
            return  # It was looked at, and it is still the same stranger.
        elif trouble is not None or not observe.same:
            self._judged = observe.outside
            self._try(self.held)

    def wait(self, path: Path) -> None:
        """Keep everything in memory: an inspection of the file does not return, so writing would hang too."""
        if self.allowed:
            self._silent = WijkError("dossier-silent", path=path)
            self.held = replace(self.held, trouble=self._silent)

    def go_on_in(self, store: Store, *, renamed: bool = False) -> None:
        """Continue in another file; the previous one is left unchanged.

        Args:
            store: the file.
            renamed: it is our own file under another name, complete but for the pending writes.
        """
        before, self.store = self.store, store
        before.close()
        if renamed:
            bring_along(store.path, names(store.events()))
        self._silent = self._judged = None
        self._try(replace(self.held, trouble=None) if renamed else WriteStatus(drafts=dict(self.drafts)))

    def opened_as(self, path: Path, state: State) -> Store:
        """Open our file under another name.

        Raises:
            WijkError: ``dossier-replaced`` when it does not hold just what was written of a state, those of opening,
                and those of ``Store.must_write``.
        """
        store = Store.open(path, key=self.store.form.cipher)
        try:
            store.must_write()
            waiting = {event.id for event in self.held.events}
            same = {event.id for event in store.events()} == {event.id for event in state.events} - waiting
        except BaseException:
            store.close()
            raise
        if not same:
            store.close()
            raise WijkError("dossier-replaced", path=path)
        return store

    def _try(self, wanted: WriteStatus, *, must: bool = False) -> None:
        try:
            if self._silent is not None:
                raise self._silent
            self.store.must_be_ours()
            gone = [key for key, draft in wanted.drafts.items() if draft is None]
            if wanted.events:
                self.store.append(wanted.events, gone)
                wanted = WriteStatus(
                    drafts={key: draft for key, draft in wanted.drafts.items() if draft is not None}
                )
                gone = []
            if wanted.drafts:
                self.store.change_drafts(filter(None, wanted.drafts.values()), gone)
        except WijkError as error:
            if must or not self.allowed or error.code not in TROUBLES:
                raise
            self.held = replace(wanted, trouble=error)
        else:
            self.held = WriteStatus()
            self.written()

    def written(self) -> None:
        """Do what must follow now that everything is on disk, or a new state was derived from it."""
        for act in self.on_written if self.held == WriteStatus() else ():
            act()


def in_order(kept: Iterable[Draft]) -> tuple[DraftShown, ...]:
    """Return half-typed text as a face shows it, the newest last."""
    return tuple(
        DraftShown(
            Slot.parse(draft.slot), draft.text, datetime.fromisoformat(draft.at), draft.kind, draft.why
        )
        for draft in sorted(kept, key=lambda draft: draft.at)
    )


def wiped_since(
    drafts: Mapping[DraftKey, Draft], state: State, others: Iterable[Event]
) -> Iterator[DraftKey]:
    """Yield where something is half-typed that another state of the dossier has wiped since."""
    for event in others:
        for key, draft in drafts.items() if isinstance(event.payload, Forgotten) else ():
            same = str(place_now(state, key.slot)) == getattr(event.payload, "slot", "")
            if same and datetime.fromisoformat(draft.at) <= datetime.fromisoformat(event.at):
                yield key
