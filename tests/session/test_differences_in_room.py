"""What of the differences between tables a room may see, and what waits for a desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.tables import PROUD, Table, inside, opened, removes, renames, says
from wijkwizard.session import Visibility
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Slot

ROOM = Visibility(room_looks=True)


def test_a_room_chooses_between_what_it_may_see(tmp_path: Path) -> None:
    """Tables come together on the evening itself, with the beamer on."""
    with opened(tmp_path, says(PROUD, "Het koor"), says(PROUD, "Het plein")) as session:
        assert len(session.differences.found(ROOM)) == 1


@pytest.mark.parametrize(
    "tables",
    [
        (inside("Het koor"), says(PROUD, "Het plein")),
        (says(PROUD, "Het plein"), inside("Het koor")),
        (says(Slot("bewoners"), "900"), says(Slot("bewoners"), "950")),
        (removes, renames),
    ],
)
def test_what_is_internal_a_number_or_a_removed_row_waits_for_a_desk(
    tmp_path: Path, tables: tuple[Table, Table]
) -> None:
    with opened(tmp_path, *tables) as session:
        assert len(session.differences.found(ALL)) == 1
        assert session.differences.found(ROOM) == ()
