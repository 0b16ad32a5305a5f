"""Two tables each count how many people chose which step: together they are one count, in any order, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import Choose, CountSilently, GoTo, Reveal
from wijkwizard.conversation.conversation import do
from wijkwizard.session import open_session
from wijkwizard.session.ballots import counted
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import GridValue, Slot
from wijkwizard.terms.count_cells import cell

_ASKED, _COUNT = Slot("basis"), Slot("basis-stil")
_FIRST = {cell("schoon", "1"): 2, cell("schoon", "2"): 5, cell("schoon", "3"): 3, cell("heel", "1"): 9}
_SECOND = {cell("schoon", "2"): 6, cell("schoon", "3"): 3, cell("heel", "2"): 9}
_TOGETHER = {**_FIRST, **_SECOND, cell("schoon", "2"): 11, cell("schoon", "3"): 6}


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    """Open a count of steps in one dossier and let two tables go on with a copy each."""
    with evening(tmp_path, colours="nee", length="twee-avonden") as session:
        assert do(conversation(session), CountSilently(_ASKED)).done
    copies = [tmp_path / "tafel 1.wijk", tmp_path / "tafel 2.wijk"]
    for copy in copies:
        copy.write_bytes((tmp_path / "avond.wijk").read_bytes())
    return copies


def count(table: Path, votes: dict[str, int], *, seed: int, shown: bool = True) -> None:
    """Count at a table, and show it there or leave it sealed."""
    with open_session(table, environment=fixed_environment(seed)) as session:
        state = conversation(session)
        do(state, GoTo(_COUNT.question))
        assert do(state, Choose(_COUNT, GridValue(v=votes))).done
        assert not shown or do(state, Reveal(_COUNT, sure=True)).done


@pytest.mark.parametrize("order", [(0, 1, 0), (1, 0, 1)], ids=["first-second", "second-first"])
def test_the_steps_of_two_tables_add_up_in_any_order_and_once(
    tables: list[Path], tmp_path: Path, order: tuple[int, ...]
) -> None:
    count(tables[0], _FIRST, seed=2000)
    count(tables[1], _SECOND, seed=4000)
    merge_dossiers([tables[at] for at in order], tmp_path / "samen.wijk", today=date(2026, 3, 20))
    with open_session(tmp_path / "samen.wijk", environment=fixed_environment(9000)) as session:
        answer = session.reader.answers.get(_COUNT)
        assert answer is not None
        assert isinstance(answer.value, GridValue)
        assert answer.value.v == _TOGETHER
        assert session.differences.found(ALL) == ()


def test_what_one_table_showed_is_sealed_with_what_another_still_counts(
    tables: list[Path], tmp_path: Path
) -> None:
    """Else the room would read the votes of the second table off the difference."""
    count(tables[0], _FIRST, seed=2000)
    count(tables[1], _SECOND, seed=4000, shown=False)
    merge_dossiers(tables, tmp_path / "samen.wijk", today=date(2026, 3, 20))
    with open_session(tmp_path / "samen.wijk", environment=fixed_environment(9000)) as session:
        assert counted(session.reader.state, _COUNT) == _TOGETHER
        assert session.reader.answers.get(_COUNT) is None
        state = conversation(session)
        do(state, GoTo(_COUNT.question))
        assert do(state, Reveal(_COUNT, sure=True)).done
        assert session.reader.answers.get(_COUNT) is not None


def test_a_count_of_steps_that_was_left_half_done_lies_there_sealed_the_next_time(tables: list[Path]) -> None:
    count(tables[0], _FIRST, seed=2000, shown=False)
    with open_session(tables[0], environment=fixed_environment(9000)) as session:
        state = conversation(session)
        assert session.reader.answers.get(_COUNT) is None
        assert counted(session.reader.state, _COUNT) == _FIRST
        do(state, GoTo(_COUNT.question))
        whole = {**_FIRST, cell("heel", "2"): 8, cell("heel", "3"): 1}
        assert do(state, Choose(_COUNT, GridValue(v=whole))).done
        assert do(state, Reveal(_COUNT, sure=True)).done
        answer = session.reader.answers.get(_COUNT)
        assert answer is not None
        assert answer.value == GridValue(v=whole)
