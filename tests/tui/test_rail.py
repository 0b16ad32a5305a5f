"""The rail shows how far each step is, also where its title is long."""

import pytest

from wijkwizard.conversation.rail import RailLine
from wijkwizard.tui.widgets.rail import drawn


@pytest.mark.parametrize(
    ("title", "width", "text"),
    [
        ("3 Wat gaan we doen", 25, "▸ 3 Wat gaan we d…  11/12"),
        ("3 Wat gaan we doen", 40, "▸ 3 Wat gaan we doen  11/12"),
        ("3 Wat gaan we doen", 0, "▸ 3 Wat gaan we doen  11/12"),
        ("4 Op koers", 25, "▸ 4 Op koers  11/12"),
    ],
)
def test_a_long_title_is_cut_and_not_how_far_its_step_is(title: str, width: int, text: str) -> None:
    assert drawn(RailLine("▸", title, 0, "a", "11/12", here=True, done=False), width).plain == text
