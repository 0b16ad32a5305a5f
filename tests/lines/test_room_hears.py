"""What is internal is never said while the room listens: a whole evening, with every list, on the full example."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.lines.scripted import Script, through
from tests.session.all_internal import all_internal
from tests.session.small import fixed_environment
from wijkwizard.lines.line_io import LineIO
from wijkwizard.lines.run import _face, converse
from wijkwizard.session import open_session
from wijkwizard.terms import Slot

_AT_QUESTION = ("/uitleg", "/later")
_LISTS = (
    "/overzicht alles",
    "/lijst",
    "/zoek kanarie",
    "/zoek oud zeer",
    "/plan",
    "/cijfers",
    "/opvalt",
    "/stop",
)
_DIRECTIONS = ("let op: ", "vraag door", "wat de cijfers zeggen", "u bent op tijd", "mag weg als")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[Slot, str]]:
    """The example, in which each text is a word of its own and none may leave the building."""
    path = tmp_path_factory.mktemp("voorbeeld") / "besloten.wijk"
    return path, all_internal(path)


class Facilitator:
    """Goes through the evening, asks for everything at each question, and then hears every list."""

    def __init__(self, listens: str, most: int) -> None:
        self._most = most
        self.said: list[str] = []
        self._new: list[str] = []
        self._first = iter(("/zoek trots", "1", listens))
        self._lists = iter(_LISTS)
        self._left: Iterator[str] = iter(_AT_QUESTION)
        self._in_list = False

    def say(self, *lines: str) -> None:
        """Hear lines."""
        self.said += lines
        self._new += lines

    def read(self, prompt: str) -> str | None:
        """Answer a prompt."""
        new, self._new = self._new, []
        self.said.append(prompt)
        if (first := next(self._first, None)) is not None:
            return first
        if any("een streepje maakt het leeg" in one for one in new) or prompt.startswith("Vak."):
            return "/terug"
        if "Typ ja of nee" in prompt:
            return "ja" if "samen met de groep" in prompt else "nee"
        if any(one.startswith("Waar wilt u verder?") for one in new):
            self._in_list = True
            return next(self._lists)
        if self._in_list:
            return ""
        return self._at_question(prompt)

    def _at_question(self, prompt: str) -> str:
        self._most -= 1
        if self._most < 0:
            return "/plekken"
        if (word := next(self._left, None)) is not None:
            return word
        self._left = iter(_AT_QUESTION)
        if prompt.startswith("Regels."):
            self._left = iter(("", ""))
            return "1"
        return "/verder"


def _evening(path: Path, listens: str, most: int = 9999) -> str:
    who = Facilitator(listens, most)
    session = open_session(path, environment=fixed_environment(90_000), read_only=True)
    converse(session, LineIO(who.say, who.read, who.read), fixed_environment(90_000))
    return "\n".join(who.said)


def test_a_room_that_listens_hears_nothing_internal(dossier: tuple[Path, Mapping[Slot, str]]) -> None:
    """Nor what is said to the facilitator alone; the question whether it listens comes before the first of the room."""
    path, words = dossier
    heard = _evening(path, "ja")
    assert heard.index("luistert de zaal mee") < heard.index("Waar bent u trots op")
    leaks = [word for word in (*words.values(), "kanarieapart", "kanariewie") if word in heard]
    leaks += [word for word in _DIRECTIONS if word in heard.casefold()]
    assert leaks == []
    assert heard.count("?") > 60


def test_the_same_evening_is_heard_whole_when_nobody_listens(
    dossier: tuple[Path, Mapping[Slot, str]],
) -> None:
    """A walk that hears nothing would prove nothing."""
    path, words = dossier
    heard = _evening(path, "nee", most=90)
    assert sum(word in heard for word in words.values()) > 80
    assert "kanariewie" in heard
    assert [word for word in _DIRECTIONS if word not in heard.casefold()] == []


def test_after_a_stop_in_the_evening_nothing_internal_is_named_until_somebody_says_so(
    tmp_path: Path, dossier: tuple[Path, Mapping[Slot, str]]
) -> None:
    """Wherever it goes on then, and whichever face the room was entered in; after an ordinary end it is a desk."""
    path, clock, words = tmp_path / "avond.wijk", fixed_environment(90_000), dossier[1].values()
    shutil.copy(dossier[0], path)
    typed = ("/zoek oud zeer", "1", "/overzicht alles", "/stop")
    with open_session(path, environment=clock) as session:
        _face(session, Script(["ja"]).io, clock).enter_room("trots")
    stopped = through(path, typed, questions=None, environment=clock)
    assert "Misschien luistert de zaal mee: wat intern is, wordt niet genoemd" in stopped.text
    assert [word for word in words if word in stopped.text] == []
    at_desk = through(path, typed, questions=None, environment=clock)
    assert "luistert zij mee" not in at_desk.text
    assert [word for word in words if word in at_desk.text] != []
