"""Makes the PDF in a child process, which ``pdf_child`` is.

A separate process keeps the wizard responsive while paper is made, returns its memory, and contains crashes of the
libraries. The child is our own program with a hidden verb, so that a frozen build can do it too. It sees only our
fonts, so that a dossier looks the same on every machine.

The HTML goes to the child, and the PDF comes back, through pipes: they hold the whole plan, and no file of them is
left when either process is killed.
"""

from __future__ import annotations

import json
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from wijkwizard import resources
from wijkwizard.child.process import ChildMessage, ChildProcess, Work
from wijkwizard.document import pango
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.files.temporary import temporary
from wijkwizard.files.write import write

VERB = "_render"
"""The hidden verb: ``_render``, with a page and attachments as JSON on standard input."""

PageProgress = Callable[[str], object]


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
    # To find what draws text, Python starts a compiler and a linker some twenty times, for names that the loader of
    # Linux does not need: it knows the full names, which are tried next.
    programs = {"PATH": str(work)} if sys.platform == "linux" else {}
    return dict(pango.environment(os.environ, pango.folder())) | {
        **programs,
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


@dataclass(frozen=True, slots=True)
class PageSetup:
    """What the pages are like: how much larger than A4 everything is, and whether they are filled in on a screen."""

    zoom: float = 1
    fillable: bool = False


A4 = PageSetup()


def _child_input(html: str, made_on: str, attachments: Mapping[str, bytes], setup: PageSetup) -> str:
    """Return what the child gets, in ASCII alone."""
    packed = {name: b64encode(content).decode("ascii") for name, content in attachments.items()}
    given = {"page": html, "seconds": seconds(made_on), "attachments": packed}
    return json.dumps({**given, "zoom": setup.zoom, "fillable": setup.fillable})


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
        setup: PageSetup = A4,
    ) -> tuple[bytes, tuple[str, ...]]:
        """Render HTML to PDF; once only.

        Args:
            html: the whole paper, with links to the fonts next to the templates.
            made_on: ISO day for the dates inside the PDF.
            attachments: files to put into the PDF, by file name.
            progress: called with a sentence in Dutch for each step.
            setup: what the pages are like.

        Returns:
            The PDF, and what WeasyPrint warned of.

        Raises:
            WijkError: ``paper-libraries`` when Pango is not there, ``paper-failed`` for anything else.
        """
        heard = _ChildOutput()
        given = _child_input(html, made_on, attachments or {}, setup)
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

    @property
    def lives(self) -> bool:
        """Whether the child has not ended."""
        return self._child.lives

    def make_way(self) -> None:
        """Let the child make way for everything else from now on, for nobody waits for it."""
        self._child.make_way()

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
