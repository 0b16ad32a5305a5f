"""The look of the paper stands in the dossier, is undone like any other step, and can be asked for only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.document.houses import KEYS, house_folder
from tests.session.small import fixed_environment
from wijkwizard.document.house_folder import STYLE_FILE
from wijkwizard.document.house_style import from_event
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session, open_session
from wijkwizard.session.printing.paper import Readership, document_for
from wijkwizard.session.printing.paper_dossier import enclosed, from_bytes


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return new_session(tmp_path / "huis.wijk", environment=fixed_environment())


def _kind(session: Session) -> str:
    look = session.plan.source().look
    return look.kind if look else ""


def test_a_house_style_stands_in_the_dossier_and_not_in_its_folder(session: Session, tmp_path: Path) -> None:
    """Another laptop has no such folder, and makes the same paper."""
    folder = house_folder(tmp_path)
    assert session.house.words == "die van de wijkwizard"
    assert session.house.choose(folder) == ()
    session.close()
    for path in folder.iterdir():
        path.unlink()
    with open_session(tmp_path / "huis.wijk", environment=fixed_environment(1000)) as again:
        assert again.house.words == "Gemeente Voorbeeldstad"
        assert _kind(again) == "Programma voor de wijk"
        made = again.plan.make(tmp_path / "plan.html", fmt="html")
        assert 'alt="Beeldmerk van de gemeente Voorbeeldstad"' in made.read_text(encoding="utf-8")


def test_choosing_is_one_step_that_can_be_undone(session: Session, tmp_path: Path) -> None:
    session.house.choose(house_folder(tmp_path))
    assert "de huisstijl van het papier" in (session.history.undo() or "")
    assert session.house.words == "die van de wijkwizard"
    session.history.redo()
    assert session.house.words == "Gemeente Voorbeeldstad"
    session.house.drop()
    assert session.plan.source().look is None


def test_one_that_is_wrong_changes_nothing(session: Session, tmp_path: Path) -> None:
    folder = house_folder(tmp_path)
    session.house.choose(folder)
    before = len(session.reader.state.events)
    (folder / STYLE_FILE).write_text(KEYS.replace('"#7a1f5c"', "paars"), encoding="utf-8")
    with pytest.raises(WijkError):
        session.house.choose(folder)
    assert len(session.reader.state.events) == before
    assert _kind(session) == "Programma voor de wijk"


def test_a_faint_colour_is_said_when_it_is_chosen(session: Session, tmp_path: Path) -> None:
    (said,) = session.house.choose(house_folder(tmp_path, KEYS.replace("#7a1f5c", "#ffb612")))
    assert said.startswith("Let op: te weinig contrast met wit")


def test_a_style_that_is_asked_for_once_holds_for_that_paper_alone(session: Session, tmp_path: Path) -> None:
    folder = house_folder(tmp_path)
    made = session.plan.make(tmp_path / "plan.html", fmt="html", house=folder)
    assert "#7a1f5c" in made.read_text(encoding="utf-8")
    again = session.plan.make(tmp_path / "anders.html", fmt="html")
    assert "#7a1f5c" not in again.read_text(encoding="utf-8")


def test_a_working_edition_gives_the_style_back_and_a_public_paper_does_not(
    session: Session, tmp_path: Path
) -> None:
    """A public paper shows it, and holds only answers that it prints."""
    session.house.choose(house_folder(tmp_path))
    source = session.plan.source()
    cases: tuple[tuple[Readership, bool], ...] = (("onszelf", True), ("college", False))
    for audience, held in cases:
        _, files = enclosed(source, document_for(source, audience))
        for content in files.values():
            back = fold(from_bytes(content, tmp_path / "plan.pdf").events)
            assert (from_event(back.style) == source.look) is held
            assert bool(back.style) is held
