"""Every sentence that tells a user what went wrong is complete, used, and says what to do."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from wijkwizard.errors import CATALOGUE, ExitCode, WijkError

SOURCE = Path(__file__).parent.parent.parent / "src" / "wijkwizard"
FACTS = {"path": Path("map") / "avond.wijk", "count": 3, "number": "a1b2c3", "width": 40, "height": 10}


def _named(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def source() -> str:
    """All source but the catalogue itself."""
    files = (path for path in SOURCE.rglob("*.py") if path.parent.name != "errors")
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_each_error_says_what_is_wrong_and_what_to_do() -> None:
    """Filled in with its facts it is two texts for people, without a brace left over."""
    for code, (_, sentence, remedy) in CATALOGUE.items():
        names = _named(sentence) | _named(remedy)
        error = WijkError(code, **{name: FACTS.get(name, f"«{name}»") for name in names})
        for text in (error.sentence, error.remedy):
            assert text, code
            assert not re.search(r"[{}]", text), code
        assert str(error) == f"{error.sentence} {error.remedy}", code
        assert all(str(FACTS.get(name, f"«{name}»")) in str(error) for name in names), code


def test_each_error_is_raised_somewhere(source: str) -> None:
    """A sentence that nobody can meet is a sentence that nobody keeps true."""
    assert [code for code in CATALOGUE if f'"{code}"' not in source] == []


def test_each_error_speaks_in_sentences() -> None:
    """They begin with a capital or a fact, and end with a full stop or a fact."""
    for code, (_, *texts) in CATALOGUE.items():
        for text in texts:
            assert text[0].isupper() or text.startswith(("{", "'{")), code
            assert text.endswith((".", "}")), code


def test_no_sentence_is_written_twice() -> None:
    """Two errors that read the same are one error."""
    sentences = [sentence for _, sentence, _ in CATALOGUE.values()]
    assert len(set(sentences)) == len(sentences)


def test_every_code_that_is_raised_is_in_the_catalogue(source: str) -> None:
    """A typing error in a code would come out as a bug, in front of a room."""
    raised = set(re.findall(r'WijkError\(\s*"([a-z-]+)"', source))
    assert raised
    assert raised <= set(CATALOGUE)


def test_each_exit_code_but_success_has_an_error() -> None:
    """Scripts may rely on them, so none stands there for show."""
    assert {code for code, _, _ in CATALOGUE.values()} == set(ExitCode) - {ExitCode.OK}
    assert [int(code) for code in ExitCode] == [0, 1, 2, 3, 4, 5, 6, 70]


def test_an_unknown_code_is_refused_at_once() -> None:
    """Not only when somebody reads the message."""
    with pytest.raises(KeyError):
        WijkError("bestaat-niet")


def test_a_path_is_written_as_its_system_writes_it() -> None:
    """No 'PosixPath(...)' reaches a reader."""
    error = WijkError("file-missing", path=FACTS["path"])
    assert str(FACTS["path"]) in error.sentence
    assert "Path(" not in error.sentence


def test_a_remedy_names_no_key_or_window_of_one_face() -> None:
    """The same sentence stands on the screen and on the command line; nobody drags a file into a command."""
    one_face = re.compile(
        r"\b(?:F\d+|Enter|Esc|Ctrl|Tab|toets(?:en)?|klik\w*|sleep\w*|pijltjes)\b|dit venster"
    )
    assert {code: found for code, row in CATALOGUE.items() if (found := one_face.findall(row[2]))} == {}


COMMAND_LINE_ONLY = {"password-needed"}
"""Where a screen asks instead of telling."""


def test_an_argument_stands_in_a_whole_command() -> None:
    """'Met -o' says nothing on a screen; 'wijkwizard plan -o' can be typed wherever one reads it."""
    for code in CATALOGUE.keys() - COMMAND_LINE_ONLY:
        alone = re.sub(r"'wijkwizard [^']*'", "", CATALOGUE[code][2])
        assert re.findall(r"(?<![\w-])--?[a-z][\w-]*", alone) == [], code


@pytest.mark.parametrize("code", ["disk-full", "dossier-busy"])
def test_what_cannot_be_written_is_never_said_to_be_kept(code: str) -> None:
    """'Alles tot en met het vorige antwoord is bewaard' was said while no answer was in the file."""
    said = WijkError(code, path="wijk.wijk", reason="")
    assert "Wat al bewaard was, is er nog." in said.remedy
    assert "vorige antwoord" not in f"{said.sentence} {said.remedy}"
