"""One word for one thing, in all texts that users read: the list is data, the texts are all of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from tests.architecture.tree import ROOT, SOURCE, files, parsed
from tests.content.ours import ours
from wijkwizard.knowledge.source_checks import SILENT
from wijkwizard.knowledge.wordings import Wording

NO_TEXT = {"id", "kind", "moment", "route", "binds", "knowledge", "rows", "question", "label_column"}
QUOTED = {"bronnen", "voorkeurswoorden", "vage-woorden"}
"""Tables that hold the words of others: titles of papers, and the words that are looked for."""

WORDINGS = ours().knowledge.wordings.rows


def _strings(thing: object, name: str = "") -> Iterator[str]:
    """Yield every text in a part of the questionnaire, without what is an id."""
    if isinstance(thing, str):
        if name not in NO_TEXT:
            yield thing
    elif isinstance(thing, BaseModel):
        for field, value in thing:
            yield from _strings(value, field)
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _strings(value, name)
    elif isinstance(thing, tuple | list):
        for value in thing:
            yield from _strings(value, name)


def _asked() -> Iterator[tuple[str, str]]:
    for step in ours().questionnaire.steps:
        for text in _strings(step):
            yield f"{step.id}", text


def _known() -> Iterator[tuple[str, str]]:
    for table_id in ours().knowledge.option_tables:
        if table_id not in QUOTED:
            table = ours().knowledge.whole(table_id)
            yield table_id, f"{table.title} {table.about}"
            for row in table.rows:
                for name, text in row:
                    if isinstance(text, str) and name not in SILENT | {"kind"}:
                        yield f"{table_id}.{row.id}", text


def _in_code() -> Iterator[tuple[str, str]]:
    """Yield every text in the code without docstrings: what has a space or a capital; the rest are ids."""
    for path in files(SOURCE, ".py"):
        tree = parsed(path)
        silent = {
            id(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and id(node) not in silent and _reads_as_text(node.value):
                yield f"{path.name}:{node.lineno}", str(node.value)


def _reads_as_text(value: object) -> bool:
    return isinstance(value, str) and (" " in value or value[:1].isupper())


def _in_files() -> Iterator[tuple[str, str]]:
    """Yield the lines of templates, rules and manuals, without remarks."""
    for folder, suffix in (
        ("templates", ".j2"),
        ("questions/signalen", ".yaml"),
        ("questions/cijfers", ".yaml"),
    ):
        for path in files(ROOT / folder, suffix):
            yield from _lines(path)
    for name in ("handleiding.md", "vragenlijst-maken.md"):
        yield from _lines(ROOT / "docs" / name)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.lstrip().startswith(("#", "sources:", "{#")) or path.suffix == ".md":
            yield f"{path.name}:{number}", line


def other_words(wording: Wording, text: str) -> list[str]:
    """Return what a text says instead of the word that is preferred."""
    for allowed in wording.unless:
        text = re.sub(allowed, " ", text, flags=re.IGNORECASE)
    return [found[0] for one in wording.instead_of for found in re.finditer(one, text, re.IGNORECASE)]


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    """All texts with their places, read once for all words that are looked for."""
    return [*_asked(), *_known(), *_in_code(), *_in_files()]


@pytest.mark.parametrize("wording", WORDINGS, ids=[one.id for one in WORDINGS])
def test_one_word_is_used_for_one_thing(wording: Wording, texts: list[tuple[str, str]]) -> None:
    """Questions, tables, rules, templates, manuals and the texts in the code say the word that we chose."""
    assert len(texts) > 4000
    assert [(where, said) for where, text in texts for said in other_words(wording, text)] == []


@pytest.mark.parametrize(
    ("row", "text", "said"),
    [
        ("u-hebt", "Heeft u tijd?", ["Heeft u"]),
        ("u", "Wat vinden jullie?", ["jullie"]),
        ("u", "Een projectje", []),
        ("stap", "Op welke trede staat de wijk", ["trede"]),
        ("stap", "Trede op de effectladder", []),
        ("snelle-resultaten", "Onze quick wins", ["quick wins"]),
        ("kaarten", "Tel de stembriefjes", ["briefjes"]),
        ("groep", "Een tweede tafel in De Loods", []),
        ("groep", "Een indruk van deze tafel", ["indruk van deze tafel"]),
    ],
)
def test_the_list_finds_what_it_looks_for(row: str, text: str, said: list[str]) -> None:
    """Each kind of slip is caught, and words that only look like one are not."""
    assert other_words(ours().knowledge.wordings.get(row), text) == said


def test_no_question_presumes_that_somebody_needs_help() -> None:
    """A room is not asked whether it would need less help, and nobody is called by what he needs."""
    texts = [text for _, text in (*_asked(), *_known())]
    assert [
        one
        for one in texts
        if re.search(r"minder hulp nodig|\b(?:grenzen|hulp|steun) nodig$", one, re.IGNORECASE)
    ] == []


def test_a_question_that_leans_on_a_law_says_when_it_held() -> None:
    """Help and script of a question are held to the same as a table: a law comes with its day."""
    forms = [form for row in ours().knowledge.legal_words.rows for form in row.forms if form != "een wet"]
    legal = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
    for one in ours().index.answerable:
        question = one.question
        told = (
            f"{question.text} {question.help} {question.read_aloud} {question.script.say} {question.source}"
        )
        if legal.search(told):
            assert re.search(r"[Gg]old (?:op|in) ", question.source), one.full_id


def test_the_numeral_one_has_both_its_accents(texts: list[tuple[str, str]]) -> None:
    """At the head of a sentence stands 'Eén'; what was made a small letter there is 'één'."""
    assert [(where, text) for where, text in texts if re.search(r"\beén\b", text)] == []
