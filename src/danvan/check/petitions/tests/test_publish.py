"""Nothing of a petition is public but a text that an officer redacted, a leader approved and its author lets be public."""

from datetime import date
from ipaddress import ip_network
from typing import Any

import pytest
from django.conf import LazySettings

from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions import purges
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Persisting, Petition, Published
from danvan.check.petitions.queries.published import public_of
from danvan.check.petitions.tests.test_merge import routed
from danvan.check.petitions.tests.test_submit import GOOD, picture
from tests.village import Village, at
from tests.worlds import As

KEY = "q" * 24
DONE = petitions.Answer(done="Đã thay cột", done_on=date(2026, 10, 29), done_by="Tổ điện", no_proof="Ban đêm")
WORDS = "Bà Lý Thị Đào, 0912 345 678, đổ rác ra cổng trường"
WHEN = at("2026-10-30 09:00")


def proposed(village: Village) -> Petition:
    petition = routed(village, WORDS)
    petitions.propose(petition, answer=DONE, by=village.minh, at=WHEN)
    return petition


def redacted(village: Village) -> Petition:
    petition = proposed(village)
    petitions.redact(petition, words="Có nhà đổ rác ra cổng trường", answer="Đã dọn", by=village.minh, at=WHEN)
    return petition


def published(village: Village) -> Petition:
    petition = redacted(village)
    petitions.approve(petition, public=True, by=village.hoa, at=WHEN)
    return petition


def act(village: Village, who: str, petition: Petition, verb: str, **sent: Any) -> Any:
    version = Petition.objects.get(pk=petition.pk).matter.version
    key = f"{verb}{version}".ljust(24, "0")
    return As().of(getattr(village, who)).post(f"/phan-anh/{petition.matter.code}/viec/{verb}", {"form_key": key, "version": version, **sent})


def test_what_was_redacted_is_public_once_a_leader_approves_and_not_before(village: Village) -> None:
    petition = redacted(village)
    assert not public_of().exists()
    petitions.approve(petition, public=True, by=village.hoa, at=WHEN)
    row = public_of().get()
    assert (row.code, row.words, row.answer, row.state) == (petition.matter.code, "Có nhà đổ rác ra cổng trường", "Đã dọn", "answered")
    assert Petition.objects.get().text == WORDS
    assert Petition.objects.get().matter.visibility == "own"
    assert Entry.objects.filter(word="petitions.published").count() == 1


@pytest.mark.parametrize("who", ["minh", "tu", "lan"])
def test_nobody_but_a_leader_makes_it_public(village: Village, who: str) -> None:
    petition = redacted(village)
    petitions.approve(petition, by=village.hoa, at=WHEN)
    assert not public_of().exists()
    with pytest.raises(NotAllowed):
        petitions.publish(petition, by=getattr(village, who), at=WHEN)


def test_its_author_keeps_it_from_the_public_before_and_after(village: Village) -> None:
    petition = published(village)
    assert act(village, "lan", petition, "opt_out").status_code == 302
    assert not public_of().exists()
    petition = Petition.objects.get()
    with pytest.raises(NotAllowed):
        petitions.publish(petition, by=village.hoa, at=WHEN)
    assert Entry.objects.filter(word="petitions.answered").count() == 1
    assert act(village, "lan", petition, "opt_in").status_code == 302
    petitions.publish(Petition.objects.get(), by=village.hoa, at=WHEN)
    assert public_of().exists()


def test_who_sends_it_may_say_so_at_once(village: Village, client: As) -> None:
    client.post("/phan-anh/gui", GOOD | {"opted_out": "on"})
    assert Petition.objects.get().opted_out


def test_a_new_answer_is_redacted_anew(village: Village) -> None:
    petition = published(village)
    petitions.reopen(petition, reason="", by=village.lan, at=WHEN)
    assert public_of().get().state == "reopened"
    petitions.propose(petition, answer=DONE, by=village.minh, at=WHEN)
    petitions.approve(petition, by=village.hoa, at=WHEN)
    assert (public_of().get().state, public_of().get().answer) == ("answered", "")


def test_a_leader_takes_it_down_and_says_why(village: Village) -> None:
    petition = published(village)
    petitions.take_down(petition, reason="Ảnh còn rõ mặt", by=village.hoa, at=WHEN)
    assert not Published.objects.exists()
    assert "Ảnh còn rõ mặt" in As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()


def test_what_is_asked_to_be_purged_is_hidden_and_shown_again_if_there_is_nothing(village: Village) -> None:
    petition = published(village)
    asked = purges.ask_purge(petition.matter, reason="state_secret", basis="Luật", by=village.hoa, at=WHEN)
    assert not public_of().exists()
    purges.drop_purge(asked, by=village.hoa, at=WHEN)
    assert public_of().exists()


def test_the_form_marks_what_may_be_somebodys_own_and_asks_before_it_takes_it(village: Village) -> None:
    petition = proposed(village)
    page = As().of(village.minh).get(f"/phan-anh/{petition.matter.code}/viec/redact").content.decode()
    assert '<mark class="dv-mark" title="[tên riêng]">Lý Thị Đào</mark>' in page
    assert '<mark class="dv-mark" title="[số điện thoại]">0912 345 678</mark>' in page

    refused = act(village, "minh", petition, "redact", words=WORDS, answer="Đã dọn").content.decode()
    assert "Còn chỗ có thể là thông tin riêng: Lý Thị Đào; 0912 345 678" in refused
    helped = act(village, "minh", petition, "redact", words=WORDS, answer="Đã dọn", suggest="1").content.decode()
    assert "Bà [tên riêng], [số điện thoại], đổ rác" in helped
    assert not Petition.objects.get().public_words

    assert act(village, "minh", petition, "redact", words="Có nhà đổ rác", answer="Đã dọn").status_code == 302
    assert act(village, "hoa", petition, "approve", public="on").status_code == 302
    assert public_of().get().words == "Có nhà đổ rác"


def test_a_picture_is_public_only_covered_and_chosen(village: Village, client: As) -> None:
    client.post("/phan-anh/gui", GOOD | {"photo": picture(size=300)})
    petition, tu = Petition.objects.get(), As().of(village.tu)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=WHEN)
    petitions.route(petition, agency=village.works, by=village.tu, at=WHEN)
    where = f"/phan-anh/{petition.matter.code}/anh/che"
    sent = {"form_key": KEY, "version": petition.matter.version, "size": "nho"}

    first = tu.post(where, sent | {"at.x": "30", "at.y": "30"}).content.decode()
    assert 'name="corner" value="100,100"' in first
    second = tu.post(where, sent | {"corner": "100,100", "at.x": "60", "at.y": "90"}).content.decode()
    assert 'name="areas" value="100,100,200,300"' in second
    by_hand = tu.post(where, sent | {"areas": "1,2,3,4", "left": "50", "top": "50", "right": "60", "bottom": "70", "by_hand": "1"}).content.decode()
    assert 'name="areas" value="1,2,3,4;500,500,600,700"' in by_hand
    assert tu.get(f"{where}.jpg?areas=100,100,200,300&size=nho")["Content-Type"] == "image/jpeg"

    refused = tu.post(where, sent | {"areas": "100,100,200,300", "choose": "1"}).content.decode()
    assert "Hãy xem lại cả ảnh" in refused
    assert tu.post(where, sent | {"areas": "100,100,200,300", "choose": "1", "clear": "on"}).status_code == 302
    petition = Petition.objects.get()
    assert petition.public_photo
    assert petition.public_photo != petition.photo
    assert {As().of(who).get(f"{where}{end}").status_code for who in (village.lan, village.son, village.linh) for end in ("", ".jpg")} <= {403, 404}


def test_what_is_public_is_taken_down_also_after_it_was_reopened_and_turned_away(village: Village) -> None:
    sent = petitions.submit("Ổ gà", place=village.thon_dong, by=village.lan, at=at("2026-08-28 06:30"), kind="report")
    petitions.take_on(sent, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=at("2026-08-28 08:00"))
    petitions.propose(sent, answer=DONE, by=village.minh, at=WHEN)
    petitions.approve(sent, by=village.hoa, at=WHEN)
    petitions.redact(sent, words="Ổ gà", answer="Đã vá, gọi ông Tèo", by=village.minh, at=WHEN)
    petitions.publish(sent, by=village.hoa, at=WHEN)
    petitions.reopen(sent, reason="Chưa vá", by=village.lan, at=WHEN)
    petitions.decline(sent, refusal="not_found", reason="Không có ổ gà", by=village.hoa, at=WHEN)
    assert public_of().get().state == "declined"
    assert "Không tiếp nhận" in As().get(f"/phan-anh/cong-khai/{sent.matter.code}").content.decode()
    petitions.take_down(Petition.objects.get(), reason="Lộ tên", by=village.hoa, at=WHEN)
    assert not Published.objects.exists()


def test_others_say_that_it_persists_once_a_day_and_enough_of_them_open_it_again(
    village: Village, client: As, settings: LazySettings
) -> None:
    petition = published(village)
    where = f"/phan-anh/{petition.matter.code}/van-con"
    assert client.post(where, REMOTE_ADDR="192.0.2.1").status_code == 302
    for number in (1, 1, 2):
        client.post(where, REMOTE_ADDR=f"192.0.2.{number}", HTTP_X_FORWARDED_FOR=f"192.0.2.{number + 7}")
    assert public_of().get().persisting == 2
    with pytest.raises(NotAllowed):
        petitions.look_again(Petition.objects.get(), by=village.tu, at=WHEN)

    settings.PROXIES = [ip_network("192.0.2.1")]
    client.post(where, REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="10.0.0.1, 2001:db8::1")
    client.post(where, REMOTE_ADDR="2001:db8::2")  # the same line
    assert "192.0.2" not in str(list(Published.objects.values())) + str(list(Persisting.objects.values()))
    assert act(village, "minh", petition, "look_again").status_code == 302
    assert (Petition.objects.get().matter.state, public_of().get().state) == ("routed", "reopened")
    assert Entry.objects.get(word="petitions.looked_again").facts["persisting"] == 3
    assert petitions.drop_marks(at=at("2099-01-01 02:25")) == 3
