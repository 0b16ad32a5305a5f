"""Checks what a PDF says of itself: language, title, standards, metadata, scripts and fonts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wijkwizard.document.pdf_attachment import attachments
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.pdf_tree import entry, is_language

if TYPE_CHECKING:
    import pikepdf

_PATH = re.compile(
    r"(?i)\b[a-z]:\\[^\s<\"]|\\\\[\w.-]+\\\w|file://|(?<![\w/.])/(?:home|Users|root|tmp|var|mnt|media|private)/[^\s<\"]+"
)
_SHORTEST_NAME = 3
_INKS = 4
"""The number of inks in the colours of a press."""

_BLEND_NAMES = (
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference "
    "Exclusion Hue Saturation Color Luminosity"
)
_BLENDS = frozenset(f"/{name}" for name in _BLEND_NAMES.split())
"""How colours may be blended (ISO 32000-1, 11.3.5)."""

_RUNS = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData")


def check_file(pdf: pikepdf.Pdf, private: Iterable[str]) -> Iterator[PdfFault]:
    """Yield what is wrong with the file as a whole.

    Args:
        pdf: the file.
        private: names that may not stand in it, such as those of the user and of the computer.
    """
    yield from _tagged(pdf)
    yield from _metadata(pdf)
    yield from _nobody(pdf, private)
    yield from _scripts(pdf)
    yield from _fonts(pdf)
    yield from _images(pdf)
    yield from _states(pdf)


def _tagged(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    root = pdf.Root
    marked = entry(root, "/MarkInfo", "/Marked")
    if "/StructTreeRoot" not in root or not marked:
        yield PdfFault("06-000", "het heeft geen tags. Software die voorleest, kent de opbouw dan niet.")
    if entry(root, "/MarkInfo", "/Suspects"):
        yield PdfFault("01-002", "het zegt zelf dat zijn tags niet zeker zijn.")
    if not is_language(str(root.get("/Lang", ""))):
        yield PdfFault(
            "11-006",
            "de taal ontbreekt, of is er geen. Software die voorleest, kiest dan een verkeerde uitspraak.",
        )
    if not entry(root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield PdfFault("07-002", "het venster toont de bestandsnaam en niet de titel.")
    if len(pdf.pages) > 1 and "/Outlines" not in root:
        yield PdfFault("bladwijzers", "er zijn geen bladwijzers.")
    if pdf.is_encrypted:
        yield PdfFault("wachtwoord", "het is versleuteld. Een archief neemt dat niet aan.")


def _metadata(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    root = pdf.Root
    if "/Metadata" not in root:
        yield PdfFault("06-001", "het zegt niets over zichzelf (XMP ontbreekt).")
        return
    meta = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)  # to read: never written back
    if str(meta.get("pdfuaid:part", "")) != "1":
        yield PdfFault("06-002", "het zegt niet dat het PDF/UA-1 is.")
    if (str(meta.get("pdfaid:part", "")), str(meta.get("pdfaid:conformance", ""))) != ("3", "A"):
        yield PdfFault("pdf/a", "het zegt niet dat het PDF/A-3a is.")
    if not str(meta.get("dc:title", "")).strip():
        yield PdfFault("06-003", "de titel ontbreekt.")
    intents = [
        intent for intent in root.get("/OutputIntents", []) if str(intent.get("/S", "")) == "/GTS_PDFA1"
    ]
    if not any("/DestOutputProfile" in intent for intent in intents):
        yield PdfFault("pdf/a", "er staat niet bij welke kleuren bedoeld zijn (OutputIntent ontbreekt).")


def _nobody(pdf: pikepdf.Pdf, private: Iterable[str]) -> Iterator[PdfFault]:
    """Yield where a file names who made it, on which computer or in which folder."""
    texts = {f"gegeven {key.lstrip('/')}": str(value) for key, value in pdf.docinfo.items()}
    if "/Metadata" in pdf.Root:
        texts["XMP"] = pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")
    for name, spec in attachments(pdf):
        texts[f"bijlage {name}"] = f"{name} {spec.get('/Desc', '')}"
    if texts.get("gegeven Author", "").strip():
        yield PdfFault("naam", "het noemt een maker (Author).", element="gegeven Author")
    names = [name for name in private if len(name) >= _SHORTEST_NAME]
    for place, text in texts.items():
        if _PATH.search(text):
            yield PdfFault("pad", "hier staat een map van een computer.", element=place)
        if any(re.search(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", text) for name in names):
            yield PdfFault("naam", "hier staat de naam van een gebruiker of een computer.", element=place)


def _scripts(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    root = pdf.Root
    if entry(root, "/Names", "/JavaScript") is not None or "/AA" in root or _runs(root.get("/OpenAction")):
        yield PdfFault("script", "er zit een programma in dat bij het openen start.")
    for n, page in enumerate(pdf.pages, start=1):
        if "/AA" in page.obj:
            yield PdfFault("script", "er zit een programma in dat bij deze bladzijde start.", n)
        for annotation in page.obj.get("/Annots", []):
            if "/AA" in annotation or _runs(annotation.get("/A")):
                yield PdfFault("script", "een knop of verwijzing start een programma.", n)


def _runs(action: Any) -> bool:
    import pikepdf

    if not isinstance(action, pikepdf.Dictionary):
        return False
    return str(action.get("/S", "")) in _RUNS or "/JS" in action


def _fonts(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    import pikepdf

    for entity in pdf.objects:
        if not isinstance(entity, pikepdf.Dictionary):
            continue
        if entity.get("/Type") == "/FontDescriptor" and not any(
            f"/FontFile{n}" in entity for n in ("", "2", "3")
        ):
            name = str(entity.get("/FontName", "")).lstrip("/")
            yield PdfFault("31-009", "dit lettertype zit niet in het bestand.", element=f"lettertype {name}")
        if (
            entity.get("/Type") == "/Font"
            and entity.get("/Subtype") == "/Type0"
            and "/ToUnicode" not in entity
        ):
            name = str(entity.get("/BaseFont", "")).lstrip("/")
            yield PdfFault(
                "31-027", "deze letters zijn niet als tekst te lezen.", element=f"lettertype {name}"
            )
        if entity.get("/Subtype") == "/CIDFontType2" and not _says_its_glyphs(entity.get("/CIDToGIDMap")):
            name = str(entity.get("/BaseFont", "")).lstrip("/")
            yield PdfFault(
                "31-005",
                "er staat niet bij welke tekens de letters zijn (CIDToGIDMap).",
                element=f"lettertype {name}",
            )


def _says_its_glyphs(given: Any) -> bool:
    import pikepdf

    return isinstance(given, pikepdf.Stream) or given == "/Identity"


def _states(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    """Yield ways of drawing that an archive does not take: blending that is not known, or made for one printer."""
    import pikepdf

    for entity in pdf.objects:
        if not isinstance(entity, pikepdf.Dictionary) or entity.get("/Type") != "/ExtGState":
            continue
        mask, blends = entity.get("/SMask"), entity.get("/BM", pikepdf.Name.Normal)
        if mask is not None and mask != "/None" and not isinstance(mask, pikepdf.Dictionary):
            yield PdfFault("pdf/a", "een masker is geen masker (SMask).", element="wijze van tekenen")
        if not all(
            str(blend) in _BLENDS for blend in (blends if isinstance(blends, pikepdf.Array) else [blends])
        ):
            yield PdfFault(
                "pdf/a", "kleuren mengen op een onbekende wijze (BM).", element="wijze van tekenen"
            )
        if "/TR" in entity or "/HTP" in entity or entity.get("/TR2", pikepdf.Name.Default) != "/Default":
            yield PdfFault(
                "pdf/a", "kleuren zijn voor één printer omgezet (TR).", element="wijze van tekenen"
            )


def _images(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    """Yield pictures that an archive does not take: filled in when enlarged, or in the inks of a press."""
    import pikepdf

    profiles = [entry(intent, "/DestOutputProfile", "/N") for intent in pdf.Root.get("/OutputIntents", [])]
    for entity in pdf.objects:
        if not isinstance(entity, pikepdf.Stream) or entity.get("/Subtype") != "/Image":
            continue
        place = f"afbeelding {entity.get('/Width', '')} bij {entity.get('/Height', '')}"
        if entity.get("/Interpolate", False):
            yield PdfFault("pdf/a", "bij vergroten worden puntjes verzonnen (Interpolate).", element=place)
        if entity.get("/ColorSpace") == "/DeviceCMYK" and _INKS not in profiles:
            yield PdfFault("pdf/a", "de kleuren zijn die van een drukpers (DeviceCMYK).", element=place)
