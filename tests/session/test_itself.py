"""A row that is chosen from among its own kind is not offered itself: no problem makes itself worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session import new_session
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.typed_input import understand
from wijkwizard.terms import ChoicesValue, Slot


def test_it_is_closed_with_why_and_refused_however_it_is_typed(tmp_path: Path) -> None:
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        first, second = (session.rows.add("problemen") for _ in range(2))
        for row, kind in ((first, "overlast"), (second, "eenzaamheid")):
            session.writer.read(Slot("problemen.soort", row), kind)
        session.writer.read(Slot("duur"), "lang")
        reader, slot = session.reader, Slot("voedt.maakt-erger", first)
        shown = slot_field(reader.known, slot, reader.index.question(slot.question))
        assert [(option.id, option.closed, option.because) for option in shown.options] == [
            (first, True, "Dat is deze regel zelf."),
            (second, False, ""),
        ]
        refused = understand(reader, slot, [first, second])
        assert isinstance(refused, Misfit)
        assert "Dat is deze regel zelf." in refused.what
        assert understand(reader, slot, [second]) == ChoicesValue(v=(second,))


@pytest.mark.parametrize("question", ["themas-gekozen.probleem", "verschillen.ziet-zo"])
def test_rows_of_another_kind_are_offered_whole(tmp_path: Path, question: str) -> None:
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        table = question.partition(".")[0]
        row = session.rows.add(table)
        reader, slot = session.reader, Slot(question, row)
        shown = slot_field(reader.known, slot, reader.index.question(question))
        assert not any(option.closed for option in shown.options)
