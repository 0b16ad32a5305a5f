"""Both faces take the same two words for one password, and offer the same ways for other states of a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import small
from wijkwizard.conversation.password_words import do_elsewhere, done, same_password, ways_elsewhere
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.session import OtherStates


def test_the_same_word_twice_is_the_password() -> None:
    assert same_password("vier gewone woorden samen", "vier gewone woorden samen") == Password.of(
        "vier gewone woorden samen"
    )


@pytest.mark.parametrize("second", ["", " ", "Vier gewone woorden samen", "vier gewone woorden"])
def test_two_different_words_are_refused(second: str) -> None:
    """Nothing typed the second time is another word too."""
    with pytest.raises(WijkError) as caught:
        same_password("vier gewone woorden samen", second)
    assert caught.value.code == "password-unequal"


def test_it_is_said_whether_there_is_a_password_now() -> None:
    assert "weg" in done(None)
    assert "reservekopieën" in done(Password.of("vier gewone woorden samen"))


@pytest.mark.parametrize(
    ("locked", "words"), [(True, "zet dit wachtwoord ook op"), (False, "haal het wachtwoord")]
)
def test_other_states_can_go_along_or_away(locked: bool, words: str) -> None:  # noqa: FBT001 - one of two cases
    ways = ways_elsewhere(OtherStates(locked=locked))
    assert ways["lock"].startswith(words)
    assert "voorgoed" in ways["wipe"]


def test_only_a_way_that_was_offered_does_something(tmp_path: Path) -> None:
    """Leaving it so says nothing; what cannot be wiped is named."""
    gone = tmp_path / "weg bewaard.wijk"
    with small(tmp_path) as session:
        others = OtherStates(made=(gone,))
        assert do_elsewhere(session.secrecy, others, "leave") == ""
        assert "weg bewaard" in do_elsewhere(session.secrecy, others, "lock")
