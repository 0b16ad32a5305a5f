"""Choosing the house style of the paper in lines."""

from __future__ import annotations

from wijkwizard.conversation.house_form import CLOSED, house_form, take_house, typed_folder
from wijkwizard.errors import WijkError
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_form


def choose_house(face: Face) -> None:
    """Ask for a folder until it can be used, or nothing is typed any more."""
    if face.session.file.read_only:
        face.say(CLOSED)
        return
    spec = house_form()
    while (filled := ask_form(face, spec)) is not None:
        try:
            face.say(*take_house(face.session.house, filled))
        except WijkError as error:
            spec = house_form(typed_folder(filled), f"{error.sentence} {error.remedy}")
        else:
            return
