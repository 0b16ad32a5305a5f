"""Help and slips of the hand: Dutch, at once, and with exit code 2 when the command was not understood."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import wijkwizard
from tests.cli.command import Command, Told, child
from wijkwizard import tui
from wijkwizard.cli import _RUNS
from wijkwizard.errors import ExitCode, WijkError

VERBS = (
    "open",
    "beamer",
    "demo",
    "fill",
    "figures",
    "plan",
    "worksheets",
    "show",
    "budget",
    "changes",
    "merge",
    "copies",
    "rescue",
    "extract",
    "wipe",
    "check",
)
OPTIONS = {
    "open": {"--questions", "--read-only"},
    "beamer": set[str](),
    "demo": {"--output", "--dossier"},
    "fill": {"--output", "--questions"},
    "figures": {"--area", "--name", "--into", "--year", "--gemeente", "--questions"},
    "plan": {"--output", "--format", "--for", "--annex", "--questions"},
    "worksheets": {"--output", "--start", "--length", "--questions"},
    "show": {"--edition", "--questions"},
    "budget": {"--ballots", "--money", "--must", "--apart", "--questions"},
    "changes": {"--since", "--tables", "--questions"},
    "merge": {"--output", "--questions"},
    "copies": {"--keep"},
    "rescue": {"--output"},
    "extract": {"--output", "--questions"},
    "wipe": {"--answer", "--papers", "--all", "--yes", "--questions"},
    "check": set[str](),
}


def test_the_help_names_every_verb_in_dutch(told: Command) -> None:
    """And no word that the library says in English, nor the verb that is ours alone."""
    said = told("--help")
    assert said.code == ExitCode.OK
    assert said.out.startswith("gebruik: wijkwizard")
    assert all(f"\n  {verb} " in said.out for verb in VERBS)
    assert "_render" not in said.out
    assert not [
        word for word in ("usage:", "options:", "positional", "show this", "exit") if word in said.out
    ]


def test_the_help_shows_four_verbs_and_the_rest_is_for_makers(told: Command) -> None:
    """Who leads an evening reads four; figures and papers for the tables are keys in the wizard."""
    first, makers = told("--help").out.split("voor makers:")
    evening = ["open", "beamer", "demo", "plan"]
    assert [verb for verb in VERBS if f"\n  {verb} " in first] == evening
    assert [verb for verb in VERBS if f"\n  {verb} " not in makers] == evening
    assert "NAAM.wijk" in first.splitlines()[0]


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_its_help_and_its_options(verb: str, told: Command) -> None:
    """These names and forms stay, for scripts rely on them."""
    said = told(verb, "--help")
    assert (said.code, said.err) == (ExitCode.OK, "")
    assert said.out.startswith(f"gebruik: wijkwizard {verb}")
    assert "opties:" in said.out
    assert {word.strip(",") for word in said.out.split() if word.startswith("--")} >= OPTIONS[verb] | {
        "--help"
    }
    assert not [word for word in ("usage", "positional", "show this", "required") if word in said.out]


def test_the_version_is_that_of_the_package(told: Command) -> None:
    """On stdout, bare."""
    assert told("--version") == Told(0, f"{wijkwizard.__version__}\n", "")


def test_help_and_slips_of_the_hand_wake_nothing(child_environment: dict[str, str]) -> None:
    """Not even what reads questionnaires: help answers at once."""
    program = (
        "import sys\n"
        "from wijkwizard.cli import run\n"
        "codes = [run(words) for words in (['--help'], ['plan', '--help'], ['--version'], ['plann'])]\n"
        "heavy = {'textual', 'rich', 'jinja2', 'weasyprint', 'pydantic', 'yaml', 'sqlite3'} & set(sys.modules)\n"
        "sys.exit(f'{codes} {heavy}' if heavy or codes != [0, 0, 0, 2] else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, env=child_environment
    )
    assert done.returncode == 0, done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["plann"], "deze keuze ken ik niet: 'plann'"),
        (["plna", "x"], "Bedoelt u 'plan'?"),
        (["plan"], "dit ontbreekt nog: DOSSIER.wijk"),
        (["fill", "a.yaml"], "dit ontbreekt nog, één van deze: -o/--output --into"),
        (["plan", "a.wijk", "-o"], "hier hoort één waarde bij"),
        (["wipe", "a.wijk", "--all", "--answer", "x"], "bij --answer: kan niet samen met --all"),
        (["plan", "a.wijk", "--format", "odt"], "deze keuze ken ik niet: 'odt'"),
        (["show", "advies", "a.wijk"], "deze keuze ken ik niet: 'advies'"),
        (["show", "advies", "a.wijk"], "Bedoelt u 'advice'?"),
        (["check", "a", "b"], "dit ken ik niet: b"),
        (["plan", "a.wijk", "--form", "html"], "dit ken ik niet: --form"),
        (["plan", "a.wijk", "--anex"], "Bedoelt u '--annex'?"),
        (["open", "--plian", "a.wijk"], "Bedoelt u '--plain'?"),
        (["open", "--plian", "a.wijk"], "wijkwizard open --help"),
        (["open", "--read-only=ja", "a.wijk"], "hier hoort geen waarde bij: 'ja'"),
    ],
)
def test_a_slip_of_the_hand_is_told_in_dutch(words: list[str], sentence: str, told: Command) -> None:
    """With where to find help, on stderr, and exit code 2."""
    said = told(*words)
    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert sentence in said.err
    assert "--help' voor uitleg" in said.err
    assert not [
        word for word in ("invalid", "argument", "required", "expected", "choose") if word in said.err
    ]


@pytest.mark.parametrize("words", [[], ["open", "a.wijk"]])
def test_without_a_terminal_the_wizard_says_so(words: list[str], told: Command) -> None:
    """One sentence and what to do, also without a screen."""
    said = told(*words)
    assert said == Told(
        ExitCode.USAGE, "", f"{WijkError('no-terminal').sentence}\n{WijkError('no-terminal').remedy}\n"
    )
    assert "open --plain" in said.err


def test_the_wizard_starts_with_what_was_asked(told: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without words on its start screen, with a file on that dossier; its exit code is ours."""
    started: list[tui.StartOptions] = []

    def wizard(start: tui.StartOptions, _say: object) -> int:
        started.append(start)
        return 0

    monkeypatch.setattr(tui, "run_wizard", wizard)
    assert told().code == 0
    assert told("open", "a.wijk", "--questions", "map", "--read-only").code == 0
    assert started == [
        tui.StartOptions(),
        tui.StartOptions(path=Path("a.wijk"), questions=Path("map"), read_only=True),
    ]


def test_the_command_ends_its_process_with_the_code(child_environment: dict[str, str]) -> None:
    """And speaks UTF-8 whatever the terminal says."""
    done = child(["plan", "a.wijk", "-o"], child_environment, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == ExitCode.USAGE
    assert done.stdout == b""
    assert "hier hoort één waarde bij" in done.stderr.decode("utf-8")


def test_every_verb_of_the_help_is_tested_here() -> None:
    """A verb that joins later must join this list."""
    assert {name for name in _RUNS if name} == set(VERBS)


def test_a_word_that_is_no_verb_gets_the_one_that_was_meant_and_no_list(told: Command) -> None:
    """Sixteen words for makers stood there, for who typed a name."""
    said = told("plann").err
    assert "Bedoelt u 'plan'?" in said
    assert "worksheets" not in said
