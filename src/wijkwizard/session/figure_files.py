"""Files with figures for the command line: what they are, what they say of an area, and into which dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.advice.from_files import why_missing
from wijkwizard.dossier.heading import check_heading
from wijkwizard.errors import WijkError
from wijkwizard.figures import (
    AreaFigures,
    Compared,
    Progress,
    described,
    figures_for,
    make_area,
    read,
    recognise,
)
from wijkwizard.files.look import FileType, file_type
from wijkwizard.files.out import DOSSIER, place_for
from wijkwizard.session.figure_lines import marks_of
from wijkwizard.session.opening import new_session, open_session
from wijkwizard.session.rim import Rim
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.figures import Figure

Say = Callable[[str], object]
_LEAST_ROWS = 5_000
_HUNDRED = 100
_FIFTH = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user says about files.

    Attributes:
        paths: the files.
        years: year of each file that does not say it itself.
        gemeente: in which names without codes are looked up.
    """

    paths: tuple[Path, ...]
    years: Mapping[Path, int]
    gemeente: str = ""


def asked(paths: Sequence[Path], years: Sequence[str], gemeente: str = "") -> Asked:
    """Read what was typed about years: ``2023`` for all files, or ``naam.csv=2023`` for one.

    Raises:
        WijkError: ``year-unclear`` when it is no year, ``file-missing`` when no file has that name.
    """
    known: dict[Path, int] = {}
    for text in years:
        name, _, year = text.rpartition("=")
        if not (year.isascii() and year.isdigit() and len(year) == len("2023")):
            raise WijkError("year-unclear", text=text)
        named = [path for path in paths if not name or path.name == Path(name).name]
        if not named:
            raise WijkError("file-missing", path=Path(name))
        known |= dict.fromkeys(named, int(year))
    return Asked(tuple(paths), known, gemeente)


def _telling(say: Say) -> Progress:
    """Say now and then how far a large file is, about every fifth of it."""
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


def recognised(files: Asked, say: Say) -> tuple[tuple[str, ...], tuple[WijkError, ...]]:
    """Return a text about each file that is known, and an error for each that is not."""
    told: list[str] = []
    faults: list[WijkError] = []
    for path in files.paths:
        try:
            found = recognise(path, _telling(say), year=files.years.get(path))
        except WijkError as fault:
            faults.append(fault)
        else:
            told.append("\n".join(described(found)))
    return tuple(told), tuple(faults)


def of_area(files: Asked, areas: Sequence[str], name: str, say: Say) -> AreaFigures:
    """Return what files say about an area.

    Args:
        files: the files.
        areas: codes or names; several are one area together.
        name: name for several together.
        say: is told how far a large file is.

    Raises:
        WijkError: when a file holds no figures, or the area is not there or not one.
    """
    reading = read(files.paths, _telling(say), years=files.years, gemeente=files.gemeente)
    return figures_for(reading, make_area(reading, areas, name))


def in_words(found: AreaFigures) -> tuple[str, ...]:
    """Return the figures of an area as lines of text, newest year of each measure, with what they stand beside."""
    where = f" in {found.area.gemeente}" if found.area.gemeente and found.area.level != "gemeente" else ""
    lines = [f"{found.area.name}{where} ({found.area.code or and_list(found.area.parts)})"]
    newest = tuple(_newest(found))
    lines += [_line(each) for each in newest if each.known and not each.area.too_few]
    gaps: dict[str, list[str]] = {}
    for each in newest:
        if not each.known or each.area.too_few:
            gaps.setdefault(why_missing(each.area), []).append(f"{each.label} ({each.year})")
    lines += [f"Onbekend: {and_list(names)}. {why}" for why, names in gaps.items()]
    lines += [f"Let op: {text}" for text in (*found.breaks, *found.notes)]
    lines += [f"{source.attribution}: {source.table}, {source.year}" for source in found.sources]
    return tuple(dict.fromkeys(lines))


def _newest(found: AreaFigures) -> Iterator[Compared]:
    for measure in dict.fromkeys(each.measure for each in found.compared):
        yield found.latest(measure) or found.of(measure)[-1]


def _line(each: Compared) -> str:
    beside = [
        f"{name} {figure.shown}"
        for name, figure in (("gemeente", each.gemeente), ("rest", each.rest), ("Nederland", each.country))
        if figure is not None and figure.shown and not figure.too_few
    ]
    if each.group is not None and each.area.value is not None:
        lower, higher = each.group.lower(each.area.value), each.group.higher(each.area.value)
        beside.append(f"{lower} lager en {higher} hoger van {len(each.group.values)}: {each.group.what}")
    told = f" ({'; '.join(beside)})" if beside else ""
    return f"  {each.label}, {each.year}: {_value(each.area)}{told}"


def _value(figure: Figure) -> str:
    marks = marks_of(figure)
    return f"{figure.shown} {figure.unit}{f' [{and_list(marks)}]' if marks else ''}"


def check_into(path: Path, files: Sequence[Path]) -> None:
    """Refuse a dossier that cannot take figures before any file is read.

    Raises:
        WijkError: those of ``place_for`` for a new one, and of ``check_heading`` for one that is there.
    """
    if file_type(path) is FileType.MISSING:
        place_for(path, DOSSIER, files)
    else:
        check_heading(path)


def into(path: Path, found: AreaFigures, *, rim: Rim, questions: Path | None) -> str:
    """Put figures into a dossier, a new one when there is none yet, and return what was done in Dutch.

    Raises:
        WijkError: when the dossier cannot be opened or written.
    """
    made = file_type(path) is FileType.MISSING
    opened = new_session if made else open_session
    with opened(path, rim=rim, questions=questions) as session:
        signals = session.add_figures(found)
    what = f"Nieuw dossier {path} gemaakt. " if made else ""
    also = f" Als signaal klaargezet: {and_list(signals)}." if signals else ""
    return f"{what}De cijfers van {found.area.name} staan in {path}.{also}"
