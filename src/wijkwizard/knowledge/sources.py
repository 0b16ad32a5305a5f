"""Sources of knowledge: the pages that were read, and the publishers of web addresses.

A figure of Statistics Netherlands that was read on the page of an estate agent cannot be trusted. Which hosts are
official is data, which the loader checks every figure against.
"""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field

from wijkwizard.knowledge.base import Entry, NonEmptyText, TableRow

ReadDepth = Literal["passage", "title", "secondary"]


class Source(TableRow):
    """A public page that was read.

    Attributes:
        maker: the author of the content.
        via: the page that reports it, when the maker's own text was not read.
        year: year of the content, when known.
        copy_on: the site that shows a copy of the maker's own paper; empty for the paper itself.
        address: public web page.
        read: ``passage`` (this passage was read), ``title`` (only title or contents) or ``secondary``
            (read through a page that reports it).
        language: of its title; empty for Dutch.
    """

    maker: NonEmptyText
    via: str = ""
    copy_on: str = ""
    year: int | None = Field(default=None, ge=1950, le=2100)
    address: str = Field(pattern=r"^https?://\S+$")
    read: ReadDepth
    language: Literal["", "de", "en", "fr"] = ""

    @property
    def host(self) -> str:
        """The host name of the address."""
        return urlsplit(self.address).hostname or ""

    @property
    def is_own(self) -> bool:
        """Whether the maker's own page was read, and no report or copy of somebody else."""
        return self.read != "secondary" and not self.copy_on

    @property
    def name(self) -> str:
        """The source by its maker, title and year, wherever it was read."""
        year = f" ({self.year})" if self.year else ""
        return f"{self.maker}, {self.label}{year}"

    @property
    def citation(self) -> str:
        """How the source is printed: 'Maker, title (year)', with 'via' or 'kopie op' when it was read elsewhere."""
        copy = f", kopie op {self.copy_on}" if self.copy_on else ""
        if self.read == "secondary" and self.via:
            return f"Volgens {self.name}, via {self.via}{copy}"
        return f"{self.name}{copy}"


class Publisher(Entry):
    """The publisher of web addresses.

    Attributes:
        kind: ``officieel`` (the body that makes or keeps the figures), ``kopie`` (a site that shows a copy of
            somebody's paper) or ``ongeschikt`` (a page that nobody should have to trust for a figure).
        hosts: ends of host names, such as ``cbs.nl``.
    """

    kind: Literal["officieel", "kopie", "ongeschikt"]
    hosts: tuple[str, ...] = Field(min_length=1)

    def owns(self, host: str) -> bool:
        """Return whether a host name is one of these or a subdomain of one."""
        return any(host == item or host.endswith(f".{item}") for item in self.hosts)
