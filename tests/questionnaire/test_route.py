"""The route is replayed from the top: pure, in order, with hidden answers kept but counted nowhere."""

from tests.questionnaire.make import an_index, answered, asks, index_of_sections
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Answer, Answers, ChoiceValue, Slot, TextValue

LENGTHS = """
- {id: duur, kind: choice, text: Hoe lang?, options: [{id: kort, label: Kort}, {id: lang, label: Lang}]}
- {id: altijd, kind: text, text: Altijd?}
- {id: verdieping, kind: text, text: Dieper?, route: lang}
"""

CHILDREN = """
- {id: ouder, kind: yes_no, text: Speelt dit?}
""" + "".join(
    f"- {{id: kind-{n}, kind: text, text: Vraag {n}?, show_if: {{question: ouder, is: true}}}}\n"
    for n in range(5)
)

CHAIN = """
- {id: a, kind: yes_no, text: A?}
- {id: c, kind: text, text: C?, show_if: {question: b, answered: true}}
- {id: b, kind: text, text: B?, show_if: {question: a, is: true}}
- {id: d, kind: text, text: D?, show_if: {question: c, answered: false}}
"""

TABLE = """
- id: problemen
  kind: table
  text: Wat speelt er?
  row_name: een probleem
  columns:
    - {id: titel, kind: text, text: Wat?}
    - {id: ernst, kind: scale, text: Hoe erg?, scale: {min: 1, max: 5}}
    - {id: waarom, kind: text, text: Waarom zo erg?, show_if: {question: problemen.ernst, at_least: 4}}
- id: waar
  kind: table
  text: Waar?
  rows_of: problemen
  first: 2
  columns:
    - {id: plek, kind: text, text: Welke plek?}
    - {id: spoed, kind: yes_no, text: Spoed?, show_if: {question: problemen.ernst, at_least: 4}}
- {id: crisis, kind: text, text: Wat nu?, show_if: {question: problemen.ernst, is: 5}}
- {id: veel, kind: text, text: Te veel?, show_if: {question: problemen, at_least: 2}}
"""


def lengthened(index_text: str, length: str) -> list[str]:
    return asks(an_index(index_text, length_question="duur", long_options=["lang"]), {"duur": length})


def test_shortening_and_lengthening_again_asks_the_long_questions_again() -> None:
    """Case 1 of the lessons: a shortened branch that is lengthened asks its questions."""
    long = ["altijd", "duur", "verdieping"]
    assert [lengthened(LENGTHS, "lang"), lengthened(LENGTHS, "kort"), lengthened(LENGTHS, "lang")] == [
        long,
        ["altijd", "duur"],
        long,
    ]


def test_without_an_answer_on_length_the_route_is_short() -> None:
    index = an_index(LENGTHS, length_question="duur", long_options=["lang"])
    assert route(index, Answers()).length == "kort"


def test_a_mis_click_and_back_restores_all_five_children() -> None:
    """Case 2 of the lessons: closing a branch keeps its answers, reopening brings them back."""
    index = an_index(CHILDREN)
    said = {f"kind-{n}": f"antwoord {n}" for n in range(5)}
    opened = route(index, answered(index, {"ouder": True, **said}))
    closed = route(index, answered(index, {"ouder": False, **said}))
    again = route(index, answered(index, {"ouder": True, **said}))
    assert [len(opened.kept_aside), len(closed.kept_aside)] == [0, 5]
    assert again == opened


def test_a_skipped_question_is_not_in_the_route() -> None:
    """Case 8 of the lessons: what is not asked is in no turn and in no slot."""
    index = an_index(CHILDREN)
    found = route(index, answered(index, {"ouder": False, "kind-1": "bewaard"}))
    assert [question.id for turn in found.turns for question in turn.questions] == ["ouder"]
    assert found.asked == {Slot("ouder")}


def test_hiding_cascades_in_one_pass_whatever_the_order_of_the_questions() -> None:
    """C stands before B, on which it rests, and D sees the absence of C at once."""
    index = an_index(CHAIN)
    said = {"b": "iets", "c": "iets"}
    assert asks(index, {"a": True, **said}) == ["a", "b", "c"]
    assert asks(index, {"a": False, **said}) == ["a", "d"]


def test_a_hidden_answer_counts_as_nothing_for_numbers_too() -> None:
    """Case 10 of the lessons: a number behind a closed branch no longer weighs."""
    index = an_index("""
        - {id: a, kind: yes_no, text: A?}
        - {id: bedrag, kind: money, text: Hoeveel?, show_if: {question: a, is: true}}
        - {id: veel, kind: text, text: Veel?, show_if: {question: bedrag, at_least: 100}}
        - {id: weinig, kind: text, text: Weinig?, show_if: {not: {question: bedrag, at_least: 100}}}
    """)
    assert "veel" in asks(index, {"a": True, "bedrag": "€ 3.000"})
    assert asks(index, {"a": False, "bedrag": "€ 3.000"}) == ["a"]


def test_not_knowing_hides_what_rests_on_it() -> None:
    index = an_index(CHILDREN)
    assert asks(index, {"ouder": "weet niet"}) == ["ouder"]


def test_a_section_hides_its_questions() -> None:
    index = index_of_sections("""
        - id: eerst
          title: Eerst
          questions: [{id: a, kind: yes_no, text: A?}]
        - id: dan
          title: Dan
          show_if: {question: a, is: true}
          questions: [{id: b, kind: text, text: B?}]
    """)
    assert asks(index, {"a": True}) == ["a", "b"]
    assert asks(index, {"a": False}) == ["a"]


def test_a_column_looks_at_its_own_row_and_others_at_any_row() -> None:
    index = an_index(TABLE)
    said = {"problemen.ernst@r1": 5, "problemen.ernst@r2": 2}
    found = asks(index, said, {"problemen": ("r1", "r2")})
    assert "problemen.waarom@r1" in found
    assert "problemen.waarom@r2" not in found
    assert {"crisis", "veel", "waar.spoed@r1"} <= set(found)
    assert "waar.spoed@r2" not in found


def test_rows_of_asks_about_the_rows_of_another_table_and_first_limits_them() -> None:
    index = an_index(TABLE)
    said = {f"problemen.titel@r{number}": "x" for number in (1, 2, 3)}
    found = asks(index, said, {"problemen": ("r1", "r2", "r3")})
    assert [slot for slot in found if slot.startswith("waar.plek")] == ["waar.plek@r1", "waar.plek@r2"]


def test_a_table_without_rows_is_asked_and_counts_as_unanswered() -> None:
    assert asks(an_index(TABLE), {}) == ["problemen", "waar"]


def test_removed_rows_are_neither_asked_nor_kept_aside_nor_counted() -> None:
    index = an_index(TABLE)
    everything = answered(index, {"problemen.ernst@r1": 5, "problemen.titel@r1": "x"}, {"problemen": ("r1",)})
    found = route(index, Answers(by_slot=everything.by_slot, rows={"problemen": ()}))
    assert found.kept_aside == ()
    assert Slot("crisis") not in found.asked


def test_answers_of_unknown_questions_are_kept_aside_at_the_end() -> None:
    index = an_index(CHILDREN)
    said = answered(index, {"kind-1": "x"})
    odd = {
        Slot("weg"): (Answer(value=TextValue(v="y")),),
        Slot("tabel.kolom", "r"): (Answer(value=TextValue(v="z")),),
    }
    found = route(index, Answers(by_slot={**odd, **said.by_slot}, rows={"tabel": ("r",)}))
    assert found.kept_aside == (Slot("kind-1"), Slot("tabel.kolom", "r"), Slot("weg"))


def test_an_answer_of_another_kind_than_the_question_opens_nothing() -> None:
    index = an_index(CHILDREN)
    odd = Answers(by_slot={Slot("ouder"): (Answer(value=ChoiceValue(v="ja")),)})
    assert route(index, odd).asked == {Slot("ouder")}


def test_questions_that_join_share_a_turn_and_their_minutes_add_up() -> None:
    index = an_index("""
        - {id: a, kind: yes_no, text: A?, minutes: 2, show_if: {question: d, is: true}}
        - {id: b, kind: text, text: B?, minutes: 1, joins: true}
        - {id: c, kind: notice, text: C, minutes: 3}
        - {id: d, kind: yes_no, text: D?, joins: true, moment: vooraf}
    """)
    whole = route(index, answered(index, {"d": True}))
    assert [(turn.id, turn.minutes, turn.moment) for turn in whole.turns] == [
        ("a", 3, "zaal"),
        ("c", 3, "zaal"),
        ("d", 0, "vooraf"),
    ]
    assert route(index, Answers()).turns[0].id == "b"


def test_a_reference_to_a_removed_row_is_unknown() -> None:
    index = an_index("""
        - {id: doelen, kind: table, text: Doelen?, columns: [{id: titel, kind: text, text: Wat?}]}
        - {id: eerste, kind: choice, text: Welk eerst?, options: {rows: doelen, label: titel}}
        - {id: hoe, kind: text, text: Hoe?, show_if: {question: eerste, answered: true}}
    """)
    said = answered(index, {"eerste": "r1", "doelen.titel@r1": "x"}, {"doelen": ("r1",)})
    assert Slot("hoe") in route(index, said).asked
    assert Slot("hoe") not in route(index, Answers(by_slot=said.by_slot, rows={"doelen": ()})).asked


def test_hiding_a_table_hides_what_asks_more_about_its_rows() -> None:
    index = an_index("""
        - {id: a, kind: yes_no, text: A?}
        - {id: t, kind: table, text: T?, show_if: {question: a, is: true}, columns: [{id: x, kind: text, text: X?}]}
        - {id: u, kind: table, text: U?, rows_of: t, columns: [{id: y, kind: text, text: Y?}]}
    """)
    said = answered(index, {"a": False, "t.x@r": "x", "u.y@r": "y"}, {"t": ("r",)})
    found = route(index, said)
    assert found.asked == {Slot("a")}
    assert found.kept_aside == (Slot("t.x", "r"), Slot("u.y", "r"))


STAYS = """
- id: begin
  title: Begin
  questions:
    - {id: weg, kind: choice, text: Welke weg?, options: [{id: breed, label: Breed}, {id: klein, label: Klein}]}
- id: breed
  title: Breed
  show_if: {question: weg, is: breed}
  stays: true
  questions:
    - {id: doel, kind: text, text: Waarheen?}
    - {id: hoe, kind: text, text: Hoe?}
    - id: wat
      kind: table
      text: Wat?
      row_name: iets
      columns: [{id: titel, kind: text, text: Wat?}, {id: wie, kind: text, text: Wie?}]
    - {id: eerst, kind: text, text: Wat eerst?, show_if: {question: wat, at_least: 2}}
"""


def test_what_was_answered_stays_when_another_way_closes_its_section() -> None:
    """What has an answer counts and can be changed; what was not answered yet is not asked any more."""
    index = index_of_sections(STAYS)
    said = {"weg": "klein", "doel": "Rust", "wat.titel@een": "Bank", "eerst": "Bank"}
    answers = answered(index, said, {"wat": ("een",)})
    found = route(index, answers)
    assert {str(slot) for slot in found.asked} == {"weg", "doel", "wat", "wat.titel@een", "wat.wie@een"}
    assert [turn.id for turn in found.turns] == ["weg", "doel", "wat"]
    assert [str(slot) for slot in found.kept_aside] == ["eerst"]
    assert asks(index, {"weg": "klein"}) == ["weg"]


def test_what_stays_goes_when_its_row_is_removed() -> None:
    """A table of which nothing is left is not asked on a way that does not ask it."""
    index = index_of_sections(STAYS)
    said = {"weg": "klein", "wat.titel@een": "Bank"}
    assert asks(index, said, {"wat": ()}) == ["weg"]


RANKED = """
- {id: stemmen, kind: text, text: Wat telt?}
- id: problemen
  kind: table
  text: Wat speelt er?
  row_name: een probleem
  columns: [{id: titel, kind: text, text: Wat?}]
- {id: volgorde, kind: ranking, text: Wat eerst?, options: {rows: problemen, label: titel}}
- id: waar
  kind: table
  text: Waar?
  rows_of: problemen
  first: 2
  columns: [{id: plek, kind: text, text: Welke plek?}]
- id: waarom
  kind: table
  text: Waarom?
  rows_of: waar
  first: 1
  columns: [{id: reden, kind: text, text: Hoe komt dat?}]
"""
ROWS = ("a", "b", "c", "d")


def rows_asked(ranking: list[str], more: dict[str, object] | None = None) -> dict[str, tuple[str, ...]]:
    """Return the rows that each table with a number of first rows asks about."""
    index = an_index(RANKED)
    said: dict[str, object] = {f"problemen.titel@{row}": row for row in ROWS} | (more or {})
    answers = answered(index, said | ({"volgorde": ranking} if ranking else {}), {"problemen": ROWS})
    return {table: index.rows(table, answers) for table in ("waar", "waarom")}


def test_the_first_rows_are_those_that_the_group_ranked_first() -> None:
    """Also of a table that asks further about them; what was not ranked comes behind in the order of making."""
    assert rows_asked([]) == {"waar": ("a", "b"), "waarom": ("a",)}
    assert rows_asked(["d", "c"]) == {"waar": ("d", "c"), "waarom": ("d",)}
    assert rows_asked(["c"]) == {"waar": ("c", "a"), "waarom": ("c",)}


def test_a_row_that_falls_behind_keeps_what_was_said_of_it() -> None:
    """The group ranks after it said where; nothing that was said goes out of the plan by it."""
    said: dict[str, object] = {"waar.plek@b": "Op het plein"}
    assert rows_asked(["d", "c"], said)["waar"] == ("d", "c", "b")
