"""What was said is read back in the closing round, in words that can be spoken."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.questionnaire.make import an_index, answered
from tests.session.small import answers, looking
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.small_rows import QuickWin
from wijkwizard.questionnaire.route import route
from wijkwizard.session.reading_back import read_back
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.terms import Slot


def plan(said: Mapping[str, object], rows: Mapping[str, tuple[str, ...]] | None = None) -> Iwap:
    return looking(answers(said, rows)).iwap()


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (("danger.proud",), "Het koor. De markt."),
        (("area.name", "danger.proud"), "De Werven; Het koor. De markt."),
        (("danger.going_well",), ""),
        (("danger.going_well", "area.name"), "De Werven"),
        (("table.length",), "Lang"),
        (("bestaat.niet",), ""),
        ((), ""),
    ],
)
def test_places_are_read_back_on_one_line(paths: tuple[str, ...], words: str) -> None:
    """What nobody said is left out, and the line ends of typing are no pauses."""
    said = {"wijknaam": "De Werven", "trots": "Het koor.\n\nDe markt.", "duur": "lang"}
    assert read_back(plan(said), paths) == words


def test_several_collections_are_read_one_after_another() -> None:
    """What we are going to do is measures and quick wins; a room that votes on a line hears all of it."""
    iwap = Iwap(
        measures=(Measure(id="m1", title=Said[str](value="Moestuin")),),
        quick_wins=(QuickWin(id="q1", what=Said[str](value="Lampen maken")),),
    )
    assert read_back(iwap, ("measures.title", "quick_wins.what")) == "Moestuin; Lampen maken"


def test_of_rows_each_is_read_by_the_first_thing_that_names_it() -> None:
    """A title where there is one, else the sort; a row without either is passed over."""
    rows = {"problemen": ("r1", "r2", "r3")}
    iwap = plan(
        {"problemen.titel@r1": "Vuil", "problemen.soort@r2": "economie", "problemen.ernst@r3": 2}, rows
    )
    sort = iwap.problems[1].sort.value
    assert sort is not None
    assert read_back(iwap, ("problems.title", "problems.sort")) == f"Vuil; {sort.label}"


def test_not_knowing_is_not_read_back() -> None:
    """There are no words to say aloud."""
    assert read_back(plan({"trots": "weet niet"}), ("danger.proud",)) == ""


def test_a_line_of_the_closing_round_carries_what_was_said() -> None:
    """In the place of its help, and empty when nothing was said."""
    index = an_index("""
    - id: slot
      kind: choices
      text: Klopt dit?
      options: [{id: trots, label: Trots, help: h, shows: [danger.proud]}, {id: ander, label: Anders, help: Kies vrij.}]
    """)
    found = answered(index, {})
    known = ScreenContext(index, found, route(index, found), said=lambda paths: f"gezegd: {paths[0]}")
    options = slot_field(known, Slot("slot"), index.question("slot")).options
    assert [option.help for option in options] == ["gezegd: danger.proud", "Kies vrij."]
