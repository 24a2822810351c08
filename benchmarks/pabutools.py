"""pabutools beside Linli: an election on standard input, the seconds of one count on standard output.

Run by `benchmarks.tally` with the oracle's own Python (`make oracle`), one process a count.
"""

import json
import sys
import time

import pabutools.fractions
from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares

pabutools.fractions.FRACTION = pabutools.fractions.FLOAT_FRAC  # its fastest form; the tests use exact fractions


def main(rule: str) -> None:
    """Count once; what reading the ballots takes is not counted, as it is not for Linli."""
    told = json.load(sys.stdin)
    projects = [Project(f"p{number}", cost) for number, cost in enumerate(told["costs"])]
    instance = Instance(projects, budget_limit=told["fund"])
    profile = ApprovalProfile([ApprovalBallot(projects[number] for number in one) for one in told["ballots"]])
    began = time.perf_counter()
    if rule == "greedy":
        won = greedy_utilitarian_welfare(instance, profile, sat_class=Cost_Sat)
    else:
        step = told["step"] if rule == "mes_add1" else None
        won = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, voter_budget_increment=step)
    print(json.dumps({"seconds": time.perf_counter() - began, "chosen": len(won)}))


if __name__ == "__main__":
    main(sys.argv[1])
