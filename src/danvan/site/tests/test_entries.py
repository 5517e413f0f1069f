"""The page of a journal entry: whoever may see its matter reads what is known of it in words, in either language."""

import re
from html import unescape

from django.conf import settings
from django.urls import reverse

from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.site import entries
from danvan.site.village import Village
from tests.village import at
from tests.worlds import As

NOW = at("2026-08-27 09:00")


def rows(page: str) -> dict[str, str]:
    """Return what a page tells, by the words beside it."""
    found = re.findall(r"<dt[^>]*>(.*?)</dt><dd[^>]*>(.*?)</dd>", page)
    return {unescape(name): unescape(value) for name, value in found}


def latest(petition: Petition) -> Entry:
    """Return the latest entry of a petition."""
    return Entry.objects.filter(matter=petition.pk).latest("pk")


def report(village: Village) -> Petition:
    """Return a report of bà Lan from the street."""
    return petitions.submit("Đèn đường ở ngõ 3 không sáng", kind="report", place=village.thon_dong, by=village.lan, at=NOW)


def test_the_author_of_a_declined_report_reads_why_in_words(client: As, village: Village) -> None:
    one = report(village)
    petitions.decline(one, refusal="not_ours", reason="Đường của tỉnh", by=village.tu, at=NOW)
    address = reverse("site:entry", args=[latest(one).pk])
    told = rows(client.of(village.lan).get(address).content.decode())
    assert told["Lý do"] == "Việc không thuộc thẩm quyền của địa phương"
    assert told["Đúng hạn"] == "Có"
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    english = client.get(address).content.decode()
    assert "not_ours" not in english
    assert rows(english)["Reason"] == "It is not for this place to decide"


def test_an_agency_a_place_and_a_field_are_called_by_their_names(village: Village) -> None:
    one = report(village)
    assert ("Nơi", village.thon_dong.name) in entries.known(latest(one))
    petitions.take_on(one, subject=village.lighting, agency=village.works, urgency="urgent", by=village.tu, at=NOW)
    told = entries.known(latest(one))
    assert {("Cơ quan", village.works.name), ("Lĩnh vực", village.lighting.name), ("Thời hạn tính theo", "trường hợp khẩn")} <= set(told)


def test_a_code_that_nobody_knows_any_more_and_a_fact_without_a_name_stand_as_they_are() -> None:
    entry = Entry(word="petitions.declined", facts={"refusal": "given_up_long_ago", "strange": 3, "agency": "", "since": "2026-08-27T14:05"})
    assert [name for name, _ in entries.known(entry)] == ["Lý do", "strange", "Cơ quan", "Thời hạn tính từ"]
    assert [fact for _, fact in entries.known(entry)] == ["given_up_long_ago", "3", "Không ghi", "14:05 27/08/2026"]


def test_several_codes_that_are_one_fact_and_what_a_number_follows_are_all_said() -> None:
    facts = {"rule": "before:7", "who": "lead/upper", "directives.finish:was": "2026-08-27"}
    assert entries.known(Entry(word="directives.reminded", facts=facts)) == [
        ("Nhắc khi nào (số ngày)", "Trước thời hạn: 7"), ("Nhắc ai", "Cơ quan chủ trì, Cơ quan cấp trên của nơi chủ trì"), ("Hạn cũ", "27/08/2026"),
    ]  # fmt: skip


def test_the_same_name_means_what_its_entry_says() -> None:
    first = entries.known(Entry(word="petitions.lodged", facts={"came": "counter"}))
    assert first == [("Cách gửi đến", "Nộp trực tiếp")]
    assert entries.known(Entry(word="petitions.submitted", facts={"came": "counter"})) == [("Cách gửi đến", "Đến trụ sở nói hoặc đưa đơn")]
    assert entries.known(Entry(word="office.agency_added", facts={"kind": "village"})) == [("Loại", "Thôn, bản, ấp")]
    assert entries.known(Entry(word="office.changed", facts={"kind": "calendar"})) == [("Loại", "Lịch làm việc")]
