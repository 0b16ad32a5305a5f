"""Choosing the house style of the paper in lines."""

from __future__ import annotations

from functools import partial

from wijkwizard.conversation.house_form import CLOSED, house_form, take_house
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_until_usable


def choose_house(face: Face) -> None:
    """Ask for a folder until it can be used, or nothing is typed any more."""
    if face.session.file.read_only:
        face.say(CLOSED)
        return
    told = ask_until_usable(face, house_form, partial(take_house, face.session.house))
    face.say(*(told or ()))
