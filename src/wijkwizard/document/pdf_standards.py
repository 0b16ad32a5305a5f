"""Declares a PDF/A-3a to be PDF/UA-1 as well, before WeasyPrint writes it.

WeasyPrint 70 makes one variant at a time; what both ask of the pages is the same, and what is left is in the metadata.
PDF/A takes a property that it does not know, such as the part of PDF/UA, only with a description of its schema.
"""

from __future__ import annotations

from typing import Any

VARIANT = "pdf/a-3a"
"""The variant that WeasyPrint makes: for an archive, with tags and with files in it."""

_END = b"</rdf:RDF>"
_BOTH = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def declare_both(pdf: Any) -> None:
    """Add PDF/UA-1 to the metadata of a PDF/A-3a, and name each attachment once.

    Args:
        pdf: a ``pydyf.PDF`` that is complete and not written yet.

    Raises:
        ValueError: when its metadata is not as WeasyPrint 70 writes it.
    """
    metadata = _at(pdf, pdf.catalog["Metadata"])
    (content,) = metadata.stream
    before, end, after = content.rpartition(_END)
    if not end:
        message = "no metadata to add to"
        raise ValueError(message)
    metadata.stream = [before + _BOTH + end + after]
    metadata.compress = False  # so that archives find it without reading PDF
    if "AF" in pdf.catalog:
        # WeasyPrint names the files of the document both from their list and from the objects.
        named = list(dict.fromkeys(pdf.catalog["AF"]))
        pdf.catalog["AF"].clear()
        pdf.catalog["AF"].extend(named)


def _at(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
