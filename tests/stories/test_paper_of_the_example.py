"""The example as a reader meets it: on paper, in pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.paper_form import leaves_with_value
from wijkwizard.document.publish import published
from wijkwizard.session import fill_session, make_example, open_session


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page of the example plan."""
    out = tmp_path_factory.mktemp("papier") / "voorbeeld.pdf"
    with make_example(None, environment=fixed_environment()) as session:
        session.plan.make(Path(out))
    return [page.extract_text() for page in PdfReader(out).pages]


def test_the_summary_is_one_page(pages: list[str]) -> None:
    """A page for the wall of the community centre is one page."""
    running = [
        number
        for number, text in enumerate(pages)
        if re.search(r"^Samenvatting\b.*van \d+", text, re.MULTILINE)
    ]
    headed = [
        number for number, text in enumerate(pages) if re.search(r"^2\s*Samenvatting", text, re.MULTILINE)
    ]
    assert len(headed) == 2, "once in the contents, once as the part"
    assert len(running) <= 1 or running == [headed[1]]


def test_every_page_says_that_it_is_an_exercise(pages: list[str]) -> None:
    """Nobody takes an invented figure for a real one."""
    assert [number for number, text in enumerate(pages, 1) if "OEFENDOSSIER" not in text] == []


def test_the_fourteen_parts_are_there_in_order(pages: list[str]) -> None:
    """The contents name all parts, and each begins where they say."""
    contents = next(text for text in pages if "Inhoud" in text)
    found = re.findall(r"^(\d+)\s+\S.*?(\d+)\s*$", contents, re.MULTILINE)
    assert [int(number) for number, _ in found] == list(range(1, 15))
    for number, page in found:
        assert re.search(rf"^{number}\s", pages[int(page) - 1], re.MULTILINE), number


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
