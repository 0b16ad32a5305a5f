"""Behind 'meer' on the plan screen: the plan as a Word file, and the house style that stays in the dossier."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PIL import Image

from tests.document.houses import KEYS, house_folder
from tests.tui.stage import Stage, stage
from wijkwizard.document.house_folder import STYLE_FILE
from wijkwizard.tui.screens.dialogs import Form


async def _more(on: Stage, line: str) -> None:
    """Choose a line behind 'meer' on the plan screen."""
    await on.press("f3")
    on.point_at("Meer: Word-bestand")
    await on.press("enter")
    on.point_at(line)
    await on.press("enter")


async def test_a_house_style_is_chosen_refused_mended_and_shown(tmp_path: Path) -> None:
    """A refusal says what is wrong and loses nothing that was typed; afterwards the line names the house."""
    folder = house_folder(tmp_path, KEYS.replace('"#7a1f5c"', "paars"))
    async with stage(tmp_path) as on:
        await _more(on, "Huisstijl van het papier: die van de wijkwizard")
        await on.type(str(folder))
        await on.press("f8")
        assert isinstance(on.app.screen, Form)
        assert "geen kleur" in on.words()
        (folder / STYLE_FILE).write_text(KEYS, encoding="utf-8")
        await on.press("f8")
        assert "Huisstijl van het papier: Gemeente Voorbeeldstad" in on.words()
        assert on.session.plan.source().look is not None
        await on.press("enter")
        await on.type("geen")
        await on.press("f8")
        assert "Huisstijl van het papier: die van de wijkwizard" in on.words()
        assert on.session.plan.source().look is None


async def test_a_faint_colour_is_told_in_a_window(tmp_path: Path) -> None:
    folder = house_folder(tmp_path, KEYS.replace("#7a1f5c", "#ffb612"))
    async with stage(tmp_path) as on:
        await _more(on, "Huisstijl van het papier")
        await on.type(str(folder))
        await on.press("f8")
        assert "te weinig contrast met wit" in on.words()


@pytest.mark.parametrize(
    ("line", "told", "name"),
    [
        ("Als Word-bestand, om erin verder te schrijven", "Het Word-bestand staat in", "{0}.docx"),
        ("Voor aan de muur: maak de bladzijde voor bewoners op A3", "De PDF staat in", "{0} (muur, A3).pdf"),
    ],
    ids=["word", "a3"],
)
async def test_a_paper_behind_more_comes_next_to_the_dossier(
    tmp_path: Path, line: str, told: str, name: str
) -> None:
    async with stage(tmp_path) as on:
        await _more(on, line)
        await on.work()
        assert told in on.words()
        dossier = on.session.file.path
    made = dossier.with_name(name.format(dossier.stem))
    assert made.stat().st_size
    if made.suffix == ".docx":
        assert docx.Document(str(made)).paragraphs


async def test_a_photo_without_words_is_asked_about_again_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    photo = tmp_path / "plein.png"
    Image.new("RGB", (8, 8)).save(photo)
    async with stage(tmp_path) as on:
        await _more(on, "Met een eigen kaart of foto: maak het plan")
        await on.type(str(photo))
        await on.press("f8")
        assert isinstance(on.app.screen, Form)
        assert "Er staat niet bij wat het beeld toont" in on.words()
        assert on.session.plan.source().image is None
