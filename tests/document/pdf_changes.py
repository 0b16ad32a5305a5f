"""Puts a fault in a PDF, for the tests of its check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf

from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.pdf_tree import PdfTag, tags

Change = Callable[[pikepdf.Pdf], object]


def found(whole: Path, folder: Path, change: Change, private: tuple[str, ...] = ()) -> tuple[PdfFault, ...]:
    """Return what is found after a change."""
    with pikepdf.open(whole) as pdf:
        change(pdf)
        pdf.save(folder / "anders.pdf")
    return check_pdf(folder / "anders.pdf", private)


def first(pdf: pikepdf.Pdf, kind: str, where: Callable[[PdfTag], bool] = lambda _: True) -> Any:
    """Return the first tag of a kind."""
    return next(tag.element for tag in tags(pdf) if tag.kind == kind and where(tag))
