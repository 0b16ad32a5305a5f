"""Tells a sentence without the name of a flat, a portiek or a street in it: 'op een plek in de buurt'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wijkwizard.document.common_words import BEGINS, counts_a_word
from wijkwizard.document.nameless_places import ANYWHERE, OTHER, THERE, smooth
from wijkwizard.document.paper_knowledge import FindsPlaces, PaperKnowledge
from wijkwizard.knowledge.personal_data import PersonalData
from wijkwizard.terms.number_words import whole_in_words

_ARTICLES = frozenset({"de", "het", "die", "dit", "dat", "deze", "onze"})
_JOINS = (
    "en|of|maar|met|zonder|tot|om|als|dan|is|zijn|was|waren|per|te|ten|ter|ook|na|tegen|onder|boven|binnen|"
    "buiten|sinds|hoek|een|geen"
)
_BEHIND_A_WORD = re.compile(
    rf"(?<![\w'’-])(?!(?:{_JOINS}|{'|'.join(sorted(THERE | OTHER))})\s+$)[\w'’-]+\s+$",
    re.IGNORECASE,
)
"""What a place without an article is at, and not what is done with it: 'huishoudens Vermeerhof'."""


_COUNTED = "|".join(("één", *(whole_in_words(count) for count in range(100, 0, -1))))
_FURTHER = r"\s*(?:,|en|of|tot en met|t/m|tot|[-–/&])\s*"
_HOUSE = rf"(?:(?!(?:19|20)\d\d\b)\d+(?:\s?[a-z])?|(?:{_COUNTED}))\b(?:\s?[-/]\s?\w+)?"
_NUMBER = re.compile(
    rf",?\s+(?:(?:huis)?(?:nummers?|nrs?\.?)\s*)?{_HOUSE}"
    rf"(?:{_FURTHER}{_HOUSE})*"
    r"(?:[ -]?(?:hs|huis|bis|zwart|rood|boven|beneden))?(?:e\s+\w+|,?\s+\w*\s?(?:hoog|verdieping|etage))?$",
    re.IGNORECASE,
)
"""The number of a house at the end of a place, with what tells its doors and floors apart."""


_STAIRS = r",?\s+(?:portiek|trappenhuis|galerij|ingang|opgang)"
_STAIRS_LEFT = re.compile(rf"(?<=\w\w){_STAIRS}$", re.IGNORECASE)
"""What is left of 'de Kolkflat portiek 3' without its number, behind the name of the flat."""

_FLOOR = r",?\s+(?:(?:op de\s+)?begane grond|(?:op de\s+)?\w+ (?:verdieping|etage)|\w+ hoog)\b"
_STAIRS_THERE = re.compile(
    rf"(?<={ANYWHERE})(?:{_STAIRS}(?:\s+(?:{_COUNTED}|[a-z]|\d+)\b)?|{_FLOOR})", re.IGNORECASE
)
"""A portiek or floor behind a place that lost its name; its number can be a word."""


_WITHIN = re.compile(rf"({ANYWHERE})(?:\s+(?:van|op|uit)\s+{ANYWHERE})+", re.IGNORECASE)
"""A place that is told to be in, of or at another: 'de galerij van flat Zuid', 'portiek 3 op de Brink'."""

_DOOR = frozenset({"portiek", "trappenhuis", "galerij", "huis", "huisnummer", "nummer", "nr", "nr."})
"""Words of a place of which nothing is left without its number: some doors, or one."""

_ONE_HOUSE = frozenset({"huis", "huisnummer", "nummer", "nr", "nr.", "huisnr", "huisnr."})
"""Words of a place that is the door of one household, which is named nowhere."""

_HOMES = frozenset({"huizen", "woningen", "panden", "adressen", "appartementen"})
"""Words for houses, of which a number behind them is that of a door."""

_BLOCK = frozenset({"blok", "complex", "flat", "torenflat"})
"""Words of a place of which the number is a name: as many live there as in a street."""

_TELLS_MORE = re.compile(r"\s+(?:dat|die|waar|omdat|zodat|want)\b")
"""What follows a place that is where something is, and is not what is spoken of."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def names_a_house(text: str, known: PaperKnowledge) -> bool:
    """Return whether a name holds the address of a house.

    The year in 'wijkplan Molenflat 2024' is none, and neither is the number of a thing: 'Bouwstroom 1'.
    """
    found = (place for kind in known.places_in_text for place in kind.found_in(text))
    return any(
        re.search(r"\d", _YEAR.sub("", place)) and not _can_be_a_thing(place, text.partition(place)[0], known)
        for place in found
    )


_COUNT = rf"(?:\d+|(?:{_COUNTED}))"
_NAME_AND_NUMBER = re.compile(rf"[A-ZÀ-Þ][\w'’-]+\s+{_COUNT}(?:{_FURTHER}{_COUNT})*", re.IGNORECASE)


def _can_be_a_thing(found: str, before: str, known: PaperKnowledge) -> bool:
    """Return whether a place with a number can as well be a thing with one: 'Lamp 4' at the beginning of a sentence.

    There every word has a capital. A word for a street or a flat, a preposition or the letter of a door tell a house.
    """
    if (
        not BEGINS.search(before)
        or not _NAME_AND_NUMBER.fullmatch(found)
        or without_lead(found) != found.casefold()
    ):
        return False
    name = without_house_number(found)
    if name.casefold() in _HOMES:
        return False
    sure = (kind for kind in known.places_in_text if isinstance(kind, PersonalData) and kind.tells == "adres")
    return not (
        any(found in kind.found_in(found) for kind in sure)
        or any(True for kind in known.places_in_text for _ in kind.found_in(name))
    )


def can_name_a_house(text: str, known: PaperKnowledge) -> bool:
    """Return whether a text holds a name with a number that stands, for it is a thing or a house: 'Lamp 4'."""
    may = _MayStand(known, "", "", venues=True)
    return any(
        _can_be_a_thing(text[at:end], text[:at], known) for at, end in _spans(text, known.places_in_text, may)
    )


def without_house_number(place: str) -> str:
    """Return a place without the number of a house at its end: a street may be agreed on, a household never is."""
    street = _NUMBER.sub("", place)
    if street == place:
        return place
    name = _STAIRS_LEFT.sub("", street)
    return name if without_lead(name) else street


def is_block(place: str) -> bool:
    """Return whether a place is a block or a flat of which the number is its name."""
    return without_lead(_NUMBER.sub("", place)) in _BLOCK


def agreed_place(place: str) -> str:
    """Return what may stand of a place that was agreed on; empty when without its number nothing says where."""
    street = without_house_number(place)
    if street == place:
        return place
    kind_word, *named = without_lead(street).split() or ("",)
    if named and named[-1] in THERE | OTHER:
        return ""  # 'Singel tussen 12 en 40': without its numbers it says nothing
    if not named and kind_word in _BLOCK:
        return place
    return street if named or (kind_word and kind_word not in _DOOR) else ""


def _instead(found: str) -> str:
    first = found.split(maxsplit=1)[0]
    word = first.casefold()
    said = f"op {ANYWHERE}" if word in THERE else f"{word} {ANYWHERE}" if word in OTHER else ANYWHERE
    starts_high = first[0].isupper() and word in THERE | OTHER | {"de", "het", "die", "dit", "deze"}
    return said[0].upper() + said[1:] if starts_high else said


def without_lead(found: str) -> str:
    """Return a place in small letters without the preposition and the article before it."""
    words = found.split()
    while words and words[0].casefold() in THERE | OTHER | {"de", "het"}:
        words = words[1:]
    return " ".join(words).casefold()


def is_public(found: str, known: PaperKnowledge) -> bool:
    """Return whether a place is itself one where anybody comes and nobody lives: 'in het Zuiderpark'."""
    name = without_lead(found)
    return any(
        without_lead(public) == name for kind in known.public_buildings for public in kind.found_in(found)
    )


def of_a_public_building(before: str, after: str, known: PaperKnowledge) -> bool:
    """Return whether a place is the address of a public building: 'buurthuis De Linde, Kerkstraat 12'."""
    before, aside = before.rstrip(" ,(:"), after.startswith((",", " ("))
    for kind in known.public_buildings:
        if any(before.endswith(found) for found in kind.found_in(before)):
            return True
        words = after.lstrip(" ,(").removeprefix("in ").removeprefix("het ").removeprefix("de ")
        if aside and any(words.startswith(found) for found in kind.found_in(words)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _MayStand:
    """The places that may be named: see ``without_places``; in small letters."""

    known: PaperKnowledge
    free: str
    agreed: str
    venues: bool


def without_places(
    text: str, known: PaperKnowledge, may_stand: str = "", *, agreed: str = "", venues: bool = False
) -> str:
    """Return a text in which each place that is smaller than a buurt is told without its name.

    Args:
        text: what was said.
        known: how a small place is known in a sentence.
        may_stand: a text with the places that may be named, such as the name of the area itself.
        agreed: a text with the places that the group agreed on, which are named without the number of a house.
        venues: whether the address of a public building may stand, for there something happens and nobody lives.
    """
    may = _MayStand(known, may_stand.casefold(), agreed.casefold(), venues)
    told = _without(text, _spans(text, known.places_in_text, may), may)
    # 'Portiek 3 van de Kolkflat' is one place, and so is 'bij nr. 14 op de Brink'.
    told = _WITHIN.sub(r"\1", _STAIRS_THERE.sub("", told))
    return text if told == text else smooth(told)


def without_house_numbers(text: str, known: PaperKnowledge, may_stand: str = "") -> str:
    """Return a text in which each place may be named, but for the number of a house; see ``without_places``.

    What can as well be a thing with a number stands: two lamps or parts of a work would get one name.
    """
    may = _MayStand(known, may_stand.casefold(), "", venues=True)
    pieces, reached = list[str](), 0
    for at, end in _spans(text, known.places_in_text, may):
        found = text[at:end]
        if _can_be_a_thing(found, text[:at], known):
            continue
        word = without_lead(found).split()[0] if without_lead(found) else ""
        bare_number = word[:1].isdigit()  # 'de buurman van 14': without a street nothing is left to name
        street = agreed_place(found) or (_instead(found) if word in _ONE_HOUSE or bare_number else found)
        pieces += [text[reached:at], street]
        reached = end
    return "".join((*pieces, text[reached:]))


def _spans(text: str, kinds: Iterable[FindsPlaces], may: _MayStand) -> list[tuple[int, int]]:
    """Return where the places stand that may not be named; those that overlap are one, so that no half is left.

    What knows an address takes what is before a street for a part of its name, and says only where it ends.
    """
    merged: list[tuple[int, int]] = []
    for kind in kinds:
        reached, ends_only = 0, isinstance(kind, PersonalData) and kind.tells == "adres"
        for found in kind.found_in(text):
            at = text.find(found, reached)
            if at < 0 or without_lead(found) in may.free:
                continue
            reached = at + len(found)
            if counts_a_word(found, text[:at], may.known.no_place()):
                continue
            public = is_public(found, may.known) or of_a_public_building(text[:at], text[reached:], may.known)
            if not (may.venues and public):
                merged = _with_span(merged, (at, reached), ends_only=ends_only)
    return sorted(merged)


def _with_span(
    spans: list[tuple[int, int]], new: tuple[int, int], *, ends_only: bool
) -> list[tuple[int, int]]:
    """Return the spans with a new one, made one with those that it overlaps."""
    touched = [span for span in spans if span[0] < new[1] and new[0] < span[1]]
    begins = (
        [start for start, _ in touched] if touched and ends_only else [start for start, _ in (*touched, new)]
    )
    ends = max(end for _, end in (*touched, new))
    return [*(span for span in spans if span not in touched), (min(begins), ends)]


def _without(text: str, spans: Iterable[tuple[int, int]], may: _MayStand) -> str:
    """Return a text with something said in the place of each span, but for what the group agreed on."""
    pieces, reached = list[str](), 0
    for at, end in spans:
        if at < reached:
            continue
        found = text[at:end]
        start = not text[:at].strip() or text[:at].rstrip()[-1] in ".!?"
        put = agreed_place(found) if without_lead(found) in may.agreed else ""
        if not put:
            put = _instead(found)
            # 'Kapotte deur portiek 3': what is named last is where it is.
            ends = not re.match(r"\s*\w", text[end:]) or _TELLS_MORE.match(text[end:]) is not None
            bare = found.split()[0].casefold() not in _ARTICLES and _BEHIND_A_WORD.search(text[:at])
            put = f"op {ANYWHERE}" if put == ANYWHERE and (ends or bare) and not start else put
        pieces += [text[reached:at], put[0].upper() + put[1:] if start and found[0].isupper() else put]
        reached = end
    return "".join((*pieces, text[reached:]))
