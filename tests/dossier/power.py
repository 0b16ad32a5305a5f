"""What a disk may hold when the current fails: a recorded list of writes, replayed up to a moment.

All up to the last synchronisation of each file stands there, and of what came after it any part, torn and in any order.
"""

from __future__ import annotations

import base64
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.dossier.file.cipher import Credential
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError

NAME = "wijk.wijk"
SECTOR = 512
HALF = 0.5
FROZEN = Path(__file__).parent / "power-cut.txt"
"""A recording of our settings, made by ``python -m benchmarks.power_cuts --freeze``."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was asked of the disk: write, truncate, sync, delete, or an answer that was called saved."""

    what: str
    name: str = ""
    at: int = 0
    content: bytes = b""


def frozen() -> tuple[tuple[str, ...], bytes, list[Step]]:
    """Return the settings of the recording, the file before it, and its steps."""
    held = json.loads(gzip.decompress(base64.b64decode(FROZEN.read_text(encoding="ascii"))))
    steps = [Step(what, name, at, base64.b64decode(content)) for what, name, at, content in held["steps"]]
    return tuple(held["settings"]), base64.b64decode(held["start"]), steps


def freeze(settings: Sequence[str], start: bytes, steps: Sequence[Step]) -> None:
    """Keep a recording."""
    coded = [(one.what, one.name, one.at, base64.b64encode(one.content).decode()) for one in steps]
    held = {"settings": settings, "start": base64.b64encode(start).decode(), "steps": coded}
    text = base64.b64encode(gzip.compress(json.dumps(held).encode(), mtime=0)).decode()
    lines = [text[at : at + 100] for at in range(0, len(text), 100)]
    FROZEN.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")


def after_cut(start: bytes, steps: Sequence[Step], name: str, chance: random.Random) -> dict[str, bytes]:
    """Return what stands on the disk: all that was synchronised, and of the rest any part in any order."""
    disk: dict[str, bytearray] = {name: bytearray(start)}
    loose: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.what == "sync":
            for done in loose.pop(step.name, ()):
                _do(disk, done)
        elif step.what != "saved":
            loose[step.name].append(step)
    for waiting in loose.values():
        kept = [step for step in waiting if chance.random() < chance.choice((0.1, 0.5, 0.9))]
        if chance.random() < HALF:
            chance.shuffle(kept)
        for step in kept:
            _do(disk, _torn(step, chance))
    return {one: bytes(content) for one, content in disk.items()}


def _torn(step: Step, chance: random.Random) -> Step:
    if step.what != "write" or chance.random() < HALF:
        return step
    sectors = chance.randrange(len(step.content) // SECTOR + 1)
    return Step("write", step.name, step.at, step.content[: sectors * SECTOR])


def _do(disk: dict[str, bytearray], step: Step) -> None:
    if step.what == "delete":
        disk.pop(step.name, None)
        return
    held = disk.setdefault(step.name, bytearray())
    if step.what == "truncate":
        del held[step.at :]
        held.extend(bytes(step.at - len(held)))
    else:
        held.extend(bytes(max(0, step.at - len(held))))
        held[step.at : step.at + len(step.content)] = step.content


def outcome(folder: Path, left: dict[str, bytes], saved: int, name: str, key: Credential = None) -> str:
    """Open what is left and say whether it is whole with every answer that was called saved."""
    for one, content in left.items():
        (folder / one).write_bytes(content)
    try:
        with Store.open(folder / name, key=key) as store:
            found = len(store.events())
    except WijkError as error:
        return f"BROKEN: {error.code}"
    return "whole" if saved <= found <= saved + 1 else f"LOST {saved - found}"


def cut(
    folder: Path,
    start: bytes,
    steps: Sequence[Step],
    chance: random.Random,
    key: Credential = None,
) -> str:
    """Cut the current at a random moment and say what came of it."""
    upto = steps[: chance.randrange(len(steps) + 1)]
    saved = sum(step.what == "saved" for step in upto)
    return outcome(folder, after_cut(start, upto, NAME, chance), saved, NAME, key)
