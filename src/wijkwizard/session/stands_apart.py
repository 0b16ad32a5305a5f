"""Answers of a file that no question asks for: how many there are, why, and what brings them back."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.session.hide_preview import road_with
from wijkwizard.session.reader import Reader
from wijkwizard.terms import ChoiceValue, Slot
from wijkwizard.terms.units import many

_ONLY = "alleen in de werkversie en niet in het openbare plan"


def apart_words(seen: Reader) -> Iterator[str]:
    """Yield in Dutch how many answers are kept apart: by the chosen length, and by another answer."""
    apart = len(seen.route.kept_aside)
    for_length = _for_length(seen)
    if for_length:
        asks = seen.index.question(seen.index.questionnaire.length_question).text
        one = for_length == 1
        asked, it, counts = ("wordt het", "het", "telt het") if one else ("worden ze", "ze", "tellen ze")
        yield (
            f"Let op: {_count_words(for_length)} apart, want bij deze lengte {asked} niet gevraagd. "
            f"U leest {it} {_ONLY}. Kies bij '{asks}' meer tijd, dan {counts} mee."
        )
    if apart > for_length:
        it, which = ("het", "welk antwoord het is") if apart - for_length == 1 else ("ze", "welke het zijn")
        yield (
            f"Let op: {_count_words(apart - for_length)} apart, want een ander antwoord sluit de vraag uit. "
            f"U leest {it} {_ONLY}. In het overzicht van het dossier ziet u {which}."
        )


def _count_words(count: int) -> str:
    return many(count, "antwoord staat", "antwoorden staan")


def _for_length(seen: Reader) -> int:
    """Return how many answers the longest route would use that this one does not."""
    held = seen.index.questionnaire
    if not held.length_question or not held.long_options:
        return 0
    longest = ChoiceValue(v=held.long_options[0])
    road = road_with(seen, Slot(held.length_question), longest)
    return len(set(seen.route.kept_aside) - set(road.kept_aside))
