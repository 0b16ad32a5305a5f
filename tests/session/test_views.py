"""What a face is handed cannot be changed by it."""

from dataclasses import FrozenInstanceError, fields

import pytest

from tests.session.small import looking
from wijkwizard.session import views


def test_a_face_cannot_write_in_what_it_shows() -> None:
    """The only way to change anything is through the session."""
    line = looking().overview()[0]
    with pytest.raises(FrozenInstanceError):
        setattr(line, "text", "anders")  # noqa: B010 - written out, the type checker refuses it before the test


def test_every_view_is_frozen() -> None:
    """Also the ones that are added later."""
    made = [one for one in vars(views).values() if isinstance(one, type) and one.__module__ == views.__name__]
    assert made
    for one in made:
        assert fields(one)
        assert vars(one)["__dataclass_params__"].frozen


def test_the_states_of_the_overview_are_words_for_people() -> None:
    """They are shown as they are."""
    assert (views.ANSWERED, views.OPEN, views.ASIDE) == ("beantwoord", "open", "bewaard, telt niet mee")
