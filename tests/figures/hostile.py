"""Files that would harm who reads them: small to look at, and asking for all memory or all time."""

from __future__ import annotations

import zipfile
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
