"""Nothing is asked twice: what one question settled, another does not ask again, and no old answer is lost."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

import pytest

from tests.content.ours import ours
from wijkwizard.iwap.bind import bind
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    GridValue,
    ScaleValue,
    Slot,
    TextValue,
    Value,
)

ONCE: tuple[tuple[str, Value, str, Value], ...] = (
    # what settles it, with an answer                          what is then not asked, and an old answer to it
    ("gewoon-werk-genoeg", ChoiceValue(v="deels"),             "gewoon-werk", ChoiceValue(v="ja")),
    ("energie", ChoiceValue(v="bewoners"),                     "burger-energie", ChoiceValue(v="overdragen")),
    ("waar-wanneer.plek", TextValue(v="op het plein"),         "veilig-plekken", TextValue(v="het park")),
    ("waar-wanneer.tijd", ChoicesValue(v=("avond",)),          "veilig-tijden", ChoicesValue(v=("zomer",))),
    ("problemen-labels.schaal", ChoiceValue(v="wijk"),         "focus-schaal", ChoiceValue(v="gemengd")),
    ("problemen-labels.aanpak", ChoiceValue(v="sectoraal"),    "focus-aanpak", ChoiceValue(v="integraal")),
    ("zwaarte-bewoners", GridValue(v={"overlast": 3}),         "wie-en-effect.zwaarte", ScaleValue(v=3)),
    ("zwaarte-professionals", GridValue(v={"overlast": 2}),    "wie-en-effect.zwaarte", ScaleValue(v=3)),
    ("opvolgers", TextValue(v="de corporatie"),                "als-de-trekker-stopt", ChoiceValue(v="stopt")),
    ("borging-afspraken.wat", TextValue(v="de huismeester"),   "onderhoud", ChoicesValue(v=("groen",))),
    ("waaraan-merken", TextValue(v="er is licht"),             "tevreden-als", TextValue(v="als ik slaap")),
    ("speelruimte", TextValue(v="het plein"),                  "open-voor-bewoners", ChoiceValue(v="niets")),
)  # fmt: skip
"""Pairs of questions about one thing: the first is asked earlier, by more people, or in more detail."""

TALKS = ("wie-ontbreekt", "groepen-bereikt", "wie-niet-bereikt")
"""Who was not there, who was heard by now, and for whom the plan does nothing: three things, not one."""


THEMES = ("burgerschap", "wijkveiligheid")
"""Themes whose own desk work holds a question about what the room said before."""


ROW = "een"


def where(name: str) -> Slot:
    """Return the slot of a question, of a column in the one row."""
    return Slot(name, ROW if "." in name else None)


def dossier(more: Mapping[str, Value], sort: str = "overlast") -> Answers:
    """Return a long evening with one problem, these themes and these answers."""
    said: dict[Slot, Value] = {
        Slot("duur"): ChoiceValue(v="lang"),
        Slot("besluit"): ChoiceValue(v="integraal"),
        where("problemen.soort"): ChoiceValue(v=sort),
        **{Slot("themas-gekozen.thema", theme): ChoiceValue(v=theme) for theme in THEMES},
        **{where(name): value for name, value in more.items()},
    }
    rows = {"problemen": (ROW,), "themas-gekozen": THEMES}
    if any(slot.table == "borging-afspraken" for slot in said):
        rows["borging-afspraken"] = (ROW,)
    return Answers(by_slot={slot: (Answer(value=value),) for slot, value in said.items()}, rows=rows)


def asked(answers: Answers) -> AbstractSet[Slot]:
    """Return what is asked now."""
    return route(ours().index, answers).asked


@pytest.mark.parametrize(
    ("first", "said", "second", "old"), ONCE, ids=[f"{pair[2]}-{pair[0]}" for pair in ONCE]
)
def test_what_is_settled_is_not_asked_again(first: str, said: Value, second: str, old: Value) -> None:
    """Left open it is asked; settled it is not; an answer from before stays, and the plan lists it."""
    assert where(second) in asked(dossier({second: old}))
    both = dossier({first: said, second: old})
    assert where(first) in asked(both)
    assert where(second) not in asked(both)
    kept = bind(ours().index, both, route(ours().index, both)).kept_aside
    assert [one.question for one in kept] == [ours().index.by_id[second].text]


def test_a_place_of_another_problem_does_not_stand_for_where_it_is_unsafe() -> None:
    """Where people are lonely says nothing about where things go wrong."""
    said: dict[str, Value] = {
        "waar-wanneer.plek": TextValue(v="in de flats"),
        "waar-wanneer.tijd": ChoicesValue(v=("weekend",)),
    }
    assert {Slot("veilig-plekken"), Slot("veilig-tijden")} <= asked(dossier(said, "eenzaamheid"))


def test_who_was_not_there_is_three_questions_that_nobody_takes_for_one() -> None:
    """One speaks of tonight, one of all talks until now and one of the plan, in the question itself."""
    asked = {name: ours().index.by_id[name] for name in TALKS}
    assert "vanavond" in asked["wie-ontbreekt"].text
    assert "tot nu toe" in asked["groepen-bereikt"].text
    assert "plan" in asked["wie-niet-bereikt"].text
    assert "vanavond" in asked["groepen-bereikt"].help, "it refers to what the room said"
    assert not any("missen" in f"{asked[name].text} {asked[name].read_aloud}" for name in TALKS[1:])
