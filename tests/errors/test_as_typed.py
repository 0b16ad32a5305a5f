"""A command that people read can be typed as it stands, also with a path that has a space in it."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.errors import CATALOGUE, WijkError
from wijkwizard.errors.as_typed import as_typed


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("oost.wijk", "oost.wijk"),
        ("avonden/De Werven.wijk", '"avonden/De Werven.wijk"'),
        ("signalen.titel@r1", "signalen.titel@r1"),
        ("kosten$.wijk", "'kosten$.wijk'"),
        ("a&b.wijk", '"a&b.wijk"'),
        ("", '""'),
    ],
)
def test_a_word_has_quotes_only_where_it_needs_them(word: str, typed: str) -> None:
    assert as_typed(word, windows=False) == typed


def test_on_windows_a_path_keeps_its_strokes() -> None:
    assert as_typed(r"C:\dossiers\oost.wijk", windows=True) == r"C:\dossiers\oost.wijk"
    assert as_typed(r"C:\Mijn dossiers\oost.wijk", windows=True) == '"C:\\Mijn dossiers\\oost.wijk"'


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20))
def test_a_shell_reads_back_the_same_word(word: str) -> None:
    assert shlex.split(as_typed(word, windows=False)) == [word]


@pytest.mark.parametrize(
    "code", [code for code in CATALOGUE if ":typed}" in "".join(map(str, CATALOGUE[code]))]
)
def test_an_error_names_a_command_that_can_be_typed(code: str) -> None:
    """A name with a space is the ordinary one: the wizard proposes that of the area."""
    facts = dict.fromkeys(("word", "path"), Path("De Werven.wijk"))
    error = WijkError(code, **facts)
    assert as_typed("De Werven.wijk") in error.remedy


def test_every_command_with_a_path_in_the_catalogue_writes_it_as_typed() -> None:
    """Where a path stands in the middle of a command, that is how it is typed."""
    bare = [
        code
        for code, (_, sentence, remedy) in CATALOGUE.items()
        for text in (sentence, remedy)
        for command in text.split("'wijkwizard ")[1:]
        if "{path}" in command.partition("'")[0]
    ]
    assert bare == []
