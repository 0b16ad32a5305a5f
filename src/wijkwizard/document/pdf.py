"""Makes the PDF in a child process; the only module that uses WeasyPrint.

A separate process keeps the wizard responsive while paper is made, returns its memory, and contains crashes of the
libraries. The child is our own program with a hidden verb, so that a frozen build can do it too. It sees only our
fonts, so that a dossier looks the same on every machine.

The HTML goes to the child, and the PDF comes back, through pipes: they hold the whole plan, and no file of them is
left when either process is killed.
"""

from __future__ import annotations

import gc
import io
import json
import logging
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

from wijkwizard import resources
from wijkwizard.child.process import ChildMessage, ChildProcess, Work
from wijkwizard.child.worker import say
from wijkwizard.document import pango
from wijkwizard.document.pdf_hyphens import soften_hyphens
from wijkwizard.document.pdf_languages import tag_languages
from wijkwizard.document.pdf_standards import VARIANT, declare_both
from wijkwizard.document.pdf_tags import join_pieces, name_scopes
from wijkwizard.document.seal import UNSEALED
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.temporary import temporary
from wijkwizard.files.write import write
from wijkwizard.rights import keep_to_ourselves

VERB = "_render"
"""The hidden verb: ``_render``, with a page and attachments as JSON on standard input."""

PageProgress = Callable[[str], object]

_STEPS = {
    "1": "Het papier wordt gelezen",
    "2": "De opmaak wordt geladen",
    "3": "De opmaak wordt geladen",
    "4": "De bladzijden worden voorbereid",
    "5": "De bladzijden worden gemaakt",
    "6": "De PDF wordt getekend",
    "7": "De PDF wordt geschreven",
}


def font_config(fonts: Path, cache: Path) -> str:
    """Return a font configuration with one folder and no fonts of the machine."""
    where, kept = (escape(str(item), quote=False) for item in (fonts, cache))
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f"  <dir>{where}</dir>\n  <cachedir>{kept}</cachedir>\n</fontconfig>\n"
    )


def seconds(iso: str) -> int:
    """Return an ISO day as seconds since 1970 in UTC; the beginning of 1980 when there is none."""
    day = datetime.fromisoformat(iso) if iso else datetime(1980, 1, 1, tzinfo=UTC)
    return int((day if day.tzinfo else day.replace(tzinfo=UTC)).timestamp())


def _environment(work: Path, fonts: Path) -> dict[str, str]:
    config = work / "fonts.conf"
    write(font_config(fonts, work / "fontcache").encode("utf-8"), config)
    return dict(pango.environment(os.environ, pango.folder())) | {
        "FONTCONFIG_FILE": str(config),
        "PYTHONIOENCODING": "utf-8",
        # What WeasyPrint unpacks goes with our folder, also when both programs are killed.
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(work)),
    }


@dataclass(slots=True)
class _ChildOutput:
    """The output of the child process."""

    warnings: list[str] = field(default_factory=list)
    failure: Mapping[str, str] | None = None
    pdf: bytes = b""

    def line(self, said: ChildMessage, progress: PageProgress | None) -> None:
        if "progress" in said and progress:
            progress(said["progress"])
        if "warning" in said:
            self.warnings.append(said["warning"])
        if "failure" in said:
            self.failure = said
        if "pdf" in said:
            self.pdf = b64decode(said["pdf"])


def _child_input(html: str, made_on: str, attachments: Mapping[str, bytes], zoom: float) -> str:
    """Return what the child gets, in ASCII alone."""
    packed = {name: b64encode(content).decode("ascii") for name, content in attachments.items()}
    return json.dumps({"page": html, "seconds": seconds(made_on), "attachments": packed, "zoom": zoom})


class Renderer:
    """A child process that draws one paper; it is started at once, and loads while the paper is composed."""

    def __init__(self, work: Path, *, gentle: bool = False) -> None:
        """Start the child.

        Args:
            work: an empty folder for the font cache, which the caller removes after ``close``.
            gentle: whether it makes way for everything else, for nobody waits for it.

        Raises:
            OSError: when the folder or the child cannot be made.
        """
        env = _environment(work, resources.find("templates") / "fonts")
        self._child = ChildProcess(Work([VERB], env=env, gentle=gentle))

    def render(
        self,
        html: str,
        *,
        made_on: str = "",
        attachments: Mapping[str, bytes] | None = None,
        progress: PageProgress | None = None,
        zoom: float = 1,
    ) -> tuple[bytes, tuple[str, ...]]:
        """Render HTML to PDF; once only.

        Args:
            html: the whole paper, with links to the fonts next to the templates.
            made_on: ISO day for the dates inside the PDF.
            attachments: files to put into the PDF, by file name.
            progress: called with a sentence in Dutch for each step.
            zoom: how much larger than the page everything is drawn, the sheet as well.

        Returns:
            The PDF, and what WeasyPrint warned of.

        Raises:
            WijkError: ``paper-libraries`` when Pango is not there, ``paper-failed`` for anything else.
        """
        heard = _ChildOutput()
        given = _child_input(html, made_on, attachments or {}, zoom)
        code = self._child.finish(given, lambda said: heard.line(said, progress))
        if heard.failure is None and (code != ExitCode.OK or not heard.pdf):
            heard.failure = {"failure": "paper-failed", "reason": f"het PDF-deel stopte met {code}"}
        if heard.failure is not None:
            raise WijkError(
                heard.failure["failure"],
                reason=heard.failure.get("reason", ""),
                remedy=pango.how_to_mend(heard.failure.get("part", "")),
            )
        return heard.pdf, tuple(heard.warnings)

    def close(self) -> None:
        """End the child, also when it was never asked for anything."""
        self._child.stop()


@contextmanager
def renderer(*, gentle: bool = False) -> Iterator[Renderer]:
    """Yield a child that draws, with a folder of its own; both are gone at the end of the context.

    Raises:
        OSError: when either cannot be made.
    """
    with temporary() as folder:
        started = Renderer(folder, gentle=gentle)
        try:
            yield started
        finally:
            started.close()


@contextmanager
def started_early(*, gentle: bool = False) -> Iterator[Renderer | None]:
    """Yield a child that loads already; ``None`` where none can be started, which is told when there is work for it."""
    with ExitStack() as stack:
        try:
            child = stack.enter_context(renderer(gentle=gentle))
        except OSError:
            child = None
        yield child


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


def _finish(document: Any, pdf: Any) -> None:
    join_pieces(document, pdf)
    name_scopes(pdf)
    soften_hyphens(pdf)
    declare_both(pdf)


def _drawn(page: str, files: Mapping[str, str], zoom: float) -> bytes:
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
    when = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), tz=UTC)
    base = resources.find("templates").as_uri() + "/"
    # The paper needs its fonts and nothing else: no protocol that could leave this machine.
    local = URLFetcher(allowed_protocols=("file", "data"))
    made = HTML(string=page, base_url=base, url_fetcher=local)
    drawn = io.BytesIO()
    made.write_pdf(
        drawn,
        zoom=zoom,
        finisher=_finish,
        pdf_variant=VARIANT,
        pdf_identifier=UNSEALED.encode("ascii"),
        attachments=_attachments(files, when) or None,
    )
    return drawn.getvalue()


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
        # Loading takes longer than most papers take to draw, and is done before anybody has something to draw.
        import_module("weasyprint")

        request = json.loads(given())
        os.environ["SOURCE_DATE_EPOCH"] = str(request["seconds"])
        drawn = _drawn(request["page"], request["attachments"], request["zoom"])
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
