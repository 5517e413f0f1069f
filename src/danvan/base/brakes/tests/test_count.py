import pytest

from danvan.base.brakes.windows import Window, network


def test_each_key_is_counted_by_itself_until_the_window_ends() -> None:
    window = Window(seconds=60)
    assert [window.count("a", at=at) for at in (0, 1, 59.9)] == [1, 2, 3]
    assert window.count("b", at=59.9) == 1
    assert window.count("a", at=60) == 1


def test_a_clock_that_is_set_back_begins_a_window_anew() -> None:
    window = Window(seconds=60)
    window.count("a", at=1000)
    assert window.count("a", at=10) == 1


def test_nothing_that_is_kept_names_who_came_and_the_secret_ends_with_the_window() -> None:
    window = Window(seconds=60)
    window.count("203.0.113.7", at=0)
    before = (window.secret, *window.counts)
    window.count("203.0.113.7", at=60)
    assert b"203.0.113.7" not in b"".join(before)
    assert set(before).isdisjoint((window.secret, *window.counts))


def test_so_many_keys_are_remembered_and_the_latest_of_them() -> None:
    window = Window(seconds=60, keys=2)
    for name in ("a", "b", "a", "c"):
        window.count(name, at=0)
    assert (len(window.counts), window.count("a", at=0), window.count("b", at=0)) == (2, 3, 1)


@pytest.mark.parametrize(
    ("address", "known_by"),
    [("203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::1", "2001:db8:1:2::/64"), ("", ""), ("unix:", "unix:")],
)
def test_a_subscriber_is_known_by_the_part_of_the_address_that_is_theirs(address: str, known_by: str) -> None:
    assert network(address) == known_by
