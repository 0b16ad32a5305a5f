"""Computes what a choice would hide before it is made: answers and half-typed text set aside, questions closed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wijkwizard.questionnaire.route import Route, route
from wijkwizard.session.reader import Reader
from wijkwizard.terms import Answer, Answers, Slot, Unknown, Value
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.units import many

_FEW = 3
"""The most unanswered questions that may be hidden without a warning: the follow-up of one choice."""


@dataclass(frozen=True, slots=True)
class HidePreview:
    """What a choice would hide.

    Attributes:
        answers: how many answers would be kept aside.
        questions: how many questions would not be asked any more.
        texts: how many half-typed texts would be kept aside.
        agreed: at how many slots something was agreed that would not be asked any more; it stays on the list.
    """

    answers: int = 0
    questions: int = 0
    texts: int = 0
    agreed: int = 0

    @property
    def sentence(self) -> str:
        """The warning before the choice is made; empty when it hides too little to mention."""
        if not self.answers and not self.texts and not self.agreed and self.questions <= _FEW:
            return ""
        apart = [
            *([many(self.answers, "antwoord", "antwoorden")] if self.answers else ()),
            *([many(self.texts, "half getypte tekst", "half getypte teksten")] if self.texts else ()),
        ]
        goes = [f"zet {and_list(apart)} apart"] if apart else []
        goes += [f"laat {many(self.questions, 'vraag', 'vragen')} vervallen"] if self.questions else []
        # In a table one cell may go, and its question stays for the other rows.
        goes = goes or [f"laat {many(self.agreed, 'vak', 'vakken')} vervallen"]
        parked = many(self.agreed, "punt geparkeerd; dat blijft", "punten geparkeerd; die blijven")
        stays = f" Daarbij {'is' if self.agreed == 1 else 'zijn'} {parked} op de lijst van wat nog open is."
        return f"Dit {' en '.join(goes)}.{stays if self.agreed else ''}"


def would_hide(
    seen: Reader, slot: Slot, value: Value | Unknown | None, answers: Answers | None = None
) -> HidePreview:
    """Return what an answer would hide of the current questions and answers.

    Args:
        seen: the dossier.
        slot: the slot of the answer.
        value: the answer; ``None`` clears it.
        answers: the other answers, when more is said at the same time; ``None`` for what stands.
    """
    after = road_with(seen, slot, value, answers)
    aside = set(after.kept_aside) - set(seen.route.kept_aside) - {slot}
    texts = [
        half
        for half in seen.known.half()
        if half != slot and half in seen.route.asked and half not in after.asked
    ]
    agreed = [
        at
        for at, parked in seen.answers.parked.items()
        if not parked.unreached and at in seen.route.asked and at not in after.asked
    ]
    return HidePreview(len(aside), len(_asked(seen.route) - _asked(after)), len(texts), len(agreed))


def road_with(
    seen: Reader, slot: Slot, value: Value | Unknown | None, answers: Answers | None = None
) -> Route:
    """Return the route with another answer in a slot, among these answers; ``None`` clears the slot."""
    answers = seen.answers if answers is None else answers
    by_slot = {other: said for other, said in answers.by_slot.items() if other != slot}
    if value is not None:
        given = Answer(unknown=value) if isinstance(value, Unknown) else Answer(value=value)
        by_slot[slot] = (given,)
    return route(seen.index, replace(answers, by_slot=by_slot))


def _asked(now: Route) -> frozenset[str]:
    return frozenset(
        question.id for turn in now.turns for question in turn.questions if question.kind != "notice"
    )
