"""``python benchmarks/backtest.py FOLDER``: do the level signals hold on real areas, and what do they not show?

It is reported and never used to choose the signals. The only score of this project stands here, to show what
such a number is worth. With ``--write`` the table goes into ``docs/terugblik.md``.
"""

from __future__ import annotations

import sys
from bisect import insort
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.backtest_files import NEEDED, Files, Wijk, read  # noqa: E402 - the path is set just above
from benchmarks.backtest_words import Flag, Line, page  # noqa: E402 - the same
from benchmarks.separating import percentiles, separation  # noqa: E402 - the same
from wijkwizard.advice.load_rules import FILE, FOLDER, load_rules  # noqa: E402 - the same
from wijkwizard.advice.measured import Measured, PeerValues  # noqa: E402 - the same
from wijkwizard.advice.rules import Rules  # noqa: E402 - the same
from wijkwizard.advice.signals import compare  # noqa: E402 - the same
from wijkwizard.knowledge import Knowledge, load  # noqa: E402 - the same
from wijkwizard.resources import find  # noqa: E402 - the same

PAGE = ROOT / "docs" / "terugblik.md"
Scores = list[tuple[str, float]]


def _scores(files: Files, column: str) -> Scores:
    """Return a column of the Leefbaarometer turned round, so that a higher score is less favourable."""
    values = files.leefbaarometer[column]
    return [(code, -values[code]) for code in files.wijken if code in values]


def _urban(scores: Scores, files: Files) -> Scores:
    return [one for one in scores if files.wijken[one[0]].urban]


def _line(label: str, scores: Scores, files: Files) -> Line:
    """Lay a score beside the list of 2007."""
    urban = _urban(scores, files)
    return Line(label, separation(scores, files.wanted), separation(urban, files.wanted))


def _change(label: str, scores: Scores, outcome: Scores, files: Files) -> Line:
    """Lay a score beside the tenth with the highest outcome, in all areas and among the cities themselves."""
    urban = _urban(scores, files)
    return Line(
        label,
        separation(scores, _worst(outcome)),
        separation(urban, _worst(_urban(outcome, files))),
    )


def _both(first: Scores, second: Scores) -> Scores:
    """Return the mean place of an area in two lists: the score that stands nowhere else in this project."""
    one, two = percentiles(first), percentiles(second)
    return [(code, (one[code] + two[code]) / 2) for code in one if code in two]


def levels(files: Files) -> list[Line]:
    """Return how level signals separate the aandachtswijken from the rest."""
    assistance = [
        (one.code, float(one.assistance)) for one in files.wijken.values() if one.assistance is not None
    ]
    score = _scores(files, "RLBRMTR16")
    return [
        _line("bijstand per 100 huishoudens, 2020 (één cijfer)", assistance, files),
        _line("Leefbaarometer 2.0, score 2016", score, files),
        _line("beide: gemiddelde plaats van de twee", _both(assistance, score), files),
        _line("Leefbaarometer 2.0, score 2012", _scores(files, "RLBRMTR12"), files),
        _line("Leefbaarometer 2.0, veiligheid 2012", _scores(files, "RLBVEI12"), files),
        _line("Leefbaarometer 2.0, klasse 2002 (voor de lijst)", _scores(files, "KL02"), files),
    ]


def declines(files: Files) -> list[Line]:
    """Return how the same kind of signals tell who falls most afterwards, and who still stands low."""
    lbm = files.leefbaarometer
    level, later = _scores(files, "RLBRMTR12"), _scores(files, "RLBRMTR16")
    middle = lbm["RLBRMTR14"]
    both = {code for code, _ in level} & {code for code, _ in later} & set(middle)
    level = [one for one in level if one[0] in both]
    fall = [(code, lbm["RLBRMTR12"][code] - lbm["RLBRMTR16"][code]) for code in sorted(both)]
    fall_after = [(code, middle[code] - lbm["RLBRMTR16"][code]) for code in sorted(both)]
    fall_before = [(code, lbm["RLBRMTR12"][code] - middle[code]) for code in sorted(both)]
    safety = [(code, -lbm["RLBVEI12"][code]) for code in sorted(both)]
    still = [one for one in later if one[0] in both]
    return [
        _change("stand in 2012 → sterkste daling 2012-2016", level, fall, files),
        _change("veiligheid in 2012 → sterkste daling 2012-2016", safety, fall, files),
        _change("daling 2012-2014 → sterkste daling 2014-2016", fall_before, fall_after, files),
        _change("stand in 2012 → laagste tiende in 2016", level, still, files),
    ]


def _worst(scores: Scores) -> frozenset[str]:
    """Return the tenth with the highest scores."""
    ordered = sorted(scores, key=lambda one: one[1], reverse=True)
    return frozenset(code for code, _ in ordered[: len(ordered) // 10])


def _alike(files: Files) -> Callable[[Wijk], PeerValues]:
    """Return a function that finds areas of the same urbanity and half to twice the size."""
    by_urbanity: dict[int | None, list[tuple[int, Decimal, str]]] = {}
    for one in files.wijken.values():
        if one.assistance is not None:
            insort(by_urbanity.setdefault(one.urbanity, []), (one.inhabitants, one.assistance, one.code))

    def find_like(wijk: Wijk) -> PeerValues:
        low, high = wijk.inhabitants // 2, wijk.inhabitants * 2
        values = sorted(
            value
            for size, value, code in by_urbanity.get(wijk.urbanity, ())
            if low <= size <= high and code != wijk.code
        )
        return PeerValues(values=tuple(values), areas="wijken", description="zelfde stedelijkheid en omvang")

    return find_like


def flags(files: Files, rules: Rules, knowledge: Knowledge) -> list[Flag]:
    """Apply the rules of the program to every area and count what stands out unfavourably."""
    like, classes = _alike(files), files.leefbaarometer["KL16"]
    rows: dict[str, set[str]] = {}
    for code, wijk in files.wijken.items():
        assistance = Measured(
            indicator="bijstand",
            value=wijk.assistance,
            unit="per 100 huishoudens",
            gemeente=files.assistance_of_gemeente.get(wijk.gemeente),
            similar=like(wijk),
        )
        published = Measured(
            indicator="leefbaarometer",
            class_number=Decimal(int(classes[code])) if code in classes else None,
            unit="klasse",
        )
        for one in compare((assistance, published), rules, knowledge):
            if one.meaning == "ongunstig":
                rows.setdefault(f"{one.label}: {one.rule}", set()).add(code)
    wanted = files.wanted & set(files.wijken)
    return [
        Flag(label, len(codes), len(files.wijken), len(codes & wanted), len(wanted))
        for label, codes in _with_all(rows).items()
    ]


def _with_all(rows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Add the areas in which every kind of finding stands out."""
    every = set.intersection(*rows.values()) if rows else set()
    return {**dict(sorted(rows.items())), "alles hierboven tegelijk": every}


def main(arguments: list[str]) -> int:
    """Print the back-test; return 0, or 2 when a file is missing."""
    write = "--write" in arguments
    folders = [one for one in arguments if one != "--write"]
    missing = [name for name in NEEDED if not folders or not (Path(folders[0]) / name).is_file()]
    if missing:
        print(f"Usage: backtest.py FOLDER [--write]. Missing: {', '.join(missing)}", file=sys.stderr)
        return 2
    files = read(Path(folders[0]))
    known = load(find("questions") / "kennis").knowledge
    rules = load_rules(find("questions") / FOLDER / FILE, known).rules if known else None
    if known is None or rules is None:
        print("The tables or the rules have faults; run 'wijkwizard check'.", file=sys.stderr)
        return 2
    text = page(levels(files), flags(files, rules, known), declines(files), len(rules.default_ids))
    if write:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
