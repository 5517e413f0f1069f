from datetime import timedelta

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, information, land
from tests.village import Village, at
from tests.worlds import As

NOW, PAGE = at("2026-03-02 09:00"), "/tai-khoan/ho-so"


def test_a_person_reads_of_what_they_sent_in_every_lane_who_has_it_until_when_and_where_else_to_go(village: Village) -> None:
    by, at = village.lan, NOW
    said = complaints.Words(complainant="bà Lan", address="Thôn Đông", against="Quyết định 41", text="Đất", request="Hủy")
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn", way="copy")
    differs = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 41", about="Bờ rào")
    sent = (
        petitions.submit("Đèn hỏng", place=village.thon_dong, by=by, at=at),
        petitions.submit("Cống tắc", place=village.thon_dong, by=by, at=at, kind="report"),
        conduct.submit("Nói trống không", place=village.thon_dong, about_head=False, by=by, at=at),
        complaints.prepare(said, settler=village.commune, by=by, at=at),
        information.submit(asked, agency=village.commune, by=by, at=at),
        land.submit(differs, agency=village.commune, received_on=at.date(), by=by, at=at),
    )
    page = As().of(by).get(PAGE).content.decode()
    assert all(one.matter.code in page and village.commune.name in page for one in sent)
    assert page.count("#khong-dong-y") == len(sent)
    assert "16/03/2026" in page  # ten working days, of the request for information
    links = [row.partition('"')[0] for row in page.split('href="')[1:] if "#khong-dong-y" in row.partition('"')[0]]
    assert all('id="khong-dong-y"' in As().of(by).get(link).content.decode() for link in links)


def test_nobody_else_has_such_a_list_of_them_and_what_a_clerk_wrote_down_is_in_none(village: Village) -> None:
    petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW)
    came = petitions.coming.Came(how="counter", on=NOW.date())
    petitions.submit("Cống tắc", place=village.thon_dong, by=village.tu, at=NOW, came=came, bearer="b" * 64)
    for who in (village.tu, village.hoa, village.quan):
        page = As().of(who).get(PAGE).content.decode()
        assert "Chưa có hồ sơ nào" in page
        assert not any(words in page for words in ("Đèn hỏng", "Cống tắc"))
    assert As().get(PAGE)["Location"].startswith("/dang-nhap")


def test_a_long_list_goes_on_by_key(village: Village) -> None:
    for number in range(21):
        petitions.submit(f"Việc số {number:02}", place=village.thon_dong, by=village.lan, at=NOW + timedelta(minutes=number))
    lan = As().of(village.lan)
    first = lan.get(PAGE).content.decode()
    assert "Việc số 20" in first
    assert "Việc số 00" not in first
    older = first.split('rel="next" href="')[1].partition('"')[0]
    assert "Việc số 00" in lan.get(f"{PAGE}{older}").content.decode()
