"""The pages of docs/ that follow from the program are current, their pictures are there, and the glossary is spoken."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from docs.camera import clean, studio, take
from docs.pictures import PAGES, SHOTS, evening, names, stale
from wijkwizard.tui.commands import COMMANDS

PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
HEAVIEST = 150_000
"""Bytes of a picture of a page; the manual is read on slow lines too."""


@pytest.fixture(scope="module")
def maker(root: Path) -> ModuleType:
    """The script that makes the pages."""
    spec = importlib.util.spec_from_file_location("make_docs", root / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_made_pages_are_current(root: Path, maker: ModuleType) -> None:
    """Run ``python docs/make.py`` when this fails."""
    for name, text in maker.pages().items():
        assert (root / "docs" / name).read_text(encoding="utf-8") == text, name


def test_every_place_in_the_plan_has_a_place_on_paper(maker: ModuleType) -> None:
    """The page of items never has to guess where something is printed."""
    from wijkwizard.iwap.model import Iwap
    from wijkwizard.iwap.registry import DERIVED

    assert set(maker.PLACE_ON_PAPER) == set(Iwap.model_fields) - DERIVED


def test_every_command_stands_in_the_manual(root: Path, maker: ModuleType) -> None:
    """The table of keys is made from the list that the wizard itself reads, and stands between its marks."""
    manual = (root / "docs" / "handleiding.md").read_text(encoding="utf-8")
    made = manual.partition("<!-- gemaakt: toetsen -->")[2].partition("<!-- einde: toetsen -->")[0]
    assert made.strip() == maker.keys_table()
    rows = [line for line in made.splitlines() if line.startswith("| ")][1:]
    assert len(rows) == len(COMMANDS)
    assert [one.help for one, row in zip(COMMANDS, rows, strict=True) if one.help not in row] == []


def test_a_block_without_marks_is_refused(maker: ModuleType) -> None:
    """A mark that was lost in editing does not silently leave an old table behind."""
    marked = "a\n<!-- gemaakt: x -->old<!-- einde: x -->\nb"
    assert maker.filled(marked, {"x": "new"}) == "a\n<!-- gemaakt: x -->\n\nnew\n\n<!-- einde: x -->\nb"
    with pytest.raises(LookupError, match="y"):
        maker.filled(marked, {"y": "new"})


def test_the_evenings_of_the_manual_are_the_routes(root: Path) -> None:
    """The sheet adds up to what the wizard promises: an hour, an evening, and two evenings."""
    manual = (root / "docs" / "handleiding.md").read_text(encoding="utf-8")
    assert "- één uur, alleen de kern: 14 vragen in 49 minuten." in manual
    assert "- één avond van anderhalf uur: 29 vragen in 90 minuten." in manual
    assert "39 vragen in 68 en 59 minuten." in manual


def _pictures(root: Path) -> dict[Path, str]:
    """Every picture that the manual, the page of papers and the readme show, with the words for who does not see it."""
    pages = (root / "docs" / "handleiding.md", root / "docs" / "papieren.md", root / "README.md")
    return {
        (page.parent / place).resolve(): words
        for page in pages
        for words, place in PICTURE.findall(page.read_text(encoding="utf-8"))
    }


def test_every_picture_that_is_shown_exists(root: Path) -> None:
    """No reader meets an empty frame; each picture has a sentence for who does not see it."""
    shown = _pictures(root)
    assert len(shown) > 10
    assert [path.name for path in shown if not path.is_file()] == []
    assert [path.name for path, words in shown.items() if len(words) < 10] == []


def test_every_picture_that_is_made_is_shown(root: Path) -> None:
    """The folder holds what the command makes and the pages use, and nothing else."""
    folder = root / "docs" / "beeld"
    assert {path.name for path in folder.iterdir()} == set(names())
    assert {path.name for path in _pictures(root)} == set(names())


def test_a_picture_that_shows_something_else_is_named(tmp_path: Path) -> None:
    """``python docs/make.py compare`` says which; a picture that is missing counts too."""
    (tmp_path / "a.svg").write_text("<svg>nu</svg>", encoding="utf-8")
    (tmp_path / "b.svg").write_text("<svg>toen</svg>", encoding="utf-8")
    made = [("a.svg", "<svg>nu</svg>"), ("b.svg", "<svg>nu</svg>"), ("c.svg", "<svg>nu</svg>")]
    assert list(stale(made, tmp_path)) == ["b.svg", "c.svg"]


def test_no_picture_fetches_anything(root: Path) -> None:
    """A picture names no font or file of the web; only the name of the SVG language looks like an address."""
    for path in (root / "docs" / "beeld").glob("*.svg"):
        drawn = path.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert re.findall(r"@font-face|@import|https?:|href|//", drawn) == [], path.name


def test_pictures_of_pages_are_light(root: Path) -> None:
    """A page of the plan is small enough to open at once."""
    sizes = {name: (root / "docs" / "beeld" / f"{name}.png").stat().st_size for name in PAGES}
    assert {name: size for name, size in sizes.items() if size > HEAVIEST} == {}


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_every_link_of_the_manual_leads_somewhere(root: Path) -> None:
    """A link within the page has its heading, and a link to a file has its file."""
    page = root / "docs" / "handleiding.md"
    text = page.read_text(encoding="utf-8")
    anchors = {f"#{_anchor(title)}" for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    links = LINK.findall(text)
    assert len(links) > 5
    assert [one for one in links if one not in anchors and not (page.parent / one).is_file()] == []


def test_cleaning_a_screenshot_keeps_its_words_and_drops_addresses() -> None:
    """Blanks before a word move the word; a font that would be fetched goes, and so does a remark."""
    raw = (
        "<svg><!-- made by https://example.org --><style>@font-face { src: url(https://example.org/a.woff); }"
        "\n.x { font-family: Fira Code, monospace; }</style>"
        '<text class="x" x="12.2" y="20" textLength="48.8">&#160;&#160;ja&#160;</text></svg>'
    )
    cleaned = clean(raw)
    assert "example.org" not in cleaned
    assert '<text class="x" x="36.6" y="20" textLength="24.4">ja</text>' in cleaned


def test_the_evening_is_cut_off_at_a_question() -> None:
    """What was prepared stays, what the room said before stays, and the rest has yet to be said."""
    told = "gebied-naam: A\nduur: lang\nspelregels: [x]\ntrots: b\nproblemen-labels:\n  - {rij: a}\n"
    assert (
        evening(told, "trots") == "gebied-naam: A\nduur: twee-avonden\nspelregels: [x]\navond-welke: eerste\n"
    )
    assert evening(told, "") == told


async def test_a_picture_of_the_same_screen_is_the_same_picture() -> None:
    """Clock, chance and fonts are fixed, so that a picture only changes when a screen does."""
    with studio() as folder:
        first, second = await take(SHOTS[0], "", folder), await take(SHOTS[0], "", folder)
    assert first == second
    assert "Welkom" in first


def _table(root: Path) -> list[list[str]]:
    page = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.strip()[1:-1].split("|") for line in page.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[1:]]


@cache
def _code(root: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (root / "src").glob("**/*.py"))


def test_every_code_word_of_the_glossary_is_used(root: Path) -> None:
    """A word that nobody speaks does not belong in the list."""
    code = _code(root).lower()
    words = [word.strip() for row in _table(root) for word in row[0].split(",")]
    assert len(words) > 30
    assert [word for word in words if word not in code] == []


def test_words_that_the_glossary_replaces_are_not_used_as_names(root: Path) -> None:
    """One word per idea: no class or function takes the other word."""
    code = _code(root)
    avoided = [word.strip() for row in _table(root) for word in row[3].split(",") if word.strip()]
    assert avoided
    names = re.findall(r"(?:class|def) (\w+)", code)
    assert [name for name in names for word in avoided if word in _words(name)] == []


def _words(name: str) -> list[str]:
    """Return the words of a name, each also without the ending of a plural: 'describe' holds no 'scribe'."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    return [*words, *(word.removesuffix("s") for word in words)]


@pytest.mark.parametrize("name", ["read_survey", "SurveyTable", "_surveys"])
def test_a_replaced_word_is_seen_in_every_form_of_a_name(name: str) -> None:
    """With capitals, with strokes, and in the plural."""
    assert "survey" in _words(name)
