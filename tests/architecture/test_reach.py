"""Code that only tests reach is found: it is wired in, removed, or kept with its reason."""

from __future__ import annotations

import ast

from tests.architecture.reach import House, in_texts
from tests.architecture.tree import ROOT, SOURCE, files, module, parsed

_TEXTUAL = "Textual calls it"
_ARGPARSE = "argparse calls it"

REASONS = {
    "document.characters.ranges_of": "writes which characters the fonts have, when a font changes",
    "document.pdf_child._WarningForwarder.emit": "logging calls it",
    "document.pdf_writing._Packing.compressobj": "pydyf calls it",
    "dutch_arguments.Parser._check_value": _ARGPARSE,
    "dutch_arguments.Parser._print_message": _ARGPARSE,
    "dutch_arguments.Parser.parse_known_args": _ARGPARSE,
    "dutch_arguments._DutchHelpFormatter._fill_text": _ARGPARSE,
    "dutch_arguments._DutchHelpFormatter.add_usage": _ARGPARSE,
    "iwap.registry.DERIVED": "says which fields need no question; tests hold the plan and docs/make.py to it",
    "lines.run.converse": "the line mode on an open dossier: tests hand it a script instead of a keyboard",
    "questionnaire.schema.to_text": "writes docs/vragenlijst.schema.json, for docs/make.py",
    "tui.app.WijkApp.get_default_screen": _TEXTUAL,
    "tui.app.WijkApp.get_theme_variable_defaults": _TEXTUAL,
    "tui.fields.text_field.Writing.render_lines": _TEXTUAL,
    "tui.key_queue.KeyQueue.at_rest": "a test that presses keys waits for it instead of sleeping",
    "tui.app.WijkApp._fatal_error": _TEXTUAL,
    "tui.app.WijkApp._handle_exception": _TEXTUAL,
    "tui.themes.GROUNDS": "the promise on contrast; tests hold every theme to it",
    "tui.themes.ON_CURSOR": "the same promise",
    "tui.widgets.lines.LineList.render_lines": _TEXTUAL,
}
"""What nothing of ours names outside the tests, and why it stays."""


def test_code_that_only_tests_reach_is_wired_in_removed_or_kept_with_a_reason() -> None:
    """A reason that is no longer needed goes too, for the list must stay true."""
    house = House()
    for path in files(SOURCE, ".py"):
        house.read(module(path), parsed(path))
    templates = (path.read_text(encoding="utf-8") for path in files(ROOT / "templates", ".j2"))
    beside = {"main", *in_texts(templates)}
    alone = set(house.unreached(beside))
    with_kept = house.unreached(beside | {name.rpartition(".")[2] for name in REASONS})
    assert (sorted(with_kept), sorted(REASONS.keys() - alone)) == ([], [])


def test_what_is_reached_by_nothing_is_seen() -> None:
    """A chain of two that nobody calls is found whole; docstrings, ``__all__`` and imports are no call."""
    house = House()
    house.read(
        "room",
        ast.parse(
            "from elsewhere import forgotten\n"
            "__all__ = ['forgotten']\n"
            "LEFT = 3\n"
            "def used():\n    'Not forgotten.'\n    return _inner()\n"
            "def _inner(): return 1\n"
            "def forgotten(): return _beneath(LEFT)\n"
            "def _beneath(one): return one\n"
            "class Shown:\n    @property\n    def title(self): ...\n    @on(Pressed)\n    def pressed(self): ...\n"
            "    def stray(self): ...\n"
            "print(used(), Shown().title)\n"
        ),
    )
    assert sorted(house.unreached(())) == [
        "room.LEFT",
        "room.Shown.stray",
        "room._beneath",
        "room.forgotten",
    ]
