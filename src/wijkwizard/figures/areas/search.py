"""Finds a region by its code, its name, its gemeente or a postcode."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkwizard.figures.areas.region_codes import RegionRef, comparable, gemeente_of, read_code, wijk_of
from wijkwizard.figures.reading import Reading, RegionNames
from wijkwizard.figures.tables.headings import norm
from wijkwizard.terms.figures import Region, RegionLevel

_POSTCODE = re.compile(r"[1-9]\d{3}(?:\s*[A-Za-z]{2})?")
_ORDER: tuple[RegionLevel, ...] = (
    "wijk",
    "buurt",
    "gemeente",
    "postcode",
    "gebied",
    "provincie",
    "land",
    "overig",
)
_SHORTEST = 3
_EXACT = 3
_SPOKEN = {"denhaag": "sgravenhage", "denbosch": "shertogenbosch"}
"""Names that people use for names that the CBS writes."""


def search(reading: Reading, text: str) -> tuple[Region, ...]:
    """Return the regions that a text can mean, the likeliest first.

    Args:
        reading: the files.
        text: a code, a name or a part of it, ``gemeente naam``, or a postcode.

    Returns:
        Regions whose code is the text; otherwise those with this postcode; otherwise those whose name holds it,
        exact names before parts of names, wijken before buurten. A wijk brings its buurten along.
    """
    return tuple(place.region for place in found_places(reading, text))


def found_places(reading: Reading, text: str) -> tuple[RegionRef, ...]:
    """Return the same, with the names in the files."""
    wanted = text.strip()
    exact = reading.places.get(wanted.upper()) or reading.places.get(wanted) or _literal(reading, wanted)
    if exact is not None:
        return (exact,)
    if _POSTCODE.fullmatch(wanted) and (found := _with_postcode(reading, wanted[:4])):
        return found
    code = read_code(wanted)
    if code is not None and code[0] in reading.places:
        return (reading.places[code[0]],)
    return _named(reading, wanted)


def the_wijk(reading: Reading, text: str, found: Sequence[RegionRef]) -> RegionRef | None:
    """Return the wijk with exactly this name, of several places: people omit the number of a wijk.

    ``None`` when it is ambiguous, or when a gemeente or a place in another gemeente has the name too.
    """
    name = _asked(text)
    exact = [place for place in found if max(_scores(name, reading.names[place.key])) == _EXACT]
    wijken = [place for place in exact if place.level == "wijk"]
    near = {gemeente_of(place.code) for place in exact}
    if (
        len(found) == 1
        or len(wijken) != 1
        or len(near) > 1
        or any(place.level == "gemeente" for place in exact)
    ):
        return None
    return wijken[0]


def _asked(text: str) -> str:
    name = comparable(text)
    return _SPOKEN.get(name, name)


def _literal(reading: Reading, text: str) -> RegionRef | None:
    """Return the place with exactly this name; the bare name of a wijk may mean its buurten too."""
    name = _asked(text)
    same = [reading.places[key] for key, names in reading.names.items() if name in {names.own, names.bare}]
    spoken = name != comparable(text)
    written = [place for place in same if spoken or place.name.casefold() == text.casefold()]
    if len(written) != 1 or not name:
        return None
    place = written[0]
    if place.level == "wijk":
        return place if comparable(place.name) != norm(place.name) else None
    return place if len(same) == 1 else None


def _with_postcode(reading: Reading, four: str) -> tuple[RegionRef, ...]:
    found = [place for place in reading.places.values() if place.level == "buurt" and place.postcode == four]
    return tuple(sorted(found, key=lambda place: place.code))


def _named(reading: Reading, text: str) -> tuple[RegionRef, ...]:
    name = _asked(text)
    if len(name) < _SHORTEST:
        return ()
    scored: list[tuple[int, int, str, RegionRef]] = []
    for key, names in reading.names.items():
        score = max(_scores(name, names))
        if score:
            place = reading.places[key]
            scored.append((-score, _ORDER.index(place.level), place.code, place))
    found = [place for *_, place in sorted(scored, key=lambda each: each[:3])]
    wijken = {
        place.code for *_, place in scored if place.level == "wijk" and reading.names[place.key].own == name
    }
    inside = [place for place in reading.places.values() if wijken and wijk_of(place.code) in wijken]
    return tuple(dict.fromkeys([*found, *sorted(inside, key=lambda place: place.code)]))


def _scores(name: str, names: RegionNames) -> tuple[int, int]:
    return _score(name, names.own, names.gemeente), _score(name, names.bare, names.gemeente)


def _score(name: str, own: str, gemeente: str) -> int:
    """Score how well a name fits: exact, exact with its gemeente, or a part."""
    if not own:
        return 0
    if name in {own, own + gemeente, gemeente + own}:
        return _EXACT
    if name in own:
        return 2
    return (
        1
        if gemeente and own != gemeente and name.startswith(gemeente) and name[len(gemeente) :] in own
        else 0
    )
