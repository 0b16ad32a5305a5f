"""Making the paper from the wizard: in a thread that only waits, so that the screen goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import Worker, WorkerState, get_current_worker

from wijkwizard.conversation.plan_words import Edition, paper_path
from wijkwizard.errors import WijkError
from wijkwizard.tui import screens
from wijkwizard.tui.patience import PatientApp
from wijkwizard.tui.quiet import QuietApp

if TYPE_CHECKING:
    from wijkwizard.session import Session


class PaperApp(QuietApp, PatientApp):
    """An app that can make the paper of the dossier that is open.

    Attributes:
        session: the open dossier, or ``None`` on the start screen.
        paper_folder: where the paper comes when that is not beside the dossier.
        paper_told: how far the paper is, or where it is.
    """

    def __init__(self) -> None:
        super().__init__()
        self.session: Session | None = None
        self.paper_folder: Path | None = None
        self.paper_told = ""

    def need_session(self) -> Session:
        """Return the open dossier.

        Raises:
            RuntimeError: when none is open; screens that need one are not shown then.
        """
        if self.session is None:
            message = "no dossier is open"
            raise RuntimeError(message)
        return self.session

    def make_paper(self, edition: Edition) -> None:
        """Make the plan beside the dossier, in a thread that only waits for the process that does the work."""
        session = self.need_session()
        out = paper_path(session.file.path, edition, self.paper_folder)
        self._tell_paper("De PDF wordt gemaakt …")

        def work() -> None:
            worker, said = get_current_worker(), list[str]()

            def progress(text: str) -> None:
                said.append(text)
                if not worker.is_cancelled:
                    self.call_from_thread(self._tell_paper, text)

            try:
                made = session.plan.make(out, edition=edition, progress=progress)
                # Steps are no sentences and are over; a sentence is a warning, or why the paper has another name.
                remarks = (*(one for one in said if one.endswith(".")), session.secrecy.paper_remark)
                told = "\n".join([f"✓ De PDF staat in {made}", *filter(None, remarks)])
            except WijkError as error:
                told = f"✗ {error.sentence} {error.remedy}"
            self.call_from_thread(self._tell_paper, told)

        self.run_worker(work, thread=True, exclusive=True, group="papier", exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a failure that nobody foresaw while the paper was made; the wizard goes on."""
        if event.state is WorkerState.ERROR:
            told = WijkError("paper-failed", reason=type(event.worker.error).__name__)
            self._tell_paper(f"✗ {told.sentence} {told.remedy}")

    def _tell_paper(self, text: str) -> None:
        self.paper_told = text
        if isinstance(self.screen, screens.PlanScreen):
            self.screen.told(text)
        elif text.startswith(("✓", "✗")):
            self.notify(text, timeout=10, markup=False)
