"""The verbs ``demo`` and ``plan``: each makes paper, and starts the child that draws it before anything else."""

from __future__ import annotations

import argparse
import os
from contextlib import nullcontext
from pathlib import Path

from wijkwizard.errors import ExitCode
from wijkwizard.output import CALLED, print_result, say
from wijkwizard.paper_arguments import audience_of
from wijkwizard.unlock import session_to_read


def make_demo(args: argparse.Namespace) -> int:
    """Make the plan of the example, and its dossier where that was asked for."""
    from wijkwizard.document.pdf import started_early
    from wijkwizard.session import check_example_place, make_example, system_environment

    out = args.output or Path("voorbeeldplan.pdf")
    if args.output:
        check_example_place(out, (args.dossier,) if args.dossier else ())
    with started_early() as started, make_example(args.dossier, environment=system_environment()) as session:
        named = args.output is not None
        made = session.plan.make(out, named=named, progress=args.waiting.say, started=started)
    lines = [f"Het voorbeeldplan staat in {made}"]
    if args.dossier:
        called = os.environ.get(CALLED, "wijkwizard")
        lines += [
            f"Het oefendossier staat in {args.dossier}",
            f"Open de wizard ermee: {called} open {args.dossier}",
        ]
    print_result(args, *lines, done=f"{'. '.join(lines[:2])}.")
    return ExitCode.OK


def make_plan(args: argparse.Namespace) -> int:
    """Make the plan of a dossier."""
    from wijkwizard.document.pdf import started_early

    # The child that draws loads while the dossier is opened and the plan is composed.
    ahead = started_early() if args.format == "pdf" else nullcontext()
    with ahead as started, session_to_read(args) as session:
        # Only now, for what is no file may have no name to call the paper by.
        out = args.output or args.dossier.with_suffix(f".{args.format}")
        made = session.plan.make(
            out,
            audience=audience_of(args),
            fmt=args.format,
            named=args.output is not None,
            annexed=args.annex,
            progress=args.waiting.say,
            started=started,
        )
        if session.secrecy.paper_remark:
            say(session.secrecy.paper_remark)
    print_result(args, str(made), done=f"Het plan is gemaakt en staat in {made}.")
    return ExitCode.OK
