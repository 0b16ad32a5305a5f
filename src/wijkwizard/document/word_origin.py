"""Takes out of a Word file whose it was: what a template brings along besides its styles, and the clock.

A template carries a picture of its first page, the program and the house that made it, files of other data, and a
number for each session in which somebody wrote in it. What may stay is listed, so that what is unknown goes.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from wijkwizard.document.seal import UNSEALED

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_OF_THE_FILE = frozenset({"officeDocument", "core-properties"})
_OF_THE_TEXT = frozenset(
    {"styles", "numbering", "settings", "fontTable", "theme", "header", "footer", "image", "hyperlink"}
)
_ELEMENTS_THAT_TELL = frozenset({"rsid", "rsids", "attachedTemplate"})
_EPOCH = (1980, 1, 1, 0, 0, 0)


def forget_template(made: WordDocument) -> None:
    """Keep of a template the text and its styles; all else that it brought along goes."""
    for relations, kept in ((made.part.package.rels, _OF_THE_FILE), (made.part.rels, _OF_THE_TEXT)):
        for key in [key for key, it in relations.items() if it.reltype.rpartition("/")[2] not in kept]:
            del relations[key]
    for root in (made.settings.element, made.styles.element, made.element):
        for element in list(root.iter()):
            for key in [key for key in element.attrib if _local(key).startswith("rsid")]:
                del element.attrib[key]
            if _local(element.tag) in _ELEMENTS_THAT_TELL and (parent := element.getparent()) is not None:
                parent.remove(element)


def _local(name: object) -> str:
    """Return the name of an element or attribute without its namespace."""
    return str(name).rpartition("}")[2]


def without_clock(content: bytes) -> bytes:
    """Return the file with the same moment at each of its parts, and a seal."""
    with io.BytesIO() as out:
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
            for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
                entry = zipfile.ZipInfo(name, date_time=_EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(entry, old.read(name))
            new.comment = UNSEALED.encode("ascii")
        return out.getvalue()
