"""What is drawn before somebody asks: when nothing changes, and as soon as the plan is looked at."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from wijkwizard.tui.open_dossier import OpenDossier
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


def made(ahead: Ahead, dossier: OpenDossier | None = None, *, headless: bool = False) -> PaperMaker:
    def at_once(act: Callable[[], object], **_: object) -> None:
        act()

    app: Any = SimpleNamespace(is_headless=headless, run_worker=at_once)
    held = dossier or OpenDossier()
    held.session = cast("Any", SimpleNamespace(plan=SimpleNamespace(ahead=ahead)))
    return PaperMaker(app, held)


@pytest.fixture
def ahead() -> Ahead:
    return Ahead()


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often all that is there was taken out of the way of the garbage collector, which these tests leave alone."""
    times = list[str]()
    monkeypatch.setattr("gc.freeze", lambda: times.append("stil"))
    return times


def test_what_stays_is_looked_through_for_garbage_once_for_each_dossier(
    ahead: Ahead, frozen: list[str]
) -> None:
    """Looking through all of it while a plan is composed made each key wait; again and again would keep garbage."""
    dossier = OpenDossier()
    paper = made(ahead, dossier)
    for _ in range(3):
        paper.foresee()
    assert len(frozen) == 1
    dossier.put(cast("Any", SimpleNamespace(drafts=SimpleNamespace(all=tuple), plan=dossier.need().plan)))
    paper.foresee()
    assert len(frozen) == 2


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
