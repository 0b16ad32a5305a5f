"""Keeps single ballots in a dossier until the plan is adopted, so that nobody has to type them again.

They stand beside the log, which would keep when each came in: as one record, in the order of what stands on them, with
no time of their own. Copies of a dossier leave them out, as they do half-typed text, and no paper holds them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from wijkwizard.advice.budget.case import Ballot, in_no_order
from wijkwizard.advice.budget.rules import LEAST_BALLOTS
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.errors import WijkError
from wijkwizard.files.json_text import read_json
from wijkwizard.iwap.standing import ADOPTED, VERSION, is_adopted
from wijkwizard.session.current import CurrentState
from wijkwizard.session.storage.pending_writes import KEPT_BALLOTS, TROUBLES, PendingWrites
from wijkwizard.terms import ChoiceValue, Slot, Unknown, Value
from wijkwizard.terms.units import many

_NO_TIME = "1970-01-01T00:00:00+00:00"
"""The moment that a record must have: of ballots it is never the real one."""


class KeptBallots:
    """The single ballots of an open dossier.

    Attributes:
        typed: by field what was typed last to count ballots, in memory only, so that another amount can be tried.
    """

    def __init__(self, pending: PendingWrites, current: CurrentState) -> None:
        """Keep ballots in one dossier.

        Args:
            pending: its file, with its pending writes.
            current: its current state, which says whether the plan is adopted.
        """
        self._pending, self._current = pending, current
        self.typed: Mapping[str, str] = {}

    @property
    def adopted(self) -> bool:
        """Whether the plan is adopted, so that nothing may be kept."""
        return is_adopted(self._current.derived.iwap)

    def _versions(self) -> frozenset[Slot]:
        """Return where the questionnaire lets a plan be adopted; nowhere in one that does not know it."""
        index = self._current.questions.index
        return frozenset(
            Slot(item.full_id)
            for item in index.answerable
            if item.table is None
            and item.question.binds == VERSION
            and any(
                option.id in ADOPTED for option in index.options(item.question, self._current.state.answers)
            )
        )

    @property
    def can_keep(self) -> bool:
        """Whether ballots can be kept now: the plan is not adopted but can be, and the file takes what is written."""
        return not (self._pending.store.read_only or self.adopted) and bool(self._versions())

    def all(self) -> tuple[Ballot, ...]:
        """Return the ballots that are kept, in an order that says nothing.

        Of an adopted plan there are none, also where they could not be wiped yet; nor when they cannot be read.
        """
        kept = self._pending.drafts.get(KEPT_BALLOTS)
        if kept is None or self.adopted:
            return ()
        try:
            found = read_json(kept.text)
            return in_no_order([frozenset(map(str, ballot)) for ballot in found])
        except (ValueError, TypeError):
            return ()

    def keep(self, ballots: Sequence[Ballot]) -> None:
        """Keep these ballots in the place of those that were there.

        Raises:
            WijkError: ``ballots-few``, ``ballots-adopted``, ``ballots-never-adopted``, those of ``Store.must_write``
                and of a full disk; then those that were there still are.
        """
        if self.adopted:
            raise WijkError("ballots-adopted")
        if not self._versions():
            raise WijkError("ballots-never-adopted")
        if len(ballots) < LEAST_BALLOTS:
            raise WijkError("ballots-few", count=len(ballots), least=LEAST_BALLOTS)
        text = json.dumps([sorted(ballot) for ballot in in_no_order(ballots)], separators=(",", ":"))
        made = Draft(KEPT_BALLOTS.slot, text, _NO_TIME, KEPT_BALLOTS.kind)
        self._pending.wipe_draft(KEPT_BALLOTS, instead=made)

    def wipe(self) -> None:
        """Wipe what is kept from the file, its free pages and its journal; nothing there is no error.

        Raises:
            WijkError: those of ``Store.must_write`` and of a full disk; then the ballots are still there.
        """
        self._pending.wipe_draft(KEPT_BALLOTS)

    def gone_with(self, slot: Slot, value: Value | Unknown | None) -> str:
        """Return the warning before an answer adopts the plan and so wipes what is kept; empty when it does not."""
        adopts = isinstance(value, ChoiceValue) and value.v in ADOPTED and slot in self._versions()
        if not adopts or not (kept := self.all()):
            return ""
        ballots = many(len(kept), "bewaard stembiljet", "bewaarde stembiljetten")
        return f"Dit wist {ballots} voorgoed uit dit dossier."

    def wiped_words(self, before: int) -> str:
        """Return in a sentence that a step adopted the plan and so wiped ballots; empty when it did not.

        Args:
            before: how many were kept before that step.
        """
        if not before or not self.adopted:
            return ""
        ballots = many(before, "bewaard stembiljet is", "bewaarde stembiljetten zijn")
        return f"Het plan is vastgesteld, en {ballots} gewist."

    def wipe_when_adopted(self) -> None:
        """Wipe what is kept once the plan is adopted; where the file refuses it now, the next writing tries again."""
        if self.typed and self.adopted:
            self.typed = {}
        if KEPT_BALLOTS not in self._pending.drafts or self._pending.store.read_only or not self.adopted:
            return
        try:
            self.wipe()
        except WijkError as error:
            if error.code not in TROUBLES:
                raise
