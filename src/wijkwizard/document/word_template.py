"""Reads a Word template of a municipality: its styles, its page, and the pictures at the head and foot of it.

The file may have been made by anybody. Nothing in it is run, and nothing comes along that is not listed here: no text,
no author, no name of a file. Its text is no template for Jinja either; the paper only takes its look.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.errors import WijkError
from wijkwizard.files.look import read_given

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MOST_BYTES = 30_000_000
_MOST_UNPACKED = 120_000_000
_MOST_NAMES = 2_000
_TYPES = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MACROS = (b"macroEnabled", b"vbaProject")
_MACRO_FILES = ("vbaproject", "vbadata")
"""How files with macros are called, whatever the list of kinds says of them."""

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template that can be used.

    Attributes:
        name: of its file.
        content: a Word file, not a template any more for Word; unchanged otherwise.
    """

    name: str
    content: bytes

    def opened(self) -> WordDocument:
        """Return a new document of the template, with all that is in it."""
        import docx

        return docx.Document(io.BytesIO(self.content))


def read_template(path: Path) -> WordTemplate:
    """Read a template, which is a document or a template of Word without macros.

    Raises:
        WijkError: ``file-missing``, ``path-refused``, or one of the codes that begin with ``template-``.
    """
    content = read_given(path, _MOST_BYTES, "template-large")
    return template_of(content, path)


def template_of(content: bytes, path: Path) -> WordTemplate:
    """Return the content of a file as a template.

    Args:
        content: the file.
        path: what it is called in a sentence.

    Raises:
        WijkError: one of the codes that begin with ``template-``.
    """
    if content.startswith(_OLD):
        raise WijkError("template-password" if _SEALED in content else "template-none", path=path)
    if not content.startswith(b"PK"):
        raise WijkError("template-none", path=path)
    try:
        code = _fault(content)
        whole = b"" if code else _as_document(content)
        # What is looked at later is looked at now, so that a part that lacks is found before anything is made.
        if not code and not WordTemplate(path.name, whole).opened().sections:
            code = "template-damaged"
    # What is not as the standard has it comes as any of these, at the place where it is looked at.
    except (zipfile.BadZipFile, AttributeError, LookupError, OSError, RuntimeError) as error:
        raise WijkError("template-damaged", path=path) from error
    except (SyntaxError, TypeError, ValueError, zlib.error) as error:
        raise WijkError("template-damaged", path=path) from error
    if code:
        raise WijkError(code, path=path)
    return WordTemplate(path.name, whole)


def _fault(content: bytes) -> str:
    """Return the code of what is wrong with the file as a whole; empty when it can be opened."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        entries = file.infolist()
        if len(entries) > _MOST_NAMES or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
            return "template-large"
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            return "template-password"
        if file.testzip() is not None:
            return "template-damaged"
        types = file.read(_TYPES) if _TYPES in file.namelist() else b""
        names = [entry.filename.casefold() for entry in entries]
    if any(mark in types for mark in _MACROS) or any(mark in name for name in names for mark in _MACRO_FILES):
        return "template-macros"
    return "" if _MAIN in types or _TEMPLATE in types else "template-none"


def _as_document(content: bytes) -> bytes:
    """Return a template of Word as a document: the same file under another name of its kind."""
    with zipfile.ZipFile(io.BytesIO(content)) as file, io.BytesIO() as out:
        types = file.read(_TYPES)
        if _TEMPLATE not in types:
            return content
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for name in file.namelist():
                made.writestr(name, types.replace(_TEMPLATE, _MAIN) if name == _TYPES else file.read(name))
        return out.getvalue()
