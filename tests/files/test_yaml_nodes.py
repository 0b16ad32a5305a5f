"""The text of others is taken apart within bounds, before anything of it costs."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.files.yaml_nodes import DEEPEST, LONGEST_NUMBER, UnreadableError, compose


def _same(ours: yaml.Node | None, theirs: yaml.Node | None) -> None:
    assert type(ours) is type(theirs)
    if ours is None or theirs is None:
        return
    assert ours.tag == theirs.tag
    assert (ours.start_mark.line, ours.start_mark.column) == (
        theirs.start_mark.line,
        theirs.start_mark.column,
    )
    if isinstance(ours, yaml.ScalarNode):
        assert ours.value == theirs.value
    elif isinstance(ours, yaml.SequenceNode):
        for one, other in zip(ours.value, theirs.value, strict=True):
            _same(one, other)
    elif isinstance(ours, yaml.MappingNode):
        for (key, value), (their_key, their_value) in zip(ours.value, theirs.value, strict=True):
            _same(key, their_key)
            _same(value, their_value)


def test_our_own_files_are_taken_apart_as_the_parser_does_it(root: Path) -> None:
    """Kinds, values and places are the same, without its recursion."""
    paths = sorted((root / "questions").rglob("*.yaml"))
    assert len(paths) > 40
    for path in paths:
        text = path.read_text(encoding="utf-8")
        _same(compose(text).top, yaml.compose(text, Loader=yaml.CSafeLoader))


@given(st.text(alphabet="ab:-[]{}&*!'\"|> \n#,?1", max_size=60))
def test_any_text_is_taken_apart_or_refused_with_a_place(text: str) -> None:
    """Nothing else comes out of it, whatever stands there."""
    try:
        nodes = compose(text)
    except UnreadableError as wrong:
        place = (wrong.line, wrong.column)
    else:
        assert nodes.top is None or isinstance(nodes.top, yaml.Node)
        place = (1, 1)
    assert min(place) >= 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: " + "[" * 700 + "]" * 700, "te-diep"),
        ("a: " + "[" * 30_000 + "]" * 30_000, "te-diep"),
        ("- " * 30_000 + "a", "te-diep"),
        ("a: {" * 30_000, "te-diep"),
        ("".join(f"{' ' * at}a:\n" for at in range(DEEPEST + 2)), "te-diep"),
        ("a: " + "9" * 5_000, "getal-te-lang"),
        ("a: 0x" + "f" * 5_000, "getal-te-lang"),
        ("a: 1" + ":59" * 2_000, "getal-te-lang"),
        ("a: " + "x" * 3_000_000, "te-groot"),
        ("a: [" + "[]," * 400_000 + "]", "te-groot"),
        ("a:\n" + "- {rij: r, rol: bewoners}\n" * 8_001, "te-groot"),
        ("a: *b", "geen-yaml"),
        ("a: 1\n---\nb: 1", "geen-yaml"),
    ],
)
def test_what_would_cost_too_much_is_refused_with_a_sentence(text: str, code: str) -> None:
    """Depth, size and length are settled in the order of the text, so that what comes after costs nothing."""
    with pytest.raises(UnreadableError) as caught:
        compose(text)
    assert caught.value.code == code
    assert caught.value.what
    assert caught.value.remedy


def test_a_long_number_in_quotes_is_text() -> None:
    """Only what would be counted with is bounded."""
    top = compose(f"a: '{'9' * (LONGEST_NUMBER + 1)}'").top
    assert isinstance(top, yaml.MappingNode)


def test_references_are_told_and_not_multiplied() -> None:
    """Nine lines that stand for a billion words stay nine lines."""
    lines = ["a0: &a0 [x, x, x]", *(f"a{at}: &a{at} [*a{at - 1}, *a{at - 1}]" for at in range(1, 40))]
    nodes = compose("\n".join(lines))
    assert nodes.aliases[0] == (2, 10)
    assert len(nodes.aliases) == 78


@pytest.mark.parametrize("text", ["a: b\n? [a, b]\n: c\n", "a: b\n{c: d}: e\n", "a: &x [b]\n*x : c\n"])
def test_a_key_that_is_no_word_is_told_with_its_place(text: str) -> None:
    """A list, a block, or what refers to one; never shown as the parser holds it."""
    with pytest.raises(UnreadableError) as told:
        compose(text)
    assert (told.value.line, told.value.code) == (2, "sleutel-geen-woord")
    assert "moet één woord zijn" in told.value.what
    assert "Node" not in told.value.what
