"""The other party of a land dispute reads by the code on their summons what they are called to, and never how to reach who asked."""

import io
from datetime import date

import docx

from danvan.base.matters import codes
from danvan.base.office.actions import purges
from danvan.check.petitions.actions import land
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land_party
from danvan.check.petitions.tests.test_land import MONDAY, met, result, under_way, url
from tests.village import Village, at
from tests.worlds import As

PAGE, FOLLOW = "/phan-anh/dat-dai/duoc-moi", "/theo-doi"
OTHERS = "/giay-moi-ben-kia.docx"


def summons(dispute: LandDispute, village: Village) -> str:
    made = docx.Document(io.BytesIO(As().of(village.minh).get(url(dispute, OTHERS)).content))
    return "\n".join(line.text for line in made.paragraphs)


def come_in(secret: str) -> tuple[As, str]:
    """Return the browser of somebody who typed a code, and the page to which that led."""
    browser = As()
    return browser, browser.post(FOLLOW, {"code": secret, "form_key": "f" * 24}, follow=True).content.decode()


def test_the_summons_has_a_code_that_opens_what_was_said_of_them_and_when_both_meet(village: Village) -> None:
    dispute = met(village)
    secret = land_party.secret(dispute)
    assert secret in summons(dispute, village)
    _browser, page = come_in(secret.lower())
    assert "Họp hòa giải lúc" in page
    assert "Nhà văn hóa" in page
    assert "Nhà bên xây lấn bờ rào" in page
    assert "bà Lan" in page
    assert dispute.matter.code in page
    assert LandDispute.objects.get().other_bearer == codes.bearer(secret)
    assert secret not in str([*LandDispute.objects.values()])


def test_nothing_by_which_who_asked_is_reached_is_on_it(village: Village) -> None:
    said = land.Asked(
        asker="bà Lan", address="Số 12 ngõ 3, thôn Đông", other_party="ông Thọ", plot="Thửa 41, tờ 7", about="Nhà bên lấn, gọi tôi số 0912 345 678 hoặc lan@example.vn",
    )  # fmt: skip
    dispute = land.submit(said, agency=village.commune, received_on=date(2026, 3, 2), by=village.lan, at=MONDAY)
    land.take_up(dispute, agency=village.works, council="Bà Hoa", by=village.tu, at=at("2026-03-04 09:00"))
    land.call_meeting(dispute, meets_at=at("2026-03-10 08:00"), where="Nhà văn hóa", by=village.minh, at=at("2026-03-05 09:00"))
    land.settle(dispute, result=land.Result(held_on=date(2026, 3, 10), words="Lùi bờ rào, bà Lan 0912 345 678 giữ cọc"), by=village.minh, at=at("2026-03-10 17:00"))
    _browser, page = come_in(land_party.secret(dispute))
    assert "Lùi bờ rào" in page
    assert "20/03/2026" in page  # ten days to say otherwise
    for reach in ("ngõ 3", "0912", "345 678", "lan@example.vn"):
        assert reach not in page


def test_nobody_else_comes_in_and_the_other_party_comes_no_further(village: Village) -> None:
    dispute = met(village)
    browser, _page = come_in(land_party.secret(dispute))
    assert browser.get(PAGE).status_code == 200
    assert browser.get(url(dispute)).status_code == 404
    assert browser.get(url(dispute, "/giay-moi.docx")).status_code == 404
    assert As().get(PAGE).status_code == 404
    assert As().of(village.lan).get(PAGE).status_code == 404
    assert As().of(village.minh).get(PAGE).status_code == 404


def test_the_summons_with_the_code_is_for_staff_and_who_asked_gets_the_one_of_both(village: Village) -> None:
    dispute = met(village)
    lan = As().of(village.lan)
    assert [lan.get(url(dispute, paper)).status_code for paper in ("/giay-moi.docx", OTHERS)] == [200, 404]
    assert "giay-moi-ben-kia" not in lan.get(url(dispute)).content.decode()
    assert "giay-moi-ben-kia" in As().of(village.minh).get(url(dispute)).content.decode()
    assert land_party.secret(dispute) not in str(lan.get(url(dispute)).content)


def test_before_a_meeting_is_called_there_is_no_code_and_each_dispute_has_its_own(village: Village) -> None:
    dispute, other = under_way(village), met(village)
    assert As().of(village.minh).get(url(dispute, OTHERS)).status_code == 404
    assert "Không có hồ sơ nào mang mã này" in come_in(land_party.secret(dispute))[1]
    assert land_party.secret(dispute) != land_party.secret(other)


def test_who_says_otherwise_opens_it_again_and_the_agreed_words_are_no_result_any_more(village: Village) -> None:
    dispute = met(village)
    land.settle(dispute, result=result(date(2026, 3, 10)), by=village.minh, at=at("2026-03-10 17:00"))
    land.object_to(dispute, words="Tôi nghĩ lại", by=village.lan, at=at("2026-03-12 09:00"))
    _browser, page = come_in(land_party.secret(dispute))
    assert "Lùi bờ rào" not in page
    assert "Một bên có ý kiến khác sau khi hòa giải thành" in page
    assert "Tôi nghĩ lại" not in page


def test_what_waits_to_be_taken_out_is_not_told(village: Village) -> None:
    dispute = met(village)
    purges.ask_purge(dispute.matter, reason="state_secret", basis="117/2025/QH15", by=village.tu, at=at("2026-03-06 09:00"))
    assert land_party.told([codes.bearer(land_party.secret(dispute))]) == []
