"""What safety costs in a dossier of 5,000 events: opening it, a dated copy, one answer, and half-typed text."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from benchmarks.large import make_long
from benchmarks.measure import ROOT, compared, line, show, take_turns, timed

EVENTS = 5_000


def safety(folder: Path) -> None:
    """Print what each thing takes beside the least that it could be done with."""
    from wijkwizard.dossier.copies import make
    from wijkwizard.dossier.file.store import Store
    from wijkwizard.session import open_session, system_environment
    from wijkwizard.terms import Slot, TextValue

    path = folder / "avond.wijk"
    make_long(path, EVENTS)
    counter, environment = itertools.count(), system_environment()

    def bare_read() -> None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("SELECT * FROM events").fetchall()

    def bare_copy() -> None:
        target = folder / f"kaal-{next(counter)}"
        shutil.copyfile(path, target)
        _synced(target, b"")

    def opened() -> None:
        open_session(path, environment=environment).close()

    def looked() -> None:
        Store.open(path, read_only=True).close()

    opening = take_turns({"bare": timed(bare_read), "looked": timed(looked), "opened": timed(opened)}, 5)
    show(line(f"{EVENTS:,} events, read from SQLite and no more", opening["bare"]))
    show(
        compared(
            "the file opened to look, its schema and pages checked",
            opening["looked"],
            "bare",
            opening["bare"],
        )
    )
    show(
        compared(
            "the dossier opened to write, checksums and a copy", opening["opened"], "bare", opening["bare"]
        )
    )
    with (
        open_session(path, environment=environment) as session,
        Store.open(path, read_only=True) as there,
        (folder / "bare").open("ab") as file,
    ):
        slot = next(
            Slot(one.id)
            for turn in session.reader.route.turns
            for one in turn.questions
            if one.kind == "text"
        )
        observe = session.file.to_observe() or bool

        def bare_sync() -> None:
            file.write(b"Dit zegt de groep nu.")
            file.flush()
            os.fsync(file.fileno())

        acts = {
            "copy": timed(bare_copy),
            "dated": timed(lambda: make(there, environment.now())),
            "sync": timed(bare_sync),
            "answer": timed(
                lambda: session.writer.answer(slot, TextValue(v=f"Dit zegt de groep nu, {next(counter)}."))
            ),
            "draft": timed(lambda: session.drafts.keep(slot, f"half {next(counter)}")),
            "look": timed(observe),
        }
        taken = take_turns(acts, 15)
    show(line("the file copied and synced", taken["copy"]))
    show(
        compared(
            "a dated copy through SQLite, checked and in its place",
            taken["dated"],
            "file copy",
            taken["copy"],
        )
    )
    show(line("one line added to a file and synced", taken["sync"]))
    show(compared("an answer, until it is safe on disk", taken["answer"], "one sync", taken["sync"]))
    show(compared("half-typed text, until it is safe on disk", taken["draft"], "one sync", taken["sync"]))
    show(line("a look from the outside whether the file is ours", taken["look"]))


def _synced(target: Path, more: bytes) -> None:
    with target.open("ab") as file:
        file.write(more)
        file.flush()
        os.fsync(file.fileno())


def second_run(_folder: Path) -> None:
    """Print what ``./run`` adds to the program once everything is set up."""
    acts = {
        "program": timed(lambda: _quiet([sys.executable, "-P", "-m", "wijkwizard", "--help"])),
        "run": timed(lambda: _quiet([str(ROOT / "run"), "--help"])),
    }
    taken = take_turns(acts, 9)
    more = [run - plain for run, plain in zip(taken["run"], taken["program"], strict=True)]
    show(compared("./run --help, once it is set up", taken["run"], "program", taken["program"]))
    show(line("what ./run adds", more, "0.2 s or less"))


def _quiet(words: list[str]) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
