"""Writes figures of files, and replies of the group to them, to an open dossier."""

from __future__ import annotations

from wijkwizard.dossier.log.events import FiguresAdded, Payload, Reaction, Replied
from wijkwizard.figures import AreaFigures, to_event
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.session.seed_rows import make_seed_rows
from wijkwizard.session.statistics.figures import area_answers, place_of_signals, signals_to_add, with_earlier
from wijkwizard.terms import DraftKey


class FigureWriter:
    """Writes figures and replies to them."""

    def __init__(self, reader: Reader, recorder: Recorder) -> None:
        """Write to one dossier.

        Args:
            reader: reads the dossier.
            recorder: writes steps to it.
        """
        self._reader, self._recorder = reader, recorder

    def add(self, figures: AreaFigures) -> tuple[str, ...]:
        """Store the figures of files about the area, and make signals of them; one undo step.

        Returns:
            Labels of the signals that were made; what the group typed itself stays as it is.
        """
        reader = self._reader
        index, state = reader.index, reader.state
        known = with_earlier(state, figures)
        wanted = signals_to_add(reader.iwap(), figures, known, reader.questions.rules)
        found = area_answers(index, reader.answers, state, known)
        payloads: list[Payload] = [FiguresAdded(figures=to_event(figures)), *found]
        place = place_of_signals(index)
        if place is not None:
            payloads += make_seed_rows(state, *place, wanted, self._recorder.environment.token).payloads
        self._recorder.append_events(payloads)
        indicator = reader.questions.knowledge.indicator
        return tuple(indicator(name).label for name in wanted) if place else ()

    def reply(
        self, finding: str, reaction: Reaction, because: str = "", *, internal: bool | None = None
    ) -> None:
        """Store the reply of the group to a finding or a figure of a file; the reason may be empty.

        When ``internal`` is not given it keeps its value, as with an answer.
        """
        before = self._reader.state.reactions.get(finding)
        inside = before is not None and before.internal if internal is None else internal
        said = Replied(finding=finding, reaction=reaction, because=because.strip(), internal=inside)
        self._recorder.append_events([said], [DraftKey(finding, "reply")])
