"""The demo is a commune whose ways all lead somewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import conduct
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import second, trouble
from danvan.site import demo
from tests.worlds import As


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(FILES_FOLDER=tmp_path / "files"):
        yield


def test_trouble_a_head_and_a_second_complaint_have_somebody_above(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.demo([]) == 0
    assert "ông Phúc, Chủ tịch UBND tỉnh" in capsys.readouterr().out
    above, now = Agency.objects.get(code="tinh"), timezone.now()
    lan, phuc = (Actor(Person.objects.get(code=code)) for code in ("lan", "phuc"))
    own = Matter.objects.filter(author=lan.person, kind="feedback").latest("pk")
    assert trouble.reader(own, on=localdate(now)) == above
    page = As().of(lan).get(reverse("petitions:trouble", args=[own.code]))
    assert page.status_code == 200
    assert above.name in page.text
    place = Place.objects.get(code="thon-dong")
    heard = conduct.submit("Chủ tịch xã nói nặng lời", place=place, about_head=True, by=lan, at=now)
    assert heard.matter.agency == above
    complaint = Complaint.objects.filter(matter__state="taken_up").get()
    assert [one.pk for one in second.settlers(complaint, on=localdate(now))] == [above.pk]
    assert As().of(phuc).get(f"/phan-anh/{heard.matter.code}").status_code == 200
    assert demo.demo([]) == 0  # run again it adds nothing
    assert Agency.objects.filter(kind="province").count() == 1
