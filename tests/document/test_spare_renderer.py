"""One child that draws waits for the next paper, and is gone with who might have asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkwizard.document import pdf
from wijkwizard.document.pdf import Renderer
from wijkwizard.document.spare_renderer import SpareRenderer

pytestmark = pytest.mark.usefixtures("cold_children")


@pytest.fixture
def spare() -> Iterator[SpareRenderer]:
    made = SpareRenderer()
    yield made
    made.close()


def process(child: Renderer | None) -> object:
    assert child is not None
    return child._child._process


def test_the_child_that_waited_draws_and_is_ended_after_that(spare: SpareRenderer, own_home: Path) -> None:
    """Nothing of it is left, and a second one asks for a child of its own."""
    spare.ready()
    with spare.lend() as child, spare.lend() as other:
        assert not spare.waits
        assert child is not None
        assert other is not None
        assert process(child) is not process(other)
        content, _ = child.render("<html lang='nl'><title>x</title><p>Buurt</p></html>")
    assert content.startswith(b"%PDF")
    assert not child.lives
    assert not other.lives
    assert not list(own_home.rglob("fonts.conf"))


def test_there_is_never_more_than_one_that_waits(spare: SpareRenderer, own_home: Path) -> None:
    spare.ready()
    spare.ready()
    assert len(list(own_home.rglob("fonts.conf"))) == 1


def test_a_child_that_died_while_it_waited_is_replaced(spare: SpareRenderer, own_home: Path) -> None:
    """By who draws as well as by who lets one wait."""
    for again in (False, True):
        spare.ready()
        assert spare._kept is not None
        dead = spare._kept[0]
        dead.close()
        assert not spare.waits
        if again:
            spare.ready()
        with spare.lend() as child:
            assert child is not None
            assert child.lives
            assert child is not dead
    assert not list(own_home.rglob("fonts.conf"))


def test_a_child_that_waits_ends_when_nobody_can_ask_it_any_more(spare: SpareRenderer) -> None:
    """Its pipe ends with the program that started it, however that ends."""
    spare.ready()
    assert spare._kept is not None
    waiting = spare._kept[0]._child._process
    assert waiting.stdin is not None
    waiting.stdin.close()
    assert waiting.wait(60) != 0


def test_after_the_end_none_waits(spare: SpareRenderer, own_home: Path) -> None:
    """Also when a thread that lets one wait comes too late."""
    spare.ready()
    spare.close()
    spare.ready()
    assert not spare.waits
    assert not list(own_home.rglob("fonts.conf"))


def test_where_no_child_can_be_started_none_waits(
    spare: SpareRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who draws then hears why."""

    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "temporary", full)
    spare.ready()
    assert not spare.waits
    with spare.lend() as child:
        assert child is None
