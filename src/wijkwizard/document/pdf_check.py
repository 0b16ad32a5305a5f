"""Checks a PDF for PDF/UA-1, PDF/A-3a and privacy, as far as that can be done here.

It says less than a reference validator, which needs Java, and names some faults that those pass: a table without heads,
a heading with nothing in it, a name in the metadata. Whether an alternative text is a good one, only people can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from wijkwizard.document.pdf_attachment import opened_pdf
from wijkwizard.document.pdf_check_attachments import check_attachments
from wijkwizard.document.pdf_check_file import check_file
from wijkwizard.document.pdf_check_pages import check_pages
from wijkwizard.document.pdf_check_tags import check_tags
from wijkwizard.document.pdf_check_text import check_text
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.pdf_tree import PdfTag, tags

_MALFORMED = (AttributeError, KeyError, TypeError, ValueError, RuntimeError)
"""What comes of looking at something that is not as the standard has it."""


def _as_far_as_it_goes(what: str, check: Callable[[], Iterable[PdfFault]]) -> Iterator[PdfFault]:
    """Yield the faults of a check, and as the last that it could not go on where something cannot be read.

    Args:
        what: what is checked, in Dutch.
        check: the check.
    """
    try:
        yield from check()
    except _MALFORMED:
        yield PdfFault(
            "niet-nagekeken",
            "hier is iets kapot. Wat daarna komt, is niet nagekeken; de rest van het papier wel.",
            element=what,
        )


def check_pdf(path: Path, private: Iterable[str] = ()) -> tuple[PdfFault, ...]:
    """Return what is wrong with a PDF, the whole file first and then by page.

    Args:
        path: the file, which is not changed.
        private: names that may not stand in it, such as those of the user and of the computer.

    Raises:
        WijkError: those of ``opened_pdf``.
    """
    with opened_pdf(path) as pdf:
        found: list[PdfTag] = []
        names = tuple(private)
        checks: tuple[tuple[str, Callable[[], Iterable[PdfFault]]], ...] = (
            ("wat het papier van zichzelf zegt", lambda: check_file(pdf, names)),
            ("de bijlagen", lambda: check_attachments(pdf)),
            ("de tags", lambda: check_tags(pdf, found)),
            ("de bladzijden", lambda: check_pages(pdf)),
            ("de tekst", lambda: check_text(pdf, found)),
        )
        faults: list[PdfFault] = []
        try:
            found += tags(pdf)
        except _MALFORMED:
            faults.append(PdfFault("niet-nagekeken", "zij zijn niet te lezen.", element="de tags"))
        for what, check in checks:
            faults += _as_far_as_it_goes(what, check)
    return tuple(sorted(faults, key=lambda fault: fault.page))
