"""Divides a plan over its files: the plan itself, which people read, and the annex, which accounts for it.

One document is composed, so that both say the same of the same dossier. Apart they are two files, for who decides
needs twelve pages and who checks needs sixty; together they are one, as the working edition always is.
"""

from __future__ import annotations

from pathlib import Path

from wijkwizard.document.cover import legend_of
from wijkwizard.document.cross_references import to_chapter
from wijkwizard.document.model import Document

ANNEX = "bijlage"
_ANNEX_KIND = "Bijlage: alles wat is gezegd, met rekenschap en bronnen"


def is_divided(document: Document) -> bool:
    """Return whether a paper is a plan and an annex; the shorter forms and the working edition are one file."""
    return bool(document.plan) and bool(document.parts) and document.edition == "public"


def plan_alone(document: Document) -> Document:
    """Return the plan without its annex."""
    number = next((part.number for part in document.plan if part.topic == "origins"), 0)
    elsewhere = f"het bestand '{_annex_title(document)}'"
    meant = (
        f"het staat in hoofdstuk {number}, en bij elk cijfer in {elsewhere}" if number else f"zie {elsewhere}"
    )
    legend = legend_of(document.plan, f"dit komt uit een bron; {meant}", to_chapter("origins", number))
    return document.model_copy(update={"parts": (), "legend": legend})


def _annex_title(document: Document) -> str:
    return f"{document.title}: {ANNEX}"


def annex_alone(document: Document) -> Document:
    """Return the annex, under its own name on the first page and at the head of every page."""
    name, point, rest = document.running.partition(" · ")
    cover = document.cover.model_copy(update={"kind": _ANNEX_KIND})
    return document.model_copy(
        update={
            "plan": (),
            "cover": cover,
            "title": _annex_title(document),
            "running": f"{name}, {ANNEX}{point}{rest}",
            "legend": legend_of(document.parts),
        }
    )


def annex_path(plan: Path) -> Path:
    """Return where the annex of a plan goes: beside it, under its name."""
    return plan.with_name(f"{plan.stem} {ANNEX}{plan.suffix}")
