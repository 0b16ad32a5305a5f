"""Words for a place without its name: once in a sentence, and as many where more than one was meant."""

from __future__ import annotations

import re

from wijkwizard.terms.dutch import upper_first

ANYWHERE = "een plek in de buurt"
"""What stands in the place of a name."""
SEVERAL = "enkele plekken in de buurt"
"""What stands there where more than one was meant."""
THERE = frozenset({"in", "op", "aan", "bij", "rond", "rondom", "langs", "achter", "naast", "tegenover"})
"""Prepositions that say where; with any of these it is 'op een plek'."""
OTHER = frozenset({"van", "uit", "door", "over", "voor", "tussen", "naar", "vanaf"})
"""Other prepositions, which stay before it."""

_A_PLACE = rf"(?:(?:op|van|uit|door|over|voor|tussen|naar|vanaf)\s+)?{ANYWHERE}"
_PLACE_ENDS = r"(?=\s*(?:$|[.,:;!?)])|\s+(?:en|of|met|voor|door|na|vanaf|tot|omdat|als)\s)"
_BETWEEN_PLACES = re.compile(rf"\btussen {ANYWHERE} en {_A_PLACE}", re.IGNORECASE)
_JOINED_PLACES = re.compile(
    rf"({ANYWHERE})(?:(?:\s*[,/&+–-]\s*|\s+)(?:(?:en|of|tot|t/m|en ook)\s+)?{_A_PLACE})+{_PLACE_ENDS}",
    re.IGNORECASE,
)
_PLACE_ASIDE = re.compile(rf"(?<={ANYWHERE})\s*\({_A_PLACE}\)", re.IGNORECASE)
_THERE_AGAIN = re.compile(rf"(?<=\w)(?<!\ben)(?<!\bof)(?<!\bmaar)(?<!\bwant)\s+op {ANYWHERE}(?!\w)")
_OF_MORE = "zijn|waren|hebben|hadden|worden|werden|staan|stonden|liggen|blijven|krijgen|kunnen|moeten|zullen"
_MORE_PLACES = re.compile(
    rf"(?P<before>[\w'’-]+\s+)?\b{ANYWHERE}(?:\s+en\s+{ANYWHERE})*(?=\s+(?:{_OF_MORE})\b)", re.IGNORECASE
)
"""A place of which is told what more than one do: 'de flats zijn vochtig'."""

_OTHER_SENTENCE = re.compile(r"((?<=[.!?])\s+)")


def _said_once(sentence: str) -> str:
    """Return a sentence that says only once that it is on a place, where the rest of it needs no second one."""
    told = _BETWEEN_PLACES.sub(f"op {ANYWHERE}", sentence)
    told = _JOINED_PLACES.sub(r"\1", _PLACE_ASIDE.sub("", told))
    first = told.casefold().find(ANYWHERE)
    if first < 0:
        return told
    reached = first + len(ANYWHERE)
    return told[:reached] + _THERE_AGAIN.sub("", told[reached:])


def _as_many(found: re.Match[str]) -> str:
    """Return more places than one, so that the sentence stays Dutch; of people on a place nothing changes."""
    before = found["before"] or ""
    if before.strip().casefold() in THERE | OTHER:
        return found[0]
    return before + (upper_first(SEVERAL) if found[0][len(before)].isupper() else SEVERAL)


def smooth(text: str) -> str:
    """Return a text in which each sentence says once that it is on a place, and of more places that they are more."""
    return "".join(_MORE_PLACES.sub(_as_many, _said_once(each)) for each in _OTHER_SENTENCE.split(text))


def is_nameless(text: str) -> bool:
    """Return whether a text tells of a place without its name."""
    return any(words in text.casefold() for words in (ANYWHERE, SEVERAL))
