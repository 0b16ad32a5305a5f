"""Looks up the codes of regions that a file gives by name only, and reports the names without a code."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.name_matching import Matched, match_gemeenten, match_names
from wijkwizard.figures.files.loading import LoadedFile
from wijkwizard.figures.recognised import Recognised
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.terms.dutch import and_more
from wijkwizard.terms.units import many

_SHOWN = 6


def matched_with(loaded: LoadedFile, coded: Sequence[Dataset], gemeente: str) -> Matched:
    """Give the places of a file their codes, as far as it has none.

    Raises:
        WijkError: ``figures-names-only`` when there is nothing to look a name up in.
    """
    if loaded.made.has_codes:
        return Matched(loaded.dataset)
    if loaded.match.by_region:
        return Matched(match_gemeenten(loaded.dataset, coded))
    if gemeente and coded:
        return match_names(loaded.dataset, coded, gemeente)
    if loaded.match.local:
        return Matched(loaded.dataset)
    raise WijkError("figures-names-only", path=loaded.path)


def with_names(found: Recognised, matched: Matched) -> Recognised:
    """Say which names got no code."""
    notes = list(found.notes)
    if matched.shared:
        named = and_more([f"'{name}'" for name in matched.shared], _SHOWN)
        notes.append(
            f"{named} kan in deze gemeente meer dan één plek zijn. De cijfers daarvan doen niet mee."
        )
    if matched.strange:
        text = many(matched.strange, "naam hoort", "namen horen")
        takes = "doet" if matched.strange == 1 else "doen"
        notes.append(f"{text} bij geen plek in deze gemeente en {takes} niet mee.")
    return found.model_copy(update={"notes": tuple(notes), "shared": matched.shared})
