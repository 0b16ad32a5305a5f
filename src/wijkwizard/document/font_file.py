"""Looks into the bytes of a font: whether all of it is there, and whether its maker lets a PDF hold it."""

from __future__ import annotations

import struct

_HEAD = struct.Struct(">4sH6x")
_TABLE = struct.Struct(">4s4xII")
_RIGHTS = 8
"""Where the table OS/2 says what may be done with a font."""

_CLOSED, _PICTURES_ONLY = 0x0002, 0x0200
_KINDS = {b"\x00\x01\x00\x00", b"OTTO", b"true"}


def is_whole(content: bytes) -> bool:
    """Return whether this is a font with every table that its directory lists."""
    try:
        kind, count = _HEAD.unpack_from(content)
        tables = [_TABLE.unpack_from(content, _HEAD.size + _TABLE.size * number) for number in range(count)]
    except struct.error:
        return False
    ends = [start + length for _, start, length in tables]
    return kind in _KINDS and bool(ends) and all(end <= len(content) for end in ends)


def may_be_embedded(content: bytes) -> bool:
    """Return whether the maker of a whole font lets a PDF hold it, as the font itself says."""
    count = _HEAD.unpack_from(content)[1]
    for number in range(count):
        name, start, length = _TABLE.unpack_from(content, _HEAD.size + _TABLE.size * number)
        if name == b"OS/2" and length > _RIGHTS:
            rights = int.from_bytes(content[start + _RIGHTS : start + _RIGHTS + 2], "big")
            return not rights & _CLOSED and not rights & _PICTURES_ONLY
    return True
