"""Says of each link in a PDF in words where it leads, for who has it read aloud.

WeasyPrint 70 gives the name of the place there, such as ``bron-3``, which is no word of anybody.
"""

from __future__ import annotations

from typing import Any

from wijkwizard.document.pdf_tags import boxes


def tell_links(document: Any) -> None:
    """Give every link the words that it has on paper, before the PDF is written.

    Args:
        document: the layout of WeasyPrint.
    """
    import pydyf

    for page in document.pages:
        for box in boxes(page._page_box):  # noqa: SLF001 - there is no public way to the boxes of a page
            link: Any = getattr(box, "link_annotation", None)
            words = " ".join("".join(box.element.itertext()).split()) if link is not None else ""
            if words:
                link["Contents"] = pydyf.String(words)
