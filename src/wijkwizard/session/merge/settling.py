"""Settles what tables said differently: one of the two stands, both as one, or both beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.dossier.log.differing import DifferenceKind, TableDifference
from wijkwizard.dossier.log.events import Answered, Payload, RowsJoined, Undone
from wijkwizard.dossier.log.merged_from import MergedFrom
from wijkwizard.dossier.log.payloads import answered, row_removed, rows_joined
from wijkwizard.dossier.log.slot_state import as_one
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Question
from wijkwizard.session.joined_rows import joined, joins
from wijkwizard.session.merge.merged_differences import WordedDifference, counts_people, worded_differences
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Answer, ChoicesValue, GridValue, NumberValue, Slot, TextValue, Value
from wijkwizard.terms.dutch import number


@dataclass(frozen=True, slots=True)
class Settlement:
    """One way to settle a difference.

    Attributes:
        words: what it comes to, in Dutch.
        payloads: what is written; nothing leaves both as they are.
    """

    words: str
    payloads: tuple[Payload, ...] = ()


def settlements(reader: Reader, difference: WordedDifference) -> tuple[Settlement, ...]:
    """Return the ways to settle a difference; the last leaves everything as it is."""
    found = difference.found
    if found is None:
        one = Settlement("Maak er één regel van", _as_one_row(reader, difference.twins))
        return (one, Settlement("Laat ze apart staan"))
    if found.kind is DifferenceKind.ROW:
        gone, wrote = difference.said
        table, row = found.slot.question, found.slot.row or ""
        removals = tuple(event.id for event in found.voices[0].events)
        return (
            Settlement(f"De regel blijft weg ({gone.who})", (row_removed(table, row),)),
            Settlement(f"De regel komt terug ({wrote.who})", (Undone(events=removals),)),
            Settlement("Laat het zo"),
        )
    chosen = tuple(
        Settlement(f"{said.words} ({said.who})", (_again(reader.state, found, place),))
        for place, said in enumerate(difference.said)
    )
    return (
        *chosen,
        *_added(reader, found),
        *_together(reader, found),
        Settlement("Laat alles naast elkaar staan"),
    )


def _again(state: State, found: TableDifference, place: int) -> Payload:
    """Return what says again what one table said, so that it stands alone."""
    voice = found.voices[place]
    if found.kind is DifferenceKind.ANSWER:
        return answered(state, found.slot, voice.answer)
    return voice.payload


def _added(reader: Reader, found: TableDifference) -> Iterator[Settlement]:
    """Yield the people of all tables together, where each may have counted its own."""
    answers = [voice.answer for voice in found.voices if voice.answer is not None]
    counts = [answer.value.v for answer in answers if isinstance(answer.value, NumberValue)]
    if len(counts) < len(found.voices) or not counts_people(reader.index, found.slot):
        return
    value = NumberValue(v=sum(counts, start=Decimal()))
    words = f"{number(value.v)}, want elke tafel telde haar eigen mensen"
    yield Settlement(words, (answered(reader.state, found.slot, as_one(answers, value)),))


def _together(reader: Reader, found: TableDifference) -> Iterator[Settlement]:
    """Yield the answers of all tables as one, where words or choices can stand together."""
    answers = [voice.answer for voice in found.voices if voice.answer is not None]
    value = _all_of([answer.value for answer in answers])
    if found.kind is DifferenceKind.ANSWER and len(answers) == len(found.voices) and value is not None:
        question = reader.index.by_id.get(found.slot.question)
        if question is not None and _holds(question, value) and not _is_label(reader.index, found.slot):
            yield Settlement("Neem ze samen", (answered(reader.state, found.slot, as_one(answers, value)),))


def _holds(question: Question, value: Value) -> bool:
    """Return whether a question has room for the answers of several tables: a longer text, or that many choices."""
    most = getattr(question, "at_most", None)
    if isinstance(value, ChoicesValue):
        return most is None or len(value.v) <= most
    return question.kind == "long_text"


def _is_label(index: Index, slot: Slot) -> bool:
    """Return whether a slot names a row, of which two names would make no name."""
    return slot.table is not None and index.label_column(slot.table) == slot.question


def _all_of(values: Sequence[Value | None]) -> Value | None:
    texts = [value.v for value in values if isinstance(value, TextValue)]
    if len(texts) == len(values):
        return TextValue(v="; ".join(text.rstrip(". ") for text in dict.fromkeys(texts)))
    picked = [value.v for value in values if isinstance(value, ChoicesValue)]
    if len(picked) == len(values):
        return ChoicesValue(v=tuple(dict.fromkeys(option for options in picked for option in options)))
    return None


def _as_one_row(reader: Reader, rows: Sequence[Slot]) -> tuple[Payload, ...]:
    """Return what makes one row of those that say the same; counts of wishes add up, two at a time."""
    (first, second, *_), table = rows, rows[0].question
    if joins(reader.index, table):
        return joined(reader.index, reader.answers, reader.state, second, first.row or "")
    others = [each.row or "" for each in rows[1:]]
    label = Slot(reader.index.label_column(table), first.row)
    payloads: list[RowsJoined | Answered] = [rows_joined(table, first.row or "", others)]
    named = [reader.state.answers.by_slot.get(Slot(label.question, each.row), ()) for each in rows]
    names = [answer for answers in named for answer in answers]
    if names:
        replaced = [
            event for each in rows for event in reader.state.standing.get(Slot(label.question, each.row), ())
        ]
        payloads.append(
            Answered(slot=str(label), answer=_named(names), replaces=tuple(replaced)),
        )
    return tuple(payloads)


def _named(names: Sequence[Answer]) -> Answer:
    """Return the first of names that say the same, with what was noted at each."""
    value = names[0].value
    return names[0] if value is None else as_one([*names[1:], names[0]], value)


def _for_room(whole: Reader, seen: Reader, difference: WordedDifference) -> bool:
    """Return whether a room may see a difference: all of it is public, and no number of a group is in it.

    Of rows that say the same only what a room may see was told. Open points, replies and removed rows wait for a desk.
    """
    found = difference.found
    if found is None:
        return True
    question = whole.index.by_id.get(found.slot.question)
    answers = [voice.answer for voice in found.voices]
    return (
        found.kind is DifferenceKind.ANSWER
        and question is not None
        and not question.internal
        and whole.answers.by_slot.get(found.slot) == seen.answers.by_slot.get(found.slot)
        and not any(
            answer is not None and (answer.internal or isinstance(answer.value, NumberValue | GridValue))
            for answer in answers
        )
    )


class DifferenceSettler:
    """Finds and settles what tables said differently in an open dossier."""

    def __init__(self, reader: Reader, recorder: Recorder, made_of: MergedFrom) -> None:
        """Settle in one dossier.

        Args:
            reader: reads the dossier.
            recorder: writes steps to it.
            made_of: from which copies it was merged, as far as known.
        """
        self._reader, self._recorder, self._made_of = reader, recorder, made_of

    def found(self, showing: Visibility) -> tuple[WordedDifference, ...]:
        """Return what differs, as far as it may be shown."""
        seen = self._reader.seen(showing)
        found = worded_differences(seen.index, seen.state, self._made_of)
        return tuple(each for each in found if showing.internal or _for_room(self._reader, seen, each))

    def ways(self, difference: WordedDifference) -> tuple[str, ...]:
        """Return in Dutch the ways to settle a difference; the last leaves everything as it is."""
        return tuple(way.words for way in settlements(self._reader, difference))

    def settle(self, difference: WordedDifference, way: int) -> None:
        """Settle a difference in one of these ways, as one undo step.

        Raises:
            WijkError: when nothing can be written.
        """
        self._recorder.append_events(settlements(self._reader, difference)[way].payloads)

    def join_all(self, found: Iterable[WordedDifference]) -> None:
        """Make one row of all rows that say the same, as one undo step.

        Raises:
            WijkError: when nothing can be written.
        """
        rows = [each.twins for each in found if each.twins]
        self._recorder.append_events(
            [payload for twins in rows for payload in _as_one_row(self._reader, twins)]
        )
