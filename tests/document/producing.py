"""Makes paper in a file, in the steps that the program takes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wijkwizard.document.make import Format, Made, check_place, draw, keep
from wijkwizard.document.model import Document
from wijkwizard.document.pdf import PageProgress, Renderer
from wijkwizard.files.output_path import ANYWHERE, Destination


def produce(
    document: Document,
    out: Path,
    fmt: Format = "pdf",
    *,
    where: Destination = ANYWHERE,
    attachments: Mapping[str, bytes] | None = None,
    progress: PageProgress | None = None,
    started: Renderer | None = None,
) -> Made:
    """Look whether the place can have the paper, draw it, and write it."""
    check_place(out, fmt, where)
    drawn = draw(document, fmt, attachments=attachments, progress=progress, started=started)
    return keep(drawn, out, fmt, where)
