"""Lints the length of each route against the time of an evening, for each approach that a group can choose."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.authoring.faults import Fault
from wijkwizard.questionnaire.evenings import in_room, minutes_of
from wijkwizard.questionnaire.lengths import Evening
from wijkwizard.questionnaire.lint.subjects import LintContext
from wijkwizard.questionnaire.model import ChoiceQuestion

_SHORTER = (
    "Geef vragen een langere 'route', maak 'minutes' kleiner als dat eerlijk is, of geef de avond meer tijd."
)


def evening_faults(context: LintContext) -> Iterator[Fault]:
    """Yield each route that asks more than its evening allows, and unknown names in ``routes``."""
    questionnaire = context.index.questionnaire
    length = context.by_id.get(questionnaire.length_question)
    if length is None or context.cannot_judge(questionnaire.length_question):
        return
    offered = context.finite(length.options)
    ids = [option.id for option in offered or ()]
    for n, route in enumerate(questionnaire.routes):
        if offered is not None and route.option not in ids:
            what = f"'{length.full_id}' heeft geen keuze '{route.option}'."
            remedy = context.suggest(route.option, ids, "Noem een keuze van die vraag.")
            yield context.fault(("routes", n, "option"), "keuze-onbekend", what, remedy)
        elif (
            route.cut_after
            and route.cut_after not in context.by_id
            and not context.cannot_judge(route.cut_after)
        ):
            what = f"De vraag '{route.cut_after}' bestaat niet."
            remedy = context.suggest(route.cut_after, context.by_id, "Noem de id van een vraag in de zaal.")
            yield context.fault(("routes", n, "cut_after"), "vraag-onbekend", what, remedy)
        else:
            yield from _too_full(context, n, route)


def _too_full(context: LintContext, n: int, evening: Evening) -> Iterator[Fault]:
    """Yield the worst that a group can choose, once."""
    ways = [in_room(context.index, evening, verdict) for verdict in ("", *_verdicts(context))]
    most = max(minutes for way in ways for minutes in minutes_of(way, evening))
    if most > evening.minutes:
        what = f"De route '{evening.option}' vraagt {most} minuten in de zaal. Er zijn er {evening.minutes} per avond."
        yield context.fault(("routes", n, "minutes"), "avond-past-niet", what, _SHORTER)
    asked = max(
        sum(1 for turn in way for question in turn.questions if question.kind != "notice") for way in ways
    )
    if evening.at_most and asked > evening.at_most:
        what = f"De route '{evening.option}' heeft {asked} vragen in de zaal. Het mogen er {evening.at_most} zijn."
        yield context.fault(("routes", n, "at_most"), "avond-past-niet", what, _SHORTER)


def _verdicts(context: LintContext) -> tuple[str, ...]:
    subject = context.by_id.get(context.index.questionnaire.verdict_question)
    if subject is None or not isinstance(subject.question, ChoiceQuestion):
        return ()
    return tuple(option.id for option in context.finite(subject.options) or ())
