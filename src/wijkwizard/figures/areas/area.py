"""The area that a group talks about: one region of the files, or several buurten together."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.region_codes import RegionRef, gemeente_of, wijk_of
from wijkwizard.figures.areas.search import found_places, the_wijk
from wijkwizard.figures.reading import Reading
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_more, number
from wijkwizard.terms.figures import Region
from wijkwizard.terms.near import meant, nearest

_SHOWN, _FEW = 12, 3


class Area(Frozen):
    """An area.

    Attributes:
        region: how it is named; its ``parts`` are codes when it was put together.
        keys: keys of the regions in the files, at least one.
        gemeente: code of its gemeente; empty when the files do not say.
        note: which of several places was taken, in Dutch; empty when there was only one.
    """

    region: Region
    keys: tuple[str, ...]
    gemeente: str = ""
    note: str = ""


def make_area(reading: Reading, texts: Sequence[str], name: str = "") -> Area:
    """Make an area of the text that a user typed.

    Args:
        reading: the files.
        texts: codes or names; several must be buurten (or wijken) of one gemeente.
        name: name for several together; without it their names in a row.

    Raises:
        WijkError: ``figures-area-unknown``, ``figures-area-ambiguous`` with the choices, or
            ``figures-area-mixed`` when they cannot be one area.
    """
    found = [_find_region(reading, text) for text in texts]
    places = list(dict.fromkeys(place for place, _ in found))
    note = " ".join(dict.fromkeys(note for _, note in found if note))
    if not places:
        raise WijkError("figures-area-unknown", text="", near="")
    if len(places) == 1:
        place = places[0]
        return Area(region=place.region, keys=(place.key,), gemeente=gemeente_of(place.code), note=note)
    _demand_one(places)
    shown = name.strip() or " + ".join(place.name or place.code for place in places)
    region = Region(
        code="",
        name=shown,
        level="gebied",
        gemeente=places[0].gemeente,
        parts=tuple(place.code or place.name for place in places),
    )
    keys = tuple(place.key for place in places)
    return Area(region=region, keys=keys, gemeente=gemeente_of(places[0].code), note=note)


def _find_region(reading: Reading, text: str) -> tuple[RegionRef, str]:
    """Return the place that a text means, and which others it could have been."""
    found = found_places(reading, text)
    if not found:
        raise WijkError("figures-area-unknown", text=text.strip(), near=_near(reading, text))
    wijk = the_wijk(reading, text, found)
    if wijk is not None:
        return wijk, _taken(text.strip(), wijk, [place for place in found if place != wijk])
    if len(found) > 1:
        lines = [f"- {place.code or place.name}: {_said(place)}" for place in found[:_SHOWN]]
        more = len(found) - _SHOWN
        if more > 0:
            lines.append(f"- en nog {number(more)}")
        raise WijkError("figures-area-ambiguous", text=text.strip(), choices="\n".join(lines))
    return found[0], ""


def _taken(text: str, wijk: RegionRef, others: Sequence[RegionRef]) -> str:
    sentence = and_more([f"{place.name} ({place.code})" for place in others], _FEW)
    return f"'{text}' is hier {wijk.name} ({wijk.code}). Bedoelt u een buurt, geef dan haar code: {sentence}."


def _said(place: RegionRef) -> str:
    where = f" in {place.gemeente}" if place.gemeente and place.level in {"wijk", "buurt"} else ""
    return f"{place.name or 'zonder naam'}{where} ({place.level})"


def _near(reading: Reading, text: str) -> str:
    """Suggest the nearest name, of those that begin with the same letter."""
    first = text.strip()[:1].casefold()
    names = sorted({place.name for place in reading.places.values() if place.name[:1].casefold() == first})
    found = nearest(text.strip(), names, likeness=0.75)
    return f" {meant(found)}" if found else ""


def _demand_one(places: Sequence[RegionRef]) -> None:
    """Refuse a union that would count people twice or spans gemeenten."""
    levels = {place.level for place in places}
    if not levels <= {"wijk", "buurt"}:
        raise WijkError("figures-area-mixed", reason="alleen wijken en buurten kunnen samen een gebied zijn")
    if len({gemeente_of(place.code) for place in places}) > 1:
        raise WijkError("figures-area-mixed", reason="ze liggen in verschillende gemeenten")
    codes = {place.code for place in places} - {""}
    inside = next((place for place in places if wijk_of(place.code) in codes), None)
    if inside is not None:
        raise WijkError("figures-area-mixed", reason=f"{inside.name} ligt al in een wijk die ook gekozen is")
