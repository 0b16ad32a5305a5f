"""Divides a plan over its files: the plan itself, which people read, and the annex, which accounts for it.

One document is composed, so that both say the same of the same dossier. Apart they are two files, for who decides
needs twelve pages and who checks needs sixty; together they are one, as the working edition always is.
"""

from __future__ import annotations

from pathlib import Path

from wijkwizard.document.model import Document

ANNEX = "bijlage"
_ANNEX_KIND = "Bijlage: alles wat is gezegd, met rekenschap en bronnen"


def is_divided(document: Document) -> bool:
    """Return whether a paper is a plan and an annex; the shorter forms and the working edition are one file."""
    return bool(document.plan) and bool(document.parts) and document.edition == "public"


def plan_alone(document: Document) -> Document:
    """Return the plan without its annex."""
    return document.model_copy(update={"parts": ()})


def annex_alone(document: Document) -> Document:
    """Return the annex, under its own name on the first page and at the head of every page."""
    name, point, rest = document.running.partition(" · ")
    cover = document.cover.model_copy(update={"kind": _ANNEX_KIND})
    title = f"{document.title}: {ANNEX}"
    return document.model_copy(
        update={"plan": (), "cover": cover, "title": title, "running": f"{name}, {ANNEX}{point}{rest}"}
    )


def annex_path(plan: Path) -> Path:
    """Return where the annex of a plan goes: beside it, under its name."""
    return plan.with_name(f"{plan.stem} {ANNEX}{plan.suffix}")
