"""A paper that was drawn ahead is the paper that would be drawn now, or it is not used."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.session.small import fixed_environment
from wijkwizard.document.pdf import Renderer
from wijkwizard.document.seal import UNSEALED
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, make_example
from wijkwizard.terms import Slot, TextValue

pytestmark = pytest.mark.slow  # each composes the whole example


def _one_page() -> bytes:
    """Return a PDF of one empty page that was not sealed: short papers are looked into for their number of pages."""
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made)
    return made.getvalue() + f"% {UNSEALED}\n".encode()


PAPER = _one_page()


@pytest.fixture
def session() -> Iterator[Session]:
    with make_example(None, environment=fixed_environment()) as made:
        yield made


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were drawn, in the stead of drawing them."""
    drawn = list[str]()

    def render(_: Renderer, html: str, **__: object) -> tuple[bytes, tuple[str, ...]]:
        drawn.append(html)
        return PAPER, ()

    monkeypatch.setattr(Renderer, "render", render)
    return drawn


def test_what_was_drawn_ahead_is_only_written(session: Session, pages: list[str], tmp_path: Path) -> None:
    """Plan and annex are there within the time of writing two files."""
    session.plan.ahead.draw("college")
    assert len(pages) == 2
    made = session.plan.make(tmp_path / "plan.pdf")
    assert made.read_bytes()[:40] == PAPER[:40]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan bijlage.pdf", "plan.pdf"]
    assert len(pages) == 2


@pytest.mark.usefixtures("cold_children")
def test_the_paper_drawn_ahead_is_byte_for_byte_the_paper_that_was_asked_for(
    session: Session, tmp_path: Path
) -> None:
    asked = session.plan.make(tmp_path / "a.pdf", audience="bewoners").read_bytes()
    session.plan.ahead.draw("bewoners")
    assert session.plan.ahead.take("bewoners") is not None
    assert session.plan.make(tmp_path / "b.pdf", audience="bewoners").read_bytes() == asked


def test_after_an_answer_or_half_typed_text_another_paper_is_drawn(
    session: Session, pages: list[str], tmp_path: Path
) -> None:
    """Half-typed text stands on paper among what is open."""
    session.plan.ahead.draw("college")
    session.writer.answer(Slot("ambitie-zin"), TextValue(v="In 2035 is het hier fijn."))
    assert session.plan.ahead.take("college") is None
    session.plan.ahead.draw("college")
    session.drafts.keep(Slot("trots"), "half")
    assert session.plan.ahead.take("college") is None
    session.plan.make(tmp_path / "plan.pdf")
    assert len(pages) == 6


def test_a_paper_is_drawn_only_when_nothing_changed_between_two_looks(session: Session) -> None:
    ahead = session.plan.ahead
    assert not ahead.is_quiet()
    assert ahead.is_quiet()
    session.writer.answer(Slot("ambitie-zin"), TextValue(v="In 2035 is het hier fijn."))
    assert not ahead.is_quiet()


@pytest.mark.usefixtures("pages")
def test_what_is_no_longer_true_is_not_held(session: Session) -> None:
    """Not by the next look after a change, nor after wiping."""
    ahead = session.plan.ahead
    ahead.is_quiet()
    ahead.draw("college")
    session.writer.answer(Slot("ambitie-zin"), TextValue(v="In 2035 is het hier fijn."))
    ahead.is_quiet()
    assert not ahead._drawn
    ahead.draw("college")
    assert not ahead.wants("college")
    session.eraser.forget(Slot("ambitie-zin"))
    assert not ahead._drawn


def test_who_asks_for_another_paper_does_not_wait_for_the_one_that_is_drawn_ahead(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its child is ended."""
    begun, ended = threading.Event(), threading.Event()
    render, close = Renderer.render, Renderer.close

    def waiting(child: Renderer, html: str, **how: object) -> tuple[bytes, tuple[str, ...]]:
        begun.set()
        assert ended.wait(30)
        return render(child, html, **how)  # type: ignore[arg-type]  # passed on as it was given

    def closing(child: Renderer) -> None:
        close(child)
        ended.set()

    monkeypatch.setattr(Renderer, "render", waiting)
    monkeypatch.setattr(Renderer, "close", closing)
    thread = threading.Thread(target=session.plan.ahead.draw, args=("college",))
    thread.start()
    assert begun.wait(30)
    assert session.plan.ahead.take("bewoners") is None
    thread.join(30)
    assert not thread.is_alive()
    assert session.plan.ahead.take("college") is None


class SlowAnnex:
    """Draws the second page only when it may."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.may, self.drawn = threading.Event(), threading.Event(), list[str]()
        monkeypatch.setattr(Renderer, "render", lambda _, html, **__: self.render(html))
        monkeypatch.setattr(Renderer, "close", self.closing(Renderer.close))
        self.closed = 0

    def closing(self, close: Callable[[Renderer], None]) -> Callable[[Renderer], None]:
        def closed(child: Renderer) -> None:
            close(child)
            self.closed += 1

        return closed

    def render(self, html: str) -> tuple[bytes, tuple[str, ...]]:
        self.drawn.append(html)
        if len(self.drawn) == 2:
            self.begun.set()
            assert self.may.wait(60)
        return PAPER, ()


def test_the_plan_is_written_while_its_annex_is_still_being_drawn(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Who asks has the pages that are read; the annex follows, also when something is answered meanwhile."""
    slow = SlowAnnex(monkeypatch)
    drawing = threading.Thread(target=session.plan.ahead.draw, args=("college",))
    drawing.start()
    assert slow.begun.wait(60)
    asking = threading.Thread(target=session.plan.make, args=(tmp_path / "plan.pdf",))
    plan_there = threading.Event()
    monkeypatch.setattr("wijkwizard.document.make.write_paper", _telling(plan_there))
    asking.start()
    assert plan_there.wait(60)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]
    session.plan.ahead.is_quiet()
    session.writer.answer(Slot("ambitie-zin"), TextValue(v="In 2035 is het hier fijn."))
    session.plan.ahead.is_quiet()
    slow.may.set()
    for thread in (drawing, asking):
        thread.join(60)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan bijlage.pdf", "plan.pdf"]
    assert len(slow.drawn) == 2


def _telling(there: threading.Event) -> Callable[..., Path]:
    from wijkwizard.document.make import write_paper

    def told(*what: Any) -> Path:
        written = write_paper(*what)
        there.set()
        return written

    return told


def test_wiping_stops_also_the_paper_that_somebody_waits_for(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is drawn anew, of what is left."""
    begun, may, drawn = threading.Event(), threading.Event(), list[str]()

    def render(_: Renderer, html: str, **__: object) -> tuple[bytes, tuple[str, ...]]:
        drawn.append(html)
        if len(drawn) == 1:
            begun.set()
            assert may.wait(60)
            raise WijkError("paper-failed", reason="gestopt")
        return PAPER, ()

    monkeypatch.setattr(Renderer, "render", render)
    drawing = threading.Thread(target=session.plan.ahead.draw, args=("bewoners",))
    drawing.start()
    assert begun.wait(60)
    ahead = session.plan.ahead
    current = ahead._drawing
    assert current is not None
    asking = threading.Thread(target=ahead.take, args=("bewoners",))
    asking.start()
    ahead.forget()
    assert current.stopped
    may.set()
    for thread in (drawing, asking):
        thread.join(60)
        assert not thread.is_alive()
    assert ahead.take("bewoners") is None
    session.plan.make(tmp_path / "plan.pdf", audience="bewoners")
    assert len(drawn) == 2


def test_an_annex_that_fails_is_told_to_who_waits_for_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the plan is not taken for ready, so that who asks again has it drawn again."""
    slow = SlowAnnex(monkeypatch)
    drawing = threading.Thread(target=session.plan.ahead.draw, args=("college",))
    drawing.start()
    assert slow.begun.wait(60)
    taken = session.plan.ahead.take("college")
    assert taken is not None
    assert taken.annex is not None
    fault = WijkError("paper-failed", reason="weg")

    def broken(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("wijkwizard.document.make.DrawnPaper", broken)
    slow.may.set()
    with pytest.raises(WijkError):
        taken.annex()
    drawing.join(60)
    assert session.plan.ahead.wants("college")


def test_what_waits_draws_the_next_paper(
    session: Session, pages: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Drawn ahead, and when somebody asks; its loading is then over."""
    made = list[Renderer]()
    start = Renderer.__init__

    def started(child: Renderer, *how: Any, **more: Any) -> None:
        start(child, *how, **more)
        made.append(child)

    monkeypatch.setattr(Renderer, "__init__", started)
    spare = session.plan.ahead.spare
    for act in (
        lambda: session.plan.ahead.draw("bewoners"),
        lambda: session.plan.make(tmp_path / "plan.pdf", audience="collegestuk"),
    ):
        spare.ready()
        act()
        assert not spare.waits
    assert len(made) == 2
    assert len(pages) == 2
    spare.ready()
    waiting = made[-1]
    session.close()
    assert not waiting.lives


def test_nothing_is_told_of_what_fails_before_it_was_asked_for(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Who asks hears why."""
    monkeypatch.setattr("wijkwizard.document.pdf.VERB", "geen-werkwoord")
    session.plan.ahead.draw("bewoners")
    assert session.plan.ahead.wants("bewoners")
    with pytest.raises(Exception, match="PDF kon niet"):
        session.plan.make(tmp_path / "plan.pdf", audience="bewoners")
