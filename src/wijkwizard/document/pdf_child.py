"""Draws a PDF inside the child; the only module that uses WeasyPrint."""

from __future__ import annotations

import gc
import io
import json
import logging
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from typing import Any

from wijkwizard import resources
from wijkwizard.child.worker import say
from wijkwizard.document.pdf_fields import settle_fields
from wijkwizard.document.pdf_hyphens import soften_hyphens
from wijkwizard.document.pdf_languages import tag_languages
from wijkwizard.document.pdf_links import tell_links
from wijkwizard.document.pdf_shaped_text import say_letters
from wijkwizard.document.pdf_standards import VARIANT, declare_both
from wijkwizard.document.pdf_streams import compress_once
from wijkwizard.document.pdf_tags import join_pieces, name_scopes
from wijkwizard.document.pdf_writing import settle, work_once
from wijkwizard.document.seal import UNSEALED
from wijkwizard.errors import ExitCode
from wijkwizard.errors.reasons import words
from wijkwizard.rights import keep_to_ourselves

_STEPS = {
    "1": "Het papier wordt gelezen",
    "2": "De opmaak wordt geladen",
    "3": "De opmaak wordt geladen",
    "4": "De bladzijden worden voorbereid",
    "5": "De bladzijden worden gemaakt",
    "6": "De PDF wordt getekend",
    "7": "De PDF wordt geschreven",
}


class _WarningForwarder(logging.Handler):
    """A logging handler that forwards messages of WeasyPrint as progress and warnings."""

    last = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Forward one record, each step only once."""
        if record.name == "weasyprint.progress":
            step = _STEPS.get(record.getMessage().removeprefix("Step ")[:1], "")
            if step not in {"", self.last}:
                self.last = step
                say(progress=step)
        elif record.levelno >= logging.WARNING:
            say(warning=record.getMessage())


def _attachments(files: Mapping[str, str], when: datetime) -> list[object]:
    from weasyprint import Attachment

    return [
        Attachment(
            string=b64decode(content),
            name=name,
            description="Het dossier bij dit papier, voor de wijkwizard",
            created=when,
            modified=when,
            relationship="Data",
        )
        for name, content in files.items()
    ]


def finish(document: Any, pdf: Any, *, fillable: bool = False) -> None:
    """Make of a PDF of WeasyPrint what we promise of it, before it is written.

    Args:
        document: the layout of WeasyPrint.
        pdf: a ``pydyf.PDF`` that is complete.
        fillable: whether it has fields, and does not claim to be for an archive.
    """
    join_pieces(document, pdf)
    name_scopes(pdf)
    soften_hyphens(pdf)
    if fillable:
        settle_fields(pdf)
    else:
        tell_links(document)
        declare_both(pdf)
    compress_once(pdf)
    settle(pdf)


def _drawn(page: str, files: Mapping[str, str], zoom: float, *, fillable: bool) -> bytes:
    from weasyprint import HTML
    from weasyprint.pdf import tags
    from weasyprint.urls import URLFetcher

    teller = _WarningForwarder()
    for name in ("weasyprint", "weasyprint.progress", "fontTools"):
        logger = logging.getLogger(name)
        logger.addHandler(teller)
        logger.propagate = False
        logger.setLevel(logging.INFO if name.startswith("weasy") else logging.ERROR)
    tag_languages(tags)
    say_letters(import_module("weasyprint.draw.text"))
    work_once(import_module("pydyf"))
    when = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), tz=UTC)
    base = resources.find("templates").as_uri() + "/"
    # The paper needs its fonts and nothing else: no protocol that could leave this machine.
    local = URLFetcher(allowed_protocols=("file", "data"))
    made = HTML(string=page, base_url=base, url_fetcher=local)
    drawn = io.BytesIO()
    kind = {"pdf_forms": True, "pdf_tags": True} if fillable else {"pdf_variant": VARIANT}
    made.write_pdf(
        drawn,
        zoom=zoom,
        finisher=partial(finish, fillable=fillable),
        **kind,
        pdf_identifier=UNSEALED.encode("ascii"),
        attachments=_attachments(files, when) or None,
    )
    return drawn.getvalue()


def load() -> None:
    """Load what draws, and how Dutch words are broken, which takes longer than most papers take to draw.

    Raises:
        ImportError: when WeasyPrint is not there.
        OSError: when Pango is not there.
    """
    import_module("weasyprint")
    import_module("pyphen").Pyphen(lang="nl")


def render_in_this_process(given: Callable[[], str]) -> int:
    """Do the work of the child, writing progress and the result to standard output.

    Args:
        given: returns a page, its time and attachments as JSON; it waits until there is one.

    Returns:
        The exit code: 0, or that of trouble with paper.
    """
    gc.disable()
    keep_to_ourselves()
    try:
        load()  # before anybody has something to draw
        request = json.loads(given())
        os.environ["SOURCE_DATE_EPOCH"] = str(request["seconds"])
        drawn = _drawn(request["page"], request["attachments"], request["zoom"], fillable=request["fillable"])
    except ImportError as error:
        say(failure="paper-libraries", reason=f"{error.name or 'weasyprint'}", part="python")
        return ExitCode.PAPER
    except OSError as error:
        if "cannot load library" not in str(error):
            say(failure="paper-failed", reason=words(error))
            return ExitCode.PAPER
        say(failure="paper-libraries", reason=str(error).split(":", maxsplit=1)[0])
        return ExitCode.PAPER
    except Exception as error:  # noqa: BLE001 - whatever breaks below, the parent tells it in one sentence
        say(failure="paper-failed", reason=type(error).__name__)
        return ExitCode.PAPER
    say(pdf=b64encode(drawn).decode("ascii"))
    return ExitCode.OK
