"""A map or photo of the group's own in the plan: checked, drawn anew, and with words for who does not see it.

It is given when a paper is made and stands in no dossier: a photo can show people and homes, and neither wiping nor the
public edition can look into a picture.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from wijkwizard.document.clean_pictures import MILLIONS, cleaned_picture, dots_of, is_too_large
from wijkwizard.document.house_style import HousePicture
from wijkwizard.errors import WijkError
from wijkwizard.files.look import read_given
from wijkwizard.terms import Frozen

_MOST_BYTES = 12_000_000
"""A photo of a telephone at its best."""

SHARP = 900
"""Dots of the longest side from which on a picture is sharp over the width of a page: 130 in an inch."""

_LEAST_WORDS, _MOST_SIGNS = 2, 400


class OwnPicture(Frozen):
    """A picture of the group, as it stands in a plan; ``alt`` says what it shows, and ``content`` is PNG or JPEG.

    ``dots`` is how many dots it is wide and high.
    """

    t: Literal["own"] = "own"
    alt: str
    content: bytes = Field(default=b"", exclude=True, repr=False)
    dots: tuple[int, int] = Field(default=(SHARP, SHARP), exclude=True)

    @property
    def address(self) -> str:
        """The picture as an address, so that a page needs no other file."""
        return HousePicture(self.content, self.alt).address


def read_own_picture(path: Path, shows: str) -> OwnPicture:
    """Return a picture with only what is seen: no place, device or name comes along.

    Args:
        path: a PNG or JPEG.
        shows: what it shows, for who does not see it.

    Raises:
        WijkError: those of ``read_given``, ``image-large``, ``image-dots``, ``image-unusable``, or ``image-unsaid``
            without words for it.
    """
    content = read_given(path, _MOST_BYTES, "image-large")
    if is_too_large(content):
        raise WijkError("image-dots", path=path, most=MILLIONS)
    drawn = cleaned_picture(content)
    if drawn is None:
        raise WijkError("image-unusable", path=path)
    told = " ".join(shows.split())
    if len(told.split()) < _LEAST_WORDS or len(told) > _MOST_SIGNS:
        raise WijkError("image-unsaid", most=_MOST_SIGNS)
    return OwnPicture(alt=told, content=drawn, dots=dots_of(drawn))


def unsharp_words(picture: OwnPicture | None) -> str:
    """Return in Dutch that a picture is too small to be sharp on paper; empty when it is not, and without one."""
    if picture is None or max(picture.dots) >= SHARP:
        return ""
    wide, high = picture.dots
    return (
        f"Het beeld is klein ({wide} bij {high} beeldpunten) en wordt op papier onscherp. "
        f"Neem liever een beeld van minstens {SHARP} beeldpunten breed of hoog."
    )
