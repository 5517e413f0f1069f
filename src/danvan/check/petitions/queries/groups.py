"""What the law wants of people who complain together."""

from datetime import date

from danvan import law


def is_large(people: int, *, on: date) -> bool:
    """Return whether so many people are a large group, for whom somebody must speak."""
    return people >= _figure("groups.large", on=on)


def may_speak(people: int, *, on: date) -> int:
    """Return how many may speak for a large group at most."""
    return _figure("groups.speak", on=on, when="many" if people >= _figure("groups.many", on=on) else "")


def _figure(key: str, *, on: date, when: str = "") -> int:
    return int(law.one("groups", key=key, on=on, when=when).value)
