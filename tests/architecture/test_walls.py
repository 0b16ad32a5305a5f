"""The walls between the rooms: who may import whom, and what must stay asleep until it is needed."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.tree import SOURCE, files, imports, module, parsed

OWNERS = {
    "textual": ("tui", "tui."),
    "rich": ("tui", "tui."),
    "jinja2": ("document.html",),
    "markupsafe": ("document.html",),
    "weasyprint": ("document.pdf_child",),
    "sqlite3": ("dossier.",),
    "nacl": ("dossier.file.cipher",),
    "ctypes": ("child.windows", "dossier.network_drives", "files.windows", "stop_requests"),
    "subprocess": ("child.process",),
    "difflib": ("terms.near",),
}
"""Which modules may know a package: a name, or the beginning of a name. What is near a word is decided in one place."""

HEAVY = ("textual", "rich", "jinja2", "weasyprint")


def test_the_import_contracts_hold(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every contract of pyproject.toml is kept."""
    monkeypatch.chdir(root)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("package", OWNERS)
def test_a_package_is_known_in_its_own_room_only(package: str) -> None:
    """A framework stays behind one wall, so that it can be replaced there."""
    strangers = [
        name
        for path in files(SOURCE, ".py")
        if package in imports(path) and not (name := module(path)).startswith(OWNERS[package])
    ]
    assert strangers == []


def test_sql_is_spoken_in_one_module() -> None:
    """One module knows SQLite; everything else knows events."""
    assert len([path for path in files(SOURCE, ".py") if "sqlite3" in imports(path)]) <= 1


@pytest.mark.parametrize("package", ["jinja2", "weasyprint"])
def test_what_makes_paper_is_imported_inside_the_call(package: str) -> None:
    """Who only looks at a plan does not wait for the printing press."""
    early = [module(path) for path in files(SOURCE, ".py") if package in imports(path, at_start_only=True)]
    assert early == []


EDGES = {
    "asyncio",
    "getpass",
    "io",
    "os",
    "pathlib",
    "random",
    "shutil",
    "signal",
    "sys",
    "threading",
    "time",
    "uuid",
}
"""Packages for what a program reaches outside itself: files, clock, chance, threads and the system."""

PURE_FILES = {"wijkwizard.files.json_text", "wijkwizard.files.typed_path"}
"""What the conversation may know of the room that touches the disk: texts only."""

CLOCKS = {"monotonic", "now", "open", "today", "utcnow"}
"""Calls that read a clock or a file; a clock that was passed in is called by its own name."""


def test_the_conversation_reaches_nothing_outside_itself() -> None:
    """Files, clock and threads are passed in by a face, so that whole evenings run in a test without a screen."""
    reached = [
        (module(path), sorted(EDGES & imports(path, for_types=False)))
        for path in files(SOURCE / "conversation", ".py")
    ]
    assert [found for found in reached if found[1]] == []
    disk = [
        (module(path), node.module)
        for path in files(SOURCE / "conversation", ".py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("wijkwizard.files")
        and node.module not in PURE_FILES
    ]
    assert disk == []
    calls = [
        (module(path), name)
        for path in files(SOURCE / "conversation", ".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for name in [getattr(node.func, "attr", getattr(node.func, "id", ""))]
        if name in CLOCKS
    ]
    assert calls == []


def test_nothing_of_ours_evaluates_or_connects() -> None:
    """Questions and answers are data, never code, and nothing of ours is a client of a network."""
    clients = {"socket", "ssl", "http", "ftplib", "smtplib", "socketserver", "xmlrpc", "requests", "urllib3"}
    assert [module(path) for path in files(SOURCE, ".py") if clients & imports(path)] == []
    for path in files(SOURCE, ".py"):
        text = path.read_text(encoding="utf-8")
        assert "urllib.request" not in text, path
        assert " eval(" not in text, path
        assert " exec(" not in text, path


@pytest.mark.parametrize("words", [[], ["--help"], ["plan", "--help"], ["fill", "--help"]])
def test_help_wakes_nothing_heavy(words: list[str], child_environment: dict[str, str]) -> None:
    """``--help`` answers at once: it loads no screen, no template and no printing press."""
    program = (
        "import sys, json\n"
        "from wijkwizard import cli\n"
        f"sys.argv = ['wijkwizard', *{words!r}]\n"
        f"if {words!r}:\n"
        "    try:\n"
        "        cli.main()\n"
        "    except SystemExit as stop:\n"
        "        assert not stop.code, stop.code\n"
        "print()\n"
        "print(json.dumps(sorted(name for name in sys.modules if '.' not in name)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=child_environment
    )
    loaded = json.loads(done.stdout.decode("utf-8").splitlines()[-1])
    assert "wijkwizard" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_only_the_command_line_exits() -> None:
    """A room that fails raises; the command line decides what that means for the process."""
    allowed = {"cli", "__main__"}
    leavers = [
        module(path)
        for path in files(SOURCE, ".py")
        if module(path) not in allowed
        and any(word in path.read_text(encoding="utf-8") for word in ("sys.exit(", "SystemExit", "os._exit("))
    ]
    assert leavers == []
