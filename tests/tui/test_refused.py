"""What is refused is read at once: its sentence comes in sight at 80x24, however long the list above it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import Slot, TextValue, YesNoValue


@pytest.mark.parametrize(
    ("question", "keys", "why"),
    [
        ("problemen-stemmen", ("home", "1", "2", "0"), "Er past geen cijfer meer bij."),
        ("slot", ("home", "9"), "Dat kan hier niet. Typ een cijfer"),
        ("cijfers-kiezen", ("home", *("space", "down") * 12, "space"), "Kies er hoogstens 12."),
    ],
)
async def test_what_is_refused_comes_in_sight(
    question: str, keys: tuple[str, ...], why: str, tmp_path: Path
) -> None:
    """On the first row of a count, on that of a grid of steps, and for one choice too many."""
    async with stage(tmp_path, questions=None) as on:
        turn = on.session.reader.turn(question)
        assert turn is not None
        on.app.navigation.go_to_turn(turn.id)
        await on.settle()
        on.talk.moving.jump(turn, Slot(question))
        await on.settle()
        await on.press(*keys)
        assert why in on.words(), on.text()


@pytest.mark.parametrize(
    ("question", "digit", "told"),
    [
        ("thema", "7", "Kies een nummer van 1 tot en met 3."),
        ("thema", "0", "Kies een nummer van 1 tot en met 3."),
        ("thema", "3", "'veiligheid' kan nu niet: daar is nu geen geld voor."),
        ("wie", "4", "Kies een nummer van 1 tot en met 3."),
        ("cijfer", "0", "Kies een getal van 1 tot en met 5."),
    ],
)
async def test_a_digit_that_is_no_choice_says_which_numbers_there_are(
    question: str, digit: str, told: str, tmp_path: Path
) -> None:
    """As plain lines do, and nothing of words; with words behind it, it is a sentence as ever."""
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("samen"), YesNoValue(v=False))
        await on.go(question)
        await on.press(digit)
        assert told in on.words()
        assert "opmerking" not in on.words()
        await on.press("space", "k")
        assert "Een opmerking?" in on.words()


async def test_a_stray_letter_in_a_long_list_leaves_its_line_in_sight(tmp_path: Path) -> None:
    """The list jumped to its end, where the reason stands, and took the question and the cursor away."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("leider")
        await on.press("home", "x")
        assert "1 Bewoners" in on.words()
        assert "✗ Hier kiest u met een cijfer of met de pijltjes." in on.words()


async def test_the_row_that_was_refused_stays_in_sight_with_why(tmp_path: Path) -> None:
    """It is the first of sixteen, and below the list its reason would be out of view."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("problemen-stemmen")
        await on.press("home", "1", "2", "0")
        assert "Overlast Geluid, rommel" in on.words()
        assert "✗ Er past geen cijfer meer bij." in on.words()


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("delete", "Deze regels komen uit een eerdere vraag en veranderen daar."),
        ("minus", "Deze regels komen uit een eerdere vraag en veranderen daar."),
        ("plus", "Hier komen geen regels bij. Ze komen uit een eerdere vraag."),
    ],
)
async def test_a_key_for_rows_of_another_question_says_where_they_change(
    key: str, told: str, tmp_path: Path
) -> None:
    async with stage(tmp_path) as on:
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("trekker")
        await on.press(key)
        assert told in on.words()


_COUNTED = """id: een
number: 1
title: Een
short: Een
sections:
  - id: deel
    title: Deel
    questions:
      - {id: stem, kind: scale, text: Hoeveel mensen kwamen er?, scale: {min: 0, max: 40, count: true}}
      - {id: geld, kind: money, text: Hoeveel geld is er?}
"""


@pytest.mark.parametrize(("question", "typed"), [("stem", "123"), ("geld", "abc")])
async def test_a_refusal_goes_with_the_text_that_is_taken_back(
    question: str, typed: str, tmp_path: Path
) -> None:
    """An empty field is not wrong."""
    folder = tmp_path / "vragen"
    folder.mkdir()
    (folder / "vragenlijst.yaml").write_text(
        "{id: v, title: V, version: 1, steps: [een.yaml]}\n", encoding="utf-8"
    )
    (folder / "een.yaml").write_text(_COUNTED, encoding="utf-8")
    async with stage(tmp_path, questions=folder) as on:
        await on.go(question)
        await on.press(*typed, "enter")
        why = on.talk.state.half_typed.faults[Slot(question)].split(".")[0]
        assert why in on.words()
        await on.press("ctrl+z")
        assert why not in on.words(), on.text()
