"""What is wrong with a PDF, each as a sentence with its page and element."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.document.pdf_tree import PdfTag

_CALLED = {
    "Table": "tabel",
    "Figure": "afbeelding",
    "L": "lijst",
    "LI": "punt van een lijst",
    "TH": "kopcel",
    "TD": "cel",
    "TR": "rij",
    "Link": "verwijzing",
    "P": "alinea",
    "Note": "noot",
}


@dataclass(frozen=True, slots=True)
class PdfFault:
    """A condition that a PDF does not meet.

    Attributes:
        code: the number of the condition in the Matterhorn protocol, or a word of ours where that has none.
        what: what is wrong, in Dutch.
        page: on which page, from 1; 0 for the whole file.
        element: which element, in Dutch; empty for the whole page.
    """

    code: str
    what: str
    page: int = 0
    element: str = ""

    @property
    def sentence(self) -> str:
        """The fault with its place."""
        places = [f"bladzijde {self.page}" if self.page else "", self.element]
        where = ", ".join(filter(None, places))
        return f"{where[0].upper()}{where[1:]}: {self.what}" if where else f"Het hele bestand: {self.what}"


def at(tag: PdfTag, code: str, what: str) -> PdfFault:
    """Return a fault of a tag."""
    called = "kop" if tag.kind[:1] == "H" and tag.kind[1:].isdigit() else _CALLED.get(tag.kind, "element")
    return PdfFault(code, what, tag.page, f"{called} {tag.number} ({tag.kind})")
