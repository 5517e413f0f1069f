"""What every page knows."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from danvan.check.petitions import actions as petitions
from tests.village import Village, at
from tests.worlds import As


def test_the_place_is_asked_for_once_also_where_panels_are_drawn(village: Village, client: As) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-08-28 09:00"))
    with CaptureQueriesContext(connection) as captured:
        page = client.of(village.tu).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert f"/van-phong/xoa/{petition.matter.code}/" in page  # a panel
    assert sum('FROM "office_rule"' in query["sql"] for query in captured.captured_queries) == 1
