"""Figures from a whole national file, and from a workbook of 20 MB, each in a fresh process, beside pandas.

pandas is no part of the program. Where it is not installed, ``WIJKWIZARD_PANDAS`` may name a Python that has it.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import ROOT, compared, line, show
from benchmarks.workbooks import Page, write_workbook

WHOLE = ROOT.parent / "shared" / "data" / "kwb-2020-84799NED-typed.csv.gz"
CUT = ROOT / "tests" / "data" / "figures" / "kwb-2020-odata.csv"
REGIONS, GEMEENTEN, WIJKEN, BUURTEN = 17_341, 355, 9, 39
TIMES = 3

OURS = """
import json, sys, time
start = time.perf_counter()
from pathlib import Path
from wijkwizard.figures import figures_for, make_area
from wijkwizard.figures.reading import read
told = []
path = Path(sys.argv[1])
reading = read([path], lambda done, of: told.append(done), years={path: int(sys.argv[3])})
figures = figures_for(reading, make_area(reading, [sys.argv[2]]))
taken = time.perf_counter() - start
groups = max((one.group.regions for one in figures.compared if one.group), default=0)
print(json.dumps([taken, len(figures.compared), groups, len(told)]), end="")
"""
"""Reads a file for one wijk with what it is compared with."""

THEIRS = """
import json, sys, time
start = time.perf_counter()
import pandas
path = sys.argv[1]
frame = pandas.read_csv(path) if path.endswith("csv") else pandas.read_excel(path, engine=sys.argv[2])
print(json.dumps([time.perf_counter() - start, *frame.shape, 0]), end="")
"""
"""Reads the same file into one table and no more."""

PEAK = """
try:
    with open("/proc/self/status") as status:
        size = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    print("", size >> 10)
except OSError:
    try:
        import resource
        size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print("", size // (1 << 20 if sys.platform == "darwin" else 1 << 10))
    except ImportError:
        print("", 0)
"""
"""Linux counts a parent's memory in the maximum of a child, so there the child's own high-water mark is read."""


def figures(folder: Path) -> None:
    """Print how long one wijk with its comparisons takes, from nothing, and the most memory it took."""
    country = folder / "kwb-2020.csv"
    named = _country(country)
    ours = _runs(OURS, [str(country), "WK034403", "2020"])
    _beside(f"one wijk of {named}, imports and all", ours, [str(country)], "1 s, 150 MB")
    book = folder / "kwb-2023.xlsx"
    write_workbook(book, [Page("kwb-2023", _large())])
    _small()
    size = f"a workbook of {book.stat().st_size / 1e6:.0f} MB"
    ours = _runs(OURS, [str(book), "WK000101", "2023"])
    _beside(f"one wijk of {size}", ours, [str(book), "calamine"], "5 s, with progress")


SMALL = """
import json, sys, time
start = time.perf_counter()
from pathlib import Path
if sys.argv[2] == "child":
    from wijkwizard.figures import recognise
else:
    from wijkwizard.figures.reading import recognise
found = recognise(Path(sys.argv[1]))
print(json.dumps([time.perf_counter() - start, len(found.known), 0, 0]), end="")
"""
"""Says what a small file is, in a child or in this process."""


def _small() -> None:
    """Print what the child costs that a file of others is read in."""
    path = ROOT / "tests" / "data" / "figures" / "kwb-2023.xlsx"
    ways = {way: [run[0] for run in _runs(SMALL, [str(path), way])] for way in ("child", "here")}
    what = "what a small file is, read in a child, imports and all"
    show(compared(what, ways["child"], "read in the process itself", ways["here"], "0.3 s more"))


def _country(path: Path) -> str:
    """Unpack the whole of KWB 2020 where it stands beside this checkout; otherwise make one as large."""
    if WHOLE.is_file():
        path.write_bytes(gzip.decompress(WHOLE.read_bytes()))
        return "the whole of KWB 2020 (CSV)"
    with CUT.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        code, sort = header.index("WijkenEnBuurten"), header.index("Codering_3")
        for at in range(REGIONS):
            row = list(rows[at % len(rows)])
            if at >= len(rows):
                row[code] = row[sort] = f"BU{at // 100:04}{at % 100:04}"
            writer.writerow(row)
    return "a made file as large as KWB 2020 (CSV)"


def _large() -> Iterator[list[object]]:
    """Make a workbook of kerncijfers of the whole country, with numbers that mean nothing."""
    dice = random.Random(2023)  # noqa: S311 - the same file each time, no secret
    names = ["a_inw", "a_hh", "a_soz_wb", "g_wozbag", "p_wcorpw", "ste_mvs"]
    names += [f"eigen_{at}" for at in range(118 - len(names))]
    yield ["gwb_code_10", "regio", "gm_naam", "recs", "ind_wbi", *names]
    for gemeente in range(1, GEMEENTEN + 1):
        for level, code, many in (("Gemeente", "GM", 1), ("Wijk", "WK", WIJKEN), ("Buurt", "BU", BUURTEN)):
            for at in range(1, many + 1):
                own = {"GM": "", "WK": f"{at:02}", "BU": f"01{at:02}"}[code]
                numbers = [dice.randrange(100, 90_000) for _ in range(3)]
                rest = [dice.randrange(100, 990), dice.randrange(2, 90), dice.randrange(1, 6)]
                more = [round(dice.uniform(1, 99_999), 4) for _ in range(len(names) - 6)]
                yield [
                    f"{code}{gemeente:04}{own}",
                    f"{level} {at}",
                    "Ergens",
                    level,
                    1,
                    *numbers,
                    *rest,
                    *more,
                ]


def _beside(what: str, ours: list[list[float]], arguments: list[str], aim: str) -> None:
    taken = [run[0] for run in ours]
    peak, told = max(run[4] for run in ours), int(ours[0][3])
    what = f"{what} [{peak:.0f} MB, {told} steps told]"
    theirs = _pandas(arguments)
    if theirs is None:
        show(line(what, taken, aim))
        print("  pandas is not installed here, so nothing to lay beside it")
        return
    engine = f" with {arguments[1]}" if arguments[1:] else ""
    name = f"pandas{engine} ({max(run[4] for run in theirs):.0f} MB)"
    show(compared(what, taken, name, [run[0] for run in theirs], aim))


def _pandas(arguments: list[str]) -> list[list[float]] | None:
    python = os.environ.get("WIJKWIZARD_PANDAS", sys.executable)
    try:
        return _runs(THEIRS, arguments, python)
    except subprocess.CalledProcessError:
        return None


def _runs(
    script: str, arguments: list[str], python: str = sys.executable, times: int = TIMES
) -> list[list[float]]:
    """Run a script in fresh processes; return for each its figures and the most memory it took in MB."""
    found = []
    for _ in range(times + 1):
        words = [python, "-c", script + PEAK, *arguments]
        done = subprocess.run(words, check=True, capture_output=True, text=True, cwd=ROOT)
        said, peak = done.stdout.rsplit(" ", maxsplit=1)
        found.append([*json.loads(said), float(peak)])
    return found[1:]
