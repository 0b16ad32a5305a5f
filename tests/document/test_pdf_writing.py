"""What pydyf writes is made once, and is what it was."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pydyf
import pytest

from wijkwizard.document.pdf_streams import compress_once
from wijkwizard.document.pdf_writing import settle, work_once


@pytest.fixture
def once(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Have pydyf as our child has it, from the call to the end of a test."""

    def working() -> None:
        monkeypatch.setattr(pydyf, "zlib", zlib)
        monkeypatch.setattr(pydyf.PDF, "page_references", pydyf.PDF.page_references)
        work_once(pydyf)

    return working


def _pdf() -> Any:
    pdf = pydyf.PDF()
    for number in range(3):
        content = pydyf.Stream([b"BT", pydyf.String(f"blad {number}")], compress=True)
        pdf.add_object(content)
        page = {"Type": "/Page", "Parent": pdf.pages.reference, "MediaBox": pydyf.Array([0, 0, 9, 9.5])}
        pdf.add_page(pydyf.Dictionary({**page, "Contents": content.reference}))
    pdf.info["Title"] = pydyf.String("Één")
    return pdf


def _written(pdf: Any) -> bytes:
    out = io.BytesIO()
    pdf.write(out, identifier=b"zegel", compress=True)
    return out.getvalue()


def _objects(content: bytes) -> list[bytes]:
    """Return every object that is not about how the others are packed, unpacked."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        packing = {pikepdf.Name.ObjStm, pikepdf.Name.XRef}
        return [
            each.read_bytes() if isinstance(each, pikepdf.Stream) else each.unparse(resolved=True)
            for each in pdf.objects
            if not (isinstance(each, pikepdf.Stream) and each.get("/Type") in packing)
        ]


def test_a_pdf_that_was_settled_holds_what_it_held(once: Callable[[], None]) -> None:
    """Every object, with its number, and the name of the file."""
    plain = _written(_pdf())
    once()
    pdf = _pdf()
    compress_once(pdf)
    settle(pdf)
    settled = _written(pdf)
    assert _objects(settled) == _objects(plain)
    assert b"zegel" in settled


def test_each_object_is_made_once_and_packed_once(
    once: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file has an identifier, for which they were made again."""
    once()
    pdf, made, packed = _pdf(), list[int](), list[bytes]()
    data, compress = pydyf.Dictionary.data.fget, zlib.compress

    def making(each: Any) -> Any:
        if each.number is not None:
            made.append(each.number)
        return data(each)

    def packing(content: bytes, level: int) -> bytes:
        packed.append(content)
        return compress(content, level)

    monkeypatch.setattr(pydyf.Dictionary, "data", property(making))
    monkeypatch.setattr(zlib, "compress", packing)
    compress_once(pdf)
    settle(pdf)
    _written(pdf)
    others = [number for number in made if number != pdf.info.number]
    assert len(others) == len(set(others)) > 3
    assert len(packed) == len(set(packed)) > 1


def test_pages_are_listed_again_when_there_is_another(once: Callable[[], None]) -> None:
    """A page that was added after the list was made is in the next."""
    once()
    pdf = _pdf()
    before = pdf.page_references
    assert pdf.page_references is before
    pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
    assert len(pdf.page_references) == len(before) + 1
    assert pdf.page_references[:-1] == before
