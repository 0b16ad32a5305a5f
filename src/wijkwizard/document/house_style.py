"""The house style of a municipality: a colour, letters, pictures with their text, and its own words on the cover.

It is a value that stands in the dossier, so that each laptop makes the same paper. All of it was checked when it was
read; what comes out of a dossier that somebody changed is checked for its form once more.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wijkwizard.document.clean_pictures import picture_kind
from wijkwizard.document.contrast import hex_colour
from wijkwizard.document.font_file import is_whole

FaceName = Literal["gewoon", "vet", "cursief", "vet-cursief"]
FACE_NAMES: tuple[FaceName, ...] = ("gewoon", "vet", "cursief", "vet-cursief")
"""What the letters of a family are called in the file of a house style."""

_LONGEST = 120
"""Characters of a word or a text of a house style: the cover has no room for more."""

_MOST_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class HousePicture:
    """A picture, with what it shows for who does not see it."""

    content: bytes = b""
    shows: str = ""

    @property
    def address(self) -> str:
        """The picture as an address, so that a page needs no other file."""
        data = base64.b64encode(self.content).decode("ascii")
        return f"data:image/{picture_kind(self.content) or 'png'};base64,{data}"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the paper of one municipality looks; what is empty stays as ours.

    Attributes:
        name: of the house, for who chooses.
        colour: six digits, of headings, lines and the cover.
        logo: its mark, on the first page.
        cover: a picture at the foot of the cover, in the place of our houses.
        faces: its letters, by name; those that it lacks are ours.
        kind: what a plan is called, above its title.
        title: what stands before the name of the area in the title of a plan.
        sender: who publishes it, in the last line of the first page.
        word: a template for Word without text.
    """

    name: str = ""
    colour: str = ""
    logo: HousePicture = HousePicture()
    cover: HousePicture = HousePicture()
    faces: tuple[tuple[FaceName, bytes], ...] = ()
    kind: str = ""
    title: str = ""
    sender: str = ""
    word: bytes = b""


def to_event(style: HouseStyle) -> Mapping[str, object]:
    """Return a house style as it stands in a dossier."""
    return {
        "name": style.name,
        "colour": style.colour,
        "logo": _written(style.logo.content),
        "logo_shows": style.logo.shows,
        "cover": _written(style.cover.content),
        "cover_shows": style.cover.shows,
        "faces": {name: _written(content) for name, content in style.faces},
        "kind": style.kind,
        "title": style.title,
        "sender": style.sender,
        "word": _written(style.word),
    }


def from_event(stored: Mapping[str, object]) -> HouseStyle | None:
    """Return a house style of a dossier; None for none, and what is not as it should be is left out."""
    if not stored:
        return None
    faces = stored.get("faces")
    found = faces if isinstance(faces, Mapping) else {}
    return HouseStyle(
        name=_text(stored, "name"),
        colour=hex_colour(_text(stored, "colour")),
        logo=_picture(stored, "logo"),
        cover=_picture(stored, "cover"),
        faces=tuple(
            (name, content) for name in FACE_NAMES if (content := _bytes(found, name)) and is_whole(content)
        ),
        kind=_text(stored, "kind"),
        title=_text(stored, "title"),
        sender=_text(stored, "sender"),
        word=_bytes(stored, "word"),
    )


def _written(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _text(stored: Mapping[str, object], name: str) -> str:
    return str(stored.get(name, ""))[:_LONGEST]


def _bytes(stored: Mapping[str, object], name: str) -> bytes:
    try:
        content = base64.b64decode(str(stored.get(name, "")), validate=True)
    except (binascii.Error, ValueError):
        return b""
    return content if len(content) <= _MOST_BYTES else b""


def _picture(stored: Mapping[str, object], name: str) -> HousePicture:
    content, shows = _bytes(stored, name), _text(stored, f"{name}_shows")
    return HousePicture(content, shows) if shows and picture_kind(content) else HousePicture()
