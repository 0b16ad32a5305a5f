"""A number before a noun is written with its singular: the paper never says '1 krachten'."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.tree import SOURCE, files, parsed

PLURAL = re.compile(r"^ (?:andere |nieuwe )?[a-zë]+(?:en|s)\b")
NO_NOUN = re.compile(r"^ (?:anders|besproken|gekozen|hebben|iets|niets|open|samen|van|zijn)\b|^ \w+ niets\b")
COUNT = re.compile(
    r"^-?(?:len|number|spelled|sum|str)\("
    r"|^-?[\w.]*\b(?:asked|came|count|days|files|late|many|minutes|more|most|people|rows|skipped|still|total|used|years)$"
)
ONE = re.compile(r"[!=]= 1\b|> 1\b|< 2\b")

NEVER_ONE = {
    "delen besproken": "the plan has fourteen parts",
    "inwoners": "the upper end of a range of places",
    "minuten in de zaal": "more than an evening has",
    "regels of kolommen": "the line below it chooses the singular",
    "signalen uit": "the basic set has a dozen",
    "signalen,": "of one the sentence before it speaks",
    "tekens": "a number of hundreds of signs",
    "terreinen": "the tables have four terrains",
    "vragen in de zaal": "more than a road may have",
}
"""Plurals that stand behind a count which is never one, with the reason."""


def _fixed(node: ast.AST, *, chosen: bool = False) -> Iterator[str]:
    """Yield plurals that stand behind a count, where nothing around them asks whether it is one."""
    if isinstance(node, ast.IfExp | ast.If):
        chosen = chosen or bool(ONE.search(ast.unparse(node.test)))
    if isinstance(node, ast.JoinedStr) and not chosen:
        for count, words in zip(node.values, node.values[1:], strict=False):
            if isinstance(count, ast.FormattedValue) and isinstance(words, ast.Constant):
                said = str(words.value)
                if (
                    COUNT.search(ast.unparse(count.value))
                    and PLURAL.search(said)
                    and not NO_NOUN.search(said)
                ):
                    yield said.strip()
    for child in ast.iter_child_nodes(node):
        yield from _fixed(child, chosen=chosen)


def test_no_count_has_a_fixed_plural_behind_it() -> None:
    """``many`` writes both; what can never be one is named above."""
    found = [
        f"{path.relative_to(SOURCE)}: {words}"
        for path in files(SOURCE, ".py")
        for words in _fixed(parsed(path))
        if not words.startswith(tuple(NEVER_ONE))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('f"{len(a)} krachten."', ["krachten."]),
        ('f"Nog {more} andere cijfers"', ["andere cijfers"]),
        ("f\"{many(a, 'kracht', 'krachten')} genoemd\"", []),
        ('"1 kracht" if n == 1 else f"{count} krachten"', []),
        ('f"{done} van {len(a)} besproken"', []),
    ],
)
def test_the_search_finds_what_it_is_for(line: str, found: list[str]) -> None:
    """A fixed plural is found, a chosen one and a word that is no noun are not."""
    assert list(_fixed(ast.parse(line))) == found
