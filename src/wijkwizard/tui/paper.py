"""Makes the paper in a thread that waits for the child process, so that the screen stays responsive."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.app import App
from textual.worker import get_current_worker

from wijkwizard.conversation.plan_words import KINDS, SHEETS, WizardFormat, paper_path, sheet_path
from wijkwizard.errors import WijkError
from wijkwizard.tui.open_dossier import OpenDossier

if TYPE_CHECKING:
    from wijkwizard.document.own_picture import OwnPicture
    from wijkwizard.session.printing.paper import Readership
    from wijkwizard.session.printing.paper_ahead import PaperAhead, PaperMoment


_DONE = "✓ "
BEFORE = "Dat papier is van vóór de laatste wijziging. Maak het opnieuw."
"""What is said of a paper that no longer says what the dossier does."""

ASKED = "papier"
"""The group of the thread that makes what somebody asked for; what is drawn ahead fails in silence."""


@runtime_checkable
class ShowsPaper(Protocol):
    """A screen that shows how far the paper is."""

    def show_message(self, text: str) -> None:
        """Show a message."""


class PaperMaker:
    """Makes the paper of the open dossier.

    Attributes:
        folder: where the paper comes when that is not next to the dossier.
        message: the last one: the progress, or the path of the paper.
    """

    def __init__(self, app: App[None], dossier: OpenDossier) -> None:
        """Serve this app.

        Args:
            app: runs the thread, and shows how far the paper is.
            dossier: the open dossier.
        """
        self.folder: Path | None = None
        self.message = ""
        self._asked: Readership = "college"
        self._made_of: PaperMoment | None = None
        self._app, self._dossier = app, dossier

    def make(self, audience: Readership, fmt: WizardFormat = "pdf", image: OwnPicture | None = None) -> None:
        """Make the plan next to the dossier, in a thread that waits for the child process."""
        session, self._asked = self._dossier.need(), audience
        out = paper_path(session.file.path, audience, self.folder, fmt)

        def work(progress: Callable[[str], object]) -> Path:
            return session.plan.make(out, audience=audience, fmt=fmt, progress=progress, image=image)

        self._work(f"{KINDS[fmt]} wordt gemaakt …", f"{KINDS[fmt]} staat in", work)

    def make_sheets(self) -> None:
        """Make the papers for the tables next to the dossier, in such a thread."""
        session = self._dossier.need()
        place = partial(sheet_path, session.file.path, self.folder)
        self._work(
            f"{SHEETS} worden gemaakt …",
            f"{SHEETS} staan in",
            lambda say: session.plan.make_sheets(place, say)[0].parent,
        )

    def _work(self, begins: str, ends: str, work: Callable[[Callable[[str], object]], Path]) -> None:
        """Make paper in a thread, and show how far it is.

        Args:
            begins: what is said before it.
            ends: what is said after it, before where it is.
            work: makes it, tells each step, and returns where it is.
        """
        session = self._dossier.need()
        self._made_of = session.plan.moment()
        self._notify(begins)

        def in_thread() -> None:
            worker, said = get_current_worker(), list[str]()

            def progress(text: str) -> None:
                said.append(text)
                if not worker.is_cancelled:
                    self._app.call_from_thread(self._notify, text)

            try:
                made = work(progress)
                # Steps are no sentences and are over; a sentence is a warning, or why the paper has another name.
                remarks = (*(line for line in said if line.endswith(".")), session.secrecy.paper_remark)
                sentence = "\n".join([f"{_DONE}{ends} {made}", *filter(None, remarks)])
            except WijkError as error:
                sentence = f"✗ {error.sentence} {error.remedy}"
            self._app.call_from_thread(self._notify, sentence)

        self._app.run_worker(in_thread, thread=True, exclusive=True, group=ASKED, exit_on_error=False)

    def current_message(self) -> str:
        """Return the last message; of a paper that was made before the last change it says that as well."""
        session, made_of = self._dossier.session, self._made_of
        if not self.message.startswith(_DONE) or session is None or made_of is None:
            return self.message
        return (
            self.message
            if made_of.is_now(session.plan.moment())
            else f"{self.message[len(_DONE) :]}\n{BEFORE}"
        )

    def look(self) -> None:
        """Draw ahead the paper that was asked for last, when nothing changed since the look before."""
        session = self._dossier.session
        if session is not None and session.plan.ahead.is_quiet():
            self._draw_ahead(session.plan.ahead)

    def foresee(self) -> None:
        """Draw ahead at once, for who comes to the plan will ask for it; not where nobody sits at the screen."""
        session = self._dossier.session
        if session is not None and not self._app.is_headless:
            self._draw_ahead(session.plan.ahead)

    def _draw_ahead(self, ahead: PaperAhead) -> None:
        """Draw the paper that was asked for last; when it is there, let a child wait for the next."""
        self._dossier.settle()
        if ahead.wants(self._asked):
            self._in_thread(partial(ahead.draw, self._asked))
        elif not ahead.spare.waits:
            self._in_thread(ahead.spare.ready)

    def _in_thread(self, act: Callable[[], object]) -> None:
        self._app.run_worker(act, thread=True, group="papier-vooraf", exit_on_error=False)

    def failed(self, error: BaseException | None) -> None:
        """Report an unexpected failure while making the paper; the wizard continues."""
        fault = WijkError("paper-failed", reason=type(error).__name__)
        self._notify(f"✗ {fault.sentence} {fault.remedy}")

    def _notify(self, text: str) -> None:
        self.message = text
        if isinstance(self._app.screen, ShowsPaper):
            self._app.screen.show_message(text)
        elif text.startswith(("✓", "✗")):
            self._app.notify(text, timeout=10, markup=False)
