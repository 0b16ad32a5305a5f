"""Files with figures for the command line: recognising them, reading them, and adding them to a dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR
from pathlib import Path

from wijkwizard.advice.from_files import why_missing
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.figures import (
    AreaFigures,
    Compared,
    Reading,
    RowProgress,
    described,
    figures_for,
    make_area,
    read_what_can,
    recognise_each,
)
from wijkwizard.files.look import FileType, file_type
from wijkwizard.files.output_path import DOSSIER, output_path_for
from wijkwizard.files.same_file import distinct
from wijkwizard.session.environment import Environment
from wijkwizard.session.statistics.figure_cautions import new_notes, newest, of_another_place
from wijkwizard.session.statistics.figure_lines import marks_of
from wijkwizard.session.statistics.figures import with_earlier
from wijkwizard.session.storage.missing import must_be_new
from wijkwizard.session.storage.opening import new_session, open_session
from wijkwizard.terms.dutch import and_list, number
from wijkwizard.terms.figures import Figure
from wijkwizard.terms.units import in_unit

Say = Callable[[str], object]
EARLIEST = 1900
"""The earliest year that is accepted."""

_LEAST_ROWS = 5_000
_HIDDEN = (".", "~$")
_LEFT = frozenset({"thumbs.db", "desktop.ini"})
_HUNDRED = 100
_FIFTH = 20


@dataclass(frozen=True, slots=True)
class FileRequest:
    """A user's request about files with figures.

    Attributes:
        paths: the files.
        years: year of each file that does not say it itself.
        gemeente: in which names without codes are looked up.
    """

    paths: tuple[Path, ...]
    years: Mapping[Path, int]
    gemeente: str = ""


def given_year(text: str, latest: int) -> int:
    """Parse the year that a user says a file is about.

    Args:
        text: what was typed, perhaps with the name of a file before it.
        latest: the current year; what is after it cannot have been measured.

    Raises:
        WijkError: ``year-unclear`` when it is no year, ``year-ahead`` when it is still to come, ``year-early``
            when no figures of neighbourhoods go back that far.
    """
    year = text.rpartition("=")[2]
    if not (year.isascii() and year.isdigit() and len(year) == len("2023")):
        raise WijkError("year-unclear", text=text)
    if int(year) > latest:
        raise WijkError("year-ahead", year=int(year))
    if int(year) < EARLIEST:
        raise WijkError("year-early", year=int(year), earliest=EARLIEST)
    return int(year)


def asked(
    paths: Sequence[Path], years: Sequence[str], gemeente: str = "", latest: int = MAXYEAR
) -> FileRequest:
    """Parse the years that were typed: ``2023`` for all files, or ``naam.csv=2023`` for one.

    Args:
        paths: files, or folders with files.
        years: what was typed about years.
        gemeente: in which names without codes are looked up.
        latest: the current year.

    Raises:
        WijkError: of ``given_year``, ``file-missing`` when no file has that name,
            ``figures-folder-empty`` for a folder without files.
    """
    files = distinct(file for path in paths for file in _files(path))
    known: dict[Path, int] = {}
    for text in years:
        name, year = text.rpartition("=")[0], given_year(text, latest)
        named = [path for path in files if not name or path.name == Path(name).name]
        if not named:
            raise WijkError("file-missing", path=Path(name))
        known |= dict.fromkeys(named, year)
    return FileRequest(files, known, gemeente)


def _files(path: Path) -> list[Path]:
    """Return the files of a path: itself, or the contents when it is a folder.

    Raises:
        WijkError: ``figures-folder-empty``, or ``figures-unreadable`` when the folder cannot be opened.
    """
    if file_type(path) is not FileType.FOLDER:
        return [path]
    try:
        found = sorted(each for each in path.iterdir() if file_type(each) is FileType.FILE)
    except OSError as problem:
        raise WijkError("figures-unreadable", path=path, reason=words(problem)) from problem
    files = [each for each in found if not each.name.startswith(_HIDDEN) and each.name.lower() not in _LEFT]
    files = [each for each in files if not each.name.lower().endswith(DOSSIER.suffixes)]
    if not files:
        raise WijkError("figures-folder-empty", path=path)
    return files


def _progress_reporter(say: Say) -> RowProgress:
    """Return a callback that reports the progress of a large file, about every fifth part."""
    said = 0

    def progress(done: int, total: int) -> None:
        nonlocal said
        part = _HUNDRED * done // max(total, 1)
        if part < said:  # the next file
            said = 0
        if total >= _LEAST_ROWS and part >= said + _FIFTH:
            said = part
            say(f"{part} procent gelezen")

    return progress


def recognised(files: FileRequest, say: Say) -> tuple[tuple[str, ...], tuple[WijkError, ...]]:
    """Return a text about each recognised file, and an error for each that no figures can be taken from."""
    descriptions: list[str] = []
    faults: list[WijkError] = []
    each = recognise_each(files.paths, _progress_reporter(say), years=files.years)
    for path, found in zip(files.paths, each, strict=True):
        if isinstance(found, WijkError):
            faults.append(found)
            continue
        descriptions.append("\n".join(described(found)))
        faults += [
            WijkError("figures-year-clash", path=path, year=sheet.years[-1], reason=sheet.year_clash)
            for sheet in (found, *found.also)
            if sheet.year_clash
        ][:1]
    return tuple(descriptions), tuple(faults)


def readable(files: FileRequest, say: Say) -> tuple[Reading, tuple[WijkError, ...]]:
    """Read the files that can be used, and return the errors of the others.

    Args:
        files: the files.
        say: receives how far a large file is.

    Raises:
        WijkError: that of the only file, when it cannot be used.
    """
    found, faults = read_what_can(
        files.paths, _progress_reporter(say), years=files.years, gemeente=files.gemeente
    )
    if not found.datasets and len(faults) == 1:
        raise faults[0]
    return found, faults


def of_area(reading: Reading, areas: Sequence[str], name: str = "") -> AreaFigures:
    """Return the figures of files about an area.

    Args:
        reading: the files.
        areas: codes or names; several form one area.
        name: name for several together.

    Raises:
        WijkError: when the area is not found or ambiguous.
    """
    return figures_for(reading, make_area(reading, areas, name))


def in_words(
    found: AreaFigures, known: AreaFigures | None = None, before: AreaFigures | None = None
) -> tuple[str, ...]:
    """Return the figures of an area as lines of text, newest year of each measure, with their comparisons.

    Args:
        found: the figures.
        known: all figures of the dossier that they go into; ``None`` for these alone.
        before: the figures that it had already.
    """
    known = known or found
    where = f" in {found.area.gemeente}" if found.area.gemeente and found.area.level != "gemeente" else ""
    lines = [f"{found.area.name}{where} ({found.area.code or and_list(found.area.parts)})"]
    gaps: dict[str, list[str]] = {}
    for each in newest(found):
        why = why_missing(each.area)
        if why:
            gaps.setdefault(why, []).append(f"{each.label} ({each.year})")
        elif not known.elsewhere(each):
            lines.append(_line(each))
    for why, labels in of_another_place(found, known, before).items():
        gaps.setdefault(why, []).extend(labels)
    lines += [f"Onbekend: {and_list(names)}. {why}" for why, names in gaps.items()]
    lines += [f"Let op: {text}" for text in new_notes(found, known, before)]
    lines += [f"{source.attribution}: {source.table}, {source.year}" for source in found.sources]
    return tuple(dict.fromkeys(lines))


def _line(each: Compared) -> str:
    beside = [
        f"{name} {figure.shown}"
        for name, figure in (("gemeente", each.gemeente), ("rest", each.rest), ("Nederland", each.country))
        if figure is not None and figure.shown and not figure.too_few
    ]
    if each.group is not None and each.area.value is not None:
        lower, higher = each.group.lower(each.area.value), each.group.higher(each.area.value)
        among = number(len(each.group.values))
        beside.append(f"{number(lower)} lager en {number(higher)} hoger van {among}: {each.group.what}")
    text = f" ({'; '.join(beside)})" if beside else ""
    return f"  {each.label}, {each.year}: {_value(each.area)}{text}"


def _value(figure: Figure) -> str:
    marks = marks_of(figure)
    return in_unit(figure.shown, figure.unit) + (f" [{and_list(marks)}]" if marks else "")


def check_into(path: Path, files: Sequence[Path]) -> None:
    """Raise an error for a dossier that cannot take figures, before any file is read.

    Raises:
        WijkError: those of ``output_path_for`` for a new one, of ``check_heading`` for one that is there, and
            ``dossier-missing`` for one that was there, of which something is left.
    """
    if file_type(path) is FileType.MISSING:
        must_be_new(path)
        output_path_for(path, DOSSIER, files)
    else:
        check_heading(path)


def into(
    path: Path,
    found: AreaFigures,
    *,
    environment: Environment,
    questions: Path | None,
    password: Password | None = None,
) -> tuple[str, ...]:
    """Add figures to a dossier, a new one when it does not exist.

    Returns:
        In Dutch the figures as they are next to those that the dossier had, and last what was done.

    Raises:
        WijkError: when the dossier cannot be opened or written.
    """
    made = file_type(path) is FileType.MISSING
    opened = new_session if made else open_session
    with opened(path, environment=environment, questions=questions, password=password) as session:
        before, known = session.reader.figures(), with_earlier(session.reader.state, found)
        signals = session.figures.add(found)
    what = f"Nieuw dossier {path} gemaakt. " if made else ""
    also = f" Als signaal klaargezet: {and_list(signals)}." if signals else ""
    done = f"{what}De cijfers van {found.area.name} staan in {path}.{also}"
    return (*in_words(found, known, before), done)
