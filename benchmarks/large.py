"""Sizes that no evening reaches: a questionnaire of 1,000 questions, and a dossier of 20,000 events."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import yaml

from benchmarks.measure import compared, line, show, take_turns, timed

QUESTIONS = 1000
EVENTS = 20_000
LAST_STEP = "4-op-koers.yaml"


LOAD = """
import sys, time
from pathlib import Path
from wijkwizard.session import load_questions
start = time.perf_counter()
load_questions(Path(sys.argv[1]))
print(time.perf_counter() - start)
"""
"""Loads a folder of questions in a process that has loaded none, and prints the seconds."""


def questions(folder: Path) -> None:
    """Print how long a large questionnaire takes to load: read and checked, and from its compiled form."""
    large = folder / "vragen"
    count = make_large(large)
    caches = (folder / f"cache-{n}" for n in itertools.count())

    def plain() -> None:
        for path in large.rglob("*.yaml"):
            yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

    acts = {
        "plain": timed(plain),
        "cold": lambda: _load(large, next(caches)),
        "kept": lambda: _load(large, folder / "cache"),
    }
    taken = take_turns(acts, 5)
    show(line(f"{count:,} questions, YAML read by libyaml and no more", taken["plain"]))
    show(compared("the same, read and checked (cold)", taken["cold"], "libyaml", taken["plain"]))
    show(compared("the same, from its compiled form", taken["kept"], "cold", taken["cold"]))
    _ours(folder / "eigen")


def _ours(data: Path) -> None:
    """Print how long our own compiled questionnaire takes to read back, beside its JSON read and no more."""
    from wijkwizard.session import compiled_cache, load_questions

    os.environ["WIJKWIZARD_DATA"] = str(data)
    load_questions(None)
    (kept,) = data.rglob("*.json")

    def taken_from_it() -> None:
        re.purge()  # a start has compiled no pattern either
        compiled_cache.take(kept.stem)

    acts = {"json": timed(lambda: json.loads(kept.read_bytes())), "kept": timed(taken_from_it)}
    taken = take_turns(acts, 9)
    show(
        line(f"our questionnaire, {kept.stat().st_size // 1000} kB of JSON, read and no more", taken["json"])
    )
    show(compared("the same, taken from the shelf", taken["kept"], "JSON", taken["json"]))


def _load(folder: Path, cache: Path) -> float:
    environment = os.environ | {"WIJKWIZARD_DATA": str(cache)}
    words = [sys.executable, "-c", LOAD, str(folder)]
    done = subprocess.run(words, check=True, capture_output=True, env=environment)
    return float(done.stdout)


def make_large(folder: Path) -> int:
    """Make a questionnaire of 1,000 questions: ours, with sections of plain ones behind it; return the number."""
    from wijkwizard import resources

    shutil.copytree(resources.find("questions"), folder)
    last = folder / LAST_STEP
    text = last.read_text(encoding="utf-8")
    ours = sum(path.read_text(encoding="utf-8").count("kind: ") for path in folder.glob("*.yaml"))
    last.write_text(
        text.rstrip("\n") + "\n" + "\n".join(_sections(QUESTIONS - ours)) + "\n", encoding="utf-8"
    )
    return QUESTIONS


def _sections(count: int) -> Iterator[str]:
    for number in range(count):
        if number % 25 == 0:
            yield f"  - id: proef-{number // 25}\n    title: Proef {number // 25}\n    questions:"
        yield f"      - id: proef-vraag-{number}\n        text: Wat zegt de groep bij proef {number}?"
        yield f"        moment: uitwerken\n        route: lang\n        help: Een zin toelichting bij {number}."
        if number % 3 == 0:
            yield "        kind: scale\n        scale: {min: 1, max: 5}"
        else:
            yield "        kind: text"
            yield f"        show_if: {{question: proef-vraag-{number - number % 3}, at_least: 3}}"


def dossier(folder: Path) -> None:
    """Print how long a dossier of 20,000 events takes to open, with the route, beside reading it bare."""
    from wijkwizard.questionnaire.route import route
    from wijkwizard.session import open_session, system_environment

    path = folder / "groot.wijk"
    make_long(path)

    def bare() -> None:
        with closing(sqlite3.connect(path)) as db:
            for (payload,) in db.execute("SELECT payload FROM events ORDER BY lamport, session, n"):
                json.loads(payload)

    def opened() -> None:
        with open_session(path, environment=system_environment(), read_only=True) as session:
            len(session.reader.route.turns)

    taken = take_turns({"bare": timed(bare), "opened": timed(opened)}, 5)
    show(line(f"{EVENTS:,} events, read from SQLite and JSON and no more", taken["bare"]))
    show(compared("the same dossier opened, folded, with its route", taken["opened"], "bare", taken["bare"]))
    with open_session(path, environment=system_environment(), read_only=True) as session:
        redraw = timed(lambda: route(session.reader.index, session.reader.answers))
        show(line("its route, drawn again", [redraw() for _ in range(9)]))


def make_long(path: Path, count: int = EVENTS) -> None:
    """Make a dossier in which a group changed its mind 20,000 times."""
    from wijkwizard.dossier.file.store import Store
    from wijkwizard.dossier.log.events import Answered, Event, EventId
    from wijkwizard.session import new_session, system_environment
    from wijkwizard.terms import Answer, Slot, TextValue

    with new_session(path, environment=system_environment()) as session:
        slots = [
            Slot(one.id)
            for turn in session.reader.route.turns
            for one in turn.questions
            if one.kind == "text"
        ]
        start = session.reader.state.lamport
    at = datetime(2026, 1, 1, tzinfo=UTC).isoformat()
    before: dict[Slot, EventId] = {}
    events = []
    for number in range(count):
        slot = slots[number % len(slots)]
        payload = Answered(
            slot=str(slot),
            answer=Answer(value=TextValue(v=f"Dit zei de groep als nummer {number}.")),
            replaces=(before[slot],) if slot in before else (),
        )
        event = Event(
            session="proef",
            n=number + 1,
            lamport=start + number + 1,
            at=at,
            action=number + 1,
            payload=payload,
        )
        before[slot] = event.id
        events.append(event)
    with Store.open(path) as store:
        store.append(events)
