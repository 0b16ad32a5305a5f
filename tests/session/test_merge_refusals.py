"""Dossiers that do not belong together, or cannot be read as a whole, are refused; none of them is changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.account import ordinary_account, reachable_folder
from tests.dossier.secrets import RIGHT, WRONG
from tests.session.small import SMALL, again, edition, fixed_environment
from tests.session.tables import (
    PROUD,
    TODAY,
    at_tables,
    events_of,
    merged,
    of_another_plan,
    prepared,
    says,
)
from wijkwizard.dossier.log.merge import merge
from wijkwizard.errors import WijkError
from wijkwizard.session import Password, open_session
from wijkwizard.session.merge.merging import merge_dossiers


def refused(*paths: Path, password: Password | None = None) -> WijkError:
    """Try to merge what cannot be; nothing changes in the folder."""
    before = {path: path.read_bytes() for path in paths[0].parent.glob("*.wijk")}
    with pytest.raises(WijkError) as found:
        merged(*paths, into="nooit.wijk", password=password)
    assert {path: path.read_bytes() for path in paths[0].parent.glob("*.wijk")} == before
    return found.value


def test_the_new_dossier_has_the_password_of_the_old_ones(tmp_path: Path) -> None:
    one, two = at_tables(
        prepared(tmp_path, RIGHT), says(PROUD, "hetgeheim"), says(PROUD, "Het plein"), password=RIGHT
    )
    assert refused(one, two).code == "password-needed"
    assert refused(one, two, password=WRONG).code == "password-wrong"
    target, lines = merged(one, two, password=RIGHT)
    assert "    tafel 1: hetgeheim" in lines
    assert b"hetgeheim" not in target.read_bytes()
    assert events_of(target, RIGHT) == merge(events_of(one, RIGHT), events_of(two, RIGHT))
    with again(one, 5000, RIGHT) as session:
        session.secrecy.change(WRONG)
    assert refused(two, one, password=RIGHT).code == "merge-password"


def test_one_dossier_with_a_password_gives_the_new_one_its_password(tmp_path: Path) -> None:
    """Whichever is named first; that it has one now is told."""
    one, two = at_tables(
        prepared(tmp_path, RIGHT), says(PROUD, "hetgeheim"), says(PROUD, "B"), password=RIGHT
    )
    with again(two, 5000, RIGHT) as session:
        session.secrecy.change(None)
    for number, order in enumerate([(one, two), (two, one)]):
        target, lines = merged(*order, into=f"samen {number}.wijk", password=RIGHT)
        assert lines[0] == f"Het nieuwe dossier heeft het wachtwoord, dat {two} niet had."
        assert b"hetgeheim" not in target.read_bytes()


def test_a_dossier_alone_is_nothing_to_merge_also_under_two_names(tmp_path: Path) -> None:
    one, _ = at_tables(prepared(tmp_path), says(PROUD, "A"), says(PROUD, "B"))
    assert refused(one).code == "merge-alone"
    assert refused(one, one.parent / "." / one.name).code == "merge-alone"


def test_dossiers_that_were_prepared_apart_are_refused(tmp_path: Path) -> None:
    one, two = at_tables(prepared(tmp_path), says(PROUD, "A"), says(PROUD, "B"))
    other = of_another_plan(tmp_path)
    error = refused(one, other, two)
    assert error.code == "merge-strangers"
    assert str(other) in error.sentence
    assert str(two) not in error.sentence


def test_other_questionnaires_are_refused(tmp_path: Path) -> None:
    one, two = at_tables(prepared(tmp_path), says(PROUD, "A"), says(PROUD, "B"))
    newer = edition(tmp_path / "vragen", {"Waar bent u trots op?": "Waar is men trots op?"})
    with open_session(two, environment=fixed_environment(8000), questions=newer) as session:
        says(PROUD, "C")(session)
    assert refused(one, two).code == "merge-questionnaires"


def test_what_is_damaged_newer_open_or_no_dossier_is_refused(tmp_path: Path) -> None:
    one, two, three = at_tables(prepared(tmp_path), *(says(PROUD, words) for words in ("A", "B", "C")))
    three.write_bytes(three.read_bytes().replace(b"Spelderholt", b"Xpelderholt"))
    assert refused(one, three).code == "dossier-damaged"
    three.write_bytes(b"notulen" * 99)
    assert refused(one, three).code == "dossier-not-ours"
    three.unlink()
    shutil.rmtree(three.with_name(f"{three.stem} - reservekopie"), ignore_errors=True)
    assert refused(one, three).code in {"file-missing", "dossier-missing"}
    with again(two, 5000) as session:
        says(PROUD, "D")(session)
        assert refused(one, two).code == "merge-open"
    raw = bytearray(two.read_bytes())
    raw[60:64] = (99).to_bytes(4, "big")
    two.write_bytes(raw)
    assert refused(one, two).code == "dossier-newer"


def test_no_file_is_written_over(tmp_path: Path) -> None:
    one, two = at_tables(prepared(tmp_path), says(PROUD, "A"), says(PROUD, "B"))
    before = two.read_bytes()
    for target, code in {two: "out-input", tmp_path / "voor.wijk": "file-exists"}.items():
        with pytest.raises(WijkError) as found:
            merge_dossiers((one, two), target, today=TODAY)
        assert found.value.code == code
    assert two.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="modes of Unix")
def test_a_folder_that_cannot_be_written_is_refused_and_read_only_dossiers_merge(tmp_path: Path) -> None:
    one, two = at_tables(prepared(tmp_path), says(PROUD, "A"), says(PROUD, "B"))
    with reachable_folder() as folder:
        shut = folder / "dicht"
        shut.mkdir()
        for path in (one, two):
            shutil.copyfile(path, shut / path.name)
            (shut / path.name).chmod(0o444)
        shut.chmod(0o555)
        sources = (shut / one.name, shut / two.name)
        with ordinary_account():
            with pytest.raises(WijkError) as found:
                merge_dossiers(sources, shut / "samen.wijk", today=TODAY)
            assert found.value.code == "dossier-unwritable"
            merge_dossiers(sources, folder / "samen.wijk", today=TODAY, questions=SMALL)
        assert (folder / "samen.wijk").stat().st_mode & 0o777 == 0o600
