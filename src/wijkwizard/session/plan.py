"""The outputs of an open dossier: its paper, and each stage as JSON."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wijkwizard.document.model import Document
from wijkwizard.errors import WijkError
from wijkwizard.session import dump
from wijkwizard.session.printing import paper, paper_files, sheet_files
from wijkwizard.session.printing.house import read_look
from wijkwizard.session.printing.paper_ahead import PaperAhead, PaperMoment
from wijkwizard.session.reader import Reader

if TYPE_CHECKING:
    from wijkwizard.document.own_picture import OwnPicture
    from wijkwizard.document.pdf import Renderer


class Plan:
    """The plan of a dossier, computed from its state at each call.

    Attributes:
        ahead: papers that are drawn before they are asked for.
    """

    def __init__(
        self,
        reader: Reader,
        files: Callable[[], tuple[Path, ...]] = tuple,
        locked: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make the plan of one dossier.

        Args:
            reader: reads the dossier.
            files: returns its files, which no output may overwrite.
            locked: returns whether it has a password.
        """
        self._reader, self._files, self._locked = reader, files, locked
        self.ahead = PaperAhead(self.source, self.moment)

    def source(self) -> paper.PlanSource:
        """Return the input of all that is made of the plan."""
        reader = self._reader
        said = reader.iwap().model_copy(update={"replies": reader.derived.replies})
        iwap = paper.with_half(reader.known, said)
        return paper.PlanSource(iwap, reader.questions, reader.state, reader.derived, self._locked())

    def box(self, name: str, *, edition: str = "public") -> str:
        """Return a stage as JSON."""
        return dump.box(
            dump.BoxSource(self.source(), self._reader.route, self._reader.answers), name, edition
        )

    def document(self, edition: str = "public") -> Document:
        """Return the paper before it is rendered."""
        return paper.document(self.source(), edition)

    def make(  # noqa: PLR0913 - where, which edition, in which form and in how many files
        self,
        out: Path,
        *,
        audience: paper.Readership = "college",
        fmt: Literal["pdf", "html", "docx"] = "pdf",
        named: bool = False,
        annexed: bool = False,
        progress: Callable[[str], object] | None = None,
        started: Renderer | None = None,
        template: Path | None = None,
        house: Path | None = None,
        image: OwnPicture | None = None,
    ) -> Path:
        """Make the paper and return its path.

        Only a paper that this program made and that was not changed since is replaced. Otherwise the new paper gets
        a number after its name; when a person asked for the name (``named``) an error is raised. The annex of a public
        PDF is a file beside it, or stands behind it (``annexed``). A child that draws may have been ``started`` before.
        A Word file has the look of a ``template``, and any paper that of the folder of a ``house``, when there is one.
        An ``image`` stands in the plan.

        Raises:
            WijkError: ``image-alone`` for another paper with an image, and those of ``paper_files.make_plan``.
        """
        if image and audience not in {"college", "onszelf"}:
            raise WijkError("image-alone")
        source = replace(self.source(), image=image)
        if house is not None:
            found = read_look(house, progress or (lambda _: None))
            source = replace(source, house=found)
        where = paper.where_of(self._reader.state, self._files(), named=named)
        return paper_files.make_plan(
            source,
            audience,
            out,
            fmt=fmt,
            where=where,
            progress=progress,
            annexed=annexed,
            lend=(lambda: nullcontext(started)) if started else self.ahead.spare.lend,
            ahead=lambda: None if house or image else self.ahead.take(audience),
            template=template,
        )

    def make_sheets(
        self,
        place: Callable[[str], Path],
        say: Callable[[str], object],
        asked: sheet_files.SheetRequest = sheet_files.AS_PREPARED,
    ) -> tuple[Path, ...]:
        """Make the papers for the tables of an evening and return their paths.

        Args:
            place: returns where the paper of a form comes.
            say: called with a sentence in Dutch for each step and each remark.
            asked: what somebody asks of them.

        Raises:
            WijkError: those of ``sheet_files.make_sheets``.
        """
        return sheet_files.make_sheets(self._reader, place, self._files(), say, asked)

    def moment(self) -> PaperMoment:
        """Return of what a paper would be made now, to see later whether anything changed since."""
        return PaperMoment(self._reader.state, frozenset(self._reader.known.half()))
