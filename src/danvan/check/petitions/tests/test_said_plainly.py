"""Sentences that people read: hours as hours, what the list of answered petitions holds, where a complaint is written."""

import re

from django.urls import reverse
from django.utils import timezone

from danvan.base.duties.models import Duty
from danvan.check.petitions import actions as petitions
from tests.village import Village
from tests.worlds import As


def words(shown: str) -> str:
    """Return a page's own part without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", shown.partition("<main")[2].partition("</main>")[0]).split())


def test_a_clock_of_hours_is_told_in_hours_and_by_its_minute(village: Village) -> None:
    now = timezone.now()
    report = petitions.submit("Dây điện đứt", place=village.thon_dong, by=village.lan, at=now, kind="report")
    petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="urgent", by=village.tu, at=now)
    duty = Duty.objects.get(matter=report.matter, closed_at=None)
    assert duty.due_at is not None
    minutes = duty.reasoning[-1]["minutes"]
    assert minutes % 60 == 0
    shown = words(As().of(village.lan).get(reverse("petitions:page", args=[report.matter.code])).text)
    assert f"{minutes // 60} giờ làm việc theo giờ mở cửa" in shown
    assert "phút làm việc" not in shown
    assert not re.search(r"còn \d+ ngày", shown)
    assert f"trước {timezone.localtime(duty.due_at):%H:%M}" in shown or f"{timezone.localtime(duty.due_at):%d/%m/%Y}" in shown
    desk = words(As().of(village.minh).get(reverse("site:desk")).text)
    assert not re.search(r"còn \d+ ngày", desk)


def test_the_list_of_what_was_answered_does_not_deny_what_its_own_filter_offers(village: Village, client: As) -> None:
    shown = words(client.get(reverse("petitions:public_list")).text)
    assert "Không tiếp nhận" in shown  # a choice of the filter
    assert "không tiếp nhận hoặc người gửi không muốn công khai không có trong danh sách" not in shown


def test_where_feedback_is_written_a_complaint_has_a_way_and_a_denunciation_has_not(village: Village, client: As) -> None:
    shown = client.get(reverse("petitions:submit")).text
    assert "<strong>Tố cáo</strong> ai: đừng viết ở đây" in shown
    assert "<strong>khiếu nại</strong> hoặc" not in shown
    assert reverse("petitions:complaint_prepare") in shown
