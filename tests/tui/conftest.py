"""What the tests of the screen share: style sheets that were parsed once, for each test starts an app of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


@pytest.fixture(autouse=True, scope="session")
def styles_parsed_once() -> Iterator[None]:
    """Let equal style sheets with equal colours be parsed once: that was a tenth of what a screen takes to open.

    A sheet is parsed whenever a kind of widget comes to it, fifteen times until a screen stands.
    """
    parse, parse_all, by_name = Stylesheet._parse_rules, Stylesheet.parse, vars(Stylesheet)["rules_map"].fget
    parsed, sheets = dict[tuple[Any, ...], list[RuleSet]](), dict[tuple[Any, ...], _Parsed]()
    colours, known = dict[tuple[Any, ...], int](), WeakKeyDictionary[Stylesheet, tuple[object, int]]()

    def number_of(sheet: Stylesheet) -> int:
        """Return the number of the colours of a sheet; they are replaced as a whole, so they are compared once."""
        held = known.get(sheet)
        if held is None or held[0] is not sheet._variables:
            held = sheet._variables, colours.setdefault(tuple(sheet._variables.items()), len(colours))
            known[sheet] = held
        return held[1]

    def parse_once(sheet: Stylesheet, *source: Any, **more: Any) -> list[RuleSet]:
        key = (*source, *more.items(), number_of(sheet))
        if key not in parsed:
            parsed[key] = parse(sheet, *source, **more)
        return parsed[key]

    def parse_all_once(sheet: Stylesheet) -> None:
        key = (number_of(sheet), *sheet.source.items())
        if key not in sheets:
            parse_all(sheet)
            assert sheet._rules is not None
            sheets[key] = _Parsed(sheet._rules, by_name(sheet))
        sheet._rules, sheet._rules_map, sheet._require_parse = sheets[key].rules, None, False

    def by_name_once(sheet: Stylesheet) -> dict[str, list[RuleSet]]:
        rules = sheet.rules
        if sheet._rules_map is None:
            held = next((each.by_name for each in sheets.values() if each.rules is rules), None)
            sheet._rules_map = by_name(sheet) if held is None else held
        return sheet._rules_map

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        patch.setattr(Stylesheet, "parse", parse_all_once)
        patch.setattr(Stylesheet, "rules_map", property(by_name_once))
        yield


class _Parsed(NamedTuple):
    """A style sheet that was parsed: its rules, and those by the names in them; nobody changes these."""

    rules: list[RuleSet]
    by_name: dict[str, list[RuleSet]]


@pytest.fixture(autouse=True, scope="session")
def rules_known_by_object() -> Iterator[None]:
    """Let a rule be known as the object that it is without asking for its number, of which the guard of all hears.

    Each screen asks for that ten thousand times, and the guard against the network is called at each.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RuleSet, "__hash__", object.__hash__)
        yield
