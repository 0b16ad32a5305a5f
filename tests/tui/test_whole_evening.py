"""A whole evening: thirty people, eight groups, two tables apart, an interruption, late, up to the page to take home.

It is gone by keys in the wizard as a hand goes, from each question to the next, and by lines in the plain face. What
was said is the same in both, and a hand needs few keys beside what it types.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Any

import pikepdf

from tests.dossier.secrets import CHEAP
from tests.lines.walking import Act, typed_keys
from tests.lines.walking import _lines as typed_lines
from tests.session.small import fixed_environment
from tests.tui.evening_story import (
    AT_TABLES,
    FROM_TABLES,
    LATE,
    LINES_FROM_TABLES,
    LINES_UNTIL_TABLES,
    LINES_WHEN_LATE,
    PREPARED,
    TOGETHER,
    UNTIL_TABLES,
    VOTES,
    WHEN_LATE,
    act,
)
from tests.tui.stage import Clock, Stage, stage
from wijkwizard.lines.line_io import LineIO
from wijkwizard.lines.run import converse
from wijkwizard.session import Environment, Session, open_session
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.storage.filling import fill_session
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.settings import Settings

MOST_KEYS = 150
"""So many keys that are no words, numbers or choices the whole route may take."""

MOST_AT_ONCE = 60 * 3
"""So many keys go in a minute, for somebody who types with care: longer no room has to wait."""


@dataclass
class Hand:
    """Who types in the wizard: '~' begins what is typed, anything else is a key.

    Attributes:
        on: the wizard.
        control: how many keys were no part of an answer.
        longest: how many keys the longest stretch at one question took, for which the room waited.
    """

    on: Stage
    control: int = 0
    longest: int = 0

    async def does(self, *pressed: str) -> None:
        keys = sum(len(each) - 1 if each.startswith("~") else 1 for each in pressed)
        self.longest = max(self.longest, keys)
        for each in pressed:
            if each.startswith("~"):
                await self.on.burst(*typed_keys(each[1:]))
            else:
                self.control += 1
                await self.on.press(each)


def environment(clock: Clock, start: int) -> Environment:
    """Return a clock for a program that is started again, with ids of its own."""
    tokens = count(start)
    return Environment(now=clock, token=lambda: f"t{next(tokens):05d}", cost=CHEAP)


def prepared(folder: Path) -> Path:
    """Return the dossier as it was prepared."""
    source, target = folder / "klaar.yaml", folder / "avond.wijk"
    source.write_text(PREPARED, encoding="utf-8")
    fill_session(source, target, environment=fixed_environment())
    return target


async def opened(on: Stage, path: Path, start: int, minutes: int) -> Hand:
    """Open a dossier so many minutes after the evening began, and go to the room."""
    made = environment(on.clock, start)
    on.app.catalog = replace(
        on.app.catalog,
        open=lambda at, _, read_only, password: open_session(
            at, environment=made, read_only=read_only, password=password
        ),
    )
    on.clock.forward(minutes)
    open_dossier(on.app, path)
    await on.settle()
    on.app.audience.settings = Settings(bare=False)
    on.app.navigation.go_to_place("zaal")
    await on.settle()
    hand = Hand(on)
    if "Is de groep er nu bij?" in on.text():
        await hand.does("enter")
    return hand


def merged(folder: Path) -> Path:
    """Return the dossiers of both tables as one."""
    merge_dossiers(
        [folder / f"{name}.wijk" for name in VOTES], folder / "samen.wijk", today=date(2026, 3, 14)
    )
    return folder / "samen.wijk"


def said(path: Path) -> dict[str, Any]:
    """Return all that was answered, each row called after its place instead of its id."""
    with open_session(path, environment=fixed_environment(90_000), read_only=True) as session:
        box = json.loads(_by_place(session, session.plan.box("answers", edition="working")))
    assert isinstance(box, dict)
    return box


def _by_place(session: Session, text: str) -> str:
    answers = session.reader.answers
    names = {
        row: f"{table}-{place}" for table, rows in answers.rows.items() for place, row in enumerate(rows)
    }
    return re.sub(r"t\d{5}", lambda hit: names.get(hit.group(), hit.group()), text)


async def by_keys(folder: Path) -> tuple[int, int, list[str]]:
    """Go the evening in the wizard.

    Returns:
        The keys beside what was typed, those of the longest stretch, and what was on the screen on the way.
    """
    path, seen = prepared(folder), list[str]()
    async with stage(folder, fresh=False, questions=None) as on:
        hand = await opened(on, path, 10_000, 0)
        for keys in UNTIL_TABLES:
            await hand.does(*keys)
        control, longest = hand.control, hand.longest
    for place, (name, votes) in enumerate(VOTES.items()):
        shutil.copyfile(path, folder / f"{name}.wijk")
        async with stage(folder, fresh=False, questions=None) as on:
            hand = await opened(on, folder / f"{name}.wijk", 20_000 + 1_000 * place, AT_TABLES)
            await hand.does(f"~{votes}", "enter")
    async with stage(folder, fresh=False, questions=None) as on:
        hand = await opened(on, merged(folder), 30_000, TOGETHER)
        for keys in FROM_TABLES:
            await hand.does(*keys)
        control, longest = control + hand.control, max(longest, hand.longest)
    async with stage(folder, fresh=False, questions=None) as on:
        hand = await opened(on, folder / "samen.wijk", 40_000, LATE)
        seen.append(on.words())
        await hand.does("f10")
        on.point_at("Laat 'krachten' vallen")
        await hand.does("enter")
        seen.append(on.words())
        for keys in WHEN_LATE:
            await hand.does(*keys)
        seen.append(on.words())
        await hand.does("f8", "enter")
        await on.work()
        seen.append(on.words())
        control, longest = control + hand.control, max(longest, hand.longest)
    return control, longest, seen


def heard(path: Path, acts: Sequence[Act], minutes: int, start: int, *then: str) -> str:
    """Go a part of the evening in lines, so many minutes after it began, and type more; return all that was said."""
    clock = Clock()
    clock.forward(minutes)
    made = environment(clock, start)
    session = open_session(path, environment=made)
    typed, said_here = chain(typed_lines(session, acts), then), list[str]()

    def read(prompt: str) -> str | None:
        said_here.append(prompt)
        # Who opens a dossier in the middle of an evening is asked whether the group is there.
        return "ja" if prompt.startswith("Bent u nu samen met de groep?") else next(typed, None)

    converse(session, LineIO(lambda *lines: said_here.extend(lines), read, read), made)
    return "\n".join(said_here)


def by_lines(folder: Path) -> str:
    """Go the evening in lines; return what was said from when it was late."""
    path = prepared(folder)
    heard(path, LINES_UNTIL_TABLES, 0, 10_000)
    for place, (name, votes) in enumerate(VOTES.items()):
        shutil.copyfile(path, folder / f"{name}.wijk")
        heard(folder / f"{name}.wijk", [act("problemen-stemmen", votes)], AT_TABLES, 20_000 + 1_000 * place)
    heard(merged(folder), LINES_FROM_TABLES, TOGETHER, 30_000)
    return heard(folder / "samen.wijk", LINES_WHEN_LATE, LATE, 40_000, "/plekken", "/meegeven")


async def test_a_whole_evening_goes_in_both_faces_and_ends_in_time_with_a_page_to_take_home(
    tmp_path: Path,
) -> None:
    """Thirty people count at two tables, the wizard is closed in the middle, and eleven minutes are made up for."""
    for name in ("keys", "lines"):
        (tmp_path / name).mkdir()
    control, longest, (late, less_late, closing, home) = await by_keys(tmp_path / "keys")
    assert "11 minuten achter: doe 'krachten' en 'maatregelen' later" in late
    assert "7 minuten achter" in less_late
    assert "achter" not in closing
    assert "✓ De PDF staat in" in home
    assert control <= MOST_KEYS
    assert longest <= MOST_AT_ONCE
    told = by_lines(tmp_path / "lines")
    assert "/meegeven maakt de bladzijde om mee te geven." in told
    for name in ("keys", "lines"):
        with pikepdf.open(tmp_path / name / "samen (bewoners).pdf") as made:
            assert len(made.pages) == 1
    assert "U loopt 11 minuten achter." in told
    wizard, lines = (said(tmp_path / name / "samen.wijk") for name in ("keys", "lines"))
    assert lines["answers"] == wizard["answers"]
    assert _votes(wizard) == {"overlast": 20, "jeugd": 12, "geld": 9}


def _votes(box: dict[str, Any]) -> dict[str, int]:
    """Return the three problems with the most cards of both tables together."""
    (count_of,) = box["answers"]["problemen-stemmen"]
    counted = sorted(count_of["value"]["v"].items(), key=lambda pair: -pair[1])
    return dict(counted[:3])
