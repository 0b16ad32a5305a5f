"""Why a question is asked, and when to skip it on paper, in plain Dutch from the conditions themselves."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.questionnaire.make import an_index, index_of_sections
from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.why import ALWAYS, why, words

INDEX = an_index("""
- {id: keuze, kind: choice, text: Wat kiest u?, options: [{id: a, label: Aanpak}, {id: b, label: Beheer}]}
- {id: kennis, kind: choices, text: Welke problemen?, short: problemen, options: {knowledge: problemen}}
- {id: ja-nee, kind: yes_no, text: Speelt dit?}
- {id: schaal, kind: scale, text: Hoe erg?, scale: {min: 1, max: 5}}
- {id: dag, kind: date, text: Wanneer?}
- {id: t, kind: table, text: Regels?, columns: [{id: x, kind: text, text: X?}]}
""")
CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ({"question": "keuze", "is": "a"}, "bij ‘Wat kiest u’ ‘Aanpak’ is gekozen"),
        ({"not": {"question": "keuze", "is": "a"}}, "bij ‘Wat kiest u’ iets anders dan ‘Aanpak’ is gekozen"),
        ({"question": "keuze", "one_of": ["a", "b"]}, "bij ‘Wat kiest u’ ‘Aanpak’ of ‘Beheer’ is gekozen"),
        ({"question": "kennis", "includes": "wonen"}, "bij ‘problemen’ ‘Wonen’ is gekozen"),
        ({"question": "kennis", "at_least": 2}, "bij ‘problemen’ het aantal keuzes 2 of meer is"),
        ({"question": "ja-nee", "is": True}, "het antwoord op ‘Speelt dit’ ja is"),
        ({"not": {"question": "ja-nee", "is": True}}, "het antwoord op ‘Speelt dit’ nee is"),
        ({"question": "schaal", "at_least": 4}, "bij ‘Hoe erg’ 4 of meer is ingevuld"),
        ({"not": {"question": "schaal", "at_least": 4}}, "bij ‘Hoe erg’ minder dan 4 is ingevuld"),
        ({"question": "schaal", "at_most": 2}, "bij ‘Hoe erg’ hoogstens 2 is ingevuld"),
        ({"question": "schaal", "is": 3}, "bij ‘Hoe erg’ 3 is ingevuld"),
        ({"question": "schaal", "at_least": 2, "at_most": 4}, "bij ‘Hoe erg’ tussen 2 en 4 is ingevuld"),
        ({"question": "dag", "at_least": 2027}, "bij ‘Wanneer’ 2027 of meer is ingevuld"),
        ({"question": "t", "at_least": 2}, "bij ‘Regels’ het aantal regels 2 of meer is"),
        ({"question": "t", "answered": True}, "‘Regels’ al is beantwoord"),
        ({"question": "keuze", "answered": False}, "‘Wat kiest u’ nog niet is beantwoord"),
        (
            {
                "all": [
                    {"question": "ja-nee", "is": True},
                    {"any": [{"question": "t", "answered": True}, {"question": "schaal", "is": 3}]},
                ]
            },
            "het antwoord op ‘Speelt dit’ ja is en (‘Regels’ al is beantwoord of bij ‘Hoe erg’ 3 is ingevuld)",
        ),
        (
            {"not": {"any": [{"question": "ja-nee", "is": True}, {"question": "t", "answered": True}]}},
            "het antwoord op ‘Speelt dit’ nee is en ‘Regels’ nog niet is beantwoord",
        ),
    ],
)
def test_a_condition_is_said_in_words(condition: dict[str, Any], said: str) -> None:
    assert words(CONDITION.validate_python(condition), INDEX) == said


def test_why_tells_of_the_section_the_table_and_the_question_itself() -> None:
    index = index_of_sections("""
        - id: een
          title: Een
          questions: [{id: a, kind: yes_no, text: A?}, {id: b, kind: yes_no, text: B?, route: lang}]
        - id: twee
          title: Twee
          show_if: {question: a, is: true}
          questions:
            - {id: c, kind: text, text: C?, show_if: {question: b, is: false}}
            - id: t
              kind: table
              text: T?
              show_if: {question: b, is: true}
              columns: [{id: x, kind: text, text: X?}]
    """)
    assert why(index.question("a"), index) == ALWAYS
    assert why(index.question("b"), index) == "Deze vraag hoort bij de lange route."
    assert (
        why(index.question("c"), index)
        == "Deze vraag komt als het antwoord op ‘A’ ja is en het antwoord op ‘B’ nee is."
    )
    assert "‘A’ ja is en het antwoord op ‘B’ ja is" in why(index.question("t.x"), index)
