"""What an earlier evening said, on one screen, and what this evening is about: told when the room is entered again.

All of it may be heard by the room, for the screen can be on a beamer: nothing internal, no count that is still sealed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from wijkwizard.conversation.evening.evening_clock import Began, first_of_evening, goes_on, spoke_before
from wijkwizard.terms.dutch import and_list, bare, day, number, sentence
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.iwap.model import Iwap
    from wijkwizard.iwap.said import Said
    from wijkwizard.session.reader import Reader

ValueT = TypeVar("ValueT")
"""What an answer holds."""

_NAMED = 3
"""So many are named of a kind; of more only how many there are."""

_FIRST = "Zeg eerst wat de groep de vorige keer zei, en vraag of het nog klopt."


@dataclass(frozen=True, slots=True)
class EarlierEvening:
    """What is told when the room is entered on another evening.

    Attributes:
        title: when the group last spoke, in Dutch.
        said: what it said, a sentence each.
        tonight: what this evening is about, a line each with its minutes.
    """

    title: str
    said: tuple[str, ...]
    tonight: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it below each other."""
        head, *steps = self.tonight
        return "\n\n".join(("\n".join(self.said), "\n".join((head, *(f"· {step}" for step in steps)))))


def earlier_evening(reader: Reader, now: datetime, began: Began | None = None) -> EarlierEvening | None:
    """Return what an earlier evening said; ``None`` while an evening goes on, before the first and after the last.

    Args:
        reader: reads the dossier.
        now: the current time, with its time zone.
        began: when the room was entered; ``None`` when it was not.
    """
    from wijkwizard.session.evening_start import last_said
    from wijkwizard.session.visibility import Visibility

    last = last_said(reader.state, reader.turn)
    if last is None or goes_on(began, now) or not spoke_before(reader, now):
        return None
    seen = reader.seen(Visibility(room_looks=True))
    tonight, said = tuple(_tonight(seen)), tuple(_said(seen))
    if not tonight or not said:
        return None
    when = day(last.astimezone().date().isoformat())
    return EarlierEvening(f"De vorige keer: {when}", (_FIRST, *said), tonight)


def _said(seen: Reader) -> Iterator[str]:
    """Yield what the group said in the room, in the order of the questions; what a desk wrote is not its word."""
    from wijkwizard.document.internal import without_withheld
    from wijkwizard.document.naming import by_weight, problem_name, theme_name
    from wijkwizard.session.evening_start import slots_said

    spoken = slots_said(seen.state, seen.turn)

    def heard(said: Said[ValueT]) -> ValueT | None:
        """Return what was said in the room, also where a desk wrote something else since."""
        if said.slot not in spoken:
            return None
        return said.room if said.room is not None else said.value if said.moment == "zaal" else None

    def texts(said: Iterable[Said[str]]) -> Iterator[str]:
        return (bare(text) for each in said if (text := heard(each)))

    plan: Iwap = without_withheld(seen.iwap())[0]
    if proud := heard(plan.danger.proud):
        yield sentence(f"Trots op: {bare(proud)}")
    if estimate := heard(plan.danger.estimate):
        yield sentence(f"Zit de wijk in de gevarenzone? {estimate.label}")
    problems = (row for row in by_weight(plan) if heard(row.title) or heard(row.sort))
    yield from _listed("Wat speelt er", map(problem_name, problems))
    yield from _listed("Krachten", texts(row.what for row in plan.strengths))
    themes = (row for row in plan.themes if heard(row.title) or heard(row.theme))
    yield from _listed("Hier gaan we voor", map(theme_name, themes))
    if ambition := heard(plan.ambition.sentence):
        yield sentence(f"Zo moet het worden: {bare(ambition)}")
    yield from _listed("Beloofd", texts(row.promise for row in plan.promises))
    days = [day(due.iso) for row in plan.feedback if (due := heard(row.due))]
    if days:
        yield sentence(f"Wij zouden iets laten horen: {and_list(days)}")


def _listed(head: str, names: Iterable[str]) -> Iterator[str]:
    held = list(names)
    if len(held) > _NAMED:
        held[_NAMED:] = [f"en nog {number(len(held) - _NAMED)}"]
    if held:
        yield sentence(f"{head}: {'; '.join(held)}")


def _tonight(seen: Reader) -> Iterator[str]:
    """Yield how long this evening takes, then each step that is not done with its minutes; nothing when all is."""
    from wijkwizard.session.evening_start import planned

    turns, here = seen.turns("zaal"), seen.resume_turn("zaal")
    if here is None or all(map(seen.is_done, turns)):
        return
    start = first_of_evening(seen, here.id)
    minutes, end = planned(turns, seen.questions.questionnaire, seen.answers, start)
    ids = [turn.id for turn in turns]
    steps = dict[str, int]()
    for turn, takes in list(zip(turns, minutes, strict=True))[ids.index(start) : end]:
        steps[turn.step.title] = steps.get(turn.step.title, 0) + takes
    yield f"Vanavond, {many(sum(steps.values()), 'minuut', 'minuten')}:"
    yield from (f"{title} ({many(takes, 'minuut', 'minuten')})" for title, takes in steps.items())
