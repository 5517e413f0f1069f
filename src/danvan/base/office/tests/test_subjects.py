from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.journal.models import Entry
from danvan.base.office.queries import held
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from tests.province import Province, settle
from tests.village import Village
from tests.worlds import As

LIST = "/van-phong/linh-vuc/"


@pytest.fixture
def province(db: None) -> Province:
    return settle()


def send(client: As, by: Actor, path: str, **data: Any) -> Any:
    return client.of(by).post(path, {"form_key": f"{len(data)}{Entry.objects.count()}".ljust(24, "k"), **data})


def test_who_keeps_the_topmost_agency_adds_a_field_and_it_is_there_to_choose(province: Province, client: As) -> None:
    assert send(client, province.keeper, LIST, name="Đất đai").status_code == 302
    added = Subject.objects.get(code="dat-dai")
    assert added.name == "Đất đai"
    entry = Entry.objects.get(word="office.subject_added")
    assert (entry.agency, entry.facts) == (province.agency, {"code": "dat-dai"})
    assert (entry.content.by, entry.content.private) == (province.keeper.person, {"after": "Đất đai"})
    assert "Thêm một lĩnh vực" in client.get(reverse("office:index")).content.decode()


def test_fields_stand_in_the_order_of_vietnamese_letters(province: Province, client: As) -> None:
    for name in ("Đường", "Thủ tục", "Đất đai", "An sinh"):
        send(client, province.keeper, LIST, name=name)
    assert [one.name for one in Subject.objects.all()] == ["An sinh", "Chiếu sáng công cộng", "Đất đai", "Đường", "Thủ tục"]


def test_a_field_is_renamed_given_up_and_taken_up_again_and_each_is_an_entry(province: Province, client: As) -> None:
    page = f"{LIST}lighting"
    version = client.of(province.keeper).get(page).context["version"]
    assert send(client, province.keeper, page, name="Đèn đường", version=version).status_code == 302
    lighting = Subject.with_former.get(code="lighting")
    assert (lighting.name, lighting.valid_to is None, Subject.objects.exists()) == ("Đèn đường", False, False)
    assert "Thôi dùng từ" in client.get(LIST).content.decode()

    version = client.get(page).context["version"]
    assert send(client, province.keeper, page, name="Đèn đường", in_use="on", version=version).status_code == 302
    assert Subject.objects.get().valid_to is None
    changed = Entry.objects.filter(word="office.subject_changed").order_by("pk")
    assert [entry.facts for entry in changed] == [{"code": "lighting", "in_use": used} for used in (0, 1)]
    assert changed[0].content.private["before"] == {"name": "Chiếu sáng công cộng", "in_use": True}


def test_what_somebody_else_changed_meanwhile_is_not_written_over(province: Province, client: As) -> None:
    page = f"{LIST}lighting"
    seen = client.of(province.keeper).get(page).context["version"]
    send(client, province.keeper, page, name="Đèn đường", in_use="on", version=seen)
    version = client.get(page).context["version"]
    send(client, province.keeper, page, name="Đèn", in_use="on", version=version)
    answer = send(client, province.chair, page, name="Chiếu sáng", in_use="on", version=version)
    assert "vừa được chị Vân xử lý" in answer.content.decode()
    assert Subject.objects.get().name == "Đèn"


@pytest.mark.parametrize(("name", "sentence"), [("", "Chưa ghi tên lĩnh vực"), ("chiếu sáng công cộng", "Đã có lĩnh vực mang tên này")])
def test_a_field_without_a_name_or_with_anothers_is_refused(province: Province, client: As, name: str, sentence: str) -> None:
    answer = send(client, province.keeper, LIST, name=name)
    assert (answer.status_code, sentence in answer.content.decode()) == (200, True)
    assert Subject.with_former.count() == 1


def test_nobody_else_sees_or_changes_them(province: Province, client: As) -> None:
    for by in (province.communes[0].chair, province.communes[0].officer, province.lan):
        for path in (LIST, f"{LIST}lighting"):
            assert client.of(by).get(path).status_code in (403, 404)
            assert send(client, by, path, name="Khác").status_code in (403, 404)
    assert [one.name for one in Subject.with_former.all()] == ["Chiếu sáng công cộng"]


def test_a_field_that_was_given_up_is_suggested_for_nothing(village: Village, client: As) -> None:
    rule = {"agency": village.commune.pk, "valid_from": "01/01/2026", "source": "1/QĐ", "subject": "lighting", "to": village.works.code}
    assert send(client, village.hoa, "/van-phong/quy-tac/chuyen-viec/", **rule, reason="").status_code in (200, 302)
    Subject.objects.filter(code="lighting").update(valid_to=date(2026, 1, 1))
    assert held.suggestions(village.commune, place=None, on=date(2091, 1, 1)) == []
