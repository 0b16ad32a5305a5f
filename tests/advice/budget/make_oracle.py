"""Makes `tests/data/budget/oracle.json`: what another program answers to the same questions about money and ballots.

Needs the package pabutools (GPL), which the project does not use itself: run this with a Python of its own that has it,
`python tests/advice/budget/make_oracle.py`. The seed and the version stand in the file.
"""

from __future__ import annotations

import json
import random
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pabutools.election import (  # type: ignore[import-not-found]  # not in the lock, see above
    ApprovalBallot,
    ApprovalProfile,
    Cardinality_Sat,
    Instance,
    Project,
)
from pabutools.rules import (  # type: ignore[import-not-found]  # not in the lock, see above
    completion_by_rule_combination,
    greedy_utilitarian_welfare,
    max_additive_utilitarian_welfare,
    method_of_equal_shares,
)
from pabutools.tiebreaking import TieBreakingRule  # type: ignore[import-not-found]  # not in the lock, see above

SEED, CASES = 20_261_127, 60
NAMES = "abcdefghijkl"


def question(chance: random.Random) -> dict[str, Any]:
    """Return a question in which each item has a vote and costs something."""
    count = chance.randint(2, len(NAMES))
    names = NAMES[:count]
    ballots = [
        "".join(name for name in names if chance.random() < chance.choice([0.2, 0.4, 0.7]))
        or chance.choice(names)
        for _ in range(chance.randint(10, 40))
    ]
    wanted = [name for name in names if any(name in ballot for ballot in ballots)]
    costs = {name: chance.choice([1, 2, 5, 7, 10, 25, 40]) * 1000 for name in wanted}
    return {"money": chance.choice([20, 40, 60, 90]) * 1000, "costs": costs, "ballots": ballots}


def answers(asked: dict[str, Any]) -> dict[str, Any]:
    """Return what both rules answer: the best number of votes, and the choice of equal shares with its completion."""
    projects = {name: Project(name, cost) for name, cost in asked["costs"].items()}
    instance = Instance(projects.values(), budget_limit=asked["money"])
    profile = ApprovalProfile(
        [ApprovalBallot({projects[name] for name in ballot}) for ballot in asked["ballots"]],
        instance=instance,
    )
    by_votes = TieBreakingRule(
        lambda _, ballots, project: (-ballots.approval_score(project), project.cost, project.name)
    )
    shared = completion_by_rule_combination(
        instance,
        profile,
        [method_of_equal_shares, greedy_utilitarian_welfare],
        [
            {
                "sat_class": Cardinality_Sat,
                "tie_breaking": by_votes,
                "voter_budget_increment": Fraction(asked["money"], 100 * len(asked["ballots"])),
            },
            {"sat_class": Cardinality_Sat, "tie_breaking": by_votes},
        ],
    )
    best = max_additive_utilitarian_welfare(instance, profile, sat_class=Cardinality_Sat)
    bare = method_of_equal_shares(instance, profile, sat_class=Cardinality_Sat, tie_breaking=by_votes)
    return {
        "most_votes": sum(profile.approval_score(project) for project in best),
        "equal_shares": sorted(project.name for project in shared),
        "without_completion": sorted(project.name for project in bare),
    }


def main() -> None:
    """Write the questions with their answers."""
    chance = random.Random(SEED)  # noqa: S311 - a seed that gives the same questions again
    cases = [asked | answers(asked) for asked in (question(chance) for _ in range(CASES))]
    found = {"by": "pabutools", "version": version("pabutools"), "seed": SEED, "cases": cases}
    (Path(__file__).parents[2] / "data/budget/oracle.json").write_text(
        json.dumps(found, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
