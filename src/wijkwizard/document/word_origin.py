"""Takes out of a Word file whose it was: what a template brings along besides its styles, and the clock.

A template carries a picture of its first page, the program and the house that made it, files of other data, and a
number for each session in which somebody wrote in it. What may stay is listed, so that what is unknown goes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wijkwizard.document.model import Document
from wijkwizard.document.seal import UNSEALED
from wijkwizard.document.word_styles import LANGUAGE
from wijkwizard.document.word_xml import element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.part import Part
    from docx.opc.rel import Relationships
    from docx.oxml.xmlchemy import BaseOxmlElement

_OF_THE_FILE = frozenset({"officeDocument"})
_OF_THE_TEXT = frozenset({"styles", "numbering", "settings", "fontTable", "theme", "header", "footer"})
_OF_A_PART: Mapping[str, frozenset[str]] = {
    "header": frozenset({"image"}),
    "footer": frozenset({"image"}),
    "fontTable": frozenset({"font"}),
}
"""Kinds of relations that may stay: of the file, of its text, and of what hangs on that."""

_SETTINGS = frozenset(
    {
        "defaultTabStop",
        "autoHyphenation",
        "consecutiveHyphenLimit",
        "hyphenationZone",
        "doNotHyphenateCaps",
        "evenAndOddHeaders",
        "mirrorMargins",
        "gutterAtTop",
        "embedTrueTypeFonts",
        "saveSubsetFonts",
        "compat",
        "themeFontLang",
        "clrSchemeMapping",
        "decimalSymbol",
        "listSeparator",
    }
)
"""What of the settings is about how text looks, and not about who wrote it, or whether others may."""

_ELEMENTS_THAT_TELL = frozenset({"rsid", "numPicBullet", "lvlPicBulletId", "background"})
_OF_A_SESSION = ("rsid", "paraId", "textId", "anchorId", "editId")
"""How attributes begin that number the sessions in which somebody wrote."""

_EPOCH = (1980, 1, 1, 0, 0, 0)


def forget_template(made: WordDocument) -> None:
    """Keep of a template its styles and its page; all else that it brought along goes, with its text.

    What stands at the head and the foot of its pages is cleaned elsewhere (``word_frame``).
    """
    _keep(made.part.package.rels, _OF_THE_FILE)
    _keep(made.part.rels, _OF_THE_TEXT)
    # Only now: a program can name its author by another relation, and then the library adds a second file.
    for child in list(about := made.core_properties._element):  # noqa: SLF001 - docx cannot take out what it does not know
        about.remove(child)
    settings = made.settings.element
    for child in list(settings):
        if _local(child.tag) not in _SETTINGS:
            settings.remove(child)
    body = made.element.body
    page = body.get_or_add_sectPr()
    for child in list(body):
        if child is not page:
            body.remove(child)
    for relation in made.part.rels.values():
        _keep(relation.target_part.rels, _OF_A_PART.get(_kind(relation.reltype), frozenset()))
        root = getattr(relation.target_part, "element", None)
        if root is not None:
            _forget_in(root)
        elif relation.reltype.endswith("/theme"):
            _forget_pictures(relation.target_part)
    _forget_in(made.element)


def _keep(relations: Relationships, kinds: Collection[str]) -> None:
    for key, it in list(relations.items()):
        if _kind(it.reltype) not in kinds or it.is_external:
            del relations[key]


def _forget_in(root: BaseOxmlElement) -> None:
    """Take out of XML who changed what, and in which sessions."""
    for found in list(root.iter()):
        for key in [key for key in found.attrib if _local(key).startswith(_OF_A_SESSION)]:
            del found.attrib[key]
        tells = _local(found.tag) in _ELEMENTS_THAT_TELL or any(
            _local(key) == "author" for key in found.attrib
        )
        if tells and (parent := found.getparent()) is not None:
            parent.remove(found)


def _forget_pictures(theme: Part) -> None:
    """Take pictures out of the colours of a theme: those are the fillings of slides, which no paper has."""
    from docx.opc.oxml import serialize_part_xml
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    root = parse_xml(theme.blob)
    for filled in list(root.iter(qn("a:blipFill"))):
        plain = element("a:solidFill", element("a:schemeClr"))
        plain[0].set("val", "phClr")
        if (parent := filled.getparent()) is not None:
            parent.replace(filled, plain)
    theme._blob = serialize_part_xml(root)  # noqa: SLF001 - docx has no other way


def _kind(relation: str) -> str:
    """Return the kind of a relation without the address that names it."""
    return relation.rpartition("/")[2]


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


def describe(made: WordDocument, document: Document) -> None:
    """Set the title and language, and take out who and what the template names."""
    about, day = made.core_properties, datetime(1980, 1, 1, tzinfo=UTC)
    if document.made_on:
        day = datetime.fromisoformat(document.made_on).replace(tzinfo=UTC)
    about.title, about.subject, about.language = document.title, document.description, LANGUAGE
    about.author, about.last_modified_by, about.comments, about.keywords = "", "", "", ""
    about.created, about.modified, about.revision = day, day, 1
