"""Someone who walks through the questionnaire with dice: answers anything, goes back, takes back, changes course.

It types what people type, through the one interface that every face uses, so that a question that cannot be
answered or left shows up as a walk without end.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.kinds.number import sort_of
from wijkwizard.questionnaire.model import GridQuestion, NumberQuestion, Question, ScaleQuestion
from wijkwizard.session import Field, Session, TableView
from wijkwizard.session.sides import has_side
from wijkwizard.terms import Slot

WORDS = ("de moestuin", "Rommel & <lawaai>", "{{ plein }}", "koor\nen markt", "'s avonds", "ß é 100%", "=1+1")
NOT_KNOWING = ("weet niet", "sla over", "nvt")
DATES = ("14 maart 2027", "maart 2027", "2027", "14-3-2027", "2027-03-14")
SORTS = {
    "number": ("0", "7", "1.250,5", "12,5", "-3", "0.125", "2,5 miljoen"),
    "whole": ("0", "7", "1.250"),
    "money": ("€ 3000", "1.250,50", "0", "18 duizend"),
    "year": ("1998", "2026", "2031"),
}
MOST_STEPS = 1_500
"""More turns than any walk needs: the longest route has a good hundred, and each is redone now and then."""


@dataclass
class Walk:
    """A walk with its dice.

    Attributes:
        seen: the turns that were shown.
        steps: how many turns were answered, those answered again included.
    """

    session: Session
    dice: random.Random
    seen: set[str] = field(default_factory=set)
    steps: int = 0

    def to_the_end(self) -> None:
        """Go on until nothing is open.

        Raises:
            AssertionError: when that takes too long, which means that some turn cannot be finished.
        """
        while (turn := self.session.reader.resume_turn()) is not None and not self.session.reader.is_done(
            turn
        ):
            assert self.steps < MOST_STEPS, f"no way past {turn.id}"
            self.answer_turn(turn.id)
            self._stray()

    def answer_turn(self, turn_id: str) -> None:
        """Answer everything on a screen; the route may change under the hand of who answers."""
        self.steps += 1
        self.seen.add(turn_id)
        turn = self.session.reader.turn(turn_id)
        for question in turn.questions if turn else ():
            now = self.session.reader.turn(question.id)
            if now is None:
                continue
            block = next(
                one for one in self.session.reader.screen(now.id).blocks if one.question.id == question.id
            )
            if block.field:
                self._answer(block.field)
            elif block.table:
                self._table(block.table)

    def _stray(self) -> None:
        """Now and then go back, take something back, do it again, or choose another way."""
        strays: tuple[tuple[float, Callable[[], object]], ...] = (
            (0.06, lambda: self.answer_turn(self.dice.choice(self.session.reader.turns()).id)),
            (0.10, self.session.history.undo),
            (0.05, self.session.history.redo),
            (0.02, lambda: self._choose("besluit")),
            (0.01, lambda: self._choose("duur")),
        )
        for chance, act in strays:
            if self.dice.random() < chance:
                act()

    def _choose(self, name: str) -> None:
        options = self.session.reader.index.options(
            self.session.reader.index.question(name), self.session.reader.answers
        )
        assert self.session.writer.read(Slot(name), self.dice.choice(options).id) is None

    def _table(self, table: TableView) -> None:
        if table.can_add:
            if table.offers and self.dice.random() < 0.5:
                self.session.rows.adopt_offers(table.question.id, [one.id for one in table.offers])
            for _ in range(self.dice.randint(not table.rows, 2)):
                self.session.rows.add(table.question.id)
            rows = self.session.reader.answers.rows_of(
                self.session.reader.index.source_table(table.question.id)
            )
            if len(rows) > 1 and self.dice.random() < 0.2:
                self.session.rows.move(table.question.id, self.dice.choice(rows), self.dice.choice((-1, 1)))
            if len(rows) > 4:
                self.session.rows.remove(table.question.id, self.dice.choice(rows))
        self._cells(table.question.id)

    def _cells(self, table_id: str) -> None:
        """Fill the cells; a cell may open or close another in the same row, so look again at each."""
        now = self.session.reader.turn(table_id)
        views = [one.table for one in self.session.reader.screen(now.id).blocks if one.table] if now else []
        for view in views:
            if view.question.id == table_id:
                for cell in (cell for row in view.rows for cell in row.fields):
                    if cell.slot in self.session.reader.route.asked and self.dice.random() < 0.9:
                        self._answer(cell)

    def _answer(self, place: Field) -> None:
        typed = self.typed(place.question, tuple(one.id for one in place.options if not one.closed))
        misfit = self.session.writer.read(place.slot, typed)
        # Dice give a side more votes than it has people; of all that is typed only that is not taken.
        if not has_side(self.session.reader.index, place.slot):
            assert misfit is None, f"{place.slot} | {typed}: {misfit}"
        if place.question.blind and self.dice.random() < 0.8:
            # Dice count more cards than there are people; such a count stays sealed until it is right.
            with suppress(WijkError):
                self.session.writer.reveal(place.slot)

    def typed(self, question: Question, options: tuple[str, ...]) -> str:
        """Return something that a person could type for a question."""
        dice = self.dice
        needs_options = question.kind in {"choice", "choices", "ranking", "grid"}
        if dice.random() < 0.1 or (needs_options and not options):
            return dice.choice(NOT_KNOWING)
        if isinstance(question, GridQuestion):
            several = dice.sample(options, dice.randint(1, len(options)))
            top = question.scale.max
            return "; ".join(f"{one} {dice.randint(question.scale.min, top)}" for one in several)
        if isinstance(question, ScaleQuestion):
            return str(dice.randint(question.scale.min, question.scale.max))
        if question.kind in {"choices", "ranking"}:
            most = min(len(options), getattr(question, "at_most", None) or len(options))
            return "; ".join(dice.sample(options, dice.randint(1, most)))
        by_kind = {
            "choice": options,
            "yes_no": ("ja", "nee"),
            "number": SORTS[sort_of(question) if isinstance(question, NumberQuestion) else "number"],
            "money": SORTS["money"],
            "date": DATES,
        }
        return dice.choice(by_kind.get(question.kind, WORDS))
