"""What a PDF holds is compressed once, and holds nothing that is drawn point by point."""

from __future__ import annotations

import zlib
from pathlib import Path

import pikepdf
import pydyf
import pytest

from tests.document.producing import produce
from wijkwizard.document.model import Document
from wijkwizard.document.pdf_streams import compress_once
from wijkwizard.document.volumes import plan_alone


def test_a_stream_says_the_same_after_it_was_compressed_once() -> None:
    """Also one that is built of objects, and one with an entry of its own; what was open stays open."""
    pdf = pydyf.PDF()
    packed = pydyf.Stream([b"een", pydyf.String("twee"), 3], {"N": 3}, compress=True)
    plain = pydyf.Stream([b"open"])
    for made in (packed, plain):
        pdf.add_object(made)
    compress_once(pdf)
    head, _, content = packed.data.partition(b"\nstream\n")
    assert zlib.decompress(content.removesuffix(b"\nendstream")) == b"een\n(twee)\n3"
    assert b"/N 3" in head
    assert head.count(b"/FlateDecode") == 1
    assert plain.data.endswith(b"stream\nopen\nendstream")


@pytest.fixture(scope="module")
def plan(papers: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("stromen") / "plan.pdf"
    return produce(plan_alone(papers["plan"]), out).path


def test_no_stream_of_a_paper_is_compressed_twice(plan: Path) -> None:
    """What pydyf compresses by itself says in its second byte that it was compressed as far as can be."""
    with pikepdf.open(plan) as pdf:
        heads = {
            made.read_raw_bytes()[:2]
            for made in pdf.objects
            if isinstance(made, pikepdf.Stream)
            and made.get("/Filter") == pikepdf.Name.FlateDecode
            and made.get("/Type") not in {pikepdf.Name.ObjStm, pikepdf.Name.XRef}
        }
    assert heads == {b"\x78\x9c"}


def test_no_page_is_drawn_point_by_point(plan: Path) -> None:
    """A line of dots is a circle for each dot: one page of them was more than all others together."""
    with pikepdf.open(plan) as pdf:
        sizes = [len(page.Contents.read_bytes()) for page in pdf.pages]
    assert max(sizes) < 100_000, sizes
