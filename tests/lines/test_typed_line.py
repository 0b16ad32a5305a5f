"""What a terminal sends for a key is no text, and the lines of a paste are one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lines.scripted import through, value
from wijkwizard.lines.pasted_lines import PastedLines
from wijkwizard.lines.typed_line import typed_line
from wijkwizard.terms import TextValue


@pytest.mark.parametrize(
    "code",
    [
        "\x1b[A",
        "\x1b[1;5D",
        "\x1b[3~",
        "\x1b[3$",
        "\x1b[[B",
        "\x1bOP",
        "\x1b[200~",
        "\x1b[201~",
        "\x1b[<0;12;7M",
        "\x1b[12;40R",
        "\x9b2J",
        "\x1b]0;De titel\x07",
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\ufeff",
        "\x00",
    ],
)
def test_a_code_of_a_key_or_of_the_terminal_is_left_out_whole(code: str) -> None:
    """Wherever it stands in a line."""
    for ahead, behind in (("De ", "Werven"), ("", "De Werven"), ("De Werven", "")):
        assert typed_line(f"{ahead}{code}{behind}").text == "De Werven"


@pytest.mark.parametrize("code", ["\x1b", "\x1b[", "\x1b[1;", "\x1b[200", "\x1b]0;De ti"])
def test_a_code_that_the_end_of_the_line_cuts_off_is_left_out_too(code: str) -> None:
    """Its first half came with this line."""
    assert typed_line(f"De Werven{code}").text == "De Werven"


@pytest.mark.parametrize(
    "text", ["[A] of [B]", "zie [1;2]", "a]0;b", "OPA en oma", "\tin twee\nregels", "1 [A"]
)
def test_text_with_brackets_stays(text: str) -> None:
    """A code begins with a sign that nobody types."""
    assert typed_line(text) == (text, False)


def test_what_is_typed_behind_escape_stays() -> None:
    """Escape by itself is a key; only a bracket behind it makes a code."""
    assert typed_line("\x1bWerven").text == "Werven"
    assert typed_line("\x1bOost").text == "Oost"


def test_an_arrow_alone_is_no_empty_line(tmp_path: Path) -> None:
    """An empty line would go on to the next question."""
    path = tmp_path / "d.wijk"
    script = through(path, ("1", "\x1b[A", "De W\x1b[D\x1b[Cerven"))
    assert script.text.count("Pijltjes en F-toetsen doen in gewone regels niets.") == 2
    assert value(path, "naam") == TextValue(v="De Werven")


def test_the_marks_of_a_paste_are_no_keys(tmp_path: Path) -> None:
    """Who pastes did nothing that has to be said."""
    path = tmp_path / "d.wijk"
    script = through(path, ("1", "\x1b[200~De Werven\x1b[201~"))
    assert "Pijltjes" not in script.text
    assert value(path, "naam") == TextValue(v="De Werven")


def _typed(*lines: tuple[float, str]) -> tuple[Callable[[str], str | None], Callable[[float], bool]]:
    """Return a terminal to which each line comes so many seconds after the one before was read."""
    still = list(lines)

    def read(_: str) -> str | None:
        return still.pop(0)[1] if still else None

    return read, lambda seconds: bool(still) and still[0][0] <= seconds


def test_the_lines_of_a_paste_are_one_text_also_when_they_come_in_parts() -> None:
    """What comes a second later was typed."""
    reads = PastedLines(*_typed((5, "De Werven"), (0, "2 buurten"), (0.2, "en een park"), (1, "120")))
    assert [reads(""), reads(""), reads("")] == ["De Werven\n2 buurten\nen een park", "120", None]


def test_an_empty_line_in_a_paste_stays_in_it() -> None:
    """It does not end a text of several lines."""
    reads = PastedLines(*_typed((5, "een"), (0, ""), (0, "twee"), (0, "")))
    assert [reads(""), reads(""), reads("")] == ["een\n\ntwee", None, None]


def test_what_was_typed_ahead_is_no_paste() -> None:
    """Short answers can wait together while the computer is busy; a line of words is a paste all the same."""
    reads = PastedLines(*_typed((0, "3"), (0, "4"), (0, "De Werven"), (0, "120")))
    assert [reads(""), reads(""), reads("")] == ["3", "4", "De Werven\n120"]


def test_enter_that_is_held_down_goes_on_each_time() -> None:
    """Nothing is pasted without letters."""
    reads = PastedLines(*_typed((5, ""), (0, ""), (0, "")))
    assert [reads(""), reads(""), reads(""), reads("")] == ["", "", "", None]


def test_the_end_of_the_input_behind_a_line_comes_after_it() -> None:
    """It is not forgotten by reading on."""
    read, waits = _typed((5, "De Werven"), (0, "en"))
    reads = PastedLines(read, lambda seconds: seconds > 0 or waits(seconds))
    assert [reads(""), reads("")] == ["De Werven\nen", None]


def test_pasted_lines_do_not_answer_the_next_question(tmp_path: Path) -> None:
    """They wait at their own; an empty line makes them its answer."""
    path = tmp_path / "d.wijk"
    script = through(path, ("1", "De Werven\n2 buurten", "/stop"))
    assert "U plakte meer regels." in script.text
    assert "Half getypt: De Werven / 2 buurten" in script.said
    assert value(path, "naam") is None
    assert value(path, "inwoners") is None
    through(path, ("", ""))
    assert value(path, "naam") == TextValue(v="De Werven\n2 buurten")


def test_pasted_lines_do_not_end_a_long_text(tmp_path: Path) -> None:
    """Also with an empty line between them: an empty line that is typed ends it."""
    path = tmp_path / "d.wijk"
    through(path, ("2", "nee", "/zoek trots", "1", "Het koor\n\nen de fanfare", "en de markt", ""))
    assert value(path, "trots") == TextValue(v="Het koor\n\nen de fanfare\nen de markt")


def test_a_pasted_word_with_a_slash_is_not_done(tmp_path: Path) -> None:
    """What stands below it would be answers."""
    script = through(tmp_path / "d.wijk", ("1", "/zoek naam\n1\nDe Werven"))
    assert "U plakte meer regels. Een woord met / hoort alleen op een regel." in script.text


def test_pasted_lines_at_a_list_are_offered_as_one_remark(tmp_path: Path) -> None:
    """The number in front chooses nothing."""
    path = tmp_path / "d.wijk"
    script = through(path, ("2", "nee", "/zoek cijfer", "1", "wij vinden\n3 dingen goed", "nee"))
    assert "'wij vinden / 3 dingen goed' als opmerking bewaren?" in script.text
    assert value(path, "cijfer") is None
