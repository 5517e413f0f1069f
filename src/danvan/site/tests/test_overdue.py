"""What is late is told to everybody, by pages, and counted no further than somebody reads."""

import pytest
from django.test import Client

from danvan.base.face import capped
from danvan.check.petitions import actions as petitions
from danvan.site import views
from tests.village import Village, at

SINCE, SIZE = at("2026-01-05 09:00"), 3


@pytest.fixture
def late(village: Village, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the matters of one more than a page shows, all of them late since January."""
    monkeypatch.setattr(views, "LATE_ON_A_PAGE", SIZE)
    return [petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=SINCE).pk for _one in range(SIZE + 1)]


def test_what_is_late_is_told_page_by_page(client: Client, late: list[int]) -> None:
    first = client.get("/tre-han")
    assert f"Hôm nay có {len(late)} việc quá hạn" in first.content.decode()
    assert [duty.matter_id for duty, _title in first.context["rows"]] == late[:-1]
    second = client.get("/tre-han", {"tu": first.context["slice"].after})
    assert [duty.matter_id for duty, _title in second.context["rows"]] == late[-1:]
    assert "← Trang trước" in second.content.decode()


def test_more_than_anybody_reads_is_not_counted(client: Client, late: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capped.capped, "__kwdefaults__", {"most": 2})
    assert "Hôm nay có hơn 2 việc quá hạn" in client.get("/tre-han").content.decode()
    assert "<strong>hơn 2</strong> việc trễ hạn" in client.get("/").content.decode()
