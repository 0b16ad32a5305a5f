"""The dossier inside a PDF comes out whole, or one sentence says why it does not; the PDF may be of anybody."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import md5
from pathlib import Path

import pikepdf
import pytest

from wijkwizard.document import pdf_attachment
from wijkwizard.document.pdf_attachment import DOSSIER_NAME, dossier_in, is_pdf
from wijkwizard.errors import WijkError

CONTENT = b'{"a":1}'


def attached(pdf: pikepdf.Pdf, *files: tuple[str, bytes]) -> None:
    """Put files in a PDF, each in the list of names also when two have one name."""
    names = pikepdf.Array()
    for name, content in files:
        stream = pdf.make_stream(content)
        stream.Params = pikepdf.Dictionary(CheckSum=md5(content, usedforsecurity=False).digest())
        spec = pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec, F=name, UF=name, EF=pikepdf.Dictionary(F=stream)
        )
        names.extend([pikepdf.String(name), pdf.make_indirect(spec)])
    pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=names))


def saved(
    folder: Path, *files: tuple[str, bytes], change: Callable[[pikepdf.Pdf], object] = str, **how: object
) -> Path:
    """Return a PDF with files in it."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    if files:
        attached(pdf, *files)
    change(pdf)
    pdf.save(folder / "plan.pdf", **how)  # type: ignore[arg-type]  # whatever a test asks of it
    return folder / "plan.pdf"


def refused(path: Path) -> str:
    """Return the code with which a PDF is refused."""
    before = path.read_bytes()
    with pytest.raises(WijkError) as told:
        dossier_in(path)
    assert path.read_bytes() == before
    assert path.name in told.value.sentence
    return told.value.code


def test_what_went_in_comes_out(tmp_path: Path) -> None:
    """Packed or not, and with another file beside it."""
    for packed in (True, False):
        path = saved(tmp_path, ("brief.txt", b"x"), (DOSSIER_NAME, CONTENT), compress_streams=packed)
        assert dossier_in(path) == CONTENT


def test_a_file_without_a_dossier_says_what_it_has(tmp_path: Path) -> None:
    assert refused(saved(tmp_path)) == "pdf-without-dossier"
    assert refused(saved(tmp_path, ("brief.txt", b"x"))) == "pdf-foreign"


def test_of_two_dossiers_none_is_chosen(tmp_path: Path) -> None:
    assert refused(saved(tmp_path, (DOSSIER_NAME, CONTENT), (DOSSIER_NAME, b"{}"))) == "pdf-dossiers"


def test_what_is_no_pdf_or_not_whole_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"PK\x03\x04 een zip")
    assert refused(path) == "pdf-none"
    path.write_bytes(b"")
    assert refused(path) == "pdf-none"
    path.write_bytes(b"%PDF-1.7\nniets meer")
    assert refused(path) == "pdf-damaged"
    whole = saved(tmp_path, (DOSSIER_NAME, CONTENT)).read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    assert refused(path) in {"pdf-damaged", "pdf-without-dossier"}


def test_a_password_that_is_not_ours_is_named(tmp_path: Path) -> None:
    locked = saved(
        tmp_path, (DOSSIER_NAME, CONTENT), encryption=pikepdf.Encryption(user="geheim", owner="geheim")
    )
    assert refused(locked) == "pdf-password"


def _spec(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.Names.EmbeddedFiles.Names[1]


def _other_words(pdf: pikepdf.Pdf) -> None:
    _spec(pdf).EF.F.write(b'{"a":2}')


def _no_file(pdf: pikepdf.Pdf) -> None:
    del _spec(pdf).EF


def _names_of_another_kind(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names.EmbeddedFiles.Names = pikepdf.Array([1, 2, 3, 4])


@pytest.mark.parametrize("change", [_other_words, _no_file, _names_of_another_kind])
def test_a_dossier_that_was_changed_or_taken_apart_is_refused(
    tmp_path: Path, change: Callable[[pikepdf.Pdf], object]
) -> None:
    code = refused(saved(tmp_path, (DOSSIER_NAME, CONTENT), change=change))
    assert code in {"pdf-dossier-damaged", "pdf-damaged"}


def test_a_file_that_grows_without_end_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, (DOSSIER_NAME, b" " * 1_000_000), compress_streams=True)
    assert len(path.read_bytes()) < 10_000
    monkeypatch.setattr(pdf_attachment, "_MOST_UNPACKED", 999_999)
    assert refused(path) == "pdf-dossier-large"
    monkeypatch.setattr(pdf_attachment, "_MOST_BYTES", 100)
    assert refused(path) == "pdf-large"


def test_a_list_of_names_that_leads_to_itself_ends(tmp_path: Path) -> None:
    def circle(pdf: pikepdf.Pdf) -> None:
        node = pdf.make_indirect(pikepdf.Dictionary())
        node.Kids = pikepdf.Array([node, node])
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=node)

    assert refused(saved(tmp_path, change=circle)) == "pdf-without-dossier"


def test_a_pdf_is_known_by_its_name_or_its_first_bytes(tmp_path: Path) -> None:
    """A paper that was renamed is still a paper; what is not there is judged by who opens it."""
    (tmp_path / "plan").write_bytes(b"%PDF-1.7")
    (tmp_path / "proef.wijk").write_bytes(b"SQLite format 3")
    assert is_pdf(tmp_path / "plan")
    assert is_pdf(tmp_path / "weg.PDF")
    assert not is_pdf(tmp_path / "proef.wijk")
    assert not is_pdf(tmp_path)
    assert not is_pdf(tmp_path / "weg.wijk")
