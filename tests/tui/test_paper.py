"""What is drawn before somebody asks: when nothing changes, and as soon as the plan is looked at."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from wijkwizard.tui.paper import PaperMaker


class Ahead:
    """Notes what is asked of it."""

    def __init__(self) -> None:
        self.there, self.quiet, self.done = False, False, list[str]()
        self.spare = SimpleNamespace(waits=False, ready=lambda: self.done.append("wacht"))

    def is_quiet(self) -> bool:
        return self.quiet

    def wants(self, _audience: str) -> bool:
        return not self.there

    def draw(self, audience: str) -> None:
        self.done.append(audience)
        self.there = True


def made(ahead: Ahead, *, headless: bool = False) -> PaperMaker:
    def at_once(act: Callable[[], object], **_: object) -> None:
        act()

    app: Any = SimpleNamespace(is_headless=headless, run_worker=at_once)
    session = SimpleNamespace(plan=SimpleNamespace(ahead=ahead))
    return PaperMaker(app, cast("Any", SimpleNamespace(session=session)))


@pytest.fixture
def ahead() -> Ahead:
    return Ahead()


def test_who_looks_at_the_plan_has_it_drawn_at_once(ahead: Ahead) -> None:
    """Also when something was answered a moment ago; after that a child waits for the next."""
    paper = made(ahead)
    for _ in range(2):
        paper.foresee()
    assert ahead.done == ["college", "wacht"]
    ahead.spare.waits = True
    paper.foresee()
    assert ahead.done == ["college", "wacht"]


def test_nothing_is_drawn_as_long_as_something_changes(ahead: Ahead) -> None:
    paper = made(ahead)
    paper.look()
    assert ahead.done == []
    ahead.quiet = True
    paper.look()
    assert ahead.done == ["college"]


def test_nothing_is_drawn_where_nobody_sits_at_the_screen(ahead: Ahead) -> None:
    made(ahead, headless=True).foresee()
    assert ahead.done == []
