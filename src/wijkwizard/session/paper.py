"""From an open dossier to paper: which edition, dated by the last event, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import wijkwizard
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document, Edition, Style

if TYPE_CHECKING:
    from wijkwizard.session.looking import Looking

EXERCISE = "oefendossier"
"""Name of the table of an exercise; whoever goes on with a copy of it still prints OEFENDOSSIER."""


def document(session: Looking, edition: str) -> Document:
    """Return the paper of a session before it is drawn."""
    style = Style(
        edition=cast("Edition", edition),
        exercise=any(opening.table == EXERCISE for opening in session.state.sessions),
        made_on=session.state.last_at[:10],
        program=wijkwizard.__version__,
        long_options=session.questionnaire.long_options,
    )
    return compose(session.iwap(), session.knowledge, style)


def make_plan(
    session: Looking,
    out: Path,
    *,
    edition: str,
    fmt: Literal["pdf", "html"],
    progress: Callable[[str], object] | None,
) -> Path:
    """Make the plan as a PDF or as HTML and return where it is."""
    from wijkwizard.document.make import make

    return make(document(session, edition), out, fmt=fmt, progress=progress)
