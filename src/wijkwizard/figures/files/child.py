"""The child process that reads files with figures, within its limits, and reports their contents.

``isolation`` starts it and reads its output.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from wijkwizard.child.worker import confine, say
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.logbook import log_failure


def _how_far(done: int, total: int) -> None:
    say(progress=[done, total])


def _in_turn(paths: Iterable[Path]) -> Iterator[Path]:
    for at, path in enumerate(paths):
        say(at=at)
        yield path


def packed(fault: WijkError) -> dict[str, Any]:
    """Return an error as what JSON can hold."""
    facts = {name: fact if isinstance(fact, (str, int)) else str(fact) for name, fact in fault.facts.items()}
    return {"code": fault.code, "facts": facts}


def _broken(path: Path, error: BaseException) -> WijkError:
    """Return the sentence for what no reader foresaw; the log keeps where it was, and the user is not bothered."""
    if isinstance(error, MemoryError):
        return WijkError("figures-breaks", path=path)
    log_failure(error)
    return WijkError("figures-damaged", path=path, reason="het lezen brak af")


def _recognise_all(paths: Sequence[Path], years: Mapping[Path, int]) -> None:
    from wijkwizard.figures import reading

    for path in _in_turn(paths):
        try:
            found = reading.recognise(path, _how_far, year=years.get(path))
        except WijkError as fault:
            say(fault=packed(fault))
        except Exception as error:  # noqa: BLE001 - whatever a file of others does, the next one is still read
            say(fault=packed(_broken(path, error)))
        else:
            say(file=found.model_dump(mode="json"))


def _read_all(how: str, paths: Sequence[Path], years: Mapping[Path, int], gemeente: str) -> None:
    from wijkwizard.figures import reading
    from wijkwizard.figures.files.serialize import to_json

    hand = paths[0]

    def in_hand() -> Iterator[Path]:
        nonlocal hand
        for path in _in_turn(paths):
            hand = path
            yield path

    faults: tuple[WijkError, ...] = ()
    try:
        if how == "read":
            found = reading.read(in_hand(), _how_far, years=years, gemeente=gemeente)
        else:
            found, faults = reading.read_what_can(in_hand(), _how_far, years=years, gemeente=gemeente)
    except WijkError as fault:
        say(refused=packed(fault))
        return
    except Exception as error:  # noqa: BLE001 - whatever a file of others does, the wizard tells it in a sentence
        say(broken=packed(_broken(hand, error)))
        return
    for item in faults:
        say(fault=packed(item))
    for file in found.files:
        say(file=file.model_dump(mode="json"))
    for dataset in found.datasets:
        say(dataset=to_json(dataset))


def read_here(given: str) -> int:
    """Run a job in the child, reporting progress and results on standard output.

    Args:
        given: the job, as JSON.

    Returns:
        The exit code: 0, whatever is wrong with the files.
    """
    work: dict[str, Any] = json.loads(given)
    confine(work["megabytes"])
    paths = [Path(item) for item in work["paths"]]
    years = {path: year for path, year in zip(paths, work["years"], strict=True) if year is not None}
    if work["how"] == "recognise_each":
        _recognise_all(paths, years)
    else:
        _read_all(work["how"], paths, years, work["gemeente"])
    return ExitCode.OK
