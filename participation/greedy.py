"""The plain order of votes: the most wished for first, while the fund lasts.

What nobody wished for is never funded, however cheap.
"""

from collections.abc import Collection

from participation.elections import Election


def chosen(
    election: Election, already: Collection[int] = (), *, skip: bool = True, threshold: int = 1
) -> tuple[int, ...]:
    """Return the numbers of the projects that the rest of the fund goes to, most votes first.

    `already` are chosen and take their cost off the fund. `skip` goes past what no longer fits; without it the first
    such project ends the count. Fewer votes than `threshold` are not enough.
    """
    left = election.fund - election.cost(already)
    taken: list[int] = []
    for number in election.by_votes:
        if number in already or election.votes[number] < max(threshold, 1):
            continue
        if election.projects[number].cost <= left:
            taken.append(number)
            left -= election.projects[number].cost
        elif not skip:
            break
    return tuple(taken)
