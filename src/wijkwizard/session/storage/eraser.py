"""Wipes texts of an open dossier permanently: from the file, its copies, and data kept elsewhere about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from wijkwizard.dossier.identity import names
from wijkwizard.dossier.log.events import Forgotten, Replied
from wijkwizard.dossier.log.payloads import forgotten, forgotten_reply, place_now
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.related_files import related_files
from wijkwizard.session.chosen_words import ChosenWords, chosen_words, ever_chosen
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.rename_ids import all_names
from wijkwizard.session.reply_writer import BECAUSE
from wijkwizard.session.storage.pending_writes import PendingWrites
from wijkwizard.session.storage.secrecy import Secrecy
from wijkwizard.session.storage.wipe_remains import also_gone, first_said, named_after, still_held
from wijkwizard.terms import Answers, DraftKey, Slot


class Eraser:
    """Wipes texts of a dossier permanently; undo cannot restore them."""

    def __init__(
        self,
        recorder: Recorder,
        pending: PendingWrites,
        secrecy: Secrecy,
        afterwards: list[Callable[[], object]],
    ) -> None:
        """Wipe texts of one dossier.

        Args:
            recorder: writes the tombstones.
            pending: the file, with its pending writes.
            secrecy: knows the copies and other states.
            afterwards: what is to be done after each wiping; another password asks for the same.
        """
        self._recorder, self._pending, self._secrecy = recorder, pending, secrecy
        self._afterwards = afterwards

    @property
    def _state(self) -> State:
        return self._recorder.current.state

    def forget(self, *slots: Slot) -> tuple[str, ...]:
        """Wipe texts permanently, from the file, its free pages and its copies.

        Args:
            slots: where they were said; by a command also the name of a finding that was replied to.

        Returns:
            In Dutch what may still hold it.
        """
        return self._forget(stone for slot in slots for stone in self._tombstones(slot))

    def forget_reply(self, finding: str) -> tuple[str, ...]:
        """Wipe all replies to a finding permanently; return in Dutch what may still hold them."""
        return self._forget([forgotten_reply(self._state, finding)])

    def holds(self, slot: Slot) -> bool:
        """Return whether anything was ever entered in a slot, including undone and half-typed text."""
        half = any(Slot.parse(key.slot) == slot for key in self._pending.drafts)
        return half or any(stone.events for stone in self._tombstones(slot))

    def words_chosen(self, slot: Slot, seen: Answers | None = None) -> tuple[ChosenWords, ...]:
        """Return the own words that were ever chosen in a slot: they stand elsewhere, and stay when it is wiped.

        Args:
            slot: the slot that is wiped.
            seen: the answers that may be seen; all of them when left out.
        """
        rows = ever_chosen(self._state, self._tombstones(slot))
        answers = self._state.answers if seen is None else seen
        return chosen_words(self._recorder.current.questions.index, answers, slot, rows)

    def wiped_before(self, slot: Slot) -> str:
        """Return when a slot was wiped last, in ISO form; empty when it never was."""
        return max((at for at, _ in self._earlier(slot)), default="")

    def forget_again(self, slot: Slot) -> tuple[str, ...]:
        """Go through the copies and other states once more for what was wiped before: that may have been cut off.

        Returns:
            In Dutch what may still hold it.
        """
        said = first_said(self._state, [stone for _, stone in self._earlier(slot)])
        stayed = self._secrecy.clean_copies(self._state)
        return still_held(self._pending.store.path, self._state, said, stayed)

    def reaches(self, *slots: Slot) -> tuple[Path, ...]:
        """Return the other states of the dossier that hold texts, from which they are wiped too."""
        return self._reached([stone for slot in slots for stone in self._tombstones(slot)])

    def on_forget(self, act: Callable[[], object]) -> None:
        """Register a callback after each wipe, for callers that keep data of the dossier elsewhere."""
        self._afterwards.append(act)

    def _tombstones(self, slot: Slot) -> list[Forgotten]:
        index = self._recorder.current.questions.index
        stones = [forgotten(self._state, name) for name in all_names(index, slot)]
        reply = forgotten_reply(self._state, str(slot))
        return [*stones, reply] if reply.events else stones

    def _earlier(self, slot: Slot) -> list[tuple[str, Forgotten]]:
        """Return the wipes of a slot that stand in the dossier, each with its moment in ISO form."""
        index = self._recorder.current.questions.index
        places = {str(name) for name in all_names(index, slot)} | {str(slot)}
        return [
            (event.at, event.payload)
            for event in self._state.events
            if isinstance(event.payload, Forgotten) and event.payload.events and event.payload.slot in places
        ]

    def _reached(self, stones: Iterable[Forgotten]) -> tuple[Path, ...]:
        said = {name for stone in stones for name in stone.events}
        path, known = self._pending.store.path, names(self._state.events)
        return tuple(file for file, look in related_files(path, known).states.items() if look.names & said)

    def _forget(self, tombstones: Iterable[Forgotten]) -> tuple[str, ...]:
        """Wipe what tombstones name, also in copies and lists; return in Dutch what may still hold it."""
        stones = tuple(tombstones)
        slots, said = {stone.slot for stone in stones}, first_said(self._state, stones)
        rows = named_after(self._state, stones)
        drafts, reached = self._pending.drafts, self._reached(stones)
        known = self._state.event_index.ids
        replies = [known[name].payload for stone in stones for name in stone.events if name in known]
        reasons = {
            DraftKey(reply.slot or reply.finding, BECAUSE) for reply in replies if isinstance(reply, Replied)
        }
        self._recorder.append_events(
            stones,
            (key for key in drafts if key in reasons or str(place_now(self._state, key.slot)) in slots),
        )
        stayed = self._secrecy.clean_copies(self._state)
        for act in self._afterwards:
            act()
        path = self._pending.store.path
        also = also_gone(path, (file for file in reached if file not in stayed))
        return (*also, *rows, *still_held(path, self._state, said, stayed))
