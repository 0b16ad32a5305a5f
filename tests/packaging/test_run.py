"""The two commands: they set up once, and say in Dutch what is missing."""

import ast
import os
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

import run
from setup import environment, pango, system
from setup.trouble import SetupError, quietly
from tests.architecture.tree import files, imports


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with its locks and no environment."""
    (tmp_path / "src" / "wijkwizard").mkdir(parents=True)
    for name in (*environment.NEEDED, *environment.DEVELOPMENT):
        (tmp_path / name).write_text(f"{name}\n", encoding="utf-8")
    for name, place in {"ROOT": "", "VENV": ".venv", "SCRIPTS": ".venv", "PYTHON": ".venv/python"}.items():
        monkeypatch.setattr(environment, name, tmp_path / place)
    return tmp_path


def finish(checkout: Path, *, development: bool = False) -> None:
    """Make what a finished set-up leaves behind."""
    (checkout / ".venv").mkdir(exist_ok=True)
    for name in ("pyvenv.cfg", "python"):
        (checkout / ".venv" / name).touch(0o755)
    if development:
        (checkout / ".venv" / "ruff").touch()
    for wanted in (environment.RUNTIME, environment.DEVELOPMENT)[: 1 + development]:
        environment.stamp_file(wanted).write_text(environment.make_stamp(wanted), encoding="utf-8")


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What set-up would have made, in order."""
    done: list[str] = []
    monkeypatch.setattr(environment, "set_up", lambda: done.append("runtime"))
    monkeypatch.setattr(environment, "add_development", lambda: done.append("development"))
    return done


def before_anything_is_installed(root: Path) -> list[Path]:
    """The files that a bare Python reads."""
    return [root / "run.py", *files(root / "setup", ".py")]


def test_it_needs_the_standard_library_only(root: Path) -> None:
    """The first command runs before anything is installed."""
    for file in before_anything_is_installed(root):
        assert imports(file) - {"setup"} <= sys.stdlib_module_names, file


def test_an_old_python_can_read_it(root: Path) -> None:
    """A Python that is too old must get as far as saying so."""
    for file in before_anything_is_installed(root):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_is_refused_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a newer Python beside it, the sentence names what is needed and what was found."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SetupError, match=r"Python 3\.11 of nieuwer nodig; dit is 3\.9\.2") as caught:
        run.insist_on_new_python()
    assert caught.value.code == 2


def test_a_half_made_environment_is_not_ready(checkout: Path) -> None:
    """The stamp comes last, so what was broken off halfway is made anew."""
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "python").touch()
    assert not environment.is_ready()


def test_a_finished_environment_is_ready(checkout: Path) -> None:
    """The second run goes straight on."""
    finish(checkout)
    assert environment.is_ready()


@pytest.mark.parametrize("name", environment.RUNTIME)
def test_other_packages_ask_for_another_environment(checkout: Path, name: str) -> None:
    """A new lock makes the old environment out of date."""
    finish(checkout)
    (checkout / name).write_text("something else\n", encoding="utf-8")
    assert not environment.is_ready()


def test_a_moved_checkout_asks_for_another_environment(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scripts in an environment hold its place, so a moved one is made anew."""
    finish(checkout)
    monkeypatch.setattr(environment, "ROOT", checkout / ".venv" / "..")
    assert not environment.is_ready()


@pytest.mark.usefixtures("checkout")
def test_who_uses_it_fetches_nothing_to_test_with(done: list[str]) -> None:
    """The wizard and the example set up what runs and no more."""
    assert not environment.is_ready()
    environment.ensure(development=False)
    assert done == ["runtime"]


def test_who_tests_gets_the_rest_beside_it(checkout: Path, done: list[str]) -> None:
    """On an environment that runs, testing adds its own packages only."""
    finish(checkout)
    environment.ensure(development=True)
    assert done == ["development"]


@pytest.mark.parametrize("development", [False, True])
def test_a_complete_environment_is_left_alone(checkout: Path, done: list[str], *, development: bool) -> None:
    """With good stamps nothing is made, whether somebody tests or not."""
    finish(checkout, development=True)
    environment.ensure(development=development)
    assert done == []


@pytest.mark.parametrize("development", [False, True])
def test_a_developer_keeps_the_tools(checkout: Path, done: list[str], *, development: bool) -> None:
    """An environment that must be made anew gets back what somebody tests with."""
    finish(checkout, development=True)
    (checkout / "requirements.txt").write_text("something else\n", encoding="utf-8")
    environment.ensure(development=development)
    assert done == ["runtime", "development"]


@pytest.mark.parametrize("name", sorted(set(environment.DEVELOPMENT) - set(environment.RUNTIME)))
def test_other_tools_are_made_from_nothing_when_they_are_asked_for(
    checkout: Path, done: list[str], name: str
) -> None:
    """Who only uses the wizard does not wait for them; who tests has no package of before behind."""
    finish(checkout, development=True)
    (checkout / name).write_text("something else\n", encoding="utf-8")
    environment.ensure(development=False)
    assert done == []
    environment.ensure(development=True)
    assert done == ["runtime", "development"]


def test_a_second_run_starts_nothing_of_the_set_up(
    checkout: Path, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a good stamp nothing is fetched, tried or made; the words go straight on."""
    finish(checkout)
    handed: list[list[str]] = []
    monkeypatch.setattr(run, "hand_over", handed.append)
    run.main(["plan", "met een spatie.wijk"])
    assert handed == [["plan", "met een spatie.wijk"]]
    assert done == []


@pytest.mark.parametrize(("words", "development"), [([], False), (["demo"], False), (["test"], True)])
def test_only_words_for_developers_set_up_tools(
    monkeypatch: pytest.MonkeyPatch, words: list[str], *, development: bool
) -> None:
    """The wizard, the example and the tests each ask for what they need."""
    asked: list[bool] = []
    monkeypatch.setattr(run, "ensure", lambda *, development: asked.append(development))
    monkeypatch.setattr(run, "hand_over", lambda _words: 0)
    assert run.main(words) == 0
    assert asked == [development]


@pytest.mark.skipif(sys.platform == "win32", reason="apt-get is of Debian")
@pytest.mark.parametrize(("sudo", "start"), [(None, 'su -c "apt-get'), ("false", "sudo apt-get")])
def test_who_may_not_install_gets_the_exact_line(
    monkeypatch: pytest.MonkeyPatch, sudo: str | None, start: str
) -> None:
    """Without root and without a sudo that asks nothing, set-up stops with 2 and the line to type."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda _name: sudo)
    with pytest.raises(SetupError) as caught:
        system.install_with_apt()
    assert caught.value.code == 2
    assert f"{start} install --no-install-recommends ca-certificates python3-venv libpango-1.0-0" in str(
        caught.value
    )


def test_without_pango_the_wizard_goes_on_with_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Where it is missing and cannot be fetched either, that is said and does not stand in the way."""

    def offline(*_words: object) -> None:
        raise SetupError("Is er internet?")

    monkeypatch.setattr(pango, "missing_libraries", lambda: ["pango-1.0"])
    monkeypatch.setattr(pango, "fetch", offline)
    monkeypatch.setattr(sys, "platform", "win32")
    pango.ensure_pango(["pip"], tmp_path, tmp_path)
    said = capsys.readouterr().err
    assert "Is er internet?" in said
    assert "Pango ontbreekt" in said
    assert "WEASYPRINT_DLL_DIRECTORIES" in said


@pytest.mark.parametrize(
    ("platform", "missing", "fetched"),
    [("win32", True, 1), ("darwin", True, 1), ("linux", True, 0), ("win32", False, 0), ("darwin", False, 0)],
)
def test_pango_is_fetched_only_where_it_fails_to_load(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, platform: str, missing: bool, fetched: int
) -> None:
    """MSYS2 and Homebrew stay possible, and on Linux the system brings it."""
    seen: list[object] = []
    monkeypatch.setattr(pango, "missing_libraries", lambda: ["pango-1.0"] if missing else [])
    monkeypatch.setattr(pango, "fetch", lambda *words: seen.append(words))
    monkeypatch.setattr(sys, "platform", platform)
    pango.ensure_pango(["pip"], tmp_path, tmp_path)
    assert len(seen) == fetched


@pytest.mark.parametrize(
    ("system_name", "place", "names", "ending"),
    [
        ("win32", "bin", pango.WINDOWS_FILES, ".dll"),
        pytest.param(
            *("darwin", "lib", pango.MACOS_FILES, ".dylib"),
            marks=pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows"),
        ),
    ],
)
def test_of_the_package_with_pango_only_what_draws_text_is_taken(
    tmp_path: Path, system_name: str, place: str, names: tuple[str, ...], ending: str
) -> None:
    """The libraries stand in the folder in which they look for each other, with every licence beside them."""
    inside = f"gstreamer_libs-1.data/purelib/gstreamer_libs/{place}"
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as wheel:
        for name in (*names, "rsvg-2-2"):
            wheel.writestr(f"{inside}/{name}{ending}", name)
            wheel.writestr(f"{inside}/gstreamer-1.0/{name}{ending}", "another")
    into = tmp_path / pango.FOLDER
    pango.take(tmp_path / "a.whl", into, system_name)
    pango.take(tmp_path / "a.whl", into, system_name)
    taken = {path.name: path.read_text(encoding="utf-8") for path in (into / place).iterdir()}
    links = {f"{link}{ending}": real for link, real in pango.MACOS_NAMES.items() if system_name == "darwin"}
    assert taken == {f"{name}{ending}": name for name in names} | links
    assert {path.name for path in (into / "licences").iterdir()} == {
        path.name for path in pango.LICENCES.iterdir()
    }


def test_a_package_without_one_of_the_libraries_is_told(tmp_path: Path) -> None:
    """A newer package may name a file otherwise; that is said by name, and nothing half stands there."""
    with zipfile.ZipFile(tmp_path / "a.whl", "w"):
        pass
    with pytest.raises(SetupError, match=r"ontbreken: .*pango-1\.0-0\.dll"):
        pango.take(tmp_path / "a.whl", tmp_path / pango.FOLDER, "win32")
    assert not (tmp_path / pango.FOLDER).exists()


def test_a_command_that_fails_is_shown_with_its_words() -> None:
    """What goes wrong in set-up is told in Dutch, with the last words of the command itself."""
    program = "import sys; print('proxy 407'); sys.exit(3)"
    with pytest.raises(SetupError, match=r"Dat lukte niet\.\n(.|\n)*proxy 407"):
        quietly([sys.executable, "-c", program], "Dat lukte niet.")


def test_breaking_off_is_quiet(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C gives one word and no traceback."""
    finish(checkout)

    def interrupt(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "hand_over", interrupt)
    assert run.main([]) == 130


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no execute bit")
def test_the_build_machine_does_what_a_developer_does(root: Path) -> None:
    """.ci/run calls ./run test, and both may be executed."""
    assert 'run" test' in (root / ".ci" / "run").read_text(encoding="utf-8")
    assert os.access(root / "run", os.X_OK)
    assert os.access(root / ".ci" / "run", os.X_OK)
