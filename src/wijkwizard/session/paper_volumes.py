"""The files of a paper, each with its attachments: the plan and its annex, or one paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from wijkwizard.document.model import Document
from wijkwizard.document.volumes import annex_alone, is_divided, plan_alone
from wijkwizard.session.paper import PlanSource, Readership, document_for
from wijkwizard.session.paper_dossier import enclosed


@dataclass(frozen=True, slots=True)
class Volume:
    """A file of a paper.

    Attributes:
        document: what it says.
        attachments: what goes into its PDF, by name.
    """

    document: Document
    attachments: Mapping[str, bytes] = field(default_factory=dict)


def volumes_for(source: PlanSource, audience: Readership) -> tuple[Volume, ...]:
    """Return the files of a PDF for an audience; the dossier is in the first."""
    whole = document_for(source, audience)
    document, attachments = enclosed(source, whole)
    if not is_divided(whole):
        return (Volume(document, attachments),)
    return Volume(plan_alone(document), attachments), Volume(annex_alone(whole))


def whole_for(source: PlanSource, audience: Readership, fmt: Literal["pdf", "html", "docx"]) -> Volume:
    """Return a paper in one file; only a PDF holds a dossier."""
    whole = document_for(source, audience)
    return Volume(*enclosed(source, whole)) if fmt == "pdf" else Volume(whole)
