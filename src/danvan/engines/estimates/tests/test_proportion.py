from math import isclose

import pytest

from danvan.engines.estimates import proportion


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_the_published_examples(successes: int, n: int, low: float, high: float) -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3."""
    found = proportion(successes, n=n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_nine_of_ten_is_what_one_finds_by_hand() -> None:
    """z² = 3.8415: middle (0.9 + 0.19207) / 1.38415, half 1.96 √(0.009 + 0.0096037) / 1.38415."""
    found = proportion(9, n=10)
    assert found.share == 0.9
    assert isclose(found.se, 0.0949, abs_tol=5e-5)
    assert isclose(found.low, 0.7890 - 0.1931, abs_tol=1e-4)
    assert isclose(found.high, 0.7890 + 0.1931, abs_tol=1e-4)


@pytest.mark.parametrize("n", [1, 10, 1000])
def test_the_interval_stays_between_nothing_and_all_and_holds_the_share(n: int) -> None:
    for successes in range(n + 1):
        found = proportion(successes, n=n)
        assert 0 <= found.low <= found.share <= found.high <= 1
        assert found.high - found.low > 0


def test_yes_and_no_mirror_each_other() -> None:
    yes, no = proportion(3, n=12), proportion(9, n=12)
    assert isclose(yes.low, 1 - no.high)
    assert isclose(yes.high, 1 - no.low)
    assert isclose(yes.se, no.se)


@pytest.mark.parametrize(("successes", "n"), [(0, 0), (3, 2), (-1, 2), (0, -1)])
def test_what_cannot_be_a_share_is_refused(successes: int, n: int) -> None:
    with pytest.raises(ValueError, match="successes among"):
        proportion(successes, n=n)
