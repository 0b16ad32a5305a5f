"""Choosing in lines what stands of what tables said differently."""

from __future__ import annotations

from wijkwizard.conversation.table_differences import (
    ALONE,
    JOIN_ALL,
    LATER,
    TITLE,
    all_chosen,
    difference_text,
    join_all,
    list_text,
    only_out_of_view,
    settle,
    spoken_list,
    ways_list,
)
from wijkwizard.lines.face import Face
from wijkwizard.lines.spoken_text import heard
from wijkwizard.session.merge.merged_differences import NOTHING_DIFFERS
from wijkwizard.terms.dutch import sentence


def choose_differences(face: Face) -> None:
    """Name what tables said differently and ask what stands, until nothing is left or people go on."""
    settler = face.session.differences
    found = settler.found(face.showing())
    hidden = only_out_of_view(settler, face.showing())
    if hidden and face.confirm(hidden, f"{ALONE} Typ ja of nee"):
        face.room_looks = False
        found = settler.found(face.showing())
    if not found:
        face.tell(*heard(LATER if hidden else NOTHING_DIFFERS))
        return
    while found:
        which = face.choose(sentence(TITLE), spoken_list(found), *heard(list_text(found)))
        if which is None:
            return
        if which == JOIN_ALL:
            face.say_result(join_all(settler, found))
            found = settler.found(face.showing())
            continue
        difference = found[int(which)]
        ways = [(line.id, _spoken(line.text)) for line in ways_list(settler, difference)]
        way = face.choose(sentence(difference.name), ways, *heard(difference_text(difference)))
        if way is not None:
            face.say_result(settle(settler, difference, int(way)))
        found = settler.found(face.showing())
    face.tell(*heard(all_chosen(settler)))


def _spoken(text: str) -> str:
    return " ".join(sentence(line) for line in heard(text))
