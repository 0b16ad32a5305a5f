"""The two commands: they set up once, and say in Dutch what is missing."""

import ast
import os
import shutil
import sys
from pathlib import Path

import pytest

import run
from tests.architecture.tree import imports


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with two files and no environment."""
    for name in ("requirements.txt", "pyproject.toml"):
        (tmp_path / name).write_text(f"{name}\n", encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "STAMP", tmp_path / ".venv" / "stamp.txt")
    monkeypatch.setattr(run, "PYTHON", tmp_path / ".venv" / "python")
    return tmp_path


def finish(checkout: Path) -> None:
    """Make what a finished set-up leaves behind."""
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "python").touch()
    run.STAMP.write_text(run.make_stamp(), encoding="utf-8")


def test_it_needs_the_standard_library_only(root: Path) -> None:
    """The first command runs before anything is installed."""
    assert imports(root / "run.py") <= sys.stdlib_module_names


def test_an_old_python_can_read_it(root: Path) -> None:
    """A Python that is too old must get as far as saying so."""
    ast.parse((root / "run.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_is_refused_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a newer Python beside it, the sentence names what is needed and what was found."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(run.SetupError, match=r"Python 3\.11 of nieuwer nodig; dit is 3\.9\.2") as caught:
        run.insist_on_new_python()
    assert caught.value.code == 2


def test_a_half_made_environment_is_not_ready(checkout: Path) -> None:
    """The stamp comes last, so what was broken off halfway is made anew."""
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "python").touch()
    assert not run.is_ready(run.make_stamp())


def test_a_finished_environment_is_ready(checkout: Path) -> None:
    """The second run goes straight on."""
    finish(checkout)
    assert run.is_ready(run.make_stamp())


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_other_packages_ask_for_another_environment(checkout: Path, name: str) -> None:
    """A new lock or a new project file makes the old environment out of date."""
    finish(checkout)
    (checkout / name).write_text("something else\n", encoding="utf-8")
    assert not run.is_ready(run.make_stamp())


def test_a_moved_checkout_asks_for_another_environment(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scripts in an environment hold its place, so a moved one is made anew."""
    finish(checkout)
    monkeypatch.setattr(run, "ROOT", checkout / ".venv" / "..")
    assert not run.is_ready(run.make_stamp())


def test_a_second_run_starts_nothing_of_the_set_up(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a good stamp nothing is fetched, tried or made; the words go straight on."""
    finish(checkout)
    handed: list[list[str]] = []
    monkeypatch.setattr(run, "set_up", lambda _stamp: pytest.fail("set up again"))
    monkeypatch.setattr(run, "hand_over", handed.append)
    run.main(["plan", "met een spatie.wijk"])
    assert handed == [["plan", "met een spatie.wijk"]]


@pytest.mark.skipif(sys.platform == "win32", reason="apt-get is of Debian")
@pytest.mark.parametrize(("sudo", "start"), [(None, 'su -c "apt-get'), ("false", "sudo apt-get")])
def test_who_may_not_install_gets_the_exact_line(
    monkeypatch: pytest.MonkeyPatch, sudo: str | None, start: str
) -> None:
    """Without root and without a sudo that asks nothing, set-up stops with 2 and the line to type."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda _name: sudo)
    with pytest.raises(run.SetupError) as caught:
        run.install_with_apt()
    assert caught.value.code == 2
    assert f"{start} install --no-install-recommends ca-certificates python3-venv libpango-1.0-0" in str(
        caught.value
    )


def test_without_pango_the_wizard_goes_on_with_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no apt-get, a missing library is named and does not stand in the way."""
    monkeypatch.setattr(run, "missing_libraries", lambda: ["pango-1.0"])
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(sys, "platform", "win32")
    run.ensure_system()
    said = capsys.readouterr().err
    assert "Pango ontbreekt" in said
    assert "WEASYPRINT_DLL_DIRECTORIES" in said


def test_a_command_that_fails_is_shown_with_its_words() -> None:
    """What goes wrong in set-up is told in Dutch, with the last words of the command itself."""
    program = "import sys; print('proxy 407'); sys.exit(3)"
    with pytest.raises(run.SetupError, match=r"Dat lukte niet\.\n(.|\n)*proxy 407"):
        run.quietly([sys.executable, "-c", program], "Dat lukte niet.")


def test_breaking_off_is_quiet(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C gives one word and no traceback."""
    finish(checkout)

    def interrupt(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "hand_over", interrupt)
    assert run.main([]) == 130


def test_the_first_failing_check_decides_the_code_and_all_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every check runs; pytest's own code goes first, for the build machine reads it."""
    seen: list[str] = []

    def call(command: list[str], _folder: Path) -> int:
        seen.append(" ".join(command[1:]))
        return {"-m mypy": 1}.get(seen[-1], 5 if "pytest" in seen[-1] else 0)

    monkeypatch.setattr(run, "call", call)
    assert run.test(["-k", "dossier"]) == 5
    assert len(seen) == len(run.CHECKS) + 1
    assert seen[-1].endswith("-k dossier")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no execute bit")
def test_the_build_machine_does_what_a_developer_does(root: Path) -> None:
    """.ci/run calls ./run test, and both may be executed."""
    assert 'run" test' in (root / ".ci" / "run").read_text(encoding="utf-8")
    assert os.access(root / "run", os.X_OK)
    assert os.access(root / ".ci" / "run", os.X_OK)
