"""The cast of `danvan.site.village` for tests, and its own time. No test depends on the day."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from danvan.site.village import BEGAN, Village, settle

__all__ = ["BEGAN", "PASSWORD", "Village", "at", "settle", "village"]
PASSWORD = "mot mat khau rat dai"


@pytest.fixture
def village(db: None) -> Village:
    """Settle the cast."""
    return settle()


def at(text: str) -> datetime:
    """Return a moment in the village's own time: `at("2026-08-28 09:00")`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
