"""Validates output paths: every path that the program writes to for a user is checked here.

It never overwrites a file that a person could miss: an input file, a dossier, a file of another program, or paper
that somebody changed, annotated or signed since it was made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.addresses import is_address
from wijkwizard.files.look import FileType, file_type
from wijkwizard.files.same_file import is_same

_NUMBERS = range(2, 50)
_PASSED_OVER = frozenset({"file-exists", "out-taken", "out-input", "out-folder", "out-device"})


def _never(_path: Path) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class OutputType:
    """A type of file that the program makes.

    Attributes:
        what: its name in Dutch.
        suffixes: how its name may end; the first is the one to propose.
        instead: what to do when people want another ending, in Dutch.
        replaceable: tells of a file whether the program made it and nobody touched it since.
        beside: what comes before and behind its name in the longest name that is used next to it for a moment.
    """

    what: str
    suffixes: tuple[str, ...]
    instead: str = ""
    replaceable: Callable[[Path], bool] = _never
    beside: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Destination:
    """The conditions of an output path.

    Attributes:
        reads: files that the same command reads or makes, such as the dossier.
        named: whether a person asked for this name; then it is refused when it is taken, otherwise passed over.
        of: the dossier that it is made of, as sixteen hexadecimal digits for the seal of a paper; may be empty.
    """

    reads: tuple[Path, ...] = ()
    named: bool = False
    of: str = ""


ANYWHERE = Destination()
"""No conditions."""

DOSSIER = OutputType("dossier", (".wijk",), beside=("", "-journal"))


def output_path_for(path: Path, sort: OutputType, reads: Iterable[Path] = ()) -> Path:
    """Return where a file may be written: the name itself, or what it is a link to.

    Args:
        path: the name that was asked for.
        sort: what it is to be.
        reads: files that the same command reads or makes.

    Raises:
        WijkError: ``path-address``, ``out-folder``, ``out-device``, ``out-suffix``, ``out-input``, ``out-taken``,
            ``file-exists``, ``folder-missing``, ``folder-is-file`` or ``path-refused``; nothing was touched then.
    """
    if is_address(str(path)):
        raise WijkError("path-address", text=path)
    found = file_type(path)
    if found is FileType.FOLDER:
        raise WijkError("out-folder", path=path, suffix=sort.suffixes[0])
    if found is FileType.OTHER:
        raise WijkError("out-device", path=path, what=sort.what)
    real = _real(path)
    for candidate in dict.fromkeys((path, real)):  # a link must fit, and so must what it points at
        _fit(candidate, sort)
    if any(is_same(real, read) for read in reads):
        raise WijkError("out-input", path=path)
    if found is FileType.FILE and not sort.replaceable(path):
        raise WijkError("file-exists" if sort is DOSSIER else "out-taken", path=path)
    return real if path.is_symlink() else path


def output_paths_for(path: Path, sort: OutputType, where: Destination = ANYWHERE) -> tuple[Path, ...]:
    """Return possible output paths, in order of preference: the name itself, then ``naam (2)`` and so on.

    Args:
        path: the name that was asked for, or that the program chose.
        sort: what it is to be.
        where: what may not be lost, and who chose the name.

    Raises:
        WijkError: the same as for ``output_path_for``.
    """
    return tuple(_possible(path, sort, where))


def first_output_path_for(path: Path, sort: OutputType, where: Destination = ANYWHERE) -> Path:
    """Return the preferred output path, without looking at the others: each costs a share a few questions.

    Args:
        path: as of ``output_paths_for``, and so the rest.
        sort: as of ``output_paths_for``.
        where: as of ``output_paths_for``.

    Raises:
        WijkError: the same as for ``output_paths_for``.
    """
    return next(_possible(path, sort, where))


def _possible(path: Path, sort: OutputType, where: Destination) -> Iterator[Path]:
    none = True
    try:
        yield output_path_for(path, sort, where.reads)
        none = False
    except WijkError as error:
        if where.named or error.code not in _PASSED_OVER:
            raise
    for name in _free((path.with_name(f"{path.stem} ({n}){path.suffix}") for n in _NUMBERS), sort, where):
        yield name
        none = False
    if none:
        raise WijkError("out-taken", path=path)


def _fit(path: Path, sort: OutputType) -> None:
    """Refuse a name that is not that of such a file, or that has no place.

    Raises:
        WijkError: ``out-suffix``, ``folder-missing``, ``folder-is-file`` or ``path-refused``.
    """
    if path.suffix.lower() not in sort.suffixes:
        suffix = sort.suffixes[0]
        bare = path.name.rstrip(". ")
        name = "naam" if bare.lower() in sort.suffixes else Path(bare).stem
        raise WijkError(
            "out-suffix", path=path, what=sort.what, suffix=suffix, name=name + suffix, instead=sort.instead
        )
    if file_type(path.parent) is not FileType.FOLDER:
        there = next(parent for parent in path.parents if file_type(parent) is not FileType.MISSING)
        if file_type(there) is FileType.FOLDER:
            raise WijkError("folder-missing", path=path.parent)
        raise WijkError("folder-is-file", path=there)
    before, behind = sort.beside
    try:
        file_type(path.with_name(f"{before}{path.name}{behind}"))
    except WijkError as error:
        raise WijkError("path-refused", path=path, reason=error.facts["reason"]) from error


def _free(names: Iterable[Path], sort: OutputType, where: Destination) -> Iterator[Path]:
    for name in names:
        try:
            yield output_path_for(name, sort, where.reads)
        except WijkError:
            continue


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except REFUSALS as error:
        raise WijkError("path-refused", path=path, reason=words(error)) from error
