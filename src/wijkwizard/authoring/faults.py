"""Faults in a file of an author, as data with a position: file, line, column, what is wrong, and the remedy.

Municipalities write these files. A fault uses their words and not those of a library, and all faults are reported
at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wijkwizard.terms.near import few, others

Severity = Literal["fout", "waarschuwing"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a file.

    Attributes:
        file: name of the file within the folder.
        line: line, counted from 1.
        column: column, counted from 1.
        code: stable short name of the sort of fault.
        severity: ``fout`` stops the questionnaire from being used, ``waarschuwing`` does not.
        what: what is wrong, in Dutch, in the author's own words.
        remedy: what to do, in Dutch.
    """

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    what: str
    remedy: str


def fault(
    place: tuple[str, int, int], code: str, what: str, remedy: str, severity: Severity = "fout"
) -> Fault:
    """Make a fault at a place: file, line, column."""
    file, line, column = place
    return Fault(file, line, column, code, severity, what, remedy)


def describe(fault: Fault) -> str:
    """Return a fault as one line of Dutch, with a position that editors can jump to."""
    return f"{fault.file}:{fault.line}:{fault.column} {fault.severity}: {fault.what} {fault.remedy} [{fault.code}]"


def describe_all(faults: Iterable[Fault]) -> list[str]:
    """Return faults as lines; of frequent faults of one kind in a file only the first, with a count."""
    shown = few(faults, lambda fault: (fault.file, fault.code, fault.severity))
    return [others(describe(fault), more) for fault, more in shown]
