"""A dossier whose file is gone is not just 'not there': what is left of it is found and named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import SMALL, again, fixed_environment
from wijkwizard.dossier.copies import copies, folder_of
from wijkwizard.dossier.recents import Recent, drop, lost, remember
from wijkwizard.errors import WijkError
from wijkwizard.session import new_session, rescue
from wijkwizard.session.statistics.figure_files import check_into
from wijkwizard.session.storage.missing import missing
from wijkwizard.terms import Slot

TRUST = Slot("trots")


def closed(folder: Path, name: str = "proef.wijk", chance: int = 0) -> Path:
    """A dossier with an answer, closed; made in an opening of this number."""
    with new_session(folder / name, environment=fixed_environment(chance), questions=SMALL) as session:
        session.writer.read(TRUST, "Het koor")
        return session.file.path


def refused(path: Path) -> WijkError:
    with pytest.raises(WijkError) as told:
        again(path)
    return told.value


def test_what_was_kept_beside_is_named_by_its_name_alone(tmp_path: Path) -> None:
    """The list and the copies can be gone too: then the name tells."""
    path = closed(tmp_path)
    path.rename(path.with_name("proef bewaard.wijk"))
    for copy in copies(path):
        copy.path.unlink()
    drop(path)
    assert refused(path).code == "dossier-missing"
    assert "proef bewaard.wijk" in refused(path).sentence


@pytest.mark.parametrize("name", ["oost.wijk", "proef (2).wijk"])
def test_another_name_and_the_copies_are_found_by_what_they_hold(tmp_path: Path, name: str) -> None:
    path = closed(tmp_path)
    path.rename(path.with_name(name))
    told = refused(path).sentence
    assert name in told
    assert "1 reservekopie" in told


def test_another_dossier_with_a_name_like_it_is_passed_over(tmp_path: Path) -> None:
    path = closed(tmp_path)
    path.unlink()
    (tmp_path / "proef bewaard.wijk").write_bytes(closed(tmp_path, "elders.wijk", 70).read_bytes())
    left = missing(path)
    assert left.states == ()
    assert len(left.copies) == 1


def test_a_state_on_the_list_is_found_in_another_folder(tmp_path: Path) -> None:
    path = closed(tmp_path)
    other = tmp_path / "elders" / "west.wijk"
    other.parent.mkdir()
    other.write_bytes(path.read_bytes())
    again(other).close()
    path.unlink()
    assert missing(path).states == (other,)
    assert str(other) in refused(path).sentence


def test_what_somebody_named_among_the_copies_is_found(tmp_path: Path) -> None:
    path = closed(tmp_path)
    own = path.rename(folder_of(path, "beside") / "mijn kopie.wijk")
    assert missing(path).states == (own,)


def test_rescue_of_a_file_that_is_gone_says_the_same(tmp_path: Path) -> None:
    path = closed(tmp_path)
    path.unlink()
    with pytest.raises(WijkError) as told:
        rescue(path, tmp_path / "nieuw.wijk")
    assert told.value.code == "dossier-missing"


def test_a_name_of_which_nothing_is_left_is_told_as_before(tmp_path: Path) -> None:
    closed(tmp_path)
    assert refused(tmp_path / "prof.wijk").code == "file-missing"
    assert refused(tmp_path / "weg" / "proef.wijk").code == "file-missing"


def test_the_list_tells_which_dossiers_are_lost(tmp_path: Path) -> None:
    path, other = closed(tmp_path), closed(tmp_path, "oost.wijk", 70)
    assert lost() == ()
    path.unlink()
    assert [one.path for one in lost()] == [path]
    again(other.rename(tmp_path / "west.wijk")).close()
    assert [one.path for one in lost()] == [path], "the other is on the list under its new name"
    remember(Recent(tmp_path / "proef bewaard.wijk", of="elders", instead_of=str(path)))
    (tmp_path / "proef bewaard.wijk").touch()
    assert lost() == (), "what took its place is on the list"


def test_figures_make_no_new_dossier_in_the_place_of_a_lost_one(tmp_path: Path) -> None:
    path = closed(tmp_path)
    path.unlink()
    with pytest.raises(WijkError) as told:
        check_into(path, ())
    assert told.value.code == "dossier-missing"
    check_into(tmp_path / "nieuw.wijk", ())
