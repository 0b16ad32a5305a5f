"""Checks a PDF, and says in Dutch what is wrong with it."""

from __future__ import annotations

import getpass
import platform
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from wijkwizard.document.pdf_attachment import DOSSIER_NAME, dossier_in
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.pdf_check_attachments import DOSSIER_FAULTS
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.seal import unbroken
from wijkwizard.errors import WijkError
from wijkwizard.session.printing.paper_dossier import from_bytes
from wijkwizard.terms.units import many

_MOST_OF_A_KIND = 10
CHANGED = "Let op: aan deze PDF is iets veranderd nadat de wijkwizard haar maakte."
"""What is said of a paper with a dossier inside that is no longer as it was made; the dossier may be another one."""

_GOOD = (
    "is in orde voor zover een programma dat kan zien: PDF/UA-1, PDF/A-3a en geen namen of mappen. "
    "Of de beschrijvingen van afbeeldingen kloppen, kan alleen een mens zeggen."
)


def names_here() -> tuple[str, ...]:
    """Return the names of the user and the computer, as far as the system says them."""
    found = [platform.node(), platform.node().partition(".")[0], Path.home().name]
    with suppress(OSError, KeyError, ImportError):
        found.append(getpass.getuser())
    # Names that every computer has say nothing of who made a paper.
    return tuple(name for name in dict.fromkeys(found) if name and name.lower() not in _OF_NOBODY)


_OF_NOBODY = frozenset({"root", "localhost", "user", "admin", "administrator", "home"})


def _dossier_inside(path: Path) -> tuple[tuple[PdfFault, ...], str]:
    """Return what is wrong with the dossier inside a paper, and what is to be said where nothing can be seen of it."""
    try:
        from_bytes(dossier_in(path), path)
    except WijkError as error:
        words = DOSSIER_FAULTS.get(error.code)
        return ((PdfFault("dossier", words, element=f"bijlage {DOSSIER_NAME}"),) if words else ()), ""
    return (), "" if unbroken(path) else CHANGED


def check_paper(path: Path, names: Callable[[], tuple[str, ...]] = names_here) -> tuple[str, int]:
    """Return a report on a PDF in Dutch, and the number of faults in it.

    Of faults of one kind ten are shown and the rest counted.

    Args:
        path: the PDF, which is not changed.
        names: returns what may not stand in it.

    Raises:
        WijkError: those of ``check_pdf``.
    """
    inside, remark = _dossier_inside(path)
    faults = (*inside, *check_pdf(path, names()))
    said = (remark,) if remark else ()
    if not faults:
        return "\n".join((f"{path.name} {_GOOD}", *said)), 0
    shown: Counter[str] = Counter()
    lines = []
    for fault in faults:
        shown[fault.code] += 1
        if shown[fault.code] <= _MOST_OF_A_KIND:
            lines.append(f"{fault.sentence} [{fault.code}]")
    lines += [
        f"En nog {count - _MOST_OF_A_KIND} keer zoiets als [{code}]."
        for code, count in shown.items()
        if count > _MOST_OF_A_KIND
    ]
    return "\n".join((*lines, *said, f"{many(len(faults), 'fout', 'fouten')} in {path.name}")), len(faults)
