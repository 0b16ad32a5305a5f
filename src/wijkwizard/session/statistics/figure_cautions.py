"""The cautions that follow from all figures of a dossier, also when they came from files at different times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wijkwizard.session.statistics.figures import with_earlier
from wijkwizard.terms.dutch import and_more

if TYPE_CHECKING:
    from wijkwizard.figures import AreaFigures, Compared
    from wijkwizard.session.reader import Reader

_NAMED = 3


def newest(figures: AreaFigures) -> Iterator[Compared]:
    """Yield of each measure the newest figure that is known, or its newest gap."""
    for measure in dict.fromkeys(each.measure for each in figures.compared):
        yield figures.latest(measure) or figures.of(measure)[-1]


def of_another_place(
    found: AreaFigures, known: AreaFigures, before: AreaFigures | None
) -> Mapping[str, list[str]]:
    """Return by reason the figures that are perhaps of another place, as label and year.

    Args:
        found: the figures that are added; of each measure the newest counts.
        known: all figures that the dossier has with these.
        before: the figures that it had; what was said of these then is not said again.
    """
    by_reason: dict[str, list[str]] = {}
    added = {(each.measure, each.year) for each in newest(found)}
    for each in (*newest(found), *newest(known)):
        new = (each.measure, each.year) in added or (before is not None and not before.elsewhere(each))
        why = known.elsewhere(each) if new else ""
        label = f"{each.label} ({each.year})"
        if why and label not in by_reason.get(why, ()):
            by_reason.setdefault(why, []).append(label)
    return by_reason


def new_notes(found: AreaFigures, known: AreaFigures, before: AreaFigures | None) -> tuple[str, ...]:
    """Return the breaks and notes of added figures, and those that follow from these with the earlier ones."""
    own = (*found.breaks, *found.notes)
    said = (*before.breaks, *before.notes) if before else ()
    arising = (text for text in (*known.breaks, *known.notes) if text not in said)
    return tuple(dict.fromkeys((*own, *arising)))


def cautions(reader: Reader, found: AreaFigures) -> tuple[str, ...]:
    """Return what a user must know before figures are added to a dossier, one sentence or two each."""
    before, known = reader.figures(), with_earlier(reader.state, found)
    away = [
        f"{and_more(labels, _NAMED)} {'blijft' if len(labels) == 1 else 'blijven'} weg. {why}"
        for why, labels in of_another_place(found, known, before).items()
    ]
    return tuple(f"Let op: {text}" for text in (*away, *new_notes(found, known, before)))
