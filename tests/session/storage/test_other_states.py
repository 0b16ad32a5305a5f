"""Other states of a dossier, which a password does not reach by itself, are named and can go along."""

from __future__ import annotations

from pathlib import Path

from tests.dossier.secrets import RIGHT, WRONG
from tests.session.lock_kills import opens_with, with_copies
from tests.session.small import SMALL, again, fixed_environment
from wijkwizard.dossier.copies import copies
from wijkwizard.session import back_to, forget_dossier, forget_states, new_session, rescue, wipe_target


def test_what_stays_readable_beside_it_is_named_and_what_the_program_made_can_go_along(
    tmp_path: Path,
) -> None:
    """Going back, mending, rescuing and keeping work beside it make other states; the user makes copies too."""
    path = with_copies(tmp_path, None)
    back = back_to(copies(path)[-1], path)
    rescue(path, tmp_path / "gered.wijk")
    again(back, 3000).close()
    (tmp_path / "van mij.wijk").write_bytes(back.read_bytes())
    new_session(tmp_path / "vreemd.wijk", environment=fixed_environment(700), questions=SMALL).close()
    with again(path, 5000) as session:
        session.secrecy.change(RIGHT)
        others = session.secrecy.others()
        assert {one.name for one in others.made} == {back.name, "gered.wijk"}
        assert [one.name for one in others.own] == ["van mij.wijk"]
        made, own = others.words()
        assert back.name in made
        assert "van mij.wijk" in own
        assert "blijft leesbaar" in own
        assert session.secrecy.lock_others(others.made) == ()
        assert session.secrecy.others().made == ()
        assert {opens_with(one) for one in others.made} == {(RIGHT,)}
        assert {opens_with(copy.path) for copy in copies(back)} == {(RIGHT,)}
        assert session.secrecy.change(WRONG) == ()
        assert session.secrecy.lock_others(session.secrecy.others().made) == ()
        session.secrecy.change(None)
        others = session.secrecy.others()
        assert "nog met een wachtwoord" in others.words()[0]
        assert session.secrecy.lock_others(others.made) == ()
    assert {opens_with(one) for one in others.made} == {(None,)}


def test_another_state_on_the_list_is_named_and_one_that_is_open_stays(tmp_path: Path) -> None:
    path = with_copies(tmp_path, None)
    other = tmp_path / "elders"
    other.mkdir()
    rescue(path, other / "gered.wijk")
    with again(other / "gered.wijk", 3000), again(path, 5000) as session:
        session.secrecy.change(RIGHT)
        others = session.secrecy.others()
        assert [one.name for one in others.made] == ["gered.wijk"]
        assert session.secrecy.lock_others(others.made) == others.made
        assert forget_states(others.made) == others.made
    assert forget_states(others.made) == ()
    assert list(other.iterdir()) == []


def test_a_dossier_with_a_password_and_a_new_name_is_known_without_the_password(tmp_path: Path) -> None:
    """Its copies come along, and its other states are named, when it is wiped."""
    path = with_copies(tmp_path, RIGHT)
    back_to(copies(path)[0], path, RIGHT)
    now = path.rename(tmp_path / "anders.wijk")
    found = wipe_target(now)
    assert found.copies >= 3
    assert len(found.states) == 1
    forget_dossier(now)
    assert [one.name for one in tmp_path.iterdir()] == [one.name for one in found.states]


def test_a_copy_that_got_a_name_is_said_to_stay_readable_with_the_folder_that_it_stands_in(
    tmp_path: Path,
) -> None:
    path = with_copies(tmp_path, None)
    last = copies(path)[0].path
    own = last.rename(last.with_name("mijn kopie.wijk"))
    with again(path, 5000) as session:
        session.secrecy.change(RIGHT)
        others = session.secrecy.others()
    assert others.own == (own,)
    assert f"‘{own.parent.name}/mijn kopie.wijk’" in others.words()[0]
    assert opens_with(own) == (None,)
