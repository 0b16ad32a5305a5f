"""The example as a reader meets it: on paper, in pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.session.printing.test_paper_dossier import words_of
from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.paper_form import leaves_with_value
from wijkwizard.document.pdf_attachment import dossier_in
from wijkwizard.document.publish import published
from wijkwizard.document.volumes import annex_path
from wijkwizard.dossier.log.fold import fold
from wijkwizard.session import fill_session, make_example, open_session
from wijkwizard.session.printing.paper import PlanSource, Readership, document_for
from wijkwizard.session.printing.paper_dossier import from_bytes


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[PlanSource, Path]:
    """The example, and where its plan is; the annex is beside it."""
    out, told = tmp_path_factory.mktemp("papier") / "voorbeeld.pdf", list[str]()
    with make_example(None, environment=fixed_environment()) as session:
        made = session.plan.make(out, progress=told.append)
        source = session.plan.source()
    assert f"De bijlage, met alles wat is gezegd, staat in {annex_path(made).name}." in told
    return source, made


@pytest.fixture(scope="module")
def papers(example: tuple[PlanSource, Path]) -> dict[str, list[str]]:
    """The text of each page of the example plan, and of its annex."""
    _, made = example
    files = {"plan": made, "bijlage": annex_path(made)}
    return {name: [page.extract_text() for page in PdfReader(file).pages] for name, file in files.items()}


def test_the_plan_is_short_and_page_two_is_one_page(papers: dict[str, list[str]]) -> None:
    """A page that stands alone is one page, and nobody reads more than twelve."""
    running = [
        n
        for n, text in enumerate(papers["plan"], 1)
        if re.search(r"^In één bladzijde\s*\d+ van", text, re.MULTILINE)
    ]
    assert running == [2]
    assert len(papers["plan"]) <= 12
    assert len(" ".join(papers["plan"]).split()) <= 4500


def test_who_reads_page_two_only_knows_what_is_asked_of_whom_and_what_it_costs(
    papers: dict[str, list[str]],
) -> None:
    page = " ".join(papers["plan"][1].split())
    for words in (
        "geld voor onderhoud en jongerenwerk, € 18.000 tot € 90.000 per jaar van 2027 tot en met 2031 (juni 2027)",
        "Het Werfplein samen opnieuw inrichten gemeente, beheer openbare ruimte 2027 tot 2028",
        "Huurders met meer dan een maand achterstand 6,2 procent 4,5 procent in 2029",
        "Samen kost dit € 313.500 en € 18.000 tot € 121.000 per jaar van 2027 tot en met 2031",
        "Aangevraagd is € 260.000",
        "Na het eten zitten er weer mensen buiten",
        "11 februari 2027, Buurthuis De Loods",
    ):
        assert words in page, words


_SHORT: tuple[Readership, ...] = ("bewoners", "collegestuk")


def _squeezed(text: str) -> str:
    """Return a text without what a page adds inside a word: a line end, a soft hyphen, the end of a cell."""
    return re.sub(r"[\s\u00ad]", "", text).casefold()


def test_the_dossier_in_the_plan_holds_nothing_that_the_two_pdfs_do_not_print(
    example: tuple[PlanSource, Path], papers: dict[str, list[str]]
) -> None:
    """Looked for in the text that a reader of the files themselves gets, and not in what they were drawn of."""
    source, made = example
    text = "".join(_squeezed(page) for pages in papers.values() for page in pages)
    held = fold(from_bytes(dossier_in(made), made).events).answers
    looked_for = {
        (str(slot), line.strip().rstrip("."))
        for slot, (answer,) in held.by_slot.items()
        for words in words_of(source, slot, answer)
        for line in words.splitlines()
    }
    assert len(looked_for) > 600
    assert {item for item in looked_for if _squeezed(item[1]) not in text} == set()
    plan = "".join(map(_squeezed, papers["plan"]))
    assert any(_squeezed(line) not in plan for _, line in looked_for), "the annex counts as well"


def test_every_page_says_that_it_is_an_exercise(papers: dict[str, list[str]]) -> None:
    """Nobody takes an invented figure for a real one."""
    pages = [(name, number, text) for name, texts in papers.items() for number, text in enumerate(texts, 1)]
    assert [(name, number) for name, number, text in pages if "OEFENDOSSIER" not in text] == []


def test_the_parts_of_the_annex_are_there_in_order(papers: dict[str, list[str]]) -> None:
    """The contents name all parts, and each begins where they say."""
    pages = papers["bijlage"]
    contents = next(text for text in pages if "Inhoud" in text)
    found = re.findall(r"^(\d+)\s+\S.*?(\d+)\s*$", contents, re.MULTILINE)
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    assert len(found) >= 12
    for number, page in found:
        assert re.search(rf"^{number}\s", pages[int(page) - 1], re.MULTILINE), number


def test_what_nobody_knows_is_named_and_not_asked_of_the_reader(papers: dict[str, list[str]]) -> None:
    """'Een regisseur bij het wijkteam: Welk bedrag is nodig?' is a question for the table."""
    plan = " ".join(" ".join(papers["plan"]).split())
    assert "Dit weten wij nog niet:" in plan
    unknown = plan.partition("Dit weten wij nog niet:")[2].partition("Waar de cijfers vandaan komen")[0]
    assert "Een regisseur bij het wijkteam: hoeveel geld er nodig is." in unknown
    assert "?" not in unknown


def test_a_public_sentence_of_the_plan_is_short() -> None:
    """At most fourteen words, taken together, and none of more than twenty-five; of what pictures show not."""
    with make_example(None, environment=fixed_environment()) as session:
        source = session.plan.source()
    plan = document_for(source, "college").plan
    told = {getattr(block, "alt", "") for part in plan for block in part.blocks}
    others = [document_for(source, audience).parts for audience in _SHORT]
    for texts in (plan, *others):
        said = [text for text in strings(texts) if text not in told]
        split = [piece for text in said for piece in re.split(r"(?<=[.!?])\s+", text)]
        assert [piece for piece in split if piece.endswith((".", "!", "?")) and len(piece.split()) > 25] == []
    pieces = [piece for part in plan for text in strings(part) for piece in re.split(r"(?<=[.!?])\s+", text)]
    lengths = [len(piece.split()) for piece in pieces if piece.endswith((".", "!", "?")) and " " in piece]
    assert len(lengths) > 60
    assert sum(lengths) / len(lengths) <= 14


@pytest.mark.parametrize("edition", ["public", "working"])
@pytest.mark.parametrize("length", ["een-avond", "twee-avonden"])
def test_a_short_evening_with_all_its_desk_work_is_printed_as_the_plan_that_it_is(
    root: Path, tmp_path: Path, length: str, edition: str
) -> None:
    """The length of the evening takes nothing away: every measure, promise, goal and amount is there, whole."""
    example = (root / "questions" / "voorbeeld.yaml").read_text(encoding="utf-8")
    short = example.replace("\nduur: lang\navond-welke: tweede\n", f"\nduur: {length}\n")
    assert short != example
    (tmp_path / "kort.yaml").write_text(short, encoding="utf-8")
    fill_session(tmp_path / "kort.yaml", tmp_path / "kort.wijk", environment=fixed_environment())
    with open_session(tmp_path / "kort.wijk", environment=fixed_environment(1000)) as session:
        iwap, paper = session.reader.iwap(), session.plan.document(edition)
    seen = published(iwap) if edition == "public" else iwap
    texts = "\n".join(strings(paper))
    assert paper.form == "plan"
    assert len(seen.measures) >= 6
    rows = (*seen.measures, *seen.promises, *seen.goals, *seen.costs, *seen.decisions, *seen.risks)
    told = [said.value for row in rows for said in leaves_with_value(row) if isinstance(said.value, str)]
    assert [words for words in told if words.rstrip(".") not in texts] == []
    assert (seen.ambition.sentence.value or "?") in texts
