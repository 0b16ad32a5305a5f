"""What may not stand in any file: addresses to fetch from, paths of one machine, and work left over."""

import re

import pytest

from tests.architecture.tree import ROOT, texts

SELF = "tests/architecture/test_texts.py"

NOWHERE = {
    "an address of a package registry": (
        r"^(registry|(extra-)?index-url|find-links) *=|--(extra-)?index-url|--find-links"
        r"|\"resolved\": *\"http|https?://[^ ]*/(simple|packages)/"
        r"|https?://[^ ]*(pypi|pythonhosted|npmjs|deb\.debian|jsdelivr|unpkg)\."
    ),
    "a path of one machine": r"(?<![\w./~-])/(work|home|root|tmp|Users|mnt)/[\w.]",
    "a word about how the text came to be": r"(?i)\b(langu[a]ge mod[e]l|L[L]M|chatb[o]t|sub[a]gent|G[P]T|copil[o]t)\b",
}

IN_CODE = {
    "work left over": r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError",
    "a silenced check without its code": r"# type: ignore(?!\[)|# noqa(?!: [A-Z])",
    "a silenced check without its reason": r"# noqa: [A-Z0-9, ]+$|# type: ignore\[[a-z, -]+\]$",
    "a test that is switched off": r"pytest\.mark\.(skip|xfail)\b",
    "a sleep in a test": r"\b(time|asyncio)\.sleep\((?!0\))",
}


def _places(pattern: str, *suffixes: str) -> list[str]:
    expression = re.compile(pattern, re.MULTILINE)
    return [
        f"{name}:{text.count(chr(10), 0, found.start()) + 1} {found[0]}"
        for path, text in texts()
        if (name := path.relative_to(ROOT).as_posix()) != SELF and name.endswith(suffixes or "")
        for found in expression.finditer(text)
    ]


@pytest.mark.parametrize("what", NOWHERE)
def test_no_file_has(what: str) -> None:
    """The checkout speaks of itself alone and fetches from nowhere by name."""
    assert _places(NOWHERE[what]) == []


@pytest.mark.parametrize("what", IN_CODE)
def test_no_code_has(what: str) -> None:
    """What is unfinished or silenced has a reason, or an end."""
    assert _places(IN_CODE[what], ".py") == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (NOWHERE["an address of a package registry"], "index-url = x"),
        (NOWHERE["a path of one machine"], "see /home/someone"),
        (IN_CODE["work left over"], "# TODO later"),
        (IN_CODE["a silenced check without its reason"], "x = 1  # noqa: E501"),
        (IN_CODE["a sleep in a test"], "time.sleep(1)"),
    ],
)
def test_the_search_finds_what_it_looks_for(pattern: str, text: str) -> None:
    """Each pattern catches a plain example, so an empty list means something."""
    assert re.search(pattern, text, re.MULTILINE)
