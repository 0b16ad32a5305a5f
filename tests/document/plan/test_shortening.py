"""A long plan leaves whole minor blocks to its annex, in a stated order, and says which; nothing else goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan, pick, said
from tests.document.test_money import COSTS
from tests.document.test_page_boxes import PLANS
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Document, Line, Paragraph, Part
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.plan.compose_plan import plan_parts
from wijkwizard.document.plan.shortening import MOST_WORDS, PlanChapter, in_so_many_words, minor, words_of
from wijkwizard.dutch_arguments import Parser
from wijkwizard.paper_arguments import paper_options

ORDER = PaperKnowledge.of(knowledge()).minor
MANY = PLANS["veel"].model_copy(
    update={
        "danger": full_plan().danger.model_copy(
            update={"clash": pick("dat wisselt", "wisselt"), "proud": said("Het koor")}
        ),
        "costs": COSTS,
        "shares": (),
    }
)
"""Sixty measures and twenty signals: far more than a short plan holds."""


def _paragraph(words: int) -> Block:
    return Paragraph(line=Line(text=" ".join(["woord"] * words)))


CHAPTERS: tuple[PlanChapter, ...] = (
    ("Een", (_paragraph(9), *minor("b", [_paragraph(19)]))),
    ("Twee", (*minor("a", [_paragraph(29)]), *minor("c", [_paragraph(39)]), *minor("leeg", []))),
)
NAMES = {"a": "het eerste", "leeg": "niets", "b": "het tweede", "c": "het derde"}


@pytest.mark.parametrize(
    ("most", "left"),
    [
        (98, ()),
        (97, ("het eerste",)),
        (69, ("het eerste",)),
        (68, ("het eerste", "het tweede")),
        (0, ("het eerste", "het tweede", "het derde")),
    ],
)
def test_blocks_go_in_order_and_only_until_it_fits(most: int, left: tuple[str, ...]) -> None:
    """What is not there is not named, and what is no minor block stays although it does not fit."""
    made = in_so_many_words(CHAPTERS, NAMES, most)
    assert made.left == left
    kept = [block for _, blocks in made.chapters for block in blocks]
    assert _paragraph(9) in kept
    assert len(kept) == 4 - len(left)


def test_what_stands_instead_is_printed_only_where_its_block_went() -> None:
    """Twenty-two signals of the group were named nowhere, beside a sentence that nothing was known."""
    instead = (_paragraph(7),)
    blocks = minor(next(iter(NAMES)), (_paragraph(50),), instead=instead)
    assert in_so_many_words((("Titel", blocks),), NAMES, 10).chapters[0][1] == instead
    assert in_so_many_words((("Titel", blocks),), NAMES, 98).chapters[0][1] == (_paragraph(50),)


def test_a_plan_that_fits_says_nothing_of_it() -> None:
    assert in_so_many_words(CHAPTERS, NAMES, 98).notice == ()


@cache
def _many(*, shortened: bool) -> Document:
    known = replace(KNOWN, minor=ORDER if shortened else {})
    return compose(MANY, advice_of, known, STYLE)


def _blocks(parts: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    yield from ((block.t, repr(block)) for part in parts for block in part.blocks)


def test_a_long_plan_loses_only_minor_blocks_and_names_each_of_them() -> None:
    """Every other block is there to the letter: measures, promises, reasons, and whatever a chapter adds later."""
    whole, short = _many(shortened=False), _many(shortened=True)
    assert words_of(whole.plan) > MOST_WORDS
    gone = Counter(_blocks(whole.plan)) - Counter(_blocks(short.plan))
    new = list((Counter(_blocks(short.plan)) - Counter(_blocks(whole.plan))).elements())
    notice = [text for text in strings(short.plan[0]) if text.startswith("Om dit plan kort te houden")]
    assert len(notice) == 1
    assert sorted(notice[0] in text for _, text in new) == [False, True]
    assert sum("De groep bekeek" in text and "De kaart staat in de bijlage" in text for _, text in new) == 1
    assert [name for name in ORDER.values() if name in notice[0]] == list(ORDER.values())
    of_kind = {kind: [text for found, text in gone.elements() if found == kind] for kind, _ in gone}
    # Of sixty measures no page has room for the chart as well, so that neither has it.
    assert set(of_kind) == {"heading", "bullets", "signals", "paragraph"}
    assert not any(block.t == "bars" for part in whole.plan for block in part.blocks)
    assert ["In de kaart betekent" in text for text in of_kind["paragraph"]] == [True], "it goes with its map"
    assert len(of_kind["heading"]) == len(of_kind["bullets"]) == 2
    assert all(
        any(title in text for text in of_kind["heading"])
        for title in ("Waar cijfer en gevoel uiteenlopen", "Wat hier sterk is")
    )


def test_each_row_of_the_table_is_a_block_of_the_plan() -> None:
    """One that no chapter marks would never go, and a mark without a row would never be named."""
    formatter = Formatter(STYLE, replace(KNOWN, minor=ORDER))
    chapters = plan_parts(MANY, advice_of(MANY), formatter, most=0)
    notice = " ".join(strings(chapters[0]))
    assert all(name in notice for name in ORDER.values())
    source = "".join(path.read_text(encoding="utf-8") for path in _modules())
    assert source.count("*minor(") == len(ORDER)
    assert all(f'minor("{id_}"' in source for id_ in ORDER)


def _modules() -> Iterator[Path]:
    yield from (Path(__file__).parents[3] / "src" / "wijkwizard" / "document" / "plan").glob("*.py")


def test_help_and_manual_state_the_order(root: Path) -> None:
    parser = Parser(prog="plan")
    paper_options(parser)
    manual = (root / "docs" / "handleiding.md").read_text(encoding="utf-8")
    for text in (parser.format_help(), manual):
        assert ", ".join(ORDER.values()) in " ".join(text.split())


def test_what_was_said_in_a_block_that_went_stands_in_the_annex() -> None:
    made = _many(shortened=True)
    assert "Het koor" not in " ".join(strings(made.plan))
    assert "Het koor" in " ".join(strings(made.parts))
    (shown, rows) = zip(
        *(
            (block.title, len(block.rows))
            for part in made.parts
            for block in part.blocks
            if block.t == "signals"
        ),
        strict=True,
    )
    assert "Signalenkaart" in shown[0]
    assert sum(rows) == len(MANY.signals)
