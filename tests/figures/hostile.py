"""Files that would harm who reads them: small to look at, and asking for all memory or all time."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.workbooks import Page, write_workbook

ROWS = (
    ("gwb_code", "regio", "a_inw", "g_wozbag"),
    ("GM0344", "Utrecht", 361000, 400),
    ("WK034403", "Overvecht", 34000, 250),
)


def sound(path: Path) -> Path:
    """Write a small workbook with figures."""
    return write_workbook(path, [Page("KWB2023", ROWS)])


def far_cell(path: Path) -> Path:
    """Write a sound workbook with one stray cell in its furthest corner, as a slip of the hand leaves it."""
    plain = sound(path.with_name("heel.xlsx"))
    stray = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</sheetData>", stray))
    plain.unlink()
    return path


def bomb(path: Path, megabytes: int = 250) -> Path:
    """Write a workbook of which one sheet unpacks to very much of nothing."""
    plain = sound(path.with_name("heel.xlsx"))
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if not name.endswith("sheet1.xml"):
                new.writestr(name, old.read(name))
                continue
            begin, end = old.read(name).split(b"</sheetData>")
            with new.open(name, "w", force_zip64=True) as sheet:
                sheet.write(begin)
                row = b"<row>" + b'<c t="inlineStr"><is><t>aaaaaaaa</t></is></c>' * 2_000 + b"</row>"
                for _ in range(megabytes * 1_000_000 // len(row)):
                    sheet.write(row)
                sheet.write(b"</sheetData>" + end)
    plain.unlink()
    return path


def old_workbook(rows: Sequence[Sequence[object]] = ROWS, name: str = "KWB2023") -> bytes:
    """Return a workbook as Excel wrote it until 2003: records of BIFF8 in a compound file, by [MS-XLS], [MS-CFB]."""
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 1997, 0, 0))
    end = _record(0x0A, b"")
    place = len(begin) + len(_sheet_of(0, name)) + len(end)
    stream = begin + _sheet_of(place, name) + end
    stream += _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 1997, 0, 0))
    stream += _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            head = struct.pack("<HHH", at, column, 0)
            if isinstance(cell, (int, float)):
                stream += _record(0x203, head + struct.pack("<d", cell))
            else:
                text = str(cell).encode("latin-1")
                stream += _record(0x204, head + struct.pack("<HB", len(text), 0) + text)
    return _compound(stream + end)


def _record(kind: int, held: bytes) -> bytes:
    return struct.pack("<HH", kind, len(held)) + held


def _sheet_of(place: int, name: str) -> bytes:
    return _record(0x85, struct.pack("<IBBBB", place, 0, 0, len(name), 0) + name.encode("latin-1"))


def _compound(stream: bytes) -> bytes:
    """Put one stream in a compound file: a header, the table of sectors, the folder, and the stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(10) + struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0).ljust(436, b"\xff")
    folder = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    fat = b"".join(struct.pack("<I", one) for one in table).ljust(512, b"\xff")
    return header + fat + folder.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    none = 0xFFFFFFFF
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, none, none, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
