"""The options that do not come first appear with one key, and then stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App, ComposeResult

from tests.conversation.test_conversation import TRIAL
from tests.session.small import fixed_environment
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.session import Field, OptionView, new_session
from wijkwizard.terms import Answer, ChoiceValue
from wijkwizard.tui.fields.choice_field import ChoiceField
from wijkwizard.tui.fields.messages import AnswerGiven
from wijkwizard.tui.themes import themes


@pytest.fixture
def field(tmp_path: Path) -> Field:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        turn = made.reader.turn("thema")
        assert turn is not None
        found = next(iter(made.reader.screen(turn.id).fields()))
    options = tuple(OptionView(name, name.upper()) for name in ("een", "twee", "drie", "vier"))
    return replace(found, options=options, first=2, head="Deze eerst", rest="De andere")


class OneList(App[None]):
    def __init__(self, field: Field) -> None:
        super().__init__()
        self.input = ChoiceField(field, TypedRun())
        self.given: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes()[0].variables

    def compose(self) -> ComposeResult:
        yield self.input

    def on_answer_given(self, message: AnswerGiven) -> None:
        self.given.append(message.value)


@pytest.mark.parametrize("keys", [("plus",), ("plus", "home", "plus"), ("end", "enter"), ("end", "space")])
async def test_one_key_shows_them_all_and_chooses_nothing(field: Field, keys: tuple[str, ...]) -> None:
    app = OneList(field)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert [line.text for line in app.input.lines_shown][-3:] == ["De andere", "DRIE", "VIER"]
        assert app.input.here is not None
        assert (app.input.here.id, app.given) == ("drie", [])
        await pilot.press("space")
        app.input.show(replace(field, answer=Answer(value=ChoiceValue(v="een"))))
        assert app.given == [ChoiceValue(v="drie")]
        assert len(app.input.lines_shown) == 6


@pytest.mark.parametrize(("number", "chosen"), [("2", [ChoiceValue(v="twee")]), ("3", [])])
async def test_the_number_of_an_option_out_of_sight_chooses_nothing(
    field: Field, number: str, chosen: list[object]
) -> None:
    app = OneList(field)
    async with app.run_test() as pilot:
        await pilot.press(number)
        assert app.given == chosen
