"""Defines the command line arguments of the verb ``fill``."""

from __future__ import annotations

import argparse

from wijkwizard.files.addresses import local_path


def fill_options(verb: argparse.ArgumentParser) -> None:
    """Add what is read, and where the answers come."""
    verb.add_argument(
        "answers",
        type=local_path,
        nargs="+",
        metavar="BESTAND",
        help="één YAML-bestand met antwoorden per vraag, of één of meer ingevulde formulieren (PDF) van "
        "'worksheets'; twee organisaties die iets anders zeggen, blijven naast elkaar staan met hun naam",
    )
    where = verb.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--output", type=local_path, metavar="DOSSIER.wijk", help="het nieuwe dossier")
    where.add_argument(
        "--into",
        type=local_path,
        metavar="DOSSIER.wijk",
        help="in plaats van -o: het dossier waar de formulieren bij komen. Loopt de avond al op een andere laptop? "
        "Neem een kopie van het voorbereide dossier, en voeg de twee samen met 'merge'",
    )
