"""Where somebody is of whom the name was left out goes as well; where work is done stays."""

from __future__ import annotations

import pytest

from tests.document.plans import evening, said
from tests.document.test_places_in_text import KNOWN
from wijkwizard.document.publish import public_edition


@pytest.mark.parametrize(
    ("title", "lead", "where", "printed"),
    [
        ("Gesprek met familie De Vries in portiek 3", "", "Sluisstraat 14", ("portiek", "Sluisstraat")),
        ("De lantaarns nakijken", "Jan de Vries", "Sluisstraat", ()),
        ("Gesprek met de bakker", "", "Sluisstraat", ()),
    ],
)
def test_a_household_is_not_known_by_where_it_lives(
    title: str, lead: str, where: str, printed: tuple[str, ...]
) -> None:
    """'Gesprek met [naam weggelaten] in portiek 3, Sluisstraat' said who it is."""
    row = {"id": "a", "title": said(title), "lead": said(lead), "where": said(where)}
    (out,) = public_edition(evening(actions=(row,)), KNOWN).actions
    text = f"{out.title.value} {out.where.value}"
    assert not [word for word in printed if word in text]
    assert ("Sluisstraat" in text) is not bool(printed)
    assert "Vries" not in out.model_dump_json()


def test_a_place_that_the_plan_names_itself_is_known_beside_a_household_too() -> None:
    """'In De Populier' is 'in flat De Populier' wherever it stands."""
    rows = (
        {"id": "a", "title": said("Gesprek met familie De Vries in De Populier")},
        {"id": "b", "title": said("Verf voor de hal van flat De Populier")},
    )
    out, _ = public_edition(evening(actions=rows), KNOWN).actions
    assert "Populier" not in str(out.title.value)


def test_a_number_that_was_left_out_hides_no_place_of_work() -> None:
    """Who is called there is at work, and where the lamps are may be known."""
    row = {
        "id": "a",
        "title": said("Meld lampen op 06-12345678"),
        "where": said("Sluisstraat"),
    }
    (out,) = public_edition(evening(actions=(row,)), KNOWN).actions
    assert "weggelaten" in str(out.title.value)
    assert out.where.value == "Sluisstraat"
