"""Defines the command line arguments of the verb ``figures``."""

from __future__ import annotations

import argparse

from wijkwizard.files.addresses import local_path


def figure_options(verb: argparse.ArgumentParser) -> None:
    """Add the files, the area, and where its figures come."""
    verb.add_argument(
        "files", type=local_path, nargs="+", metavar="BESTAND", help="bestanden met cijfers, of een map"
    )
    verb.add_argument(
        "--area",
        action="append",
        default=[],
        metavar="GEBIED",
        help="code of naam van wijk of buurt; vaker mag, dan zijn zij samen het gebied",
    )
    verb.add_argument("--name", default="", metavar="NAAM", help="hoe meer buurten samen heten")
    verb.add_argument(
        "--into", type=local_path, metavar="DOSSIER.wijk", help="het dossier waar de cijfers in komen"
    )
    verb.add_argument(
        "--year",
        action="append",
        default=[],
        metavar="JAAR",
        help="jaar van een bestand dat het niet zegt: 2023, of bij meer bestanden naam.csv=2023",
    )
    verb.add_argument(
        "--gemeente", default="", metavar="GEMEENTE", help="waarin namen zonder code worden gezocht"
    )
