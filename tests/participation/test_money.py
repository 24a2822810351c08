"""Sums of money as staff write them and as neighbours read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.money import NotASum, NotCosts, Source, hours, read_costs, read_sum, yuan


@pytest.mark.parametrize(
    ("text", "fen"),
    [("3000", 300_000), ("3千", 300_000), ("1.5万元", 1_500_000), ("12.5", 1250), ("１２", 1200), ("3,000 元", 300_000),
     ("0", 0)],
)  # fmt: skip
def test_a_sum_is_read(text: str, fen: int) -> None:
    assert read_sum(text) == fen


@pytest.mark.parametrize("text", ["", "三千", "-5", "3000-8000", "0.001", "1e9", "99999999999999", "12 13"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(NotASum):
        read_sum(text)


@pytest.mark.parametrize(
    ("text", "costs"),
    [
        ("财政 3000，街道 2000，驻区单位 1000", {"finance": 300_000, "street": 200_000, "units": 100_000}),
        ("居民500", {"residents": 50_000}),
        ("財政：1萬、單位 5百", {"finance": 1_000_000, "units": 50_000}),
        ("finance 3,000, residents 12.50", {"finance": 300_000, "residents": 1250}),
        ("0", {}),
        ("居民 0", {}),
    ],
)  # fmt: skip
def test_costs_by_source_are_read(text: str, costs: dict[str, int]) -> None:
    assert read_costs(text) == {Source(source): fen for source, fen in costs.items()}


@pytest.mark.parametrize("text", ["", "3000", "居民", "居民 3000 居民 200", "老王 500", "居民 -5"])
def test_what_names_no_source_or_one_twice_is_refused(text: str) -> None:
    with pytest.raises(NotCosts):
        read_costs(text)


@given(st.integers(-(10**13), 10**13))
def test_fen_are_never_lost_in_yuan(fen: int) -> None:
    assert round(float(yuan(fen)) * 100) == fen if abs(fen) < 10**12 else yuan(fen)
    assert yuan(abs(fen)) == yuan(read_sum(yuan(abs(fen)))) if abs(fen) < 10**13 else True


@pytest.mark.parametrize(("minutes", "said"), [(60, "1"), (90, "1.5"), (0, "0"), (600, "10"), (-60, "-1")])
def test_minutes_are_said_as_hours(minutes: int, said: str) -> None:
    assert hours(minutes) == said
