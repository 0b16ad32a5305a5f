"""Nothing that a table said is lost by merging: it is shown, stands beside another answer, or is told apart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossier.evening import Evening, merged
from wijkwizard.dossier.log.differing import DifferenceKind, differing
from wijkwizard.dossier.log.events import Answered
from wijkwizard.terms import Answer, Slot

Step = tuple[str, int, str]
"""What is done, at which of the slots or rows, and with which words."""

SLOTS = ("naam", "wens", "problemen.titel@r1", "problemen.titel@r2")
ROWS = ("r1", "r2")

steps = st.lists(
    st.tuples(
        st.sampled_from(("say", "say", "clear", "add", "remove", "undo", "redo", "forget", "restart")),
        st.integers(0, 3),
        st.sampled_from(("groen", "water", "rust")),
    ),
    max_size=8,
)


def work(table: Evening, given_steps: list[Step]) -> Evening:
    """Let a table do these steps; return it, for it goes on under another name when it restarts."""
    for what, place, words in given_steps:
        row, slot = ROWS[place % 2], SLOTS[place]
        if what == "say" and (place < 2 or row in table.rows()):
            table.say(slot, words)
        elif what == "clear":
            table.clear(slot)
        elif what == "add" and row not in table.rows() and not _was(table, row):
            table.add(row)
        elif what == "remove" and row in table.rows():
            table.remove(row)
        elif what == "undo":
            table.undo()
        elif what == "redo":
            table.redo()
        elif what == "forget":
            table.forget(slot)
        elif what == "restart":
            table = table.copy(f"{table.session}+")
    return table


def _was(table: Evening, row: str) -> bool:
    return any(getattr(event.payload, "row", "") == row for event in table.state.events)


def _said_here(table: Evening, name: str) -> dict[Slot, Answer]:
    """Return what the table itself said that stands in its own copy and can be seen there."""
    ids, found = table.state.event_index.ids, {}
    for slot, names in table.state.standing.items():
        if slot.row is not None and slot.row not in table.rows():
            continue
        for event in (ids[each] for each in names):
            if (
                event.session.startswith(name)
                and isinstance(event.payload, Answered)
                and event.payload.answer
            ):
                found[slot] = event.payload.answer
    return found


@given(steps, steps, steps)
@settings(max_examples=300)
def test_what_each_table_said_last_is_shown_beside_another_or_told(
    before: list[Step], first: list[Step], second: list[Step]
) -> None:
    prepared = Evening("p")
    prepared.add(*ROWS)
    prepared = work(prepared, before)
    one, two = work(prepared.copy("a"), first), work(prepared.copy("b"), second)
    held = [frozenset(event.session for event in table.state.events) for table in (one, two)]
    both = merged(one, two).state
    assert both == merged(two, one, two).state
    found = differing(both, held)
    told = {each.slot.row for each in found if each.kind is DifferenceKind.ROW}
    for table, name in ((one, "a"), (two, "b")):
        for slot, answer in _said_here(table, name).items():
            shown = slot.row is None or slot.row in both.answers.rows_of("problemen")
            wiped = slot in both.answers.forgotten
            assert answer in both.answers.by_slot.get(slot, ()) or wiped
            assert shown or wiped or slot.row in told
