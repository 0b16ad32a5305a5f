"""The dossier inside a paper: a working edition holds the answers as they stand, a public one what it prints.

Neither holds how the answers came about, nor votes that were not revealed, nor text that was wiped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field

from wijkwizard.document.cover import HANDED_OUT
from wijkwizard.document.model import Document, Edition
from wijkwizard.document.pdf_attachment import DOSSIER_NAME
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.serialize import in_range
from wijkwizard.dossier.log.snapshot import snapshot
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire import compiled
from wijkwizard.session.printing.paper import PlanSource
from wijkwizard.session.printing.public_subset import public_state
from wijkwizard.terms import Frozen

FORMAT, VERSION = "wijkwizard-papier", 1
"""What the attachment says that it is, and in which form."""

_INSIDE: Mapping[str, str] = {
    "public": (
        "In deze PDF zit een dossier voor de wijkwizard. Daarin staan alleen antwoorden die ook in het plan of de "
        "bijlage staan. Wat intern is, zit er niet in."
    ),
    "short": (
        "In deze PDF zit een dossier voor de wijkwizard. Daarin staan alleen antwoorden die ook op dit papier staan. "
        "Wat intern is, zit er niet in."
    ),
    "working": (
        "In deze PDF zit het dossier voor de wijkwizard, met alle antwoorden. Ook wat intern is, zit erin. "
        "Geef het bestand dus niet aan iedereen."
    ),
    "locked": "Het dossier heeft een wachtwoord. Daarom zit het niet in deze PDF.",
}
"""What a paper says of the dossier inside."""


class PaperDossier(Frozen):
    """The dossier of a paper.

    Attributes:
        edition: of the paper it was made for.
        events: the fewest events that give its answers.
        questionnaires: canonical JSON by hash; only in a working edition.
    """

    format: Literal["wijkwizard-papier"] = "wijkwizard-papier"
    version: Literal[1] = 1
    edition: Edition
    events: tuple[Event, ...]
    questionnaires: Mapping[str, str] = Field(default_factory=dict)


def enclosed(source: PlanSource, document: Document) -> tuple[Document, Mapping[str, bytes]]:
    """Return a paper that says what is inside, and the attachments of its PDF.

    A dossier with a password goes along in no working edition: the PDF has no password, and it would hold more than
    it prints.

    Args:
        source: the whole plan.
        document: the paper, with its annex.
    """
    # Of the answers such a paper prints a choice, and its words cannot tell which: 'besloten' of a cost would let that
    # of a measure through.
    if document.form in HANDED_OUT:
        return document, {}
    if source.locked and document.edition == "working":
        return _saying(document, "locked"), {}
    working = document.edition == "working"
    state = source.state if working else public_state(source, document)
    asked = source.questions
    carried = {asked.hash: compiled.to_json(asked.questionnaire)} if working else {}
    dossier = PaperDossier(
        edition=document.edition, events=snapshot(state, nameless=not working), questionnaires=carried
    )
    inside = document.edition if working or document.plan else "short"
    return _saying(document, inside), {DOSSIER_NAME: to_bytes(dossier)}


def _saying(document: Document, inside: str) -> Document:
    note = f"{document.cover.note} {_INSIDE[inside]}"
    return document.model_copy(update={"cover": document.cover.model_copy(update={"note": note})})


def to_bytes(dossier: PaperDossier) -> bytes:
    """Return the dossier as JSON, always in the same order."""
    content = dossier.model_dump(mode="json")
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")


def from_bytes(content: bytes, path: Path) -> PaperDossier:
    """Return the dossier of an attachment.

    Args:
        content: the attachment.
        path: the paper, to name in an error.

    Raises:
        WijkError: ``pdf-dossier-damaged`` when it is none of ours or not whole, ``pdf-dossier-newer``.
    """
    try:
        found = json.loads(content)
        if isinstance(found, dict) and found.get("format") == FORMAT and found.get("version", 0) > VERSION:
            raise WijkError("pdf-dossier-newer", path=path)
        dossier = PaperDossier.model_validate_json(content)
        for event in dossier.events:
            in_range(event)
    except (ValueError, TypeError, RecursionError) as error:
        raise WijkError("pdf-dossier-damaged", path=path) from error
    if any(compiled.hash_of(text) != name for name, text in dossier.questionnaires.items()):
        raise WijkError("pdf-dossier-damaged", path=path)
    return dossier
