"""From blank to paper: what a group says in whatever order stands in the plan and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.session.small import fixed_rim
from tests.stories.evenings import FIND_OUT, SHORT, SMALL
from tests.stories.story import lines, tell
from wijkwizard.document.compose import strings
from wijkwizard.iwap.said import Said
from wijkwizard.session import Session, fill_session, new_session, open_session
from wijkwizard.terms import ChoiceValue, Slot


def blank(folder: Path, name: str = "avond.wijk") -> Session:
    """Return a new session on our own questionnaire."""
    return new_session(folder / name, rim=fixed_rim())


def on_paper(session: Session, edition: str = "public") -> str:
    """Return all words of the paper."""
    return "\n".join(strings(session.document(edition)))


def test_a_short_evening_goes_from_blank_to_a_pdf_of_six_pages_at_most(tmp_path: Path) -> None:
    """What was typed is told on the paper that people take home, markup as plain text."""
    with blank(tmp_path) as session:
        tell(session, SHORT)
        made = session.make_plan(tmp_path / "eerste-ronde.pdf")
    reader = PdfReader(made)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) <= 6
    for words in (
        "Eerste ronde De Hoven",
        "De moestuin & het <koor>",
        "De groep schat in: Opletten",
        "Rommel bij de containers",
        "261 duizend euro (2025)",
        "Een koffiebank bij de moestuin",
        "22 oktober 2026",
    ):
        assert words in text


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_answering_does_not_matter(tmp_path: Path, seed: int) -> None:
    """Back and forth through the evening gives the same plan as straight on."""
    with blank(tmp_path, "recht.wijk") as session:
        tell(session, SHORT)
        straight = session.iwap()
    with blank(tmp_path, "krom.wijk") as session:
        tell(session, SHORT, shuffle=seed)
        assert session.iwap() == straight


def test_every_line_of_the_short_evening_stands_in_the_plan(tmp_path: Path) -> None:
    """Nothing that the story tells is lost or kept aside, and nothing in the room is open but what it leaves."""
    with blank(tmp_path) as session:
        tell(session, SHORT)
        assert session.iwap().kept_aside == ()
        assert len(session.answers.by_slot) == len(lines(SHORT))
        open_in_room = {line.title for line in session.overview() if line.moment == "zaal" and line.state == "open"}
    assert open_in_room == set()


def test_a_good_wijk_gets_an_advice_with_small_things(tmp_path: Path) -> None:
    """Klein en vroeg ingrijpen: quick wins and who looks again, and no measures are asked."""
    with blank(tmp_path) as session:
        tell(session, SMALL)
        paper = on_paper(session)
        assert session.document().form == "advies"
        assert session.turn("quick-wins") is not None
        assert session.turn("maatregelen") is None
    for words in ("Een lamp bij het speelveld.", "Klein en vroeg ingrijpen", "juni 2027", "in het wijkkrantje"):
        assert words in paper


def test_a_group_that_does_not_know_leaves_with_a_first_step(tmp_path: Path) -> None:
    """Eerst uitzoeken: the step, who takes it and when they look again stand in the plan and on paper."""
    with blank(tmp_path) as session:
        tell(session, FIND_OUT)
        verdict, paper = session.iwap().verdict, on_paper(session)
        assert session.document().form == "advies"
        assert session.turn("quick-wins") is None
    assert all(said.value is not None for said in _leaves(verdict))
    for words in ("De corporatie zoekt de verhuizingen", "de woonconsulent van de corporatie", "14 januari 2027"):
        assert words in paper


def _leaves(model: object) -> list[Said[object]]:
    return [value for _, value in model if isinstance(value, Said)]  # type: ignore[attr-defined]


def test_changing_the_verdict_and_back_loses_nothing(tmp_path: Path) -> None:
    """What was said under another verdict is kept aside, and comes back as it was."""
    verdict = Slot("besluit")
    with blank(tmp_path) as session:
        tell(session, SHORT)
        before = session.iwap()
        session.answer(verdict, ChoiceValue(v="uitzoeken"))
        aside = session.iwap()
        assert aside.measures == ()
        assert {one.said.value for one in aside.kept_aside} >= {"Een koffiebank bij de moestuin", "het opbouwwerk"}
        session.answer(verdict, ChoiceValue(v="integraal"))
        assert session.iwap() == before


def test_the_short_evening_of_the_file_is_the_evening_of_25_turns(tmp_path: Path, root: Path) -> None:
    """An answers file of one evening: 25 turns, a first round of six pages at most, open things on the list."""
    path = tmp_path / "kort.wijk"
    fill_session(root / "tests" / "data" / "avond-kort.yaml", path, rim=fixed_rim())
    with open_session(path, rim=fixed_rim(1000)) as session:
        turns, iwap, paper = session.turns("zaal"), session.iwap(), session.document()
        made = session.make_plan(tmp_path / "kort.pdf")
    assert (len(turns), sum(turn.minutes for turn in turns)) == (25, 89)
    assert iwap.kept_aside == ()
    assert {"trekker", "liggen-laten", "wanneer-stoppen"} <= {one.slot for one in iwap.to_dos}
    assert paper.form == "eerste-ronde"
    assert len(PdfReader(made).pages) <= 6
