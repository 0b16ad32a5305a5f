"""A story through all moments of our own questions: by keys and by lines the same dossier, byte for byte."""

from __future__ import annotations

from pathlib import Path

from tests.lines.walking import Act, by_keys, by_lines, typed_keys
from wijkwizard.session import Session


def _text(question: str, text: str) -> Act:
    return Act(question, (*typed_keys(text), "enter"), (text,))


def _choice(question: str, *numbers: int) -> Act:
    return Act(question, (*map(str, numbers), "f8"), (",".join(map(str, numbers)),))


STORY = (
    _text("gebied-naam", "De Hoven"),
    _text("gebied-inwoners", "1.250"),
    _choice("aanleiding-redenen", 1, 3),
    Act("oud-zeer", (*typed_keys("beloften"), "enter", "x", "f8"), ("beloften", "x", "")),
    _choice("duur", 4),
    _text("avond-datum", "1 oktober 2026"),
    Act("schouw-gedaan", ("n", "enter"), ("nee",)),
    Act("partijen-aanwezig", ("plus", "1", "enter", "1", "enter", "escape"), ("+", "1", "1", "/terug")),
    Act("aanwezig", ("enter", "8", "enter", "escape"), ("1", "", "8", "/terug")),
    Act("spelregels", ("1", "2", "f8"), ("1,2",)),
    Act("privacy", ("j", "enter"), ("ja",)),
    _text("trots", "De moestuin"),
    Act("inschatting-stemmen", ("home", "2", "down", "5", "down", "1", "f5"), ("2", "5", "1", "", "/toon")),
    _choice("inschatting", 2),
    Act(
        "problemen-stemmen",
        ("home", "7", "down", "down", "5", "down", "4", "f5", "enter"),
        ("7", "", "5", "4", *("",) * 6, "/toon", "ja"),
    ),
    Act("problemen", ("home", "enter"), ("1",)),
    Act("problemen", ("ctrl+z",), ("/ongedaan",)),
    Act("problemen", ("ctrl+y",), ("/opnieuw",)),
    Act("basis", ("home", "1", "down", "2", "down", "3"), ("1", "2", "3", "/verder")),
    _choice("besluit", 1),
    Act("slot-anders", (*typed_keys("spel"), "f8"), ("spel", "")),
    Act("wanneer-kijken", ("f7", "enter"), ("/weetniet",)),
    _text("ambitie-horizon", "4"),
    Act("herijken-op", (*typed_keys("maart 2027"), "enter"), ("maart 2027",)),
)
"""What a group does, from preparing through the evening to the desk."""


async def test_our_evening_gives_the_same_dossier_in_both_faces(tmp_path: Path) -> None:
    """Answers, rows, two blind counts with their reveal, taking back, and not knowing."""
    left = iter(STORY)

    def walk(_session: Session) -> Act | None:
        return next(left, None)

    for name in ("keys", "lines"):
        (tmp_path / name).mkdir()
    _, wizard = await by_keys(tmp_path / "keys", walk, questions=None)
    assert by_lines(tmp_path / "lines", STORY, questions=None) == wizard
    for act in STORY:
        assert f'"{act.question}' in wizard, act.question
