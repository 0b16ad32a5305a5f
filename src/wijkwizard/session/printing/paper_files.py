"""Makes the files of a paper: draws what was not drawn ahead, and writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from wijkwizard.files.output_path import Destination, output_paths_for
from wijkwizard.session.printing.paper import PlanSource, Readership, warning_of
from wijkwizard.session.printing.paper_volumes import volumes_for
from wijkwizard.session.printing.papers import remove

if TYPE_CHECKING:
    from wijkwizard.document.make import DrawnPaper, Format
    from wijkwizard.document.pdf import Renderer
    from wijkwizard.document.seal import Seal


ANNEX_COMES = "De bijlage wordt gemaakt"
"""The step after the plan was written."""


_MOST_PAGES: Mapping[str, int] = MappingProxyType({"bewoners": 1, "muur": 1, "collegestuk": 2})
"""Pages of the papers that are called short."""


@dataclass(frozen=True, slots=True)
class DrawnPlan:
    """A plan that was drawn and is in no file yet.

    Attributes:
        plan: the plan, or another paper that is one file.
        annex: returns the annex, and waits until it is there; ``None`` when there is none.
        warning: in Dutch, what should be looked at before it is handed out; mostly empty.
    """

    plan: DrawnPaper
    annex: Callable[[], DrawnPaper] | None = None
    warning: str = ""


def keep_plan(
    drawn: DrawnPlan, out: Path, where: Destination, say: Callable[[str], object], fmt: Format = "pdf"
) -> Path:
    """Write a plan that was drawn, and its annex beside it, and return the path of the plan.

    Raises:
        WijkError: those of ``keep``, and those of drawing the annex.
    """
    from wijkwizard.document.make import keep, reported
    from wijkwizard.document.seal import seal_of
    from wijkwizard.document.volumes import annex_path

    replaced = seal_of(out)
    made = reported(keep(drawn.plan, out, fmt, where), out, say)
    if not drawn.annex:
        _without_annex_of(replaced, annex_path(made), say)
    if drawn.annex:
        say(ANNEX_COMES)
        beside, content = annex_path(made), drawn.annex()
        path = reported(keep(content, beside, fmt, replace(where, named=False)), beside, say)
        say(f"De bijlage, met alles wat is gezegd, staat in {path.name}.")
    return made


def _without_annex_of(replaced: Seal | None, beside: Path, say: Callable[[str], object]) -> None:
    """Remove the annex of a plan that was replaced by a paper without one; what is not that stays and is named.

    Args:
        replaced: the seal of the paper that stood there.
        beside: where the annex of the new paper would stand.
        say: called with a sentence in Dutch.
    """
    from wijkwizard.document.seal import seal_of

    old = seal_of(beside)
    if old is None:
        return
    same = replaced is not None and replaced.whole and bool(old.of) and replaced.of == old.of
    if same and old.whole and not remove((beside,)):
        say(f"{beside.name} hoorde bij het papier dat hier eerst stond. Die bijlage is ook weg.")
    else:
        say(f"Let op: {beside.name} hoort niet bij dit papier. Dat bestand blijft staan.")


def _kept(  # noqa: PLR0913 - what, for whom, where and in which form
    drawn: DrawnPlan,
    audience: Readership,
    out: Path,
    where: Destination,
    *,
    say: Callable[[str], object],
    fmt: Format = "pdf",
) -> Path:
    """Write a plan that was drawn, and say it when a paper is longer than it is called, for nothing is left out."""
    from wijkwizard.document.pdf_attachment import pages_in

    made = keep_plan(drawn, out, where, say, fmt)
    if fmt == "pdf" and audience in _MOST_PAGES:
        pages, most = pages_in(drawn.plan.content), _MOST_PAGES[audience]
        if pages > most:
            say(
                f"Let op: dit papier telt {pages} bladzijden, en niet {most}. Er is meer beloofd dan daarop past."
            )
    return made


def make_plan(  # noqa: PLR0913 - of what, which edition, where, in which form and in how many files
    source: PlanSource,
    audience: Readership,
    out: Path,
    *,
    fmt: Format,
    where: Destination,
    progress: Callable[[str], object] | None,
    annexed: bool = False,
    lend: Callable[[], AbstractContextManager[Renderer | None]] = nullcontext,
    ahead: Callable[[], DrawnPlan | None] = lambda: None,
    template: Path | None = None,
) -> Path:
    """Make the plan as PDF, HTML or DOCX and return its path; warns first when a public one shows a person.

    A Word file has the look of a ``template``, which is read before anything is made. The annex of a public plan is a
    file of its own, beside it, unless it is ``annexed``. A web page is always whole. What was drawn ``ahead`` is only
    written; what draws the rest is ``lend``, or nothing yet.
    """
    from wijkwizard.document.make import check_place, draw, drawn_meanwhile
    from wijkwizard.document.word_template import read_template

    look = read_template(template) if template else None
    say = progress or (lambda _: None)
    check_place(out, fmt, where)
    there = ahead() if fmt == "pdf" and not annexed else None
    for warning in (there.warning if there else warning_of(source, audience)).splitlines():
        say(f"Let op: {warning}")
    if there:
        return _kept(there, audience, out, where, say=say)
    with ExitStack() as stack:
        # Before the plan is composed, so that a child that was not there yet loads meanwhile.
        started = stack.enter_context(lend()) if fmt == "pdf" else None
        first, *others = volumes_for(source, audience, fmt, annexed=annexed)
        annex: Callable[[], DrawnPaper] | None = None
        if others and fmt == "pdf":
            annex = stack.enter_context(drawn_meanwhile(others[0].document))
        elif others:
            annex = partial(draw, others[0].document, fmt, template=look)
        plan = draw(
            first.document,
            fmt,
            attachments=first.attachments,
            progress=progress,
            started=started,
            template=look,
        )
        return _kept(DrawnPlan(plan, annex), audience, out, where, say=say, fmt=fmt)


def check_example_place(out: Path, reads: tuple[Path, ...]) -> None:
    """Raise an error for a requested path that the PDF cannot have, before anything is made.

    Raises:
        WijkError: those of ``output_paths_for``.
    """
    from wijkwizard.document.make import PAPERS

    # The example comes as a PDF alone, so no other form is proposed.
    output_paths_for(out, replace(PAPERS["pdf"], instead=""), Destination(reads, named=True))
