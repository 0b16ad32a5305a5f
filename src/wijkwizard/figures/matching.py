"""Gives codes to names, within one gemeente and only where a name can be one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.figures.block import Block
from wijkwizard.figures.places import Place, comparable, gemeente_of


def match_names(block: Block, coded: Sequence[Block], gemeente: str) -> Block:
    """Return the block with the regions that are one place in the gemeente; the others are left out.

    Args:
        block: a file with names only.
        coded: files with codes.
        gemeente: code or name of the gemeente.

    Raises:
        WijkError: ``figures-gemeente-unknown`` when no file has it, ``figures-names-only`` when no name fits.
    """
    code = gemeente_code(coded, gemeente)
    by_name: dict[str, dict[str, Place]] = {}
    for each in coded:
        for place in each.places:
            if gemeente_of(place.code) == code:
                by_name.setdefault(comparable(place.name), {})[place.code] = place
    places: list[Place] = []
    kept: list[int] = []
    for at, place in enumerate(block.places):
        found = by_name.get(comparable(place.name), {})
        if len(found) == 1:
            places.append(next(iter(found.values()))._replace(name=place.name))
            kept.append(at)
    if not places:
        file = next(iter(block.sources.values())).file
        raise WijkError("figures-names-only", path=Path(file))
    cells = {key: [column[at] for at in kept] for key, column in block.cells.items()}
    return replace(block, places=tuple(places), cells=cells)


def gemeente_code(blocks: Sequence[Block], text: str) -> str:
    """Return the code of a gemeente from its code or its name.

    Raises:
        WijkError: ``figures-gemeente-unknown`` when no file has it, or its name is not that of one gemeente.
    """
    wanted = comparable(text)
    codes = {
        place.code
        for block in blocks
        for place in block.places
        if place.level == "gemeente"
        and (place.code == text.strip().upper() or comparable(place.name) == wanted)
    }
    if not codes:
        codes = {
            gemeente_of(place.code)
            for block in blocks
            for place in block.places
            if place.gemeente and comparable(place.gemeente) == wanted
        } - {""}
    if len(codes) != 1:
        raise WijkError("figures-gemeente-unknown", text=text)
    return codes.pop()


def match_gemeenten(block: Block, coded: Sequence[Block]) -> Block:
    """Give a table of gemeenten by name the codes that other files have for those names.

    Args:
        block: a file whose regions are gemeenten, provinces and the country, by name.
        coded: files with codes.
    """
    by_name: dict[str, set[str]] = {}
    for each in coded:
        for place in each.places:
            if place.level == "gemeente" and place.code:
                by_name.setdefault(comparable(place.name), set()).add(place.code)
    places = []
    for place in block.places:
        codes = by_name.get(comparable(place.name.removesuffix("(gemeente)")), set())
        known = place.level == "gemeente" and len(codes) == 1
        places.append(place._replace(code=next(iter(codes))) if known else place)
    return replace(block, places=tuple(places))
