"""The shape of the house: modules do not import one another in circles, also not for types only."""

import ast

from tests.architecture.shape import circles, import_graph, trees


def test_a_circle_is_seen() -> None:
    """Three modules that import one another in a ring are one circle; what hangs on it is none, and two are two."""
    ring = {"a": frozenset("b"), "b": frozenset("c"), "c": frozenset("a"), "d": frozenset("a")}
    assert circles(ring) == [("a", "b", "c")]
    two = {
        "a": frozenset("b"),
        "b": frozenset("ac"),
        "c": frozenset("de"),
        "d": frozenset("c"),
        "e": frozenset(),
    }
    assert circles(two) == [("a", "b"), ("c", "d")]


def test_no_modules_import_one_another_in_a_circle() -> None:
    """What reads a dossier takes what it reads, and a screen knows a protocol: neither names what calls it."""
    assert circles(import_graph()) == []


def test_a_conversation_is_handed_parts_of_a_dossier_and_not_the_whole_session() -> None:
    """So that a reader sees what a talk can do to a dossier: it sets no password and prints no paper."""
    names = [
        name
        for name, _, tree in trees()
        for node in ast.walk(tree)
        if name.startswith("conversation.") and isinstance(node, ast.ImportFrom)
        if any(alias.name == "Session" for alias in node.names)
    ]
    assert names == []


def test_a_package_with_code_of_its_own_takes_part() -> None:
    """Only a package that looks its names up later is left out, for it imports nothing by itself."""
    graph = import_graph()
    packages = {name for name, package, _ in trees() if package}
    assert packages - graph.keys() == {"figures", "session", "terms", "tui.screens"}
