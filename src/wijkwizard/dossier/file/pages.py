"""Reads records directly from the pages of a damaged database file, as far as each record is whole.

SQLite refuses a file as soon as one page of it is wrong. Each record has its own checksum, so it can be trusted
wherever it is found, whatever the state of the tables, the parent pages or the file header. Source of the format:
sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

Record = tuple[object, ...]
"""The columns of a row: text, number, bytes or nothing."""

_SIZE_AT, _RESERVED_AT, _HEADER = 16, 20, 100
_USUAL = 4096
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_LARGEST = 1 << 28


def stored_rows(content: bytes) -> Iterator[Record]:
    """Yield every record of every page; other data is skipped or does not pass as a record of ours."""
    for size, usable in _sizes(content):
        for start in range(0, len(content), size):
            yield from _Page(content, size, usable, start).rows()


def _sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield possible page sizes: the size in the header, and our default."""
    stated = int.from_bytes(content[_SIZE_AT : _SIZE_AT + 2], "big") or 1
    size = 65536 if stated == 1 else stated
    reserved = content[_RESERVED_AT] if len(content) > _RESERVED_AT else 0
    if 512 <= size <= 65536 and size & (size - 1) == 0 and (size, reserved) != (_USUAL, 0):  # noqa: PLR2004 - the format's
        yield size, size - reserved
    yield _USUAL, _USUAL


class _Page:
    """One page of a file."""

    def __init__(self, content: bytes, size: int, usable: int, start: int) -> None:
        self._content, self._size, self._usable, self._start = content, size, usable, start

    def rows(self) -> Iterator[Record]:
        """Yield the records of a page of any type, because one flipped bit can change its type."""
        head = self._start + (_HEADER if self._start == 0 else 0)
        page = self._content[self._start : self._start + self._size]
        if len(page) < self._usable:
            return
        for at in range(head - self._start + 8, self._usable - 1, 2):
            # The number of cells is in the head too, but a pointer of zero ends the list as surely.
            pointer = int.from_bytes(page[at : at + 2], "big")
            if pointer == 0 or pointer <= at or pointer >= self._usable:
                return
            try:
                yield self._row(pointer)
            except (IndexError, ValueError, struct.error):
                continue

    def _row(self, pointer: int) -> Record:
        length, at = _varint(self._content, self._start + pointer)
        _, at = _varint(self._content, at)
        return _columns(self._payload(length, at))

    def _payload(self, length: int, at: int) -> bytes:
        """Return all bytes of a record, with what spilled over onto other pages."""
        if length > min(_LARGEST, len(self._content)):
            raise ValueError(length)
        usable = self._usable
        if length <= usable - 35:
            return self._content[at : at + length]
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= usable - 35 else least
        found = bytearray(self._content[at : at + here])
        following = int.from_bytes(self._content[at + here : at + here + 4], "big")
        while len(found) < length:
            start = (following - 1) * self._size
            if start < 0 or start + self._size > len(self._content):
                raise ValueError(following)
            following = int.from_bytes(self._content[start : start + 4], "big")
            found += self._content[start + 4 : start + usable]
        return bytes(found[:length])


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Parse a number of one to nine bytes; return it with the offset of the next byte."""
    value = 0
    for place in range(8):
        byte = content[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says that more follows
            return value, at + place + 1
    return value << 8 | content[at + 8], at + 9


def _columns(payload: bytes) -> Record:
    end, at = _varint(payload, 0)
    types: list[int] = []
    while at < end:
        code, at = _varint(payload, at)
        types.append(code)
    found: list[object] = []
    for code in types:
        value, at = _value(payload, code, at)
        found.append(value)
    if at != len(payload):
        raise ValueError(at)
    return tuple(found)


def _value(payload: bytes, code: int, at: int) -> tuple[object, int]:
    if code in {0, 8, 9}:
        return (None, 0, 1)[(0, 8, 9).index(code)], at
    if code in _INTEGERS:
        end = at + _INTEGERS[code]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if code == 7:  # noqa: PLR2004 - a number with a fraction
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if code < 12:  # noqa: PLR2004 - not in use
        raise ValueError(code)
    end = at + (code - 12) // 2
    raw = payload[at:end]
    return (raw.decode("utf-8", "surrogateescape") if code % 2 else raw), end
