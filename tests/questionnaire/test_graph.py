"""What depends on what comes first, and circles are named by their members alone."""

from tests.questionnaire.make import an_index, index_of_sections
from wijkwizard.questionnaire.find_cycles import circles
from wijkwizard.questionnaire.graph import nodes, settle_order
from wijkwizard.questionnaire.index import Index


def found(index: Index) -> tuple[tuple[str, ...], ...]:
    return circles(nodes(index.questionnaire))


def test_a_circle_behind_a_question_names_its_members_and_not_the_question() -> None:
    """Case 3 of the lessons: a waits for b, b and c wait for each other."""
    index = an_index("""
        - {id: a, kind: text, text: A?, show_if: {question: b, answered: true}}
        - {id: b, kind: text, text: B?, show_if: {question: c, answered: true}}
        - {id: c, kind: text, text: C?, show_if: {question: b, answered: true}}
        - {id: d, kind: text, text: D?, show_if: {question: c, answered: true}}
    """)
    assert found(index) == (("b", "c"),)


def test_a_section_that_waits_for_a_question_inside_it_is_a_circle() -> None:
    """Case 4 of the lessons: nesting is an edge too."""
    index = index_of_sections("""
        - id: groep
          title: Groep
          show_if: {question: x, answered: true}
          questions: [{id: w, kind: text, text: W?}, {id: x, kind: text, text: X?}]
    """)
    assert found(index) == (("#groep", "x"),)


def test_sections_can_wait_for_each_other_through_their_questions() -> None:
    index = index_of_sections("""
        - id: een
          title: Een
          show_if: {question: b, answered: true}
          questions: [{id: a, kind: text, text: A?}]
        - id: twee
          title: Twee
          show_if: {question: a, answered: true}
          questions: [{id: b, kind: text, text: B?}]
    """)
    assert found(index) == (("#een", "a", "#twee", "b"),)


def test_a_table_that_waits_for_its_own_column_is_a_circle_but_a_column_may_wait_for_its_table() -> None:
    circle = an_index("""
        - id: t
          kind: table
          text: T?
          show_if: {question: t.x, answered: true}
          columns: [{id: x, kind: text, text: X?}]
    """)
    fine = an_index("""
        - id: t
          kind: table
          text: T?
          columns: [{id: x, kind: text, text: X?, show_if: {question: t, at_least: 2}}]
    """)
    assert found(circle) == (("t", "t.x"),)
    assert found(fine) == ()


def test_asking_about_rows_and_the_length_of_the_route_are_edges() -> None:
    index = an_index(
        """
        - {id: duur, kind: choice, text: D?, options: [{id: l, label: L}], show_if: {question: x, answered: true}}
        - {id: x, kind: text, text: X?, route: lang}
        - id: t
          kind: table
          text: T?
          show_if: {question: u, at_least: 1}
          columns: [{id: a, kind: text, text: A?}]
        - {id: u, kind: table, text: U?, rows_of: t, columns: [{id: b, kind: text, text: B?}]}
    """,
        length_question="duur",
        long_options=["l"],
    )
    assert found(index) == (("duur", "x"), ("t", "u"))


def test_closing_each_others_options_is_no_circle() -> None:
    index = an_index("""
        - id: a
          kind: choice
          text: A?
          options: [{id: p, label: P, disable_if: {question: b, is: q}, because: Al gekozen.}]
        - id: b
          kind: choice
          text: B?
          options: [{id: q, label: Q, disable_if: {question: a, is: p}, because: Al gekozen.}]
    """)
    assert found(index) == ()


def test_each_node_is_settled_after_what_it_depends_on() -> None:
    """A chain of a thousand written backwards is put right, without running out of stack."""
    lines = [
        f"- {{id: v{n}, kind: text, text: V?, show_if: {{question: v{n + 1}, answered: true}}}}"
        for n in range(1000)
    ]
    index = an_index("\n".join([*lines, "- {id: v1000, kind: text, text: V?}"]))
    order = [node.key for node in settle_order(nodes(index.questionnaire))]
    assert order[:3] == ["#deel", "v1000", "v999"]
    assert order[-1] == "v0"
    assert found(index) == ()
