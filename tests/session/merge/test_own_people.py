"""Tables that sit apart may each have counted their own people: who merges chooses, of equal numbers too."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.answer_status import warnings_of
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, open_session
from wijkwizard.session.ballots import too_full
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import GridValue, NumberValue, Slot

_TABLE, _COUNT, _VOTES = "aanwezig", "aanwezig.aantal", Slot("inschatting-stemmen")


def at_tables(folder: Path, counts: tuple[int, ...], votes: int = 7) -> Session:
    """Let tables count their residents and their votes apart; return what they are together, with the first row."""
    paths = []
    with evening(folder, colours="nee") as session:
        row = session.reader.index.rows(_TABLE, session.reader.answers)[0]
    for number, people in enumerate(counts, start=1):
        copy = folder / f"tafel {number}.wijk"
        copy.write_bytes((folder / "avond.wijk").read_bytes())
        paths.append(copy)
        with open_session(copy, environment=fixed_environment(2000 * number)) as session:
            session.writer.read(Slot(_COUNT, row), str(people))
            session.writer.answer(_VOTES, GridValue(v={"opletten": votes}))
    merge_dossiers(paths, folder / "samen.wijk", today=date(2026, 3, 20))
    return open_session(folder / "samen.wijk", environment=fixed_environment(9000))


@pytest.mark.parametrize(("counts", "way", "stands"), [((7, 7), 2, 14), ((7, 9), 1, 9)])
def test_one_number_stands_or_all_of_them_together(
    tmp_path: Path, counts: tuple[int, int], way: int, stands: int
) -> None:
    with at_tables(tmp_path, counts) as session:
        (found,) = session.differences.found(ALL)
        assert found.found is not None
        ways = session.differences.ways(found)
        assert [words.split(" (")[0] for words in ways[:2]] == [f"{count} mensen" for count in counts]
        assert ways[2] == f"{sum(counts)}, want elke tafel telde haar eigen mensen"
        session.differences.settle(found, way)
        assert session.differences.found(ALL) == ()
        answer = session.reader.answers.get(found.found.slot)
        assert answer is not None
        assert answer.value == NumberValue(v=Decimal(stands))


def test_too_many_votes_of_several_tables_ask_after_their_own_people(tmp_path: Path) -> None:
    """'Kwamen er mensen bij?' sent who merged to the wrong place."""
    with at_tables(tmp_path, (7, 7), votes=9) as session:
        reader = session.reader
        refused = too_full(slot_field(reader.known, _VOTES, reader.index.question(_VOTES.question)))
        assert isinstance(refused, WijkError)
        assert "Telde elke tafel haar eigen mensen" in refused.remedy
        field = slot_field(reader.known, _VOTES, reader.index.question(_VOTES.question))
        (warned,) = (words for words in warnings_of(field, answer_stands=True) if "meer ingevoerd" in words)
        assert warned.endswith("Telde elke tafel haar eigen mensen? Tel die dan eerst op bij wie er is.")
