"""Adding, moving and removing rows of the tables of an open dossier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.fold import extend
from wijkwizard.dossier.log.payloads import numbered, row_added, row_moved, row_removed
from wijkwizard.session.ballots import hidden_rows
from wijkwizard.session.converted_rows import converted
from wijkwizard.session.dependents import removed_words
from wijkwizard.session.joined_rows import joined
from wijkwizard.session.pasted_rows import PastedRows, pasted
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.seed_rows import make_seed_rows
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import DraftKey, Slot


class Rows:
    """Writes the rows of tables and their order."""

    def __init__(self, reader: Reader, recorder: Recorder) -> None:
        """Write to one dossier.

        Args:
            reader: reads the dossier.
            recorder: writes steps to it.
        """
        self._reader, self._recorder = reader, recorder

    def add(self, table: str, after: str | None = None) -> str:
        """Add a row behind another, or at the end, and return its id; it is among those that the table asks about."""
        row = self._recorder.environment.token()
        self._recorder.append_events(self._added(table, row, after))
        return row

    def _added(self, table: str, row: str, after: str | None = None) -> Sequence[Payload]:
        """Return what adds a row where the table asks about it."""
        index, asked = self._reader.index, self._reader.index.tables[table]
        source = index.source_table(table)
        if asked.grows and asked.first is not None:
            # The last of the first places at most: further down nobody would see it.
            first = self._reader.answers.rows_of(source)[: asked.first]
            before = first[: max(1, asked.first - 1)]
            after = after if after in before else next(reversed(before), None)
        return row_added(self._reader.state, source, row, after)

    def move(self, table: str, row: str, by: int) -> None:
        """Move a row that many places down, or up when negative."""
        source = self._reader.index.source_table(table)
        self._recorder.append_events(row_moved(self._reader.state, source, row, by))

    def remove(self, table: str, row: str, showing: Visibility = ALL) -> str:
        """Remove a row; undo restores it with all its answers.

        Returns:
            In Dutch what went and what pointed at it, as it may be shown.
        """
        index, hidden = self._reader.index, hidden_rows(self._reader.state)
        text = removed_words(index, self._reader.seen(showing).answers, table, row, hidden)
        self._recorder.append_events([row_removed(index.source_table(table), row)])
        return text

    def drop_untouched(self, table: str, *rows: str) -> bool:
        """Remove rows of which nothing was said or agreed; return whether there were any.

        Only in tables that make rows; one undo step.
        """
        index, answers = self._reader.index, self._reader.answers
        question, source = index.tables[table], index.source_table(table)
        if question.rows_of and not question.grows:
            return False
        said = answers.said | {slot.row for slot in answers.parked}
        bare = [row for row in answers.rows_of(source) if row in rows and row not in said]
        if bare:
            self._recorder.append_events([row_removed(source, row) for row in bare])
        return bool(bare)

    def convert(self, table: str, row: str) -> None:
        """Make a measure of a small action, with all that was said of it; one undo step."""
        reader, token = self._reader, self._recorder.environment.token
        made = converted(reader.index, reader.answers, reader.state, Slot(table, row), token)
        self._recorder.append_events(list(made))

    def join(self, table: str, row: str) -> bool:
        """Let a row join the one above it, with all that was said of it; one undo step. Whether there is one above."""
        reader = self._reader
        made = joined(reader.index, reader.answers, reader.state, Slot(table, row))
        if made:
            self._recorder.append_events(list(made))
        return bool(made)

    def paste(self, slot: Slot, lines: Sequence[str]) -> PastedRows:
        """Make a row of each line, the first in the row of a slot, and return them; one undo step."""
        reader, token = self._reader, self._recorder.environment.token
        made = pasted(reader.index, reader.state, slot, lines, token)
        if made.rows:
            self._recorder.append_events(list(made.payloads), [DraftKey(str(slot))])
        return made

    def paste_new(self, table: str, lines: Sequence[str]) -> PastedRows:
        """Make a new row of each line where the table asks about it, and return them; one undo step."""
        reader, token = self._reader, self._recorder.environment.token
        row = token()
        added = self._added(table, row)
        with_row = extend(reader.state, numbered(reader.state, "rows", "", added))
        made = pasted(reader.index, with_row, Slot(reader.index.label_column(table), row), lines, token)
        if made.rows:
            self._recorder.append_events([*added, *made.payloads])
        return made

    def adopt_offer(self, table: str, option: str) -> str:
        """Make a row of an offer and return its id; one undo step."""
        return self.adopt_offers(table, (option,))[0]

    def adopt_offers(self, table: str, options: Iterable[str]) -> tuple[str, ...]:
        """Make rows of several offers and return their ids; together one undo step."""
        question = self._reader.index.tables[table]
        if question.seed is None:
            raise KeyError(table)
        seeded = make_seed_rows(
            self._reader.state, table, question.seed.column, options, self._recorder.environment.token
        )
        self._recorder.append_events(seeded.payloads)
        return seeded.rows
