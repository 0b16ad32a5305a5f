"""Writes the paper to a file, as PDF, HTML or for Word, atomically; never over a file that the program did not make."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from wijkwizard import resources
from wijkwizard.document.characters import covered, make_printable
from wijkwizard.document.html import font_fault, to_html
from wijkwizard.document.model import Document, PageSize
from wijkwizard.document.paper_warnings import sentence_of
from wijkwizard.document.pdf import PageProgress, PageSetup, Renderer, renderer, started_early
from wijkwizard.document.seal import UNSEALED, seal, unbroken
from wijkwizard.document.word_file import word_file
from wijkwizard.document.word_template import WordTemplate
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.output_path import ANYWHERE, Destination, OutputType, output_paths_for
from wijkwizard.files.same_file import is_same
from wijkwizard.files.write import check_writable, write

Format = Literal["pdf", "html", "docx"]

_ZOOM: Mapping[PageSize, float] = MappingProxyType({"a4": 1, "a3": math.sqrt(2)})
"""How much larger than on A4: A3 is A4 enlarged by the root of two, so that the pages break where they did."""

_OTHER_LETTERS = "de letters van de wijkwizard ontbreken. Het papier heeft nu de letters van deze computer."


@dataclass(frozen=True, slots=True)
class Made:
    """The result of making paper.

    Attributes:
        path: the file, which may have another name than was asked for.
        beside: whether the name was taken, by a file that is open elsewhere or that is not ours to replace.
        warnings: warnings of the renderers; usually empty.
    """

    path: Path
    beside: bool = False
    warnings: tuple[str, ...] = ()


PAPERS: dict[Format, OutputType] = {
    "pdf": OutputType(
        "PDF",
        (".pdf",),
        " Met --format html komt er een webpagina. Met --format docx komt er een Word-bestand.",
        unbroken,
    ),
    "html": OutputType("webpagina", (".html", ".htm"), " Zonder --format html komt er een PDF.", unbroken),
    "docx": OutputType(
        "Word-bestand", (".docx",), " Zonder --format docx en --template komt er een PDF.", unbroken
    ),
}
"""The output types of paper, which may only replace paper that was not changed."""


def write_paper(content: bytes, out: Path, fmt: Format = "pdf", where: Destination = ANYWHERE) -> Path:
    """Write a paper atomically; when its name is taken or locked, write ``plan (2).pdf`` next to it.

    Returns:
        The file that was written.

    Raises:
        WijkError: those of ``output_paths_for``, or ``paper-unwritable``.
    """
    names = output_paths_for(out, PAPERS[fmt], where)
    try:
        return write(seal(content, where.of), *names)
    except OSError as error:
        raise WijkError("paper-unwritable", path=out, reason=words(error)) from error


@dataclass(frozen=True, slots=True)
class DrawnPaper:
    """A paper that was drawn and is in no file yet.

    Attributes:
        content: the bytes of the file, not sealed.
        warnings: warnings of the renderers; usually empty.
    """

    content: bytes
    warnings: tuple[str, ...] = ()


def draw(  # noqa: PLR0913 - what, and in which form
    document: Document,
    fmt: Format = "pdf",
    *,
    attachments: Mapping[str, bytes] | None = None,
    progress: PageProgress | None = None,
    started: Renderer | None = None,
    template: WordTemplate | None = None,
) -> DrawnPaper:
    """Draw the paper.

    Args:
        document: what it says.
        fmt: ``pdf``, ``html`` as one file that stands alone, or ``docx`` for a word processor.
        attachments: files to put into the PDF, by file name.
        progress: called with a sentence in Dutch for each step.
        started: the child that draws the PDF, when one was started before.
        template: the look of a Word file; ours without one.

    Raises:
        WijkError: one of the codes about paper. Without any font WeasyPrint does not fail but crash, so that is looked
            at first.
    """
    if fmt == "docx":
        word = word_file(make_printable(document, None).document, template)
        return DrawnPaper(word.content, word.remarks)
    templates = resources.find("templates")
    fault = font_fault(templates)
    if fmt == "html":
        page = f"{to_html(make_printable(document, None).document, fonts='embedded')}<!-- {UNSEALED} -->\n"
        return DrawnPaper(page.encode("utf-8"), (_OTHER_LETTERS,) if fault else ())
    if fault:
        raise fault
    settled = make_printable(document, covered(templates / "fonts"))
    page = to_html(settled.document)
    drawing: AbstractContextManager[Renderer] = nullcontext(started) if started else renderer()
    try:
        with drawing as child:
            content, warnings = child.render(
                page,
                made_on=document.made_on,
                attachments=attachments,
                progress=progress,
                setup=PageSetup(_ZOOM[document.sheet], document.fillable),
            )
    except OSError as error:
        # The disk for half-made files can be full while the disk for the paper is not.
        raise WijkError("paper-failed", reason=words(error)) from error
    unprintable = (item.sentence for item in settled.unprintable)
    return DrawnPaper(content, (*unprintable, *dict.fromkeys(map(sentence_of, warnings))))


def check_place(out: Path, fmt: Format, where: Destination) -> None:
    """Raise an error for a place that cannot have the paper: nobody waits for a paper that cannot be kept.

    Raises:
        WijkError: ``paper-unwritable``, or those of ``output_paths_for``.
    """
    names = output_paths_for(out, PAPERS[fmt], where)
    try:
        check_writable(names[0].parent)
    except OSError as error:
        raise WijkError("paper-unwritable", path=out, reason=words(error)) from error


def keep(drawn: DrawnPaper, out: Path, fmt: Format, where: Destination) -> Made:
    """Write a paper that was drawn.

    Raises:
        WijkError: those of ``write_paper``.
    """
    written = write_paper(drawn.content, out, fmt, where)
    return Made(written, beside=_elsewhere(written, out), warnings=drawn.warnings)


def _elsewhere(written: Path, out: Path) -> bool:
    """Return whether a paper has another place than was asked for; behind a link it has the place of the link."""
    return not is_same(written, out)


@contextmanager
def drawn_meanwhile(document: Document) -> Iterator[Callable[[], DrawnPaper]]:
    """Yield what waits for a PDF that is drawn at the same time; at the end of the context nothing draws any more.

    It makes way for what is drawn beside it, which somebody waits for.

    Args:
        document: what it says.
    """
    with ThreadPoolExecutor(1) as pool, started_early(gentle=True) as child:
        yield pool.submit(draw, document, started=child).result


def reported(made: Made, out: Path, say: PageProgress) -> Path:
    """Say what there is to say of a paper that was made, and return its path.

    Args:
        made: the paper.
        out: the path that was asked for.
        say: called with each sentence in Dutch.
    """
    for warning in made.warnings:
        say(f"Let op: {warning}")
    if made.beside:
        say(beside_words(out, made.path))
    return made.path


def beside_words(out: Path, made: Path) -> str:
    """Say why the paper has another name than was asked for."""
    if unbroken(out):
        return f"{out.name} is open in een ander programma. Het papier heet nu {made.name}."
    return (
        f"{out.name} is niet van de wijkwizard, of er is iets aan veranderd. "
        f"Dat bestand blijft staan. Het papier heet nu {made.name}."
    )
