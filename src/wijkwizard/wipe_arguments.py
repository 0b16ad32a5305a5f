"""Defines the command line arguments of the verb ``wipe``."""

from __future__ import annotations

import argparse

from wijkwizard.files.addresses import local_path


def wipe_options(verb: argparse.ArgumentParser) -> None:
    """Add what is wiped, and what is asked before."""
    verb.add_argument("dossiers", type=local_path, nargs="*", metavar="DOSSIER.wijk", help="het dossier")
    what = verb.add_mutually_exclusive_group()
    what.add_argument("--answer", default="", metavar="VRAAG", help="alleen wat hier ooit is gezegd")
    verb.add_argument(
        "--words", action="store_true", help="bij --answer: ook de eigen woorden die daar gekozen zijn"
    )
    what.add_argument(
        "--papers", action="store_true", help="ook het papier dat ervan gemaakt is en ernaast staat"
    )
    what.add_argument(
        "--all", action="store_true", help="alles wat de wijkwizard hier bewaart, behalve het papier"
    )
    verb.add_argument("--yes", action="store_true", help="vraagt niets")
