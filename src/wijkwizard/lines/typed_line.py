"""Takes out of a typed line what no keyboard writes: the codes of keys and terminals, and control characters.

A terminal in lines has no cursor keys: an arrow arrives as an escape code, in the middle of what is typed.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

_BOM = "\ufeff"

_PASTE_MARK = re.compile(r"(?:\x1b\[|\x9b)20[01]~")
"""The marks of a terminal around a paste; no key sends them."""

_CODE = re.compile(
    r"""
    (?: \x1b\] | \x9d ) [^\x07\x1b\x9c]* (?: \x07 | \x1b\\ | \x9c )      # the title or a colour, up to its end
    | (?: \x1b\] | \x9d ) \d+ ; .* \Z                                    # the same, cut off by the end of the line
    | (?: \x1b[PX^_] | [\x90\x98\x9e\x9f] ) [^\x1b\x9c]* (?: \x1b\\ | \x9c )  # what a terminal tells of itself
    | \x1b\[\[ [A-E]                                                     # F1 to F5 without a window system
    | (?: \x1b\[ | \x9b ) (?: \d+ [$^] (?! [a-z] )                       # keys of rxvt with Shift or Ctrl
        | [0-?]* [!-/]* (?: [@-~] | (?= [^@-~] ) | \Z ) )                # arrows and other keys
    | (?: \x1bO | \x8f ) [A-FHMP-S]                                      # F1 to F4, and arrows
    """,
    re.VERBOSE | re.DOTALL,
)


class TypedLine(NamedTuple):
    """A line without what no keyboard writes.

    Attributes:
        text: what was typed; the ends of lines of a paste stay.
        keys: whether a key was pressed that does nothing in a line, such as an arrow.
    """

    text: str
    keys: bool


def typed_line(line: str) -> TypedLine:
    """Return what was typed in a line.

    Codes are taken out whole, for a half one would stay as text: ``[A`` of an arrow. Text with a bracket stays.
    """
    unmarked = _PASTE_MARK.sub("", line)
    bare = _CODE.sub("", unmarked)
    text = "".join(sign for sign in bare if sign in "\t\n" or (sign != _BOM and category(sign) != "Cc"))
    return TypedLine(text, bare != unmarked)
