"""Reads files with figures in a child process: a foreign file can exhaust memory or crash a library.

The functions have the same signatures and results as those of ``reading``. A file that kills the child gets a
sentence, and the others are read without it. The reading modules are imported only after the child has started, so
that both start at the same time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijkwizard.child.process import ChildMessage, TooSlowError, Work, run
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.figures.recognised import Recognised
from wijkwizard.files.look import FileType, file_type

if TYPE_CHECKING:
    from wijkwizard.figures.reading import Reading
    from wijkwizard.figures.tables.extract import RowProgress

VERB = "_read"
"""The hidden verb; its job is passed on standard input."""

SECONDS, SECONDS_EACH = 60, 4
"""The time limit of a file in seconds: a base, and more for each megabyte."""

MEGABYTES, MEGABYTES_EACH, MEGABYTES_MOST = 400, 25, 3_500
"""The memory limit, likewise: a valid workbook of 19 MB was measured to take 330 MB."""

_QUICKER = {"PYDANTIC_DISABLE_PLUGINS": "1"}
"""Keeps pydantic in the child from scanning all installed packages for plugins."""

_MEGABYTE = 1_000_000
_DEAD = "figures-breaks"


@dataclass(slots=True)
class _ChildJob:
    """The job of a child process, and its results.

    Attributes:
        how: name of the function of this module that the child runs.
        paths: the files, less those at which a child died.
        years: years that the user gives.
        gemeente: in which names without codes are looked up.
        at: the file in hand.
        done: the rows that were read of it, and of how many.
        refused: what stopped the whole.
        broken: what no reader foresaw at the file in hand.
        datasets: the files that were read, as ``serialize`` writes them.
        found: the summary of each file, or what is wrong with it.
    """

    how: str
    paths: list[Path]
    years: Mapping[Path, int]
    gemeente: str = ""
    at: int = 0
    done: tuple[int, int] = (0, 1)
    refused: WijkError | None = None
    broken: WijkError | None = None
    datasets: list[dict[str, Any]] = field(default_factory=list)
    found: list[Recognised | WijkError] = field(default_factory=list)

    def serialized(self) -> str:
        """Return the job as passed to the child."""
        return json.dumps(
            {
                "how": self.how,
                "paths": [str(path) for path in self.paths],
                "years": [self.years.get(path) for path in self.paths],
                "gemeente": self.gemeente,
                "megabytes": _bound(self.paths, (MEGABYTES, MEGABYTES_EACH, MEGABYTES_MOST)),
            }
        )

    def hear(self, said: ChildMessage, progress: RowProgress) -> None:
        """Handle one line of output of the child."""
        if "progress" in said:
            done, total = said["progress"]
            self.done = (done, total)
            progress(done, total)
        elif "at" in said:
            self.at = said["at"]
        elif "dataset" in said:
            self.datasets.append(said["dataset"])
        elif "file" in said:
            self.found.append(Recognised.model_validate(said["file"]))
        elif "fault" in said:
            self.found.append(_fault(said["fault"]))
        elif "refused" in said:
            self.refused = _fault(said["refused"])
        elif "broken" in said:
            self.broken = _fault(said["broken"])


def _bound(paths: Iterable[Path], bound: tuple[int, int, int]) -> int:
    """Return how much the largest of some files may take."""
    least, each, most = bound
    sizes = (path.stat().st_size for path in paths if file_type(path) is FileType.FILE)
    return min(most, least + each * (max(sizes, default=0) // _MEGABYTE))


def _seconds(paths: Sequence[Path]) -> int:
    return sum(_bound([path], (SECONDS, SECONDS_EACH, SECONDS * SECONDS)) for path in paths)


def _fault(message: Mapping[str, Any]) -> WijkError:
    return WijkError(message["code"], **message["facts"])


def _silent(_done: int, _total: int) -> None:
    """Ignore progress."""


def _child(work: _ChildJob, progress: RowProgress) -> WijkError | None:
    """Run a job in one child; return the error of the file at which it died."""
    task = Work([VERB], given=work.serialized(), env=_QUICKER, seconds=_seconds(work.paths))
    try:
        code = run(task, lambda said: work.hear(said, progress), lambda: progress(*work.done))
    except TooSlowError:
        return WijkError("figures-too-slow", path=work.paths[work.at])
    except OSError:
        return WijkError(_DEAD, path=work.paths[work.at])
    return work.broken if code == ExitCode.OK else WijkError(_DEAD, path=work.paths[work.at])


def _read(work: _ChildJob, progress: RowProgress, *, stop: bool) -> tuple[Reading, tuple[WijkError, ...]]:
    """Read files, without those at which a child dies, unless the first of them is to ``stop`` it."""
    dead: list[WijkError] = []
    while (fault := _child(work, progress)) is not None:
        dead.append(fault)
        left = [path for at, path in enumerate(work.paths) if at != work.at]
        if stop:
            raise dead[0]
        work = _ChildJob(work.how, left, work.years, work.gemeente)
        if not left:
            break
    if work.refused is not None:
        raise dead[0] if dead else work.refused
    from wijkwizard.figures.files.serialize import from_json
    from wijkwizard.figures.reading import Reading
    from wijkwizard.figures.source_tables import load_tables

    tables = load_tables()
    datasets = tuple(from_json(dataset, tables) for dataset in work.datasets)
    files = tuple(item for item in work.found if isinstance(item, Recognised))
    faults = (item for item in work.found if isinstance(item, WijkError))
    return Reading(datasets, files, tables), (*dead, *faults)


def read(
    paths: Sequence[Path],
    progress: RowProgress = _silent,
    *,
    years: Mapping[Path, int] | None = None,
    gemeente: str = "",
) -> Reading:
    """Read files together, as ``reading.read`` does.

    Args:
        paths: the files; at least one.
        progress: receives how many rows were read of the file in hand, of about how many, and again while that
            takes long; what it raises ends the reading.
        years: year of each file that does not say it itself.
        gemeente: code or name of the gemeente in which names without codes are looked up.

    Raises:
        WijkError: those of ``reading.read``, and ``figures-breaks`` or ``figures-too-slow`` for a file that
            cannot be read within bounds.
    """
    return _read(_ChildJob("read", list(paths), years or {}, gemeente), progress, stop=True)[0]


def read_what_can(
    paths: Sequence[Path],
    progress: RowProgress = _silent,
    *,
    years: Mapping[Path, int] | None = None,
    gemeente: str = "",
) -> tuple[Reading, tuple[WijkError, ...]]:
    """Read files together without those that cannot be used, as ``reading.read_what_can`` does.

    Args:
        paths: as of ``read``, and so the rest.
        progress: as of ``read``.
        years: as of ``read``.
        gemeente: as of ``read``.
    """
    return _read(_ChildJob("read_what_can", list(paths), years or {}, gemeente), progress, stop=False)


def recognise_each(
    paths: Sequence[Path], progress: RowProgress = _silent, *, years: Mapping[Path, int] | None = None
) -> Iterator[Recognised | WijkError]:
    """Yield for each file in turn what it is, or what is wrong with it.

    Args:
        paths: the files.
        progress: as of ``read``.
        years: year that the user says a file is about.
    """
    left = list(paths)
    while left:
        work = _ChildJob("recognise_each", left, years or {})
        dead = _child(work, progress)
        yield from work.found
        left = left[len(work.found) :]
        if dead is not None:
            yield dead
            left = left[1:]


def recognise(path: Path, progress: RowProgress = _silent, *, year: int | None = None) -> Recognised:
    """Say what a file is, as ``reading.recognise`` does.

    Args:
        path: the file.
        progress: as of ``read``.
        year: year that the user says it is, for a file that does not say.

    Raises:
        WijkError: as of ``read``.
    """
    found = next(iter(recognise_each([path], progress, years={} if year is None else {path: year})))
    if isinstance(found, WijkError):
        raise found
    return found
