"""`.pb` files: written, read back, and nothing in them but what was cast. `make oracle` asks pabulib-checker."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation import pabulib
from participation.elections import Ballots, Election, Project
from participation.pabulib import Heading
from participation.shares import Rule, Terms
from participation.sheets import write_csv

HEADING = Heading("共建小区", "江岸区某社区", "2026", date(2026, 9, 1), date(2026, 9, 15), "greedy-threshold", most=5)

WRITTEN = """META
key;value
description;共建小区
country;China
unit;江岸区某社区
instance;2026
num_projects;3
num_votes;21
budget;3000
vote_type;approval
rule;greedy-threshold
date_begin;01.09.2026
date_end;15.09.2026
min_length;1
max_length;3
min_project_score_threshold;1
language;zh
currency;CNY
PROJECTS
project_id;cost;votes;name;selected
p1;1999.05;21;"花坛;""新""的";1
p0;1000;1;长椅 一张;1
p2;800;0;p2;0
VOTES
voter_id;vote
1;p0,p1
""" + "".join(f"{voter};p1\n" for voter in range(2, 22))


def election() -> Election:
    projects = [Project("p0", 100_000, "长椅\n一张"), Project("p1", 199_905, '花坛;"新"的'), Project("p2", 80_000)]
    return Election(projects, 300_000, Ballots.cast([[1]] * 20 + [[1, 0]]), "seed")


def test_a_file_says_what_was_cast_and_what_won() -> None:
    assert pabulib.write(election(), {0, 1}, HEADING) == WRITTEN


def test_a_written_file_is_read_back_to_the_cent() -> None:
    record = pabulib.read("\ufeff" + WRITTEN.replace("\n", "\r\n"))
    assert record.unit == 100
    assert record.rule == "greedy-threshold"
    assert record.election.fund == 300_000
    assert [(one.key, one.cost) for one in record.election.projects] == [
        ("p1", 199_905),
        ("p0", 100_000),
        ("p2", 80_000),
    ]
    assert record.selected == (0, 1)
    assert dict(record.election.ballots) == {(0,): 20, (0, 1): 1}
    assert pabulib.recomputed(record) == (0, 1)


names = st.text(max_size=20)


@given(st.lists(st.tuples(st.integers(1, 10**7), names), min_size=1, max_size=5), names, st.data())
@settings(max_examples=100, deadline=None)
def test_no_name_breaks_a_file(projects: list[tuple[int, str]], description: str, data: st.DataObject) -> None:
    choice = st.sets(st.integers(0, len(projects) - 1), min_size=1)
    ballots = Ballots.cast(data.draw(st.lists(choice, min_size=20, max_size=25)))
    offered = [Project(f"项目{number}", cost, name) for number, (cost, name) in enumerate(projects)]
    before = Election(offered, 10**7, ballots, "seed")
    heading = Heading(description, "a", "b", date(2026, 1, 1), date(2026, 1, 2), "unknown", description)
    record = pabulib.read(pabulib.write(before, {0}, heading))
    scale = 100 // record.unit
    read = zip(record.election.projects, record.election.votes, strict=True)
    after = {one.key: (one.cost * scale, votes) for one, votes in read}
    assert after == {one.key: (one.cost, votes) for one, votes in zip(offered, before.votes, strict=True)}
    assert [record.election.projects[number].key for number in record.selected] == ["项目0"]


def test_the_order_of_casting_cannot_be_read_off() -> None:
    said = [[0], [1], [0, 1], [2]] * 6
    projects = [Project(f"p{number}", 1) for number in range(3)]
    files = {
        pabulib.write(Election(projects, 10, Ballots.cast(order), "seed"), (), HEADING)
        for order in (said, said[::-1], sorted(said))
    }
    assert len(files) == 1


def test_under_twenty_ballots_nothing_is_written() -> None:
    few = Election([Project("p0", 100)], 1000, Ballots.cast([[0]] * 19), "seed")
    with pytest.raises(ValueError, match="only counts"):
        pabulib.write(few, (), HEADING)
    with pytest.raises(ValueError, match="only counts"):
        pabulib.ballots(few)


@pytest.mark.parametrize("key", ["a,b", "votes", "Meta", "a b", "=1", "", "a\nb"])
def test_a_key_that_reads_as_something_else_is_not_written(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        pabulib.write(Election([Project(key, 100)], 1000, Ballots.cast([[0]] * 20), "seed"), (), HEADING)


@pytest.mark.parametrize(
    "text",
    ["", "META\nkey;value\nvote_type;ordinal\n", "META\nkey;value\nvote_type;approval\n",
     "META\nkey;value\nvote_type;approval\nbudget;many\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvoter_id;vote\n",
     "META\nkey;value\nvote_type;approval\nbudget;9\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvoter_id;vote\n1;b\n",
     "META\nkey;value\nvote_type;approval\nbudget;NaN\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvoter_id;vote\n1;a\n",
     "META\nkey;value\nvote_type;approval\nbudget;9e99999\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvoter_id;vote\n1;a\n",
     "META\nkey;value\nvote_type;approval\nbudget;9\nPROJECTS\nproject_id;cost\na;0\nVOTES\nvoter_id;vote\n1;a\n"],
)  # fmt: skip
def test_what_is_no_such_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not|costs"):
        pabulib.read(text)


def test_a_rule_has_the_formats_name_only_where_it_is_that_rule() -> None:
    apart = election()
    assert pabulib.rule(apart, Terms(Rule.GREEDY)) == "greedy-threshold"
    assert pabulib.rule(apart, Terms(Rule.ADD_ONE)) == "unknown"
    assert pabulib.rule(apart, Terms(Rule.SHARES, then_greedy=False)) == "unknown"  # one cost has fen
    whole = Election([Project("a", 100), Project("b", 200)], 300, apart.ballots, "seed")
    assert pabulib.rule(whole, Terms(Rule.SHARES, then_greedy=False)) == "equalshares"
    assert pabulib.rule(whole, Terms(Rule.SHARES)) == "unknown"
    alike = Election([Project("a", 100), Project("b", 100)], 300, Ballots.cast([[0, 1]] * 20), "seed")
    assert pabulib.rule(alike, Terms(Rule.SHARES, then_greedy=False)) == "unknown"  # a lot might have to decide


def test_ballots_are_a_sheet() -> None:
    sheet = write_csv(pabulib.ballots(election())).decode("utf-8-sig").splitlines()
    assert sheet[:2] == ['1,"p0,p1"', "2,p1"]
    assert len(sheet) == 21
