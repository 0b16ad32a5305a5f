"""How long a person waits for the first screen, and for ``--help``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import compared, line, show, take_turns, timed
from benchmarks.terminal import Terminal

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hallo")
Hello().run()
"""
HELLO_MARK, OUR_MARK = b"Hallo", b"Een nieuw dossier"
HEAVY = ("textual", "rich", "jinja2", "weasyprint", "pydantic", "yaml")


def until_drawn(command: list[str], mark: bytes, home: Path) -> float:
    """Start a program and return the seconds until its first screen is there."""
    with Terminal(command, home) as terminal:
        return terminal.until(mark)


def first_screen(folder: Path) -> None:
    """Print the start of the wizard beside that of the smallest Textual program."""
    hello = folder / "hello.py"
    hello.write_text(HELLO, encoding="utf-8")
    acts = {
        "hello": lambda: until_drawn([sys.executable, str(hello)], HELLO_MARK, folder),
        "wizard": lambda: until_drawn([sys.executable, "-P", "-m", "wijkwizard"], OUR_MARK, folder),
        "bare": timed(lambda: subprocess.run([sys.executable, "-c", ""], check=True)),
    }
    taken = take_turns(acts, 7)
    show(line("a Textual hello world, first screen", taken["hello"]))
    show(compared("wijkwizard, first screen", taken["wizard"], "hello world", taken["hello"], "1.5 or less"))
    show(line("an empty Python program", taken["bare"]))


def helping(_folder: Path) -> None:
    """Print how long ``--help`` takes beside an empty Python program, and what it loads."""
    ask = [sys.executable, "-P", "-m", "wijkwizard", "--help"]
    acts = {
        "bare": timed(lambda: subprocess.run([sys.executable, "-c", ""], check=True)),
        "help": timed(lambda: subprocess.run(ask, check=True, stdout=subprocess.DEVNULL)),
    }
    taken = take_turns(acts, 9)
    show(compared("wijkwizard --help", taken["help"], "empty Python", taken["bare"]))
    loaded = set(_loaded())
    print(f"    --help loads {len(loaded)} modules; of the heavy ones: {', '.join(_heavy(loaded)) or 'none'}")


def _heavy(loaded: set[str]) -> Iterator[str]:
    return (name for name in HEAVY if name in loaded)


def _loaded() -> list[str]:
    program = (
        "import json, sys, io, contextlib\n"
        "from wijkwizard import cli\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    cli.run(['--help'])\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    return list(json.loads(done.stdout))
