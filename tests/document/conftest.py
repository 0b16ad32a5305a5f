"""What the tests of the paper share: finished PDFs, made once, for each takes a second."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.make import knowledge
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.producing import produce
from wijkwizard.document.compose import compose
from wijkwizard.document.make import Made
from wijkwizard.document.model import Document, Style

STYLE = Style(made_on="2027-03-14", program="0.1.0")
EXERCISE = Style(edition="working", exercise=True, made_on="2027-03-14", program="0.1.0")


@pytest.fixture(scope="session")
def papers() -> dict[str, Document]:
    """A paper of each form, and a plan with figures from files."""
    small = {"choice": pick("Klein en vroeg ingrijpen", "kleinschalig"), "why": said("Het gaat nog goed.")}
    return {
        "plan": compose(full_plan(), advice_of, KNOWN, EXERCISE),
        "cijfers": compose(
            figured(knowledge(), table={"length": pick("Lang", "lang")}), advice_of, KNOWN, STYLE
        ),
        "eerste-ronde": compose(evening(), advice_of, KNOWN, STYLE),
        "advies": compose(evening(verdict=small), advice_of, KNOWN, STYLE),
    }


@pytest.fixture(scope="session")
def pdfs(papers: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """The PDF of each form, as our own program makes it in a child process."""
    folder: Path = tmp_path_factory.mktemp("pdfs")
    return {form: produce(paper, folder / f"{form}.pdf") for form, paper in papers.items()}


@pytest.fixture(scope="session")
def whole(papers: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A public plan with a file in it, that has all kinds of tags."""
    out = tmp_path_factory.mktemp("heel") / "plan.pdf"
    return produce(papers["cijfers"], out, attachments={"dossier.json": b"{}"}).path
