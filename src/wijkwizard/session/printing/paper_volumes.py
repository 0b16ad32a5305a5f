"""The files of a paper, each with its attachments: the plan and its annex, or one paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wijkwizard.document.model import Document
from wijkwizard.document.volumes import annex_alone, is_divided, plan_alone
from wijkwizard.session.printing.paper import PlanSource, Readership, document_for
from wijkwizard.session.printing.paper_dossier import enclosed

if TYPE_CHECKING:
    from wijkwizard.document.make import Format


@dataclass(frozen=True, slots=True)
class Volume:
    """A file of a paper.

    Attributes:
        document: what it says.
        attachments: what goes into its PDF, by name.
    """

    document: Document
    attachments: Mapping[str, bytes] = field(default_factory=dict)


def volumes_for(
    source: PlanSource, audience: Readership, fmt: Format = "pdf", *, annexed: bool = False
) -> tuple[Volume, ...]:
    """Return the files of a paper for an audience; a dossier is in the first of a PDF, and in no other form.

    Args:
        source: the whole plan.
        audience: for whom it is.
        fmt: the form; a web page is always one file.
        annexed: whether the annex stands behind the plan, in one file.
    """
    whole = document_for(source, audience)
    document, attachments = enclosed(source, whole) if fmt == "pdf" else (whole, {})
    if annexed or fmt == "html" or not is_divided(whole):
        return (Volume(document, attachments),)
    return Volume(plan_alone(document), attachments), Volume(annex_alone(whole))
