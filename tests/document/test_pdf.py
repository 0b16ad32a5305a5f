"""The PDF as readers and their software meet it."""

from __future__ import annotations

import gc
import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, said
from tests.document.producing import produce
from tests.document.tags import faults, tags
from wijkwizard.child.process import ChildMessage, ChildProcess
from wijkwizard.document import pdf as pdf_room
from wijkwizard.document import pdf_child
from wijkwizard.document.compose import compose
from wijkwizard.document.make import Made
from wijkwizard.document.model import Balance, Bars, Document, MeasureBlock, Planning, SignalMap
from wijkwizard.document.pdf import font_config, renderer, seconds
from wijkwizard.document.pdf_child import render_in_this_process
from wijkwizard.errors import ExitCode, WijkError

FORMS = ("plan", "cijfers", "eerste-ronde", "advies")
MOST_PAGES = {"eerste-ronde": 6, "advies": 2}
LONG = "Dit zei iemand die veel te vertellen heeft en die alles wil laten opschrijven, ook dit nog. " * 12


def texts(made: Made) -> list[str]:
    """Return the text of each page, with its spaces made one."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(made.path).pages]


@pytest.mark.parametrize("form", FORMS)
def test_weasyprint_warns_of_nothing(pdfs: dict[str, Made], form: str) -> None:
    """A rule that is ignored or a sign without a glyph is a fault of ours."""
    assert pdfs[form].warnings == ()


@pytest.mark.parametrize("form", FORMS)
def test_the_tags_pass_what_a_machine_can_check(pdfs: dict[str, Made], form: str) -> None:
    """Language, title, headings, figures, tables, links and fonts."""
    assert faults(pdfs[form].path) == []


def test_the_check_of_tags_finds_faults(tmp_path: Path) -> None:
    """A check that finds nothing in a poor page would prove nothing."""
    poor = (
        "<html><head><title></title></head><body><h1>A</h1><h3>B</h3>"
        "<svg width='9' height='9'></svg><table><tr><td>x</td></tr></table></body></html>"
    )
    with renderer() as child:
        content, _ = child.render(poor)
    (tmp_path / "poor.pdf").write_bytes(content)
    found = "\n".join(faults(tmp_path / "poor.pdf"))
    for number in ("06-003", "11-006", "13-004", "14-003", "15-003"):
        assert number in found
    assert "a font of the machine" not in found


@pytest.mark.parametrize("form", FORMS)
def test_every_figure_tells_in_words_what_it_shows(
    papers: dict[str, Document], pdfs: dict[str, Made], form: str
) -> None:
    """Who cannot see the picture hears all of it, or what is in it with the table after it."""
    with pikepdf.open(pdfs[form].path) as pdf:
        figures = [str(tag.element.get("/Alt", "")) for tag in tags(pdf) if tag.kind == "Figure"]
    alone = {
        block.alt
        for part in (*papers[form].plan, *papers[form].parts)
        for block in part.blocks
        if isinstance(block, Bars | SignalMap | Balance | Planning) and not block.table.rows
    }
    assert alone <= set(figures)
    assert all("tabel" in alt for alt in figures if alt not in alone)
    assert figures or form == "advies"


def test_the_contents_name_the_page_on_which_each_part_begins(
    papers: dict[str, Document], pdfs: dict[str, Made]
) -> None:
    """A number in the contents is the number of a page."""
    pages = texts(pdfs["plan"])
    reader = PdfReader(pdfs["plan"].path)
    listed = [page.extract_text() for page in reader.pages]
    heads = ("Verder in dit plan", "Bijlage: alles wat")
    plan, annex = (next(page for page in listed if head in page) for head in heads)
    chapters = [(part, plan) for part in papers["plan"].plan[1:]]
    for part, contents in (*chapters, *((part, annex) for part in papers["plan"].parts)):
        entry = re.search(rf"^{part.number}\s+{re.escape(part.title)}[ .]*?(\d+)$", contents, re.MULTILINE)
        assert entry is not None, part.title
        assert f"{part.number} {part.title}" in pages[int(entry[1]) - 1]


def test_every_page_of_the_plan_has_its_heads_and_banner(pdfs: dict[str, Made]) -> None:
    """No page of an exercise or a working edition can be taken apart from the rest."""
    pages = texts(pdfs["plan"])
    for n, page in enumerate(pages, start=1):
        assert "OEFENDOSSIER" in page
        assert "Niet publiceren" in page
        assert n == 1 or f"{n} van {len(pages)}" in page
    assert "CONCEPT" in pages[0]


@pytest.mark.parametrize("form", ["eerste-ronde", "advies"])
def test_the_short_papers_are_short(pdfs: dict[str, Made], form: str) -> None:
    """An ordinary evening fits with ease."""
    assert len(PdfReader(pdfs[form].path).pages) <= MOST_PAGES[form]


def test_what_people_typed_is_on_paper_as_they_typed_it(tmp_path: Path) -> None:
    """Markup, quotes and braces are text."""
    typed = "R&D <b>'vet'</b> {{ 7*7 }} {% raw %} \"ja\""
    paper = compose(
        evening(area={"name": said(typed)}, ambition={"sentence": said(typed)}), advice_of, KNOWN, STYLE
    )
    made = produce(paper, tmp_path / "typed.pdf")
    assert sum(typed in page for page in texts(made)) >= 1
    assert str(PdfReader(made.path).metadata.title).endswith(typed)  # type: ignore[union-attr]  # there is one


@pytest.mark.usefixtures("cold_children")
def test_the_same_dossier_gives_the_same_bytes(papers: dict[str, Document], tmp_path: Path) -> None:
    """No clock and no chance gets into the paper."""
    made = [produce(papers["advies"], tmp_path / f"{n}.pdf").path.read_bytes() for n in (1, 2)]
    assert hashlib.sha256(made[0]).hexdigest() == hashlib.sha256(made[1]).hexdigest()


@pytest.mark.parametrize(("form", "day"), [("plan", "D:53110101"), ("cijfers", "D:20270314")])
def test_the_day_inside_is_the_day_that_is_printed(pdfs: dict[str, Made], form: str, day: str) -> None:
    """It is that of the evening, and without one that of the last event: nothing inside tells of another day."""
    metadata = PdfReader(pdfs[form].path).metadata
    assert metadata is not None
    assert str(metadata.creation_date_raw).startswith(day)
    assert str(metadata.modification_date_raw).startswith(day)


@pytest.mark.usefixtures("cold_children")
def test_a_dossier_goes_along_without_breaking_the_tags(papers: dict[str, Document], tmp_path: Path) -> None:
    """The attachment comes out as it went in, and the same bytes come out twice."""
    attached = {"dossier.wijk": b"\x00inhoud"}
    made = [produce(papers["advies"], tmp_path / f"{n}.pdf", attachments=attached) for n in (1, 2)]
    with pikepdf.open(made[0].path) as pdf:
        assert pdf.attachments["dossier.wijk"].get_file().read_bytes() == b"\x00inhoud"
    assert faults(made[0].path) == []
    assert made[0].path.read_bytes() == made[1].path.read_bytes()


def test_progress_is_told_in_dutch_and_each_step_once(papers: dict[str, Document], tmp_path: Path) -> None:
    """Somebody who waits sees that something happens."""
    told: list[str] = []
    produce(papers["advies"], tmp_path / "plan.pdf", progress=told.append)
    assert told[0] == "Het papier wordt gelezen"
    assert told[-1] == "De PDF wordt geschreven"
    assert len(told) == len(set(told))


def test_a_child_that_breaks_becomes_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback of a child reaches people."""
    monkeypatch.setattr(pdf_room, "VERB", "geen-werkwoord")
    with renderer() as child, pytest.raises(WijkError) as told:
        child.render("<p>x</p>")
    assert told.value.code == "paper-failed"
    assert told.value.exit_code is ExitCode.PAPER


@pytest.mark.parametrize(
    ("message", "code"),
    [("cannot load library 'libpango': not found", "paper-libraries"), ("disk full", "paper-failed")],
)
def test_the_child_tells_missing_libraries_apart(
    message: str, code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What must be installed has its own remedy."""

    def broken(*_: object, **__: object) -> bytes:
        raise OSError(message)

    monkeypatch.setattr(pdf_child, "_drawn", broken)
    monkeypatch.setattr(gc, "disable", lambda: None)
    asked = '{"page": "", "seconds": 0, "attachments": {}, "zoom": 1, "fillable": false}'
    assert render_in_this_process(lambda: asked) == ExitCode.PAPER
    assert f'"{code}"' in capsys.readouterr().out


def test_the_fonts_of_the_machine_are_out_of_sight() -> None:
    """A folder with an odd name is no way into the configuration."""
    config = font_config(Path("a & b"), Path("cache"))
    assert "<dir>a &amp; b</dir>" in config
    assert config.count("<dir>") == 1


def test_days_become_seconds_without_a_time_zone_of_the_machine() -> None:
    """The same day is the same number everywhere, and no day is a fixed one."""
    assert seconds("1970-01-02") == 86400
    assert seconds("") == 315532800


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_printed_smaller_than_nine_points(pdfs: dict[str, Made], form: str) -> None:
    """Who sees little can read the small print too, in pictures and at the foot of the page as well."""
    sizes: set[float] = set()

    def measure(text: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(size * abs(line[3]) * abs(page[3]), 1))

    for page in PdfReader(pdfs[form].path).pages:
        page.extract_text(visitor_text=measure)
    assert min(sizes) >= 9


def test_a_measure_that_goes_on_over_the_page_is_named_at_the_foot(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """Rows without their heading could be those of any measure; where it begins, the foot says nothing of it."""
    part = next(part for part in papers["plan"].parts if part.title == "Maatregelen")
    one = next(block for block in part.blocks if isinstance(block, MeasureBlock))
    # So many rows that it goes on over one page and not over two.
    long = one.model_copy(update={"rows": (*one.rows, *one.rows[:-4])})
    several = tuple(long.model_copy(update={"number": n, "title": f"Nummer {n}"}) for n in (1, 2))
    paper = papers["plan"].model_copy(update={"parts": (part.model_copy(update={"blocks": several}),)})
    pages = texts(produce(paper, tmp_path / "plan.pdf"))
    going_on = [page for page in pages if "vervolg van maatregel 1 Nummer 1" in page]
    assert len(going_on) == 1
    assert "Doel:" not in going_on[0].partition("2 Nummer 2")[0]
    assert not any("vervolg" in page for page in pages if "1 Nummer 1 Doel:" in page)


def test_the_child_loads_nothing_that_it_does_not_need(child_environment: dict[str, str]) -> None:
    """It draws a page: it knows no questionnaire, no plan and no screen, which would cost it half a second."""
    code = (
        "import sys, wijkwizard.cli, wijkwizard.document.pdf_child\n"
        "heavy = {'textual', 'jinja2', 'pydantic', 'yaml', 'sqlite3', 'wijkwizard.iwap'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, env=child_environment
    )
    assert ran.stderr == ""
    assert ran.returncode == 0


def test_no_file_of_the_paper_is_made_while_it_is_drawn(
    papers: dict[str, Document], tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page, attachments and PDF go through pipes, so a kill of either program leaves nothing of the plan."""
    on_disk = set[str]()

    def watched(child: ChildProcess, given: str, hear: Callable[[ChildMessage], object]) -> int:
        def heard(said: ChildMessage) -> None:
            on_disk.update(one.name for one in (*tmp_path.rglob("*"), *own_home.rglob("*")) if one.is_file())
            hear(said)

        return finish(child, given, heard)

    finish = ChildProcess.finish
    monkeypatch.setattr(ChildProcess, "finish", watched)
    produce(papers["advies"], tmp_path / "plan.pdf", attachments={"dossier.wijk": b"inhoud"})
    known = {name for name in on_disk if name == "fonts.conf" or name.endswith((".lock", ".TAG"))}
    assert "fonts.conf" in known, "otherwise nothing was looked at"
    font = re.compile(r".*\.cache-\d+(\.\w+)?|[0-9a-f]{32}", re.DOTALL)
    assert not [one for one in on_disk - known if not font.fullmatch(one)]


def test_what_is_drawn_stands_in_our_folder_and_not_in_that_of_the_system(
    papers: dict[str, Document], tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fonts that WeasyPrint unpacks are swept with ours when both programs are killed."""
    system = tmp_path / "system"
    system.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(system))
    stray, ours = set[str](), set[str]()

    def watched(child: ChildProcess, given: str, hear: Callable[[ChildMessage], object]) -> int:
        def heard(said: ChildMessage) -> None:
            stray.update(one.name for one in system.rglob("*"))
            ours.update(one.name for one in own_home.rglob("weasyprint*"))
            hear(said)

        return finish(child, given, heard)

    finish = ChildProcess.finish
    monkeypatch.setattr(ChildProcess, "finish", watched)
    produce(papers["advies"], tmp_path / "plan.pdf")
    assert not stray
    assert ours, "otherwise nothing was unpacked"
