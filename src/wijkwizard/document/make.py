"""Puts the paper in a file: PDF or HTML, whole or not at all, and beside a file that is open elsewhere."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wijkwizard import resources
from wijkwizard.document.characters import covered, settle
from wijkwizard.document.html import have_fonts, to_html
from wijkwizard.document.model import Document
from wijkwizard.document.paper_warnings import sentence_of
from wijkwizard.document.pdf import Progress, render_in_child
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words

Format = Literal["pdf", "html"]

_MOST_NAMES = 50
_OTHER_LETTERS = "de letters van de wijkwizard ontbreken. Het papier heeft nu de letters van deze computer."


@dataclass(frozen=True, slots=True)
class Made:
    """Where the paper is.

    Attributes:
        path: the file, which may have another name than was asked for.
        beside: whether the name was taken by a file that is open elsewhere.
        warnings: what the makers warned of; empty on a good day.
    """

    path: Path
    beside: bool = False
    warnings: tuple[str, ...] = ()


def _names(out: Path) -> list[Path]:
    return [out, *(out.with_name(f"{out.stem} ({n}){out.suffix}") for n in range(2, _MOST_NAMES))]


def place(content: bytes, out: Path) -> Path:
    """Write a file whole or not at all; when it is locked by a reader, write ``plan (2).pdf`` beside it.

    Returns:
        The file that was written.

    Raises:
        WijkError: ``folder-missing`` or ``paper-unwritable``.
    """
    if not out.parent.is_dir():
        raise WijkError("folder-missing", path=out.parent)
    half = out.with_name(f".{out.name}.half")
    try:
        half.write_bytes(content)
        for name in _names(out):
            with contextlib.suppress(PermissionError, IsADirectoryError):
                os.replace(half, name)  # noqa: PTH105 - replace is the one call that is whole or nothing
                return name
    except OSError as error:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
        raise WijkError("paper-unwritable", path=out, reason=words(error)) from error
    half.unlink(missing_ok=True)
    raise WijkError("paper-unwritable", path=out, reason="het bestand is in gebruik")


def produce(
    document: Document,
    out: Path,
    fmt: Format = "pdf",
    *,
    attachments: Mapping[str, bytes] | None = None,
    progress: Progress | None = None,
) -> Made:
    """Make the paper and tell all about it.

    Args:
        document: what it says.
        out: file to write.
        fmt: ``pdf``, or ``html`` as one file that stands alone.
        attachments: files to put into the PDF, by file name.
        progress: called with a sentence in Dutch for each step.

    Raises:
        WijkError: one of the codes about paper, or ``folder-missing``. Without any font WeasyPrint does not fail but
            crash, so that is looked at first.
    """
    if not out.parent.is_dir():
        raise WijkError("folder-missing", path=out.parent)
    templates = resources.find("templates")
    fonts = have_fonts(templates)
    if fmt == "html":
        page = to_html(settle(document, None).document, fonts="embedded")
        written = place(page.encode("utf-8"), out)
        return Made(written, beside=written != out, warnings=() if fonts else (_OTHER_LETTERS,))
    if not fonts:
        raise WijkError("paper-fonts", path=templates / "fonts")
    settled = settle(document, covered(templates / "fonts"))
    told = tuple(one.sentence for one in settled.unprintable)
    try:
        with tempfile.TemporaryDirectory(prefix="wijkwizard-", ignore_cleanup_errors=True) as folder:
            content, warnings = render_in_child(
                to_html(settled.document),
                Path(folder),
                made_on=document.made_on,
                attachments=attachments,
                progress=progress,
            )
    except OSError as error:
        # The disk for half-made files can be full while the one for the paper is not.
        raise WijkError("paper-failed", reason=words(error)) from error
    written = place(content, out)
    return Made(written, beside=written != out, warnings=(*told, *dict.fromkeys(map(sentence_of, warnings))))


def make(document: Document, out: Path, fmt: Format = "pdf", *, progress: Progress | None = None) -> Path:
    """Make the paper and return where it is, which is beside ``out`` when that is open elsewhere.

    Raises:
        WijkError: one of the codes about paper, or ``folder-missing``.
    """
    made = produce(document, out, fmt, progress=progress)
    say = progress or (lambda _: None)
    for warning in made.warnings:
        say(f"Let op: {warning}")
    if made.beside:
        say(f"{out.name} is open in een ander programma. Het papier heet nu {made.path.name}.")
    return made.path
