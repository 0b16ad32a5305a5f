"""The papers of all cases that can be filled in, for tests of what is inside them."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

from tests.session.small import fixed_environment
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Document
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.printing.paper import PlanSource, Readership, document_for
from wijkwizard.session.printing.paper_dossier import enclosed, from_bytes

DATA = Path(__file__).parent.parent / "data"
CASES = {
    path.stem: path
    for path in (
        *sorted((DATA / "plans").glob("*.yaml")),
        DATA / "overvecht.yaml",
        DATA / "avond-kort.yaml",
    )
}
PAPER = Path("plan.pdf")


def fillable(path: Path, folder: Path) -> PlanSource | None:
    target = folder / f"{path.stem}.wijk"
    try:
        fill_session(path, target, environment=fixed_environment())
    except WijkError:
        return None
    with open_session(target, environment=fixed_environment(500), read_only=True) as session:
        return session.plan.source()


def given(source: PlanSource, document: Document) -> tuple[State, bytes, Document]:
    """Return what the dossier of a paper gives back, its bytes, and the paper."""
    whole, files = enclosed(source, document)
    (content,) = files.values()
    return fold(from_bytes(content, PAPER).events), content, whole


def printed(paper: Document) -> str:
    """Return the words of a public plan and its annex, as their pages have them."""
    page = to_html(paper)
    body = re.sub(r"(?s)<(style|script|head)\b.*?</\1>|<wbr\s*/?>|\u00ad", "", page)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split()).casefold()


class Papers:
    """The papers of all cases, each made when it is first asked for: a paper follows from its input alone."""

    def __init__(self, sources: Mapping[str, PlanSource]) -> None:
        self.sources = sources
        self._documents: dict[tuple[str, Readership], Document] = {}
        self._given: dict[tuple[str, Readership], tuple[State, bytes, Document]] = {}
        self._printed: dict[str, str] = {}

    def document(self, name: str, audience: Readership) -> Document:
        """Return the paper of a case, which says nothing of a dossier yet."""
        if (name, audience) not in self._documents:
            self._documents[name, audience] = document_for(self.sources[name], audience)
        return self._documents[name, audience]

    def given(self, name: str, audience: Readership) -> tuple[State, bytes, Document]:
        """Return what the dossier of a paper gives back, its bytes, and the paper."""
        if (name, audience) not in self._given:
            self._given[name, audience] = given(self.sources[name], self.document(name, audience))
        return self._given[name, audience]

    def printed(self, name: str) -> str:
        """Return the words of a public plan and its annex, as their pages have them."""
        if name not in self._printed:
            self._printed[name] = printed(self.document(name, "college"))
        return self._printed[name]
