"""Behind 'meer' on the plan screen: the plan as a Word file, and the house style that stays in the dossier."""

from __future__ import annotations

from pathlib import Path

import docx
from PIL import Image

from tests.document.houses import KEYS, house_folder
from tests.tui.stage import Stage, stage
from wijkwizard.document.house_folder import STYLE_FILE
from wijkwizard.tui.screens.dialogs import Form


async def _more(on: Stage, line: str) -> None:
    """Choose a line behind 'meer' on the plan screen."""
    await on.press("f3")
    on.point_at("Meer: het plan als Word-bestand of met een foto")
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


async def test_the_plan_comes_as_a_word_file_next_to_the_dossier(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await _more(on, "Als Word-bestand, om erin verder te schrijven")
        await on.app.workers.wait_for_complete()
        await on.press()
        assert "Het Word-bestand staat in" in on.words()
        made = on.session.file.path.with_suffix(".docx")
    assert docx.Document(str(made)).paragraphs


async def test_the_page_for_residents_comes_on_a3_next_to_the_dossier(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await _more(on, "Voor aan de muur: maak de bladzijde voor bewoners op A3")
        await on.app.workers.wait_for_complete()
        await on.press()
        assert "De PDF staat in" in on.words()
        dossier = on.session.file.path
    assert dossier.with_name(f"{dossier.stem} (muur, A3).pdf").is_file()


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
