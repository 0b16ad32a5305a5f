"""Answers that have no place of their own."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan, other
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Facts, Style
from wijkwizard.document.parts.others import others_blocks
from wijkwizard.iwap.model import Other
from wijkwizard.iwap.said import Picked
from wijkwizard.terms import Basis

FORMATTER = Formatter(Style(), KNOWN)


def asked_of(row: str, text: str, **account: object) -> Other:
    """Return an answer about a row."""
    return other(text, **account).model_copy(update={"row": Picked(id=row, label=row)})


def cells(others: list[Other], *, gather: bool) -> list[tuple[str, ...]]:
    """Return each question with its answer."""
    lists = others_blocks(others, FORMATTER, gather=gather)
    return [(row.label, row.line.text) for one in lists if isinstance(one, Facts) for row in one.rows]


def test_a_question_about_several_rows_is_printed_once() -> None:
    """Its answers stand below one another, each behind the name of its row."""
    asked = [asked_of("Lampen maken.", "ja"), asked_of("Sloten", "nee")]
    assert cells(asked, gather=True) == [("Is er een buurtkrant?", "Lampen maken: ja\nSloten: nee")]
    assert [question for question, _ in cells(asked, gather=False)] == [
        "Lampen maken: Is er een buurtkrant?",
        "Sloten: Is er een buurtkrant?",
    ]


def test_an_answer_with_a_mark_or_an_account_keeps_its_own_row() -> None:
    """What one answer rests on is not said of the others."""
    asked = [asked_of("a", "ja", basis=Basis.SOURCE, source="Meldpunt"), asked_of("b", "nee")]
    assert [answer for _, answer in cells(asked, gather=True)] == ["ja", "nee"]


def test_the_same_question_without_a_row_is_another_question() -> None:
    """Two questions of a municipality may have the same words."""
    assert len(cells([other("ja"), other("nee")], gather=True)) == 2


def test_no_answer_is_lost_and_no_cell_grows_past_ten_answers() -> None:
    """A cell that is not cut would push a whole page away."""
    asked = [asked_of(f"rij {n}", f"antwoord {n}") for n in range(23)]
    shown = cells(asked, gather=True)
    assert [answer.count("\n") + 1 for _, answer in shown] == [10, 10, 3]
    assert [line for _, answer in shown for line in answer.split("\n")] == [
        f"rij {n}: antwoord {n}" for n in range(23)
    ]


def test_each_section_has_a_list_under_its_own_heading() -> None:
    """'Andere antwoorden' stood eight times in one annex, and said nothing of what followed."""
    mine = other().model_copy(update={"section": "Wijkkrant"})
    blocks = others_blocks([other(), mine], FORMATTER)
    assert [one.title for one in blocks if isinstance(one, Facts)] == ["Eigen vragen", "Wijkkrant"]
    plan = full_plan().model_copy(update={"other": (other(), mine)})
    told = list(strings(compose(plan, advice_of, KNOWN, STYLE)))
    assert "Andere antwoorden" not in told
    assert {"Eigen vragen", "Wijkkrant"} <= {*told}
