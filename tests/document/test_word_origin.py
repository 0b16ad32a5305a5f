"""No paper says whose computer it was made on, nor who made the template behind it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Literal

import pikepdf
import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan
from tests.document.producing import produce
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document
from wijkwizard.document.word_file import word_file

CANARY = "kanarie-4711"


def _paper() -> Document:
    return compose(full_plan(), advice_of, KNOWN, STYLE)


def _insides(path: Path) -> bytes:
    """Return all bytes of a paper, with what is packed unpacked."""
    content = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return b"\n".join([file.comment, *(file.read(name) for name in file.namelist())])
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf, io.BytesIO() as out:
            pdf.save(
                out,
                stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
                compress_streams=False,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
            )
            return out.getvalue()
    return content


@pytest.mark.parametrize("kind", ["docx", "html", "pdf"])
def test_no_paper_names_the_user_the_computer_or_the_folder(
    kind: Literal["pdf", "html", "docx"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of the three is a word that stands nowhere else, and is looked for in every part."""
    for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(name, CANARY)
    monkeypatch.setattr("socket.gethostname", lambda: CANARY)
    folder = tmp_path / CANARY
    folder.mkdir()
    made = produce(_paper(), folder / f"plan.{kind}", kind)
    insides = _insides(made.path)
    assert b"area-name" in insides or kind == "pdf"
    assert CANARY.encode() not in insides
    assert CANARY.encode("utf-16-be") not in insides


def test_nothing_of_the_template_but_its_styles_comes_along() -> None:
    """No picture of its first page, no program or computer, no file of other data, no numbers of its sessions."""
    with zipfile.ZipFile(io.BytesIO(word_file(_paper()).content)) as file:
        names = file.namelist()
        everything = b"\n".join(file.read(name) for name in names)
    assert [name for name in names if name.startswith(("customXml/", "docProps/"))] == ["docProps/core.xml"]
    assert [name for name in names if name.endswith((".jpeg", ".bin"))] == []
    assert [
        word for word in (b"Macintosh", b"Normal.dotm", b"w:rsid", b"attachedTemplate") if word in everything
    ] == []
