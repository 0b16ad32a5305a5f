"""From blank to paper: what a group says in whatever order stands in the plan and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.session.small import fixed_environment
from tests.stories.evenings import FIND_OUT, SHORT, SMALL
from tests.stories.story import lines, tell
from wijkwizard.document.characters import strings
from wijkwizard.document.internal import leaves
from wijkwizard.document.volumes import annex_path
from wijkwizard.session import Session, fill_session, new_session, open_session
from wijkwizard.terms import ChoiceValue, Slot


def blank(folder: Path, name: str = "avond.wijk") -> Session:
    """Return a new session on our own questionnaire."""
    return new_session(folder / name, environment=fixed_environment())


def on_paper(session: Session, edition: str = "public") -> str:
    """Return all words of the paper."""
    return "\n".join(strings(session.plan.document(edition)))


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The short evening, told straight on, as a file."""
    with blank(tmp_path_factory.mktemp("verteld")) as session:
        tell(session, SHORT)
        return session.file.path


@pytest.fixture
def told(evening: Path, tmp_path: Path) -> Iterator[Session]:
    """An own copy of the short evening."""
    copy = tmp_path / "kopie.wijk"
    copy.write_bytes(evening.read_bytes())
    with open_session(copy, environment=fixed_environment(1000)) as session:
        yield session


def test_a_short_evening_goes_from_blank_to_a_pdf_of_six_pages_at_most(tmp_path: Path, told: Session) -> None:
    """Before anyone named a measure; what was typed is told on the paper that people take home, markup as text."""
    for row in told.reader.answers.rows_of("maatregelen"):
        told.rows.remove("maatregelen", row)
    made = told.plan.make(tmp_path / "eerste-ronde.pdf")
    reader = PdfReader(made)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) <= 6
    for words in (
        "Eerste ronde De Hoven",
        "De moestuin & het <koor>",
        "De groep schat in: Opletten",
        "Rommel bij de containers",
        "261 duizend euro (2025)",
        "Een keer extra legen in het weekend.",
        "22 oktober 2026",
    ):
        assert words in text


def test_an_annexed_plan_and_a_working_edition_are_one_file(tmp_path: Path, told: Session) -> None:
    whole = told.plan.make(tmp_path / "heel.pdf", annexed=True)
    working = told.plan.make(tmp_path / "werk.pdf", audience="onszelf")
    assert not list(tmp_path.glob("*bijlage*"))
    for path in (whole, working):
        text = " ".join(page.extract_text() for page in PdfReader(path).pages)
        assert "In één bladzijde" in text
        assert "Over dit concept" in text


def test_a_word_file_of_the_plan_has_its_annex_beside_it_as_a_pdf_has(tmp_path: Path, told: Session) -> None:
    """A registry wants the plan; one file had 43 pages, with the contents of both mixed."""
    said: list[str] = []
    made = told.plan.make(tmp_path / "plan.docx", fmt="docx", progress=said.append)
    beside = annex_path(made)
    assert f"De bijlage, met alles wat is gezegd, staat in {beside.name}." in said
    plan, annex = ([para.text for para in docx.Document(str(path)).paragraphs] for path in (made, beside))
    assert any("In één bladzijde" in text for text in plan)
    assert not any("Over dit concept" in text for text in plan)
    assert any("Over dit concept" in text for text in annex)
    assert not any("In één bladzijde" in text for text in annex)
    assert not any("zit een dossier" in text for text in (*plan, *annex)), "only a PDF holds one"
    whole = told.plan.make(tmp_path / "heel.docx", fmt="docx", annexed=True)
    both = [para.text for para in docx.Document(str(whole)).paragraphs]
    assert all(any(words in text for text in both) for words in ("In één bladzijde", "Over dit concept"))
    assert not annex_path(whole).exists()


def test_a_word_file_explains_its_marks_before_the_first_of_them(tmp_path: Path, told: Session) -> None:
    made = docx.Document(str(told.plan.make(tmp_path / "plan.docx", fmt="docx")))
    listed = [(para.style.name if para.style else "", para.text) for para in made.paragraphs]
    legend = next(n for n, (_, text) in enumerate(listed) if "Hoe u de tekens leest" in text)
    chapter = next(
        n for n, (style, text) in enumerate(listed) if style == "Heading 1" and "bladzijde" in text
    )
    assert legend < chapter


def test_a_short_evening_with_a_measure_gives_the_plan(told: Session) -> None:
    """A measure with its reason has a place of its own there, and the rest of the evening stands around it."""
    paper = told.plan.document()
    assert paper.form == "plan"
    texts = "\n".join(strings(paper))
    for words in ("Een koffiebank bij de moestuin", "Daar komen mensen toch al langs.", "de tuingroep"):
        assert words in texts


@pytest.mark.usefixtures("in_memory")
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_answering_does_not_matter(tmp_path: Path, told: Session, seed: int) -> None:
    """Back and forth through the evening gives the same plan as straight on."""
    with blank(tmp_path) as session:
        tell(session, SHORT, shuffle=seed)
        assert session.reader.iwap() == told.reader.iwap()


def test_every_line_of_the_short_evening_stands_in_the_plan(told: Session) -> None:
    """Nothing that the story tells is lost or kept aside, and nothing that the room was asked is open."""
    asked = [line for line in told.reader.overview() if line.moment == "zaal"]
    assert told.reader.iwap().kept_aside == ()
    assert len(told.reader.answers.by_slot) == len(lines(SHORT))
    assert [line.title for line in asked if line.state == "open"] == []


def test_a_good_wijk_gets_an_advice_with_small_things(tmp_path: Path) -> None:
    """Klein en vroeg ingrijpen: quick wins and who looks again, and no measures are asked."""
    with blank(tmp_path) as session:
        tell(session, SMALL)
        paper = on_paper(session)
        assert session.plan.document().form == "advies"
        assert session.reader.turn("quick-wins") is not None
        assert session.reader.turn("maatregelen") is None
    for words in (
        "Een lamp bij het speelveld.",
        "Klein en vroeg ingrijpen",
        "juni 2027",
        "in het wijkkrantje",
    ):
        assert words in paper


def test_a_group_that_does_not_know_leaves_with_a_first_step(tmp_path: Path) -> None:
    """Eerst uitzoeken: the step, who takes it and when they look again stand in the plan and on paper."""
    with blank(tmp_path) as session:
        tell(session, FIND_OUT)
        verdict, paper = session.reader.iwap().verdict, on_paper(session)
        assert session.plan.document().form == "advies"
        assert session.reader.turn("quick-wins") is None
    assert all(said.value is not None for said in leaves(verdict))
    for words in (
        "De corporatie zoekt de verhuizingen",
        "de woonconsulent van de corporatie",
        "14 januari 2027",
    ):
        assert words in paper


def test_changing_the_verdict_and_back_loses_nothing(told: Session) -> None:
    """What was said under another verdict stays in the plan, and the plan comes back as it was."""
    verdict, before = Slot("besluit"), told.reader.iwap()
    told.writer.answer(verdict, ChoiceValue(v="uitzoeken"))
    smaller = told.reader.iwap()
    for plan in (smaller, before):
        assert "Een koffiebank bij de moestuin" in {one.title.value for one in plan.measures}
    assert [one.title.value for one in smaller.measures] == [one.title.value for one in before.measures]
    assert [one.promise.value for one in smaller.promises] == [one.promise.value for one in before.promises]
    told.writer.answer(verdict, ChoiceValue(v="integraal"))
    assert told.reader.iwap() == before


def test_the_evenings_of_the_file_are_those_of_twenty_people(tmp_path: Path, root: Path) -> None:
    """An answers file of two evenings: open things on the list, and a plan as measures were named.

    Without those measures it is a first round of six pages at most.
    """
    path = tmp_path / "kort.wijk"
    fill_session(root / "tests" / "data" / "avond-kort.yaml", path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment(1000)) as session:
        turns, iwap, paper = session.reader.turns("zaal"), session.reader.iwap(), session.plan.document()
        for row in session.reader.answers.rows_of("maatregelen"):
            session.rows.remove("maatregelen", row)
        before, made = session.plan.document(), session.plan.make(tmp_path / "kort.pdf")
    assert sum(turn.minutes for turn in turns) <= 2 * 75
    assert iwap.kept_aside == ()
    assert {"liggen-laten", "wanneer-stoppen"} <= {one.slot for one in iwap.to_dos}
    assert (paper.form, before.form) == ("plan", "eerste-ronde")
    assert len(PdfReader(made).pages) <= 6
