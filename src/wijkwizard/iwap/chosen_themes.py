"""Puts a measure under the theme that it named before the group chose that theme for the plan."""

from __future__ import annotations

from collections.abc import Mapping

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import Picked
from wijkwizard.terms import Unknown


def with_chosen_themes(iwap: Iwap) -> Iwap:
    """Return the plan in which a theme beside the chosen ones is a chosen one where the group chose it later.

    What was said at the measure itself goes before it.
    """
    rows = {
        row.theme.value.id: Picked(id=row.id, label=row.theme.value.label, borrowed=(row.theme.slot,))
        for row in iwap.themes
        if row.theme.value is not None
    }
    measures = tuple(_under_its_theme(measure, rows) for measure in iwap.measures)
    return iwap.model_copy(update={"measures": measures}) if measures != iwap.measures else iwap


def _under_its_theme(measure: Measure, rows: Mapping[str, Picked]) -> Measure:
    other = measure.other_theme
    theme = rows.get(other.value.id) if other.value is not None else None
    if theme is None or measure.theme.value is not None:
        return measure
    slot, asked = measure.theme.slot or other.slot, measure.theme.asked
    return measure.model_copy(
        update={
            "theme": other.model_copy(update={"value": theme, "slot": slot, "asked": asked}),
            "other_theme": type(other)(unknown=Unknown.HIDDEN, slot=other.slot, asked=other.asked),
        }
    )
