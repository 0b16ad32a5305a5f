"""Checks the files inside a PDF: how the paper tells of each, and whether a dossier among them can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from wijkwizard.document.pdf_attachment import attachments
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.document.pdf_tree import entry

if TYPE_CHECKING:
    import pikepdf

DOSSIER_FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "pdf-dossiers": "er zitten meer dossiers in dit papier. Het is niet te zien welk het goede is.",
        "pdf-dossier-large": "dit dossier is te groot om te lezen.",
        "pdf-dossier-damaged": "dit dossier is beschadigd, of het is niet van de wijkwizard.",
        "pdf-dossier-newer": "dit dossier is van een nieuwere wijkwizard.",
        "pdf-damaged": "het papier zegt dat dit dossier erin zit, maar het is niet te lezen.",
    }
)
"""What is wrong with the dossier inside, by the code of the error that reading it ends in."""


def check_attachments(pdf: pikepdf.Pdf) -> Iterator[PdfFault]:
    """Yield what is wrong with how a paper tells of the files inside it."""
    import pikepdf

    told: Any = pdf.Root.get("/AF", pikepdf.Array())
    references = list(told) if isinstance(told, pikepdf.Array) else [None]
    listed = [item.objgen for item in references if isinstance(item, pikepdf.Dictionary)]
    if len(listed) < len(references):
        yield PdfFault(
            "bijlage", "het papier verwijst naar een bestand dat er niet in zit (AF).", element="bijlagen"
        )
    for name, spec in attachments(pdf):
        place = f"bijlage {name}"
        if "/AFRelationship" not in spec:
            yield PdfFault("bijlage", "er staat niet bij wat dit bestand voor het papier is.", element=place)
        if spec.objgen not in listed:
            yield PdfFault("bijlage", "het papier verwijst niet naar dit bestand (AF).", element=place)
        if entry(spec, "/EF", "/F", "/Subtype") is None:
            yield PdfFault("bijlage", "er staat niet bij wat voor bestand dit is.", element=place)
        if "/F" not in spec or "/UF" not in spec:
            yield PdfFault("bijlage", "de naam van dit bestand is niet volledig.", element=place)
