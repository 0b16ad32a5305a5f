"""The size of a class: what a developer has to know of it, with all that it inherits from a class of ours."""

import ast

import pytest

from tests.architecture.members import Written, bases, classes, heirs, members, own_members, read

MOST = 30
"""Members that one class may have, inherited ones of ours included."""

_RECORD = (
    "A record: its members are the fields of one thing of the field; what more it has is read from these."
)
_TABLES = (
    "A record of tables: a field for each table of `questions/kennis`, and looking up what stands in one."
)

LARGER = {
    "iwap.model.Iwap": (59, _RECORD),
    "knowledge.container.Knowledge": (60, _TABLES),
    "advice.measured.Measured": (41, _RECORD),
    "iwap.rows.Measure": (36, _RECORD),
    "knowledge.model.Indicator": (31, _RECORD),
    "questionnaire.kinds.table.TableQuestion": (33, _RECORD),
}
"""Records that have more, with how many they may have and why; the numbers only go down."""

ONE_HEIR = {
    "knowledge.base.KnowledgeTable": "A table of knowledge; the heir adds rows that name persons.",
    "tui.fields.text_field.Writing": "What a text field of the framework lacks.",
    "tui.screens.dialogs.Tell": "A window with a text; the heir asks the keys for turning its pages.",
}
"""Classes of ours with one heir of ours, and why that is no way to share the length of a file."""


def test_inherited_members_count() -> None:
    """A ladder of classes is as large as its lowest step is for whoever reads that."""
    ladder = {
        "a.Top": Written(frozenset({"one", "two"}), ()),
        "b.Step": Written(frozenset({"two", "three"}), ("a.Top",)),
        "c.Low": Written(frozenset({"four"}), ("b.Step",)),
    }
    assert members(ladder, "c.Low") == {"one", "two", "three", "four"}
    assert heirs(ladder) == {"a.Top": ["b.Step"], "b.Step": ["c.Low"]}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("def one(self): self.two = self.three = 1", {"one", "two", "three"}),
        ("async def one(this): this.two += 1", {"one", "two"}),
        ("one: int\n    two = three = 1", {"one", "two", "three"}),
        ("def one(self): (self.two, [self.three, *self.four]) = 1, (2, 3)", {"one", "two", "three", "four"}),
        ("def one(self):\n        for self.two in (): pass", {"one", "two"}),
        ("def one(self):\n        with open('x') as self.two: pass", {"one", "two"}),
        ("class One: ...", {"One"}),
        ("if True:\n        def one(self): ...\n    else:\n        two = 1", {"one", "two"}),
        ("one = [other for other in ()]\n    def two(self): other.three = here = 1", {"one", "two"}),
        ("def __init__(self): self.__dict__ = {}", set()),
    ],
)
def test_every_way_to_give_a_class_a_member_is_counted(body: str, names: set[str]) -> None:
    """What is set in a loop, in a ``with`` or on a first argument that is not called ``self`` is a member too."""
    [node] = ast.parse(f"class Written:\n    {body}\n").body
    assert isinstance(node, ast.ClassDef)
    assert own_members(node) == names


@pytest.mark.parametrize(
    "text",
    [
        "from wijkwizard.room.base import Base\nclass Low(Base): ...",
        "from wijkwizard.room.base import Base as Other\nclass Low(Other[int]): ...",
        "from wijkwizard.room import base\nclass Low(base.Base): ...",
        "import wijkwizard.room.base\nclass Low(wijkwizard.room.base.Base): ...",
        "import wijkwizard.room.base as room\nclass Low(room.Base): ...",
        "from wijkwizard.room import Base\nclass Low(Base): ...",
        "from wijkwizard.room.base import Base\n_Same = Base\nclass Low(_Same): ...",
    ],
)
def test_a_base_is_known_by_whatever_name_it_has(text: str) -> None:
    """A ladder cannot hide behind the way in which its step is imported."""
    base = ast.parse("class Base: ...")
    assert read([("room.base", base), ("low", ast.parse(text))])["low.Low"].bases == ("room.base.Base",)


def test_no_class_has_more_members_than_a_developer_can_hold() -> None:
    """What grows beyond it holds another class; what is listed and shrank gets its new number."""
    known = classes()
    counted = {name: len(members(known, name)) for name in known}
    large = {name: count for name, count in counted.items() if count > MOST}
    assert large == {name: count for name, (count, _) in LARGER.items()}


def test_only_records_have_more() -> None:
    """What does work holds other classes; frozen data has as many fields as the thing that it is about."""
    known = classes()
    assert [name for name in LARGER if "terms.base.Frozen" not in bases(known, name)] == []


def test_no_class_is_cut_in_steps_that_one_heir_climbs() -> None:
    """A base is shared by several, or is small and has its reason."""
    assert {base for base, found in heirs(classes()).items() if len(found) == 1} == set(ONE_HEIR)
