"""Checks a PDF for PDF/UA-1, PDF/A-3a and privacy, as far as that can be done here.

It says less than a reference validator, which needs Java, and names some faults that those pass: a table without heads,
a heading with nothing in it, a name in the metadata. Whether an alternative text is a good one, only people can tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wijkwizard.document.pdf_attachment import opened_pdf
from wijkwizard.document.pdf_check_file import check_file
from wijkwizard.document.pdf_check_pages import check_pages
from wijkwizard.document.pdf_check_tags import check_tags
from wijkwizard.document.pdf_check_text import check_text
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.pdf_tree import tags


def check_pdf(path: Path, private: Iterable[str] = ()) -> tuple[PdfFault, ...]:
    """Return what is wrong with a PDF, the whole file first and then by page.

    Args:
        path: the file, which is not changed.
        private: names that may not stand in it, such as those of the user and of the computer.

    Raises:
        WijkError: those of ``opened_pdf``.
    """
    with opened_pdf(path) as pdf:
        found = tags(pdf)
        faults = [
            *check_file(pdf, tuple(private)),
            *check_tags(pdf, found),
            *check_pages(pdf),
            *check_text(pdf, found),
        ]
    return tuple(sorted(faults, key=lambda fault: fault.page))
