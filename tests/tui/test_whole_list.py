"""Who comes to a list sees what there is to choose from: all of it where it fits on the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD
from tests.session.small import fixed_environment
from tests.tui.stage import stage
from wijkwizard.session import fill_session, make_example
from wijkwizard.terms import Slot


async def test_a_list_below_another_question_is_whole_in_sight_after_a_jump(tmp_path: Path) -> None:
    """Only its first row was, at the bottom of a screen of 80x24, when one came from another turn."""
    path = tmp_path / "vb.wijk"
    make_example(path, environment=fixed_environment()).close()
    async with stage(tmp_path, path=path, questions=None, size=(80, 24)) as on:
        turns = on.session.reader.turns("zaal")
        found = next(
            one
            for one in turns
            if "problemen" in [block.question.id for block in on.session.reader.screen(one.id).blocks]
        )
        on.app.navigation.go_to_turn(turns[2].id)
        await on.settle()
        on.app.navigation.go_to_turn(found.id, Slot("problemen"))
        await on.settle()
        rows = on.session.reader.answers.rows_of("problemen")
        names = [
            on.session.reader.index.row_label("problemen", row, on.session.reader.answers) for row in rows
        ]
        assert len(names) > 3
        assert [name for name in names if " ".join(name.split()[:2]) not in on.words()] == []
        assert "Met welke problemen gaan we verder?" in on.words()


def _beside_pane(words: str) -> str:
    """Return what stands on the left of the reading pane, as running words."""
    lines = [line.split("│")[0].replace("▌", " ") for line in words.splitlines() if "│" in line]
    return " ".join(word for line in lines for word in line.split() if word.strip("▁▂▃▄▅▆▇█"))


async def test_the_words_above_the_ingredients_are_whole_beside_the_reading_pane(tmp_path: Path) -> None:
    """No word breaks and no line loses its end when F1 makes the list narrower, also the second time."""
    path = tmp_path / "vb.wijk"
    make_example(path, environment=fixed_environment()).close()
    async with stage(tmp_path, path=path, questions=None, size=(80, 24)) as on:
        for row in on.session.reader.answers.rows_of("maatregelen")[:3]:
            on.app.navigation.go_to_turn("maatregel-plaats", Slot("maatregel-plaats.bestanddeel", row))
            await on.settle()
            for _ in range(2):
                await on.press("f1", "end", "home")
                assert "A is sterk bewijs, D is zwak." in _beside_pane(on.text()), row
                await on.press("f1")


def _beside_rail(words: str) -> str:
    """Return what stands on the right of the rail, as running words."""
    lines = [line.split("│", 1)[1] for line in words.splitlines() if "│" in line]
    return " ".join(word for line in lines for word in line.split() if word.strip("▁▂▃▄▅▆▇█"))


_GRADED = re.compile(r"▌ \([ •]\).* (?:[A-D]|[A-D]-[A-D]|niet beoordeeld)\s*[▁▂▃▄▅▆▇█]?\s*$", re.MULTILINE)
"""A choice of a way of working as it stands on the screen, with its grade."""


@pytest.mark.parametrize("row", ["m1", "m2"])
async def test_ways_of_working_stand_beside_what_stands_out_about_the_chosen_one(
    tmp_path: Path, row: str
) -> None:
    """On 80x24 four of them with their grade, the chosen one too, and what stands out is whole; F1 has the rest."""
    path = tmp_path / "d.wijk"
    fill_session(ABSURD, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None, size=(80, 24)) as on:
        on.app.navigation.go_to_turn("maatregel-plaats", Slot("maatregel-plaats.bestanddeel", row))
        await on.settle()
        for key in ("", "down", "up"):
            await on.press(*filter(None, [key]))
            assert len(_GRADED.findall(on.text())) >= 4, on.text()
            assert "(•)" in on.text()
            assert "zou dit hier toch helpen?" in _beside_rail(on.text())
        assert "F1 zegt meer" in _beside_rail(on.text())
        await on.press("f1")
        assert "Omstreden" in _beside_rail(on.text())


async def test_on_a_high_screen_all_is_said_of_a_way_of_working(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    fill_session(ABSURD, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None, size=(120, 50)) as on:
        on.app.navigation.go_to_turn("maatregel-plaats", Slot("maatregel-plaats.bestanddeel", "m1"))
        await on.settle()
        assert "Nodig: Kies een bescheiden doel" in _beside_rail(on.text())
        assert "zou dit hier toch helpen?" in _beside_rail(on.text())
