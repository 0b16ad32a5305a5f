"""The house style and the Word file in lines: the same choices and sentences as in the wizard."""

from __future__ import annotations

from pathlib import Path

import docx

from tests.document.houses import KEYS, house_folder
from tests.lines.scripted import Script
from tests.session.small import fixed_environment
from tests.session.test_budget import PLAN
from wijkwizard.lines.run import converse
from wijkwizard.session import fill_session, open_session


def _said(tmp_path: Path, *lines: str) -> str:
    path = tmp_path / "plan.wijk"
    if not path.exists():
        (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
        fill_session(tmp_path / "plan.yaml", path, environment=fixed_environment())
    script = Script([*lines, "/stop"])
    converse(open_session(path, environment=fixed_environment(1000)), script.io, fixed_environment(1000))
    return script.text


def _number(text: str, words: str) -> str:
    return next(line.split(".")[0].strip() for line in text.splitlines() if words in line)


def test_a_folder_is_asked_until_it_can_be_used(tmp_path: Path) -> None:
    folder = house_folder(tmp_path, KEYS.replace("#7a1f5c", "#ffb612"))
    shown = _said(tmp_path, "/plan", "/terug")
    number = _number(shown, "Huisstijl van het papier: die van de wijkwizard")
    said = _said(tmp_path, "/plan", number, str(tmp_path), str(folder))
    assert "geen bestand huisstijl.yaml" in said
    assert "Het papier heeft nu deze huisstijl: Gemeente Voorbeeldstad." in said
    assert "te weinig contrast met wit" in said
    assert "Huisstijl van het papier: Gemeente Voorbeeldstad" in _said(tmp_path, "/plan", "/terug")
    assert "opmaak van de wijkwizard" in _said(tmp_path, "/plan", number, "geen")


def test_the_plan_comes_as_a_word_file(tmp_path: Path) -> None:
    shown = _said(tmp_path, "/plan", "/terug")
    said = _said(tmp_path, "/plan", _number(shown, "Als Word-bestand, om erin verder te schrijven"))
    assert "Het Word-bestand staat in" in said
    assert docx.Document(str(tmp_path / "plan.docx")).paragraphs
