"""In lines too, a dossier that is not there is told with what is left of it, and never taken for a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, Script, through, value
from tests.session.small import fixed_environment
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.recents import Recent, lost, remember
from wijkwizard.errors import WijkError
from wijkwizard.lines.ask import Asker
from wijkwizard.lines.outcome import STOP, Outcome
from wijkwizard.lines.start import START_WORDS, PlainStart, begin, opened


def gone(folder: Path) -> Path:
    """A dossier that was made in lines, and renamed since."""
    path = folder / "oost.wijk"
    through(path, ["/stop"])
    path.rename(folder / "west.wijk")
    return path


def test_what_is_left_of_a_lost_dossier_is_opened_by_its_number(tmp_path: Path) -> None:
    path, script = gone(tmp_path), Script(["1"])
    session = opened(Asker(script.io, START_WORDS), PlainStart(path, TRIAL), fixed_environment(50), None)
    assert session is not None
    session.close()
    assert session.file.path.name == "west.wijk"
    assert "1. verder in west.wijk" in script.text
    assert "Een nieuw dossier maken" not in script.text
    assert value(session.file.path, "naam") is None


def test_the_beginning_names_lost_dossiers_and_leads_to_their_copies(tmp_path: Path) -> None:
    path = gone(tmp_path)
    (tmp_path / "west.wijk").unlink()
    script = Script(["1", "1"])
    session = begin(
        Asker(script.io, START_WORDS), PlainStart(questions=TRIAL), fixed_environment(50), tmp_path
    )
    assert "1. oost, is er niet, in" in script.text
    assert not isinstance(session, Outcome)
    session.close()
    assert session.file.path.name.startswith("oost van 2026-03-14")
    assert not path.exists()


def test_one_of_which_nothing_is_left_can_come_off_the_list(tmp_path: Path) -> None:
    path = gone(tmp_path)
    for copy in (*(one.path for one in copies(path)), tmp_path / "west.wijk"):
        copy.unlink()
    script = Script(["1", "ja", "/stop"])
    assert begin(Asker(script.io, START_WORDS), PlainStart(), fixed_environment(50), tmp_path) == STOP
    assert "geen reservekopie gevonden" in script.text
    assert lost() == ()


def test_dossiers_of_one_area_in_one_folder_are_told_apart_by_their_file(tmp_path: Path) -> None:
    """Tables that write apart have these; two lines were the same to the letter."""
    for name in ("noord", "zuid", "elders/oost"):
        path = tmp_path / f"{name}.wijk"
        path.parent.mkdir(exist_ok=True)
        path.touch()
        remember(Recent(path, "De Werven", "2026-03-14T20:00:00+01:00"))
    gone = tmp_path / "elders" / "west.wijk"
    remember(Recent(gone, "De Werven", "2026-03-14T20:00:00+01:00"))
    script = Script(["/stop"])
    begin(Asker(script.io, START_WORDS), PlainStart(), fixed_environment(50), tmp_path)
    told = [line.rpartition(", in ")[2] for line in script.said if "De Werven" in line]
    assert told == [
        str(tmp_path / "elders" / "oost.wijk"),
        str(tmp_path / "zuid.wijk"),
        str(tmp_path / "noord.wijk"),
        str(gone),
    ]


def test_work_that_was_kept_beside_without_asking_is_told_as_that(tmp_path: Path) -> None:
    path = gone(tmp_path)
    remember(Recent(tmp_path / "west.wijk", instead_of=str(path)))
    script = Script(["1"])
    session = opened(Asker(script.io, START_WORDS), PlainStart(path, TRIAL), fixed_environment(50), None)
    assert session is not None
    session.close()
    assert f"In {path} kon vorige keer niet worden bewaard." in script.text


def test_a_file_that_cannot_be_opened_leads_to_its_copies(tmp_path: Path) -> None:
    """It was told to open it on the start screen, where it had just been opened."""
    path = tmp_path / "oost.wijk"
    through(path, ["/zoek hoe heet de wijk", "1", "De Werven", "/stop"])
    path.write_bytes(path.read_bytes()[:5000])
    script = Script(["2"])
    session = opened(Asker(script.io, START_WORDS), PlainStart(path, TRIAL), fixed_environment(50), None)
    assert "1. verder met alles wat heel is, in een nieuw bestand" in script.text
    assert "Een lege regel: terug." in script.text
    assert session is not None
    session.close()
    assert session.file.path.name.startswith("oost van")
    with pytest.raises(WijkError, match="beschadigd"):
        opened(Asker(Script([""]).io, START_WORDS), PlainStart(path, TRIAL), fixed_environment(50), None)
