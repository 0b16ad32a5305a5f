"""Splits children that draw or read off a process that has loaded: loading is more than half of what most of them do.

Each child is still a process of its own, that runs our own program from its entry on, gets its words, its environment
and its pipes as any other, and may be killed. What comes before that, the start of Python and the loading, is what
the tests prove that ask for ``cold_children``, and those that start the program itself. Children of one process have
the same order of sets, so what must not depend on that asks for them too.

``python warm_children.py FILE VERB`` is the process that loads; it ends with the socket of that number.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import IO, Any, NoReturn
from unittest.mock import patch

_MOST = 1 << 20
"""Bytes of an environment at most."""

_COUNTED = "COVERAGE_PROCESS_"
"""How the environment begins in which children are counted; a child that splits off is not."""

_LOADING = ("PYTHON", "LD_", "WIJKWIZARD_", "PANGO")
"""How the names begin of what says where and how is loaded; a child that is to have other values starts anew."""

_NO_MATTER = "PYTHONDONTWRITEBYTECODE"
"""What says whether something is kept of it, which ``run.py`` takes away, also where a test asks it something."""


class WarmProcess:
    """A child that was split off, with what ``subprocess.Popen`` has of one that was started."""

    def __init__(self, stdin: IO[str], stdout: IO[str], told: IO[bytes]) -> None:
        """Take its pipes, and where its number and then its exit code are told, each on a line."""
        self.stdin, self.stdout, self._told = stdin, stdout, told
        self.pid = int(told.readline())
        self._code: int | None = None
        self._hearing = Lock()

    def poll(self) -> int | None:
        """Return its exit code when it has ended."""
        return self._heard(0)

    def wait(self, timeout: float | None = None) -> int:
        """Return its exit code when it has ended, or raise when that takes longer than so many seconds."""
        code = self._heard(timeout)
        if code is None:
            raise subprocess.TimeoutExpired("warm", timeout or 0)
        return code

    def kill(self) -> None:
        """End it, whatever it is doing."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def _heard(self, timeout: float | None) -> int | None:
        with self._hearing:
            if self._code is None and select.select([self._told], [], [], timeout)[0]:
                self._code = int(self._told.readline())
                self._told.close()
            return self._code


class Loaded:
    """A process that has loaded what the children of a verb need, and splits them off."""

    def __init__(self, verb: str) -> None:
        """Start it; the first child waits until it has loaded."""
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-X", "utf8", __file__, str(theirs.fileno()), verb],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=os.environ | {"PYDANTIC_DISABLE_PLUGINS": "1"},
            )

    def split_off(self, words: list[str], env: Mapping[str, str]) -> WarmProcess:
        """Return a child that runs our program with these words."""
        (child_in, ours_in), (ours_out, child_out), (ours_told, child_told) = os.pipe(), os.pipe(), os.pipe()
        theirs = (child_in, child_out, child_told)
        asked = json.dumps({"words": words, "env": dict(env), "folder": str(Path.cwd())})
        try:
            socket.send_fds(self._ours, [asked.encode("utf-8")], theirs)
        finally:
            for number in theirs:
                os.close(number)
        return WarmProcess(
            os.fdopen(ours_in, "w", encoding="utf-8", errors="replace"),
            os.fdopen(ours_out, encoding="utf-8", errors="replace"),
            os.fdopen(ours_told, "rb", buffering=0),
        )

    def close(self) -> None:
        """End it."""
        self._ours.close()
        self._process.wait()


def possible() -> bool:
    """Return whether children can be split off here."""
    return sys.platform == "linux" and not any(name.startswith(_COUNTED) for name in os.environ)


@contextmanager
def warm() -> Iterator[None]:
    """Let children that draw or read be split off, where that can be done."""
    from wijkwizard.child import process
    from wijkwizard.document import pdf
    from wijkwizard.figures.files import isolation

    if not possible():
        yield
        return
    cold, command, popen = process._started, process.command, subprocess.Popen
    loaded, lock, loading = dict[str, Loaded](), Lock(), _of_loading(os.environ)

    def started(work: process.Work) -> Any:
        own = process.command is command and subprocess.Popen is popen and _of_loading(os.environ) == loading
        if not own or [*work.words] not in ([pdf.VERB], [isolation.VERB]) or work.words[0] not in _LOADS:
            return cold(work)
        with lock:
            (verb,) = work.words
            if verb not in loaded:
                loaded[verb] = Loaded(verb)
            return loaded[verb].split_off([verb], os.environ | dict(work.env))

    try:
        with patch.object(process, "_started", started):
            yield
    finally:
        for each in loaded.values():
            each.close()


def _of_loading(environment: Mapping[str, str]) -> dict[str, str]:
    names = {name for name in environment if name.startswith(_LOADING)} - {_NO_MATTER}
    return {name: environment[name] for name in names}


def _load_to_draw() -> None:
    from wijkwizard.document import pdf_child
    from wijkwizard.document.pdf_standards import VARIANT

    # As where our program starts this child: no compiler is started to find what draws text.
    os.environ["PATH"] = ""
    pdf_child.load()
    # What WeasyPrint reads once, such as the fonts and the rules of a style sheet, is a third of a short paper.
    _page_of_nothing().write_pdf(pdf_variant=VARIANT)


def _page_of_nothing() -> Any:
    """Return a page with our style sheets and no words of anybody."""
    from wijkwizard import resources

    folder = resources.find("templates")
    styles = "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "css").glob("*.css")))
    page = f"<html lang='nl'><title>.</title><style>{styles}</style><body><h1>.</h1><p>.</p></body></html>"
    return import_module("weasyprint").HTML(string=page, base_url=f"{folder.as_uri()}/")


def _load_to_read() -> None:
    for name in ("child", "serialize"):
        import_module(f"wijkwizard.figures.files.{name}")
    import_module("wijkwizard.figures.reading").load_tables()
    import_module("wijkwizard.terms.base").build_all()  # what is not built yet, each child would build anew


_LOADS = {"_render": _load_to_draw, "_read": _load_to_read}


def _serve(asked: socket.socket) -> None:
    """Split off a child for each that asks, and tell how it ended; until nobody can ask any more."""
    children = dict[int, tuple[int, int]]()
    while True:
        ready, _, _ = select.select([asked.fileno(), *children], [], [])
        for ended in children.keys() & set(ready):
            pid, told = children.pop(ended)
            _, status = os.waitpid(pid, 0)
            with suppress(OSError):  # nobody waits any more
                os.write(told, b"%d\n" % os.waitstatus_to_exitcode(status))
            os.close(told)
            os.close(ended)
        if asked.fileno() in ready:
            text, numbers, _, _ = socket.recv_fds(asked, _MOST, 3)
            if not text:
                return
            pid = os.fork()
            if not pid:
                asked.close()
                _become(json.loads(text), *numbers[:2])
            os.write(numbers[2], b"%d\n" % pid)
            children[os.pidfd_open(pid)] = pid, numbers[2]
            for number in numbers[:2]:
                os.close(number)


def _become(asked: Mapping[str, Any], stdin: int, stdout: int) -> NoReturn:
    """Be the child: our program, from its entry on."""
    code: object = 1
    try:
        os.dup2(stdin, 0)
        os.dup2(stdout, 1)
        os.close(stdin)
        os.close(stdout)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["env"])
        tempfile.tempdir = None
        sys.stdin = os.fdopen(0, encoding="utf-8")
        sys.stdout = os.fdopen(1, "w", encoding="utf-8")
        sys.argv[1:] = asked["words"]
        from wijkwizard.cli import main

        main()
    except SystemExit as stop:
        code = stop.code
        sys.stdout.flush()
    finally:
        os._exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    import_module("wijkwizard.cli")
    with closing(socket.socket(fileno=int(sys.argv[1]))) as listening:
        _LOADS[sys.argv[2]]()
        gc.freeze()
        _serve(listening)
