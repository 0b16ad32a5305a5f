"""At 80x24 the row that is worked on stays in view above its input, however long its table is."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from textual.widget import Widget

from tests.tui.stage import SMALL_SCREEN, Stage, stage
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.terms import ChoiceValue, Slot, TextValue
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.widgets.lines import DrawnLine, LineList

_ROWS, _MANY = 12, 30
_STEPS = "2 minder"
_NO = "✗ Dat kan hier niet"


def _named_rows(on: Stage, count: int, name: str) -> list[str]:
    """Add measures with this name, each with its number from 0; return their ids."""
    made = [on.session.rows.add("maatregelen") for _ in range(count)]
    for number, row in enumerate(made):
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v=name.format(number)))
    return made


@pytest.mark.parametrize("place", [0, 5, _ROWS - 1])
async def test_the_row_and_the_whole_input_are_in_view_together(place: int, tmp_path: Path) -> None:
    """Of every cell in turn, as the keys come there one after another; afterwards the list has all its lines again."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        made = _named_rows(on, _ROWS, "Lampen {}")
        await on.go("maatregelen")
        block = on.talk.body.table("maatregelen")
        assert block is not None
        for column in ("titel", "soort", "klaar", "titel"):
            block.edit(Slot(f"maatregelen.{column}", made[place]))
            await on.settle()
            view = on.talk.body.content_region
            assert isinstance(block.editor, FieldBlock)
            assert view.contains_region(block.editor.input.region), on.text()
            assert f"Lampen {place}: " in on.text()
            assert block.list.here is not None
            assert block.list.here.text in on.text()
        await on.press("escape")
        assert block.list.region.height > _ROWS


@pytest.mark.parametrize("rows", [7, _MANY])
@pytest.mark.parametrize(
    "begin", [("1",), ("down", "down", "down", "enter", "1")], ids=["a digit", "the cell"]
)
async def test_the_cursor_is_in_view_when_the_last_cell_of_a_row_is_answered(
    begin: tuple[str, ...], rows: int, tmp_path: Path
) -> None:
    """It stands below the last row, and the list just got all its lines again."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        made = _named_rows(on, rows, "Lampen langs het lange pad van het plein naar het park, nummer {}")
        on.session.writer.answer(Slot("maatregelen.soort", made[-1]), ChoiceValue(v="licht"))
        await on.go("maatregelen")
        block = on.talk.body.table("maatregelen")
        assert block is not None
        await on.press("end", "up", "enter", *begin)
        assert block.editor is not None
        await on.type("-3-2027")
        await on.press("enter")
        assert not block.close_editor()
        assert block.list.here is not None
        assert block.list.here.text in on.text()


@pytest.mark.parametrize("place", [0, 16, 17, _MANY - 1])
async def test_a_row_that_is_opened_is_in_view_with_its_cells(place: int, tmp_path: Path) -> None:
    """Also the lowest one on the screen: else only its mark would change."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        made = _named_rows(on, _MANY, "Lampen {}")
        await on.go("maatregelen")
        block = on.talk.body.table("maatregelen")
        assert block is not None
        await on.press("home", *["down"] * place, "enter")
        assert block.open_row == made[place]
        assert block.list.here is not None
        assert block.list.highlighted is not None
        cells = block.list.lines_shown[block.list.highlighted + 1 : block.list.highlighted + 4]
        for line in (block.list.here, *cells):
            assert line.text in on.text()


_OPTIONS = [
    {"id": f"optie-{n}", "label": f"Keuze {n}", "help": f"Wat keuze {n} inhoudt, in een zin."}
    for n in range(1, 26)
]
_TALL = "Een toelichting die zo lang is dat zij veel regels van het scherm vult. " * 6
_QUESTIONS: tuple[dict[str, Any], ...] = (
    {
        "id": "regels",
        "kind": "table",
        "text": "Wat hoort bij elke regel?",
        "read_aloud": _TALL,
        "row_name": "regel",
        "columns": [
            {"id": "naam", "short": "naam", "kind": "text", "text": "Hoe heet dit?"},
            {
                "id": "keuze",
                "kind": "choice",
                "text": "Wat is het?",
                "options": _OPTIONS,
            },
            {
                "id": "kort",
                "short": "kort",
                "kind": "choice",
                "text": "En uit deze korte?",
                "options": _OPTIONS[:3],
            },
            {
                "id": "lang",
                "short": "lang",
                "kind": "long_text",
                "text": "Wat nog meer?",
            },
        ],
    },
    {
        "id": "veel",
        "kind": "choice",
        "text": "Welke van deze?",
        "read_aloud": _TALL[:210],
        "options": _OPTIONS[:10],
    },
    {"id": "meer", "kind": "choices", "text": "Welke van al deze?", "read_aloud": _TALL, "options": _OPTIONS},
    {
        "id": "rooster",
        "kind": "grid",
        "text": "Hoe vaak elk van deze?",
        "read_aloud": _TALL,
        "rows": _OPTIONS,
        "scale": {"min": 0, "max": 40, "count": True},
    },
    *(
        {
            "id": name,
            "kind": "grid",
            "text": "Hoe gaat het met elk van deze?",
            "read_aloud": _TALL[:told],
            "rows": _OPTIONS[:rows],
            "scale": {
                "min": 1,
                "max": 3,
                "labels": {"1": "steeds meer en vaker", "2": "minder", "3": "geen van beide"},
            },
        }
        for name, rows, told in (("stappen", 25, 400), ("kort-rooster", 8, 210))
    ),
)


@pytest.fixture
def long_questions(tmp_path: Path) -> Path:
    """Questions with more options, rows and explanation than 80x24 holds."""
    folder = tmp_path / "vragen"
    folder.mkdir()
    (folder / "vragenlijst.yaml").write_text(
        "{id: v, title: V, version: 1, steps: [een.yaml]}\n", encoding="utf-8"
    )
    step = {
        "id": "een",
        "number": 1,
        "title": "Een",
        "short": "Een",
        "sections": [{"id": "deel", "title": "Deel", "questions": list(_QUESTIONS)}],
    }
    (folder / "een.yaml").write_text(json.dumps(step), encoding="utf-8")
    return folder


def _in_view(on: Stage, widget: Widget) -> bool:
    return on.talk.body.content_region.contains_region(widget.region)


async def test_a_row_stays_above_the_long_list_of_its_cell(tmp_path: Path, long_questions: Path) -> None:
    """In every cell, from row to row, at every option, and when the window was larger for a while."""
    async with stage(tmp_path, size=SMALL_SCREEN, questions=long_questions) as on:
        made = [on.session.rows.add("regels") for _ in range(15)]
        for number, row in enumerate(made, start=1):
            on.session.writer.answer(Slot("regels.naam", row), TextValue(v=f"Regel {number}"))
        await on.go("veel")
        await on.go("regels")
        block = on.talk.body.table("regels")
        assert block is not None
        for place, column in [
            (0, "keuze"),
            (11, "kort"),
            (11, "keuze"),
            (3, "lang"),
            (11, "kort"),
            (14, "keuze"),
        ]:
            block.edit(Slot(f"regels.{column}", made[place]))
            await on.settle()
            for keys, size in (((), (100, 30)), (("end",), SMALL_SCREEN), (("home",), SMALL_SCREEN)):
                await on.press(*keys)
                assert isinstance(block.editor, FieldBlock)
                assert _in_view(on, block.editor.input), on.text()
                assert block.list.here is not None
                assert block.list.here.text in on.words(), on.text()
                assert f"Regel {place + 1}: " in on.text()
                if isinstance(block.editor.input, LineList) and block.editor.input.here is not None:
                    assert block.editor.input.here.text in on.text()
                await on.pilot.resize_terminal(*size)
                await on.settle()
            assert isinstance(block.editor, FieldBlock)
            assert _in_view(on, block.editor.input), on.text()


async def test_a_question_is_shown_with_all_its_options_where_they_fit(
    tmp_path: Path, long_questions: Path
) -> None:
    """From the start, and where the cursor comes."""
    async with stage(tmp_path, size=SMALL_SCREEN, questions=long_questions) as on:
        await on.go("veel")
        for keys in ((), ("end",), ("home",)):
            await on.press(*keys)
            assert "Welke van deze?" in on.text()
            for option in _OPTIONS[:10]:
                assert str(option["label"]) in on.text()


@pytest.mark.parametrize("question", ["meer", "rooster"])
async def test_the_line_under_the_cursor_of_a_long_list_is_in_view(
    question: str, tmp_path: Path, long_questions: Path
) -> None:
    """Also after the window was larger for a while."""
    async with stage(tmp_path, size=SMALL_SCREEN, questions=long_questions) as on:
        await on.go(question)
        for keys in (("end",), ("up", "up"), ("home",), ("pagedown",), *[("down",)] * 9):
            await on.press(*keys)
            for size in ((100, 30), SMALL_SCREEN):
                await on.pilot.resize_terminal(*size)
                await on.settle()
                assert on.list.here is not None
                assert f"{on.list.here.text} " in f"{on.words()} "


def test_a_long_note_at_an_option_leaves_its_name_in_view() -> None:
    """What stands at the right edge has no line of its own."""
    note = "Warmteprogramma, Gezond en Actief Leven Akkoord (GALA), Preventie met Gezag"
    console = Console(width=44, file=StringIO())
    console.print(DrawnLine(ListLine("gemeente", "Gemeente", "( )  1", right=note), 7))
    assert isinstance(console.file, StringIO)
    assert "( )  1 Gemeente" in console.file.getvalue()


async def test_the_steps_of_a_grid_and_what_is_refused_stand_at_its_row(
    tmp_path: Path, long_questions: Path
) -> None:
    """At every row of a long one, and below a short one while the cursor is on none."""
    async with stage(tmp_path, size=SMALL_SCREEN, questions=long_questions) as on:
        await on.go("stappen")
        for place in range(1, len(_OPTIONS) + 1):
            await on.press("down", "9")
            shown = on.text()
            seen = [text in shown for text in (f"Keuze {place}", f"Wat keuze {place} inhoudt", _STEPS, _NO)]
            assert all(seen), shown


async def test_the_steps_of_a_grid_are_in_view_before_the_first_row_is_pointed_at(
    tmp_path: Path, long_questions: Path
) -> None:
    async with stage(tmp_path, size=SMALL_SCREEN, questions=long_questions) as on:
        await on.go("kort-rooster")
        assert on.list.here is None
        assert _STEPS in on.text()


def test_a_text_at_the_edge_makes_no_line_narrow() -> None:
    """It follows the text then, and what explains the line begins below."""
    console = Console(width=47, file=StringIO())
    right = "gaat de goede kant op"
    line = ListLine("m", "Meldingen van overlast", "[  1 ]", right=right, behind="Meer is niet slechter.")
    console.print(DrawnLine(line, 7))
    assert isinstance(console.file, StringIO)
    lines = [line.strip() for line in console.file.getvalue().splitlines()]
    assert lines == ["[  1 ] Meldingen van overlast", right, "Meer is niet slechter."]


def test_a_line_that_stays_as_it_is_is_laid_out_once_for_each_width() -> None:
    """A long list asks how high its lines are at every key."""
    line = DrawnLine(ListLine("m", "Meldingen van overlast op het plein", "[  1 ]"), 7)
    wide, narrow = (Console(width=width, file=StringIO()) for width in (47, 20))
    first, second = (list(line.__rich_console__(wide, wide.options)) for _ in range(2))
    assert [part is again for part, again in zip(first, second, strict=True)] == [True] * len(first)
    assert len(list(line.__rich_console__(narrow, narrow.options))) > len(first)
